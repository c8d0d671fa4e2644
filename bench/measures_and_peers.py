#!/usr/bin/env python3
"""Times docgraph's measures and those of igraph, NetworkX, NetworKit and plain Boost.Graph on the same networks, compares the results, and writes
docs/performance.md.

  bench/measures_and_peers.py [--rounds 3] [--peers igraph,networkit,boost,networkx] [--networks S,S2,F] [--large M,L] [--slow] [--work build/bench]

It builds what it needs (preset release), makes the networks (bench/kernels/made_network.cpp) and puts NetworKit from PyPI into a virtual
environment of its own. igraph and NetworkX are Debian's. Every run is a process of its own and times the kernel alone; tools take turns, and
medians of CPU seconds are shown, since other work on the machine disturbs these least. `--slow` also runs what takes minutes: exact betweenness of the peers
on M. NetworkX runs on S alone."""
import argparse
import datetime
import json
import math
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
KERNELS = ("betweenness", "betweenness_by_length", "harmonic", "closeness", "pagerank", "clustering", "core", "components", "leiden")
REAL = {"karate": "Zachary's karate club, 34 people, which igraph ships", "krackhardt": "Krackhardt's kite, which igraph ships"}
SMALL = ("S", "S2", "F")
TIMED = ("S", "S2")  # the others run once: the real ones are for the comparison of results
ONLY = {"boost": ("betweenness", "harmonic")}
SLOW = {("M", "igraph", "betweenness"), ("M", "networkit", "betweenness"), ("M", "boost", "betweenness"), ("M", "igraph", "harmonic"),
        ("M", "networkit", "harmonic"), ("M", "boost", "harmonic"), ("M", "igraph", "betweenness_by_length"),
        ("M", "networkit", "betweenness_by_length")}
TOLERANCE = 1e-9
LONG = 2.0  # seconds from which a run is not repeated


def sh(*command):
    subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL)


def prepare(work, peers, networks):
    """The programs and networks; the Python that NetworKit is installed for."""
    os.makedirs(work, exist_ok=True)
    sh("cmake", "--preset", "release", "-DDOCGRAPH_BENCH=ON")
    sh("cmake", "--build", "--preset", "release", "--target", "kernels", "boost_peer")
    python = "/usr/bin/python3"
    if "networkit" in peers:
        venv = os.path.join(work, "venv")
        if not os.path.exists(os.path.join(venv, "bin/python")):
            sh(python, "-m", "venv", "--system-site-packages", venv)
        sh(os.path.join(venv, "bin/pip"), "install", "--quiet", "networkit==11.2.1")
        python = os.path.join(venv, "bin/python")
    for name in networks:
        path = os.path.join(work, name + ".txt")
        if os.path.exists(path):
            continue
        with open(path + ".part", "w", encoding="ascii") as file:
            if name in REAL:
                subprocess.run(["/usr/bin/python3", "-c", SHIPPED, name], stdout=file, check=True)
            else:
                subprocess.run([os.path.join(HERE, "build/release/bench/kernels"), "make", name], stdout=file, check=True)
        os.rename(path + ".part", path)
    return python


BUSY = """The machine was busy with other work: wall seconds on two threads tell nothing, and small ratios little.

"""
SHIPPED = """import igraph, sys
g = igraph.Graph.Famous({"karate": "Zachary", "krackhardt": "Krackhardt_Kite"}[sys.argv[1]])
for a, b in g.get_edgelist(): print(a, b, 1)
"""


def command(tool, kernel, path, threads, scores, python):
    programs = os.path.join(HERE, "build/release/bench")
    if tool == "docgraph":
        return [os.path.join(programs, "kernels"), "run", path, str(threads), kernel, scores]
    if tool == "boost":
        return [os.path.join(programs, "boost_peer"), path, kernel, scores]
    return [python, os.path.join(HERE, "bench/peer.py"), tool, kernel, path, str(threads), scores]


def run(tool, kernel, path, threads, scores, python):
    """What the tool says of its run; nothing where it has no such kernel."""
    done = subprocess.run(command(tool, kernel, path, threads, scores, python), capture_output=True, text=True,
                          env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": str(threads)})
    if done.returncode == 3:
        return None
    if done.returncode != 0:
        sys.exit(f"{tool} {kernel} {path}: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def has(tool, kernel):
    if kernel == "closeness" and tool != "docgraph":
        return False
    return tool not in ONLY or kernel in ONLY[tool]


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


def measure(name, options, python, results):
    path = os.path.join(options.work, name + ".txt")
    rounds = options.rounds if name in TIMED else 1
    for kernel in KERNELS:
        tools = [t for t in ["docgraph"] + options.peers if has(t, kernel)]
        tools = [t for t in tools if t != "networkx" or name in ("S", *REAL)]
        tools = [t for t in tools if options.slow or (name, t, kernel) not in SLOW]
        if name == "L":
            tools = [t for t in tools if t == "docgraph" and not kernel.startswith("betweenness")]
        for round_ in range(rounds):
            for tool in tools:
                if any(r["cpu"] > LONG for r in results.get((name, kernel, tool), [])):
                    continue
                scores = os.path.join(options.work, f"{name}.{kernel}.{tool}")
                said = run(tool, kernel, path, 1, scores, python)
                if said is None:
                    continue
                results.setdefault((name, kernel, tool), []).append(said)
                print(f"{name:3} {kernel:22} {tool:10} {said['cpu']:9.4f} s", flush=True)
        if "docgraph" in tools and name in options.large:
            results[(name, kernel, "docgraph, 2 threads")] = [run("docgraph", kernel, path, 2, "/dev/null", python)]


def compare(options, results):
    """The largest difference of each peer's scores from ours, by kernel."""
    worst = {}
    for name, kernel, tool in results:
        if not tool.startswith("docgraph"):
            ours = os.path.join(options.work, f"{name}.{kernel}.docgraph")
            theirs = os.path.join(options.work, f"{name}.{kernel}.{tool}")
            found = difference(kernel, scores_in(ours), scores_in(theirs)) if os.path.exists(ours) else None
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


def table(name, options, results):
    tools = ["docgraph"] + [t for t in options.peers if any((name, k, t) in results for k in KERNELS)]
    if name in options.large:
        tools.insert(1, "docgraph, 2 threads")
    lines = ["| measure | " + " | ".join(tools) + " | fastest peer / docgraph |", "|---" * (len(tools) + 2) + "|"]
    for kernel in KERNELS:
        if (name, kernel, "docgraph") not in results:
            continue
        own = median(results, (name, kernel, "docgraph"))
        others = [m for t in tools if not t.startswith("docgraph") and (m := median(results, (name, kernel, t))) is not None]
        ratio = f"{min(others) / own:.1f}" if others and own else "–"
        cells = [seconds(median(results, (name, kernel, t), "wall" if "threads" in t else "cpu")) for t in tools]
        lines.append(f"| {kernel} | " + " | ".join(cells) + f" | {ratio} |")
    return "\n".join(lines)


def exponent(sizes, results, kernel, names):
    """The slope of log seconds over log ties, by least squares."""
    points = [(math.log(sizes[n][1]), math.log(median(results, (n, kernel, "docgraph")))) for n in names if (n, kernel, "docgraph") in results]
    if len(points) < 3:
        return None
    x, y = statistics.mean(p[0] for p in points), statistics.mean(p[1] for p in points)
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def modularities(name, options):
    """Of the divisions found; the peers say theirs."""
    lines = []
    for tool in options.peers:
        path = os.path.join(options.work, f"{name}.leiden.{tool}")
        if os.path.exists(path):
            lines.append(f"{tool} {scores_in(path)[0]:.5f}")
    code = """import igraph, sys
edges = [tuple(map(int, line.split())) for line in open(sys.argv[1])]
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


def page(options, results, python):
    names = [n for n in (*REAL, *SMALL, *options.large) if any(key[0] == n for key in results)]
    sizes = {n: size_of(os.path.join(options.work, n + ".txt")) for n in names}
    load = os.getloadavg()[0]
    text = f"""# How fast docgraph measures

`bench/measures_and_peers.py` wrote this page on {datetime.date.today().isoformat()}: {platform.machine()}, {os.cpu_count()} processors, load {load:.1f}
at the end, {versions(python)}, Boost 1.81. Seconds are CPU seconds of the kernel on one thread, loading left out: medians of {options.rounds} round{'' if options.rounds == 1 else 's'} in which the tools
took turns on S and S2, one round elsewhere and of what takes more than two seconds; two threads are wall seconds. Take them as ratios. – means that the tool has no such measure
or was not run: on a large network only what takes seconds is, unless `--slow` asks for the rest. NetworkX runs on the smallest alone.

{'' if load < 2 * os.cpu_count() else BUSY}The networks are made: records name entities of a community, some often and most seldom, and one name in twenty occurs once (F: hardly any, where merging entities
of a single record helps least).

| network | entities | ties |
|---|---|---|
"""
    text += "\n".join(f"| {n} | {sizes[n][0]:,} | {sizes[n][1]:,} |" for n in names) + "\n"
    for name in names:
        text += f"\n## {name}{': ' + REAL[name] if name in REAL else ''}\n\n{table(name, options, results)}\n"
        if (name, "leiden", "docgraph") in results:
            text += f"\nModularity: {modularities(name, options)}.\n"
        peak = max(r.get("peak_kib", 0) for key, found in results.items() if key[0] == name and key[2] == "docgraph" for r in found)
        text += f"\nPeak memory of docgraph, loading included: {peak / 1024:.0f} MiB.\n"
    text += "\n## How the results compare\n\nThe largest difference from each peer, in proportion to the score (betweenness: to at least one pair).\n\n| measure | peer | difference |\n|---|---|---|\n"
    for (kernel, tool), worst in sorted(compare(options, results).items()):
        text += f"| {kernel} | {tool} | {worst:.1e}{'' if worst <= TOLERANCE else ' (its own tolerance is wider)' if kernel == 'pagerank' else ' **differs**'} |\n"
    text += "\n## How the cost grows\n\nSeconds grow like ties to the power of, fitted over the made networks:\n\n"
    for kernel in KERNELS:
        found = exponent(sizes, results, kernel, ["S", "S2", *options.large])
        if found is not None:
            text += f"- {kernel}: {found:.2f}\n"
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", type=lambda text: text.split(","), default=["igraph", "networkit", "boost", "networkx"])
    parser.add_argument("--large", type=lambda text: [n for n in text.split(",") if n], default=["M", "L"])
    parser.add_argument("--networks", type=lambda text: text.split(","), default=[*REAL, *SMALL], help="the small ones")
    parser.add_argument("--slow", action="store_true")
    parser.add_argument("--work", default=os.path.join(HERE, "build/bench"))
    options = parser.parse_args()
    networks = [*options.networks, *options.large]
    python = prepare(options.work, options.peers, networks)
    results = {}
    for name in networks:
        measure(name, options, python, results)
    with open(os.path.join(HERE, "docs/performance.md"), "w", encoding="utf-8") as file:
        file.write(page(options, results, python))


main()
