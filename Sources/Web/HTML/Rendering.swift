extension HTML {
    /// The page as it goes out.
    package func document() -> [UInt8] {
        var page = Array("<!doctype html>\n".utf8)
        page.reserveCapacity(32 * 1024)
        render(into: &page)
        page.append(0x0a)
        return page
    }

    package func render(into page: inout [UInt8]) {
        switch self {
        case .text(let text): page.append(escaping: text)
        case .group(let parts): for part in parts { part.render(into: &page) }
        case .element(let tag, let attributes, let parts):
            page.append(0x3c)
            page.append(contentsOf: tag.rawValue.utf8)
            for attribute in attributes { attribute.render(into: &page) }
            page.append(0x3e)
            guard !tag.isVoid else { return }
            for part in parts { part.render(into: &page) }
            page.append(contentsOf: "</\(tag.rawValue)>".utf8)
        }
    }

    /// The page's words without markup: for tests and titles.
    package var plain: String {
        switch self {
        case .text(let text): text
        case .group(let parts), .element(_, _, let parts): parts.map(\.plain).joined()
        }
    }
}

extension HTML.Attribute {
    func render(into page: inout [UInt8]) {
        for (name, value) in pairs {
            page.append(0x20)
            page.append(contentsOf: name.utf8)
            page.append(contentsOf: "=\"".utf8)
            page.append(escaping: value)
            page.append(0x22)
        }
    }

    /// What the attribute stands for in the page, names first.
    private var pairs: [(String, String)] {
        switch self {
        case .action(let route): [("action", route.target)]
        case .href(let route): [("href", route.target)]
        case .stylesheet(let route): [("rel", "stylesheet"), ("href", route.target)]
        case .fragment(let id): [("href", "#\(id)")]
        case .alert: [("role", "alert")]
        case .search: [("role", "search")]
        case .status: [("role", "status")]
        case .region(let label): [("role", "region"), ("aria-label", label), ("tabindex", "0")]
        case .ariaCurrent(let value): [("aria-current", value)]
        case .ariaHidden: [("aria-hidden", "true")]
        case .ariaInvalid: [("aria-invalid", "true")]
        case .describedBy(let ids): [("aria-describedby", ids)]
        case .label(let text): [("aria-label", text)]
        case .labelledBy(let id): [("aria-labelledby", id)]
        case .autocomplete(let value): [("autocomplete", value)]
        case .autofocus: [("autofocus", "autofocus")]
        case .charset: [("charset", "utf-8")]
        case .viewport: [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]
        case .colours: [("name", "color-scheme"), ("content", "light dark")]
        case .checked: [("checked", "checked")]
        case .selected: [("selected", "selected")]
        case .multiple: [("multiple", "multiple")]
        case .open: [("open", "open")]
        case .reading: [("method", "get")]
        case .required: [("required", "required")]
        default: morePairs
        }
    }

    private var morePairs: [(String, String)] {
        switch self {
        case .class(let value): [("class", value)]
        case .columns(let count): [("colspan", "\(count)")]
        case .dateTime(let value): [("datetime", value)]
        case .forField(let id): [("for", id)]
        case .hidden: [("hidden", "hidden")]
        case .id(let value): [("id", value)]
        case .inputMode(let value): [("inputmode", value)]
        case .kind(let value): [("data-kind", value)]
        case .language(let tongue): [("lang", tongue.tag)]
        case .maxLength(let count): [("maxlength", "\(count)")]
        case .name(let value): [("name", value)]
        case .placeholder(let text): [("placeholder", text)]
        case .post: [("method", "post")]
        case .multipart: [("enctype", "multipart/form-data")]
        case .rows(let count): [("rows", "\(count)")]
        case .scope(let value): [("scope", value)]
        case .tabIndex(let value): [("tabindex", "\(value)")]
        case .type(let value): [("type", value)]
        case .value(let text): [("value", text)]
        case .noValidate: [("novalidate", "novalidate")]
        case .drawing(let box): [("viewBox", box)]
        case .points(let path): [("d", path)]
        case .circle(let x, let y, let radius): [("cx", x), ("cy", y), ("r", radius)]
        case .filled(let colour): [("fill", colour)]
        case .stroke(let width): [("stroke", "currentColor"), ("stroke-width", width)]
        case .wide(let width): [("width", width)]
        case .high(let height): [("height", height)]
        default: []
        }
    }
}

extension [UInt8] {
    /// Appends text so that it is text in any place of a page: between tags and in quotes.
    ///
    /// One escaping for both: a few bytes more, one rule fewer. Control characters, which a page
    /// may not hold, become U+FFFD.
    mutating func append(escaping text: String) {
        for unit in text.utf8 {
            switch unit {
            case 0x26: append(contentsOf: "&amp;".utf8)
            case 0x3c: append(contentsOf: "&lt;".utf8)
            case 0x3e: append(contentsOf: "&gt;".utf8)
            case 0x22: append(contentsOf: "&quot;".utf8)
            case 0x27: append(contentsOf: "&#39;".utf8)
            case 0x09, 0x0a: append(unit)
            case 0x00...0x1f, 0x7f: append(contentsOf: [0xef, 0xbf, 0xbd])
            default: append(unit)
            }
        }
    }
}
