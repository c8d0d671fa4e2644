#!/usr/bin/env python3
"""How many pairs of forms of one person's name docgraph joins, and how many forms of different persons, on a list of people with their forms.

  bench/name_forms.py PEOPLE [--docgraph build/release/cli/docgraph] [--list N]

PEOPLE is JSON Lines, gzipped or not, a person a line: {"id": ..., "forms": [{"name": "Ceausescu, Nicolae"}, ...]}. Each form becomes the one
index term of a record, so that nothing but the name speaks, and all people stand in one collection, so that each may be taken for any other.
Recall: pairs of forms of one person that are one entity. Precision: pairs in one entity that are of one person. A list that has a person
twice counts right joins as wrong, so a second precision takes entries for one person that share a form, letter by letter but for order,
capitals, accents and titles' full stops: where nothing but the name speaks, nobody could part them. `--list` prints that many drawn pairs of either
fault, with the same seed each time."""
import argparse
import collections
import gzip
import itertools
import json
import random
import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path


def read_people(path):
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        people = [json.loads(line) for line in file if line.strip()]
    return {person["id"]: sorted({form["name"] for form in person["forms"]}) for person in people}


def entities_of(docgraph, people, folder):
    corpus = Path(folder) / "forms.json"
    records = [{"id": f"{key}/{number}", "title": "Register", "people": [form]}
               for key, forms in people.items() for number, form in enumerate(forms)]
    corpus.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    found = subprocess.run([docgraph, "extract", corpus, "--quiet"], check=True, stdout=subprocess.PIPE).stdout
    entities = {}
    for line in found.splitlines():
        record = json.loads(line)
        persons = [mention["entity"] for mention in record["mentions"] if mention["type"] == "PER"]
        if len(persons) == 1:
            entities[record["id"]] = persons[0]
    return entities, {record["id"]: record["people"][0] for record in records}


def plain(name):
    letters = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(sorted(re.findall(r"[^\W_]+", "".join(c for c in letters if not unicodedata.combining(c)))))


def listed_together(people):
    """For each person the first one who has a form in common with him, directly or through others."""
    first, owner = {key: key for key in people}, {}

    def find(key):
        while first[key] != key:
            key = first[key]
        return key

    for key, forms in people.items():
        for form in map(plain, forms):
            one, other = sorted((find(owner.setdefault(form, key)), find(key)))
            first[other] = one
    return {key: find(key) for key in people}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("people")
    parser.add_argument("--docgraph", default="build/release/cli/docgraph")
    parser.add_argument("--list", type=int, default=0)
    arguments = parser.parse_args()
    people = read_people(arguments.people)
    with tempfile.TemporaryDirectory() as folder:
        entities, names = entities_of(arguments.docgraph, people, folder)
    same = [pair for key, forms in people.items() for pair in itertools.combinations([f"{key}/{i}" for i in range(len(forms))], 2)]
    joined = [pair for pair in same if entities.get(pair[0], pair[0]) == entities.get(pair[1], pair[1])]
    members = collections.defaultdict(list)
    for record, entity in entities.items():
        members[entity].append(record)
    wrong = [pair for group in members.values() for pair in itertools.combinations(group, 2)
             if pair[0].split("/")[0] != pair[1].split("/")[0]]
    print(f"forms {len(names)}  pairs of one person {len(same)}  joined {len(joined)}  recall {len(joined) / max(len(same), 1):.4f}")
    print(f"pairs of two persons in one entity {len(wrong)}  precision {len(joined) / max(len(joined) + len(wrong), 1):.4f}")
    person = listed_together(people)
    apart = [pair for pair in wrong if person[pair[0].split("/")[0]] != person[pair[1].split("/")[0]]]
    print(f"of these of two persons who share no form {len(apart)}  precision {1 - len(apart) / max(len(joined) + len(wrong), 1):.4f}")
    generator = random.Random(20)
    missed = sorted(set(same) - set(joined))
    for label, pairs in (("apart", missed), ("joined", apart)):
        for one, other in generator.sample(pairs, min(arguments.list, len(pairs))):
            print(f"{label}\t{names[one]}\t{names[other]}")


if __name__ == "__main__":
    main()
