#!/usr/bin/env python3
"""How long 1,000 draws of a corpus of about 5,000 records take, with betweenness or another measure.

  bench/draws.py [CORPUS…] [--records 5000] [--draws 1000] [--measures betweenness] [--threads 2] [--docgraph build/release/cli/docgraph]

The corpus is made by cutting the texts of CORPUS (default: the FRUS volumes beside the checkout) into pieces of equal numbers of words, each a record. A
file of one claim for each measure is then judged by `docgraph claims` twice, by 20 draws and by all; the difference is the draws alone, without reading,
finding names and deciding who is who. Wall seconds tell of the machine and its other work; processor seconds of the work."""
import argparse
import glob
import json
import os
import resource
import subprocess
import tempfile
import time

from extract_speed import records_of

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FRUS = sorted(glob.glob(os.path.join(HERE, "../shared/corpora/frus/*.records.json.gz")))
FEW = 20


def pieces_of(records, wanted):
    texts = [record.get("text") or record.get("description") or "" for record in records]
    words = sum(len(text.split()) for text in texts)
    size = max(1, words // wanted)
    pieces = []
    for record, text in zip(records, texts):
        split = text.split()
        for begin in range(0, len(split), size):
            pieces.append({"id": f"p{len(pieces):05}", "date": record.get("date", ""), "description": " ".join(split[begin:begin + size])})
    return pieces


def judge(arguments, corpus, claims, draws):
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([arguments.docgraph, "claims", corpus, claims, "--draws", str(draws), "--threads", str(arguments.threads), "-q", "--json"],
                          stdout=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 3, 4):
        raise SystemExit(f"docgraph claims ended with {done.returncode}")
    return time.monotonic() - began, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="*", default=FRUS)
    parser.add_argument("--records", type=int, default=5000)
    parser.add_argument("--draws", type=int, default=1000)
    parser.add_argument("--measures", default="betweenness", help="one, or several with commas; several share their draws")
    parser.add_argument("--actor", default="United States")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--docgraph", default=os.path.join(HERE, "build/release/cli/docgraph"))
    arguments = parser.parse_args()

    pieces = pieces_of([record for path in arguments.corpus for record in records_of(path)], arguments.records)
    with tempfile.TemporaryDirectory() as folder:
        corpus, claims = os.path.join(folder, "pieces.json"), os.path.join(folder, "claims.toml")
        with open(corpus, "w", encoding="utf-8") as file:
            json.dump(pieces, file)
        with open(claims, "w", encoding="utf-8") as file:
            for measure in arguments.measures.split(","):
                file.write(f'[[claim]]\ntext = "{measure}"\nactor = "{arguments.actor}"\nmeasure = "{measure}"\ntop = 1\n')
        few = judge(arguments, corpus, claims, FEW)
        all_of_them = judge(arguments, corpus, claims, arguments.draws)
    part = arguments.draws / (arguments.draws - FEW)
    print(f"{len(pieces)} records, {arguments.draws} draws, {arguments.measures}, {arguments.threads} threads, load {os.getloadavg()[0]:.1f}: "
          f"{(all_of_them[0] - few[0]) * part:.1f} s wall, {(all_of_them[1] - few[1]) * part:.1f} s of processor time; "
          f"the whole command {all_of_them[0]:.1f} s and {all_of_them[1]:.1f} s")


if __name__ == "__main__":
    main()
