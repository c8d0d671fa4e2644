"""Recomputes the measures of random networks with NetworkX and igraph and compares them: readback.py GRAPH_DUMP

Where a definition differs, this says so and converts:
* NetworkX reads closeness and harmonic closeness inward, docgraph outward: it gets the reversed graph.
* NetworkX does not normalise harmonic closeness; docgraph and igraph divide by n-1.
* igraph's closeness is the mean over those reached, without the factor (r-1)/(n-1), and nan where nobody is.
* Eigenvector centrality is measured in the largest component (each, where several are equally large), highest score 1; NetworkX scales its squares
  to 1. igraph wants undirected graphs without parallel edges, so all get the shadow with strengths added.
* By length, distances are the whole numbers max(1, round(720720 / strength)), of which 720720 are one unit of 1/strength.
"""
import json
import math
import subprocess
import sys

import igraph
import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python  # nx.pagerank wants SciPy

UNIT = 720720
TOLERANCE = 1e-9
NETWORKX_ALONE = {"katz", "hub", "authority", "effective_size"}  # igraph lacks them, or their strengths, or says too little


def length_of(strength):
    return max(1, math.floor(UNIT / strength + 0.5))


def add(graph, a, b, strength):
    """One edge a pair: strengths add up."""
    if graph.has_edge(a, b):
        strength += graph[a][b]["strength"]
    graph.add_edge(a, b, strength=strength, length=length_of(strength))


def graphs(network):
    """The network as NetworkX and igraph hold it, and its undirected shadow; undirected networks are their own."""
    directed = any(tie[3] for tie in network["ties"])
    graph = nx.DiGraph() if directed else nx.Graph()
    shadow = nx.Graph()
    for g in (graph, shadow):
        g.add_nodes_from(range(network["vertices"]))
    for a, b, strength, one_way in network["ties"]:
        add(graph, a, b, strength)
        if directed and not one_way:
            add(graph, b, a, strength)
        add(shadow, a, b, strength)
    return graph, shadow


def to_igraph(graph):
    made = igraph.Graph(n=graph.number_of_nodes(), edges=list(graph.edges()), directed=graph.is_directed())
    for name in ("strength", "length"):
        made.es[name] = [data[name] for _, _, data in graph.edges(data=True)]
    return made


def values(scores):
    return [scores[v] for v in range(len(scores))]


def largest_components(shadow):
    components = [sorted(c) for c in nx.connected_components(shadow)]
    size = max(map(len, components))
    return [c for c in components if len(c) == size and size > 1]


def eigenvector(shadow, of_component):
    scores = [0.0] * shadow.number_of_nodes()
    for members in largest_components(shadow):
        found = of_component(nx.relabel_nodes(shadow.subgraph(members), {v: i for i, v in enumerate(members)}))
        for i, v in enumerate(members):
            scores[v] = found[i] / max(found)
    return scores


def nx_eigenvector(component):
    ordered = nx.Graph()
    ordered.add_nodes_from(range(component.number_of_nodes()))
    ordered.add_edges_from(component.edges(data=True))
    return values(nx.eigenvector_centrality(ordered, max_iter=2_000_000, tol=1e-15, weight="strength"))


def ig_eigenvector(component):
    ordered = nx.Graph()
    ordered.add_nodes_from(range(component.number_of_nodes()))
    ordered.add_edges_from(component.edges(data=True))
    return to_igraph(ordered).eigenvector_centrality(weights="strength", scale=True)


def hits(graph, gather):
    """Kleinberg's iteration from equal scores over NumPy-free dicts: neither peer says what it starts from where several parts dominate alike."""
    scores = {v: 1.0 for v in graph}
    for _ in range(20_000):
        between = {v: 0.0 for v in graph}
        for a, b, data in graph.edges(data=True):
            between[b] += data["strength"] * scores[a] if gather == "out" else 0.0
            between[a] += data["strength"] * scores[b] if gather == "in" else 0.0
        found = {v: 0.0 for v in graph}
        for a, b, data in graph.edges(data=True):
            found[a] += data["strength"] * between[b] if gather == "out" else 0.0
            found[b] += data["strength"] * between[a] if gather == "in" else 0.0
        highest = max(found.values()) or 1.0
        found = {v: x / highest for v, x in found.items()}
        change = max(abs(found[v] - scores[v]) for v in graph)
        scores = found
        if change < 1e-14:
            break
    return [x if x > 1e-12 else 0.0 for x in values(scores)]


def katz(graph, shadow):
    strength = dict(shadow.degree(weight="strength"))
    bound = max((math.sqrt(strength[a] * strength[b]) for a, b in shadow.edges()), default=0.0)
    if bound == 0:
        return [0.0] * len(graph)
    found = nx.katz_centrality(graph, alpha=0.85 / bound, beta=1.0, max_iter=100_000, tol=1e-15, weight="strength", normalized=False)
    walks = [x - 1 for x in values(found)]  # the empty walk is none
    return [x / max(walks) for x in walks]


def articulation(shadow, parts):
    """Without a vertex its component is these more parts: it lies in so many blocks, less one."""
    return [max(0, sum(v in part for part in parts) - 1) for v in range(len(shadow))]


def zero_for_nan(scores):
    return [0.0 if math.isnan(x) else x for x in scores]


def networkx_measures(graph, shadow, by_length):
    n = graph.number_of_nodes()
    weight = "length" if by_length else None
    unit = UNIT if by_length else 1
    inward = graph.reverse() if graph.is_directed() else graph
    pairs = graph if graph.is_directed() else graph.to_directed()
    return {
        "degree": values(dict(shadow.degree())),
        "in_degree": values(dict(pairs.in_degree())),
        "out_degree": values(dict(pairs.out_degree())),
        "strength": values(dict(shadow.degree(weight="strength"))),
        "betweenness": values(nx.betweenness_centrality(graph, weight=weight)),
        "closeness": [c * unit for c in values(nx.closeness_centrality(inward, distance=weight))],
        "harmonic": [h * unit / max(1, n - 1) for h in values(nx.harmonic_centrality(inward, distance=weight))],
        "eigenvector": eigenvector(shadow, nx_eigenvector),
        "pagerank": values(_pagerank_python(graph, alpha=0.85, max_iter=10_000, tol=1e-15, weight="strength")),
        "core": values(nx.core_number(shadow)),
        "clustering": values(nx.clustering(shadow)),
        "katz": katz(graph, shadow),
        "hub": hits(graph if graph.is_directed() else graph.to_directed(), "out"),
        "authority": hits(graph if graph.is_directed() else graph.to_directed(), "in"),
        "articulation": articulation(shadow, list(nx.biconnected_components(shadow))),
        "constraint": zero_for_nan(values(nx.constraint(shadow, weight="strength"))),
        "effective_size": zero_for_nan(values(nx.effective_size(shadow, weight="strength"))),
    }


def ig_closeness(g, weight, unit):
    n = g.vcount()
    scores = []
    for v, mean in enumerate(g.closeness(mode="out", weights=weight)):
        reached = len(g.subcomponent(v, mode="out")) - 1
        scores.append(0.0 if reached == 0 else mean * unit * reached / (n - 1))
    return scores


def igraph_measures(graph, shadow, by_length):
    g, s = to_igraph(graph), to_igraph(shadow)
    n = g.vcount()
    weight = "length" if by_length else None
    unit = UNIT if by_length else 1
    pairs = max(1, (n - 1) * (n - 2) / (1 if g.is_directed() else 2))
    harmonic = g.harmonic_centrality(mode="out", weights=weight, normalized=True) if n > 1 else [0.0]
    return {
        "degree": s.degree(),
        "in_degree": g.degree(mode="in"),
        "out_degree": g.degree(mode="out"),
        "strength": s.strength(weights="strength"),
        "betweenness": [b / pairs for b in g.betweenness(weights=weight)],
        "closeness": ig_closeness(g, weight, unit),
        "harmonic": [h * unit for h in harmonic],
        "eigenvector": eigenvector(shadow, ig_eigenvector),
        "pagerank": g.pagerank(weights="strength", damping=0.85),
        "core": s.coreness(),
        "clustering": s.transitivity_local_undirected(mode="zero"),
        "articulation": articulation(shadow, [set(part) for part in s.biconnected_components()]),
        "constraint": zero_for_nan(s.constraint(weights="strength")),
    }


def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else 0.0


def networkx_summary(graph, shadow):
    sizes = [len(c) for c in nx.connected_components(shadow)]
    return {
        "isolates": nx.number_of_isolates(shadow),
        "components": len(sizes),
        "largest_component": max(sizes),
        "density": nx.density(graph),
        "transitivity": nx.transitivity(shadow),
        "mean_clustering": nx.average_clustering(shadow),
        "reciprocity": (nx.overall_reciprocity(graph) if graph.is_directed() else 1.0) if graph.number_of_edges() else 0.0,
        "mean_distance": mean([d for _, row in nx.all_pairs_shortest_path_length(graph) for d in row.values() if d > 0]),
        "bridges": len(list(nx.bridges(shadow))),
        "cut_vertices": len(list(nx.articulation_points(shadow))),
    }


def igraph_summary(graph, shadow):
    g, s = to_igraph(graph), to_igraph(shadow)
    sizes = g.connected_components(mode="weak").sizes()
    return {
        "isolates": s.degree().count(0),
        "components": len(sizes),
        "largest_component": max(sizes),
        "density": g.density() if g.vcount() > 1 else 0.0,
        "transitivity": s.transitivity_undirected(mode="zero"),
        "mean_clustering": s.transitivity_avglocal_undirected(mode="zero"),
        "reciprocity": g.reciprocity() if g.ecount() else 0.0,
        "mean_distance": g.average_path_length(unconn=True) if g.ecount() else 0.0,
        "bridges": len(s.bridges()),
        "cut_vertices": len(s.articulation_points()),
    }


def differs(ours, theirs):
    # Where one side is exactly 0 the other may be rounding noise.
    return not math.isclose(ours, theirs, rel_tol=TOLERANCE, abs_tol=1e-14)


def compare(where, ours, theirs):
    """How many numbers differ; prints them."""
    if missing := set(theirs) - set(ours):
        sys.exit(f"{where}: docgraph lacks {sorted(missing)}")
    if missing := set(ours) - set(theirs) - NETWORKX_ALONE:
        sys.exit(f"{where}: nobody recomputes {sorted(missing)}")
    wrong = 0
    for key, mine in ours.items():
        if key not in theirs and "NetworkX" not in where:
            continue
        pairs = list(zip(mine, theirs[key])) if isinstance(mine, list) else [(mine, theirs[key])]
        if isinstance(mine, list) and len(mine) != len(theirs[key]):
            sys.exit(f"{where}: {key} has {len(mine)} scores, expected {len(theirs[key])}")
        for v, (a, b) in enumerate(pairs):
            if differs(a, b):
                wrong += 1
                print(f"{where}: {key} of {v} is {a!r}, expected {b!r}")
    return wrong


def main():
    output = subprocess.run([sys.argv[1]], check=True, capture_output=True, text=True).stdout
    networks = [json.loads(line) for line in output.splitlines()]
    if len(networks) < 30:
        sys.exit(f"only {len(networks)} networks")
    wrong = 0
    for network in networks:
        graph, shadow = graphs(network)
        for tool, measures, summary in (
            ("NetworkX", networkx_measures, networkx_summary),
            ("igraph", igraph_measures, igraph_summary),
        ):
            where = f"seed {network['seed']}, {tool}"
            wrong += compare(where + ", steps", network["steps"], measures(graph, shadow, False))
            wrong += compare(where + ", length", network["length"], measures(graph, shadow, True))
            wrong += compare(where, network["summary"], summary(graph, shadow))
    print(f"{len(networks)} networks, {wrong} differences; NetworkX {nx.__version__}, igraph {igraph.__version__}")
    sys.exit(1 if wrong else 0)


main()
