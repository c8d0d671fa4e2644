#!/usr/bin/env python3
"""Whether `docgraph extract --one-by-one` keeps its memory while the corpus grows: time and peak memory on a corpus made for it.

  bench/large_corpus.py [CORPUS…] [--million-words 25] [--docgraph build/release/cli/docgraph]

The corpus is made by repeating the records of CORPUS (default: the FRUS volumes beside the checkout, else the samples), each time with its sentences
turned about, numbers changed and some surnames exchanged, so that no text comes twice as it was. A quarter of it and the whole are read on one
thread and on two; lines are written to a file that is thrown away. Peak memory is that of the process (its largest resident set).
FRUS as a whole is about 250 million words: --million-words 250 needs 2 GB of disk."""
import argparse
import glob
import json
import os
import random
import re
import tempfile
import time

from extract_speed import FIELDS, records_of

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FRUS = sorted(glob.glob(os.path.join(HERE, "../shared/corpora/frus/*.records.json.gz")))
SAMPLES = [os.path.join(HERE, "samples", name) for name in ("detente.json", "letters.json")]
SEED = 5


def surnames_of(texts):
    found = re.findall(r"\b(?:Mr|Dr|General|President|Ambassador|Secretary)\.? ([A-Z][a-z]{3,})\b", " ".join(texts))
    return sorted(set(found))


def perturbed(text, surnames, chance):
    sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", text)
    if len(sentences) > 2:
        turn = chance.randrange(len(sentences))
        sentences = sentences[turn:] + sentences[:turn]
    text = re.sub(r"\d", lambda _: str(chance.randrange(10)), " ".join(sentences))
    if surnames and chance.random() < 0.5:
        text = text.replace(chance.choice(surnames), chance.choice(surnames))
    return text


def write_corpus(records, million_words, path):
    """Writes the whole corpus; returns its words, and how many bytes and words its first quarter has."""
    surnames = surnames_of([record.get("text", "") for record in records if isinstance(record.get("text"), str)])
    chance, words, quarter = random.Random(SEED), 0, None
    with open(path, "w", encoding="utf-8") as file:
        while words < million_words * 1e6:
            for record in records:
                if words >= million_words * 1e6:
                    break
                texts = {field: perturbed(record[field], surnames, chance) for field in FIELDS if isinstance(record.get(field), str)}
                file.write(json.dumps({"id": f"r{file.tell()}", **texts}, ensure_ascii=False) + "\n")
                words += sum(len(text.split()) for text in texts.values())
                if quarter is None and words >= million_words * 0.25e6:
                    quarter = (file.tell(), words)
    return words, quarter


def measure(command):
    """Wall seconds, processor seconds and peak memory in MB of one process."""
    begin = time.monotonic()
    child = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(command)} stopped with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="*", default=FRUS or SAMPLES)
    parser.add_argument("--million-words", type=float, default=25)
    parser.add_argument("--docgraph", default=os.path.join(HERE, "build/release/cli/docgraph"))
    options = parser.parse_args()
    records = [record for path in options.corpus for record in records_of(path)]
    with tempfile.TemporaryDirectory() as folder:
        whole, part = os.path.join(folder, "whole.jsonl"), os.path.join(folder, "part.jsonl")
        words, (size, part_words) = write_corpus(records, options.million_words, whole)
        with open(whole, "rb") as source, open(part, "wb") as target:
            target.write(source.read(size))
        print(f"{words / 1e6:.1f} million words, {os.path.getsize(whole) / 1e6:.0f} MB of JSON Lines; load {os.getloadavg()[0]:.1f}", flush=True)
        print("threads  million words     wall s  processor s  million words/s of wall  peak MB")
        for threads in ("1", "2"):
            for path, count in ((part, part_words), (whole, words)):
                command = [os.path.abspath(options.docgraph), "extract", "--one-by-one", "--quiet", "--threads", threads, path, "-o", os.path.join(folder, "out.jsonl")]
                wall, processor, peak = measure(command)
                print(f"{threads:>7}{count / 1e6:>15.1f}{wall:>11.1f}{processor:>13.1f}{count / wall / 1e6:>25.2f}{peak:>9.0f}", flush=True)


if __name__ == "__main__":
    main()
