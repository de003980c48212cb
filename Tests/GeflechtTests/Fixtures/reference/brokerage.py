"""Structural holes and brokerage straight from their definitions, by loops over all pairs of nodes."""

from functools import cached_property
from itertools import permutations
from math import log, sqrt

import numpy

from .networks import View
from .shares import ratio

DIRECTED = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]
UNDIRECTED = ["coordinator", "itinerant", "gatekeeper-representative", "liaison"]


def rows(view, columns, values):
    """A number a node and column; blank for nodes that have none."""
    blank = [None] * len(columns)
    return {
        f"{id}|{column}": cell
        for node, id in enumerate(view.ids)
        for column, cell in zip(columns, values.get(node, blank), strict=True)
    }


def role(a, v, b):
    """Gould & Fernandez 1989, of the sectors of a, v and b."""
    if a == v == b:
        return "coordinator"
    if a == b:
        return "itinerant"
    return "representative" if a == v else "gatekeeper" if v == b else "liaison"


class ByEnumeration:
    name = "enumeration by definition"

    def __init__(self, view: View):
        self.view, self.n = view, len(view.ids)
        self.arcs = dict(view.ties) if view.is_directed else {
            arc: weight for (a, b), weight in view.ties.items() for arc in ((a, b), (b, a))}

    # ---- Structural holes: z in both directions

    @cached_property
    def strengths(self):
        z = [{} for _ in range(self.n)]
        for (a, b), weight in self.arcs.items():
            z[a][b] = z[a].get(b, 0) + weight
            z[b][a] = z[b].get(a, 0) + weight
        return z

    def invested(self, i, j):
        z = self.strengths
        return z[i].get(j, 0) / sum(z[i].values())

    def effective_size(self):
        z = self.strengths
        return [
            sum(1 - sum(self.invested(i, q) * z[j].get(q, 0) / max(z[j].values()) for q in z[i]) for j in z[i])
            if z[i] else None
            for i in range(self.n)]

    def burt_efficiency(self):
        return [size and size / len(own) for size, own in zip(self.effective_size(), self.strengths)]

    def hierarchy(self):
        z, scores = self.strengths, []
        for i in range(self.n):
            parts = [
                (self.invested(i, j) + sum(self.invested(i, q) * self.invested(q, j) for q in z[i] if q != j)) ** 2
                for j in z[i]]
            if len(parts) < 2:
                scores.append(1.0 if parts else None)
                continue
            mean = sum(parts) / len(parts)
            scores.append(sum(part / mean * log(part / mean) for part in parts) / (len(parts) * log(len(parts))))
        return scores

    # ---- Brokerage by sector; nodes without one are left out

    def paths(self, v):
        """The ordered pairs that v brokers."""
        sectors = self.view.sectors
        return [
            (a, b) for a, b in permutations(sectors, 2)
            if v not in (a, b) and (a, v) in self.arcs and (v, b) in self.arcs and (a, b) not in self.arcs]

    def brokerage_sectors(self):
        sectors, values = self.view.sectors, {}
        for v in sectors:
            roles = [role(sectors[a], sectors[v], sectors[b]) for a, b in self.paths(v)]
            if self.view.is_directed:
                values[v] = [roles.count(name) for name in DIRECTED] + [len(roles)]
            else:
                both = roles.count("representative") + roles.count("gatekeeper")
                values[v] = [
                    roles.count("coordinator") / 2, roles.count("itinerant") / 2, both / 2,
                    roles.count("liaison") / 2, len(roles) / 2]
        return rows(self.view, [*(DIRECTED if self.view.is_directed else UNDIRECTED), "total"], values)

    def brokerage_sectors_bernoulli_z(self):
        """Every arc has probability d. Two pairs with one arc at v in common have the covariance d³(1 − d)³."""
        sectors = self.view.sectors
        arcs = sum(a in sectors and b in sectors for a, b in self.arcs)
        d = arcs / (len(sectors) * (len(sectors) - 1))
        p, covariance, values = d * d * (1 - d), (d * (1 - d)) ** 3, {}
        for v in sectors:
            pairs = {name: [] for name in [*DIRECTED, "total"]}
            for a, b in permutations([node for node in sectors if node != v], 2):
                pairs[role(sectors[a], sectors[v], sectors[b])].append((a, b))
                pairs["total"].append((a, b))
            found, values[v] = self.paths(v), []
            for name, possible in pairs.items():
                observed = sum(name in ("total", role(sectors[a], sectors[v], sectors[b])) for a, b in found)
                shared = 0  # ordered pairs of pairs with the same first or the same last node
                for end in (0, 1):
                    ends = [pair[end] for pair in possible]
                    shared += sum(ends.count(node) * (ends.count(node) - 1) for node in set(ends))
                variance = len(possible) * p * (1 - p) + shared * covariance
                values[v].append((observed - len(possible) * p) / sqrt(variance) if possible else None)
        return rows(self.view, [*DIRECTED, "total"], values)

    # ---- Betweenness of pairs in different sectors: σ(s, v) σ(v, t) / σ(s, t) where v lies on the way

    @cached_property
    def shortest(self):
        """Distances in whole lengths, and how many shortest ways there are."""
        lengths = self.view.whole_lengths
        step = numpy.full((self.n, self.n), numpy.inf)
        for a, b in self.arcs:
            step[a, b] = lengths[(a, b) if (a, b) in lengths else (b, a)]
        distance = step.copy()
        numpy.fill_diagonal(distance, 0)
        for through in range(self.n):
            distance = numpy.minimum(distance, distance[:, through, None] + distance[through])
        ways = numpy.eye(self.n)
        for s in range(self.n):
            for t in numpy.argsort(distance[s], kind="stable"):
                if t != s and distance[s, t] < numpy.inf:
                    before = distance[s] + step[:, t] == distance[s, t]
                    ways[s, t] = ways[s, before].sum()
        return distance, ways

    def passing(self, counts):
        """Sum over the ordered pairs for which counts(s, v, t) holds, halved where directions are ignored."""
        (distance, ways), sectors, scores = self.shortest, self.view.sectors, [0.0] * self.n
        nodes = sorted(sectors)
        for v in range(self.n):
            for s in nodes:
                for t in nodes:
                    on_way = v not in (s, t) and distance[s, v] + distance[v, t] == distance[s, t] < numpy.inf
                    if on_way and sectors[s] != sectors[t] and counts(s, v, t):
                        scores[v] += ways[s, v] * ways[v, t] / ways[s, t]
        return [score / (1 if self.view.is_directed else 2) for score in scores]

    def sector_betweenness(self):
        return self.passing(lambda s, v, t: True)

    def sector_betweenness_share(self):
        sectors, shares = self.view.sectors, []
        for v, score in enumerate(self.sector_betweenness()):
            pairs = sum(v not in (s, t) and sectors[s] != sectors[t] for s, t in permutations(sectors, 2))
            shares.append(ratio(score, pairs / (1 if self.view.is_directed else 2)))
        return shares

    def sector_betweenness_strict(self):
        sectors = self.view.sectors
        scores = self.passing(lambda s, v, t: v in sectors and sectors[v] not in (sectors[s], sectors[t]))
        return [score if v in sectors else None for v, score in enumerate(scores)]
