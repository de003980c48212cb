"""Sums of every measure on the benchmark's networks, by igraph and NetworKit: what checksums.csv holds.

Run in a throw-away environment:

    pip install igraph==1.0.0 networkit==11.3
    swift run -c release GeflechtBenchmarks --write /tmp/networks
    python Benchmarks/checksums.py /tmp/networks > Benchmarks/checksums.csv

Definitions as in `geflecht explain`; sector measures are counted here by plain loops over the edges.
"""

import csv
import pathlib
import sys
from collections import Counter, defaultdict

import igraph
import networkit

SLOW_LIMIT = 20_000  # nodes up to which measures that walk from every node are summed


def read(folder):
    nodes = list(csv.DictReader(open(folder / "nodes.csv", encoding="utf-8")))
    index = {row["id"]: i for i, row in enumerate(nodes)}
    weights = defaultdict(float)
    lines = dict.fromkeys(open(folder / "edges.csv", encoding="utf-8"))  # a row that stands twice counts once
    for row in csv.DictReader(lines):
        a, b, w = index[row["source"]], index[row["target"]], float(row["weight"])
        weights[min(a, b), max(a, b)] += w
    return nodes, weights


def sector_sums(nodes, weights):
    sector = [row["sector"] for row in nodes]
    names = list(dict.fromkeys(s for s in sector if s))
    outer, inner = Counter(), Counter()  # per node, over partners with a sector
    group_outer, group_inner = Counter(), Counter()
    mixing = Counter()
    for a, b in weights:
        g, h = sector[a], sector[b]
        if not g or not h:
            continue
        for end in (a, b):
            (inner if g == h else outer)[end] += 1
        mixing[g, h] += 1
        if g == h:
            group_inner[g] += 1
        else:
            mixing[h, g] += 1
            group_outer[g] += 1
            group_outer[h] += 1
    ei = sum((outer[v] - inner[v]) / (outer[v] + inner[v]) for v in range(len(nodes)) if outer[v] + inner[v])
    external, internal = sum(outer.values()) / 2, sum(inner.values()) / 2
    sizes = Counter(s for s in sector if s)
    pairs = sum(sizes.values()) * (sum(sizes.values()) - 1) / 2
    within = sum(n * (n - 1) / 2 for n in sizes.values())
    groups = 0.0
    for g in names:
        e, i = group_outer[g], group_inner[g]
        groups += e + i + (e - i) / (e + i) + (e - 2 * i) / (e + 2 * i)
    members, ties = defaultdict(set), defaultdict(set)  # of every city: sectors of its actors, tags of its local ties
    member_count, tie_count = Counter(), Counter()
    index = {row["id"]: i for i, row in enumerate(nodes)}

    def home(node):  # the city whose local ties a node makes
        row = nodes[node]
        if row["level"] == "city":
            return node
        return index.get(row.get("parent") or row.get("city")) if row["level"] == "actor" else None

    for node, row in enumerate(nodes):
        if row["level"] == "actor" and sector[node] and home(node) is not None:
            members[home(node)].add(sector[node])
            member_count[home(node)] += 1
    for a, b in weights:  # rows that differ in their weight alone are one tie
        tag = {sector[v] for v in (a, b) if sector[v] and nodes[v]["level"] == "actor"}
        if tag and all(nodes[v]["level"] in ("actor", "city") for v in (a, b)):
            for city in {home(a), home(b)} - {None}:
                ties[city] |= tag
                tie_count[city] += 1
    present = {city: members[city] | ties[city] for city in {*members, *ties} if members[city] | ties[city]}
    return {
        "ei-index": ei,
        "ei-network": (external - internal) / (external + internal),
        "ei-expected": (pairs - 2 * within) / pairs,
        "ei-groups": groups,
        "mixing": sum(mixing.values()),
        "sector-profile": sum(member_count[c] + tie_count[c] + 1 for c in present),
        "sector-coverage": sum(len(p) / len(names) for p in present.values()),
        "missing-sectors": sum(len(names) - len(p) for p in present.values()),
    }


def sums(folder):
    nodes, weights = read(folder)
    n = len(nodes)
    graph = igraph.Graph(n=n, edges=list(weights))
    sizes = graph.connected_components().sizes()
    found = {
        "degree": sum(graph.degree()),
        "strength": sum(graph.strength(weights=list(weights.values()))),
        "component-size": sum(s * s for s in sizes),
        "components": len(sizes),
        "density": graph.density(),
    }
    found |= sector_sums(nodes, weights)
    if n <= SLOW_LIMIT:
        betweenness = sum(graph.betweenness())
        found["harmonic"] = sum(graph.harmonic_centrality(normalized=False))
        found["betweenness"] = betweenness
        found["betweenness-share"] = betweenness / ((n - 1) * (n - 2) / 2)
        kit = networkit.Graph(n)
        for a, b in weights:
            kit.addEdge(a, b)
        variant = networkit.centrality.ClosenessVariant.GENERALIZED
        found["closeness"] = sum(networkit.centrality.Closeness(kit, True, variant).run().scores())
    return found


def fixture_sums():
    """The real dataset's sums, from the reference values of the tests."""
    root = pathlib.Path(__file__).resolve().parent.parent
    totals = Counter()
    with open(root / "Tests/GeflechtTests/Fixtures/engagierte-stadt/expected.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not row["library"].startswith("networkx"):
                totals[row["measure"]] += float(row["value"])
    return totals


if __name__ == "__main__":
    print("workload,measure,sum")
    for measure, value in sorted(fixture_sums().items()):
        print(f"engagierte-stadt,{measure},{value!r}")
    for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        for measure, value in sorted(sums(folder).items()):
            print(f"{folder.name},{measure},{value!r}")
