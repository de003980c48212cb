"""Ties between levels, beside what they would be if all pairs of nodes were alike."""

from collections import Counter

from pyspark.sql import functions as F

from answer import Cells
from tables import Network

LEVELS = ["actor", "city", "state", "federal"]
PAIRS = [(low, high) for place, low in enumerate(LEVELS) for high in LEVELS[place:]]
ROWS = [f"{low}-{high}" for low, high in PAIRS] + ["vertical"]
COLUMNS = ["ties", "dyads", "expected", "ratio"]


def level_ties(network: Network) -> Cells:
    """The table of `ROWS` and `COLUMNS`; the last row sums up ties of different levels."""
    nodes = Counter({row["level"]: row["count"] for row in network.nodes.groupBy("level").count().collect()})
    ties = Counter()
    for row in network.pairs.groupBy("level_a", "level_b").count().collect():
        ties[tuple(sorted((row.level_a, row.level_b), key=LEVELS.index))] += row["count"]
    dyads = {(a, b): nodes[a] * (nodes[a] - 1) // 2 if a == b else nodes[a] * nodes[b] for a, b in PAIRS}
    alone = tandems_alone(network)
    free = sum(dyads.values()) - alone
    others = sum(ties.values()) - alone

    def expected(pair: tuple[str, str]) -> float:
        # Only two cities can be a tandem: those pairs stay among the cities.
        fixed = alone if pair == ("city", "city") else 0
        return fixed + (others * (dyads[pair] - fixed) / free if free else 0)

    def row(pairs: list[tuple[str, str]]) -> list[float | None]:
        found, possible = (sum(counts[pair] for pair in pairs) for counts in (ties, dyads))
        if not possible:
            return [float(found), 0.0, None, None]
        by_chance = float(sum(expected(pair) for pair in pairs if dyads[pair]))
        return [float(found), float(possible), by_chance, found / by_chance if by_chance else None]

    return [row([pair]) for pair in PAIRS] + [row([pair for pair in PAIRS if pair[0] != pair[1]])]


def tandems_alone(network: Network) -> int:
    """How many pairs of cities are tied by tandems and by nothing else."""
    cities = network.pairs.where("level_a = 'city' and level_b = 'city'").select("a", "b")
    kinds = network.ties.groupBy(F.least("source", "target").alias("a"), F.greatest("source", "target").alias("b"))
    kinds = kinds.agg(F.min(F.coalesce(F.col("kind"), F.lit("")) == "tandem").alias("alone"))
    return cities.join(kinds, ["a", "b"]).where("alone").count()
