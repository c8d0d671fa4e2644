"""Turns marked.txt, the annotation that people edit, into records.json and gold.jsonl beside it. README.md tells the markup."""
import json
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
TYPES = {"P": "PER", "O": "ORG", "G": "GPE", "L": "LOC"}
KINDS = {"": "name", "d": "demonym", "m": "metonym", "s": "short", "c": "compound"}
OPEN = re.compile(r"\{([POGL])(?:\.([dmsc]))?(?:/([a-z0-9_]+))?(\?)? ")


def slug(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")


def read_marked(marked, field):
    """The plain text and its mentions, with offsets in code points."""
    text, mentions, stack, at = "", [], [], 0
    while at < len(marked):
        opening = OPEN.match(marked, at)
        if opening:
            stack.append((len(text), opening))
            at = opening.end()
            continue
        if marked[at] == "}":
            start, (letter, kind, entity, optional) = stack[-1][0], stack.pop()[1].groups()
            surface = text[start:]
            mention = {"field": field, "start": start, "end": len(text), "surface": surface, "type": TYPES[letter],
                       "entity": entity or slug(surface), "kind": "nested" if stack else KINDS[kind or ""]}
            if stack or optional or kind == "c":
                mention["optional"] = True
            mentions.append(mention)
        elif marked[at] == "{":
            sys.exit(f"markup not understood: {marked[at:at + 40]}")
        else:
            text += marked[at]
        at += 1
    if stack:
        sys.exit(f"markup not closed: {marked}")
    return text, sorted(mentions, key=lambda m: (m["start"], -m["end"]))


def read_edge(line):
    kind, ends = line[2:].strip().split("; " if line[1] == ":" else " ", 1)
    senders, receivers = (end.strip().split("|") for end in ends.split(" > "))
    return {"from": senders[0], "to": receivers[0], "directed": line[1] == ":", "kind": kind, "from_aliases": senders,
            "to_aliases": receivers}


def read_record(block):
    head, title, description, *edges = block.strip().split("\n")
    number, date = head.split()
    title, in_title = read_marked(title[3:], "title")
    description, in_description = read_marked(description[3:], "description")
    record = {"id": f"general-{number}", "date": date, "title": title, "description": description}
    return record, {"id": record["id"], "title": title, "description": description, "text_field": "description",
                    "mentions": in_title + in_description, "correspondence": [read_edge(edge) for edge in edges]}


def main():
    blocks = re.split(r"^# ", (HERE / "marked.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    pairs = [read_record(block) for block in blocks]
    records = ",\n".join(json.dumps(record, ensure_ascii=False) for record, _ in pairs)
    (HERE / "records.json").write_text(f"[\n{records}\n]\n", encoding="utf-8")
    (HERE / "gold.jsonl").write_text("".join(json.dumps(gold, ensure_ascii=False) + "\n" for _, gold in pairs), encoding="utf-8")


if __name__ == "__main__":
    main()
