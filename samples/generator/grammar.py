"""Azerbaijani endings: vowel harmony, cases, possession, verbs, numerals, dates.

Only what legal prose needs. Vowels agree in backness (a/ə) or in backness and rounding
(ı/i/u/ü); a long word's last q or k softens before a vowel; exceptions stand in the word
lists, not here.
"""

BACK = "aıou"
VOWELS = BACK + "eəiöü"
CASES = ("", "acc", "gen", "dat", "loc", "abl")
FOLD = str.maketrans({"I": "ı", "İ": "i"})


def lower(text):
    """Lower case by the Azerbaijani alphabet: I is ı, İ is i."""
    return text.translate(FOLD).lower()


def capital(text):
    """The text with its first letter raised by the Azerbaijani alphabet: i is İ."""
    return ("İ" if text[:1] == "i" else text[:1].upper()) + text[1:]


def last_vowel(word):
    """The vowel that decides the endings; `e` for what has none (an abbreviation)."""
    return next((c for c in reversed(lower(word)) if c in VOWELS), "e")


def two(word):
    """a or ə."""
    return "a" if last_vowel(word) in BACK else "ə"


def four(word):
    """ı, i, u or ü."""
    return {"a": "ı", "ı": "ı", "o": "u", "u": "u",
            "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}[last_vowel(word)]


def ends_in_vowel(word):
    return lower(word[-1]) in VOWELS


def softened(word):
    """The word as it stands before a vowel: torpaq → torpağ, çörək → çörəy, bank → bank."""
    tail = lower(word.split()[-1])
    if sum(c in VOWELS for c in tail) > 1 and len(tail) > 2 and tail[-2] in VOWELS:
        if tail[-1] == "q":
            return word[:-1] + "ğ"
        if tail[-1] == "k":
            return word[:-1] + "y"
    return word


def inflect(word, case, stem=None, possessed=False):
    """The word in a case.

    `stem` is how it stands before a vowel if the rule does not give it (fikir: fikr; mövqe:
    mövqey).
    `possessed` says that it ends in the third person's possessive (ərizəsi, oğlu), which
    puts n before every case ending.
    """
    if case == "":
        return word
    a, i = two(word), four(word)
    if possessed:
        return word + {"acc": "n" + i, "gen": f"n{i}n", "dat": "n" + a,
                       "loc": f"nd{a}", "abl": f"nd{a}n"}[case]
    if case in ("loc", "abl"):
        return word + {"loc": f"d{a}", "abl": f"d{a}n"}[case]
    if ends_in_vowel(stem or word):
        return word + {"acc": "n" + i, "gen": f"n{i}n", "dat": "y" + a}[case]
    return (stem or softened(word)) + {"acc": i, "gen": f"{i}n", "dat": a}[case]


def plural(word):
    return word + ("lar" if two(word) == "a" else "lər")


def possessed(word, stem=None):
    """His, her or its: müqavilə → müqaviləsi, borc → borcu, torpaq → torpağı."""
    if ends_in_vowel(stem or word):
        return word + "s" + four(word)
    return (stem or softened(word)) + four(word)


def dashed(abbreviation, case):
    """An abbreviation that is read with a last e (MMC, FHN): MMC-nin, MMC-yə."""
    endings = {"": "", "acc": "-ni", "gen": "-nin", "dat": "-yə", "loc": "-də", "abl": "-dən"}
    return abbreviation + endings[case]


def verb_forms(stem, soft=None, passive=True):
    """Forms of a verb that legal prose uses, by name; `soft` is its stem before a vowel."""
    soft = soft or stem
    a, i = two(stem), four(stem)
    glide = "y" if ends_in_vowel(stem) else ""
    q = "q" if a == "a" else "k"
    g = "ğ" if a == "a" else "y"
    infinitive = f"{stem}m{a}{q}"
    noun = f"{stem}m{a}"
    flat = "ı" if a == "a" else "i"
    forms = {
        "infinitive": infinitive,
        "past": f"{stem}d{i}",
        "past plural": f"{stem}d{i}l{a}r",
        "perfect": f"{stem}m{i}şd{i}r",
        "perfect plural": f"{stem}m{i}şl{a}r",
        "present": f"{soft}{glide}{i}r",
        "present plural": f"{soft}{glide}{i}rl{a}r",
        "future": f"{soft}{glide}{a}c{a}{q}",
        "not past": f"{noun}d{flat}",
        "not perfect": f"{noun}m{flat}şd{flat}r",
        "not present": f"{stem}m{i}r",
        "actor": f"{soft}{glide}{a}n",
        "done": f"{stem}m{i}ş",
        "that": f"{stem}d{i}{g}{i}",
        "when": f"{stem}d{i}{q}d{a}",
        "if": f"{stem}s{a}",
        "by doing": f"{soft}{glide}{a}r{a}{q}",
        "having": f"{soft}{glide}{i}b",
        "without": f"{stem}m{a}d{a}n",
        "noun": noun,
        "noun his": f"{noun}s{flat}",
    }
    for case in CASES[1:]:
        forms["noun " + case] = inflect(noun, case)
        forms["noun his " + case] = inflect(forms["noun his"], case, possessed=True)
    if passive:
        forms |= {"passive " + k: v for k, v in
                  verb_forms(passive_stem(stem, soft), passive=False).items()}
    return forms


def passive_stem(stem, soft):
    """ödə → ödən, al → alın, ver → veril, et (ed) → edil."""
    if ends_in_vowel(stem):
        return stem + "n"
    return soft + four(stem) + ("n" if stem.endswith("l") else "l")


ONES = ["", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"]
TENS = ["", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"]
MONTHS = ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr",
          "oktyabr", "noyabr", "dekabr"]


def in_words(number):
    """A whole number below a thousand millions: 4800 → dörd min səkkiz yüz."""
    if number == 0:
        return "sıfır"
    parts = []
    for size, name in ((1_000_000, "milyon"), (1_000, "min"), (1, "")):
        group = number // size % 1_000
        if group == 0:
            continue
        if group >= 100:
            parts += ([] if group < 200 else [ONES[group // 100]]) + ["yüz"]
        if not (group == 1 and name == "min"):
            parts += [TENS[group // 10 % 10], ONES[group % 10]]
        parts.append(name)
    return " ".join(part for part in parts if part)


def ordinal(number):
    """2026 → 2026-cı, 2024 → 2024-cü: the ending follows the number as it is read."""
    return f"{number}-c{four(in_words(number))}"


def long_date(day):
    """3 mart 2026-cı il."""
    return f"{day.day} {MONTHS[day.month - 1]} {ordinal(day.year)} il"


def grouped(number):
    """4800 → 4 800."""
    return f"{number:,}".replace(",", " ")


def money(qepik):
    """480050 → 4 800 (dörd min səkkiz yüz) manat 50 qəpik."""
    manat, rest = divmod(qepik, 100)
    text = f"{grouped(manat)} ({in_words(manat)}) manat"
    return text + (f" {rest} qəpik" if rest else "")
