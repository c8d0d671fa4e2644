"""Writes docs/performance.md of what measures_and_peers.py measured."""
import datetime
import math
import os
import platform
import statistics
import subprocess

KERNELS = ("betweenness", "betweenness_by_length", "harmonic", "closeness", "pagerank", "clustering", "core", "components", "leiden")
COAUTHORS = "who published with whom in preprints of 1995 to 1999 (M. E. J. Newman, PNAS 98, 2001, 404–409), which Debian's graph-tool ships"
REAL = {
    "karate": "Zachary's karate club, which igraph ships",
    "krackhardt": "Krackhardt's kite, which igraph ships",
    "hep-th": "high-energy theory: " + COAUTHORS,
    "astro-ph": "astrophysics: " + COAUTHORS,
}
MADE = ("S", "S2", "F")
COMPARED = ("karate", "krackhardt")  # too small to be timed
BOTH_WAYS = ("networkit", "boost")  # their betweenness counts a pair twice
TOLERANCE = 1e-9

BUSY = """The machine was busy with other work, so seconds on two threads are half of the processor seconds of both: what an idle machine would take if both had
the same to do. Small ratios tell little.

"""


def scores_in(path):
    with open(path, encoding="ascii") as file:
        return [float(line) for line in file]


def difference(kernel, ours, theirs):
    """The largest, relative to the score or to 1 pair, whichever is greater; nothing where the two are not to be compared."""
    if kernel in ("components", "leiden"):
        return None
    n = len(ours)
    if kernel.startswith("betweenness"):
        pairs = (n - 1) * (n - 2) / 2
        return max(abs(a * pairs - b) / max(1.0, b) for a, b in zip(ours, theirs))
    scale = max(theirs) or 1.0
    if kernel == "harmonic" and not 0.2 < sum(theirs) / max(sum(ours), 1e-300) < 5:
        theirs = [x / (n - 1) for x in theirs]
        scale = max(theirs)
    return max(abs(a - b) for a, b in zip(ours, theirs)) / scale


def compare(options, results):
    """The largest difference of each peer's scores from ours, by kernel."""
    worst = {}
    for name, kernel, tool in results:
        if tool != "docgraph" and "," not in tool:
            ours = os.path.join(options.work, f"{name}.{kernel}.docgraph")
            theirs = os.path.join(options.work, f"{name}.{kernel}.{tool}")
            if not os.path.exists(ours) or not os.path.exists(theirs):
                continue
            share = 0.5 if tool in BOTH_WAYS and kernel.startswith("betweenness") else 1
            found = difference(kernel, scores_in(ours), [share * score for score in scores_in(theirs)])
            if found is not None:
                worst[(kernel, tool)] = max(worst.get((kernel, tool), 0.0), found)
    return worst


def median(results, key, what="cpu"):
    return statistics.median(r[what] for r in results[key]) if key in results else None


def seconds(value):
    return "–" if value is None else f"{value:.4f}" if value < 0.1 else f"{value:.3f}" if value < 10 else f"{value:.1f}"


def size_of(path):
    vertices, ties = 0, 0
    with open(path, encoding="ascii") as file:
        for line in file:
            a, b, _ = line.split()
            vertices, ties = max(vertices, int(a) + 1, int(b) + 1), ties + 1
    return vertices, ties


def cell(results, name, kernel, tool, sizes, sources):
    """Seconds, or by what they are estimated."""
    if tool.endswith("2 threads"):
        said = results.get((name, kernel, tool))
        return "–" if not said else seconds(said[0]["cpu"] / 2 if is_busy() else said[0]["wall"])
    found = median(results, (name, kernel, tool))
    part = median(results, (name, kernel, f"{tool}, {sources} sources"))
    return f"≈ {part * sizes[name][0] / sources:.0f}" if found is None and part is not None else seconds(found)


def table(name, results, sizes, sources):
    order = ["docgraph", "docgraph, 2 threads", "igraph", "networkit", "networkit, 2 threads", "boost", "networkx"]
    tools = [t for t in order if any((name, k, t) in results for k in KERNELS)]
    lines = ["| measure | " + " | ".join(tools) + " | fastest peer / docgraph |", "|---" * (len(tools) + 2) + "|"]
    for kernel in KERNELS:
        if (name, kernel, "docgraph") not in results:
            continue
        own = median(results, (name, kernel, "docgraph"))
        others = [m for t in tools if not t.startswith("docgraph") and "," not in t and (m := median(results, (name, kernel, t))) is not None]
        ratio = f"{min(others) / own:.1f}" if others and own else "–"
        lines.append(f"| {kernel} | " + " | ".join(cell(results, name, kernel, t, sizes, sources) for t in tools) + f" | {ratio} |")
    return "\n".join(lines)


def peaks(name, results):
    """Of each tool on one thread, over all measures."""
    most = {}
    for (network, _, tool), found in results.items():
        if network == name and "," not in tool:
            most[tool] = max([most.get(tool, 0)] + [said.get("peak_kib") or 0 for said in found])
    return ", ".join(f"{tool} {kib / 1024:.0f}" for tool, kib in most.items() if kib)


def is_busy():
    return os.getloadavg()[0] > 1.5 * os.cpu_count()


def growth(sizes, results, kernel, names):
    """Slope and height of log seconds over log ties, by least squares."""
    points = [(math.log(sizes[n][1]), math.log(median(results, (n, kernel, "docgraph")))) for n in names if (n, kernel, "docgraph") in results]
    if len(points) < 3:
        return None
    x, y = statistics.mean(p[0] for p in points), statistics.mean(p[1] for p in points)
    slope = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return slope, y - slope * x


def growth_text(options, sizes, results):
    made = [n for n in ("S", "S2", *options.large) if n in sizes]
    lines = ["| measure | " + " | ".join(made) + " | grows like ties to the power of |", "|---" * (len(made) + 2) + "|"]
    estimated = False
    for kernel in KERNELS:
        found = growth(sizes, results, kernel, made)
        if found is None:
            continue
        cells = []
        for name in made:
            own = median(results, (name, kernel, "docgraph"))
            estimated = estimated or own is None
            cells.append(seconds(own) if own is not None else f"≈ {math.exp(found[1] + found[0] * math.log(sizes[name][1])):.0f}")
        lines.append(f"| {kernel} | " + " | ".join(cells) + f" | {found[0]:.2f} |")
    text = "\n## How the cost grows\n\nCPU seconds of docgraph on one thread, and the exponent fitted over these networks."
    return text + (" ≈ is computed by that exponent and was not run." if estimated else "") + "\n\n" + "\n".join(lines) + "\n"


def modularities(name, options):
    """Of the divisions found; the peers say theirs."""
    lines = []
    for tool in options.peers:
        path = os.path.join(options.work, f"{name}.leiden.{tool}")
        if os.path.exists(path):
            lines.append(f"{tool} {scores_in(path)[0]:.5f}")
    code = """import igraph, sys
edges = [(int(a), int(b), float(s)) for a, b, s in map(str.split, open(sys.argv[1]))]
g = igraph.Graph(n=max(max(a, b) for a, b, _ in edges) + 1, edges=[(a, b) for a, b, _ in edges])
print(g.modularity([int(float(x)) for x in open(sys.argv[2])], weights=[s for _, _, s in edges]))"""
    ours = subprocess.run(["/usr/bin/python3", "-c", code, os.path.join(options.work, name + ".txt"), os.path.join(options.work, f"{name}.leiden.docgraph")],
                          capture_output=True, text=True, check=True).stdout
    return f"docgraph {float(ours):.5f}" + "".join(", " + line for line in lines)


def versions(python):
    code = "import igraph, networkx; print('igraph', igraph.__version__ + ', NetworkX', networkx.__version__, end='')"
    text = subprocess.run(["/usr/bin/python3", "-c", code], capture_output=True, text=True, check=True).stdout
    if "venv" in python:
        text += ", NetworKit " + subprocess.run([python, "-c", "import networkit; print(networkit.__version__, end='')"], capture_output=True, text=True).stdout
    return text


HEAD = """# How fast docgraph measures

`bench/measures_and_peers.py` wrote this page on {date}: {machine}, {processors} processors, load {load:.1f}
at the end, {versions}, Boost 1.81. Seconds are CPU seconds of the kernel on one thread, loading left out: on S and S2 medians of up to {rounds} rounds,
the tools taking turns, elsewhere and from two seconds on of one; two threads are wall seconds. Take them as ratios. – means that the tool has no such
measure or was not run, as it takes minutes; ≈ that a part was run ({sources} of the searches) and the rest computed. NetworkX runs on the smallest alone.
PageRank ends where one more step changes all scores together by at most 1e-14; igraph and NetworKit end at 1e-10.

{busy}S, S2, M and L are made: records name entities of a community, some often and most seldom, and one name in twenty occurs once (F: hardly any, where merging
entities of a single record helps least). The others are real.

| network | entities | ties |
|---|---|---|
"""


def page(options, results, python, sources):
    names = [n for n in (*REAL, *MADE, *options.large) if any(key[0] == n for key in results)]
    sizes = {n: size_of(os.path.join(options.work, n + ".txt")) for n in names}
    text = HEAD.format(date=datetime.date.today().isoformat(), machine=platform.machine(), processors=os.cpu_count(), load=os.getloadavg()[0],
                       versions=versions(python), rounds=options.rounds, sources=sources, busy=BUSY if is_busy() else "")
    text += "\n".join(f"| {n} | {sizes[n][0]:,} | {sizes[n][1]:,} |" for n in names) + "\n"
    for name in names:
        text += f"\n## {name}{': ' + REAL[name] if name in REAL else ''}\n"
        if name not in COMPARED:
            text += f"\n{table(name, results, sizes, sources)}\n"
        if (name, "leiden", "docgraph") in results:
            text += f"\nModularity: {modularities(name, options)}.\n"
        if name not in COMPARED:
            text += f"\nPeak memory in MiB, loading included (of the peers also Python and its lists of ties): {peaks(name, results)}.\n"
    text += "\n## How the results compare\n\nThe largest difference from each peer, in proportion to the score (betweenness: to at least one pair).\n\n| measure | peer | difference |\n|---|---|---|\n"
    for (kernel, tool), worst in sorted(compare(options, results).items()):
        text += f"| {kernel} | {tool} | {worst:.1e}{'' if worst <= TOLERANCE else ' (its own tolerance is wider)' if kernel == 'pagerank' else ' **differs**'} |\n"
    return text + growth_text(options, sizes, results)
