"""A year of one court as the lines that `mehkeme import` reads, in order of happening."""

from datetime import date, timedelta

from . import grammar, prose
from .courts import courts
from .dice import Dice
from .people import Registry
from .workdays import Timetable, at, is_working, next_working

KINDS = {"district": "civil", "commercial": "commercial", "administrative": "administrative"}
GROUNDS = (
    "Cavabdeh üzrlü səbəbdən iclasa gəlməmişdir",
    "İddiaçının əlavə sübut təqdim etmək barədə vəsatəti təmin edilmişdir",
    "Tərəflər barışıq üçün vaxt istəmişlər",
    "Bildirişin cavabdehə verildiyi təsdiq edilməmişdir",
    "Ekspertin iclasa çağırılması qərara alınmışdır",
    "Cavabdehin vəkili başqa məhkəmənin iclasındadır",
)


class Refusal(Exception):
    """What was asked for cannot be made; the text says why."""


def court_of(code):
    for court in courts():
        if court["code"] == code:
            if court["kind"] not in KINDS:
                raise Refusal(f"court {code} hears no claims that this generator can write")
            return court
    raise Refusal(f"no court has the code {code}")


class Year:
    """The making of one court's year; `lines()` once, then `papers` holds the PDFs' texts."""

    def __init__(self, lexicon, seed, cases, court, year, documents):
        self.lexicon, self.cases, self.year, self.documents = lexicon, cases, year, documents
        self.court = court_of(court)
        self.kind = KINDS[self.court["kind"]]
        self.seat = self.court["name_az"].split()[0]
        self.dice = Dice(seed).fork(f"{court}/{year}")
        villages = lexicon.words("villages") if self.seat == "Masallı" else []
        self.registry = Registry(lexicon, self.dice.fork("people"), self.seat, villages)
        self.events, self.papers = [], {}
        self.judges = max(3, min(14, 3 + cases // 150))
        self.halls = max(2, self.judges // 2)
        self.writs = 0

    def add(self, moment, command, **fields):
        """Notes a line; `None` fields are left out. Order: moment, then order of noting."""
        given = {key: value for key, value in fields.items() if value is not None}
        login = given.pop("login_", None)
        line = {"command": command, **({"as": login} if login else {}), **given}
        self.events.append((moment, len(self.events), line))

    def lines(self):
        self.staff()
        dice = self.dice.fork("receipts")
        receipts = sorted(self.received(dice) for _ in range(self.cases))
        for number, moment in enumerate(receipts, 1):
            self.case(number, moment)
        self.events.sort(key=lambda event: event[:2])
        return [line for _, _, line in self.events]

    def staff(self):
        """The directory, judges and their leave, halls, logins."""
        new_year = at(date(self.year, 1, 1), 0)
        self.add(new_year, "openDirectory", year=self.year)
        people = self.registry
        name = lambda: " ".join(people.names()[:2])
        judges = [name() for _ in range(self.judges)]
        for number, judge in enumerate(judges, 1):
            weight = 50 if number == 2 else 100
            self.add(new_year, "putJudge", judge=f"h{number}", name=judge, weight=weight)
        for number in range(1, self.halls + 1):
            self.add(new_year, "putHall", hall=f"z{number}", name=f"{number} nömrəli zal")
        term = {"from": f"{self.year}-01-01", "until": f"{self.year}-12-31"}
        for login, role in (("katib1", "registrar"), ("katib2", "registrar"), ("iclas1", "clerk"),
                            ("sedr", "president"), ("inzibatci", "administrator")):
            self.add(new_year, "putRole", login=login, name=name(), role=role, **term)
        for number, judge in enumerate(judges, 1):
            self.add(new_year, "putRole", login=f"hakim{number}", name=judge, role="judge",
                     judge=f"h{number}", **term)
        self.leave(new_year)

    def leave(self, moment):
        """Half the judges in July, half in August, one ill in February; no hearings then."""
        def away(judge, first, last):
            self.add(moment, "putLeave", login_="sedr", judge=f"h{judge}",
                     **{"from": first.isoformat(), "until": last.isoformat()})
            return {first + timedelta(days=n) for n in range((last - first).days + 1)}

        closed = away(1, date(self.year, 2, 16), date(self.year, 2, 20))
        for judge in range(1, self.judges + 1):
            month = 7 if judge <= self.judges // 2 else 8
            closed |= away(judge, date(self.year, month, 3), date(self.year, month, 23))
        minutes = 30 if self.cases <= 1500 else 10 if self.cases <= 5000 else 5
        self.timetable = Timetable(minutes, closed)

    def received(self, dice):
        """A moment of a day on which one works, now and then in the evening."""
        first = date(self.year, 1, 5)
        while True:
            day = first + timedelta(days=dice.below(350))
            if is_working(day) and day.year == self.year:
                break
        minute = dice.between(1080, 1430) if dice.chance(12) else dice.between(545, 1030)
        return at(day, minute)

    def case(self, number, moment):
        """One case from its claim to wherever the year's end or its own fate leaves it."""
        dice = self.dice.fork(f"case {number}")
        category = prose.category_of(dice, self.kind)
        sides = prose.sides_of(dice, self.registry, category)
        story = prose.Story(self.lexicon, dice, category, *sides,
                            prose.price_of(dice, category), moment.date())
        ref = f"C{number}"
        self.claim(ref, number, story, moment)
        if dice.chance(4):
            return
        desk = moment + timedelta(minutes=12)
        if moment.hour >= 17:
            desk = at(next_working(moment.date() + timedelta(days=1)), 545 + dice.below(30))
        self.add(desk, "registerClaim", login_="katib1", case=ref)
        if dice.chance(4):
            return
        self.add(desk + timedelta(minutes=1), "drawJudge", login_="katib1", case=ref)
        self.papers_of_parties(ref, story, desk)
        self.hearings(ref, story, dice, desk)

    def claim(self, ref, number, story, moment):
        plaintiff, defendant = story.plaintiff.line(), story.defendant.line()
        self.add(moment, "fileClaim", login_="katib1" if moment.hour < 18 else None,
                 ref=ref, court=self.court["code"], kind=self.kind,
                 category=story.category.code, subject=story.category.subject,
                 price=story.price, plaintiffs=[plaintiff], defendants=[defendant],
                 documents=self.enclosures(number, story), receivedAt=moment.isoformat())

    def enclosures(self, number, story):
        """The claim itself, as a PDF for the first `documents` cases, and further PDFs if
        there are more of them than cases."""
        share, rest = divmod(self.documents, self.cases)
        count = share + (1 if number <= rest else 0)
        paragraphs = story.claim(self.court["name_az"])
        if count == 0:
            return [{"name": "iddia ərizəsi.txt", "mime": "text/plain",
                     "text": "\n\n".join(paragraphs)}]
        path = f"documents/iddia-{number}.pdf"
        self.papers[path] = paragraphs
        found = [{"name": "iddia ərizəsi.pdf", "mime": "application/pdf", "file": path}]
        for extra in range(1, count):
            path = f"documents/iddia-{number}-elave-{extra}.pdf"
            self.papers[path] = [f"ƏLAVƏ № {extra}", *(story.sentence() for _ in range(5))]
            found.append({"name": f"əlavə {extra}.pdf", "mime": "application/pdf", "file": path})
        return found

    def papers_of_parties(self, ref, story, desk):
        """Defences, motions, a change of address."""
        dice = story.dice
        if dice.chance(35):
            day = next_working(desk.date() + timedelta(days=dice.between(6, 11)))
            self.add(at(day, 600 + dice.below(300)), "fileDocument", login_="katib2", case=ref,
                     document={"name": "etiraz.txt", "mime": "text/plain",
                               "text": story.answer()}, kind="defence")
        if dice.chance(12):
            day = next_working(desk.date() + timedelta(days=dice.between(3, 9)))
            self.add(at(day, 600 + dice.below(300)), "fileDocument", login_="katib2", case=ref,
                     document={"name": "vəsatət.txt", "mime": "text/plain",
                               "text": story.motion()}, kind="motion")
        if dice.chance(4):
            day = next_working(desk.date() + timedelta(days=5))
            self.add(at(day, 640), "changeContact", login_="katib2", case=ref, party="defendant",
                     index=0, address=self.registry.address(),
                     phone=story.defendant.phone or None)

    def hearings(self, ref, story, dice, desk):
        """Set, held or adjourned, until the case is decided or the year is over."""
        moment = desk
        total = dice.weighted([(0, 7), (1, 48), (2, 33), (3, 12)])
        for index in range(1, total + 1):
            set_on = next_working(moment.date() + timedelta(days=dice.between(2, 4)))
            booked = self.timetable.book(set_on + timedelta(days=dice.between(12, 22)), self.year)
            if booked is None:
                return
            purpose = "preparatory" if index < total and index == 1 else "hearing"
            self.add(at(set_on, 660 + dice.below(200)), "setHearing", case=ref,
                     hall=f"z{dice.between(1, self.halls)}", **{
                         "from": booked[0].isoformat(), "until": booked[1].isoformat()},
                     purpose=purpose)
            moment = booked[1]
            adjourned = index < total and purpose == "hearing"
            self.add(moment, "holdHearing", case=ref, hearing=index,
                     outcome="adjourned" if adjourned else "held",
                     ground=dice.pick(GROUNDS) if adjourned else None)
        if total and not dice.chance(8):
            self.decision(ref, story, dice, moment)

    def decision(self, ref, story, dice, heard):
        outcome = dice.weighted([("granted", 58), ("partlyGranted", 18), ("dismissed", 12),
                                 ("terminated", 7), ("leftUnconsidered", 5)])
        payable = story.price > 0 and "{money}" in story.category.grant
        if outcome == "partlyGranted" and not payable:
            outcome = "granted"
        amount = None
        if payable and outcome in ("granted", "partlyGranted"):
            share = 100 if outcome == "granted" else dice.between(30, 90)
            amount = max(100, story.price * share // 10000 * 100)
            amount = story.price if share == 100 else amount
        operative = story.operative(outcome, amount)
        self.add(heard + timedelta(minutes=1), "decide", case=ref, outcome=outcome,
                 amount=amount, operative=operative,
                 text=story.act(self.court["name_az"], heard.date(), outcome, operative))
        in_force = next_working(heard.date() + timedelta(days=dice.between(32, 40)))
        if amount and dice.chance(80) and in_force.year == self.year:
            self.writs += 1
            self.add(at(in_force, 600 + dice.below(350)), "issueWrit", case=ref,
                     ref=f"W{self.writs}", office="İ" + self.court["code"], amount=amount,
                     debtor=0)


def stories(lexicon, seed, court, year):
    """Stories without end, for texts alone."""
    made = Year(lexicon, seed, 1, court, year, 0)
    number = 0
    while True:
        number += 1
        dice = made.dice.fork(f"text {number}")
        made.registry.taken.clear()
        category = prose.category_of(dice, made.kind)
        sides = prose.sides_of(dice, made.registry, category)
        yield prose.Story(lexicon, dice, category, *sides, prose.price_of(dice, category),
                          date(year, 1, 1) + timedelta(days=dice.below(360)))
