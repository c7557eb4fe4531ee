"""A small PDF writer: A4, one embedded font, paragraphs, text that can be copied out again.

Nothing is compressed and nothing depends on the clock, so the same text gives the same
bytes everywhere.
"""

from functools import cache

from .font import LETTERS, Font

WIDTH, HEIGHT, MARGIN = 595, 842, 64
SIZE, LEADING = 11, 16


@cache
def letters():
    return Font(LETTERS.read_bytes())


def glyphs(text):
    """The glyph of each letter; what the font does not have is shown as a question mark."""
    known = letters().glyphs
    return [known.get(ord(c), known[ord("?")]) for c in text]


def width(text, size=SIZE):
    font = letters()
    return sum(font.advance(glyph) for glyph in glyphs(text)) * size / font.units


def wrapped(text, room):
    """The text in lines that fit; a word longer than a line stands alone and overflows."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def is_title(paragraph):
    return paragraph.isupper() or paragraph.startswith("(")


def laid_out(paragraphs):
    """(page, x, y, text) for every line; titles are centred, paragraphs set to the left."""
    page, y, room = 0, HEIGHT - MARGIN, WIDTH - 2 * MARGIN
    for paragraph in paragraphs:
        for text in wrapped(paragraph, room):
            if y < MARGIN + LEADING:
                page, y = page + 1, HEIGHT - MARGIN
            x = (WIDTH - width(text)) / 2 if is_title(paragraph) else MARGIN
            yield page, x, y, text
            y -= LEADING
        y -= LEADING // 2


def content(lines, number, total):
    """The drawing of one page with its number at the foot."""
    foot = f"{number} / {total}"
    lines = [*lines, ((WIDTH - width(foot)) / 2, MARGIN / 2, foot)]
    out = ["BT", f"/F {SIZE} Tf"]
    for x, y, text in lines:
        shown = "".join(f"{glyph:04X}" for glyph in glyphs(text))
        out.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm <{shown}> Tj")
    return "\n".join([*out, "ET"]).encode()


def to_unicode():
    """The map by which readers copy and search the text."""
    back = sorted({glyph: code for code, glyph in sorted(letters().glyphs.items())
                   if code != 0xFFFF}.items())
    out = ["/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
           "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
           "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def",
           "1 begincodespacerange", "<0000> <FFFF>", "endcodespacerange"]
    for first in range(0, len(back), 100):
        part = back[first:first + 100]
        out += [f"{len(part)} beginbfchar",
                *(f"<{glyph:04X}> <{code:04X}>" for glyph, code in part), "endbfchar"]
    out += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(out).encode()


def stream(data, entries=""):
    return f"<< /Length {len(data)}{entries} >>\nstream\n".encode() + data + b"\nendstream"


def font_objects(first):
    """The five objects of the font, numbered from `first`."""
    font = letters()
    scale = lambda value: round(value * 1000 / font.units)
    box = " ".join(str(scale(value)) for value in font.box)
    widths = " ".join(str(scale(font.advance(glyph))) for glyph in range(font.count))
    name = "/MEHKEM+DejaVuSans"
    return [
        f"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H "
        f"/DescendantFonts [{first + 1} 0 R] /ToUnicode {first + 4} 0 R >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDToGIDMap /Identity "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {first + 2} 0 R /W [0 [{widths}]] >>".encode(),
        f"<< /Type /FontDescriptor /FontName {name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
        f"/Ascent {scale(font.ascent)} /Descent {scale(font.descent)} /CapHeight 729 /StemV 80 "
        f"/FontFile2 {first + 3} 0 R >>".encode(),
        stream(font.data, f" /Length1 {len(font.data)}"),
        stream(to_unicode()),
    ]


def document(paragraphs):
    """A PDF file of the paragraphs."""
    pages = {}
    for page, x, y, text in laid_out(paragraphs):
        pages.setdefault(page, []).append((x, y, text))
    count = len(pages)
    kids = " ".join(f"{8 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (az) >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode(),
        *font_objects(3),
    ]
    for number in range(count):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {9 + 2 * number} 0 R >>".encode())
        objects.append(stream(content(pages[number], number + 1, count)))
    return filed(objects)


def filed(objects):
    """The file: header, objects, cross-reference table, trailer."""
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += (f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
            f"startxref\n{table}\n%%EOF\n").encode()
    return bytes(out)
