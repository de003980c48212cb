"""The tables that `geflecht export --to spark` writes, and the network that the measures run on."""

import json
from dataclasses import dataclass

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType


@dataclass(frozen=True)
class Network:
    """Nodes, recorded ties, and the undirected network: parallel and reversed ties are one pair, weights added."""

    nodes: DataFrame  # node, id, name, level, sectors, mask, above, city, state
    ties: DataFrame  # source, target, kind, weight, mask: a row for every recorded tie
    pairs: DataFrame  # a, b, weight, level_a, level_b, mask_a, mask_b: every tied pair once
    rows: DataFrame  # node, partners, degree, strength: every node that has a tie
    sectors: list[str]
    count: int


def read(spark: SparkSession, folder: str) -> Network:
    lines = spark.read.text(f"{folder}/schema.json", wholetext=True).first()
    schema = json.loads(lines.value)

    def table(name: str) -> DataFrame:
        reader = spark.read.options(**schema["options"]).schema(StructType.fromJson(schema[name]))
        return reader.csv(f"{folder}/{name}.csv")

    sectors = [row.id for row in table("sectors").orderBy("sector").select(plain("id")).collect()]
    nodes = table("nodes").select(
        "node", plain("id"), plain("name"), "level", plain("sectors"), mask("sectors", sectors), "above",
        plain("city"), plain("state"))
    nodes = nodes.persist()
    ties = table("ties").select("source", "target", "kind", "weight", mask("sectors", sectors)).persist()
    pairs = tied_pairs(nodes, ties).persist()
    return Network(nodes, ties, pairs, partner_rows(pairs).persist(), sectors, nodes.count())


def tied_pairs(nodes: DataFrame, ties: DataFrame) -> DataFrame:
    pairs = ties.groupBy(F.least("source", "target").alias("a"), F.greatest("source", "target").alias("b"))
    pairs = pairs.agg(F.sum("weight").alias("weight"))
    for end in ("a", "b"):
        traits = [F.col(name).alias(f"{name}_{end}") for name in ("level", "mask")]
        pairs = pairs.join(nodes.select(F.col("node").alias(end), *traits), end)
    return pairs


def partner_rows(pairs: DataFrame) -> DataFrame:
    return both_ways(pairs, "weight").groupBy("node").agg(
        F.collect_list("partner").alias("partners"), F.count("*").alias("degree"), F.sum("weight").alias("strength"))


def both_ways(pairs: DataFrame, *columns: str) -> DataFrame:
    """Every pair from either end, as `node` and `partner`."""
    there = pairs.select(F.col("a").alias("node"), F.col("b").alias("partner"), *columns)
    return there.union(pairs.select(F.col("b").alias("node"), F.col("a").alias("partner"), *columns))


def mask(column: str, sectors: list[str]) -> Column:
    """The sectors in a cell as bits: bit s for the sector of that number."""
    words = F.split(plain(column), r"\|")
    bits = F.lit(0).cast("long")
    for number, sector in enumerate(sectors):
        bit = F.when(F.array_contains(words, sector), signed(1 << number)).otherwise(0).cast("long")
        bits = bits.bitwiseOR(bit)
    return bits.alias("mask")


def signed(bits: int) -> int:
    """64 bits as the signed number that Spark takes them for."""
    return bits - (1 << 64) if bits >= 1 << 63 else bits


def plain(column: str) -> Column:
    """A text without the quote mark that keeps a spreadsheet from running it as a formula."""
    return F.regexp_replace(column, r"^'(?=[=+\-@\t＝＋－＠])", "").alias(column)


def settle(frame: DataFrame) -> DataFrame:
    """The frame computed, and its history forgotten, so that plans do not grow from step to step.

    With a folder for checkpoints it outlives the loss of a machine.
    """
    is_safe = frame.sparkSession.sparkContext.getCheckpointDir() is not None
    return frame.checkpoint() if is_safe else frame.localCheckpoint()
