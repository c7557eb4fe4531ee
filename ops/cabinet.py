"""A browser's part of the demo: signs in at a node and looks for something on its pages."""

import html.parser
import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request


class Page(html.parser.HTMLParser):
    """Forms and links of a page."""

    def __init__(self, url, text):
        super().__init__()
        self.url, self.text = url, text
        self.forms, self.links = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.forms.append({"action": given.get("action") or self.url, "fields": {}, "kinds": {}})
        elif tag in ("input", "button", "select") and self.forms and given.get("name"):
            form = self.forms[-1]
            form["fields"][given["name"]] = given.get("value") or ""
            form["kinds"][given["name"]] = given.get("type", "text")
        elif tag == "a" and given.get("href"):
            self.links.append(urllib.parse.urljoin(self.url, given["href"]))


class Browser:
    """A session with a node's pages."""

    def __init__(self, address):
        self.address = address
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)

    def get(self, url, fields=None):
        body = urllib.parse.urlencode(fields).encode() if fields is not None else None
        request = urllib.request.Request(url, data=body, headers={"Origin": self.address})
        try:
            with self.opener.open(request, timeout=20) as answer:
                return Page(answer.url, answer.read().decode("utf-8", "replace"))
        except urllib.error.HTTPError as error:
            return Page(url, error.read().decode("utf-8", "replace"))

    def sign_in(self, path, login, password):
        """Fills in the form that asks for a password; returns the page after it."""
        page = self.get(self.address + path)
        for form in page.forms:
            secret = [name for name, kind in form["kinds"].items() if kind == "password"]
            open_fields = [name for name, kind in form["kinds"].items() if kind in ("text", "")]
            if secret and open_fields:
                fields = {**form["fields"], open_fields[0]: login, secret[0]: password}
                return self.get(urllib.parse.urljoin(page.url, form["action"]), fields)
        return None

    def finds(self, text, page, count=30):
        """Whether a page, or one of those it links to at this node, says the text."""
        seen, queue = set(), [page]
        while queue and len(seen) < count:
            page = queue.pop(0)
            if text in page.text:
                return page.url
            for link in page.links:
                link = link.split("#")[0]
                if link.startswith(self.address) and link not in seen:
                    seen.add(link)
                    queue.append(self.get(link))
        return None
