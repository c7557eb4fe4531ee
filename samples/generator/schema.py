"""The lines of README.md as a table, and a judge of their shape.

`mehkeme import` is written from the README too; this second reading keeps the samples and
the README honest. It knows the file alone: what a node already has is not its business.
"""

import json
import re
from datetime import date, datetime
from pathlib import Path

from .courts import courts

CODES = {court["code"] for court in courts()}
NAME = re.compile(r"[a-z][a-z0-9]{0,31}")
REF = re.compile(r"[A-Za-z][A-Za-z0-9]{0,31}")
NUMBER = re.compile(r"[1-9](-[1-9])?\([0-9]{3}\)-?[1-9][0-9]*/([0-9]{4}|[0-9]{2})")
SUBJECT = re.compile(r"[0-9]{1,10}\.[0-9]{1,10}\.[0-9]{1,19}")
FIN = re.compile(r"[A-HJ-NP-Z0-9]{7}")
VOEN = re.compile(r"[0-9]{9}[12]")
PHONE = re.compile(r"\+994[0-9]{9}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
AMOUNT_MAX = 10**15


class Refused(Exception):
    """A line is refused; the argument is the reason's key."""


def require(holds, reason):
    if not holds:
        raise Refused(reason)


def text(most):
    def check(value, _):
        require(isinstance(value, str), "wrongType")
        require(value.strip() != "", "emptyText")
        require(len(value) <= most, "tooLong")
    return check


def number(least, most):
    def check(value, _):
        require(type(value) is int, "wrongType")
        require(least <= value <= most, "outOfRange")
    return check


def shaped(pattern, reason):
    def check(value, _):
        require(isinstance(value, str), "wrongType")
        require(pattern.fullmatch(value) is not None, reason)
    return check


def one_of(*choices):
    def check(value, _):
        require(isinstance(value, str), "wrongType")
        require(value in choices, "notOneOf")
    return check


def day(value, _):
    require(isinstance(value, str), "wrongType")
    require(re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None, "badDate")
    try:
        date.fromisoformat(value)
    except ValueError:
        raise Refused("badDate") from None


def moment(value, _):
    require(isinstance(value, str), "wrongType")
    require(TIME.fullmatch(value) is not None, "badTime")
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise Refused("badTime") from None


def court(value, _):
    require(isinstance(value, str), "wrongType")
    require(value in CODES, "noSuchCourt")


def office(value, _):
    require(isinstance(value, str), "wrongType")
    require(value[:1] == "İ" and value[1:] in CODES, "badOffice")


def list_of(check, least, most):
    def check_all(values, reading):
        require(isinstance(values, list), "wrongType")
        require(least <= len(values) <= most, "outOfRange")
        for value in values:
            check(value, reading)
    return check_all


def fields(required, optional):
    """A check of an object: nothing unknown, nothing missing, every value of its shape."""
    def check(value, reading):
        require(isinstance(value, dict), "wrongType")
        require(all(key in required or key in optional for key in value), "unknownField")
        require(all(key in value for key in required), "missingField")
        for key, inner in value.items():
            (required.get(key) or optional[key])(inner, reading)
    return check


def party(value, reading):
    fields({"name": text(200), "address": text(300)},
           {"fin": shaped(FIN, "badFIN"), "voen": shaped(VOEN, "badVOEN"),
            "phone": shaped(PHONE, "badPhone")})(value, reading)
    require(("fin" in value) != ("voen" in value), "badIdentity")


def file(value, reading):
    """A path that stays in the folder of the lines and leads to a file."""
    require(isinstance(value, str), "wrongType")
    require(value and not value.startswith("/") and ".." not in value.split("/"), "badPath")
    require((reading.folder / value).is_file(), "fileMissing")


def document(value, reading):
    fields({"name": text(200), "mime": text(100)},
           {"file": file, "text": text(200_000)})(value, reading)
    require(("file" in value) != ("text" in value), "badContent")
    if value["mime"] == "application/pdf":
        require("file" in value and
                (reading.folder / value["file"]).read_bytes()[:5] == b"%PDF-", "notPDF")


def of_case(value, reading):
    named(value, reading, "noSuchCase")


def of_order(value, reading):
    named(value, reading, "noSuchOrder")


def named(value, reading, missing):
    """Whether a ref is of this file is asked once the shape is right; whether a number is
    known, only a node could say."""
    require(isinstance(value, str), "wrongType")
    far = NUMBER.fullmatch(value) or SUBJECT.fullmatch(value)
    if value in reading.absent if far else value not in reading.refs:
        reading.missing = missing


NAMED, DATES = shaped(NAME, "badName"), {"from": day, "until": day}
AMOUNT = number(1, AMOUNT_MAX)
ROLES = ("registrar", "judge", "clerk", "president", "officer", "officeHead", "administrator")
STEPS = ("voluntaryTerm", "accountHold", "wageDeduction", "inventory", "arrest", "valuation",
         "auction", "eviction", "other")
OUTCOMES = (
    "granted", "partlyGranted", "dismissed", "settled", "withdrawn", "terminated",
    "leftUnconsidered", "returned", "convicted", "acquitted", "refused", "upheld", "changed",
    "reversed", "remitted", "inadmissible", "transferred", "joined", "annulled", "penalised",
    "returnedToProsecutor")
LINKS = ("appeal", "cassation", "additionalCassation", "remand", "counterclaim", "severance",
         "joinder", "refiled", "matter")
PARTICIPANT = re.compile(r"[pd]\d{1,9}|o\d+\.\d+\.\d+")
participant = shaped(PARTICIPANT, "badName")
subject_id = shaped(SUBJECT, "badName")


def texts(value, _):
    """Names and texts of a form."""
    require(isinstance(value, dict), "wrongType")
    require(all(isinstance(inner, str) for inner in value.values()), "wrongType")


def anything(value, _):
    """A participant whose identity may be unknown: the node judges it."""
    require(isinstance(value, dict), "wrongType")


RULING = {"ground": text(2000), "text": text(20_000), "until": day, "amount": AMOUNT,
          "refers": text(100), "relates": text(100), "restored": lambda *_: None, "date": day}

# command: (fields that must be there, fields that may)
COMMANDS = {
    "openDirectory": ({"year": number(2000, 2100)}, {}),
    "putJudge": ({"judge": NAMED, "name": text(200), "weight": number(1, 200)}, {}),
    "putHall": ({"hall": NAMED, "name": text(200)}, {}),
    "putLeave": ({"judge": NAMED} | DATES, {}),
    "putRole": ({"login": NAMED, "name": text(200), "role": one_of(*ROLES)} | DATES,
                {"judge": NAMED}),
    "putCourts": ({"file": file}, {}),
    "fileClaim": ({
        "ref": shaped(REF, "badName"), "court": court,
        "kind": one_of("civil", "commercial", "administrative", "criminal", "offence",
                       "material"),
        "category": shaped(re.compile(r"[a-z][A-Za-z]{0,39}"), "badName"),
        "subject": text(500), "price": number(0, AMOUNT_MAX),
        "plaintiffs": list_of(party, 1, 50), "defendants": list_of(party, 1, 50),
        "documents": list_of(document, 0, 100), "receivedAt": moment},
        {"procedure": text(64), "duty": AMOUNT, "exemption": text(64), "fields": texts,
         "lower": subject_id, "link": one_of(*LINKS), "appealed": subject_id, "closed": lambda *_: None}),
    "registerClaim": ({"case": of_case}, {}),
    "drawJudge": ({"case": of_case}, {"reason": text(64)}),
    "setHearing": ({"case": of_case, "hall": NAMED, "from": moment, "until": moment,
                    "purpose": one_of("hearing", "preparatory")}, {"judge": NAMED}),
    "holdHearing": ({"case": of_case, "hearing": number(1, 999),
                     "outcome": one_of("held", "adjourned")}, {"ground": text(2000)}),
    "decide": ({"case": of_case, "outcome": one_of(*OUTCOMES), "operative": text(20_000),
                "text": text(200_000)},
               {"amount": AMOUNT, "step": text(64), "ground": text(64)}),
    "takeStep": ({"case": of_case, "step": text(64)},
                 {"participants": list_of(participant, 1, 256), "text": text(20_000),
                  "ground": text(64), "amount": AMOUNT, "until": day, "untilTime": moment,
                  "date": day, "signedAt": moment, "court": text(8), "relates": subject_id,
                  "refers": text(100), "fields": texts, "document": document}),
    "serve": ({"case": of_case, "to": participant, "about": text(100),
               "means": one_of("sms", "post", "hand", "refusal")},
              {"at": moment, "evidence": text(2000)}),
    "joinParticipant": ({"case": of_case, "role": text(64), "party": anything},
                        {"represents": participant, "until": day}),
    "removeParticipant": ({"case": of_case, "participant": participant, "reason": text(2000)},
                          {}),
    "offerCustody": ({"case": of_case, "court": text(8), "reason": text(2000)}, {}),
    "acceptCustody": ({"case": of_case}, {}),
    "declineCustody": ({"case": of_case, "reason": text(2000)}, {}),
    "putLetter": ({"case": of_case, "kind": text(32), "correspondent": text(200),
                   "subject": text(2000)},
                  {"theirNumber": text(64), "date": day, "answerDue": day}),
    "putEvidence": ({"case": of_case, "what": text(2000), "from": text(200), "place": text(200),
                     "keeper": text(200)}, {"quantity": text(200), "date": day}),
    "moveEvidence": ({"case": of_case, "evidence": number(1, 999), "move": text(32),
                      "takenBy": text(200)},
                     {"givenBy": text(200), "place": text(200), "note": text(2000),
                      "date": day}),
    "issueWrit": ({"case": of_case, "ref": shaped(REF, "badName"), "office": office,
                   "amount": AMOUNT, "debtor": number(0, 49)},
                  {"matter": text(64)}),
    "fileDocument": ({"case": of_case, "document": document,
                      "kind": one_of("motion", "defence", "evidence", "other")}, {}),
    "changeContact": ({"case": of_case, "party": one_of("plaintiff", "defendant"),
                       "index": number(0, 49), "address": text(300)},
                      {"phone": shaped(PHONE, "badPhone")}),
    "closeCase": ({"case": of_case, "ground": text(64), "id": text(200)}, {"note": text(2000)}),
    "shareKey": ({"case": of_case, "court": text(8)}, {"replica": number(1, 4_000_000_000)}),
    "ruleOrder": ({"order": of_order, "step": text(64)}, RULING),
    "ruleOrderAsCourt": ({"order": of_order, "step": text(64)}, RULING),
    "offerOrder": ({"order": of_order, "ground": text(2000)},
                   {"to": text(8), "officer": NAMED, "note": text(2000)}),
    "answerOffer": ({"order": of_order, "answer": text(64)},
                    {"offer": subject_id, "officer": NAMED, "note": text(2000)}),
    "chargeOrder": ({"order": of_order, "kind": one_of("fee", "cost")},
                    {"amount": AMOUNT, "note": text(2000)}),
    "rankOrder": ({"order": of_order, "rank": number(1, 5)}, {"note": text(2000)}),
    "distribute": ({"order": of_order, "reference": text(200)}, {"note": text(2000)}),
    "refundDebtor": ({"order": of_order, "reference": text(200)}, {"amount": AMOUNT}),
    "reversePayment": ({"order": of_order, "payment": subject_id, "reason": text(2000)}, {}),
    "openOrder": ({"order": of_order}, {"officer": NAMED}),
    "recordStep": ({"order": of_order, "step": one_of(*STEPS), "at": moment,
                    "place": text(300), "text": text(20_000)},
                   {"coordinates": text(64), "amount": AMOUNT}),
    "recordPayment": ({"order": of_order, "amount": AMOUNT, "payer": text(200), "at": moment,
                       "reference": text(200)}, {"source": text(64)}),
    "closeOrder": ({"order": of_order, "ground": one_of("performed", "returned", "terminated")},
                   {}),
    "suspendOrder": ({"order": of_order, "ground": text(2000)}, {}),
    "resumeOrder": ({"order": of_order}, {}),
}


class Reading:
    """One file being read: what its earlier lines have named."""

    def __init__(self, path, absent=()):
        self.folder, self.absent = Path(path).parent, set(absent)
        self.refs, self.logins, self.missing = set(), set(), None

    def reason(self, line):
        """Why the line is refused, `None` if its shape is right."""
        try:
            self.judge(line)
        except Refused as refusal:
            return refusal.args[0]
        return None

    def judge(self, line):
        value, self.missing = parsed(line), None
        require(isinstance(value, dict), "notObject")
        require("command" in value, "missingField")
        command = value["command"]
        require(isinstance(command, str), "wrongType")
        require(command in COMMANDS, "unknownCommand")
        required, optional = COMMANDS[command]
        any_string = lambda *_: None
        fields(required | {"command": any_string},
               optional | {"id": text(200), "as": NAMED, "receivedAt": moment})(value, self)
        self.together(command, value)
        require("as" not in value or value["as"] in self.logins, "noSuchLogin")
        require(self.missing is None, self.missing)
        if "ref" in value:
            require(value["ref"] not in self.refs, "repeatedRef")
            self.refs.add(value["ref"])
        if command == "putRole":
            self.logins.add(value["login"])

    @staticmethod
    def together(command, value):
        """What fields must be beside each other."""
        if "until" in value and "from" in value:
            start, end = value["from"], value["until"]
            if command == "setHearing":
                require(datetime.fromisoformat(start) < datetime.fromisoformat(end), "badPeriod")
            else:
                require(start <= end, "badPeriod")
        if command == "holdHearing":
            adjourned = value["outcome"] == "adjourned"
            require("ground" in value or not adjourned, "missingField")
        if command == "decide":
            paying = value["outcome"] in ("granted", "partlyGranted")
            require(paying or "amount" not in value, "unknownField")


def parsed(line):
    """The JSON of the line; a key that comes twice is refused, not overwritten."""
    def once(pairs):
        require(len({key for key, _ in pairs}) == len(pairs), "repeatedField")
        return dict(pairs)
    try:
        return json.loads(line, object_pairs_hook=once)
    except ValueError:
        raise Refused("notJSON") from None
