"""The four PDF filings that the hand-written stories hand in.

`python3 -m generator.filings` writes them into `documents/`; check.py compares.
"""

from pathlib import Path

from .pdf import document

FOLDER = Path(__file__).resolve().parent.parent / "documents"

FILINGS = {
    "iddia-1.pdf": [
        "Masallı Rayon Məhkəməsinə",
        "İddiaçı: Hüseynov Elçin Rauf oğlu, FİN 5KA71QX, ünvan: Masallı rayonu, Ərkivan kəndi, "
        "Nizami küçəsi, ev 14",
        "Cavabdeh: Quliyev Samir Tofiq oğlu, FİN 7B2M9ZD, ünvan: Masallı şəhəri, Füzuli küçəsi "
        "21, mənzil 8",
        "İddianın qiyməti: 4 800 (dörd min səkkiz yüz) manat",
        "İDDİA ƏRİZƏSİ",
        "(Borc məbləğinin tutulması barədə)",
        "Mən 10 iyun 2025-ci il tarixində cavabdeh Quliyev Samir Tofiq oğluna 4 800 (dörd min "
        "səkkiz yüz) manat məbləğində borc vermişəm. Cavabdeh həmin pulu traktorun mühərrikinin "
        "təmiri üçün götürmüş və 10 dekabr 2025-ci il tarixinədək qaytarmağı öhdəsinə almışdır. "
        "Pulun alınması onun öz əli ilə yazdığı borc qəbzi ilə təsdiq edilir.",
        "Göstərilən müddət bitsə də, borc qaytarılmamışdır. 12 yanvar 2026-cı il tarixində "
        "cavabdehə poçt vasitəsilə yazılı xəbərdarlıq göndərilmiş, o, xəbərdarlığı şəxsən almış, "
        "lakin cavab verməmişdir. Mediasiya prosesi nəticəsiz qalmışdır.",
        "Mülki Məcəllənin 739-cu maddəsinə əsasən borcalan aldığı pulu müqavilə ilə müəyyən "
        "edilmiş müddətdə qaytarmalıdır.",
        "Göstərilənlərə əsasən və Mülki Prosessual Məcəllənin 149-cu maddəsini rəhbər tutaraq, "
        "xahiş edirəm: cavabdeh Quliyev Samir Tofiq oğlundan 4 800 (dörd min səkkiz yüz) manat "
        "məbləğində borc mənim xeyrimə tutulsun.",
        "Əlavə: borc qəbzi, poçt qəbzi, mediasiya protokolu, dövlət rüsumunun qəbzi.",
        "Tarix: 3 mart 2026-cı il",
        "İmza: E.Hüseynov",
    ],
    "borc-qebzi-1.pdf": [
        "BORC QƏBZİ",
        "Mən, Quliyev Samir Tofiq oğlu, Masallı şəhərinin sakini, bu qəbzi verirəm ondan ötrü "
        "ki, Ərkivan kənd sakini Hüseynov Elçin Rauf oğlundan 4 800 (dörd min səkkiz yüz) manat "
        "pulu borc almışam.",
        "Pulu 10 dekabr 2025-ci il tarixinədək tam həcmdə qaytarmağı öhdəmə götürürəm. Pul "
        "mənə qonşum Əzimov Şükür İlyas oğlunun yanında nağd verilmişdir.",
        "Tarix: 10 iyun 2025-ci il",
        "İmza: S.Quliyev",
    ],
    "etiraz-1.pdf": [
        "Masallı Rayon Məhkəməsinə",
        "Cavabdeh: Quliyev Samir Tofiq oğlu, FİN 7B2M9ZD",
        "ETİRAZ",
        "(İddia ərizəsinə yazılı etiraz)",
        "Borc aldığımı inkar etmirəm. Lakin 20 sentyabr 2025-ci il tarixində iddiaçıya nağd 600 "
        "(altı yüz) manat qaytarmışam. Bunu qonşum Əzimov Şükür İlyas oğlu təsdiq edə bilər. "
        "Quraqlıq səbəbindən məhsulun xeyli hissəsi məhv olmuş, ona görə qalan borcu vaxtında "
        "ödəyə bilməmişəm.",
        "Xahiş edirəm ki, qaytarılmış məbləğ nəzərə alınsın və qalıq borcun ödənilməsi üçün "
        "mənə möhlət verilsin.",
        "Tarix: 11 mart 2026-cı il",
        "İmza: S.Quliyev",
    ],
    "iddia-2.pdf": [
        "Masallı Rayon Məhkəməsinə",
        "İddiaçı: Əliyeva Gülnarə İsmayıl qızı, FİN 3H8WK4C, ünvan: Bakı şəhəri, Yasamal rayonu, "
        "Şərifzadə küçəsi 112, mənzil 40",
        "Cavabdeh: “Viləş Aqro” MMC, VÖEN 4700318261, ünvan: Masallı rayonu, Boradigah "
        "qəsəbəsi, Bağlar küçəsi 3",
        "İddianın qiyməti: 2 350 (iki min üç yüz əlli) manat 50 qəpik",
        "İDDİA ƏRİZƏSİ",
        "(Ödənilməmiş əmək haqqının tutulması barədə)",
        "Mən 1 aprel 2025-ci il tarixindən “Viləş Aqro” MMC-də aqronom vəzifəsində çalışmışam. "
        "Cəmiyyət 2025-ci ilin noyabr və dekabr ayları üçün əmək haqqımı, habelə istifadə "
        "etmədiyim məzuniyyətə görə kompensasiyanı ödəməmişdir. Əmək müqaviləsi 31 yanvar "
        "2026-cı il tarixində öz ərizəm əsasında ləğv edilmişdir.",
        "Mühasibatlığın verdiyi arayışa əsasən qalıq borc 2 350 (iki min üç yüz əlli) manat 50 "
        "qəpik təşkil edir. Yazılı müraciətlərim cavabsız qalmışdır. Ağrılı məsələ həm də odur "
        "ki, himayəmdə iki azyaşlı uşaq vardır.",
        "Göstərilənlərə əsasən xahiş edirəm: cavabdehdən 2 350 (iki min üç yüz əlli) manat 50 "
        "qəpik məbləğində əmək haqqı və kompensasiya mənim xeyrimə tutulsun.",
        "Əlavə: əmək müqaviləsinin surəti, əmək haqqı haqqında arayış, şəxsiyyət vəsiqəsinin "
        "surəti.",
        "Tarix: 16 aprel 2026-cı il",
        "İmza: G.Əliyeva",
    ],
}


def written():
    """(file name, bytes) of each filing."""
    return [(name, document(paragraphs)) for name, paragraphs in FILINGS.items()]


if __name__ == "__main__":
    for name, data in written():
        (FOLDER / name).write_bytes(data)
