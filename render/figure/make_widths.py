#!/usr/bin/env python3
"""Writes data/dejavu_sans_widths.tsv: how wide each character of DejaVu Sans is, regular and bold.

    make_widths.py [/usr/share/fonts/truetype/dejavu]        (Debian: fonts-dejavu-core)

Reads the TrueType tables itself: head (units per em), hhea and hmtx (advance widths), cmap (character to glyph), name (version).
A character that only one of the two faces has takes that width for both.
"""

import struct
import sys
from pathlib import Path

OUTPUT = Path(__file__).resolve().parent / "data" / "dejavu_sans_widths.tsv"
VERSION_NAME = 5
UNICODE_FULL = [(3, 10), (0, 4), (0, 6)]


class Font:
    def __init__(self, path):
        self.bytes = path.read_bytes()
        count = struct.unpack_from(">H", self.bytes, 4)[0]
        self.tables = {}
        for i in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", self.bytes, 12 + 16 * i)
            self.tables[tag.decode("ascii")] = (offset, length)
        self.units = self.u16("head", 18)
        self.glyph_widths = self.read_widths()

    def u16(self, table, at):
        return struct.unpack_from(">H", self.bytes, self.tables[table][0] + at)[0]

    def read_widths(self):
        metrics, glyphs = self.u16("hhea", 34), self.u16("maxp", 4)
        widths = [self.u16("hmtx", 4 * i) for i in range(metrics)]
        return widths + [widths[-1]] * (glyphs - metrics)

    def version(self):
        base = self.tables["name"][0]
        count, strings = self.u16("name", 2), self.u16("name", 4)
        for i in range(count):
            platform, _, _, name, length, offset = struct.unpack_from(">6H", self.bytes, base + 6 + 12 * i)
            if name == VERSION_NAME and platform == 3:
                start = base + strings + offset
                return self.bytes[start:start + length].decode("utf-16-be")
        return "version unknown"

    def characters(self):
        """Width by code point, from the subtable that reaches beyond U+FFFF (format 12)."""
        base = self.tables["cmap"][0]
        for i in range(self.u16("cmap", 2)):
            platform, encoding, offset = struct.unpack_from(">HHI", self.bytes, base + 4 + 8 * i)
            if (platform, encoding) in UNICODE_FULL and struct.unpack_from(">H", self.bytes, base + offset)[0] == 12:
                return self.format_12(base + offset)
        raise SystemExit("no cmap subtable of format 12")

    def format_12(self, at):
        widths = {}
        groups = struct.unpack_from(">I", self.bytes, at + 12)[0]
        for i in range(groups):
            first, last, glyph = struct.unpack_from(">III", self.bytes, at + 16 + 12 * i)
            for code in range(first, last + 1):
                widths[code] = self.glyph_widths[glyph + code - first]
        return widths


def ranges(regular, bold):
    """(first, last, regular, bold): runs of neighbouring code points of equal widths."""
    runs = []
    for code in sorted(set(regular) | set(bold)):
        pair = (regular.get(code, bold.get(code)), bold.get(code, regular.get(code)))
        if runs and runs[-1][1] == code - 1 and runs[-1][2:] == list(pair):
            runs[-1][1] = code
        else:
            runs.append([code, code, *pair])
    return runs


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/dejavu")
    regular, bold = Font(folder / "DejaVuSans.ttf"), Font(folder / "DejaVuSans-Bold.ttf")
    assert regular.units == bold.units
    lines = [f"# DejaVu Sans {regular.version().removeprefix('Version ')}, units per em {regular.units}: advance widths by ranges of code points (hexadecimal, ends included).",
             "first\tlast\tregular\tbold"]
    runs = [run for run in ranges(regular.characters(), bold.characters()) if run[0] >= 0x20]
    lines += [f"{first:04X}\t{last:04X}\t{plain}\t{heavy}" for first, last, plain, heavy in runs]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(runs)} ranges, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
