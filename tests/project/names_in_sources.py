"""Names live in extract/lexicon/data, never in C++: finds listed names inside string literals of the libraries' sources. The program's own
sources (cli) are left out: their help pages show example commands with names.

names_in_sources.py SOURCE_DIR"""
import csv
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
data = root / "extract/lexicon/data"
names = set()
for table in ("polities.tsv", "places.tsv", "organisations.tsv"):
    lines = [l for l in (data / table).read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        for column in ("name", "aliases", "abbreviations", "demonyms"):
            for name in (row.get(column) or "").split("|"):
                name = name.split("@")[0].strip()
                if len(name) >= 4:
                    names.add(name.lower())
# Towns are left out: half of them bear names of persons, words or things. A word of the language stays one, even where some place bears it too.
names -= set((data / "common_words.tsv").read_text(encoding="utf-8").lower().splitlines())
if len(names) < 1000:
    sys.exit(f"only {len(names)} names were read from {data}: the test would prove nothing")

literal = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
faults = []
files = [f for top in ("extract", "graph", "render") for f in sorted((root / top).rglob("*.[ch]pp"))]
for file in files:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        code = line.split("//")[0] if '"' not in line.split("//")[0] or line.lstrip().startswith("//") else line
        if code.lstrip().startswith(("//", "#include")):
            continue
        for text in literal.findall(code):
            words = re.findall(r"[\w'.-]+", text)
            for length in range(1, 5):
                for at in range(len(words) - length + 1):
                    phrase = " ".join(words[at:at + length])
                    if phrase.lower() in names and phrase[0].isupper():
                        faults.append(f'{file.relative_to(root)}:{number}: "{phrase}"')
if not files:
    sys.exit("no sources were found")
if faults:
    sys.exit("names that belong into extract/lexicon/data:\n" + "\n".join(faults))
print(f"{len(names)} names, {len(files)} files: none of them in a string")
