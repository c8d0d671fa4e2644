"""Loads docgraph's tables into NetworkX, one graph a layer:  python3 load.py

From another script:  from load import load;  networks = load()
"""
import csv
import pathlib

import networkx

TABLES = pathlib.Path(__file__).resolve().parent.parent / "tables"
csv.field_size_limit(1 << 30)


def rows(name):
    with open(TABLES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load():
    """A layer with any directed tie is a MultiDiGraph in which a meeting runs both ways; others are MultiGraphs. Nodes are entity ids."""
    ties = rows("ties.csv")
    actors = {row["id"]: row for row in rows("actors.csv")}
    networks = {}
    for layer in dict.fromkeys(tie["layer"] for tie in ties):
        own = [tie for tie in ties if tie["layer"] == layer]
        directed = any(tie["directed"] == "true" for tie in own)
        network = networkx.MultiDiGraph() if directed else networkx.MultiGraph()
        for id, row in actors.items():
            if row.get(layer + "_degree"):
                network.add_node(id, **row)
        for tie in own:
            values = dict(tie, records=int(tie["records"]), strength=float(tie["strength"]))
            network.add_edge(tie["from"], tie["to"], **values)
            if directed and tie["directed"] == "false":
                network.add_edge(tie["to"], tie["from"], **values)
        networks[layer] = network
    return networks


if __name__ == "__main__":
    for layer, network in load().items():
        print(f"{layer}: {network.number_of_nodes()} entities, {network.number_of_edges()} edges")
