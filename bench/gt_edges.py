#!/usr/bin/env python3
"""Prints an undirected network of graph-tool's collection as an edge list, "a b strength" a line: gt_edges.py FILE.gt.gz

Reads graph-tool's binary format (https://graph-tool.skewed.de/static/doc/gt_format.html), so that graph-tool need not be installed. Two entries of
the same pair become one, loops are left out, vertices without ties too. Strengths are those of the edge property "value", or 1."""
import gzip
import struct
import sys

SCALARS = {0: "B", 1: "h", 2: "i", 3: "q", 4: "d"}
LONG_DOUBLE, TEXT = 5, 6
FIRST_LIST = 7  # lists of the scalars, of long doubles and of texts follow


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def one(self, form):
        return self.take(form)[0]

    def text(self):
        size = self.one("Q")
        self.at += size
        return self.data[self.at - size:self.at]

    def value(self, kind):
        if kind in SCALARS:
            return self.one(SCALARS[kind])
        if kind == LONG_DOUBLE:
            return self.at, self.take("16s")
        if kind == TEXT:
            return self.text()
        if kind >= FIRST_LIST + 7:
            sys.exit("a property of Python objects is not read")
        return [self.value(kind - FIRST_LIST) for _ in range(self.one("Q"))]


def read(path):
    """Pairs and the property "value" of each, if there is one."""
    reader = Reader(gzip.open(path).read())
    if reader.take("6s")[0] != b"\xe2\x9b\xbe gt" or reader.one("B") != 1 or reader.one("B") != 0:
        sys.exit(f"{path}: expected graph-tool's format, version 1, little-endian")
    reader.text()  # a remark
    if reader.one("B") != 0:
        sys.exit(f"{path}: expected an undirected network")
    vertices = reader.one("Q")
    form = "B" if vertices < 2**8 else "H" if vertices < 2**16 else "I" if vertices < 2**32 else "Q"
    pairs = []
    for a in range(vertices):
        pairs += [(a, b) for b in reader.take(f"{reader.one('Q')}{form}")]
    strengths = None
    for _ in range(reader.one("Q")):
        of, name, kind = reader.one("B"), reader.text(), reader.one("B")
        values = [reader.value(kind) for _ in range((1, vertices, len(pairs))[of])]
        if of == 2 and name == b"value" and kind in SCALARS:
            strengths = values
    return pairs, strengths or [1.0] * len(pairs)


def main():
    ties = {}
    for (a, b), strength in zip(*read(sys.argv[1])):
        if a != b and strength > 0:
            ties.setdefault((min(a, b), max(a, b)), strength)
    number = {v: i for i, v in enumerate(sorted({v for pair in ties for v in pair}))}
    for (a, b), strength in sorted(ties.items()):
        print(number[a], number[b], f"{strength:.12g}")


main()
