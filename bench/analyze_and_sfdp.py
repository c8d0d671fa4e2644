#!/usr/bin/env python3
"""Times `docgraph analyze` on a corpus against `sfdp -Tsvg` of the same network, in turn, and prints the ratio of the medians.

  bench/analyze_and_sfdp.py [CORPUS] [--docgraph build/release/cli/docgraph] [--rounds 9]

Reading, extraction, both layers, all measures, two figures and all tables on one side; one layout and one SVG of the drawn ties on
the other. Wall-clock seconds of whole processes; machines are noisy, so the ratio is the figure to quote."""
import argparse
import csv
import os
import statistics
import subprocess
import tempfile
import time


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def dot_of(ties):
    """The `together` ties as a Graphviz graph with labels."""
    rows = [row for row in csv.DictReader(open(ties, encoding="utf-8", newline="")) if row["layer"] == "together"]
    quote = lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    edges = [f"{quote(row['from_name'])} -- {quote(row['to_name'])};" for row in rows]
    return len(edges), "graph g {\n" + "\n".join(edges) + "\n}\n"


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", default=os.path.join(here, "samples/detente.json"))
    parser.add_argument("--docgraph", default=os.path.join(here, "build/release/cli/docgraph"))
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out, dot = os.path.join(folder, "out"), os.path.join(folder, "network.dot")
        analyze = [options.docgraph, "analyze", options.corpus, "-o", out]
        sfdp = ["sfdp", "-Tsvg", dot, "-o", os.path.join(folder, "network.svg")]
        seconds(analyze)
        count, text = dot_of(os.path.join(out, "tables/ties.csv"))
        with open(dot, "w", encoding="utf-8") as file:
            file.write(text)
        seconds(sfdp)
        ours, theirs = [], []
        for _ in range(options.rounds):
            ours.append(seconds(analyze))
            theirs.append(seconds(sfdp))
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"{os.path.basename(options.corpus)}, {count} ties named together, {options.rounds} rounds in turn")
    print(f"docgraph analyze  median {a:.3f} s (min {min(ours):.3f}, max {max(ours):.3f})")
    print(f"sfdp -Tsvg        median {b:.3f} s (min {min(theirs):.3f}, max {max(theirs):.3f})")
    print(f"ratio {a / b:.2f}")


if __name__ == "__main__":
    main()
