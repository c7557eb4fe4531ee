"""People and companies that nobody has met: names, FIN, VÖEN, addresses, telephones."""

from . import grammar

FIN_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
PREFIXES = ("10", "50", "51", "55", "60", "70", "77", "99")
BAKU = {"Binəqədi", "Xətai", "Xəzər", "Nərimanov", "Nəsimi", "Nizami", "Pirallahı", "Qaradağ",
        "Sabunçu", "Səbail", "Suraxanı", "Yasamal"}


class Party:
    """Somebody in a case: how the text calls them, and what the claim's form says of them."""

    def __init__(self, name, short, number, kind, woman=False):
        self.name, self.short, self.kind, self.woman = name, short, kind, woman
        self.number = number
        self.address = self.phone = ""

    def form(self, case=""):
        """The short name in a case: A.Məmmədovanın, “Viləş Aqro” MMC-yə."""
        if self.kind == "company":
            return grammar.dashed(self.short, case)
        return grammar.inflect(self.short, case, stem=self.short, possessed=self.kind == "body")

    def full(self, case=""):
        """The full name in a case: Məmmədova Aygün Rəşad qızının."""
        if self.kind == "company":
            return grammar.dashed(self.name, case)
        return grammar.inflect(self.name, case, possessed=True)

    def described(self):
        """The party as a claim's text has it."""
        number = "FİN" if self.kind == "person" else "VÖEN"
        return f"{self.name}, {number} {self.number}, ünvan: {self.address}"

    def line(self):
        """The party as a claim's line has it; keys in the order of the README."""
        identity = {"fin": self.number} if self.kind == "person" else {"voen": self.number}
        line = {"name": self.name, **identity, "address": self.address}
        return line | ({"phone": self.phone} if self.phone else {})


class Registry:
    """Makes parties for one court's district; gives no FIN or VÖEN twice."""

    def __init__(self, lexicon, dice, seat, villages):
        self.lexicon, self.dice, self.seat, self.villages = lexicon, dice, seat, villages
        self.taken = set()

    def unused(self, make):
        while True:
            number = make()
            if number not in self.taken:
                self.taken.add(number)
                return number

    def fin(self):
        """Seven of A–Z and 0–9 without I and O, with a digit and a letter among them."""
        while True:
            text = "".join(self.dice.pick(FIN_LETTERS) for _ in range(7))
            if any(c.isdigit() for c in text) and any(c.isalpha() for c in text):
                return text

    def voen(self, last="1"):
        """Ten digits; the last is 1 for a legal person and 2 for a natural one."""
        return "".join(str(self.dice.between(0 if place else 1, 9)) for place in range(9)) + last

    def names(self, woman=None):
        """(surname, given name, patronymic, woman)."""
        if woman is None:
            woman = self.dice.chance(48)
        surname = self.dice.pick(self.lexicon.words("surnames"))
        if woman and surname.endswith(("ov", "yev")):
            surname += "a"
        given = self.dice.pick(self.lexicon.words("names-female" if woman else "names-male"))
        father = self.dice.pick(self.lexicon.words("names-male"))
        return surname, given, f"{father} {'qızı' if woman else 'oğlu'}", woman

    def person(self, woman=None):
        surname, given, patronymic, woman = self.names(woman)
        party = Party(f"{surname} {given} {patronymic}", f"{given[0]}.{surname}",
                      self.unused(self.fin), "person", woman)
        return self.housed(party)

    def company(self):
        name = f"“{self.dice.pick(self.lexicon.words('companies'))}”"
        name += " " + self.dice.weighted([("MMC", 80), ("ASC", 12), ("QSC", 8)])
        return self.housed(Party(name, name, self.unused(self.voen), "company"))

    def body(self):
        """A state body, municipality or the like."""
        word = self.dice.pick(self.lexicon.nouns["org"]).word
        name = grammar.capital(word)
        party = Party(name, name, self.unused(self.voen), "body")
        return self.housed(party)

    def housed(self, party):
        party.address = self.address()
        if self.dice.chance(80) or party.kind != "person":
            party.phone = "+994" + self.dice.pick(PREFIXES) + "".join(
                str(self.dice.between(0, 9)) for _ in range(7))
        return party

    def address(self):
        street = f"{self.dice.pick(self.lexicon.words('streets'))} küçəsi"
        house = self.dice.between(1, 180)
        if self.villages and self.dice.chance(60):
            village = self.dice.pick(self.villages)
            return f"{self.seat} rayonu, {village} kəndi, {street}, ev {house}"
        flat = f", mənzil {self.dice.between(1, 90)}" if self.dice.chance(50) else ""
        if self.seat in BAKU:
            return f"Bakı şəhəri, {self.seat} rayonu, {street} {house}{flat}"
        return f"{self.seat} şəhəri, {street} {house}{flat}"
