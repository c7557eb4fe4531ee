"""A TrueType font cut down to some letters, and the reading of such a font.

`letters.ttf` beside this file was made by

    python3 -m generator.font /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf letters.ttf

so that a PDF does not need fonts of the machine it is made on. DejaVu's licence
(`letters.licence.txt`) allows it. Hinting is left out: paper and screens do without.
"""

import struct
import sys
from pathlib import Path

LETTERS = Path(__file__).resolve().parent / "letters.ttf"
TEXT = "".join(map(chr, range(32, 127))) + "ƏəĞğIıİiŞşÇçÖöÜüÂâ“”«»–—№§·…"


class Font:
    """The tables of a TrueType font that a PDF needs."""

    def __init__(self, data):
        count = struct.unpack(">H", data[4:6])[0]
        self.tables = {}
        for index in range(count):
            tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * index:28 + 16 * index])
            self.tables[tag.decode()] = data[offset:offset + length]
        self.data = data
        head, hhea = self.tables["head"], self.tables["hhea"]
        self.units = struct.unpack(">H", head[18:20])[0]
        self.box = struct.unpack(">4h", head[36:44])
        self.ascent, self.descent = struct.unpack(">2h", hhea[4:8])
        self.metrics = struct.unpack(">H", hhea[34:36])[0]
        self.count = struct.unpack(">H", self.tables["maxp"][4:6])[0]
        letter, unit = ("H", 2) if head[50:52] == b"\0\0" else ("I", 1)
        places = struct.unpack(f">{self.count + 1}{letter}", self.tables["loca"])
        self.places = [unit * place for place in places]
        self.glyphs = self.character_map()

    def character_map(self):
        """Code point → glyph, from the subtable of format 4."""
        table = self.tables["cmap"]
        for index in range(struct.unpack(">H", table[2:4])[0]):
            offset = struct.unpack(">I", table[8 + 8 * index:12 + 8 * index])[0]
            if struct.unpack(">H", table[offset:offset + 2])[0] == 4:
                return self.format_4(table, offset)
        raise ValueError("the font has no character map of format 4")

    @staticmethod
    def format_4(table, offset):
        double = struct.unpack(">H", table[offset + 6:offset + 8])[0]
        words = lambda at: struct.unpack(f">{double // 2}H", table[at:at + double])
        ends, starts = words(offset + 14), words(offset + 16 + double)
        deltas, ranges_at = words(offset + 16 + 2 * double), offset + 16 + 3 * double
        found = {}
        for n, (first, last, delta, jump) in enumerate(zip(starts, ends, deltas, words(ranges_at))):
            for code in range(first, min(last, 0xFFFE) + 1):
                glyph = code
                if jump:
                    at = ranges_at + 2 * n + jump + 2 * (code - first)
                    glyph = struct.unpack(">H", table[at:at + 2])[0]
                    if glyph == 0:
                        continue
                found[code] = (glyph + delta) & 0xFFFF
        return found

    def outline(self, glyph):
        return self.tables["glyf"][self.places[glyph]:self.places[glyph + 1]]

    def advance(self, glyph):
        """How far the pen moves, in the font's units."""
        at = 4 * min(glyph, self.metrics - 1)
        return struct.unpack(">H", self.tables["hmtx"][at:at + 2])[0]

    def bearing(self, glyph):
        if glyph < self.metrics:
            at = 4 * glyph + 2
        else:
            at = 4 * self.metrics + 2 * (glyph - self.metrics)
        return self.tables["hmtx"][at:at + 2]


def components(outline):
    """(position of the glyph number, glyph) of each part of a composite outline."""
    if len(outline) < 10 or struct.unpack(">h", outline[:2])[0] >= 0:
        return []
    found, at = [], 10
    while True:
        flags, glyph = struct.unpack(">HH", outline[at:at + 4])
        found.append((at + 2, glyph))
        at += 8 if flags & 1 else 6
        at += 2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0
        if not flags & 0x20:
            return found


def unhinted(outline, renumbered):
    """The outline without instructions, its components renumbered, padded to four bytes."""
    if not outline:
        return outline
    contours = struct.unpack(">h", outline[:2])[0]
    if contours >= 0:
        at = 10 + 2 * contours
        hints = struct.unpack(">H", outline[at:at + 2])[0]
        outline = outline[:at] + b"\0\0" + outline[at + 2 + hints:]
    else:
        parts, body = components(outline), bytearray(outline)
        for at, glyph in parts:
            flags = struct.unpack(">H", body[at - 2:at])[0] & ~0x100
            body[at - 2:at + 2] = struct.pack(">HH", flags, renumbered[glyph])
        outline = bytes(body)
    return outline + bytes(-len(outline) % 4)


def reduced(font, text):
    """A font file with the letters of the text only."""
    wanted = [0]
    for character in sorted(set(text)):
        glyph = font.glyphs.get(ord(character))
        if glyph is not None and glyph not in wanted:
            wanted.append(glyph)
    for glyph in wanted:
        wanted += [g for _, g in components(font.outline(glyph)) if g not in wanted]
    renumbered = {glyph: index for index, glyph in enumerate(wanted)}
    outlines = [unhinted(font.outline(glyph), renumbered) for glyph in wanted]
    places = [0]
    for outline in outlines:
        places.append(places[-1] + len(outline))
    codes = {ord(c): renumbered[font.glyphs[ord(c)]] for c in set(text) if ord(c) in font.glyphs}
    head = bytearray(font.tables["head"])
    head[50:52] = b"\0\1"
    hhea, maxp = bytearray(font.tables["hhea"]), bytearray(font.tables["maxp"])
    hhea[34:36] = maxp[4:6] = struct.pack(">H", len(wanted))
    maxp[26:28] = b"\0\0"
    return assembled({
        "cmap": character_table(codes),
        "glyf": b"".join(outlines),
        "head": bytes(head),
        "hhea": bytes(hhea),
        "hmtx": b"".join(struct.pack(">H", font.advance(g)) + font.bearing(g) for g in wanted),
        "loca": struct.pack(f">{len(places)}I", *places),
        "maxp": bytes(maxp),
        "post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    })


def character_table(codes):
    """A cmap of format 4 with a segment for each letter."""
    pairs = [*sorted(codes.items()), (0xFFFF, 0)]
    count = len(pairs)
    power = 1 << (count.bit_length() - 1)
    column = lambda values: struct.pack(f">{count}H", *values)
    body = (struct.pack(">4H", count * 2, power * 2, power.bit_length() - 1, (count - power) * 2)
            + column(code for code, _ in pairs) + b"\0\0" + column(code for code, _ in pairs)
            + column((glyph - code) & 0xFFFF for code, glyph in pairs) + column([0] * count))
    return (struct.pack(">HHHHI", 0, 1, 3, 1, 12)
            + struct.pack(">HHH", 4, len(body) + 6, 0) + body)


def checksum(data):
    padded = data + bytes(-len(data) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF


def assembled(tables):
    """A font file of the tables, with its checksums."""
    tables["head"] = tables["head"][:8] + bytes(4) + tables["head"][12:]
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    out = struct.pack(">I4H", 0x10000, count, power * 16, power.bit_length() - 1,
                      (count - power) * 16)
    offset, body = 12 + 16 * count, b""
    for tag in sorted(tables):
        data = tables[tag]
        out += struct.pack(">4sIII", tag.encode(), checksum(data), offset + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head_at = offset + sum(len(tables[tag]) + -len(tables[tag]) % 4
                           for tag in sorted(tables) if tag < "head")
    whole = out + body
    adjustment = (0xB1B0AFBA - checksum(whole)) & 0xFFFFFFFF
    return whole[:head_at + 8] + struct.pack(">I", adjustment) + whole[head_at + 12:]


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    target.write_bytes(reduced(Font(source.read_bytes()), TEXT))
