"""Writes networks with NetworkX and igraph, and compares what docgraph measures on them with what NetworkX does."""
import csv
import sys

import igraph
import networkx

FILES = ['nx.graphml', 'nx.gexf', 'ig.graphml', 'nx.csv', 'directed.graphml']


def network(directed=False):
    graph = networkx.karate_club_graph()
    graph = networkx.relabel_nodes(graph, {v: f'm{v}' for v in graph})
    networkx.set_edge_attributes(graph, {edge: 1 + (i * 7) % 5 for i, edge in enumerate(graph.edges)}, 'weight')
    networkx.set_edge_attributes(graph, True, 'sound')
    return networkx.DiGraph(graph.edges(data=True)) if directed else graph


def write():
    graph = network()
    networkx.write_graphml(graph, 'nx.graphml')
    networkx.write_gexf(graph, 'nx.gexf')
    other = igraph.Graph.TupleList(((a, b, d['weight']) for a, b, d in graph.edges(data=True)), weights=True)
    other.vs['club'] = [graph.nodes[name]['club'] for name in other.vs['name']]
    other.write_graphml('ig.graphml')
    with open('nx.csv', 'w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['source', 'target', 'weight', 'sound'])
        rows.writerows([a, b, d['weight'], d['sound']] for a, b, d in graph.edges(data=True))
    networkx.write_graphml(network(True), 'directed.graphml')


def compare():
    for name in FILES:
        graph = network(name.startswith('directed'))
        between = networkx.betweenness_centrality(graph)
        harmonic = networkx.harmonic_centrality(graph.reverse() if graph.is_directed() else graph)
        rows = list(csv.DictReader(open(f'read/{name}/tables/actors.csv', encoding='utf-8', newline='')))
        assert len(rows) == len(graph)
        for row in rows:
            node = row['name']
            neighbours = set(networkx.all_neighbors(graph, node))
            assert int(row['network_degree']) == len(neighbours), (name, node)
            assert float(row['network_strength']) == graph.degree(node, weight='weight'), (name, node)
            assert abs(float(row['network_betweenness']) - between[node]) < 1e-9, (name, node)
            assert abs(float(row['network_harmonic']) - harmonic[node] / (len(graph) - 1)) < 1e-9, (name, node)
            if 'club' in row:
                assert row['club'] == network().nodes[node]['club'], (name, node)
        print(f'{name}: {len(rows)} nodes, {graph.number_of_edges()} edges')


write() if sys.argv[1] == 'write' else compare()
