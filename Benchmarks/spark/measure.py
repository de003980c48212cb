"""Measures of a network on Spark, from the tables of `geflecht export DATA --to spark -o TABLES`.

    python measure.py TABLES -o RESULTS
    spark-submit --py-files modules.zip measure.py TABLES -o RESULTS        on a cluster: see README.md

RESULTS is a folder of JSON, an object a line: `nodes` has one for every node, written by all machines, `measures` a
single one with everything else. Keys and values are those of `geflecht measure --format json`.
"""

import argparse
import sys
import time
from contextlib import contextmanager
from typing import Iterator

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

import chance
import cities
import levels
import sectors
import tables
from answer import Answer
from components import component_labels, component_sizes
from pagerank import pagerank
from tables import Network, settle
from triangles import triangle_corners, triangles


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", help="the folder that geflecht wrote, on a file system that all machines see")
    parser.add_argument("-o", "--output", required=True, help="the folder for the results; it must not exist")
    parser.add_argument("--permutations", type=int, default=999, help="how often sectors are dealt out (999); 0: never")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
    parser.add_argument("--partitions", type=int, help="into how many parts tables are cut (as Spark is set)")
    parser.add_argument("--checkpoints", help="a folder for what must outlive the loss of a machine")
    options = parser.parse_args()
    spark = session(options.partitions)
    if options.checkpoints:
        spark.sparkContext.setCheckpointDir(options.checkpoints)
    run(spark, options.tables, options.output, options.permutations, options.seed)
    spark.stop()


def session(partitions: int | None = None, **settings: str) -> SparkSession:
    # Tables of an iteration stay cut in the same way from step to step, so that only what changes is sent. Adapting the
    # cut to what a step happens to hold would undo that.
    builder = SparkSession.builder.appName("geflecht").config("spark.sql.adaptive.enabled", "false")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    if partitions:
        builder = builder.config("spark.sql.shuffle.partitions", partitions)
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def run(spark: SparkSession, source: str, target: str, permutations: int, seed: int) -> Answer:
    with timed("reading"):
        network = tables.read(spark, source)
        network.rows.count()
    answer = Answer(network, {"settings": {"permutations": permutations}, "seed": seed})
    with timed("components"):
        add_components(answer)
    with timed("PageRank"):
        answer.columns.append(settle(pagerank(network)))
    with timed("triangles"):
        corners = triangle_corners(network).persist()
        answer.columns.append(settle(triangles(network, corners)))
    with timed("sectors"):
        pairs = add_sectors(answer)
    with timed("levels"):
        answer.add_table("level-ties", levels.ROWS, levels.COLUMNS, levels.level_ties(network))
    with timed("cities"):
        add_cities(answer)
    if permutations:
        with timed("sectors dealt out"):
            add_chance(answer, corners, pairs, permutations, seed)
    with timed("writing"):
        answer.write(target)
    return answer


def add_components(answer: Answer) -> None:
    network = answer.network
    ties = network.rows.select("node", F.col("degree").cast("double"), "strength")
    labels = component_labels(network)
    known = network.nodes.select("node").join(ties, "node", "left").na.fill(0.0)
    known = known.join(component_sizes(labels), "node", "left").na.fill(1.0, ["component-size"])
    answer.columns.append(settle(known))
    alone = network.count - network.rows.count()
    answer.numbers["components"] = float(labels.where("label = node").count() + alone)


def add_sectors(answer: Answer) -> sectors.Pairs:
    network, size = answer.network, len(answer.network.sectors)
    answer.columns.append(settle(sectors.ei_index(network)))
    pairs, sizes = sectors.class_pairs(network), sectors.class_sizes(network)
    ties = sectors.mixing(pairs, size)
    answer.add_sectors("mixing", ties)
    answer.add_sectors("mixing-shares", sectors.shares(ties))
    answer.add_sectors("mixing-density", sectors.density(ties, sizes))
    answer.add_sectors("mixing-ratio", sectors.ratio(pairs, size))
    answer.add_sectors("ei-groups", sectors.ei_groups(pairs, size), ["external", "internal", "ties", "members"])
    answer.numbers["ei-network"] = sectors.ei_network(pairs)
    answer.numbers["ei-expected"] = sectors.ei_expected(sizes)
    return pairs


def add_cities(answer: Answer) -> None:
    network = answer.network
    profiles = settle(cities.city_profiles(network, cities.city_evidence(network)))
    answer.columns.append(profiles)
    with_profile, with_three, rows = cities.sector_frequency(network, profiles)
    answer.numbers["cities-with-profile"] = with_profile
    answer.numbers["cities-with-three-sectors"] = with_three
    answer.add_table("sector-frequency", network.sectors, ["with", "without", "share"], rows)


def add_chance(answer: Answer, corners: DataFrame, pairs: sectors.Pairs, permutations: int, seed: int) -> None:
    """What is counted over ties and triangles, beside the same with the sectors dealt out anew."""
    size = len(answer.network.sectors)
    dealer = chance.Dealer(answer.network, permutations, seed)
    drawn = dealer.class_pairs()
    spanning, spanning_drawn = dealer.trisectoral(corners)

    def beside(number) -> chance.Summary:
        return chance.summary(number(pairs), [number(other) for other in drawn])

    tested = {
        "ei-network": beside(sectors.ei_network),
        "assortativity": beside(lambda some: sectors.assortativity(some, size)),
        "trisectoral-triangles": chance.summary(float(spanning), spanning_drawn or [0.0] * len(drawn))}
    answer.add_table("sector-chance", list(tested), chance.COLUMNS, [list(row.values()) for row in tested.values()])
    groups = [beside(lambda some: sectors.ei_groups(some, size)[sector][2]) for sector in range(size)]
    answer.add_table(
        "ei-groups-chance", answer.network.sectors, chance.COLUMNS, [list(row.values()) for row in groups])
    tables_drawn = [sectors.mixing(some, size) for some in drawn]
    cells = [[chance.summary(cell, [other[g][h] for other in tables_drawn]) for h, cell in enumerate(row)]
             for g, row in enumerate(sectors.mixing(pairs, size))]
    for key, column in [("mixing-by-chance", "expected"), ("mixing-chance", "z"), ("mixing-chance-p", "p-two-sided")]:
        answer.add_sectors(key, [[cell[column] for cell in row] for row in cells])


@contextmanager
def timed(what: str) -> Iterator[None]:
    start = time.monotonic()
    yield
    print(f"{what}: {time.monotonic() - start:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
