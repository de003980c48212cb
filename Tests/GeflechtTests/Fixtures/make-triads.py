#!/usr/bin/env python3
"""Write triads/: small programs of four levels, and their triads, gaps and critical ties by the definitions of motifr.

    python -m venv venv && venv/bin/pip install networkx==3.6.1 sma
    venv/bin/python Tests/GeflechtTests/Fixtures/make-triads.py

sma is the Python package that motifr (R) wraps: its `identifyGaps` counts, for every absent tie of two cities, how many
motifs 1,2[II.C] (one node of another level tied to both cities, which are tied) it would make, and for every tie how many
motifs 1,2[I.C] its loss would make. That is asked of a state and all cities, state by state, and told apart by whose
cities the two are. Triads with the federal level, and absent ties between levels, which motifr does not ask about, are
counted by going through all triples of nodes with networkx. Where both can answer, the script stops if they differ.
"""

import csv
import random
from collections import Counter
from itertools import combinations
from pathlib import Path

import networkx as nx
import sma

HERE = Path(__file__).resolve().parent / "triads"
NETWORKS = 12


def draw(seed):
    """One or two federal nodes, two or three states, up to eight cities of which one may lie in no state."""
    rng = random.Random(seed)
    graph = nx.Graph()
    for number in range(1 + seed % 2):
        graph.add_node(f"F{number}", level="federal", state="")
    states = [f"S{number}" for number in range(2 + seed % 2)]
    for state in states:
        graph.add_node(state, level="state", state=state)
    for number in range(5 + rng.randrange(4)):
        graph.add_node(f"c{number}", level="city", state=rng.choice(states) if rng.random() < 0.9 else "")
    for u, v in combinations(list(graph), 2):
        if rng.random() < 0.35 + 0.05 * (seed % 4):
            graph.add_edge(u, v)
    return graph


def level(graph, node):
    return graph.nodes[node]["level"]


def kinds(graph, triple):
    """Of which kinds three nodes can be a triad, and whether they are closed or open as such."""
    federal = [n for n in triple if level(graph, n) == "federal"]
    states = [n for n in triple if level(graph, n) == "state"]
    cities = [n for n in triple if level(graph, n) == "city"]
    if len(states) != 1:
        return []
    own = [c for c in cities if graph.nodes[c]["state"] == states[0]]
    ties = sum(graph.has_edge(u, v) for u, v in combinations(triple, 2))
    if ties < 2:
        return []
    closed = ties == 3
    if len(federal) == 1 and len(own) == 1:
        if closed:
            return [("transfer", True), ("short-cut", True)]
        return [("short-cut" if graph.has_edge(federal[0], cities[0]) else "transfer", False)]
    if len(own) == 2:
        return [("bridge", closed)]
    if len(own) == 1 and len(cities) == 2 and all(graph.nodes[c]["state"] for c in cities):
        return [("cross-state", closed)]
    return []


def by_triples(graph):
    """Counts of closed and open triads; gaps and critical ties by going through all triples."""
    counts, gaps, critical = Counter(), Counter(), Counter()
    for triple in combinations(graph, 3):
        for kind, closed in kinds(graph, triple):
            counts[kind, "closed" if closed else "open"] += 1
            for u, v in combinations(triple, 2):
                pair = tuple(sorted((u, v)))
                if closed and kind != "short-cut":
                    critical[kind, *pair] += 1
                if not closed and not graph.has_edge(u, v):
                    gaps[kind, *pair] += 1
    return counts, gaps, critical


def by_sma(graph):
    """Gaps and critical ties of two cities, state by state, as motifr counts them."""
    gaps, critical = Counter(), Counter()
    cities = [n for n in graph if level(graph, n) == "city"]
    for state in (n for n in graph if level(graph, n) == "state"):
        part = nx.Graph(graph.subgraph([state] + cities))
        for node in part:
            part.nodes[node]["sesType"] = 0 if node == state else 1
        for found, motif in ((gaps, "1,2[II.C]"), (critical, "1,2[I.C]")):
            for (u, v), value in sma.identifyGaps(part, motif):
                homes = [graph.nodes[u]["state"], graph.nodes[v]["state"]]
                if value == 0 or not all(homes) or state not in homes:
                    continue
                kind = "bridge" if homes[0] == homes[1] else "cross-state"
                found[kind, *sorted((u, v))] += int(value)
    return gaps, critical


def main():
    nodes, ties, values = [], [], []
    for seed in range(NETWORKS):
        graph = draw(seed)
        counts, gaps, critical = by_triples(graph)
        sma_gaps, sma_critical = by_sma(graph)
        cities = {n for n in graph if level(graph, n) == "city"}
        for ours, theirs in ((gaps, sma_gaps), (critical, sma_critical)):
            mine = {key: value for key, value in ours.items() if {key[1], key[2]} <= cities}
            assert mine == {key: value for key, value in theirs.items() if value}, (seed, mine, theirs)
        nodes += [(seed, n, level(graph, n), graph.nodes[n]["state"] if level(graph, n) == "city" else "") for n in graph]
        ties += [(seed, u, v) for u, v in graph.edges]
        values += [(seed, what, kind, "", "", value) for (kind, what), value in sorted(counts.items())]
        for what, found in (("gap", gaps), ("critical", critical)):
            values += [(seed, what, *key, value) for key, value in sorted(found.items())]
    for name, header, rows in (
        ("nodes.csv", "network,id,level,parent", nodes),
        ("ties.csv", "network,source,target", ties),
        ("expected.csv", "network,what,kind,u,v,value", values),
    ):
        with open(HERE / name, "w", newline="", encoding="utf-8") as file:
            file.write(header + "\n")
            csv.writer(file, lineterminator="\n").writerows(rows)
    print(len(nodes), "nodes,", len(ties), "ties,", len(values), "values; sma", getattr(sma, "__version__", "?"))


if __name__ == "__main__":
    main()
