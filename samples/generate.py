#!/usr/bin/env python3
"""Makes a year of one court, made up from a seed: `cases.jsonl` and PDF filings.

The same arguments give the same bytes on any machine. See README.md for the lines.
"""

import argparse
import hashlib
import itertools
import json
import sys
from pathlib import Path

from generator import cases, pdf, prose
from generator.dice import Dice
from generator.lexicon import Lexicon


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1, help="any whole number")
    parser.add_argument("--cases", type=int, default=40, metavar="N")
    parser.add_argument("--court", default="050", help="code of courts.csv")
    parser.add_argument("--year", type=int, default=2026)
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the files go")
    parser.add_argument("--documents", type=int, default=3, metavar="N",
                        help="how many PDF filings are written")
    parser.add_argument("--json-summary", action="store_true",
                        help="print what was made as one line of JSON")
    parser.add_argument("--texts", type=int, metavar="N",
                        help="write no files; print N lines {\"case\":i,\"text\":…}")
    parser.add_argument("--bytes-mean", type=int, default=248, metavar="N",
                        help="mean size of such a text in bytes of UTF-8")
    given = parser.parse_args()
    if given.texts is None and given.out is None:
        parser.error("--out is needed (or --texts)")
    if given.cases < 1 or given.documents < 0 or (given.texts or 0) < 0:
        parser.error("counts must not be negative, and there must be a case")
    if not 2000 <= given.year <= 2100 or given.bytes_mean < 1:
        parser.error("the year must be in 2000...2100 and the mean at least 1")
    return given


def line(value):
    """One line of JSON: no blanks, letters as they are, keys in the order given."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def print_texts(given, lexicon):
    told = cases.stories(lexicon, given.seed, given.court, given.year)
    texts = prose.texts(told, Dice(given.seed).fork("sizes"), given.bytes_mean)
    out = sys.stdout
    out.reconfigure(encoding="utf-8", newline="\n")
    for number, text in enumerate(itertools.islice(texts, given.texts), 1):
        out.write(line({"case": number, "text": text}))


def write_year(given, lexicon):
    """Writes the files; returns the summary."""
    year = cases.Year(lexicon, given.seed, given.cases, given.court, given.year,
                      given.documents)
    lines = year.lines()
    body = "".join(map(line, lines)).encode()
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "cases.jsonl").write_bytes(body)
    if year.papers:
        (given.out / "documents").mkdir(exist_ok=True)
    for path, paragraphs in year.papers.items():
        (given.out / path).write_bytes(pdf.document(paragraphs))
    counts = {}
    for entry in lines:
        counts[entry["command"]] = counts.get(entry["command"], 0) + 1
    return {"seed": given.seed, "court": given.court, "year": given.year, "lines": len(lines),
            "bytes": len(body), "documents": len(year.papers), "commands": counts,
            "sha256": hashlib.sha256(body).hexdigest()}


def main():
    given = arguments()
    lexicon = Lexicon()
    try:
        if given.texts is not None:
            print_texts(given, lexicon)
            return 0
        summary = write_year(given, lexicon)
    except cases.Refusal as refusal:
        print(f"generate.py: {refusal}", file=sys.stderr)
        return 2
    if given.json_summary:
        print(line(summary), end="")
    else:
        print(f"{summary['lines']} lines and {summary['documents']} documents in {given.out}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        sys.exit(0)
