#!/usr/bin/env python3
"""Writes data/common_words.tsv from Debian's package scowl; run it after the other makers.

    make_common_words.py [/usr/share/dict/scowl]

All lower-case words of the levels 10 to 35 (the commonest), without those that are also a listed name of a person, a polity, a place
or a people: of these a capital letter may mean the name.
"""

import sys

from names import DATA, aliases, fold, phrases, rows, scowl

LEVELS = [10, 20, 35]
CLASSES = ["english-words", "american-words", "british-words", "british_z-words"]

# Words of archives that scowl has at higher levels only.
ADDED = ["airgram", "armistice", "communique", "detente", "despatch", "memoranda", "plenum", "politburo", "rapprochement", "telegram", "telegrams"]


def named():
    taken = set(phrases(DATA / "given_names.tsv")) | set(phrases(DATA / "surnames.tsv"))
    for file, columns in [("polities.tsv", ["name", "aliases", "demonyms"]), ("places.tsv", ["name", "aliases"]),
                          ("organisations.tsv", ["name", "aliases"])]:
        for row in rows(DATA / file):
            for column in columns:
                taken.update(fold(name) for name in ([row["name"]] if column == "name" else aliases(row[column])))
    return taken


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict/scowl"
    words = {fold(word) for word in scowl(folder, CLASSES, LEVELS) if word.islower()}
    words = {word.removesuffix("'s") for word in words if len(word) >= 2} | set(ADDED)
    words = {word for word in words if len(word) >= 2 and word.isascii() and word.replace("'", "").isalpha()}
    words -= named()
    lines = ["phrase", "# Words that are no names: Debian scowl 2020.12.07, levels 10-35, without words that are also listed names.", *sorted(words)]
    (DATA / "common_words.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"common_words.tsv: {len(words)}")


if __name__ == "__main__":
    main()
