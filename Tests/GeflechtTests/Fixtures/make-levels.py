#!/usr/bin/env python3
"""Write levels/expected.csv: how the levels of datasets/engagierte-stadt interlock, state by state, by networkx.

    python -m venv venv && venv/bin/pip install networkx==3.6.1
    venv/bin/python Tests/GeflechtTests/Fixtures/make-levels.py

Everything is counted from the rows of the tables: states and cities by their columns, ties and tandems as undirected pairs.
Shortest paths are listed one by one, cuts are networkx's immediate dominators. When the data change, run it again.
"""

import csv
from itertools import combinations
from pathlib import Path

import networkx as nx

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "datasets" / "engagierte-stadt"


def rows(name):
    return list(csv.DictReader(open(DATA / name, encoding="utf-8")))


def read():
    graph = nx.Graph()
    for row in rows("federal.csv"):
        graph.add_node(row["id"], level="federal", works="federal", state=None)
    for row in rows("states.csv"):
        graph.add_node(row["id"], level="state", works="state", state=row["id"])
    for row in rows("cities.csv"):
        graph.add_node(row["id"], level="city", works="city", state=row["state"] or None)
    for row in rows("actors.csv"):
        home = graph.nodes[row["city"]]["state"] if row["city"] else row["state"] or None
        graph.add_node(row["id"], level="actor", works=row["scope"], state=home)
    for row in rows("ties.csv"):
        graph.add_edge(row["source"], row["target"])
    for row in rows("tandems.csv"):
        graph.add_edge(row["guide"], row["newcomer"])
    return graph


def efficiency(graph, cities):
    steps = {c: nx.single_source_shortest_path_length(graph, c) for c in cities}
    pairs = list(combinations(cities, 2))
    return sum(1 / steps[a][b] for a, b in pairs if b in steps[a]) / len(pairs) if pairs else None


def main():
    graph = read()
    node = graph.nodes
    office = next(n for n in graph if node[n]["level"] == "federal")
    states = [n for n in graph if node[n]["level"] == "state"]
    all_cities = [n for n in graph if node[n]["level"] == "city"]
    steps = nx.single_source_shortest_path_length(graph, office)
    dominators = nx.immediate_dominators(graph.to_directed(), office)
    alone = graph.subgraph([n for n in graph if node[n]["works"] not in ("state", "federal")])
    counted = [
        (u, v) for u, v in graph.edges
        if all(node[n]["state"] and node[n]["works"] != "federal" for n in (u, v))
    ]

    def is_cut(city):
        at = city
        while at != office:
            at = dominators[at]
            if at == node[city]["state"]:
                return True
        return False

    gates = {}
    for city in all_cities:
        if city in steps:
            paths = list(nx.all_shortest_paths(graph, office, city))
            gates[city] = sum(node[city]["state"] in path for path in paths) / len(paths)
    values = []
    for row in states + ["total"]:
        cities = [c for c in all_cities if row in ("total", node[c]["state"])]
        near = [c for c in cities if nx.has_path(graph, node[c]["state"], c)]
        distance = {c: nx.shortest_path_length(graph, node[c]["state"], c) for c in near}
        reached = [c for c in cities if c in steps]
        ties = [(u, v) for u, v in counted if row == "total" or row in (node[u]["state"], node[v]["state"])]
        before, after = efficiency(graph, cities), efficiency(alone, cities)
        found = {
            ("state-coverage", "tied"): sum(distance[c] == 1 for c in near),
            ("state-coverage", "within-two"): sum(distance[c] <= 2 for c in near),
            ("federal-transfer", "reached"): len(reached),
            ("federal-transfer", "mean"): sum(steps[c] for c in reached) / len(reached) if reached else None,
            ("federal-transfer", "efficiency"): sum(1 / steps[c] for c in reached) / len(cities) if cities else None,
            ("state-gatekeepers", "share"): sum(gates[c] for c in reached) / len(reached) if reached else None,
            ("state-cuts", "cut"): sum(map(is_cut, reached)),
            ("cross-state-ties", "ties"): len(ties),
            ("cross-state-ties", "across"): sum(node[u]["state"] != node[v]["state"] for u, v in ties),
            ("self-organization", "efficiency"): before,
            ("self-organization", "efficiency-alone"): after,
        }
        values += [(measure, row, column, "" if v is None else repr(v)) for (measure, column), v in found.items()]
    with open(HERE / "levels" / "expected.csv", "w", newline="", encoding="utf-8") as file:
        file.write("measure,row,column,value\n")
        csv.writer(file, lineterminator="\n").writerows(values)
    print(len(values), "values")


if __name__ == "__main__":
    main()
