#!/usr/bin/env python3
"""Marks records by docgraph's own rules, so that the tagger learns what such texts look like: make_silver.py DOCGRAPH RECORDS SILVER

RECORDS are JSON Lines, gzipped or not, each with "id", its texts and perhaps "mentions" of persons that people have marked. These outweigh
what the rules find at the same place. SILVER is what docgraph train reads."""
import gzip
import json
import subprocess
import sys
import tempfile

FIELDS = ("title", "description", "text", "dateline")


def read_lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def by_rules(docgraph, records):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps({key: record[key] for key in ("id", "date", *FIELDS) if record.get(key)}, ensure_ascii=False) + "\n")
        file.flush()
        done = subprocess.run([docgraph, "extract", file.name, "--model", "none", "--quiet"], check=True, stdout=subprocess.PIPE)
    lines = (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())
    return {line["id"]: line["mentions"] for line in lines}


def mark(record, found):
    """Persons that people have marked, and what the rules find elsewhere: names, capitals as places, no peoples."""
    marked = [m for m in record.get("mentions", []) if m["type"] == "PER"]
    for mention in found:
        if mention["form"] in ("demonym", "compound"):
            continue
        overlaps = any(m["field"] == mention["field"] and m["start"] < mention["end"] and mention["start"] < m["end"] for m in marked)
        if not overlaps:
            marked.append(mention)
    return [{key: m[key] for key in ("field", "start", "end", "type")} for m in marked]


def main():
    docgraph, records_path, silver_path = sys.argv[1:]
    records = read_lines(records_path)
    found = by_rules(docgraph, records)
    with open(silver_path, "w", encoding="utf-8") as out:
        for record in records:
            kept = {key: record[key] for key in ("id", "date", *FIELDS) if record.get(key)}
            out.write(json.dumps({**kept, "mentions": mark(record, found.get(record["id"], []))}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
