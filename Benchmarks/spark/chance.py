"""Sectors dealt out anew among the nodes of each level, ties as they are: hundreds of times, on all machines at once.

In a draw every node has a key, `xxhash64(seed, draw, node)`. The nodes of a level, put in the order of their keys,
get the labels of the level (each the sectors of one node, as bits) put in order. So a label follows from the key of
its own node and from a few *thresholds*, the keys at which another label begins:

    labels of a level   x x x y y z      keys in order   3 8 9 | 21 40 | 77      thresholds   21, 77

That is a permutation drawn at random, and nothing but the thresholds is ever sent: a machine that holds a tie finds
out by itself which sectors the ends have in which draw.
"""

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import reduce

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from sectors import Pairs
from tables import Network

@dataclass(frozen=True)
class Threshold:
    """The key of the node at place `rank`, from 0, of `size` nodes of a level."""

    name: str
    level: str
    rank: int
    size: int

    def window(self) -> tuple[int, int]:
        """Between which keys it lies, but for one case in 10¹⁸: nine standard deviations around the place to expect,
        and room for 45 keys, as those near either end scatter further.
        """
        share = self.rank / self.size
        reach = 9 * math.sqrt(share * (1 - share) / self.size) + 45 / self.size
        low, high = (round((share + side * reach) * 2**64) - 2**63 for side in (-1, 1))
        return max(low, -(2**63)), min(high, 2**63 - 1)

    def holds(self, is_there: Column) -> Column:
        return (F.col("level") == self.level) & is_there

    def found(self) -> Column:
        """The key at the rank, from the keys within the window in order and the number of those below it."""
        place = F.lit(self.rank) - F.col(self.name)
        return F.get(f"near_{self.name}", place.cast("int")).alias(self.name)


@dataclass(frozen=True)
class Deck:
    """The labels of one level: the first, and where each other begins."""

    level: str
    first: int
    others: list[tuple[Threshold, int]]

    def label(self, key: Column) -> Column:
        label = F.lit(self.first)
        for threshold, mask in self.others:
            label = F.when(key >= F.col(threshold.name), mask).otherwise(label)
        return label.cast("long")


def decks(network: Network) -> list[Deck]:
    rows = network.nodes.where("mask <> 0").groupBy("level", "mask").count().orderBy("level", "mask").collect()
    found = []
    for level in dict.fromkeys(row["level"] for row in rows):
        own = [row for row in rows if row["level"] == level]
        size = sum(row["count"] for row in own)
        rank, others = own[0]["count"], []
        for row in own[1:]:
            others.append((Threshold(f"{level}_{len(others)}", level, rank, size), row["mask"]))
            rank += row["count"]
        found.append(Deck(level, own[0]["mask"], others))
    return found


class Dealer:
    """Deals out the sectors of a network so many times."""

    def __init__(self, network: Network, draws: int, seed: int):
        self.network, self.count, self.seed = network, draws, seed
        self.decks = decks(network)
        spark = network.nodes.sparkSession
        self.draws = self._thresholds(spark.range(1, draws + 1).toDF("draw"))

    def class_pairs(self) -> list[Pairs]:
        """How many ties join two sets of sectors, draw by draw."""
        ties = self.network.pairs.where("mask_a <> 0 and mask_b <> 0").select("a", "b", "level_a", "level_b")
        counts = self.dealt(ties, ["a", "b"])
        low, high = F.least("dealt_a", "dealt_b"), F.greatest("dealt_a", "dealt_b")
        drawn: dict[int, Pairs] = defaultdict(dict)
        for row in counts.groupBy("draw", low.alias("c"), high.alias("d")).count().collect():
            drawn[row["draw"]][row["c"], row["d"]] = row["count"]
        return [drawn[draw] for draw in range(1, self.count + 1)]

    def trisectoral(self, corners: DataFrame) -> tuple[int, list[float]]:
        """How many triangles span three sectors: as they are, and in every draw that has any."""
        for corner in ("x", "y", "z"):
            traits = [F.col(name).alias(f"{name}_{corner}") for name in ("level", "mask")]
            known = self.network.nodes.where("mask <> 0").select(F.col("node").alias(corner), *traits)
            corners = corners.join(known, corner)
        corners = corners.persist()
        observed = corners.where(spans_three("mask")).count()
        dealt = self.dealt(corners, ["x", "y", "z"])
        rows = dealt.groupBy("draw").agg(F.count_if(spans_three("dealt")).alias("spanning")).collect()
        return observed, [float(row["spanning"]) for row in rows]

    def dealt(self, rows: DataFrame, ends: list[str]) -> DataFrame:
        """The rows in every draw, with the label `dealt_end` beside each `end` and its `level_end`."""
        keys = [self._key(end).alias(f"key_{end}") for end in ends]
        rows = rows.crossJoin(F.broadcast(self.draws)).select("*", *keys)
        return rows.select("*", *(self._label(end).alias(f"dealt_{end}") for end in ends))

    def _key(self, node: str) -> Column:
        return F.xxhash64(F.lit(self.seed), "draw", node)

    def _label(self, end: str) -> Column:
        label = F.lit(0).cast("long")
        for deck in self.decks:
            label = F.when(F.col(f"level_{end}") == deck.level, deck.label(F.col(f"key_{end}"))).otherwise(label)
        return label

    def _thresholds(self, draws: DataFrame) -> DataFrame:
        """`draw` and every threshold.

        Keys are spread evenly, so that a threshold lies in a known narrow window: nodes below it are counted, and those
        within alone are put in order.
        """
        thresholds = [threshold for deck in self.decks for threshold, _ in deck.others]
        if not thresholds:
            return draws
        nodes = self.network.nodes.where("mask <> 0").select("node", "level")
        keys = nodes.crossJoin(F.broadcast(draws)).select("draw", "level", self._key("node").alias("key"))
        key, below, inside = F.col("key"), [], []
        for threshold in thresholds:
            low, high = threshold.window()
            below.append(F.count_if(threshold.holds(key < low)).alias(threshold.name))
            inside.append(threshold.holds(key.between(low, high)))
        near = [F.array_sort(F.collect_list(F.when(is_inside, key))).alias(f"near_{threshold.name}")
                for threshold, is_inside in zip(thresholds, inside)]
        found = keys.groupBy("draw").agg(*below).join(
            keys.where(reduce(Column.__or__, inside)).groupBy("draw").agg(*near), "draw")
        found = found.select("draw", *(threshold.found() for threshold in thresholds)).persist()
        if not found.where(reduce(Column.__or__, (F.isnull(threshold.name) for threshold in thresholds))).isEmpty():
            raise ArithmeticError("a threshold lies outside of its window; try another seed")
        return found


def spans_three(label: str) -> Column:
    """Whether three corners can stand for three different sectors (Hall 1935, doi 10.1112/jlms/s1-10.37.26)."""
    x, y, z = (F.col(f"{label}_{corner}") for corner in ("x", "y", "z"))
    all_three = F.bit_count(x.bitwiseOR(y).bitwiseOR(z)) >= 3
    return reduce(Column.__and__, (F.bit_count(a.bitwiseOR(b)) >= 2 for a, b in ((x, y), (x, z), (y, z))), all_three)


COLUMNS = ["observed", "expected", "deviation", "z", "low", "high", "p-lower", "p-upper", "p-two-sided", "draws"]


Summary = dict[str, float | None]


def summary(observed: float | None, drawn: list[float | None]) -> Summary:
    """A number beside those of chance, under the names of `COLUMNS`.

    The network itself counts as one of the draws, so that no p is 0 (Phipson & Smyth 2010, doi 10.2202/1544-6115.1585).
    """
    numbers = sorted(number for number in drawn if number is not None)
    if observed is None or not numbers:
        return dict.fromkeys(COLUMNS)
    count = len(numbers)
    mean = math.fsum(numbers) / count
    slack = 1e-12 * max(1, abs(observed))
    spread = math.sqrt(math.fsum((number - mean) ** 2 for number in numbers) / count)
    deviation = 0.0 if spread <= slack else spread
    lower = (1 + sum(number <= observed + slack for number in numbers)) / (1 + count)
    upper = (1 + sum(number >= observed - slack for number in numbers)) / (1 + count)
    return dict(zip(COLUMNS, [
        float(observed), mean, deviation, (observed - mean) / deviation if deviation else None,
        float(numbers[math.floor(0.025 * (count - 1))]), float(numbers[math.ceil(0.975 * (count - 1))]), lower, upper,
        min(1.0, 2 * min(lower, upper)), float(count)]))
