#!/usr/bin/env python3
"""Checks everything under samples/: run it from anywhere, it needs Python 3.11 alone."""

import csv
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from generator import courts, filings, grammar, schema
from generator.lexicon import Lexicon
from generator.workdays import is_working

HERE = Path(__file__).resolve().parent
results = []


def check(what, holds, detail=""):
    """Notes one result and says it."""
    results.append(bool(holds))
    print(f"{'ok  ' if holds else 'FAIL'} {what}" + (f": {detail}" if detail else ""))


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines()


def generated(folder, *arguments):
    """Runs the generator as a user would; returns what it printed."""
    command = [sys.executable, str(HERE / "generate.py"), *arguments]
    if folder:
        command += ["--out", str(folder)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def digests(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def check_courts():
    text = (HERE / "courts.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    codes = {row["code"] for row in rows}
    check("courts.csv is what its rule gives", text == courts.courts_csv())
    check("there are 116 courts", len(rows) == 116, len(rows))
    check("codes are unique and of three digits",
          len(codes) == 116 and all(re.fullmatch("[0-9]{3}", code) for code in codes))
    check("names are unique in each language", all(
        len({row[name] for row in rows}) == 116 for name in ("name_az", "name_en", "name_ru")))
    check("85 districts, 6 of each special kind, 6 of appeal and one supreme", {
        kind: sum(row["kind"] == kind for row in rows) for kind in {row["kind"] for row in rows}
    } == {"district": 85, "grave-crimes": 6, "military": 6, "administrative": 6,
          "commercial": 6, "appeal": 6, "supreme": 1})
    known = {row["code"] for row in rows if row["confirmed"] == "yes"}
    check("only the five public codes are confirmed", known == {"050", "102", "103", "106", "107"})
    masalli = next(row for row in rows if row["code"] == "050")
    check("050 is Masallı's", masalli["name_az"] == "Masallı Rayon Məhkəməsi"
          and masalli["name_en"] == "Masalli District Court"
          and masalli["name_ru"] == "Масаллинский районный суд")


def check_words():
    lexicon = Lexicon()
    base, every = len(lexicon.base()), len(lexicon.vocabulary())
    check("at least 3,000 distinct words and forms", every >= 3000, f"{base} words, {every} forms")
    alphabet = re.compile(r"[A-Za-zƏəĞğIıİiŞşÇçÖöÜü -]+")
    odd = [word for word in lexicon.base() if not alphabet.fullmatch(word)]
    check("words are written in the Azerbaijani alphabet", not odd, " ".join(odd[:5]))
    repeated = [name for name, entries in lexicon.lists.items()
                if len(set(entries)) != len(entries)]
    check("no list has a word twice", not repeated, " ".join(repeated))
    check_grammar()


def check_grammar():
    inflect, possessed = grammar.inflect, grammar.possessed
    cases = [
        (inflect("torpaq", "gen"), "torpağın"), (inflect("çörək", "acc"), "çörəyi"),
        (inflect("bank", "dat"), "banka"), (inflect("fikir", "acc", "fikr"), "fikri"),
        (inflect("hüquq", "gen", "hüquq"), "hüququn"), (possessed("mövqe", "mövqey"), "mövqeyi"),
        (inflect("mövqe", "dat", "mövqey"), "mövqeyə"), (inflect("borclu", "dat"), "borcluya"),
        (inflect("qonşu", "gen"), "qonşunun"), (inflect("göl", "loc"), "göldə"),
        (inflect("iddia ərizəsi", "abl", possessed=True), "iddia ərizəsindən"),
        (inflect("oğlu", "dat", possessed=True), "oğluna"), (possessed("borc"), "borcu"),
        (possessed("müqavilə"), "müqaviləsi"), (grammar.plural("söz"), "sözlər"),
        (grammar.verb_forms("ödə")["present"], "ödəyir"),
        (grammar.verb_forms("tələb et", "tələb ed")["passive perfect"], "tələb edilmişdir"),
        (grammar.verb_forms("gör")["not past"], "görmədi"),
        (grammar.in_words(4850), "dörd min səkkiz yüz əlli"), (grammar.in_words(1000), "min"),
        (grammar.ordinal(2026), "2026-cı"), (grammar.ordinal(2023), "2023-cü"),
        (grammar.ordinal(2019), "2019-cu"), (grammar.dashed("MMC", "dat"), "MMC-yə"),
        (grammar.capital("işçi"), "İşçi"), (grammar.lower("IŞIQ"), "ışıq"),
    ]
    wrong = [f"{got}, not {wanted}" for got, wanted in cases if got != wanted]
    check(f"{len(cases)} endings agree", not wrong, "; ".join(wrong))


def check_pdf(what, path):
    """A PDF begins as one, is small, and its text comes out again if pdftotext is here."""
    data = path.read_bytes()
    place = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", data)[1])
    check(f"{what} is a small PDF", data.startswith(b"%PDF-") and len(data) < 60_000
          and data[place:place + 4] == b"xref", f"{len(data)} bytes")
    if shutil.which("pdftotext"):
        out = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
        letters = set(out.stdout.decode()) & set("əğıİşçöü")
        check(f"{what} gives its letters back", len(letters) >= 7, "".join(sorted(letters)))


def check_shapes(name, path):
    """Every line of a file that must be accepted has the shape of the README."""
    reading = schema.Reading(path)
    reasons = [(number, reading.reason(line)) for number, line in enumerate(lines_of(path), 1)]
    wrong = [f"line {number} {reason}" for number, reason in reasons if reason]
    check(f"{name} keeps to the README's shapes", not wrong and reasons, ", ".join(wrong[:5]))


def check_stories():
    for name in ("story.jsonl", "story-office.jsonl", "story-cabinet.jsonl",
                 "story-procedure.jsonl"):
        check_shapes(name, HERE / name)
    for name, data in filings.written():
        path = HERE / "documents" / name
        check(f"{name} is what its text gives", path.read_bytes() == data)
        check_pdf(name, path)
    examples = HERE / "README.md"
    reading = schema.Reading(examples)
    found = [line for line in lines_of(examples) if line.startswith('{"command"')]
    wrong = [f"{line[:50]}… {reason}" for line in found if (reason := reading.reason(line))]
    check("the README's examples keep to its own shapes", not wrong, ", ".join(wrong))
    shown = {json.loads(line)["command"] for line in found}
    check("the README has an example of each command", shown == set(schema.COMMANDS),
          " ".join(set(schema.COMMANDS) - shown))


def check_bad():
    expected = {int(row["line"]): row["reason"]
                for row in csv.DictReader(lines_of(HERE / "bad.expected.csv"))}
    reading = schema.Reading(HERE / "bad.jsonl", absent=["2(050)-999999/2026"])
    found = {number: reading.reason(line)
             for number, line in enumerate(lines_of(HERE / "bad.jsonl"), 1)}
    wrong = [f"line {n}: {found.get(n)}, not {expected.get(n)}"
             for n in sorted(found.keys() | expected.keys()) if found.get(n) != expected.get(n)]
    check(f"each of {len(found)} bad lines is refused for its reason", not wrong, "; ".join(wrong))
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    unsaid = {reason for reason in expected.values() if f"`{reason}`" not in readme}
    check("the README explains every reason", not unsaid, " ".join(unsaid))


def check_hearings(lines):
    """No two hearings at once, all on working days, after the claim, none on a leave."""
    taken = sorted((line["from"], line["until"]) for line in lines
                   if line["command"] == "setHearing")
    clashes = sum(a[1] > b[0] for a, b in zip(taken, taken[1:]))
    check("no two hearings meet in hall or judge", clashes == 0 and taken, f"{len(taken)} set")
    days = {datetime.fromisoformat(start).date() for start, _ in taken}
    away = [(line["from"], line["until"]) for line in lines if line["command"] == "putLeave"]
    check("hearings are on working days without a judge's leave", all(
        is_working(day) and not any(a <= day.isoformat() <= b for a, b in away) for day in days))


def check_parties(lines):
    parties = [party for line in lines if line["command"] == "fileClaim"
               for party in line["plaintiffs"] + line["defendants"]]
    fins = [party["fin"] for party in parties if "fin" in party]
    voens = [party["voen"] for party in parties if "voen" in party]
    check("FINs are seven of A–Z, 0–9 without I and O, none twice", fins
          and all(schema.FIN.fullmatch(fin) for fin in fins) and len(set(fins)) == len(fins))
    check("VÖENs are ten digits ending in 1 or 2, none twice", voens
          and all(schema.VOEN.fullmatch(voen) for voen in voens)
          and len(set(voens)) == len(voens))


def check_generator(first, second):
    arguments = ["--seed", "7", "--cases", "120", "--documents", "4", "--json-summary"]
    summary = json.loads(generated(first, *arguments))
    generated(second, *arguments)
    check("the same seed gives the same bytes", digests(first) == digests(second))
    check("another seed gives others", summary["sha256"] != json.loads(
        generated(second / "other", *["--seed", "8", *arguments[2:]]))["sha256"])
    path = first / "cases.jsonl"
    check("the summary's digest is the file's",
          summary["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest())
    check_shapes("cases.jsonl", path)
    lines = [json.loads(line) for line in lines_of(path)]
    commands = {line["command"] for line in lines}
    check("a year has every command of a court", commands >= {
        "openDirectory", "putJudge", "putHall", "putRole", "putLeave", "fileClaim",
        "registerClaim", "drawJudge", "setHearing", "holdHearing", "decide", "issueWrit",
        "fileDocument"})
    check_parties(lines)
    check_hearings(lines)
    check("received times go forward", (times := [
        line["receivedAt"] for line in lines if "receivedAt" in line]) == sorted(times))
    papers = sorted((first / "documents").glob("*.pdf"))
    check("as many PDFs as asked for", len(papers) == 4)
    for paper in papers[:1]:
        check_pdf("a generated filing", paper)


def check_texts():
    out = generated(None, "--texts", "2000", "--seed", "5", "--bytes-mean", "248").decode()
    texts = [json.loads(line) for line in out.splitlines()]
    sizes = [len(entry["text"].encode()) for entry in texts]
    mean = sum(sizes) / len(sizes)
    check("texts have the mean size asked for", 236 <= mean <= 260, f"{mean:.1f} bytes")
    check("texts are numbered from 1", [entry["case"] for entry in texts] == [*range(1, 2001)])
    check("texts differ", len({entry["text"] for entry in texts}) > 1950)
    unfilled = [entry for entry in texts if re.search(r"[{}]|None", entry["text"])]
    check("no slot of a sentence stays empty", not unfilled)


def main():
    check_courts()
    check_words()
    check_stories()
    check_bad()
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        check_generator(Path(first), Path(second))
    check_texts()
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
