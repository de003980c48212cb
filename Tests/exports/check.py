"""Loads every export in the tools that read it and compares what they find with the CSV tables.

    python3 -m venv /tmp/readers && /tmp/readers/bin/pip install -r Tests/exports/requirements.txt
    /tmp/readers/bin/python Tests/exports/check.py .build/release/geflecht datasets/engagierte-stadt

The tables are read here, by Python's csv module, and not by Geflecht. GraphML is validated and loaded in NetworkX and
igraph, GEXF is validated and loaded in NetworkX (igraph reads no GEXF), Pajek is loaded in both, node-link JSON in
NetworkX; the JSON for D3 and Kumu and the CSV pairs are read as JSON and CSV. Nodes, ties, weights and attributes must be
those of the tables. Then the same is done with a small network of names that formats must guard. A difference ends the
program with 1.

`--graphml-xsd FILE` validates with GraphML's own schema too, where it has been fetched from
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd; it is not stored here.
"""

import argparse
import collections
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import igraph
import networkx
from lxml import etree

HERE = pathlib.Path(__file__).parent
LEVELS = {"federal": "federal", "states": "state", "cities": "city", "actors": "actor"}
DIRECTED = {"tandem", "funding", "coordination"}
wrong = []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geflecht")
    parser.add_argument("dataset", type=pathlib.Path)
    parser.add_argument("--graphml-xsd", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        check(options, options.dataset, folder / "real")
        naughty = folder / "naughty"
        naughty.mkdir()
        write_naughty(naughty)
        check(options, naughty, folder / "guarded")
    for line in wrong:
        print(f"DIFFERS: {line}")
    sys.exit(1 if wrong else 0)


def check(options, dataset, out):
    truth = Truth(dataset)
    print(f"{dataset.name}: {len(truth.nodes)} nodes, {sum(truth.ties.values())} ties")

    def export(fmt, name):
        target = out / fmt / name
        target.parent.mkdir(parents=True, exist_ok=True)
        run = [options.geflecht, "export", str(dataset), "--to", fmt, "-o", str(target), "--quiet"]
        subprocess.run(run, check=True)
        return target

    path = export("graphml", "x.graphml")
    validate(path, HERE / "graphml.xsd")
    if options.graphml_xsd:
        validate(path, options.graphml_xsd)
    graph = networkx.read_graphml(path)
    keys = networkx.get_node_attributes(graph, "key") or {node: node for node in graph}
    compare_graph("GraphML in NetworkX", truth, networkx.relabel_nodes(graph, keys))
    compare_igraph("GraphML in igraph", truth, igraph.Graph.Read_GraphML(str(path)), keys)

    path = export("gexf", "x.gexf")
    validate(path, HERE / "gexf.xsd")
    graph = networkx.read_gexf(path, version="1.3")
    for _, data in graph.nodes(data=True):
        data["name"] = data.pop("label")
        data["viz"]["color"], data["viz"]["size"]  # KeyError: a node without looks
    compare_graph("GEXF in NetworkX", truth, graph)

    path = export("json", "x.json")
    compare_graph("JSON in NetworkX", truth, networkx.node_link_graph(json.loads(path.read_text("utf-8"))))

    path = export("pajek", "x.net")
    graph = networkx.read_pajek(path)
    labels = truth.pajek_labels()
    same("Pajek in NetworkX: nodes", set(labels), set(graph))
    ties = collections.Counter(
        (labels[a], labels[b], data.get("l", ""), data["weight"]) for a, b, data in graph.edges(data=True))
    quoted = collections.Counter()
    for (a, b, kind, weight), count in truth.arcs().items():
        quoted[a, b, kind.replace('"', "'"), weight] += count
    same("Pajek in NetworkX: ties", quoted, ties)
    graph = igraph.Graph.Read_Pajek(str(path))
    same("Pajek in igraph: size", (len(truth.nodes), sum(truth.ties.values())), (graph.vcount(), graph.ecount()))
    same("Pajek in igraph: nodes", set(labels), set(graph.vs["name"]))
    for part, classes in [("sectors", None), ("levels", [["actor", "city", "state", "federal"].index(n["level"]) + 1
                                                          for n in truth.nodes.values()])]:
        lines = path.with_name(f"x-{part}.clu").read_text().split("\n")
        same(f"Pajek {part}: head", f"*Vertices {len(truth.nodes)}", lines[0])
        same(f"Pajek {part}: length", len(truth.nodes), len([int(line) for line in lines[1:-1]]))
        if classes:
            same(f"Pajek {part}", sorted(classes), sorted(int(line) for line in lines[1:-1]))

    d3 = json.loads(export("d3", "x.json").read_text("utf-8"))
    compare_records("D3", truth, d3["nodes"], d3["links"], "source", "target", "kind", {"id": "id"})
    kumu = json.loads(export("kumu", "x.json").read_text("utf-8"))
    compare_records("Kumu", truth, kumu["elements"], kumu["connections"], "from", "to", "type", {"id": "id"})

    for fmt, files, ends, kind, node_id in [
        ("csv", ("nodes", "edges"), ("source", "target"), "kind", "id"),
        ("gephi", ("nodes", "edges"), ("Source", "Target"), "Label", "Id"),
        ("kumu-csv", ("elements", "connections"), ("From", "To"), "Type", "ID"),
        ("graphframes", ("vertices", "edges"), ("src", "dst"), "relationship", "id"),
    ]:
        folder = export(fmt, "folder")
        nodes, ties = (rows(folder / f"{name}.csv") for name in files)
        compare_records(fmt, truth, nodes, ties, *ends, kind, {"id": node_id}, defused=True)


class Truth:
    """What the tables say, in their own words."""

    def __init__(self, folder):
        self.nodes = {}
        self.ties = collections.Counter()
        for table, level in LEVELS.items():
            for row in rows(folder / f"{table}.csv"):
                node = {key: value for key, value in row.items() if value and key not in ("id", "sector", "city")}
                node["level"] = level
                node.setdefault("name", row["id"])
                if row.get("sector") and row["sector"] != "unknown":
                    node["sectors"] = "|".join(sorted(row["sector"].split("|")))
                parent = row.get("city") or row.get("state") or row.get("federal")
                node.pop("state", None)
                node.pop("federal", None)
                if parent:
                    node["parent"] = parent
                self.nodes[row["id"]] = node
        for row in rows(folder / "ties.csv"):
            self.add(row["source"], row["target"], row.get("kind", ""), row)
        for row in rows(folder / "tandems.csv"):
            self.add(row["guide"], row["newcomer"], "tandem", row)

    def add(self, source, target, kind, row):
        weight = float(row.get("weight") or 1)
        self.ties[source, target, kind, weight, row.get("since", ""), row.get("evidence", "")] += 1

    def arcs(self):
        arcs = collections.Counter()
        for tie, count in self.ties.items():
            arcs[tie[:4]] += count
        return arcs

    def pajek_labels(self):
        """The label of every node as the comment in the writer says it, to its id."""
        labels = {}
        for number, node in enumerate(self.nodes, 1):
            label = node.replace('"', "'").replace("\\", "/").replace("\n", " ")
            labels[label if label == node else f"{label} ({number})"] = node
        return labels


def rows(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def validate(path, schema):
    schema = etree.XMLSchema(etree.parse(schema))
    if not schema.validate(etree.parse(path)):
        wrong.extend(f"{path.name}: {error}" for error in list(schema.error_log)[:5])


def same(what, expected, found):
    if expected != found:
        detail = f"{expected} and {found}"
        if isinstance(expected, (set, collections.Counter)):
            detail = f"missing {list(expected - found)[:3]}, added {list(found - expected)[:3]}"
        wrong.append(f"{what}: {detail[:1000]}")


def plain(value):
    """A value as the tables write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "|".join(sorted(value))
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def compare_nodes(what, truth, nodes):
    same(f"{what}: nodes", set(truth.nodes), set(nodes))
    for node, expected in truth.nodes.items():
        found = nodes.get(node, {})
        for key, value in expected.items():
            is_number = key in ("latitude", "longitude", "population")
            at = found.get(key)
            agrees = float(at) == float(value) if is_number and at not in (None, "") else plain(at) == value
            if key == "sectors":
                agrees = at is not None and sorted(plain(at).split("|")) == value.split("|")
            if not agrees:
                wrong.append(f"{what}: {node!r} {key}: {value!r} and {at!r}")
                return


def compare_graph(what, truth, graph):
    compare_nodes(what, truth, dict(graph.nodes(data=True)))
    ties = collections.Counter()
    for a, b, data in graph.edges(data=True):
        kind = data.get("kind", "")
        tie = (data["weight"], plain(data.get("since", "")), data.get("evidence", ""))
        if kind in DIRECTED:
            start = data["from"] if not graph.is_directed() else a
            ties[(start, b if start == a else a, kind) + tie] += 1
        else:
            ties[tuple(sorted((a, b))) + (kind,) + tie] += 1
    same(f"{what}: ties", without_order(truth.ties), ties)


def without_order(ties):
    """The ties with the ends of those that have no direction in order."""
    sorted_ties = collections.Counter()
    for tie, count in ties.items():
        ends = tie[:2] if tie[2] in DIRECTED else tuple(sorted(tie[:2]))
        sorted_ties[ends + tie[2:]] += count
    return sorted_ties


def compare_igraph(what, truth, graph, keys):
    nodes = {keys[node["id"]]: node.attributes() for node in graph.vs}
    compare_nodes(what, truth, nodes)
    ids = [keys[node["id"]] for node in graph.vs]
    ties = collections.Counter()
    for edge in graph.es:
        values = edge.attributes()
        ends = (ids[edge.source], ids[edge.target])
        if values.get("kind", "") in DIRECTED:
            start = values["from"]
            ends = (start, ends[1] if start == ends[0] else ends[0])
        else:
            ends = tuple(sorted(ends))
        ties[ends + (values.get("kind", ""), values["weight"], values.get("since", ""), values.get("evidence", ""))] += 1
    same(f"{what}: ties", without_order(truth.ties), ties)


def compare_records(what, truth, nodes, ties, source, target, kind, names, defused=False):
    """Nodes and ties as lists of dictionaries, under a format's own names."""
    def text(value):
        return value[1:] if defused and isinstance(value, str) and value[:1] == "'" and value[1:2] in "=+-@\t\r" else value

    known = {}
    for row in nodes:
        row = {key: text(value) for key, value in row.items()}
        for own, ours in [("label", "name"), ("Label", "name"), ("Type", "level"), ("sector", "sectors")]:
            if own in row and ours not in row:
                row[ours] = row[own]
        if what == "Kumu":
            row["level"] = row["type"]
        known[row[names["id"]]] = row
    compare_nodes(what, truth, known)
    found = collections.Counter()
    for row in ties:
        row = {key: text(value) for key, value in row.items()}
        weight = float(row.get("weight") or row.get("Weight"))
        found[row[source], row[target], row.get(kind) or "", weight, plain(row.get("since") or ""),
              row.get("evidence") or ""] += 1
    same(f"{what}: ties", truth.ties, found)


def write_naughty(folder):
    """Names that a format must guard, in ids and in names."""
    ids = ["a b", 'say "hi"', "back\\slash", "R&D <x>", "ümläut", "😀", "שלום", "=1+1", "-5", "]]>", "it's", "a|b", "x;y,z"]
    with open(folder / "actors.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "name", "sector", "evidence"])
        for node in ids:
            table.writerow([node, f"{node}\nsecond line", "science", f"<&\"{node}"])
    with open(folder / "ties.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["source", "target", "kind", "weight", "since", "evidence"])
        for number, (a, b) in enumerate(zip(ids, ids[1:])):
            kind = ["funding", "A & B", 'q"'][number % 3]
            table.writerow([a, b, kind, number + 0.1, "2020-09", f"{a}→{b}"])
            table.writerow([a, b, "coordination", 1, "", ""])


if __name__ == "__main__":
    main()
