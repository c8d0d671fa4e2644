#!/usr/bin/env python3
"""One kernel of one peer on one edge list, in a process of its own: peer.py PEER KERNEL FILE THREADS [SCORES [SOURCES]]

Prints {"wall", "cpu", "peak_kib", "scores_of"}: seconds of the kernel alone, loading left out. With SOURCES only so many searches run (NetworKit's
estimate of betweenness); the caller extrapolates and says so."""
import json
import resource
import sys
import time


def edges_of(path):
    with open(path, encoding="ascii") as file:
        return [(int(a), int(b), float(s)) for a, b, s in (line.split() for line in file)]


def length(strength):
    return max(1, int(720720 / strength + 0.5))


def igraph_kernels(edges, threads):
    import igraph

    g = igraph.Graph(n=max(max(a, b) for a, b, _ in edges) + 1, edges=[(a, b) for a, b, _ in edges])
    g.es["strength"] = [s for _, _, s in edges]
    g.es["length"] = [length(s) for _, _, s in edges]
    return {
        "betweenness": g.betweenness,
        "betweenness_by_length": lambda: g.betweenness(weights="length"),
        "harmonic": lambda: g.harmonic_centrality(normalized=True),
        "pagerank": lambda: g.pagerank(weights="strength"),
        "clustering": lambda: g.transitivity_local_undirected(mode="zero"),
        "core": g.coreness,
        "components": lambda: g.connected_components().membership,
        "leiden": lambda: leiden_quality(g),
    }


def leiden_quality(g):
    found = g.community_leiden(objective_function="modularity", weights="strength", n_iterations=-1)
    return [g.modularity(found.membership, weights="strength")]


def networkit_kernels(edges, threads):
    import networkit as nk

    nk.setNumberOfThreads(threads)
    g = nk.Graph(max(max(a, b) for a, b, _ in edges) + 1, weighted=True)
    by_length = nk.Graph(g.numberOfNodes(), weighted=True)
    plain = nk.Graph(g.numberOfNodes())
    for a, b, s in edges:
        g.addEdge(a, b, s)
        by_length.addEdge(a, b, length(s))
        plain.addEdge(a, b)
    run = lambda algorithm: algorithm.run().scores()
    sources = int(sys.argv[6]) if len(sys.argv) > 6 else 0
    return {
        "betweenness": lambda: run(nk.centrality.EstimateBetweenness(plain, sources) if sources else nk.centrality.Betweenness(plain)),
        "betweenness_by_length": lambda: run(nk.centrality.Betweenness(by_length)),
        "harmonic": lambda: run(nk.centrality.HarmonicCloseness(plain, normalized=True)),
        "pagerank": lambda: run(nk.centrality.PageRank(g, tol=1e-10)),
        "clustering": lambda: run(nk.centrality.LocalClusteringCoefficient(plain, turbo=True)),
        "core": lambda: run(nk.centrality.CoreDecomposition(plain)),
        "components": lambda: nk.components.ConnectedComponents(plain).run().getPartition().getVector(),
        "leiden": lambda: networkit_leiden(nk, g),
    }


def networkit_leiden(nk, g):
    found = nk.community.ParallelLeiden(g, randomize=True).run().getPartition()
    return [nk.community.Modularity().getQuality(found, g)]


def networkx_kernels(edges, threads):
    import networkx as nx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python  # nx.pagerank wants SciPy

    g = nx.Graph()
    g.add_nodes_from(range(max(max(a, b) for a, b, _ in edges) + 1))
    for a, b, s in edges:
        g.add_edge(a, b, strength=s, length=length(s))
    listed = lambda scores: [scores[v] for v in range(len(g))]
    return {
        "betweenness": lambda: listed(nx.betweenness_centrality(g, normalized=False)),
        "betweenness_by_length": lambda: listed(nx.betweenness_centrality(g, weight="length", normalized=False)),
        "harmonic": lambda: [h / (len(g) - 1) for h in listed(nx.harmonic_centrality(g))],
        "pagerank": lambda: listed(_pagerank_python(g, weight="strength", tol=1e-12, max_iter=1000)),
        "clustering": lambda: listed(nx.clustering(g)),
        "core": lambda: listed(nx.core_number(g)),
        "components": lambda: [len(list(nx.connected_components(g)))],
    }


def main():
    peer, kernel, path, threads = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    kernels = {"igraph": igraph_kernels, "networkit": networkit_kernels, "networkx": networkx_kernels}[peer](edges_of(path), threads)
    if kernel not in kernels:
        sys.exit(3)
    wall, cpu = time.perf_counter(), time.process_time()
    scores = kernels[kernel]()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({"wall": wall, "cpu": cpu, "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
    if len(sys.argv) > 5 and sys.argv[5]:
        with open(sys.argv[5], "w", encoding="ascii") as file:
            file.writelines(f"{score!r}\n" for score in scores)


main()
