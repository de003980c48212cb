#!/usr/bin/env python3
"""Write matchings/optima.csv: the worth of the heaviest matchings of large networks, by two independent libraries.

    python -m venv venv && venv/bin/pip install networkx==3.6.1
    venv/bin/python Tests/GeflechtTests/Fixtures/make-matchings.py

The second is LEMON (C++), asked by Benchmarks/peers/peer_lemon.cpp: it needs a C++ compiler and Debian's liblemon-dev. The
script stops where the two differ. It takes some minutes.

The weights are no file: the n-th number of SplitMix64 decides about the n-th pair (0,1), (0,2) … (0,n−1), (1,2) …, and the
test draws the same.
"""

import csv
import json
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import networkx

HERE = Path(__file__).resolve().parent
OUT = HERE / "matchings" / "optima.csv"
PEER = HERE.parents[2] / "Benchmarks" / "peers" / "peer_lemon.cpp"
MASK = (1 << 64) - 1


def splitmix(seed):
    """Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def pairs(nodes, most, least, kept, seed):
    """Pairs (a, b, weight). Of each number the low half decides the weight, the high half whether the pair exists."""
    chance = splitmix(seed)
    found = []
    for a in range(nodes):
        for b in range(a + 1, nodes):
            number = next(chance)
            if (number >> 32) % 1000 < kept:
                found.append((a, b, least + (number & 0xFFFFFFFF) % (most - least + 1)))
    return found


def by_networkx(nodes, given, everyone):
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(given)
    chosen = networkx.max_weight_matching(graph, maxcardinality=everyone)
    return len(chosen), sum(graph[a][b]["weight"] for a, b in chosen)


def by_lemon(program, nodes, given, everyone):
    """LEMON wants a complete network: a pair that is not there is worth nothing, so it never adds to the worth. So that
    as many as possible are paired, every pair that is there is worth more than all of a plan."""
    extra = nodes * max(abs(weight) for _, _, weight in given) if everyone else 0
    weights = {(a, b): weight + extra for a, b, weight in given}
    table = [weights.get((a, b), 0) for a in range(nodes) for b in range(a + 1, nodes)]
    with tempfile.NamedTemporaryFile() as file:
        file.write(struct.pack(f"<{len(table) + 1}i", nodes, *table))
        file.flush()
        answer = subprocess.run([program, "1", file.name], capture_output=True, text=True, check=True).stdout
    worth = json.loads(answer)["weight"]
    if not everyone:
        return None, worth
    count = round(worth / extra)
    return count, worth - count * extra


def main():
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "peer_lemon"
        subprocess.run(["c++", "-O2", "-o", program, PEER, "-llemon"], check=True)
        for nodes in (115, 500):
            few = 2000 // nodes  # per mille: about two pairs a node
            for least, most, kept in [
                (1, 100, 1000), (1, 1_000_000, 1000), (-50, 50, 1000), (-500_000, 500_000, 1000), (1, 100, few),
                (1, 1_000_000, few),
            ]:
                seed = nodes * 10 + most + kept
                given = pairs(nodes, most, least, kept, seed)
                for everyone in (False, True):
                    count, weight = by_networkx(nodes, given, everyone)
                    second = by_lemon(program, nodes, given, everyone)
                    # Unless as many as possible are paired, pairs worth 0 may be chosen or not: only the worth is one.
                    assert second == (count if everyone else None, weight), (count, weight, second)
                    rows.append(
                        [nodes, least, most, kept, seed, "yes" if everyone else "no", count if everyone else "", weight])
                    print(*rows[-1], file=sys.stderr, flush=True)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["nodes", "least", "most", "kept-per-mille", "seed", "most-pairs", "pairs", "weight"])
        table.writerows(rows)


if __name__ == "__main__":
    main()
