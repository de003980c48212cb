"""Triangles: every tie points from the end with fewer ties to the other, so that even a hub points to few."""

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from tables import Network


def triangle_corners(network: Network) -> DataFrame:
    """Every triangle once, its corners `x`, `y`, `z` from the fewest ties to the most."""
    # Degree first, then the number of the node, which has 32 bits in Geflecht, too.
    rank = network.rows.select("node", (F.shiftleft("degree", 32) + F.col("node")).alias("rank"))
    pairs = network.pairs.select("a", "b")
    for end in ("a", "b"):
        pairs = pairs.join(rank.withColumnsRenamed({"node": end, "rank": f"rank_{end}"}), end)
    up = pairs.select(F.least("rank_a", "rank_b").alias("low"), F.greatest("rank_a", "rank_b").alias("high")).persist()
    first = up.select(F.col("low").alias("x"), F.col("high").alias("y"))
    second = up.select(F.col("low").alias("x"), F.col("high").alias("z"))
    paths = first.join(second, "x").where("y < z")
    closing = up.select(F.col("low").alias("y"), F.col("high").alias("z"))
    corners = paths.join(closing, ["y", "z"])
    return corners.select(*(F.col(corner).bitwiseAND(0xFFFFFFFF).alias(corner) for corner in ("x", "y", "z")))


def triangles(network: Network, corners: DataFrame) -> DataFrame:
    """`node` and `triangles`: in how many triangles every node stands."""
    at = corners.select(F.explode(F.array("x", "y", "z")).alias("node"))
    at = at.groupBy("node").agg(F.count("*").alias("triangles"))
    counted = network.nodes.select("node").join(at, "node", "left")
    return counted.select("node", F.coalesce(F.col("triangles"), F.lit(0)).cast("double").alias("triangles"))
