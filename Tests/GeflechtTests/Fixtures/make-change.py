#!/usr/bin/env python3
"""Standard errors of the paired vertex bootstrap, by their definition and with the standard library alone.

Snijders & Borgatti (1999), Connections 22(2):161-170, as UCINET's "Compare densities (paired)": draw as many vertices as
there are, with replacement, the same in both networks; a pair of copies of two vertices is tied as these are; a pair of
copies of one vertex gets the value of a pair of different vertices drawn at random, the same pair in both networks. The
standard error is the standard deviation of the difference over all draws.

Writes change/before.csv, change/after.csv (id pairs) and change/expected.csv (measure, draws, difference, error).
"""
import csv
import os
import random

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "change")
NODES, DRAWS = 24, 40_000


def density(tie, n):
    return sum(tie[i][j] for i in range(n) for j in range(i)) / (n * (n - 1) / 2)


def transitivity(tie, n):
    closed = triples = 0
    for v in range(n):
        around = [u for u in range(n) if tie[v][u]]
        triples += len(around) * (len(around) - 1) // 2
        closed += sum(tie[a][b] for place, a in enumerate(around) for b in around[:place])
    return closed / triples if triples else None


def main():
    rng = random.Random(1999)
    ease = [0.35 + 0.65 * rng.random() for _ in range(NODES)]
    waves = []
    for level in (0.35, 0.55):
        tie = [[0] * NODES for _ in range(NODES)]
        for i in range(NODES):
            for j in range(i):
                tie[i][j] = tie[j][i] = int(rng.random() < level * ease[i] * ease[j] * 1.3)
        waves.append(tie)
    for name, tie in zip(("before", "after"), waves):
        with open(os.path.join(HERE, name + ".csv"), "w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["source", "target"])
            writer.writerows([f"v{j:02}", f"v{i:02}"] for i in range(NODES) for j in range(i) if tie[i][j])

    measures = {"density": density, "transitivity": transitivity}
    sums = {name: [0, 0.0, 0.0] for name in measures}
    for _ in range(DRAWS):
        drawn = [rng.randrange(NODES) for _ in range(NODES)]
        samples = [[[0] * NODES for _ in range(NODES)] for _ in waves]
        for a in range(NODES):
            for b in range(a):
                i, j = drawn[a], drawn[b]
                if i == j:
                    i, j = rng.sample(range(NODES), 2)
                for sample, tie in zip(samples, waves):
                    sample[a][b] = sample[b][a] = tie[i][j]
        for name, measure in measures.items():
            first, second = (measure(sample, NODES) for sample in samples)
            if first is None or second is None:
                continue
            entry = sums[name]
            entry[0] += 1
            entry[1] += second - first
            entry[2] += (second - first) ** 2
    with open(os.path.join(HERE, "expected.csv"), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["measure", "draws", "difference", "error"])
        for name, measure in measures.items():
            count, total, squares = sums[name]
            error = ((squares - total * total / count) / (count - 1)) ** 0.5
            difference = measure(waves[1], NODES) - measure(waves[0], NODES)
            writer.writerow([name, count, f"{difference:.12g}", f"{error:.6g}"])


if __name__ == "__main__":
    main()
