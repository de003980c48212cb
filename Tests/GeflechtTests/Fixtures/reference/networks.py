"""The reference networks: classic ones, small ones made by hand, and seeded random ones."""

import csv
import math
import sys
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from random import Random

import networkx


@dataclass
class View:
    """A network as one variant of a measure sees it. Nodes are numbered 0 ..< n in the order of `ids`."""

    ids: list[str]
    ties: dict[tuple[int, int], float]  # weights; undirected: each pair of nodes once
    is_directed: bool = False
    sectors: dict[int, str] = field(default_factory=dict)  # nodes without a sector are absent

    @property
    def lengths(self):
        """How long a tie is for paths: the reciprocal of its weight."""
        return {tie: 1 / weight for tie, weight in self.ties.items()}

    @property
    def whole_lengths(self):
        """The same lengths times their common denominator: paths of equal length tie exactly."""
        exact = {tie: 1 / Fraction(weight) for tie, weight in self.ties.items()}
        scale = math.lcm(*(length.denominator for length in exact.values()))
        whole = {tie: int(length * scale) for tie, length in exact.items()}
        assert sum(whole.values()) < 2**53, "a path could be too long to be exact"
        return whole


class Network(View):
    """What stands in nodes.csv and edges.csv. No loops, no parallel ties; a mutual pair is two arcs."""

    @property
    def has_weights(self):
        return len(set(self.ties.values())) > 1

    @property
    def undirected(self):
        """Direction ignored: the arcs of a mutual pair become one tie, named like the first of them."""
        ties = {}
        for (a, b), weight in self.ties.items():
            tie = (b, a) if (b, a) in ties else (a, b)
            ties[tie] = ties.get(tie, 0) + weight
        return ties

    def view(self, variant):
        """`''`, `weighted`: without directions. `out`, `in`, `weighted out`: along the arcs, or all turned round."""
        words = variant.split()
        directed = "out" in words or "in" in words
        ties = self.ties if directed else self.undirected
        if "in" in words:
            ties = {(b, a): weight for (a, b), weight in ties.items()}
        if "weighted" not in words:
            ties = dict.fromkeys(ties, 1.0)
        return View(self.ids, ties, directed, self.sectors)


# ---- Classic networks --------------------------------------------------------------------------


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
    return Network([row["id"] for row in nodes], ties, sectors=sectors)


# ---- Small networks by hand --------------------------------------------------------------------


def by_name(rows, is_directed=False, isolates=(), sectors=None):
    """A network from (source, target, weight) by name; nodes in the order in which they turn up."""
    ids = list(dict.fromkeys([id for source, target, _ in rows for id in (source, target)] + list(isolates)))
    number = {id: i for i, id in enumerate(ids)}
    ties = {(number[source], number[target]): weight for source, target, weight in rows}
    assert len(ties) == len(rows) and all(a != b for a, b in ties)
    assert is_directed or not any((b, a) in ties for a, b in ties)
    return Network(ids, ties, is_directed, {number[id]: sector for id, sector in (sectors or {}).items()})


def small_hierarchy():
    """A federal node, two states, three cities, seven actors: small enough to count everything by hand."""
    rows = [line.split() for line in (
        "F S1 2", "F S2 1", "S1 C1 3", "S2 C3 1", "C1 C2 2", "C1 C3 1", "C1 a1 2", "C1 a2 1", "a1 a2 1", "a1 a3 1",
        "a2 a3 2", "C2 a4 1", "C3 a5 1", "C3 a6 2", "a5 a6 1", "a1 a4 1",
    )]
    sectors = dict.fromkeys(["F", "S1", "S2", "C1", "C2", "C3"], "public")
    sectors |= dict.fromkeys(["a1", "a4", "a6"], "nonprofit") | dict.fromkeys(["a2", "a5"], "private")
    sectors |= dict.fromkeys(["a3", "i1"], "academia")
    return by_name([(a, b, float(weight)) for a, b, weight in rows], isolates=["i1"], sectors=sectors)


def star_with_tie():
    """Five leaves, two of them tied: the best core is the center alone."""
    return by_name([("center", f"leaf{i}", 1.0) for i in range(1, 6)] + [("leaf1", "leaf2", 1.0)])


def two_triangles():
    """Two equal components: nothing tells one from the other, neither an eigenvector nor the best core."""
    return by_name([(a, b, 1.0) for part in ("abc", "xyz") for a, b in combinations(part, 2)])


def grid():
    """6 by 7: two-mode, and between most nodes many shortest paths."""
    rows = []
    for row in range(1, 7):
        for column in range(1, 8):
            if column < 7:
                rows.append((f"r{row}c{column}", f"r{row}c{column + 1}", 1.0))
            if row < 6:
                rows.append((f"r{row}c{column}", f"r{row + 1}c{column}", 1.0))
    return by_name(rows)


def tree_and_cliques():
    """Four cliques joined by a bridge, chains and a shared node; two pendant stars and a whisker; one isolate."""

    def clique(letter, size):
        return list(combinations([f"{letter}{i}" for i in range(1, size + 1)], 2))

    def chain(*nodes):
        return list(zip(nodes, nodes[1:]))

    pairs = clique("a", 6) + clique("b", 5) + clique("c", 4) + clique("d", 7)
    pairs += chain("a1", "b1")  # a bridge between two cliques
    pairs += chain("b2", "p1", "p2", "p3", "c1")  # a chain
    pairs += chain("c2", "q1", "d1") + chain("c3", "q2", "d1")  # two chains that meet in one node
    pairs += [("c1", "e1"), ("c1", "e2"), ("e1", "e2")]  # a triangle sharing the node c1
    pairs += [("d2", "s0")] + [("s0", f"s{i}") for i in range(1, 7)]  # a star on a stalk
    pairs += [("a2", f"t{i}") for i in range(1, 5)]  # a star on a clique
    pairs += chain("s6", "u1", "u2", "u3")  # a whisker
    return by_name([(a, b, 1.0) for a, b in pairs], isolates=["alone"])


# ---- Random networks ---------------------------------------------------------------------------

WEIGHTS = (0.5, 1.0, 2.0, 4.0)  # lengths 2, 1, 1/2, 1/4: many paths of exactly equal length


class Sketch:
    """Collects arcs (or ties) between named nodes, each with a random weight; repetitions are ignored."""

    def __init__(self, seed):
        self.random, self.rows, self.is_directed = Random(seed), {}, True

    def tie(self, source, target):
        known = (source, target) in self.rows or (not self.is_directed and (target, source) in self.rows)
        if source != target and not known:
            self.rows[source, target] = self.random.choice(WEIGHTS)

    def ring(self, nodes):
        for a, b in zip(nodes, nodes[1:] + nodes[:1]):
            self.tie(a, b)

    def tree(self, nodes):
        for i in range(1, len(nodes)):
            self.tie(nodes[self.random.randrange(i)], nodes[i])

    def some(self, count, sources, targets):
        for _ in range(count):
            self.tie(self.random.choice(sources), self.random.choice(targets))

    def network(self, isolates=()):
        rows = [(a, b, weight) for (a, b), weight in self.rows.items()]
        return by_name(rows, self.is_directed, isolates)


def names(letter, count):
    return [f"{letter}{i:02}" for i in range(1, count + 1)]


def weighted_parts():
    """Components of 20, 12 and 6 nodes, and two isolates."""
    sketch = Sketch(seed=1)
    sketch.is_directed = False
    for letter, size, more in (("a", 20, 26), ("b", 12, 12), ("c", 6, 3)):
        part = names(letter, size)
        sketch.tree(part)
        sketch.some(more, part, part)
    return sketch.network(isolates=["d01", "d02"])


def directed_web():
    """Strong components of 12, 8, 5 and 2, sources, dead ends, a part out of reach, two isolates."""
    sketch = Sketch(seed=2)
    a, b, c, pair = names("a", 12), names("b", 8), names("c", 5), names("d", 2)
    sources, ends, apart = names("s", 6), names("z", 8), names("x", 6)
    for part, more in ((a, 14), (b, 6), (c, 2), (pair, 0), (apart[:4], 1)):
        sketch.ring(part)
        sketch.some(more, part, part)
    for source, target in (("a01", "a05"), ("a05", "a01"), ("b02", "b06"), ("b06", "b02")):
        sketch.tie(source, target)  # returned arcs inside the large components
    sketch.some(3, a, b)
    sketch.some(2, a, c)
    sketch.some(2, b, pair)
    sketch.some(2, c, pair)
    for node in sources:
        sketch.some(2, [node], a + b)
    for node in ends:
        sketch.some(2, a + b + c + pair, [node])
    sketch.some(2, apart[:4], apart[4:5])
    sketch.some(2, apart[:4], apart[5:])
    return sketch.network(isolates=["i01", "i02"])


def directed_levels():
    """Federal, 4 states, 10 cities, 25 actors; arcs lead downward, a few back up, a few skip a level."""
    sketch = Sketch(seed=3)
    federal, states, cities, actors = ["federal"], names("state", 4), names("city", 10), names("actor", 25)
    for above, below in ((federal, states), (states, cities), (cities, actors)):
        for node in below:
            sketch.some(1, above, [node])
    sketch.some(4, states, cities)
    sketch.some(12, cities, actors)
    sketch.some(3, federal, cities)
    sketch.some(3, states, actors)
    sketch.some(5, actors, cities)
    sketch.some(2, cities, states)
    sketch.some(1, states, federal)
    return sketch.network()


def directed_strong():
    """A ring of 30 with 45 chords and a directed triangle, so that returns have no common period."""
    sketch = Sketch(seed=4)
    nodes = names("n", 30)
    sketch.ring(nodes)
    sketch.ring([nodes[0], nodes[1], nodes[2]])
    sketch.ring([nodes[0], nodes[1]])
    sketch.some(45, nodes, nodes)
    return sketch.network()


def directed_sectors():
    """24 nodes in four sectors, one of them a single node's, and two without; 90 arcs."""
    sketch = Sketch(seed=5)
    groups = {"red": names("r", 9), "blue": names("b", 8), "green": names("g", 4), "gold": names("y", 1)}
    nodes = [node for members in groups.values() for node in members] + names("x", 2)
    sketch.some(40, nodes, nodes)
    for members in groups.values():
        sketch.some(3 * len(members), members, members)
    rows = [(a, b, weight) for (a, b), weight in sketch.rows.items()]
    sectors = {node: name for name, members in groups.items() for node in members}
    return by_name(rows, True, [node for node in nodes if node not in sum(sketch.rows, ())], sectors)


def all_networks(engagierte_stadt_folder):
    return {
        "karate": karate(),
        "florentine": florentine(),
        "davis": davis(),
        "les-miserables": les_miserables(),
        "krackhardt-kite": krackhardt_kite(),
        "small-hierarchy": small_hierarchy(),
        "star-with-tie": star_with_tie(),
        "two-triangles": two_triangles(),
        "grid": grid(),
        "tree-and-cliques": tree_and_cliques(),
        "weighted-parts": weighted_parts(),
        "directed-web": directed_web(),
        "directed-levels": directed_levels(),
        "directed-strong": directed_strong(),
        "engagierte-stadt": engagierte_stadt(engagierte_stadt_folder),
        "directed-sectors": directed_sectors(),
    }
