#!/usr/bin/env python3
"""Gives a marked set the looks of a catalogue, so that the tagger also learns there where rules err: make_titled.py SHARED SET TITLED

SET is a file of tokens and tags; TITLED gets its texts as records that have a title, which is what docgraph train reads."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    shared, tokens, titled = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        records, gold = Path(work, "records.json"), Path(work, "gold.jsonl")
        subprocess.run([sys.executable, Path(shared, "tools/conll_to_gold.py"), tokens, gold, "--merge-gpe", "--records", records], check=True,
                       stdout=subprocess.DEVNULL)
        texts = {record["id"]: record["text"] for record in json.loads(records.read_text(encoding="utf-8"))}
        marked = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    with open(titled, "w", encoding="utf-8") as out:
        for record in marked:
            mentions = [{key: m[key] for key in ("field", "start", "end", "type")} for m in record["mentions"] if m["type"] != "MISC"]
            row = {"id": record["id"], "title": "text", "text": texts[record["id"]], "mentions": mentions}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
