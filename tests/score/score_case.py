"""Extracts one set with docgraph, scores it and compares the figures with floors.tsv.

Prints each figure with its floor and, for F1 and recall, a 95 % interval: records are drawn anew with replacement 1,000 times
(seeded), so the interval tells how far the figure depends on the records at hand. Fails if a figure lies under its floor.
"""
import argparse
import importlib.util
import json
import random
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ALL_KINDS = ["--merge-gpe", "--only", "PER,ORG,LOC"]
PERSONS = ["--only", "PER", "--recall-only", "PER", "--fields", "title,text"]
DRAWS = 1000
SEED = 20


def files_of(name, shared, work):
    """The records, the gold and the scorer's options of a set."""
    corpora = shared / "corpora"
    if name == "detente":
        return corpora / "detente/corpus.json", corpora / "detente/gold.jsonl", []
    if name == "frus_hand":
        return corpora / "frus_hand/records.json", corpora / "frus_hand/gold.jsonl", ALL_KINDS
    if name.startswith("frus"):
        return corpora / f"frus/{name}.records.json.gz", corpora / f"frus/{name}.gold.jsonl.gz", PERSONS
    records, gold = work / "records.json", work / "gold.jsonl"
    subprocess.run([sys.executable, shared / "tools/conll_to_gold.py", corpora / f"ner/{name}/dev.conll", gold, "--merge-gpe",
                    "--records", records], check=True, stdout=subprocess.DEVNULL)
    return records, gold, ALL_KINDS


def load_scorer(shared):
    spec = importlib.util.spec_from_file_location("score_extraction", shared / "tools/score_extraction.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def options_of(arguments):
    """The scorer's options as it wants them when called as a module."""
    value = lambda key: set(arguments[arguments.index(key) + 1].split(",")) if key in arguments else set()
    return argparse.Namespace(recall_only=value("--recall-only"), only=value("--only"), exclude_kind=set(), fields=value("--fields"),
                              merge_gpe="--merge-gpe" in arguments, scope="collection", errors=0, json=None)


def counts_by_record(scorer, gold, predictions, options):
    """(true positives, predicted, gold) of exact spans, and of edges, for each record alone."""
    rows = []
    for record in gold:
        result, _, _ = scorer.score({record: gold[record]}, {record: predictions[record]} if record in predictions else {}, options)
        rows.append(tuple((result[key]["tp"], result[key]["pred"] or 0, result[key]["gold"]) for key in ("exact", "correspondence")))
    return rows


def figure(rows, recall_only):
    hit, predicted, gold = (sum(row[i] for row in rows) for i in range(3))
    if recall_only:
        return hit / gold if gold else 0.0
    return 2 * hit / (predicted + gold) if predicted + gold else 0.0


def interval(rows, recall_only):
    generator = random.Random(SEED)
    draws = sorted(figure(generator.choices(rows, k=len(rows)), recall_only) for _ in range(DRAWS))
    return draws[int(DRAWS * 0.025)], draws[int(DRAWS * 0.975)]


def without_peoples(path, out):
    """The predictions without names of peoples, which docgraph finds as their states and most sets do not mark."""
    with open(path, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as file:
        for record in map(json.loads, lines):
            record["mentions"] = [m for m in record["mentions"] if m["form"] not in ("demonym", "compound")]
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return out


def floors_of(name):
    floors = {}
    for line in (HERE / "floors.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "set\t")):
            of_set, measure, floor = line.split("\t")
            if of_set == name:
                floors[measure] = float(floor)
    return floors


def measured(result):
    values = {"exact_f1": result["exact"]["f1"], "exact_p": result["exact"]["p"], "exact_r": result["exact"]["r"],
              "edges_f1": result["correspondence"]["f1"]}
    clustering = result.get("clustering") or {}
    for measure in ("bcubed", "ceaf_e"):
        values.update({f"{measure}_{key}": (clustering.get(measure) or {}).get(key) for key in ("p", "f1")})
    for kind, figures in result["per_type"].items():
        values.update({f"{kind}_{key}": figures[key] for key in ("p", "r", "f1")})
    return values


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set")
    for option in ("--docgraph", "--shared", "--work"):
        parser.add_argument(option, type=Path, required=True)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    records, gold_file, score_options = files_of(arguments.set, arguments.shared, arguments.work)
    predictions_file, scores_file = arguments.work / "predictions.jsonl", arguments.work / "scores.json"
    with open(predictions_file, "wb") as out:
        subprocess.run([arguments.docgraph, "extract", records, "--quiet"], check=True, stdout=out)
    subprocess.run([sys.executable, arguments.shared / "tools/score_extraction.py", gold_file, predictions_file, "--json", scores_file,
                    *score_options], check=True)
    values = measured(json.loads(scores_file.read_text()))
    bare_file = without_peoples(predictions_file, arguments.work / "without_peoples.jsonl")
    scorer = load_scorer(arguments.shared)
    if score_options == ALL_KINDS:
        bare, _, _ = scorer.score(scorer.load(str(gold_file)), scorer.load(str(bare_file)), options_of(score_options))
        values["no_peoples_f1"] = bare["exact"]["f1"]

    rows = counts_by_record(scorer, scorer.load(str(gold_file)), scorer.load(str(predictions_file)), options_of(score_options))
    recall_only = "--recall-only" in score_options
    intervals = {"exact_r" if recall_only else "exact_f1": interval([row[0] for row in rows], recall_only),
                 "edges_f1": interval([row[1] for row in rows], False)}

    failed = False
    floors = floors_of(arguments.set)
    for measure in sorted(set(floors) | {key for key, value in values.items() if value is not None}):
        value, floor = values.get(measure), floors.get(measure)
        low = floor is not None and (value is None or value < floor)
        failed = failed or low
        span = "  95 %% [%.4f, %.4f]" % intervals[measure] if measure in intervals else ""
        print(f"{arguments.set}\t{measure}\t{'-' if value is None else format(value, '.4f')}{span}"
              f"{'' if floor is None else f'  floor {floor}'}{'  TOO LOW' if low else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
