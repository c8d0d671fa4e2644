"""Converts catalogue pages with docgraph and counts the records that come out as they stand on the page.

A record counts if its date, title and description are all as expected, white space compared loosely, in the order of the page. Prints the
count and what differs. Fails unless every record counts and no other came.
"""
import argparse
import json
import subprocess
from pathlib import Path


def plain(record):
    return tuple(" ".join(record.get(key, "").split()) for key in ("date", "title", "description"))


def expected_pages(corpora):
    """(page, its records) of every page with known records."""
    yield corpora / "detente/page.txt", json.loads((corpora / "detente/corpus.json").read_text(encoding="utf-8"))
    folder, pages = corpora / "wilson-pages", {}
    for line in (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        pages.setdefault(record["page"], []).append(record)
    yield from ((folder / page, records) for page, records in sorted(pages.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("--docgraph", "--shared"):
        parser.add_argument(option, type=Path, required=True)
    arguments = parser.parse_args()
    failed = False
    for page, expected in expected_pages(arguments.shared / "corpora"):
        converted = subprocess.run([arguments.docgraph, "convert", page], check=True, stdout=subprocess.PIPE).stdout
        came, wanted = [[plain(record) for record in records] for records in (json.loads(converted), expected)]
        right = sum(one == other for one, other in zip(came, wanted))
        print(f"{page.parent.name}/{page.name}\t{right} of {len(wanted)}, {len(came)} came")
        for one, other in zip(came, wanted):
            if one != other:
                print(f"  got      {one}\n  expected {other}")
        failed = failed or right < len(wanted) or len(came) != len(wanted)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
