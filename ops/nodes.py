"""The demo's nodes: each a process of its own with its own data folder."""

import json
import pathlib
import signal
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PASSWORD = "demo-parol-2026"


class Broken(Exception):
    """Something did not happen as it should; the text says what."""


def wait_for(what, seconds, test, every=0.2):
    """Waits until `test` gives something true, and returns it."""
    deadline = time.monotonic() + seconds
    while True:
        found = test()
        if found:
            return found
        if time.monotonic() > deadline:
            raise Broken(f"{what}: not within {seconds} s")
        time.sleep(every)


def free_port(wanted=0):
    """The wanted port if it is free, or any free one."""
    for port in (wanted, 0):
        try:
            with socket.create_server(("127.0.0.1", port)) as listener:
                return listener.getsockname()[1]
        except OSError:
            continue
    raise Broken("no port of this machine is free")


class Node:
    """A node of the demo. `key` is what a person types to mean it: `050`."""

    def __init__(self, program, folder, key, role, courts, name, port):
        self.program, self.key, self.role, self.courts = program, key, role, courts
        self.name, self.port = name, port
        self.data = folder / key
        self.log = folder / f"{key}.log"
        # A browser shares cookies between ports of a host, so each node gets a host of its own.
        self.host = "127.0.0.1"
        self.peer = None
        self.process = None
        self.log_start = 0

    @property
    def address(self):
        return f"http://{self.host}:{self.port}"

    def run(self, *words, cwd=None, stdin=None, seconds=120, codes=(0,)):
        """Runs a command of the program on this node's folder; returns its output."""
        return run(self.program, *words, "--data", self.data, cwd=cwd, stdin=stdin,
                   seconds=seconds, codes=codes)

    def init(self):
        courts = [word for court in self.courts for word in ("--court", court)]
        self.run("init", "--role", self.role, *courts, "--name", self.name)
        self.run("enrol", "request", "--out", self.file("request"))

    def file(self, ending):
        return self.data.parent / f"{self.key}.{ending}"

    def add_account(self, login, name, *who):
        """Opens an account; one that is there already stays as it is."""
        if login not in self.run("user", "list"):
            self.run("user", "add", "--login", login, "--name", name, *who,
                     stdin=PASSWORD + "\n")

    def start(self):
        words = ["serve", "--data", self.data, "--listen", f"{self.host}:{self.port}"]
        if self.peer:
            words += ["--peer", self.peer]
        self.log.touch()
        self.log_start = self.log.stat().st_size
        with open(self.log, "ab") as log:
            # A session of its own: an interrupt typed at the demo is the demo's to handle.
            self.process = subprocess.Popen(
                list(map(str, [self.program, *words])), stdin=subprocess.DEVNULL, stdout=log,
                stderr=log, start_new_session=True)
        wait_for(f"{self.name} opens its door", 30, self.is_open)

    def is_open(self):
        if self.process.poll() is not None:
            raise Broken(f"{self.name} ended with {self.process.returncode}, see {self.log}")
        # The node says where it listens; a stranger on the same port would not.
        return self.address.encode() in self.log.read_bytes()[self.log_start:]

    def kill(self):
        """Ends the process as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    def status(self):
        return json.loads(self.run("status", "--json"))

    def digest(self):
        return json.loads(self.run("digest", "--json"))

    def take(self, lines, cwd=ROOT / "samples"):
        """Imports lines; returns the counts `carriedOut`, `before`, `refused`."""
        out = self.run("import", "-", "--json", cwd=cwd, stdin=text_of(lines))
        return json.loads(out.strip().splitlines()[-1])

    def begin_taking(self, lines, cwd):
        """Begins an import and leaves it to itself; returns its process."""
        file = self.file("lines")
        file.write_text(text_of(lines), encoding="utf-8")
        with open(file, "rb") as source, open(self.log, "ab") as log:
            return subprocess.Popen(
                [str(self.program), "import", "-", "--data", str(self.data)], cwd=cwd,
                stdin=source, stdout=log, stderr=log)


def text_of(lines):
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def run(program, *words, cwd=None, stdin=None, seconds=120, codes=(0,)):
    words = list(map(str, words))
    try:
        done = subprocess.run(
            [str(program), *words], cwd=cwd, input=stdin or None, capture_output=True, text=True,
            encoding="utf-8", timeout=seconds,
            **({} if stdin else {"stdin": subprocess.DEVNULL}))
    except subprocess.TimeoutExpired:
        raise Broken(f"mehkeme {' '.join(words)}: not within {seconds} s") from None
    if done.returncode not in codes:
        said = (done.stderr or done.stdout).strip()
        raise Broken(f"mehkeme {' '.join(words)}: ended with {done.returncode}: {said[-2000:]}")
    return done.stdout
