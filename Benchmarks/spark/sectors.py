"""Ties between sectors: what is counted over the network, and what follows from the counts.

A *class* is a set of sectors that some node has, as bits. Ties are counted by the classes of their ends on all
machines; what is left is a small table, from which every cell follows here. A node of several sectors belongs to each
in equal parts.
"""

from collections import Counter

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from answer import Cells
from tables import Network, both_ways

Pairs = dict[tuple[int, int], int]


def ei_index(network: Network) -> DataFrame:
    """`node` and `ei-index`: ties out of the own sectors against those within, where there are any."""
    ties = network.pairs.where("mask_a <> 0 and mask_b <> 0")
    side = F.when(F.col("mask_a").bitwiseAND(F.col("mask_b")) == 0, 1.0).otherwise(-1.0)
    ties = both_ways(ties.withColumn("side", side), "side")
    return ties.groupBy("node").agg(F.avg("side").alias("ei-index"))


def class_sizes(network: Network) -> dict[int, int]:
    """How many nodes have each set of sectors."""
    rows = network.nodes.where("mask <> 0").groupBy("mask").count().collect()
    return {row["mask"]: row["count"] for row in rows}


def class_pairs(network: Network) -> Pairs:
    """How many ties join two sets of sectors, the lesser one first."""
    ties = network.pairs.where("mask_a <> 0 and mask_b <> 0")
    ties = ties.groupBy(F.least("mask_a", "mask_b").alias("c"), F.greatest("mask_a", "mask_b").alias("d")).count()
    return {(row["c"], row["d"]): row["count"] for row in ties.collect()}


def members(bits: int) -> list[int]:
    """The sectors of a class."""
    return [sector for sector in range(64) if bits >> sector & 1]


def table(size: int) -> list[list[float]]:
    return [[0.0] * size for _ in range(size)]


def arcs(pairs: Pairs, size: int) -> list[list[float]]:
    """Ties from either end, by sectors: one within a sector counts twice."""
    cells = table(size)
    for (c, d), ties in pairs.items():
        part = ties / (len(members(c)) * len(members(d)))
        for g in members(c):
            for h in members(d):
                cells[g][h] += part
                cells[h][g] += part
    return cells


def mixing(pairs: Pairs, size: int) -> list[list[float]]:
    """Ties between sectors: off the diagonal in both cells, on it once."""
    return [[ties / 2 if g == h else ties for h, ties in enumerate(row)] for g, row in enumerate(arcs(pairs, size))]


def shares(ties: list[list[float]]) -> Cells:
    return [[cell / sum(row) if sum(row) else None for cell in row] for row in ties]


def density(ties: list[list[float]], sizes: dict[int, int]) -> Cells:
    """Ties as a share of the pairs of nodes: what they would be if all pairs were alike."""
    size = len(ties)
    count, pairs = [0.0] * size, table(size)
    for bits, nodes in sizes.items():
        share = 1 / len(members(bits))
        for g in members(bits):
            count[g] += nodes * share
            for h in members(bits):
                pairs[g][h] -= nodes * share * share  # Nobody is paired with itself.
    for g in range(size):
        for h in range(size):
            pairs[g][h] += count[g] * count[h]
        pairs[g][g] /= 2
    return [[min(1.0, cell / of) if of > 1e-9 else None for cell, of in zip(*rows)] for rows in zip(ties, pairs)]


def ratio(pairs: Pairs, size: int) -> Cells:
    """Ties against what they would be if partners were drawn by their numbers of ties."""
    cells = arcs(pairs, size)
    sums = [sum(row) for row in cells]
    return [[cell * sum(sums) / (own * other) if own * other else None for cell, other in zip(row, sums)]
            for row, own in zip(cells, sums)]


def balance(across: float, within: float) -> float | None:
    """(E − I)/(E + I)."""
    return (across - within) / (across + within) if across + within else None


def ei_network(pairs: Pairs) -> float | None:
    across = sum(ties for (c, d), ties in pairs.items() if c & d == 0)
    return balance(across, sum(pairs.values()) - across)


def ei_expected(sizes: dict[int, int]) -> float | None:
    """The E–I index of all pairs of nodes that have sectors."""
    across = within = 0
    classes = list(sizes.items())
    for place, (c, count) in enumerate(classes):
        within += count * (count - 1) // 2
        for d, other in classes[:place]:
            if c & d:
                within += count * other
            else:
                across += count * other
    return balance(across, within)


def ei_groups(pairs: Pairs, size: int) -> Cells:
    """A row a sector: ties with one end in it, with both, and the E–I index in both conventions."""
    external, internal = Counter(), Counter()
    for (c, d), ties in pairs.items():
        for sector in members(c | d):
            (internal if c & d & 1 << sector else external)[sector] += ties
    return [[float(across), float(within), balance(across, within), balance(across, 2 * within)]
            for across, within in ((external[sector], internal[sector]) for sector in range(size))]


def assortativity(pairs: Pairs, size: int) -> float | None:
    """Newman's r: (Σ e(g, g) − Σ a(g)²)/(1 − Σ a(g)²), e = shares of arcs, a = their sums."""
    cells = arcs(pairs, size)
    total = 2 * sum(pairs.values())
    if not total:
        return None
    within = sum(cells[g][g] for g in range(size)) / total
    chance = sum((sum(row) / total) ** 2 for row in cells)
    return (within - chance) / (1 - chance) if 1 - chance >= 1e-12 else None
