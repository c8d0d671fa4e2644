"""Reads docgraph's exports back with NetworkX, igraph, Graphviz, xmllint, csv and json: names, weights and attributes agree to the bit.

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
import uuid
import warnings

import igraph
import networkx

WRITER = ""
HERE = pathlib.Path(__file__).resolve().parent
FOLDER = pathlib.Path()
CASES = ["small", "hostile", "empty"]
FILES = {"together": "network", "correspondence": "correspondence"}


def expected_edges(layer):
    """(source, target, weight, records) as they should stand in the files; meetings among dispatches there and back."""
    edges = []
    for tie in layer["ties"]:
        edges.append((tie["a"], tie["b"], tie["strength"], tie["records"]))
        if layer["directed"] and not tie["directed"]:
            edges.append((tie["b"], tie["a"], tie["strength"], tie["records"]))
    return sorted(edges)


class Readback(unittest.TestCase):
    def each(self):
        for case in CASES:
            expected = json.loads((FOLDER / case / "expected.json").read_text(encoding="utf-8"))
            for layer, file in FILES.items():
                with self.subTest(case=case, layer=layer):
                    yield expected[layer], FOLDER / case / "exchange" / file

    def check(self, layer, graph, label="label"):
        """The graph's nodes are named by their ids; attributes are those of the analysis."""
        self.assertEqual(graph.is_directed(), layer["directed"])
        self.assertEqual(list(graph.nodes), [node["id"] for node in layer["nodes"]])
        for node in layer["nodes"]:
            attributes = graph.nodes[node["id"]]
            self.assertEqual(attributes.get(label) or "", node["name"])
            for key in ("kind", "records", "subject"):
                self.assertEqual(attributes[key], node[key])
            for key, score in node["scores"].items():
                self.assertEqual(attributes[key], score)
        self.check_edges(layer, [(a, b, data["weight"], data["records"]) for a, b, data in graph.edges(data=True)])

    def check_edges(self, layer, edges):
        if not layer["directed"]:
            order = {node["id"]: i for i, node in enumerate(layer["nodes"])}
            edges = [(*sorted(edge[:2], key=order.get), *edge[2:]) for edge in edges]
        self.assertEqual(sorted(edges), expected_edges(layer))

    def test_networkx_reads_gexf_1_2(self):
        for layer, path in self.each():
            self.check(layer, networkx.read_gexf(f"{path}-1.2.gexf"))

    def test_gexf_1_3_keeps_to_its_schema_and_says_the_same_as_1_2(self):
        for layer, path in self.each():
            checked = subprocess.run(["xmllint", "--noout", "--huge", "--relaxng", HERE / "gexf-1.3.rng", f"{path}.gexf"], capture_output=True)
            self.assertEqual(checked.returncode, 0, checked.stderr)
            new = pathlib.Path(f"{path}.gexf").read_text(encoding="utf-8")
            old = pathlib.Path(f"{path}-1.2.gexf").read_text(encoding="utf-8")
            self.assertEqual(new.split("<meta>")[1], old.split("<meta>")[1])

    def test_networkx_reads_node_link_json(self):
        for layer, path in self.each():
            data = json.loads(pathlib.Path(f"{path}.node-link.json").read_text(encoding="utf-8"))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                graph = networkx.node_link_graph(data, link="edges")
            self.check(layer, graph)

    def test_networkx_reads_cytoscape_json(self):
        for layer, path in self.each():
            data = json.loads(pathlib.Path(f"{path}.cyjs").read_text(encoding="utf-8"))
            data["data"] = list(data["data"].items())  # NetworkX writes and wants pairs there, Cytoscape an object
            self.check(layer, networkx.cytoscape_graph(data), "name")
            for node, element in zip(layer["nodes"], data["elements"]["nodes"]):
                self.assertEqual(element["position"], {"x": node["x"], "y": -node["y"]})

    def pajek_labels(self, layer):
        labels = [" ".join(node["name"].split()).replace('"', "'").replace("\\", "/") for node in layer["nodes"]]
        return [
            f"{label} [{node['id']}]".strip() if labels.count(label) > 1 or not label else label
            for label, node in zip(labels, layer["nodes"])
        ]

    def test_networkx_and_igraph_read_pajek(self):
        for layer, path in self.each():
            labels = self.pajek_labels(layer)
            ids = dict(zip(labels, (node["id"] for node in layer["nodes"])))
            records = {(a, b): n for a, b, _, n in expected_edges(layer)}
            graph = networkx.read_pajek(f"{path}.net")
            self.assertEqual(list(graph.nodes), labels)
            edges = [(ids[a], ids[b], data["weight"]) for a, b, data in graph.edges(data=True)]
            order = {node["id"]: i for i, node in enumerate(layer["nodes"])}
            if not layer["directed"]:
                edges = [(*sorted(edge[:2], key=order.get), edge[2]) for edge in edges]
            self.assertEqual(sorted(edges), [edge[:3] for edge in expected_edges(layer)])
            self.assertEqual(len(records), len({edge[:2] for edge in edges}))
            if layer["nodes"]:
                other = igraph.Graph.Read_Pajek(f"{path}.net")
                self.assertEqual(other.vs["id"], labels)
                self.assertEqual(other.is_directed(), layer["directed"])
                self.assertEqual(sorted(other.es["weight"]), sorted(edge[2] for edge in edges))

    def test_pajek_vectors_and_partitions_have_a_line_for_each_vertex(self):
        for layer, path in self.each():
            for node_key in layer["nodes"][0]["scores"] if layer["nodes"] else []:
                lines = pathlib.Path(f"{path}-{node_key}.vec").read_text().splitlines()
                self.assertEqual(lines[0], f"*Vertices {len(layer['nodes'])}")
                self.assertEqual([float(line) for line in lines[1:]], [node["scores"][node_key] for node in layer["nodes"]])
            for partition in ("kind", "community"):
                lines = pathlib.Path(f"{path}-{partition}.clu").read_text().splitlines()
                self.assertEqual(len(lines), len(layer["nodes"]) + 1)
                self.assertTrue(all(int(line) >= 1 for line in lines[1:]))

    def test_graphviz_reads_dot(self):
        for layer, path in self.each():
            drawn = subprocess.run(["gvpr", "-c", 'N{print("N\t", name, "\t", label, "\t", data_kind, "\t", data_degree)} E{print("E\t", tail.name, "\t", head.name, "\t", weight, "\t", data_records)}', f"{path}.dot"],
                                   capture_output=True, check=True)
            self.assertEqual(drawn.stderr, b"")
            lines = [line.split("\t") for line in drawn.stdout.decode("utf-8").splitlines()]
            nodes = [line[1:] for line in lines if line[0] == "N"]
            self.assertEqual([node[0] for node in nodes], [node["id"] for node in layer["nodes"]])
            for got, node in zip(nodes, layer["nodes"]):
                self.assertEqual(got[1].replace("\\\\", "\\").replace("&amp;amp;", "&amp;"), node["name"])
                self.assertEqual((got[2], float(got[3])), (node["kind"], node["scores"]["degree"]))
            self.check_edges(layer, [(a, b, float(w), int(n)) for _, a, b, w, n in (line for line in lines if line[0] == "E")])

    def rows(self, path):
        return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""), strict=True))

    def test_csv_has_gephis_headings_and_the_types_that_the_data_package_declares(self):
        readers = {"string": str, "integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__}
        for layer, path in self.each():
            package = json.loads((path.parent / "datapackage.json").read_text(encoding="utf-8"))
            tables = {}
            for resource in package["resources"]:
                rows = self.rows(path.parent / resource["path"])
                fields = resource["schema"]["fields"]
                for row in rows:
                    self.assertEqual(list(row), [field["name"] for field in fields])
                    for field in fields:
                        if row[field["name"]]:
                            readers[field["type"]](row[field["name"]])
                tables[resource["name"]] = rows
            nodes, edges = tables[f"{path.name}-nodes"], tables[f"{path.name}-edges"]
            self.assertEqual([row["Id"] for row in nodes], [node["id"] for node in layer["nodes"]])
            for row, node in zip(nodes, layer["nodes"]):
                self.assertIn(row["Label"], (node["name"], "'" + node["name"]))
                for key, score in node["scores"].items():
                    self.assertEqual(float(row[key]), score)
            self.check_edges(layer, [(row["Source"], row["Target"], float(row["Weight"]), int(row["records"])) for row in edges])
            self.assertLessEqual({row["Type"] for row in edges}, {"Directed" if layer["directed"] else "Undirected"})

    def test_each_mention_is_an_annotation_that_quotes_its_words(self):
        for case in CASES:
            expected = json.loads((FOLDER / case / "expected.json").read_text(encoding="utf-8"))
            page = json.loads((FOLDER / case / "exchange" / "mentions.jsonld").read_text(encoding="utf-8"))
            rows = self.rows(FOLDER / case / "mentions.csv")
            self.assertEqual(len(page["items"]), expected["mentions"])
            self.assertEqual(len({uuid.UUID(item["id"]) for item in page["items"]}), expected["mentions"])
            for item, row in zip(page["items"], rows):
                quote, place = item["target"]["selector"]
                self.assertEqual((place["start"], place["end"]), (int(row["start"]), int(row["end"])))
                self.assertEqual(len(quote["exact"]), place["end"] - place["start"])
                self.assertNotRegex(item["target"]["source"], r'[\s<>"{}|\\^`]')

    def test_each_place_has_a_name_that_a_record_attests(self):
        for case in CASES:
            places = json.loads((FOLDER / case / "exchange" / "places.geojson").read_text(encoding="utf-8"))
            actors = [row for row in self.rows(FOLDER / case / "actors.csv") if row["kind"] in ("place", "polity")]
            self.assertEqual(places["type"], "FeatureCollection")
            self.assertLessEqual(len(places["features"]), len(actors))
            self.assertEqual(bool(places["features"]), bool(actors))
            for feature in places["features"]:
                self.assertEqual(feature["type"], "Feature")
                self.assertIn("geometry", feature)
                self.assertTrue(feature["properties"]["title"] is not None and feature["names"])
                self.assertTrue(all(name["toponym"] and name["citations"] for name in feature["names"]))

    def test_every_file_is_told_of_in_losses(self):
        for case in CASES:
            folder = FOLDER / case / "exchange"
            told = (folder / "losses.md").read_text(encoding="utf-8")
            for file in folder.iterdir():
                if file.name != "losses.md":
                    self.assertIn(f"    {file.name}\n", told)


if __name__ == "__main__":
    WRITER = sys.argv.pop(1)
    with tempfile.TemporaryDirectory() as folder:
        FOLDER = pathlib.Path(folder)
        csv.field_size_limit(10_000_000)
        subprocess.run([WRITER, folder], check=True)
        unittest.main()
