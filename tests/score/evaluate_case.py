"""`docgraph evaluate` and the scorer beside the corpora must agree on every figure, in every way of counting that both know.

Each way of counting is a set of texts, options of `docgraph evaluate` and the same in the scorer's words. Figures may differ by
rounding only. The scorer leaves CEAF-e out where there are many entities; then there is nothing to compare.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path

NEAR = 1e-9
PERSONS_ONLY = (["--count-kinds", "person", "--partly-marked", "person", "--count-fields", "title,text"],
                ["--only", "PER", "--recall-only", "PER", "--fields", "title,text"])
PLACES = (["--states-as-places", "--count-kinds", "person,organisation,place"], ["--merge-gpe", "--only", "PER,ORG,LOC"])
WAYS = [
    ("detente", [], []),
    ("detente", *PLACES),
    ("detente", ["--leave-out-forms", "demonym,metonym"], ["--exclude-kind", "demonym,metonym"]),
    ("detente", ["--entities-within", "record"], ["--scope", "record"]),
    ("detente", ["--partly-marked", "place,organisation", "--count-fields", "description"],
     ["--recall-only", "LOC,ORG", "--fields", "description"]),
    ("frus_hand", [], []),
    ("frus_hand", *PLACES),
    ("frus1969-76v19p1", *PERSONS_ONLY),
    ("frus1969-76ve15p1", *PERSONS_ONLY),
    ("redocred", [*PLACES[0], "--entities-within", "record"], [*PLACES[1], "--scope", "record"]),
]


def files_of(name, shared, work):
    corpora = shared / "corpora"
    if name == "detente":
        return corpora / "detente/corpus.json", corpora / "detente/gold.jsonl"
    if name == "frus_hand":
        return corpora / "frus_hand/records.json", corpora / "frus_hand/gold.jsonl"
    if name == "redocred":
        gold = corpora / "ner/redocred/dev.gold.jsonl.gz"
        return gold, gold
    return corpora / f"frus/{name}.records.json.gz", corpora / f"frus/{name}.gold.jsonl.gz"


def run_json(command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def pairs_to_compare(ours, theirs):
    """(name, our figure, the scorer's), with the scorer's names of the parts."""
    names = {"exact": "names", "exact_gpe_is_loc": "states_as_places", "exact_untyped": "any_kind", "overlap_typed": "overlapping",
             "overlap_untyped": "overlapping_any_kind", "correspondence": "edges"}
    for their_name, our_name in names.items():
        yield our_name, ours[our_name], theirs[their_name]
    for kind in sorted(set(ours["kinds"]) | set(theirs["per_type"])):
        yield kind, ours["kinds"].get(kind, {}), theirs["per_type"].get(kind, {})
    entities, clustering = ours["entities"], theirs["clustering"]
    yield "pairs", entities["pairs"], clustering["pairwise"]
    if clustering["matched_mentions"]:
        yield "b_cubed", entities["b_cubed"], clustering["bcubed"]
    if clustering["ceaf_e"]:
        yield "ceaf_e", entities["ceaf_e"], clustering["ceaf_e"]


def differences(ours, theirs):
    keys = {"precision": "p", "recall": "r", "f1": "f1", "right": "tp", "found": "pred", "marked": "gold"}
    for name, figure, expected in pairs_to_compare(ours, theirs):
        for our_key, their_key in keys.items():
            if their_key not in expected or (their_key == "pred" and expected["pred"] is None):
                continue
            value, other = figure.get(our_key), expected[their_key]
            if (value is None) != (other is None) or (value is not None and abs(value - other) > NEAR):
                yield f"{name} {our_key}: {value} here, {other} by the scorer"
    entities, clustering = ours["entities"], theirs["clustering"]
    for our_value, their_value, name in ((entities["names_marked"], clustering["gold_mentions"], "names with an entity"),
                                         (entities["names_joined"], clustering["matched_mentions"], "names joined"),
                                         (ours["records"]["marked"], theirs["records"], "records")):
        if our_value != their_value:
            yield f"{name}: {our_value} here, {their_value} by the scorer"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("--docgraph", "--shared", "--work"):
        parser.add_argument(option, type=Path, required=True)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, our_options, their_options in WAYS:
        records, gold = files_of(name, arguments.shared, arguments.work)
        predictions = arguments.work / f"{name}.predictions.jsonl"
        subprocess.run([arguments.docgraph, "extract", records, "--quiet", "-o", predictions], check=True)
        ours = run_json([arguments.docgraph, "evaluate", records, gold, "--json", "--quiet", *our_options])
        theirs = run_json([sys.executable, arguments.shared / "tools/score_extraction.py", gold, predictions, "--json", "-", *their_options])
        found = list(differences(ours, theirs))
        failed += bool(found)
        print(f"{name} {' '.join(our_options)}: {'; '.join(found) or 'the same'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
