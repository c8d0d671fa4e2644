"""Extracts the relations of the hand-marked sentences and compares them: relations_case.py --docgraph PROGRAM --shared SHARED [--errors]

The gold is tests/data/relations/gold.jsonl, which says by its README what counts. A relation is found where both ends overlap the marked
ends and, for those that have a direction, run the same way; "typed" asks for the type too. Prints precision, recall and F1 of either
half with a 95 % interval (sentences drawn anew 1,000 times, seeded), and the share of marked ends that were found as names at all.
Fails where the typed F1 of a half lies under its floor. `--errors` lists the errors of the development half, never of the other.
"""
import argparse
import json
import random
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
GOLD = HERE.parent / "data/relations/gold.jsonl"
HALVES = ("development", "held out")
FLOORS = {"development": 0.60, "held out": 0.47}
DRAWS = 1000
SEED = 6


def corpus_of(shared, name):
    return shared / ("corpora/detente/corpus.json" if name == "detente" else f"corpora/frus/{name}.records.json.gz")


def extracted(docgraph, shared, name):
    done = subprocess.run([docgraph, "extract", corpus_of(shared, name), "--relations"], capture_output=True, text=True, check=True)
    return {line["id"]: line for line in map(json.loads, done.stdout.splitlines())}


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def found_in(sentence, extraction):
    """The relations that the program states in this sentence, as the gold has them."""
    relations = []
    for one in extraction.get("relations", []):
        if one["field"] != sentence["field"] or not (sentence["start"] <= one["start"] and one["end"] <= sentence["end"]):
            continue
        ends = [extraction["mentions"][one[end]] for end in ("from", "to")]
        relations.append(dict(one, **{"from": [ends[0]["start"], ends[0]["end"]], "to": [ends[1]["start"], ends[1]["end"]]}))
    return relations


def agree(gold, found, typed):
    if typed and gold["type"] != found["type"]:
        return False
    straight = overlap(gold["from"], found["from"]) and overlap(gold["to"], found["to"])
    turned = overlap(gold["from"], found["to"]) and overlap(gold["to"], found["from"])
    return straight or (turned and gold.get("mutual", False))


def compare(gold, found, typed):
    """True positives, false positives, false negatives; each marked relation is found once."""
    left = list(gold)
    hits = 0
    wrong = []
    for one in found:
        match = next((g for g in left if agree(g, one, typed)), None)
        if match is None:
            wrong.append(one)
            continue
        left.remove(match)
        hits += 1
    return hits, wrong, left


def measure(tallies):
    hits, wrong, missed = (sum(t[i] for t in tallies) for i in range(3))
    precision = hits / (hits + wrong) if hits + wrong else 0.0
    recall = hits / (hits + missed) if hits + missed else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def interval(tallies):
    lot = random.Random(SEED)
    values = sorted(measure(lot.choices(tallies, k=len(tallies)))[2] for _ in range(DRAWS))
    return values[DRAWS * 25 // 1000], values[DRAWS * 975 // 1000 - 1]


def show_error(what, sentence, relation, texts):
    text = texts[sentence["id"]]
    words = {end: text[relation[end][0]:relation[end][1]] for end in ("from", "to")}
    verb = relation["verb"] if isinstance(relation["verb"], str) else text[slice(*relation["verb"])]
    print(f'{what} {sentence["id"]}: {words["from"]} -[{verb} {relation["type"]}]-> {words["to"]}\n      '
          f'{text[sentence["start"]:sentence["end"]]}')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--docgraph", required=True)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()

    sentences = [json.loads(line) for line in GOLD.read_text().splitlines()]
    extractions = {}
    for name in dict.fromkeys(s["set"] for s in sentences):
        extractions.update(extracted(arguments.docgraph, arguments.shared, name))
    texts = texts_of(arguments.shared, sentences) if arguments.errors else {}
    failed = False
    for half in HALVES:
        chosen = [s for s in sentences if s["half"] == half]
        for typed in (True, False):
            tallies = []
            for sentence in chosen:
                found = found_in(sentence, extractions[sentence["id"]])
                hits, wrong, missed = compare(sentence["relations"], found, typed)
                tallies.append((hits, len(wrong), len(missed)))
                if arguments.errors and typed and half == HALVES[0]:
                    for what, errors in (("wrong ", wrong), ("missed", missed)):
                        for error in errors:
                            show_error(what, sentence, error, texts)
            precision, recall, f1 = measure(tallies)
            low, high = interval(tallies)
            floor = FLOORS[half] if typed else 0.0
            print(f"{half}, {'typed' if typed else 'pair and direction'}: precision {precision:.3f}, recall {recall:.3f}, "
                  f"F1 {f1:.3f} ({low:.2f}-{high:.2f}), floor {floor:.3f}")
            failed = failed or f1 < floor
        print(f"{half}: {named_share(chosen, extractions):.3f} of the marked ends are found as names")
    return 1 if failed else 0


def named_share(sentences, extractions):
    ends = [(s, r[end]) for s in sentences for r in s["relations"] for end in ("from", "to")]
    named = [any(m["field"] == s["field"] and overlap(end, [m["start"], m["end"]]) for m in extractions[s["id"]]["mentions"]) for s, end in ends]
    return sum(named) / len(named)


def texts_of(shared, sentences):
    import gzip
    texts = {}
    for name in dict.fromkeys(s["set"] for s in sentences):
        path = corpus_of(shared, name)
        opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
        fields = {s["id"]: s["field"] for s in sentences if s["set"] == name}
        with opened as file:
            texts.update({r["id"]: r[fields[r["id"]]] for r in json.load(file) if r["id"] in fields})
    return texts


if __name__ == "__main__":
    sys.exit(main())
