"""Sectors dealt out anew: Geflecht, and igraph with numpy, on the same network in the same run.

    python -m venv /tmp/peers && /tmp/peers/bin/pip install -r Benchmarks/peers/requirements.txt
    swift build -c release --product GeflechtBenchmarks
    /tmp/peers/bin/python Benchmarks/peers/chance.py /tmp/networks/program .build/release/GeflechtBenchmarks

The folder is a dataset whose actors alone have sectors, one each, as `geflecht generate program` writes it. The peer
shuffles the sectors of the actors with numpy, asks igraph for `assortativity_nominal`, and counts the ties between sectors
with numpy, from which follow all E–I indices; 500 times. Geflecht finds the same numbers, triangles that span three
sectors, and their summaries, 9,999 times. Reading is not timed. Both take turns, `--runs` times; medians are shown.

The numbers of the network itself are compared first, within 1e-9; then the means of chance, within five standard errors
of the 500. A difference ends the program with 1.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when numpy loads

import igraph
import numpy
import pandas


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", type=pathlib.Path)
    parser.add_argument("binary", help="GeflechtBenchmarks")
    parser.add_argument("--threads", nargs="+", type=int, default=[1, os.cpu_count()])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--permutations", type=int, default=9999)
    parser.add_argument("--peer-permutations", type=int, default=500)
    options = parser.parse_args()
    peer = Peer(options.network)
    seconds, wrong = {"igraph + numpy": []}, []
    for run in range(options.runs):
        drawn = peer.permute(options.peer_permutations, seed=run, seconds=seconds["igraph + numpy"])
        for threads in options.threads:
            found = ours(options, threads)
            seconds.setdefault(f"Geflecht, {threads} thread{'s' * (threads > 1)}", []).extend(found["seconds"])
            wrong += peer.differences(found["tables"], drawn)
    print(f"{peer.graph.vcount()} actors, {peer.graph.ecount()} ties, {len(peer.sectors)} sectors\n")
    print("| tool | permutations | seconds | permutations a second |\n|---|---:|---:|---:|")
    for tool, found in seconds.items():
        count = options.peer_permutations if tool.startswith("igraph") else options.permutations
        median = statistics.median(found)
        print(f"| {tool} | {count:,} | {median:.3f} | {count / median:,.0f} |")
    for line in wrong:
        print(f"DIFFERS: {line}")
    sys.exit(1 if wrong else 0)


def ours(options, threads):
    command = [options.binary, "chance", options.network, "--threads", str(threads), "--runs", "1", "--permutations",
               str(options.permutations)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


class Peer:
    """The actors of a dataset and the ties among them, read here and not by Geflecht."""

    def __init__(self, folder):
        actors = pandas.read_csv(folder / "actors.csv", dtype=str, keep_default_na=False)
        ties = pandas.read_csv(folder / "ties.csv", dtype=str, keep_default_na=False)
        index = pandas.Index(actors["id"])
        ends = numpy.stack([index.get_indexer(ties["source"]), index.get_indexer(ties["target"])], axis=1)
        ends = ends[(ends >= 0).all(axis=1) & (ends[:, 0] != ends[:, 1])]
        ends.sort(axis=1)
        ends = numpy.unique(ends, axis=0)
        self.sectors = sorted(actors["sector"].unique())
        self.labels = numpy.array([self.sectors.index(name) for name in actors["sector"]], dtype=numpy.intp)
        self.left, self.right = numpy.ascontiguousarray(ends[:, 0]), numpy.ascontiguousarray(ends[:, 1])
        self.graph = igraph.Graph(n=len(actors), edges=ends)

    def counts(self, labels):
        """Ties by the sectors of their ends."""
        many = len(self.sectors)
        pairs = (many * labels).take(self.left) + labels.take(self.right)
        return numpy.bincount(pairs, minlength=many * many).reshape(many, many)

    def numbers(self, r, counts):
        """The numbers under the names that Geflecht's tables have."""
        counts = counts + counts.T - numpy.diag(counts.diagonal())
        inner, external = counts.diagonal(), counts.sum(axis=1) - counts.diagonal()
        found = {("sector-chance", "assortativity"): r,
                 ("sector-chance", "ei-network"): (external.sum() / 2 - inner.sum()) / self.graph.ecount()}
        for place, name in enumerate(self.sectors):
            e, i = external[place], inner[place]
            found["ei-groups-chance", name] = (e - i) / (e + i)
            found.update({("mixing", name, other): counts[place, k] for k, other in enumerate(self.sectors)})
        return found

    def permute(self, permutations, seed, seconds):
        generator = numpy.random.default_rng(seed)
        labels, drawn = self.labels.copy(), []
        start = time.perf_counter()
        for _ in range(permutations):
            generator.shuffle(labels)
            drawn.append((self.graph.assortativity_nominal(labels.tolist(), directed=False), self.counts(labels)))
        seconds.append(time.perf_counter() - start)
        return [self.numbers(*each) for each in drawn]

    def differences(self, tables, drawn):
        own = self.numbers(self.graph.assortativity_nominal(self.labels.tolist(), directed=False), self.counts(self.labels))
        for key, value in own.items():
            if key[0] == "mixing":
                if tables["mixing"][key[1]][key[2]] != value:
                    yield f"{key}: {tables['mixing'][key[1]][key[2]]}, not {value}"
                continue
            ours = tables[key[0]][key[1]]
            if abs(ours["observed"] - value) > 1e-9:
                yield f"{key}: {ours['observed']}, not {value}"
            chance = [each[key] for each in drawn]
            error = statistics.stdev(chance) / len(chance) ** 0.5
            if abs(ours["expected"] - statistics.mean(chance)) > 5 * error:
                yield f"{key} by chance: {ours['expected']}, not {statistics.mean(chance)}"


if __name__ == "__main__":
    main()
