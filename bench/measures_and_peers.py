#!/usr/bin/env python3
"""Times docgraph's measures and those of igraph, NetworkX, NetworKit and plain Boost.Graph on the same networks, compares the results, and writes
docs/performance.md.

  bench/measures_and_peers.py [--rounds 3] [--peers igraph,networkit,boost,networkx] [--networks S,S2,F,hep-th] [--large M,L]
                              [--slow M:igraph:betweenness] [--keep] [--work build/bench]

It builds what it needs (preset release), makes the networks (bench/kernels/made_network.cpp), takes two real ones out of Debian's graph-tool, which
it fetches but does not install, and puts NetworKit from PyPI into a virtual environment of its own. igraph and NetworkX are Debian's. Every run is a
process of its own and times the kernel alone; tools take turns, and medians of CPU seconds are shown, since other work on the machine disturbs
these least. What takes minutes runs only where --slow names it (NETWORK:PEER:MEASURE, or all). Runs are noted in WORK/runs.jsonl; with --keep those
of an earlier call count and are not repeated."""
import argparse
import glob
import json
import os
import subprocess
import sys

from performance_page import KERNELS, REAL, page

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SMALL = ("S", "S2", "F")
TIMED = ("S", "S2")  # the others run once
BOOST = ("betweenness", "harmonic")
PATHS = ("betweenness", "betweenness_by_length", "harmonic")
LONG = 2.0  # seconds from which a run is not repeated
SOURCES = 64  # from which NetworKit's betweenness is extrapolated where it is slow


def is_slow(name, tool, kernel):
    """Whether it takes minutes."""
    if tool == "docgraph" or kernel not in PATHS:
        return False
    if name == "astro-ph":
        return not (tool == "igraph" and kernel != "betweenness_by_length")
    return name == "M" or (tool == "networkx" and name == "S")


def sh(*command, **options):
    subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL, **options)


def graph_tool_collection(work):
    """The folder of networks that Debian's python3-graph-tool ships, unpacked."""
    folder = os.path.join(work, "graph-tool")
    if not os.path.exists(folder):
        subprocess.run(["apt-get", "download", "--quiet", "python3-graph-tool"], cwd=work, check=True, stdout=subprocess.DEVNULL)
        sh("dpkg-deb", "-x", glob.glob(os.path.join(work, "python3-graph-tool_*.deb"))[0], folder + ".part")
        os.rename(folder + ".part", folder)
    return os.path.join(folder, "usr/lib/python3/dist-packages/graph_tool/collection")


SHIPPED = """import igraph, sys
g = igraph.Graph.Famous({"karate": "Zachary", "krackhardt": "Krackhardt_Kite"}[sys.argv[1]])
for a, b in g.get_edgelist(): print(a, b, 1)
"""


def write_network(name, work, file):
    if name in ("karate", "krackhardt"):
        subprocess.run(["/usr/bin/python3", "-c", SHIPPED, name], stdout=file, check=True)
    elif name in REAL:
        shipped = os.path.join(graph_tool_collection(work), name + ".gt.gz")
        subprocess.run(["/usr/bin/python3", os.path.join(HERE, "bench/gt_edges.py"), shipped], stdout=file, check=True)
    else:
        subprocess.run([os.path.join(HERE, "build/release/bench/kernels"), "make", name], stdout=file, check=True)


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
            write_network(name, work, file)
        os.rename(path + ".part", path)
    return python


def command(tool, kernel, path, threads, scores, python, sources):
    programs = os.path.join(HERE, "build/release/bench")
    if tool == "docgraph":
        return [os.path.join(programs, "kernels"), "run", path, str(threads), kernel, scores]
    if tool == "boost":
        return [os.path.join(programs, "boost_peer"), path, kernel, scores]
    return [python, os.path.join(HERE, "bench/peer.py"), tool, kernel, path, str(threads), scores, *sources]


def run(tool, kernel, path, threads, scores, python, sources=()):
    """What the tool says of its run; nothing where it has no such kernel."""
    done = subprocess.run(command(tool, kernel, path, threads, scores, python, sources), capture_output=True, text=True,
                          env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": str(threads)})
    if done.returncode == 3:
        return None
    if done.returncode != 0:
        sys.exit(f"{tool} {kernel} {path}: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


class Runs:
    """What was measured: {(network, kernel, tool): [what the tool said]}, noted in a file as it comes."""

    def __init__(self, path, keep):
        self.of, self.kept = {}, {}
        if keep and os.path.exists(path):
            with open(path, encoding="ascii") as file:
                for line in file:
                    name, kernel, tool, said = json.loads(line)
                    self.kept.setdefault((name, kernel, tool), []).append(said)
        self.file = open(path, "a" if keep else "w", encoding="ascii")

    def take(self, key, rounds, make):
        """Adds runs up to as many rounds; one where it takes long."""
        found = self.of.setdefault(key, self.kept.get(key, []))
        if len(found) >= rounds or any(said["cpu"] > LONG for said in found):
            return
        said = make()
        if said is None:
            return
        found.append(said)
        self.file.write(json.dumps([*key, said]) + "\n")
        self.file.flush()
        print(f"{key[0]:10} {key[1]:22} {key[2]:22} {said['cpu']:9.4f} s", flush=True)


def has(name, tool, kernel, slow):
    if name == "L" and (tool != "docgraph" or kernel.startswith("betweenness")):
        return False
    if (kernel == "closeness" and tool != "docgraph") or (tool == "boost" and kernel not in BOOST):
        return False
    if tool == "networkx" and name not in ("S", "karate", "krackhardt"):
        return False
    return not is_slow(name, tool, kernel) or "all" in slow or f"{name}:{tool}:{kernel}" in slow


def measure(name, options, python, runs):
    path = os.path.join(options.work, name + ".txt")
    for kernel in KERNELS:
        for round_ in range(options.rounds if name in TIMED else 1):
            for tool in ["docgraph"] + options.peers:
                scores = os.path.join(options.work, f"{name}.{kernel}.{tool}")
                if has(name, tool, kernel, options.slow):
                    runs.take((name, kernel, tool), round_ + 1, lambda: run(tool, kernel, path, 1, scores, python))
        if name not in options.large:
            continue
        for tool in ("docgraph", "networkit"):
            if name == "M" and has(name, tool, kernel, []) and tool in ["docgraph"] + options.peers:
                runs.take((name, kernel, f"{tool}, 2 threads"), 1, lambda: run(tool, kernel, path, 2, "/dev/null", python))
        if name == "M" and kernel == "betweenness" and "networkit" in options.peers and not has(name, "networkit", kernel, options.slow):
            runs.take((name, kernel, f"networkit, {SOURCES} sources"), 1,
                      lambda: run("networkit", kernel, path, 1, "/dev/null", python, [str(SOURCES)]))


def main():
    listed = lambda text: [part for part in text.split(",") if part]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", type=listed, default=["igraph", "networkit", "boost", "networkx"])
    parser.add_argument("--large", type=listed, default=["M", "L"])
    parser.add_argument("--networks", type=listed, default=[*REAL, *SMALL], help="the small ones")
    parser.add_argument("--slow", type=listed, default=[])
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--work", default=os.path.join(HERE, "build/bench"))
    options = parser.parse_args()
    networks = [*options.networks, *options.large]
    python = prepare(options.work, options.peers, networks)
    runs = Runs(os.path.join(options.work, "runs.jsonl"), options.keep)
    for name in networks:
        measure(name, options, python, runs)
    with open(os.path.join(HERE, "docs/performance.md"), "w", encoding="utf-8") as file:
        file.write(page(options, {key: found for key, found in runs.of.items() if found}, python, SOURCES))


main()
