"""The word lists of `words/` and every form that the grammar makes of them.

One word or phrase per line. `fikir|fikr` gives the stem before a vowel, `iddia ərizəsi+`
ends in a possessive, `gəl!` is a verb without a passive.
"""

from pathlib import Path

from . import grammar

WORDS = Path(__file__).resolve().parent.parent / "words"


def entries(name):
    """The lines of one list, in the file's order."""
    text = (WORDS / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


def parsed(entry):
    """(word, stem before a vowel or None, flag): flag is '+', '!' or ''."""
    flag = entry[-1] if entry[-1] in "+!" else ""
    word, _, stem = entry.removesuffix(flag).partition("|")
    return word, stem or None, flag


class Noun:
    """A noun or noun phrase that can be put into any case."""

    def __init__(self, entry):
        self.word, self.stem, flag = parsed(entry)
        self.compound = flag == "+"

    def form(self, case=""):
        return grammar.inflect(self.word, case, self.stem, self.compound)

    def forms(self):
        """Every form: singular; its own plural and possessed ones unless it is a compound."""
        found = [self.form(case) for case in grammar.CASES]
        if self.compound:
            return found
        many = grammar.plural(self.word)
        its = grammar.possessed(self.word, self.stem)
        theirs = grammar.possessed(many)
        for case in grammar.CASES:
            found.append(grammar.inflect(many, case))
            found.append(grammar.inflect(its, case, possessed=True))
            found.append(grammar.inflect(theirs, case, possessed=True))
        return found


class Lexicon:
    """All lists, read once."""

    def __init__(self):
        names = sorted(path.stem for path in WORDS.glob("*.txt"))
        self.lists = {name: entries(name) for name in names}
        self.nouns = {
            name.removeprefix("nouns-"): [Noun(entry) for entry in lines]
            for name, lines in self.lists.items() if name.startswith("nouns-")
        }

    def words(self, name):
        return self.lists[name]

    def base(self):
        """Distinct words and phrases as they stand in the lists."""
        return {parsed(entry)[0] for lines in self.lists.values() for entry in lines}

    def surnames(self):
        """Masculine and feminine forms: Əliyev and Əliyeva, Əlizadə for both."""
        men = self.lists["surnames"]
        return men + [name + "a" for name in men if name.endswith(("ov", "yev"))]

    def vocabulary(self):
        """Distinct words and phrases with all their forms."""
        found = self.base() | set(self.surnames())
        for group in self.nouns.values():
            for noun in group:
                found.update(noun.forms())
        for entry in self.lists["verbs"]:
            stem, soft, flag = parsed(entry)
            found.update(grammar.verb_forms(stem, soft, passive=flag != "!").values())
        return found
