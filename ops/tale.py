"""The lines that the demo imports: the samples' stories, and what a year's generator gives.

Years and times are brought to the clock of this machine: the samples play in 2026.
"""

import datetime
import json
import subprocess
import sys

from nodes import ROOT

SAMPLES = ROOT / "samples"
SAMPLE_YEAR = "2026"


def this_year():
    return str(datetime.datetime.now(datetime.timezone.utc).year)


def brought_here(text, now=None):
    """Brings the lines of a sample to this year; what has happened has happened by now."""
    now = now or datetime.datetime.now(datetime.timezone.utc)
    year = str(now.year)
    lines = []
    for line in text.splitlines():
        for mark in ("-", '"', ","):
            line = line.replace(f"{SAMPLE_YEAR}{mark}", f"{year}{mark}")
        line = line.replace(f"/{SAMPLE_YEAR}", f"/{year}").replace(f":{SAMPLE_YEAR}", f":{year}")
        entry = json.loads(line)
        for field in ("at", "receivedAt"):
            if field in entry and datetime.datetime.fromisoformat(entry[field]) > now:
                entry[field] = (now - datetime.timedelta(minutes=1)).isoformat("T", "seconds")
        lines.append(entry)
    return lines


def story(name):
    return brought_here((SAMPLES / f"{name}.jsonl").read_text(encoding="utf-8"))


def generated(court, seed, count, folder, documents=3):
    """A generated year of a court; `folder` gets its filings and is where to import it from."""
    subprocess.run(
        [sys.executable, SAMPLES / "generate.py", "--seed", str(seed), "--cases", str(count),
         "--court", court, "--year", SAMPLE_YEAR, "--out", folder,
         "--documents", str(documents)],
        check=True, stdout=subprocess.DEVNULL)
    return brought_here((folder / "cases.jsonl").read_text(encoding="utf-8"))


def named(lines, name):
    """Gives each line an id, so that it is carried out once, however often it comes."""
    return [{**line, "id": f"{name}-{number}"} for number, line in enumerate(lines, 1)]


class OfflineDay:
    """What Masallı's court does while it is cut off, out of a generated year."""

    def __init__(self, lines, claims, hearings, decisions):
        cases = [line["ref"] for line in lines if line["command"] == "fileClaim"][:claims]
        first = {}
        for line in lines:
            first.setdefault((line["command"], line.get("ref") or line.get("case")), line)
        self.claims = []
        for case in cases:
            self.claims.append(first["fileClaim", case])
            for command in ("registerClaim", "drawJudge"):
                self.claims.append({"command": command, "as": "katib1", "case": case})
        heard = [case for case in cases if ("setHearing", case) in first][:hearings]
        self.hearings = [first["setHearing", case] for case in heard]
        decided = [case for case in heard if ("decide", case) in first][:decisions]
        self.decisions = []
        for case in decided:
            self.decisions.append(
                {"command": "holdHearing", "case": case, "hearing": 1, "outcome": "held"})
            self.decisions.append(first["decide", case])
        self.counts = (len(cases), len(heard), len(decided))

    def lines(self):
        return named(self.claims + self.hearings + self.decisions, "offline-day")
