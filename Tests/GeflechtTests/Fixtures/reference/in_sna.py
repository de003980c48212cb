"""Brokerage as R's package sna computes it, through Rscript. Debian: r-base-core, r-cran-sna."""

import subprocess
from functools import cached_property

from .brokerage import DIRECTED, UNDIRECTED, rows
from .networks import View

SCRIPT = """
suppressMessages(library(sna))
lines <- readLines(file("stdin"))
classes <- strsplit(lines[1], " ")[[1]]
graph <- matrix(0, length(classes), length(classes))
for (line in lines[-1]) { ends <- as.integer(strsplit(line, " ")[[1]]); graph[ends[1], ends[2]] <- 1 }
found <- brokerage(graph, classes)
for (table in list(found$raw.nli, found$exp.nli, found$sd.nli))
  for (i in seq_along(classes)) cat(formatC(table[i, ], digits = 17, format = "g"), "\\n")
"""


def version():
    return subprocess.run(
        ["Rscript", "-e", 'cat(as.character(packageVersion("sna")))'], capture_output=True, text=True, check=True
    ).stdout


class InSna:
    name = f"R sna {version()}"

    def __init__(self, view: View):
        self.view = view
        self.members = sorted(view.sectors)  # sna wants a class for every node: the others are left out

    @cached_property
    def tables(self):
        """Observed, expected, standard deviation: rows of w_I, w_O, b_IO, b_OI, b_O, t."""
        place = {node: i + 1 for i, node in enumerate(self.members)}
        arcs = list(self.view.ties) + [(b, a) for a, b in self.view.ties if not self.view.is_directed]
        names = sorted(set(self.view.sectors.values()))
        lines = [" ".join(str(names.index(self.view.sectors[node])) for node in self.members)]
        lines += [f"{place[a]} {place[b]}" for a, b in arcs if a in place and b in place]
        done = subprocess.run(
            ["Rscript", "-e", SCRIPT], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
        numbers = [[float(cell) for cell in line.split()] for line in done.stdout.splitlines()]
        size = len(self.members)
        return numbers[:size], numbers[size : 2 * size], numbers[2 * size :]

    def brokerage_sectors(self):
        observed = self.tables[0]
        if self.view.is_directed:
            return rows(self.view, [*DIRECTED, "total"], dict(zip(self.members, observed)))
        # On a symmetric matrix sna meets every pair twice: once as representative, once as gatekeeper.
        halves = [[w_i / 2, w_o / 2, b_io, b_o / 2, t / 2] for w_i, w_o, b_io, _, b_o, t in observed]
        return rows(self.view, [*UNDIRECTED, "total"], dict(zip(self.members, halves)))

    def brokerage_sectors_bernoulli_z(self):
        scores = [
            [(x - e) / s if e > 0 and s > 0 else None for x, e, s in zip(*cells)] for cells in zip(*self.tables)]
        return rows(self.view, [*DIRECTED, "total"], dict(zip(self.members, scores)))
