"""The demo behind ops/demo: sets the nodes up, and plays the story or takes a person's words."""

import argparse
import pathlib
import shutil
import signal
import sys
import tempfile
import time

import tale
from cabinet import Browser
from nodes import PASSWORD, ROOT, Broken, Node, free_port, run, wait_for
from relay import Relay

HELP = """  cut 050       cut the link of a court or office (050, 005, i050) to the centre
  restore 050   let it work again
  kill 050      end a node as a power cut would;  start 050  starts it again
  status        links and nodes
  digest        the digests by which two replicas know that they are equal
  accounts      who may sign in where
  quit          end all nodes (what happened stays in the data folder)"""


class Demo:
    """A centre, two courts, an office, and a relay on each link to the centre."""

    def __init__(self, program, folder, first_port=0):
        self.program, self.folder = program, folder
        self.relay = Relay()
        self.centre = Node(program, folder, "merkez", "central", [], "Məhkəmə mərkəzi",
                           free_port(first_port))
        self.masalli = Node(program, folder, "050", "court", ["050"],
                            "Masallı Rayon Məhkəməsi", free_port(first_port and first_port + 1))
        self.nasimi = Node(program, folder, "005", "court", ["005"],
                           "Nəsimi Rayon Məhkəməsi", free_port(first_port and first_port + 2))
        self.office = Node(program, folder, "i050", "office", ["İ050"],
                           "Masallı İcra Şöbəsi", free_port(first_port and first_port + 3))
        self.nodes = [self.centre, self.masalli, self.nasimi, self.office]
        self.others = self.nodes[1:]
        for number, node in enumerate(self.others, 2):
            node.host = f"127.0.0.{number}"
            node.peer = f"http://127.0.0.1:{self.relay.add(node.key, self.centre.port)}"

    def prepare(self):
        """Makes the folders, and enrols every node; nothing where that is done."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if (self.folder / "ready").exists():
            return
        for node in self.nodes:
            if node.data.exists():
                shutil.rmtree(node.data)
        for stale in self.folder.glob("*.*"):
            stale.unlink()
        authority = self.folder / "root.authority"
        run(self.program, "authority", "init", "--out", authority, "--instance", "az-demo")
        for node in self.nodes:
            node.init()
        run(self.program, "enrol", "grant", "--authority", authority,
            self.centre.file("request"), "--out", self.centre.file("answer"), "--delegate")
        self.centre.run("enrol", "accept", self.centre.file("answer"))
        for node in self.others:
            self.centre.run("enrol", "grant", node.file("request"), "--out", node.file("answer"))
            node.run("enrol", "accept", node.file("answer"))
        self.open_accounts()
        (self.folder / "ready").touch()

    def open_accounts(self):
        for node, login, name, *who in ACCOUNTS:
            getattr(self, node).add_account(login, name, *who)

    def start(self):
        for node in self.nodes:
            node.start()

    def stop(self):
        for node in reversed(self.nodes):
            node.stop()

    def node(self, key):
        # İ050 in small letters is an i, a dot above, and 050.
        key = key.lower().replace("\u0307", "")
        for node in self.nodes:
            if node.key == key:
                return node
        raise Broken(f"there is no {key} here: " + ", ".join(n.key for n in self.nodes))

    def are_equal(self):
        """The common digest when all four hold the same, else nothing."""
        digests = [node.digest() for node in self.nodes]
        same = {(digest["log"], digest["derived"]) for digest in digests}
        return digests[0] if len(same) == 1 else None

    def settle(self, seconds=90):
        return wait_for("all four hold the same", seconds, self.are_equal)

    def knows(self, node, number):
        return node.run("case", number, "--json", codes=(0, 1, 2)).strip()


ACCOUNTS = [
    ("centre", "gulnare", "Əliyeva Gülnarə İsmayıl qızı", "--party", "--fin", "3H8WK4C"),
    ("centre", "elcin", "Hüseynov Elçin Rauf oğlu", "--party", "--fin", "5KA71QX"),
    ("masalli", "katib1", "Şirinova Günel"),
    ("masalli", "hakim1", "Məmmədov Rəşad"),
    ("masalli", "sedr", "Ağayev Tofiq"),
    ("nasimi", "katib1", "katib"),
    ("nasimi", "hakim1", "hakim"),
    ("office", "icraci1", "Səfərov Emin"),
    ("office", "rehber", "Babayev Nadir"),
]


class Story:
    """The story that `ops/demo --once` plays: each step says what it did, or why it failed."""

    def __init__(self, demo):
        self.demo = demo
        self.passed, self.failed = 0, 0
        self.number = f"2(050)-1/{tale.this_year()}"

    def steps(self):
        return [
            (self.open, "four nodes are enrolled and run, each in a process of its own"),
            (self.begin, "courts and office work, linked: a case, its decision, its writ"),
            (self.settle, "all four hold the same"),
            (self.cut, "the link of Masallı is cut"),
            (self.work_and_die, "Masallı works on, and is killed in the middle"),
            (self.rise, "Masallı starts again, and goes on where it was"),
            (self.meanwhile, "a citizen files at the centre, the office records payments"),
            (self.apart, "neither side knows of the other's day"),
            (self.restore, "the link is restored, and all four hold the same"),
            (self.know, "both sides know of the other's day"),
            (self.cabinet, "the citizen's cabinet shows it"),
            (self.verify, "all four verify sound"),
        ]

    def play(self):
        for deed, what in self.steps():
            begun = time.monotonic()
            try:
                said = deed()
                self.passed += 1
                print(f"ok   {what} ({time.monotonic() - begun:.1f} s)")
                for line in said or []:
                    print(f"     {line}")
            except (Broken, OSError, ValueError, KeyError) as error:
                self.failed += 1
                print(f"FAIL {what}: {error}")
                break
        return self.failed == 0

    def take(self, node, lines, **options):
        counts = node.take(lines, **options)
        if counts["refused"] or counts["carriedOut"] + counts["before"] != len(lines):
            raise Broken(f"{node.name} carried out {counts}")
        return counts

    def open(self):
        self.demo.prepare()
        self.demo.start()
        return [f"{node.name}: {node.address}" for node in self.demo.nodes]

    def begin(self):
        demo = self.demo
        self.take(demo.centre, tale.story("story-cabinet")[:2])
        self.take(demo.masalli, tale.story("story"))
        folder = demo.folder / "nasimi"
        year = tale.generated("005", seed=5, count=20, folder=folder)
        self.take(demo.nasimi, year, cwd=folder)
        return [f"Nəsimi: {len(year)} lines of a made-up year", f"Masallı: {self.number}"]

    def settle(self):
        digest = self.demo.settle()
        return [f"{digest['changes']} changes, log {digest['log'][:16]}…, "
                f"derived {digest['derived'][:16]}…"]

    def cut(self):
        self.demo.relay.cut("050")
        wait_for("Masallı sees that its link is gone", 40, self.sees_no_link)

    def sees_no_link(self):
        peers = self.demo.masalli.status()["peers"]
        return any("wait" in str(peer.get("phase", peer)).lower() for peer in peers)

    def work_and_die(self):
        node, folder = self.demo.masalli, self.demo.folder / "masalli"
        year = tale.generated("050", seed=50, count=80, folder=folder)
        self.day = tale.OfflineDay(year, claims=40, hearings=12, decisions=5)
        if self.day.counts != (40, 12, 5):
            raise Broken(f"the generated year holds only {self.day.counts}")
        head = node.digest()["changes"]
        importing = node.begin_taking(self.day.lines(), cwd=folder)
        wait_for("some of the day's work is done", 30,
                 lambda: node.digest()["changes"] > head + 30 or importing.poll() is not None,
                 every=0.01)
        node.kill()
        importing.wait(30)

    def rise(self):
        node = self.demo.masalli
        node.start()
        counts = self.take(node, self.day.lines(), cwd=self.demo.folder / "masalli")
        return [f"{counts['before']} lines were done before the kill, "
                f"{counts['carriedOut']} were still to do",
                "40 claims registered and drawn, 12 hearings set, 5 decisions"]

    def meanwhile(self):
        demo = self.demo
        self.take(demo.centre, tale.story("story-cabinet"))
        self.take(demo.office, tale.story("story-office"))

    def apart(self):
        demo = self.demo
        if demo.are_equal():
            raise Broken("the replicas are equal although the link is cut")
        last = f"2(050)-42/{tale.this_year()}"
        if demo.knows(demo.centre, last) or not demo.knows(demo.masalli, last):
            raise Broken(f"{last} should be known at Masallı alone")

    def restore(self):
        self.demo.relay.restore("050")
        return self.settle()

    def know(self):
        demo = self.demo
        last = f"2(050)-42/{tale.this_year()}"
        for node in demo.nodes:
            if not demo.knows(node, last):
                raise Broken(f"{node.name} does not know {last}")
        return [f"{last} is known everywhere"]

    def cabinet(self):
        browser = Browser(self.demo.centre.address)
        page = browser.sign_in("/login", "elcin", PASSWORD)
        if page is None:
            raise Broken("the centre has no page to sign in at")
        found = browser.finds(self.number, page)
        if not found:
            raise Broken(f"{self.number} is not on the pages of its plaintiff")
        return [f"{found} shows {self.number}"]

    def verify(self):
        for node in self.demo.nodes:
            node.run("verify", seconds=300)


def show(demo):
    for node in demo.nodes:
        link = demo.relay.links.get(node.key)
        state = "" if link is None else "link CUT" if link.is_cut else "link up"
        alive = node.process is not None and node.process.poll() is None
        print(f"  {node.key:7}{node.name:28}{node.address:24}"
              f"{'' if alive else 'NOT RUNNING  '}{state}")


def accounts(demo):
    for place, login, name, *_ in ACCOUNTS:
        node = getattr(demo, place)
        print(f"  {node.address}  {login:10}{name}, {node.name}")
    print(f"  The password of all: {PASSWORD}")


def obey(demo, words):
    """Does what a person typed; gives whether to go on."""
    match words:
        case []:
            pass
        case ["quit" | "exit" | "q"]:
            return False
        case ["status"]:
            show(demo)
        case ["accounts"]:
            accounts(demo)
        case ["digest"]:
            for node in demo.nodes:
                digest = node.digest()
                print(f"  {node.key:7}log {digest['log'][:16]}…  "
                      f"derived {digest['derived'][:16]}…  {digest['changes']} changes")
        case ["cut" | "restore" as deed, key] if demo.node(key) in demo.others:
            getattr(demo.relay, deed)(demo.node(key).key)
            show(demo)
        case ["kill", key]:
            demo.node(key).kill()
            show(demo)
        case ["start", key]:
            if demo.node(key).process.poll() is not None:
                demo.node(key).start()
            show(demo)
        case _:
            print(HELP)
    return True


def attend(demo):
    """Shows the nodes to a person until they have seen enough."""
    story = Story(demo)
    first = not (demo.folder / "ready").exists()
    print("Making and enrolling the nodes" if first else f"Going on with {demo.folder}")
    story.open()
    if first:
        print("Importing the samples")
        story.begin()
        story.settle()
        story.meanwhile()
    show(demo)
    accounts(demo)
    print(HELP)
    while True:
        try:
            if not obey(demo, input("demo> ").split()):
                return
        except Broken as error:
            print(error)
        except (EOFError, KeyboardInterrupt):
            print()
            return


def tell_logs(demo):
    for node in demo.nodes:
        if node.log.exists():
            print(f"--- end of {node.log}")
            print("\n".join(node.log.read_text("utf-8", "replace").splitlines()[-15:]))


def main():
    parser = argparse.ArgumentParser(prog="ops/demo", description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--once", action="store_true")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = given.data or (pathlib.Path(tempfile.mkdtemp(prefix="mehkeme-demo-"))
                            if given.once else ROOT / ".demo")
    # Nobody types the addresses of --once: it takes any, and stays out of others' way.
    demo = Demo(given.program.resolve(), folder.resolve(), 0 if given.once else 8480)
    succeeded = False
    try:
        if given.once:
            story = Story(demo)
            succeeded = story.play()
            if not succeeded:
                tell_logs(demo)
            print(f"{story.passed} passed, {story.failed} failed")
        else:
            attend(demo)
            succeeded = True
    except Broken as error:
        print(f"ops/demo: {error}", file=sys.stderr)
        tell_logs(demo)
    finally:
        demo.stop()
        if given.once and not given.data and succeeded:
            shutil.rmtree(folder, ignore_errors=True)
        elif not succeeded:
            print(f"Data and logs stay in {folder}")
    return 0 if succeeded else 1


if __name__ == "__main__":
    sys.exit(main())
