#!/usr/bin/env python3
"""Times `docgraph extract` on one core: a corpus repeated N times, and once, so that what is done once a run (reading the lists) drops out.

  bench/extract_speed.py CORPUS [--docgraph build/release/cli/docgraph] [--repeat 10] [--rounds 3]

Reading, finding and deciding names and writing JSON Lines are all in the figure. MB are those of titles, descriptions, texts and datelines
in UTF-8; tokens are words, numbers and marks as a plain expression counts them. Seconds are of the process (user and system), the
least of the rounds, because other work on the machine can only add to them. CORPUS is a JSON array or JSON Lines, gzipped or not."""
import argparse
import gzip
import json
import os
import re
import resource
import subprocess
import tempfile

FIELDS = ("title", "description", "text", "dateline")


def records_of(path):
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        text = file.read()
    if text.lstrip().startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def write_repeated(records, times, path):
    with open(path, "w", encoding="utf-8") as file:
        for round_ in range(times):
            for number, record in enumerate(records):
                file.write(json.dumps({**record, "id": f"{round_}-{number}"}, ensure_ascii=False) + "\n")


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus")
    parser.add_argument("--docgraph", default=os.path.join(here, "build/release/cli/docgraph"))
    parser.add_argument("--repeat", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if options.repeat < 2:
        parser.error("--repeat: expected 2 or more")
    records = records_of(options.corpus)
    texts = [record[field] for record in records for field in FIELDS if isinstance(record.get(field), str)]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    tokens = sum(len(re.findall(r"\w+|[^\w\s]", text)) for text in texts)
    with tempfile.TemporaryDirectory() as folder:
        once, many = os.path.join(folder, "once.jsonl"), os.path.join(folder, "many.jsonl")
        write_repeated(records, 1, once)
        write_repeated(records, options.repeat, many)
        command = [options.docgraph, "extract", "--quiet", "--threads", "1"]
        a = min(cpu_seconds(command + [once]) for _ in range(options.rounds))
        b = min(cpu_seconds(command + [many]) for _ in range(options.rounds))
    seconds = (b - a) / (options.repeat - 1)
    print(f"{os.path.basename(options.corpus)}: {len(records)} records, {megabytes:.2f} MB, {tokens} tokens, {options.repeat} times")
    print(f"once {a:.3f} s, {options.repeat} times {b:.3f} s")
    print(f"{megabytes / seconds:.1f} MB/s, {tokens / seconds / 1e6:.2f} million tokens/s")


if __name__ == "__main__":
    main()
