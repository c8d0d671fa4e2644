#!/usr/bin/env python3
"""Writes data/given_names.tsv and data/surnames.tsv.

    npm pack @cspell/dict-people-names@1.1.16 && tar xzf cspell-dict-people-names-1.1.16.tgz
    make_names.py package/dict/people-names.txt [/usr/share/dict/scowl]

The package does not tell given names from surnames, so all of its names that are not ordinary English words, and that name no state
and no well-known place, go into given_names.tsv, with those of given_hand.tsv (Mark, Grace: words, but names first); surnames.tsv is
surnames_hand.tsv, a hand list of frequent surnames of many cultures.
"""

import sys
from pathlib import Path

from names import DATA, HERE, aliases, fold, phrases, rows, scowl


def names_of_things():
    taken = set()
    for row in rows(DATA / "polities.tsv"):
        for column in ["name", "aliases", "demonyms"]:
            taken.update(fold(name) for name in aliases(row["name"] if column == "name" else row[column]))
    for row in rows(DATA / "places.tsv"):
        taken.update(fold(name) for name in [row["name"], *aliases(row["aliases"])])
    return taken


def write(name, comment, words):
    lines = ["phrase", f"# {comment}", *sorted(words)]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(words)}")


def main():
    people, *rest = sys.argv[1:]
    folder = rest[0] if rest else "/usr/share/dict/scowl"
    common = {fold(w) for w in scowl(folder, ["english-words", "american-words", "british-words"], [10, 20, 35]) if w.islower()}
    listed = {fold(line) for line in Path(people).read_text(encoding="utf-8").split("\n") if line and line[0] not in "#/"}
    surnames = {fold(name) for name in phrases(HERE / "surnames_hand.tsv")}
    keep = {name for name in listed if len(name) >= 3 and all(c.isalpha() or c in "-'" for c in name)}
    given = (keep - common - names_of_things()) | {fold(name) for name in phrases(HERE / "given_hand.tsv")}
    write("given_names.tsv", "Names of persons, given names and surnames mixed: npm @cspell/dict-people-names 1.1.16 (MIT), trimmed.", given)
    write("surnames.tsv", "Frequent surnames of many cultures, by hand.", surnames)


if __name__ == "__main__":
    main()
