#!/usr/bin/env python3
"""Writes data/land.tsv: the coasts of the world, for maps.

    make_land.py package/land-110m.json        (npm world-atlas 2.0.2: Natural Earth 1:110m physical vectors, public domain)

The file is TopoJSON: arcs of delta-coded whole numbers, which rings name by number, backwards where it is below zero. A line of the output is a
ring, its points as longitude and latitude in hundredths of a degree; the first point is not repeated at the end.
Longitudes go on beyond 180 where a ring crosses it.
"""

import json
import sys
from pathlib import Path

OUTPUT = Path(__file__).resolve().parent / "data" / "land.tsv"
NOTE = ("# The coasts of the world: Natural Earth 1:110m, public domain (naturalearthdata.com), as npm world-atlas 2.0.2 has it.\n"
        "# A ring a line: longitude,latitude in hundredths of a degree. Made by make_land.py.\n")


def decoded(arc, scale, shift):
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def ring_of(numbers, arcs):
    points = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    ring = [(round(100 * x), round(100 * y)) for x, y in points]
    kept = [p for i, p in enumerate(ring) if i == 0 or p != ring[i - 1]]
    return kept[:-1] if kept[0] == kept[-1] else kept


def unrolled(ring):
    """Longitudes that go on beyond 180 degrees where the ring crosses them; a ring around a pole is closed along that pole."""
    turn, flat = 0, [ring[0]]
    for before, (x, y) in zip(ring, ring[1:]):
        turn += 36000 * ((before[0] - x > 18000) - (x - before[0] > 18000))
        flat.append((x + turn, y))
    if abs(flat[-1][0] - flat[0][0]) > 18000:
        pole = -9000 if flat[0][1] < 0 else 9000
        flat += [(flat[0][0] + (36000 if flat[-1][0] > flat[0][0] else -36000), flat[0][1])]
        flat += [(flat[-1][0], pole), (flat[0][0], pole)]
    return flat


def main():
    atlas = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    scale, shift = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = [decoded(arc, scale, shift) for arc in atlas["arcs"]]
    rings = [ring_of(numbers, arcs) for shape in atlas["objects"]["land"]["geometries"] for polygon in shape["arcs"] for numbers in polygon]
    with OUTPUT.open("w", encoding="utf-8", newline="\n") as out:
        out.write(NOTE + "ring\n")
        for ring in rings:
            if len(ring) > 2:
                out.write(" ".join(f"{x},{y}" for x, y in unrolled(ring)) + "\n")


if __name__ == "__main__":
    main()
