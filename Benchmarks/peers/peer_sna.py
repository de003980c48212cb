"""Brokerage by R's package sna (R and C), in a process of its own: R's clock around the one call, values by a file.

Debian: r-base-core, r-cran-sna. Importing this fails where they are missing.
"""

import subprocess
import tempfile

import numpy

import protocol

SCRIPT = """
suppressMessages(library(sna))
arguments <- commandArgs(TRUE)
pairs <- as.matrix(read.table(arguments[1]))
classes <- readLines(arguments[2])
graph <- rbind(cbind(pairs, 1), cbind(pairs[, 2:1], 1))
attr(graph, "n") <- length(classes)
seconds <- system.time(found <- brokerage(graph, classes))[["elapsed"]]
write.table(found$raw.nli, arguments[3], row.names = FALSE, col.names = FALSE)
cat(seconds)
"""

if subprocess.run(["Rscript", "-e", "library(sna)"], capture_output=True).returncode:
    raise ImportError("R's package sna")


def load(edges, threads):
    return edges


def brokerage(graph, edges):
    """Nodes without a sector are left out; sna meets every pair twice, and a representative once as gatekeeper."""
    if not edges.sectors:
        raise ValueError("no sectors")
    members = numpy.flatnonzero([bool(sector) for sector in edges.sectors])
    place = numpy.zeros(edges.count, dtype=int)
    place[members] = numpy.arange(1, len(members) + 1)
    pairs = place[edges.pairs]
    with tempfile.TemporaryDirectory() as folder:
        numpy.savetxt(f"{folder}/pairs", pairs[(pairs > 0).all(axis=1)], fmt="%d")
        with open(f"{folder}/classes", "w", encoding="utf-8") as file:
            file.writelines(edges.sectors[node] + "\n" for node in members)
        with open(f"{folder}/script.R", "w", encoding="utf-8") as file:
            file.write(SCRIPT)
        done = subprocess.run(
            ["Rscript", f"{folder}/script.R", f"{folder}/pairs", f"{folder}/classes", f"{folder}/found"],
            capture_output=True, text=True, check=True)
        found = numpy.loadtxt(f"{folder}/found")
    values = numpy.full((edges.count, 5), numpy.nan)
    values[members] = found[:, [0, 1, 2, 4, 5]] / [2, 2, 1, 2, 2]
    return values.ravel(), None, float(done.stdout)


if __name__ == "__main__":
    protocol.serve(load, {"brokerage": brokerage})
