"""Draws the sentences of the relation set: python3 draw.py SHARED EXTRACTIONS > sentences.jsonl

SHARED holds corpora/; EXTRACTIONS holds what `docgraph extract` printed for each set, as SET.jsonl. From the descriptions and texts of each
set sentences with at least two names of different spelling are drawn at random, with a seed: all of detente (at most 40), 44 of each FRUS
volume. Half of each set, again by lot, is for development, half is held out. A sentence is told by record, field and code points.
"""
import gzip
import json
import pathlib
import random
import re
import sys

SEED = 6_20261124
SETS = {"detente": 40, "frus1949v07p2": 44, "frus1955-57v23p2": 44, "frus1969-76v19p1": 44, "frus1969-76ve15p1": 44}
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Amb|Adm|Capt|St|No|Nos|vs|etc|Dept|Min|Pres|Gov|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec"
                          r"|p|pp|cf|viz|ibid|op|cit)|\b[A-Z])\.$")


def sentences(text):
    """Half-open ranges of code points: paragraphs, cut after a full stop that a capital follows."""
    for paragraph in re.finditer(r"[^\n]+", text):
        begin = paragraph.start()
        for stop in re.finditer(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(]?[A-Z0-9])", paragraph.group()):
            end = paragraph.start() + stop.end()
            if ABBREVIATION.search(text[begin:paragraph.start() + stop.start() + 1]):
                continue
            yield begin, begin + len(text[begin:end].rstrip())
            begin = end
        if begin < paragraph.end():
            yield begin, begin + len(text[begin:paragraph.end()].rstrip())


def records_of(shared, name):
    if name == "detente":
        return json.loads((shared / "corpora/detente/corpus.json").read_text())
    return json.load(gzip.open(shared / f"corpora/frus/{name}.records.json.gz", "rt"))


def candidates(shared, extractions, name):
    found = {}
    for line in (extractions / f"{name}.jsonl").read_text().splitlines():
        extraction = json.loads(line)
        found[extraction["id"]] = extraction["mentions"]
    for record in records_of(shared, name):
        for field in ("description", "text"):
            for start, end in sentences(record.get(field, "")):
                names = {m["surface"] for m in found.get(record["id"], [])
                         if m["field"] == field and start <= m["start"] and m["end"] <= end}
                if len(names) > 1:
                    yield {"set": name, "id": record["id"], "field": field, "start": start, "end": end}


def main():
    shared, extractions = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for name, count in SETS.items():
        lot = random.Random(f"{SEED} {name}")
        pool = list(candidates(shared, extractions, name))
        drawn = lot.sample(pool, min(count, len(pool)))
        held = set(lot.sample(range(len(drawn)), len(drawn) // 2))
        rows = [dict(row, half="held out" if i in held else "development") for i, row in enumerate(drawn)]
        for row in sorted(rows, key=lambda row: (row["id"], row["start"])):
            print(json.dumps(row))


main()
