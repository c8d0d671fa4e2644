"""Reads docgraph's GraphML and CSV back with NetworkX, igraph, xml.dom and csv: counts, weights, attributes and names agree to the bit.

readback.py WRITER: runs WRITER in a temporary folder. A missing module is a failure, not a skip.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.dom.minidom

import igraph
import networkx

WRITER = ""
FOLDER = pathlib.Path()
CASES = ["small", "hostile", "empty"]
LAYERS = ["together", "correspondence"]


def expected_edges(layer):
    """(source, target, weight, records, meeting) as they should stand in the file; meetings among dispatches there and back."""
    edges = []
    for tie in layer["ties"]:
        edges.append((tie["a"], tie["b"], tie["strength"], tie["records"], not tie["directed"]))
        if layer["directed"] and not tie["directed"]:
            edges.append((tie["b"], tie["a"], tie["strength"], tie["records"], True))
    return sorted(edges)


def meeting_of(layer, attributes):
    return bool(attributes["meeting"]) if layer["directed"] else True


class Readback(unittest.TestCase):
    def each(self):
        for case in CASES:
            expected = json.loads((FOLDER / case / "expected.json").read_text(encoding="utf-8"))
            for layer in LAYERS:
                with self.subTest(case=case, layer=layer):
                    yield expected[layer], FOLDER / case / (layer + ".graphml")

    def check_node(self, node, attributes):
        self.assertEqual(attributes.get("name") or "", node["name"])
        self.assertEqual(attributes.get("label") or "", node["name"])
        self.assertEqual(attributes["kind"], node["kind"])
        self.assertEqual(attributes["records"], node["records"])
        self.assertEqual(bool(attributes["subject"]), node["subject"])
        self.assertEqual(attributes["x"], node["x"])
        self.assertEqual(attributes["y"], node["y"])
        for key, score in node["scores"].items():
            self.assertEqual(attributes[key], score)

    def test_networkx_reads_the_same_network(self):
        for layer, path in self.each():
            graph = networkx.read_graphml(path)
            self.assertEqual(graph.is_directed(), layer["directed"])
            self.assertEqual(list(graph.nodes), [node["id"] for node in layer["nodes"]])
            for node in layer["nodes"]:
                self.check_node(node, graph.nodes[node["id"]])
            got = [(a, b, data["weight"], data["records"], meeting_of(layer, data)) for a, b, data in graph.edges(data=True)]
            if not layer["directed"]:
                order = {node["id"]: i for i, node in enumerate(layer["nodes"])}
                got = [(*sorted(edge[:2], key=order.get), *edge[2:]) for edge in got]
            self.assertEqual(sorted(got), expected_edges(layer))

    def test_igraph_reads_the_same_network(self):
        for layer, path in self.each():
            graph = igraph.Graph.Read_GraphML(str(path))
            self.assertEqual(graph.is_directed(), layer["directed"])
            self.assertEqual(graph.vcount(), len(layer["nodes"]))
            for node, vertex in zip(layer["nodes"], graph.vs):
                self.assertEqual(vertex["id"], node["id"])
                self.check_node(node, vertex.attributes())
            ids = graph.vs["id"] if layer["nodes"] else []
            got = sorted(
                (ids[e.source], ids[e.target], e["weight"], e["records"], meeting_of(layer, e.attributes())) for e in graph.es
            )
            if not layer["directed"]:
                order = {node["id"]: i for i, node in enumerate(layer["nodes"])}
                got = sorted((*sorted(edge[:2], key=order.get), *edge[2:]) for edge in got)
            self.assertEqual(got, expected_edges(layer))

    def test_an_xml_parser_finds_keys_before_the_graph_and_a_description(self):
        for layer, path in self.each():
            root = xml.dom.minidom.parse(str(path)).documentElement
            names = [child.tagName for child in root.childNodes if child.nodeType == child.ELEMENT_NODE]
            self.assertEqual(names, ["key"] * (len(names) - 1) + ["graph"])
            graph = root.getElementsByTagName("graph")[0]
            self.assertIn("A tie", graph.getElementsByTagName("desc")[0].firstChild.data)
            self.assertEqual(len(graph.getElementsByTagName("node")), len(layer["nodes"]))

    def rows(self, case, name):
        text = (FOLDER / case / name).read_bytes().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        for row in rows:
            self.assertNotIn(None, row)
            self.assertNotIn(None, row.values())
        return rows

    def test_csv_reads_the_same_scores_ties_and_mentions(self):
        for case in CASES:
            with self.subTest(case=case):
                expected = json.loads((FOLDER / case / "expected.json").read_text(encoding="utf-8"))
                actors = {row["id"]: row for row in self.rows(case, "actors.csv")}
                for name in LAYERS:
                    for node in expected[name]["nodes"]:
                        name_cell = " ".join(actors[node["id"]]["name"].split())
                        self.assertIn(name_cell.removeprefix("'").strip(), (node["name"], node["name"].removeprefix("'")))
                        for key, score in node["scores"].items():
                            self.assertEqual(float(actors[node["id"]][f"{name}_{key}"]), score)
                ties = self.rows(case, "ties.csv")
                got = [(row["from"], row["to"], row["directed"], int(row["records"]), float(row["strength"])) for row in ties]
                want = [
                    (tie["a"], tie["b"], str(tie["directed"]).lower(), tie["records"], tie["strength"])
                    for name in ["correspondence", "together"]
                    for tie in expected[name]["ties"]
                ]
                self.assertEqual(got, want)
                for row in ties:
                    self.assertEqual(len(row["record_ids"].split(";")), int(row["records"]))
                self.assertEqual(len(self.rows(case, "mentions.csv")), expected["mentions"])


if __name__ == "__main__":
    WRITER = sys.argv.pop(1)
    with tempfile.TemporaryDirectory() as folder:
        FOLDER = pathlib.Path(folder)
        csv.field_size_limit(10_000_000)
        subprocess.run([WRITER, folder], check=True)
        unittest.main()
