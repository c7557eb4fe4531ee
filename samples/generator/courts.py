"""The 116 courts of Azerbaijan and the rule by which codes that are not public are given.

A case number carries its court's three-digit code, so every court needs one before the
official table can be had. Known codes stand as they are. All others are provisional and say
so: districts take 001 to 085 in the order below (050 is Masallı's own), Naxçıvan's supreme
court 108, grave-crimes courts 201 on, military 211 on, administrative 221 on, commercial 231
on. The rule looks at nothing but this order, so it gives the same codes for ever.
"""

import csv
import io

COLUMNS = ["code", "name_az", "name_en", "name_ru", "kind", "instance", "confirmed"]

CONFIRMED = {"050", "102", "103", "106", "107"}

# (Azerbaijani, English, Russian adjective) of the seats that several courts share.
SEATS = {
    "Bakı": ("Baku", "Бакинский"),
    "Gəncə": ("Ganja", "Гянджинский"),
    "Lənkəran": ("Lankaran", "Лянкяранский"),
    "Şəki": ("Shaki", "Шекинский"),
    "Sumqayıt": ("Sumgayit", "Сумгайытский"),
    "Şirvan": ("Shirvan", "Ширванский"),
    "Cəlilabad": ("Jalilabad", "Джалилабадский"),
    "Füzuli": ("Fuzuli", "Физулинский"),
    "Tərtər": ("Tartar", "Тертерский"),
}

SPECIAL = [
    # kind, first code, Azerbaijani, English, Russian, seats
    ("grave-crimes", 201, "Ağır Cinayətlər Məhkəməsi", "Court of Grave Crimes",
     "суд по тяжким преступлениям", ["Bakı", "Gəncə", "Lənkəran", "Şəki", "Sumqayıt"]),
    ("military", 211, "Hərbi Məhkəməsi", "Military Court",
     "военный суд", ["Bakı", "Cəlilabad", "Füzuli", "Gəncə", "Tərtər"]),
    ("administrative", 221, "İnzibati Məhkəməsi", "Administrative Court",
     "административный суд", ["Bakı", "Gəncə", "Sumqayıt", "Şirvan", "Şəki"]),
    ("commercial", 231, "Kommersiya Məhkəməsi", "Commercial Court",
     "коммерческий суд", ["Bakı", "Gəncə", "Sumqayıt", "Şirvan", "Şəki"]),
]

CITIES = {"Gəncə", "Mingəçevir", "Naftalan", "Sumqayıt", "Şirvan", "Xankəndi", "Naxçıvan"}

DISTRICTS = """
Binəqədi;Binagadi;Бинагадинский
Xətai;Khatai;Хатаинский
Xəzər;Khazar;Хазарский
Nərimanov;Narimanov;Наримановский
Nəsimi;Nasimi;Насиминский
Nizami;Nizami;Низаминский
Pirallahı;Pirallahi;Пираллахинский
Qaradağ;Garadagh;Гарадагский
Sabunçu;Sabunchu;Сабунчинский
Səbail;Sabail;Сабаильский
Suraxanı;Surakhani;Сураханский
Yasamal;Yasamal;Ясамальский
Gəncə;Ganja;Гянджинский
Mingəçevir;Mingachevir;Мингячевирский
Naftalan;Naftalan;Нафталанский
Sumqayıt;Sumgayit;Сумгайытский
Şirvan;Shirvan;Ширванский
Xankəndi;Khankendi;Ханкендинский
Abşeron;Absheron;Абшеронский
Ağcabədi;Aghjabadi;Агджабединский
Ağdam;Aghdam;Агдамский
Ağdaş;Aghdash;Агдашский
Ağstafa;Aghstafa;Агстафинский
Ağsu;Aghsu;Ахсуинский
Astara;Astara;Астаринский
Balakən;Balakan;Балакенский
Bərdə;Barda;Бардинский
Beyləqan;Beylagan;Бейлаганский
Biləsuvar;Bilasuvar;Билясуварский
Cəbrayıl;Jabrayil;Джебраильский
Cəlilabad;Jalilabad;Джалилабадский
Daşkəsən;Dashkasan;Дашкесанский
Füzuli;Fuzuli;Физулинский
Gədəbəy;Gadabay;Гядабейский
Goranboy;Goranboy;Геранбойский
Göyçay;Goychay;Гёйчайский
Göygöl;Goygol;Гёйгёльский
Hacıqabul;Hajigabul;Гаджигабульский
İmişli;Imishli;Имишлинский
İsmayıllı;Ismayilli;Исмаиллинский
Kəlbəcər;Kalbajar;Кельбаджарский
Kürdəmir;Kurdamir;Кюрдамирский
Laçın;Lachin;Лачинский
Lənkəran;Lankaran;Лянкяранский
Lerik;Lerik;Лерикский
Masallı;Masalli;Масаллинский
Neftçala;Neftchala;Нефтчалинский
Oğuz;Oghuz;Огузский
Qax;Gakh;Гахский
Qazax;Gazakh;Газахский
Qəbələ;Gabala;Габалинский
Qobustan;Gobustan;Гобустанский
Quba;Guba;Губинский
Qubadlı;Gubadli;Губадлинский
Qusar;Gusar;Гусарский
Saatlı;Saatli;Саатлинский
Sabirabad;Sabirabad;Сабирабадский
Salyan;Salyan;Сальянский
Samux;Samukh;Самухский
Siyəzən;Siyazan;Сиязанский
Şabran;Shabran;Шабранский
Şamaxı;Shamakhi;Шемахинский
Şəki;Shaki;Шекинский
Şəmkir;Shamkir;Шамкирский
Şuşa;Shusha;Шушинский
Tərtər;Tartar;Тертерский
Tovuz;Tovuz;Товузский
Ucar;Ujar;Уджарский
Xaçmaz;Khachmaz;Хачмазский
Xızı;Khizi;Хызинский
Xocalı;Khojaly;Ходжалинский
Xocavənd;Khojavend;Ходжавендский
Yardımlı;Yardimli;Ярдымлинский
Yevlax;Yevlakh;Евлахский
Zaqatala;Zagatala;Загатальский
Zəngilan;Zangilan;Зангиланский
Zərdab;Zardab;Зардабский
Naxçıvan;Nakhchivan;Нахчыванский
Babək;Babek;Бабекский
Culfa;Julfa;Джульфинский
Kəngərli;Kangarli;Кенгерлинский
Ordubad;Ordubad;Ордубадский
Sədərək;Sadarak;Садаракский
Şahbuz;Shahbuz;Шахбузский
Şərur;Sharur;Шарурский
"""


def higher_courts():
    """The Supreme Court, five courts of appeal, and Naxçıvan's, which acts as one."""
    yield ("102", "Azərbaycan Respublikasının Ali Məhkəməsi",
           "Supreme Court of the Republic of Azerbaijan",
           "Верховный суд Азербайджанской Республики", "supreme", "cassation")
    for code, seat in zip(range(103, 108), ["Bakı", "Gəncə", "Sumqayıt", "Şirvan", "Şəki"]):
        english, russian = SEATS[seat]
        yield (str(code), f"{seat} Apellyasiya Məhkəməsi", f"{english} Court of Appeal",
               f"{russian} апелляционный суд", "appeal", "appeal")
    yield ("108", "Naxçıvan Muxtar Respublikasının Ali Məhkəməsi",
           "Supreme Court of the Nakhchivan Autonomous Republic",
           "Верховный суд Нахчыванской Автономной Республики", "appeal", "appeal")


def special_courts():
    """Four kinds of six courts each, the sixth always Naxçıvan's."""
    for kind, first, azeri, english, russian, seats in SPECIAL:
        for position, seat in enumerate(seats):
            seat_english, seat_russian = SEATS[seat]
            yield (f"{first + position:03}", f"{seat} {azeri}", f"{seat_english} {english}",
                   f"{seat_russian} {russian}", kind, "first")
        yield (f"{first + len(seats):03}", f"Naxçıvan MR {azeri}",
               f"Nakhchivan AR {english}",
               f"{russian[0].upper()}{russian[1:]} Нахчыванской АР", kind, "first")


def district_courts():
    """85 district and city courts; every code but Masallı's is the next free one."""
    free = iter(number for number in range(1, 86) if number != 50)
    for line in DISTRICTS.split():
        azeri, english, russian = line.split(";")
        code = 50 if azeri == "Masallı" else next(free)
        kind_az, kind_en, kind_ru = (
            ("Şəhər", "City", "городской") if azeri in CITIES
            else ("Rayon", "District", "районный"))
        yield (f"{code:03}", f"{azeri} {kind_az} Məhkəməsi", f"{english} {kind_en} Court",
               f"{russian} {kind_ru} суд", "district", "first")


def courts():
    """Every court as a dictionary with the keys `COLUMNS`, highest instance first."""
    rows = [*higher_courts(), *special_courts(), *district_courts()]
    return [
        dict(zip(COLUMNS, [*row, "yes" if row[0] in CONFIRMED else "no"])) for row in rows
    ]


def courts_csv():
    """The text of `courts.csv`: UTF-8, comma, LF, a heading line."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(courts())
    return out.getvalue()
