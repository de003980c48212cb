#!/usr/bin/env python3
"""Write reference networks and reference values, each value computed by two independent libraries.

    python make-fixtures.py PATH/TO/datasets/engagierte-stadt

The folders land beside this script. The run fails if two libraries disagree by more than 1e-9.
README.md says what the folders hold, which conventions apply and which versions to install.
"""

import csv
import os
import random
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

sys.dont_write_bytecode = True
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when numpy loads; sums then do not depend on the number of cores

import igraph

from reference import by_definition as where
from reference.brokerage import ByEnumeration
from reference.by_definition import ByCounting, ByDefinition, InScipy
from reference.in_igraph import InIgraph
from reference.in_networkit import InNetworkit
from reference.in_networkx import InNetworkx
from reference.in_sna import InSna
from reference.networks import all_networks

TOLERANCE = 1e-9
LIBRARIES = [InNetworkx, InIgraph, InNetworkit, ByDefinition, ByCounting, InScipy, ByEnumeration, InSna]


# ---- What is computed ---------------------------------------------------------------------------


@dataclass
class Measure:
    """A column of values. Variants with a direction are for directed networks, weighted ones for weighted networks."""

    id: str
    variants: list[str]
    where: Callable = lambda view: True  # the views on which it is defined
    method: str = ""  # its name in a library, if that is not the id
    prefix: str = ""  # what the view is called beyond the variant
    networks: tuple[str, ...] = ()  # the only ones, if not all


PATHS = ["", "weighted", "out", "in", "weighted out"]
BETWEEN = ["", "weighted", "out", "weighted out"]

MEASURES = [
    # Degree. Strength takes weights in every variant.
    Measure("degree", ["", "out"]),
    Measure("in-degree", ["out"]),
    Measure("out-degree", ["out"]),
    Measure("strength", ["", "out"], prefix="weighted "),
    Measure("in-strength", ["out"], prefix="weighted "),
    Measure("out-strength", ["out"], prefix="weighted "),
    # Paths
    Measure("closeness", PATHS),
    Measure("harmonic", PATHS),
    Measure("betweenness", BETWEEN),
    Measure("betweenness-share", ["", "out"]),
    Measure("edge-betweenness", ["", "weighted", "out"]),
    Measure("eccentricity", ["", "weighted", "out"]),
    Measure("k-reach", ["", "out"]),
    Measure("diameter", ["", "weighted", "out"]),
    Measure("mean-distance", ["", "weighted", "out"]),
    Measure("reachable-share", ["", "out"]),
    Measure("distance-distribution", ["", "out"]),
    Measure("global-efficiency", [""]),
    Measure("local-efficiency", [""]),
    Measure("mean-local-efficiency", [""]),
    # Walks
    Measure("eigenvector", ["", "weighted"], where.has_leading_component),
    Measure("eigenvector", ["out"], where.is_strong_without_period),
    Measure("katz", ["", "weighted", "out"], where.has_cycle),
    Measure("pagerank", PATHS),
    Measure("pagerank", ["personal"], method="personal_pagerank", networks=("karate",)),
    Measure("pagerank", ["personal out"], method="personal_pagerank", networks=("directed-web",)),
    Measure("hits-authority", ["out"], where.has_leading_singular_value),
    Measure("hits-hub", ["out"], where.has_leading_singular_value),
    Measure("current-flow-betweenness", ["", "weighted"]),
    Measure("current-flow-closeness", ["", "weighted"]),
    # Neighborhoods and parts
    Measure("core-number", [""]),
    Measure("degeneracy", [""]),
    Measure("triangles", [""]),
    Measure("clustering", [""]),
    Measure("mean-clustering", [""]),
    Measure("transitivity", [""]),
    Measure("component-size", [""]),
    Measure("components", [""]),
    Measure("strong-component-size", ["out"]),
    Measure("strong-components", ["out"]),
    Measure("articulation", [""]),
    Measure("articulation-points", [""]),
    Measure("bridge", [""]),
    Measure("bridges", [""]),
    # The whole network
    Measure("density", ["", "out"]),
    Measure("reciprocity", ["out"]),
    Measure("degree-assortativity", [""]),
    Measure("centralization-degree", [""]),
    Measure("centralization-closeness", [""]),
    Measure("centralization-betweenness", [""]),
    Measure("core-periphery-fit", [""], where.is_small),
    Measure("core-periphery-gap", [""], where.is_small),
    # Sectors and communities
    Measure("mixing", [""], where.has_sectors),
    Measure("modularity-sectors", ["", "weighted"], where.has_one_sector_each),
    Measure("optimal-modularity", [""], where.is_partitionable, networks=(
        "karate", "florentine", "krackhardt-kite", "small-hierarchy", "star-with-tie", "two-triangles",
    )),
    # Sectors: mixing and the partners of a node
    Measure("mixing-shares", [""], where.has_sectors),
    Measure("mixing-density", [""], where.has_sectors),
    Measure("mixing-ratio", [""], where.has_sectors),
    Measure("sector-assortativity", [""], where.has_sectors),
    Measure("sector-assortativity", ["weighted"], where.has_sectors, method="weighted_sector_assortativity"),
    Measure("sector-assortativity-error", [""], where.has_sectors),
    Measure("sector-assortativity-error", ["weighted"], where.has_sectors,
            method="weighted_sector_assortativity_error"),
    Measure("ego-richness", [""], where.has_sectors),
    Measure("ego-blau", ["", "weighted"], where.has_sectors),
    Measure("ego-blau-unbiased", [""], where.has_sectors),
    Measure("ego-iqv", ["", "weighted"], where.has_sectors),
    Measure("ego-shannon", ["", "weighted"], where.has_sectors),
    Measure("within-sector-z", ["", "weighted"], where.has_sectors),
    # Where three sectors meet
    Measure("trisectoral-triangles-at", [""], where.has_sectors),
    Measure("trisectoral-triangles", [""], where.has_sectors),
    Measure("trisectoral-share", [""], where.has_sectors),
    Measure("trisectoral-two-paths", [""], where.has_sectors),
    Measure("trisectoral-path-share", [""], where.has_sectors),
    Measure("trisectoral-triples", [""], where.has_sectors),
    Measure("trisectoral-closure", [""], where.has_sectors),
    Measure("trisectoral-expected", [""], where.has_sectors),
    # Against chance: the numbers of the network itself
    Measure("sector-chance", [""], where.has_sectors),
    # Brokerage
    Measure("constraint", BETWEEN),
    Measure("effective-size", BETWEEN),
    Measure("burt-efficiency", BETWEEN),
    Measure("hierarchy", BETWEEN),
    Measure("brokerage-sectors", ["", "out"], where.has_sectors),
    Measure("brokerage-sectors-bernoulli-z", ["out"], where.has_sectors),
    Measure("sector-betweenness", BETWEEN, where.has_sectors),
    Measure("sector-betweenness-strict", ["", "out"], where.has_sectors),
    Measure("sector-betweenness-share", ["", "out"], where.has_sectors),
    Measure("bridging-coefficient", [""]),
    Measure("bridging", [""]),
]


# ---- Values from two libraries ------------------------------------------------------------------


def cells(ids, values):
    """Values by the `id` of the expected.csv: a node, `a|b`, another key, or empty for the whole network."""
    if isinstance(values, list):
        values = dict(zip(ids, values, strict=True))
    elif not isinstance(values, dict):
        values = {"": values}
    return {key if isinstance(key, str) else "|".join(ids[node] for node in key): values[key] for key in values}


def agree(one, other):
    if one is None or other is None:
        return one is other
    return abs(one - other) <= TOLERANCE  # so written, NaN fails


def text(value):
    """Twelve digits: further ones depend on the processor, as does what rounding leaves of 0. Undefined is blank."""
    if value is None:
        return ""
    return repr(float(f"{value:.12g}")) if abs(value) > TOLERANCE else "0.0"


def variants(measure, name, network):
    """The variants of a measure that a network has, with their views."""
    if measure.networks and name not in measure.networks:
        return
    for variant in measure.variants:
        words = set(variant.split())
        if words & {"out", "in"} and not network.is_directed or "weighted" in words and not network.has_weights:
            continue
        if measure.where(network.view(measure.prefix + variant)):
            yield variant, measure.prefix + variant


def expected(name, network):
    """Rows of expected.csv, after checking that every value has two libraries that agree."""
    in_library, rows = {}, []
    for measure in MEASURES:
        method = measure.method or measure.id.replace("-", "_")
        libraries = [library for library in LIBRARIES if hasattr(library, method)]
        if len(libraries) != 2:
            sys.exit(f"{measure.id} comes from {len(libraries)} libraries, not from two")
        for variant, view in variants(measure, name, network):
            found = []
            for library in libraries:
                if (library, view) not in in_library:
                    in_library[library, view] = library(network.view(view))
                found.append(cells(network.ids, getattr(in_library[library, view], method)()))
            one, other = found
            place = f"{name}: {libraries[0].name} and {libraries[1].name}, {variant} {measure.id}"
            if one.keys() != other.keys():
                sys.exit(f"{place}: different ids")
            for id in one:
                if not agree(one[id], other[id]):
                    sys.exit(f"{place} of '{id}': {one[id]}, {other[id]}")
            for library, values in zip(libraries, found):
                rows += [(measure.id, variant, library.name, id, text(value)) for id, value in values.items()]
    return sorted(rows)


# ---- Output -------------------------------------------------------------------------------------


def write(path, header, rows):
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    igraph.set_random_number_generator(random.Random(1))  # its eigenvectors start at random
    # Asked for on purpose: eigenvectors of networks in parts, assortativity where all degrees are equal.
    for message in ("Some eigenvector centralities", "More than 30% of hub or authority", "invalid value encountered"):
        warnings.filterwarnings("ignore", message)
    networks = all_networks(Path(sys.argv[1]))
    results = {name: expected(name, network) for name, network in networks.items()}  # fails before it writes

    for name, network in networks.items():
        folder, ids, sectors = Path(__file__).resolve().parent / name, network.ids, network.sectors
        write(folder / "expected.csv", ["measure", "variant", "library", "id", "value"], results[name])
        if name != "engagierte-stadt":  # its data are in the repository already
            header = ["id", "sector"] if sectors else ["id"]
            write(folder / "nodes.csv", header, [(id, sectors.get(i, "")) if sectors else (id,) for i, id in enumerate(ids)])
            kind = ["directed"] if network.is_directed else []
            edges = [[ids[a], ids[b], weight] + kind for (a, b), weight in network.ties.items()]
            write(folder / "edges.csv", ["source", "target", "weight"] + ["type"] * len(kind), edges)
        columns = len({row[:2] for row in results[name]})
        print(f"{name}: {len(ids)} nodes, {len(network.ties)} ties, {columns} columns, {len(results[name])} values")


if __name__ == "__main__":
    main()
