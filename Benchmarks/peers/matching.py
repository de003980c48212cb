#!/usr/bin/env python3
"""Time the heaviest matching of complete networks beside rustworkx and LEMON, in one run on the same weights.

    swift build -c release --product GeflechtBenchmarks
    python Benchmarks/peers/matching.py .build/release/GeflechtBenchmarks [--sizes 500,1000,2000] [--runs 3]
        [--peers lemon,rustworkx]

Needs rustworkx (requirements.txt), and for LEMON a C++ compiler and Debian's liblemon-dev. Weights are compared first.
"""

import argparse
import json
import random
import statistics
import struct
import subprocess
import tempfile
import time
from pathlib import Path

import rustworkx

HERE = Path(__file__).resolve().parent


def write(path, count, most, seed):
    chance = random.Random(seed)
    pairs = count * (count - 1) // 2
    weights = [chance.randint(1, most) for _ in range(pairs)]
    path.write_bytes(struct.pack(f"<{pairs + 1}i", count, *weights))
    return weights


def by_program(command, runs, path):
    answer = json.loads(subprocess.run([*command, str(runs), str(path)], capture_output=True, text=True, check=True).stdout)
    return answer["weight"], statistics.median(answer["seconds"]), answer


def by_rustworkx(count, weights, runs):
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    ends = [(a, b) for a in range(count) for b in range(a + 1, count)]
    graph.add_edges_from([(a, b, weight) for (a, b), weight in zip(ends, weights)])
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        pairs = rustworkx.max_weight_matching(graph, weight_fn=int)
        seconds.append(time.perf_counter() - start)
    return sum(graph.get_edge_data(a, b) for a, b in pairs), statistics.median(seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--sizes", default="500,1000,2000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", default="lemon,rustworkx", help="rustworkx takes minutes from 2,000 nodes on")
    options = parser.parse_args()
    chosen = options.peers.split(",")
    with tempfile.TemporaryDirectory() as folder:
        lemon = Path(folder) / "peer_lemon"
        subprocess.run(["c++", "-O2", "-o", lemon, HERE / "peer_lemon.cpp", "-llemon"], check=True)
        print("| n | weights | Geflecht | LEMON | rustworkx | best peer ÷ ours |\n|---:|---|---:|---:|---:|---:|")
        for count in map(int, options.sizes.split(",")):
            for most in (100, 1_000_000):
                path = Path(folder) / f"{count}-{most}.i32"
                weights = write(path, count, most, seed=count + most)
                worth, ours, answer = by_program([options.binary, "matching"], options.runs, path)
                assert answer["proven"], "the prices prove nothing"
                peers = {}
                if "lemon" in chosen:
                    peers["lemon"] = by_program([str(lemon)], options.runs, path)[:2]
                if "rustworkx" in chosen:
                    peers["rustworkx"] = by_rustworkx(count, weights, 1)
                assert all(peer == worth for peer, _ in peers.values()), (worth, peers)
                cells = [f"{peers[name][1]:.2f} s" if name in peers else "–" for name in ("lemon", "rustworkx")]
                best = min(seconds for _, seconds in peers.values())
                print(
                    f"| {count:,} | 1…{most:,} | {ours:.3f} s ({answer['rounds']} rounds) | {cells[0]} | {cells[1]} "
                    f"| {best / ours:.1f} |", flush=True)


if __name__ == "__main__":
    main()
