#!/usr/bin/env python3
"""Write reference networks and reference values, each value computed by two independent libraries.

    python make-fixtures.py PATH/TO/datasets/engagierte-stadt

The folders land beside this script. The run fails if two libraries disagree by more than 1e-9.
README.md says what the folders hold, which conventions apply and which versions to install.
"""

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import igraph
import networkit
import networkx

TOLERANCE = 1e-9
NETWORKX = f"networkx {networkx.__version__}"
IGRAPH = f"igraph {igraph.__version__}"
NETWORKIT = f"networkit {networkit.__version__}"


@dataclass
class Network:
    """An undirected simple graph. Nodes are numbered 0 ..< n in the order of `ids`."""

    ids: list[str]
    ties: dict[tuple[int, int], float]  # each pair of nodes once
    sectors: dict[int, str]  # nodes without a sector are absent


# ---- Networks ----------------------------------------------------------------------------------


def classic(graph, sector_of=None):
    """A networkx graph as a `Network`; `sector_of(graph, node)` names the sector of a node."""
    nodes = list(graph)
    number = {node: i for i, node in enumerate(nodes)}
    return Network(
        ids=[str(node) for node in nodes],
        ties={(number[a], number[b]): weight for a, b, weight in graph.edges(data="weight", default=1)},
        sectors={number[node]: sector_of(graph, node) for node in nodes} if sector_of else {},
    )


def karate():
    return classic(networkx.karate_club_graph(), lambda graph, node: graph.nodes[node]["club"])


def florentine():
    graph = networkx.florentine_families_graph()
    graph.add_node("Pucci")  # the sixteenth family, without a marriage tie
    # An arbitrary label that mixing can be tested with; not the historical party.
    return classic(graph, lambda graph, node: "palleschi" if graph.degree(node) >= 3 else "others")


def davis():
    names = {0: "women", 1: "events"}
    graph = networkx.davis_southern_women_graph()
    return classic(graph, lambda graph, node: names[graph.nodes[node]["bipartite"]])


def les_miserables():
    graph = networkx.les_miserables_graph()
    index = {node: i for i, node in enumerate(sorted(graph))}
    # Arbitrary labels: three sectors of unequal size.
    return classic(graph, lambda _, node: "a" if index[node] % 2 == 0 else "b" if index[node] % 3 == 0 else "c")


def krackhardt_kite():
    return classic(networkx.krackhardt_kite_graph())


def engagierte_stadt(folder):
    """All nodes of the data set; ties and tandems merged. Containment columns are not ties."""

    def rows(name):
        with open(folder / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    nodes = [row for name in ("federal", "states", "cities", "actors") for row in rows(f"{name}.csv")]
    number = {row["id"]: i for i, row in enumerate(nodes)}
    if len(number) != len(nodes):
        sys.exit("engagierte-stadt: a node id occurs twice")

    # Parallel and reversed ties fall on the same key, and their weights add up.
    ties = {}
    arcs = [(row["source"], row["target"], float(row["weight"])) for row in rows("ties.csv")]
    arcs += [(row["guide"], row["newcomer"], 1.0) for row in rows("tandems.csv")]
    for source, target, weight in arcs:
        if weight <= 0:
            sys.exit(f"engagierte-stadt: the weight of {source} – {target} is not positive")
        if source != target:
            pair = tuple(sorted((number[source], number[target])))
            ties[pair] = ties.get(pair, 0) + weight

    sectors = {number[row["id"]]: row["sector"] for row in rows("actors.csv") if row["sector"]}
    return Network([row["id"] for row in nodes], ties, sectors)


# ---- Measures ----------------------------------------------------------------------------------
# Every library sees nodes as integers: networkx sums harmonic centrality in set order, and only
# for integers is that order, and with it the last digit, the same in every run.


def in_networkx(network):
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(network.ids)))
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in network.ties.items())
    components = list(networkx.connected_components(graph))

    def by_node(scores):
        return [scores[node] for node in range(len(network.ids))]

    result = {
        "degree": by_node(graph.degree()),
        "strength": by_node(graph.degree(weight="weight")),
        "closeness": by_node(networkx.closeness_centrality(graph, wf_improved=True)),
        "harmonic": by_node(networkx.harmonic_centrality(graph)),
        "betweenness": by_node(networkx.betweenness_centrality(graph, normalized=False)),
        "betweenness-share": by_node(networkx.betweenness_centrality(graph, normalized=True)),
        "component-size": by_node({node: len(part) for part in components for node in part}),
        "components": len(components),
        "density": networkx.density(graph),
    }
    if network.sectors:
        members = graph.subgraph(network.sectors).copy()
        networkx.set_node_attributes(members, network.sectors, "sector")
        names = sorted(set(network.sectors.values()))
        mapping = {name: i for i, name in enumerate(names)}
        matrix = networkx.attribute_mixing_matrix(members, "sector", mapping=mapping, normalized=False)
        # networkx meets a tie inside a sector from both of its ends, so the diagonal is halved.
        result["mixing"] = {
            (g, h): matrix[mapping[g], mapping[h]] / (2 if g == h else 1) for g in names for h in names
        }
    return result


def in_igraph(network):
    graph = igraph.Graph(n=len(network.ids), edges=list(network.ties))
    graph.es["weight"] = list(network.ties.values())
    pairs = (graph.vcount() - 1) * (graph.vcount() - 2) / 2
    components = graph.connected_components()
    betweenness = graph.betweenness(directed=False)
    result = {
        "degree": graph.degree(),
        "strength": graph.strength(weights="weight"),
        "harmonic": graph.harmonic_centrality(normalized=False),  # the sum; True gives the mean
        "betweenness": betweenness,
        "betweenness-share": [value / pairs for value in betweenness],
        "component-size": [components.size(part) for part in components.membership],
        "components": len(components),
        "density": graph.density(loops=False),
    }
    if network.sectors:
        names = sorted(set(network.sectors.values()))
        mixing = {(g, h): 0 for g in names for h in names}
        for edge in graph.es:
            if edge.source in network.sectors and edge.target in network.sectors:
                g, h = network.sectors[edge.source], network.sectors[edge.target]
                for cell in {(g, h), (h, g)}:  # one cell if g = h
                    mixing[cell] += 1
        result["mixing"] = mixing
    return result


def in_networkit(network):
    """Closeness only: igraph's is normalized inside the component, which is another measure."""
    graph = networkit.Graph(len(network.ids))
    for a, b in network.ties:
        graph.addEdge(a, b)
    generalized = networkit.centrality.ClosenessVariant.GENERALIZED
    return {"closeness": networkit.centrality.Closeness(graph, True, generalized).run().scores()}


# ---- Output ------------------------------------------------------------------------------------


def cells(network, values):
    """Values by the `id` of the expected.csv: a node id, `row|column`, or empty for the whole network."""
    if isinstance(values, list):
        return {id: float(value) for id, value in zip(network.ids, values, strict=True)}
    if isinstance(values, dict):
        return {f"{row}|{column}": float(value) for (row, column), value in values.items()}
    return {"": float(values)}


def expected(name, network):
    """Rows of expected.csv, after checking that every value has two libraries that agree."""
    found = {}  # measure → library → id → value
    for library, compute in ((NETWORKX, in_networkx), (IGRAPH, in_igraph), (NETWORKIT, in_networkit)):
        for measure, values in compute(network).items():
            found.setdefault(measure, {})[library] = cells(network, values)

    for measure, libraries in found.items():
        if len(libraries) != 2:
            sys.exit(f"{name}: {measure} comes from {len(libraries)} libraries, not from two")
        one, other = libraries.values()
        if one.keys() != other.keys():
            sys.exit(f"{name}: {measure} has different ids in {' and '.join(libraries)}")
        for id in one:
            if not abs(one[id] - other[id]) <= TOLERANCE:  # so written, NaN fails too
                sys.exit(f"{name}: {' and '.join(libraries)} disagree, {measure} of '{id}': {one[id]}, {other[id]}")
    return sorted(
        (measure, library, id, repr(value))
        for measure, libraries in found.items()
        for library, values in libraries.items()
        for id, value in values.items()
    )


def write(path, header, rows):
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    networks = {
        "karate": karate(),
        "florentine": florentine(),
        "davis": davis(),
        "les-miserables": les_miserables(),
        "krackhardt-kite": krackhardt_kite(),
        "engagierte-stadt": engagierte_stadt(Path(sys.argv[1])),
    }
    results = {name: expected(name, network) for name, network in networks.items()}  # fails before it writes

    for name, network in networks.items():
        folder, ids, sectors = Path(__file__).resolve().parent / name, network.ids, network.sectors
        write(folder / "expected.csv", ["measure", "library", "id", "value"], results[name])
        if name != "engagierte-stadt":  # its data are in the repository already
            header = ["id", "sector"] if sectors else ["id"]
            write(folder / "nodes.csv", header, [(id, sectors[i]) if sectors else (id,) for i, id in enumerate(ids)])
            edges = [(ids[a], ids[b], weight) for (a, b), weight in network.ties.items()]
            write(folder / "edges.csv", ["source", "target", "weight"], edges)
        print(f"{name}: {len(ids)} nodes, {len(network.ties)} ties, {len(results[name])} expected values")


if __name__ == "__main__":
    main()
