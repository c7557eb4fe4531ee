"""Sentences, claims and acts: templates filled with people, sums, days and words in agreement."""

import re
from datetime import timedelta

from . import grammar, templates
from .lexicon import parsed

SLOT = re.compile(r"\{([a-z-]+)(?::([a-z-]+))?\}")


class Story:
    """What one case is about, told as often as asked; the same words come back to the same
    names, because the parties, the price and the day belong to the story."""

    def __init__(self, lexicon, dice, category, plaintiff, defendant, price, day):
        self.lexicon, self.dice, self.category = lexicon, dice, category
        self.plaintiff, self.defendant = plaintiff, defendant
        self.price, self.day = price, day
        self.told, self.outcome = set(), None
        self.begin()

    def begin(self):
        """Starts telling from the oldest day again: days named in one text go forward."""
        self.named = self.day - timedelta(days=self.dice.between(200, 1500))

    def fill(self, template, sentence=True):
        """The template with every slot filled; a sentence begins with a capital letter, a
        part of one only if a name begins it. No noun comes twice in it."""
        self.used = set()
        text = SLOT.sub(lambda m: self.slot(m[1], m[2] or ""), template)
        if sentence:
            return grammar.capital(text)
        return text if template.startswith("{") else grammar.lower(text[0]) + text[1:]

    def slot(self, name, case):
        simple = getattr(self, "slot_" + name, None)
        if simple:
            return simple(case)
        if name in self.lexicon.nouns:
            fresh = [noun for noun in self.lexicon.nouns[name] if noun not in self.used]
            noun = self.dice.pick(fresh)
            self.used.add(noun)
            return self.noun(noun, case)
        if name.startswith("verbs"):
            return self.verb(self.dice.pick(self.lexicon.words(name)))
        return self.dice.pick(self.lexicon.words(name))

    def noun(self, noun, case):
        if not case.startswith("his"):
            return noun.form(case)
        its = noun.word if noun.compound else grammar.possessed(noun.word, noun.stem)
        return grammar.inflect(its, case[4:], possessed=True)

    def verb(self, entry):
        stem, soft, _ = parsed(entry)
        return grammar.verb_forms(stem, soft, passive=False)["perfect"]

    def slot_p(self, case):
        return self.plaintiff.form(case)

    def slot_d(self, case):
        return self.defendant.form(case)

    def slot_money(self, _):
        return grammar.money(self.price or 100 * self.dice.between(80, 900))

    def slot_part(self, _):
        whole = self.price or 90000
        return grammar.money(max(1000, whole * self.dice.between(1, 6) // 1000 * 100))

    def slot_date(self, _):
        left = max(2, (self.day - self.named).days)
        self.named += timedelta(days=self.dice.between(1, left // 2))
        return grammar.long_date(self.named)

    def slot_n(self, _):
        return grammar.in_words(self.dice.between(2, 11))

    def slot_few(self, _):
        return self.dice.pick(("bir", "iki", "üç"))

    def slot_percent(self, _):
        return str(self.dice.between(11, 29))

    def slot_area(self, _):
        return f"{self.dice.between(0, 3)},{self.dice.between(4, 99):02}"

    def slot_place(self, case):
        return grammar.inflect(self.dice.pick(self.lexicon.words("places")), case)

    def slot_street(self, _):
        return self.dice.pick(self.lexicon.words("streets"))

    def slot_weigh(self, _):
        """How the court finds the claim; an act sets the outcome first."""
        return {"granted": "əsaslı", "partlyGranted": "qismən əsaslı"}.get(
            self.outcome, "əsassız")

    def sentence(self):
        """One sentence of the claim, about its own facts three times in four; none comes
        twice before all have come."""
        every = self.category.facts if self.dice.chance(75) else templates.GENERAL
        fresh = [template for template in every if template not in self.told]
        if not fresh:
            self.told.difference_update(every)
            fresh = every
        template = self.dice.pick(fresh)
        self.told.add(template)
        return self.fill(template)

    def sentences(self, templates_, count):
        """Up to `count` different sentences in the order of the templates."""
        self.begin()
        chosen = list(range(len(templates_)))
        while len(chosen) > count:
            chosen.pop(self.dice.below(len(chosen)))
        return [self.fill(templates_[index]) for index in chosen]

    def claim(self, court):
        """The statement of claim as paragraphs: head, title, facts, demand, enclosures."""
        facts = self.sentences(self.category.facts, self.dice.between(4, 7))
        general = self.sentences(templates.GENERAL, self.dice.between(2, 5))
        half = (len(facts) + 1) // 2
        return [
            grammar.inflect(court, "dat", possessed=True),
            f"İddiaçı: {self.plaintiff.described()}",
            f"Cavabdeh: {self.defendant.described()}",
            f"İddianın qiyməti: {grammar.money(self.price)}" if self.price
            else "İddianın qiyməti: qiymətləndirilməyən tələb",
            "İDDİA ƏRİZƏSİ",
            f"({self.category.subject} barədə)",
            " ".join(facts[:half]),
            " ".join(facts[half:]),
            " ".join(general),
            "Göstərilənlərə əsasən və Mülki Prosessual Məcəllənin 149-cu maddəsini rəhbər "
            f"tutaraq, {self.fill(self.category.demand, sentence=False)}",
            f"Tarix: {grammar.long_date(self.day)}",
            f"İmza: {self.plaintiff.form()}",
        ]

    def answer(self):
        """The defence: what a defendant writes."""
        own = (templates.DEFENCE_OF_A_PERSON if self.defendant.kind == "person"
               else templates.DEFENCE)
        stand = self.dice.pick((
            "İddianı tamamilə rədd edirəm.",
            "İddianı qismən qəbul edirəm.",
            "Tələb olunan məbləğin hesablanması ilə razı deyiləm.",
            "Tələbin əsaslandırıldığı hallar həqiqətə uyğun deyil.",
        ))
        return " ".join([self.fill("{d:gen} iddiaya etirazı."), stand,
                         *self.sentences(own, 4)])

    def motion(self):
        return self.fill(self.dice.pick((
            "{org:abl} {documents:gen} tələb edilməsini xahiş edirəm.",
            "İş üzrə ekspertiza təyin edilməsini və {documents:acc} ekspertə təqdim etməyi xahiş "
            "edirəm.",
            "{jobs} kimi çalışan şahidin iclasa çağırılmasını xahiş edirəm.",
            "Xəstəliyimlə əlaqədar iclasın başqa günə təxirə salınmasını xahiş edirəm; "
            "{documents} əlavə olunur.",
        )))

    def operative(self, outcome, amount):
        """The operative part for an outcome of the README's list."""
        if outcome == "granted":
            return "İddia təmin edilsin. " + self.fill(self.category.grant)
        if outcome == "partlyGranted":
            price, self.price = self.price, amount
            text = "İddia qismən təmin edilsin. " + self.fill(self.category.grant)
            self.price = price
            return text + " İddianın qalan hissəsi rədd edilsin."
        return {
            "dismissed": "İddia əsassız olduğundan rədd edilsin.",
            "terminated": "İddiaçı iddiadan imtina etdiyindən iş üzrə icraata xitam verilsin.",
            "leftUnconsidered": "İddiaçı iki dəfə üzrsüz səbəbdən iclasa gəlmədiyindən ərizə "
                                "baxılmamış saxlanılsın.",
        }[outcome]

    def act(self, court, day, outcome, operative):
        """The text of the act with its four parts and the term of appeal."""
        self.outcome = outcome
        ruling = outcome in ("terminated", "leftUnconsidered")
        held = grammar.inflect(court, "loc", possessed=True)
        facts = self.sentences(self.category.facts, self.dice.between(4, 6))
        side = (templates.REASONS_AGAINST if outcome == "dismissed" else templates.REASONS_FOR)
        reasons = (self.sentences(templates.RULING_REASONS, 3) if ruling else
                   [*self.sentences(templates.REASONS, self.dice.between(4, 6)),
                    *self.sentences(side, self.dice.between(2, 3)),
                    self.fill(templates.FINDING)])
        head = "QƏRARDAD" if ruling else "QƏTNAMƏ\nAzərbaycan Respublikası adından"
        return "\n\n".join([
            f"{head}\n{grammar.long_date(day)}, {court}",
            f"{held} açıq məhkəmə iclasında iddiaçı {self.plaintiff.full('gen')} cavabdeh "
            f"{self.defendant.full('dat')} qarşı “{self.category.subject}” tələbinə dair işə "
            "baxılaraq",
            "MÜƏYYƏN EDİLDİ:",
            "İddiaçı məhkəməyə müraciət edərək göstərmişdir ki, işin halları aşağıdakı kimidir. "
            + " ".join(facts),
            " ".join(reasons),
            "Göstərilənlərə əsasən və Mülki Prosessual Məcəllənin 216-cı və 217-ci maddələrini "
            "rəhbər tutaraq, məhkəmə",
            "QƏRARA ALDI:" if ruling else "QƏT ETDİ:",
            operative,
            "Məhkəmə aktından rəsmi qaydada verildiyi gündən qanunla müəyyən edilmiş müddətdə "
            "apellyasiya qaydasında şikayət verilə bilər.",
        ])


def category_of(dice, kind):
    """One of the categories of this kind of case, as often as its weight says."""
    return dice.weighted([(c, c.weight) for c in templates.CATEGORIES[kind]])


def price_of(dice, category):
    """A price in qəpik: small ones are far more common than large ones; 0 if it has none."""
    least, most = category.price
    if most == 0:
        return 0
    share = dice.below(1000) * dice.below(1000)
    manat = least + (most - least) * share // 1000**2
    step = 1 if manat < 500 else 10 if manat < 5000 else 100
    price = max(least, manat // step * step) * 100
    return price + (dice.between(1, 99) if dice.chance(25) else 0)


def sides_of(dice, registry, category):
    """The plaintiff and the defendant that a category needs."""
    make = {
        "person": registry.person,
        "woman": lambda: registry.person(woman=True),
        "man": lambda: registry.person(woman=False),
        "company": registry.company,
        "body": registry.body,
    }
    plaintiff, defendant = category.sides
    return make[plaintiff](), make[defendant]()


def texts(stories, dice, mean):
    """Endless texts whose sizes in bytes of UTF-8 vary and settle at `mean`.

    What a text missed of its aim is carried to the next; a sentence is never cut, so the
    mean holds from about 150 bytes upwards.
    """
    carry = 0
    for story in stories:
        aim = mean * dice.between(40, 160) // 100 + carry
        text = story.sentence()
        while True:
            more = story.sentence()
            size = len(text.encode())
            if size + len(more.encode()) // 2 >= aim:
                break
            text += " " + more
        carry = aim - size
        yield text
