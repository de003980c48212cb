"""Compares every number that Spark finds with what `geflecht measure --format json` says.

    python compare.py GEFLECHT DATA…

Each DATA, a folder of tables, is exported, measured on Spark in this process, and measured by Geflecht; so is a small
network that has what others lack. Numbers must agree within 1e-9 of their size, or of 1 for small ones. What is counted
over random labelings cannot agree to that: both tools draw their own, so that p-values, means and deviations must agree
within what draws leave open. A difference ends the program with 2.
"""

import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile

from pyspark.sql import functions as F

import edge_cases
from chance import Dealer
from measure import run, session
from tables import Network

NODES = [
    "degree", "strength", "component-size", "pagerank", "triangles", "ei-index", "sector-profile", "sectors-present",
    "sector-coverage", "missing-sectors", "sector-actors", "sector-local-ties", "sector-ties-from-above",
    "sector-evenness"]
NETWORK = ["components", "ei-network", "ei-expected", "cities-with-profile", "cities-with-three-sectors"]
SECTORS = ["mixing", "mixing-shares", "mixing-density", "mixing-ratio", "ei-groups"]
TABLES = ["level-ties", "sector-frequency"]
DRAWN_SECTORS = ["mixing-by-chance", "mixing-chance", "mixing-chance-p"]
DRAWN_TABLES = ["sector-chance", "ei-groups-chance"]
EXACT = 1e-9
SPREADS = 5  # how many standard deviations two estimates may lie apart
GEFLECHT_DRAWS = 9999


class Comparison:
    def __init__(self, name: str):
        self.name = name
        self.count = 0
        self.worst = 0.0
        self.wrong: list[str] = []

    def same(self, where: str, ours, theirs, tolerance: float = EXACT) -> None:
        """Compares values of any shape; a key that one side alone has is a difference."""
        if isinstance(ours, dict) and isinstance(theirs, dict):
            for key in ours.keys() | theirs.keys():
                self.same(f"{where} {key}", ours.get(key, "–"), theirs.get(key, "–"), tolerance)
        elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
            for place, (one, other) in enumerate(zip(ours, theirs)):
                self.same(f"{where} [{place}]", one, other, tolerance)
        elif isinstance(ours, float) and isinstance(theirs, float):
            self.count += 1
            off = abs(ours - theirs)
            if tolerance == EXACT:
                off /= max(1, abs(theirs))
                self.worst = max(self.worst, off)
            if not off <= tolerance:
                self.wrong.append(f"{where}: Spark {ours}, Geflecht {theirs}")
        elif ours != theirs or type(ours) is not type(theirs):
            self.wrong.append(f"{where}: Spark {ours}, Geflecht {theirs}")

    def exact(self, spark: dict, geflecht: dict) -> None:
        nodes = [{node["id"]: node for node in answer["nodes"]} for answer in (spark, geflecht)]
        for node in nodes[1].values():
            node["name"] = node["name"].replace("\n", " ")  # The tables for Spark have no line ends within texts.
        self.same("nodes", *nodes)
        self.same("network", spark["network"], geflecht["network"])
        for part, keys in [("sectors", SECTORS), ("tables", TABLES)]:
            for key in keys:
                self.same(key, table(spark, part, key), table(geflecht, part, key))

    def drawn(self, spark: dict, geflecht: dict, draws: int) -> None:
        for key in DRAWN_TABLES:
            one, other = (table(answer, "tables", key) for answer in (spark, geflecht))
            self.same(f"{key} rows", [one["rows"], one["columns"]], [other["rows"], other["columns"]])
            for row, ours, theirs in zip(one["rows"], one["values"], other["values"]):
                self.beside_chance(f"{key} {row}", dict(zip(one["columns"], ours)), dict(zip(one["columns"], theirs)))
        observed, means, scores, chances = (
            [table(answer, "sectors", key)["values"] for answer in (spark, geflecht)]
            for key in ["mixing"] + DRAWN_SECTORS)
        size = len(observed[0])
        for g in range(size):
            for h in range(size):
                cells = []
                for side, count in enumerate((draws, GEFLECHT_DRAWS)):
                    there, mean, z = observed[side][g][h], means[side][g][h], scores[side][g][h]
                    cells.append({
                        "observed": there, "expected": mean, "deviation": (there - mean) / z if z else None,
                        "p-two-sided": chances[side][g][h], "draws": float(count)})
                self.beside_chance(f"mixing by chance {g} {h}", *cells)

    def beside_chance(self, where: str, ours: dict, theirs: dict) -> None:
        """Two estimates from draws of their own: as far apart as so many draws leave open, and no further."""
        if ours["observed"] is None or theirs["observed"] is None:
            return self.same(where, ours, theirs)
        self.same(f"{where} observed", ours["observed"], theirs["observed"])
        open_share = 1 / ours["draws"] + 1 / theirs["draws"]
        spread = theirs["deviation"] or 0
        # The fourth moment decides how far deviations scatter; 6 for a distribution with long tails.
        reach = SPREADS * spread * math.sqrt(open_share) + 2 * EXACT
        self.same(f"{where} expected", ours["expected"], theirs["expected"], reach)
        self.same(f"{where} deviation", ours["deviation"] or 0.0, float(spread), math.sqrt(6 / 4) * reach)
        for key in ("p-lower", "p-upper", "p-two-sided"):
            if key in ours:
                sides = 2 if key == "p-two-sided" else 1
                both = ours[key] * ours["draws"] + theirs[key] * theirs["draws"]
                share = both / (ours["draws"] + theirs["draws"]) / sides
                scatter = math.sqrt(share * (1 - share) * open_share)
                self.same(f"{where} {key}", ours[key], theirs[key], sides * (SPREADS * scatter + 1 / ours["draws"]))

    def permuted(self, network: Network, draws: int) -> None:
        """Whether each draw deals out the labels of a level as often as there are nodes that have them."""
        labeled = network.nodes.where("mask <> 0").select("node", F.col("level").alias("level_node"), "mask")
        sizes = labeled.groupBy("level_node", "mask").count().collect()
        dealt = Dealer(network, draws, seed=2).dealt(labeled, ["node"])
        dealt = dealt.groupBy("draw", "level_node", "dealt_node").count()
        times = dealt.groupBy("level_node", "dealt_node", "count").agg(F.count("*").alias("times")).collect()
        self.same("labels dealt", sorted(tuple(row) for row in times), sorted((*row, draws) for row in sizes))


def table(answer: dict, part: str, key: str) -> dict:
    return next(entry for entry in answer[part] if entry["measure"] == key)


def lines(folder: pathlib.Path) -> list[dict]:
    return [json.loads(line) for part in sorted(folder.glob("part-*")) for line in part.read_text("utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geflecht")
    parser.add_argument("data", nargs="*", type=pathlib.Path)
    parser.add_argument("--permutations", type=int, default=999)
    parser.add_argument("--partitions", type=int, default=2)
    parser.add_argument("--memory", default="2g", help="what Spark may take of it (2g)")
    options = parser.parse_args()
    # Small networks are done before the second compiler of Java has paid for itself.
    local = {
        "spark.master": "local[2]", "spark.driver.memory": options.memory, "spark.ui.enabled": "false",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
    spark = session(options.partitions, **local)
    with tempfile.TemporaryDirectory() as folder:
        own = pathlib.Path(folder, "edge cases")
        edge_cases.write(own)
        comparisons = [compare(spark, options, data) for data in [own, *options.data]]
    for comparison in comparisons:
        for line in comparison.wrong[:20]:
            print(f"DIFFERS: {line}")
        print(f"{comparison.name}: {comparison.count} numbers compared, {len(comparison.wrong)} differ; "
              f"those that must be equal are {comparison.worst:.1e} apart at most")
    spark.stop()
    sys.exit(2 if any(comparison.wrong for comparison in comparisons) else 0)


def compare(spark, options: argparse.Namespace, data: pathlib.Path) -> Comparison:
    comparison = Comparison(data.name)
    with tempfile.TemporaryDirectory() as folder:
        tables, results = pathlib.Path(folder, "tables"), pathlib.Path(folder, "results")
        export = [options.geflecht, "export", data, "--to", "spark", "-o", tables, "--quiet"]
        subprocess.run(export, check=True)
        answer = run(spark, str(tables), str(results), options.permutations, seed=1)
        ours = lines(results / "measures")[0] | {"nodes": lines(results / "nodes")}
    keys = NODES + NETWORK + SECTORS + TABLES + (DRAWN_SECTORS + DRAWN_TABLES if options.permutations else [])
    form = ["--format", "json", "--quiet", "--permutations", str(GEFLECHT_DRAWS)]
    measure = [options.geflecht, "measure", data, *keys, *form]
    theirs = json.loads(subprocess.run(measure, check=True, capture_output=True).stdout)
    comparison.exact(ours, theirs)
    if options.permutations:
        comparison.drawn(ours, theirs, options.permutations)
        comparison.permuted(answer.network, options.permutations)
    return comparison


if __name__ == "__main__":
    main()
