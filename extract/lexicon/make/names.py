"""What the makers of the lists share: reading a list, folding a name as the library does."""

import unicodedata
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
HERE = Path(__file__).resolve().parent

# Letters that have no decomposition, by their base.
BASE = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ŧ": "t",
                      "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-"})


def fold(text):
    """Lower case, no diacritics, straight apostrophes and hyphens: near enough to docgraph::fold for Latin letters."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(bare.lower().translate(BASE).split())


def slug(text):
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in fold(text))
    return "-".join(part for part in kept.split("-") if part)


def rows(path):
    """The rows of a list with a header, each a dictionary; comments left out."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


def aliases(cell):
    """The names of a cell, years cut off."""
    return [alias.rsplit("@", 1)[0] if "@" in alias else alias for alias in cell.split("|") if alias]


def phrases(path):
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    return lines[1:]


def scowl(folder, classes, levels):
    """The words of Debian's scowl package: files <class>.<level> in Latin-1."""
    words = set()
    for kind in classes:
        for level in levels:
            path = Path(folder) / f"{kind}.{level}"
            if path.exists():
                words.update(path.read_text(encoding="iso-8859-1").split())
    return words
