#!/usr/bin/env python3
"""Write communities/best-of-fifty.csv: the best modularity of fifty searches by igraph, on networks of the models.

    python -m venv venv && venv/bin/pip install igraph==1.0.0
    venv/bin/python Tests/GeflechtTests/Fixtures/make-communities.py .build/release/geflecht

Each search is Leiden's until nothing improves, `community_leiden(objective_function="modularity", n_iterations=-1)`; the
seeds are 0 to 49. No search proves a greatest modularity: a partition with more is no error, one with less is a worse one.
"""

import csv
import itertools
import pathlib
import random
import subprocess
import sys
import tempfile

import igraph

MODELS = ("planted", "random", "small-world", "grid", "heavy-tailed", "rmat")
SIZES = (60, 200, 700)
SEEDS = (1, 2)


def graph(folder):
    places = {row["id"]: place for place, row in enumerate(csv.DictReader((folder / "nodes.csv").open()))}
    rows = csv.DictReader((folder / "edges.csv").open())
    edges = {tuple(sorted((places[row["source"]], places[row["target"]]))) for row in rows}
    return igraph.Graph(n=len(places), edges=[edge for edge in edges if edge[0] != edge[1]])


def best_of_fifty(network):
    best = 0
    for seed in range(50):
        random.seed(seed)
        igraph.set_random_number_generator(random)
        found = network.community_leiden(objective_function="modularity", n_iterations=-1)
        best = max(best, found.modularity)
    return best


rows = []
for model, size, seed in itertools.product(MODELS, SIZES, SEEDS):
    with tempfile.TemporaryDirectory() as folder:
        network = pathlib.Path(folder) / "network"
        command = [sys.argv[1], "generate", model, "--size", str(size), "--seed", str(seed), "-o", network]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        rows.append((model, size, seed, best_of_fifty(graph(network))))
target = pathlib.Path(__file__).parent / "communities" / "best-of-fifty.csv"
with target.open("w", encoding="utf-8", newline="") as file:
    csv.writer(file, lineterminator="\n").writerows([("model", "size", "seed", "modularity"), *rows])
