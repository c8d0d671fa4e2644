#!/usr/bin/env python3
"""Processor seconds and memory that `docgraph extract` takes to decide who is who among N made-up names, and among half of them.

  bench/identity_speed.py [--forms 1000000] [--docgraph build/release/cli/docgraph]

Records hold nothing but index terms: five full names each, drawn (seeded) from given names and surnames of made-up syllables, and one bare
surname. Twice the names should take twice the time."""
import argparse
import json
import os
import random
import subprocess
import tempfile

CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
FULL_NAMES_A_RECORD = 5


def word(generator, syllables):
    return "".join(generator.choice(CONSONANTS) + generator.choice(VOWELS) for _ in range(syllables)).capitalize() + generator.choice("nrst")


def write_corpus(path, forms):
    generator = random.Random(20)
    given = [word(generator, 2) for _ in range(500)]
    surnames = [word(generator, 3) for _ in range(max(forms // 20, 10))]
    with open(path, "w", encoding="utf-8") as file:
        for number in range(forms // FULL_NAMES_A_RECORD):
            drawn = [generator.choice(surnames) for _ in range(FULL_NAMES_A_RECORD)]
            people = [f"{name}, {generator.choice(given)} {generator.choice('ABCDEFGHIJKLMNOPRSTW')}." for name in drawn]
            record = {"id": f"r{number:07}", "title": "Register", "date": f"{1950 + number % 40}-{1 + number % 12:02}",
                      "people": people + [generator.choice(surnames)]}
            file.write(json.dumps(record) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--forms", type=int, default=1_000_000)
    parser.add_argument("--docgraph", default="build/release/cli/docgraph")
    arguments = parser.parse_args()
    for forms in (arguments.forms // 2, arguments.forms):
        with tempfile.TemporaryDirectory() as folder:
            corpus = os.path.join(folder, "names.jsonl")
            write_corpus(corpus, forms)
            with open(os.devnull, "wb") as nowhere:
                process = subprocess.Popen([arguments.docgraph, "extract", corpus, "--quiet"], stdout=nowhere)
                _, status, used = os.wait4(process.pid, 0)
            if status:
                raise SystemExit(f"docgraph ended with {status}")
            print(f"{forms} full names  {used.ru_utime + used.ru_stime:.1f} processor s  {used.ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
