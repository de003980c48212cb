"""The measures as igraph computes them."""

import math
import statistics
from collections import Counter
from functools import cached_property
from itertools import combinations

import igraph

from .networks import View
from .shares import centralization, defined, mean, ratio


class InIgraph:
    name = f"igraph {igraph.__version__}"

    def __init__(self, view: View):
        self.view, self.n = view, len(view.ids)
        self.graph = igraph.Graph(n=self.n, edges=list(view.ties), directed=view.is_directed)
        self.graph.es["weight"] = list(view.ties.values())
        self.graph.es["length"] = list(view.lengths.values())
        self.graph.es["whole"] = list(view.whole_lengths.values())

    def by_tie(self, values):
        return dict(zip(self.view.ties, values, strict=True))

    @cached_property
    def distances(self):
        return self.graph.distances(weights="length", mode="out")

    # ---- Degree

    def degree(self):
        return self.graph.degree(mode="all")

    def in_degree(self):
        return self.graph.degree(mode="in")

    def out_degree(self):
        return self.graph.degree(mode="out")

    def strength(self):
        return self.graph.strength(mode="all", weights="weight")

    def in_strength(self):
        return self.graph.strength(mode="in", weights="weight")

    def out_strength(self):
        return self.graph.strength(mode="out", weights="weight")

    # ---- Paths. No closeness: igraph normalizes it inside the component, which is another measure.

    def harmonic(self):
        return self.graph.harmonic_centrality(mode="out", weights="length", normalized=False)  # True gives the mean

    def betweenness(self):
        return self.graph.betweenness(directed=self.view.is_directed, weights="whole")

    def betweenness_share(self):
        pairs = (self.n - 1) * (self.n - 2) / (1 if self.view.is_directed else 2)
        return [value / pairs for value in self.betweenness()]

    def edge_betweenness(self):
        return self.by_tie(self.graph.edge_betweenness(directed=self.view.is_directed, weights="whole"))

    def eccentricity(self):
        return [max(d for d in row if d < math.inf) for row in self.distances]

    def diameter(self):
        return self.graph.diameter(directed=True, unconn=True, weights="length")

    def mean_distance(self):
        return defined(self.graph.average_path_length(directed=True, unconn=True, weights="length"))

    def reachable_share(self):
        reached = sum(len(self.graph.subcomponent(node, mode="out")) - 1 for node in range(self.n))
        return ratio(reached, self.n * (self.n - 1))

    def distance_distribution(self):
        return {str(int(start)): count for start, _, count in self.graph.path_length_hist(directed=True).bins()}

    def k_reach(self):
        return [(size - 1) / (self.n - 1) for size in self.graph.neighborhood_size(order=2, mode="out")]

    def global_efficiency(self):
        return sum(self.harmonic()) / (self.n * (self.n - 1))

    def local_efficiency(self):
        def efficiency(part):
            sums = part.harmonic_centrality(normalized=False)
            return sum(sums) / (len(sums) * (len(sums) - 1)) if len(sums) >= 2 else 0

        return [efficiency(self.graph.induced_subgraph(self.graph.neighbors(node))) for node in range(self.n)]

    def mean_local_efficiency(self):
        return mean(self.local_efficiency())

    # ---- Walks

    def eigenvector(self):
        return self.graph.eigenvector_centrality(directed=True, weights="weight")

    def pagerank(self):
        return self.graph.pagerank(damping=0.85, weights="weight", implementation="prpack")

    def personal_pagerank(self):
        return self.graph.personalized_pagerank(
            damping=0.85, reset_vertices=[0, 1], weights="weight", implementation="prpack"
        )

    def hits_authority(self):
        return self.graph.authority_score(weights="weight")

    def hits_hub(self):
        return self.graph.hub_score(weights="weight")

    # ---- Neighborhoods and parts

    def core_number(self):
        return self.graph.coreness()

    def degeneracy(self):
        return max(self.graph.coreness())

    def triangles(self):
        corners = Counter(node for triangle in self.graph.list_triangles() for node in triangle)
        return [corners[node] for node in range(self.n)]

    def clustering(self):
        return [defined(share) for share in self.graph.transitivity_local_undirected(mode="nan")]

    def mean_clustering(self):
        return defined(self.graph.transitivity_avglocal_undirected(mode="nan"))

    def transitivity(self):
        return defined(self.graph.transitivity_undirected(mode="nan"))

    def component_size(self, mode="weak"):
        parts = self.graph.connected_components(mode=mode)
        return [parts.size(part) for part in parts.membership]

    def components(self, mode="weak"):
        return len(self.graph.connected_components(mode=mode))

    def strong_component_size(self):
        return self.component_size("strong")

    def strong_components(self):
        return self.components("strong")

    def articulation(self):
        """Removes each node and counts again."""
        before, scores = self.components(), []
        for node in range(self.n):
            graph = self.graph.copy()
            graph.delete_vertices(node)
            scores.append(max(0, len(graph.connected_components()) - before))
        return scores

    def articulation_points(self):
        return len(self.graph.articulation_points())

    def bridge(self):
        sizes = dict.fromkeys(range(len(self.view.ties)))
        for edge in self.graph.bridges():
            graph = self.graph.copy()
            graph.delete_edges(edge)
            sizes[edge] = min(len(graph.subcomponent(end)) for end in self.graph.es[edge].tuple)
        return self.by_tie(sizes.values())

    def bridges(self):
        return len(self.graph.bridges())

    # ---- The whole network

    def density(self):
        return self.graph.density(loops=False)

    def reciprocity(self):
        return defined(self.graph.reciprocity())

    def degree_assortativity(self):
        return defined(self.graph.assortativity_degree(directed=False))

    def centralization_degree(self):
        return centralization(self.degree(), (self.n - 1) * (self.n - 2))

    def centralization_betweenness(self):
        return centralization(self.betweenness(), (self.n - 1) ** 2 * (self.n - 2) / 2)

    def centralization_closeness(self):
        if not self.graph.is_connected():
            return None
        return centralization(self.graph.closeness(), (self.n - 1) * (self.n - 2) / (2 * self.n - 3))

    # ---- Sectors and communities

    def mixing(self):
        sectors = self.view.sectors
        names = sorted(set(sectors.values()))
        mixing = {f"{g}|{h}": 0 for g in names for h in names}
        for edge in self.graph.es:
            if edge.source in sectors and edge.target in sectors:
                g, h = sectors[edge.source], sectors[edge.target]
                for cell in {f"{g}|{h}", f"{h}|{g}"}:  # one cell if g = h
                    mixing[cell] += 1
        return mixing

    def modularity_sectors(self):
        names = sorted(set(self.view.sectors.values()))
        return self.graph.modularity(
            [names.index(self.view.sectors[node]) for node in range(self.n)], weights="weight"
        )

    def optimal_modularity(self):
        return self.graph.community_optimal_modularity().modularity

    @cached_property
    def sector_members(self):
        """The nodes with a sector, the ties among them, and the numbers of their sectors."""
        members, names = sorted(self.view.sectors), sorted(set(self.view.sectors.values()))
        graph = self.graph.induced_subgraph(members)
        return graph, [names.index(self.view.sectors[node]) for node in members], names

    def mixing_shares(self):
        """Of the ties that touch a sector."""
        mixing, names = self.mixing(), self.sector_members[2]
        touching = dict.fromkeys(names, 0)
        for edge in self.graph.es:
            ends = [self.view.sectors.get(end) for end in edge.tuple]
            for name in set(ends) if None not in ends else ():
                touching[name] += 1
        return {f"{g}|{h}": ratio(mixing[f"{g}|{h}"], touching[g]) for g in names for h in names}

    def mixing_density(self):
        graph, numbers, names = self.sector_members
        tied, possible = {}, {}
        for a in range(graph.vcount()):
            for b in range(a):
                for cell in {(numbers[a], numbers[b]), (numbers[b], numbers[a])}:
                    tied[cell] = tied.get(cell, 0) + graph.are_adjacent(a, b)
                    possible[cell] = possible.get(cell, 0) + 1
        cells = {f"{g}|{h}": (i, j) for i, g in enumerate(names) for j, h in enumerate(names)}
        return {key: ratio(tied.get(cell, 0), possible.get(cell)) for key, cell in cells.items()}

    def mixing_ratio(self):
        graph, numbers, names = self.sector_members
        degrees = [sum(d for d, own in zip(graph.degree(), numbers) if own == i) for i in range(len(names))]
        expected = {
            f"{g}|{h}": degrees[i] * degrees[j] / (4 if i == j else 2) / graph.ecount()
            for i, g in enumerate(names)
            for j, h in enumerate(names)
        }
        return {key: ratio(count, expected[key]) for key, count in self.mixing().items()}

    def sector_assortativity(self):
        graph, numbers, _ = self.sector_members
        return defined(graph.assortativity_nominal(numbers, directed=False))

    def sector_assortativity_error(self):
        graph, numbers, _ = self.sector_members
        whole, squares = self.sector_assortativity(), []
        for edge in range(graph.ecount()):
            rest = graph.copy()
            rest.delete_edges(edge)
            squares.append((rest.assortativity_nominal(numbers, directed=False) - whole) ** 2)
        return math.fsum(squares) ** 0.5

    def blocks(self, value):
        """A value of the weights by sector around each node, or undefined without a partner with a sector."""
        scores = []
        for node in self.graph.vs:
            sums = Counter()
            for edge in node.incident():
                other = edge.target if edge.source == node.index else edge.source
                if other in self.view.sectors:
                    sums[self.view.sectors[other]] += edge["weight"]
            scores.append(value(list(sums.values())) if sums else None)
        return scores

    def ego_richness(self):
        return self.blocks(len)

    def ego_blau(self):
        """Twice the products of different shares."""
        return self.blocks(lambda sums: 2 * sum(a * b for a, b in combinations(sums, 2)) / sum(sums) ** 2)

    def ego_blau_unbiased(self):
        """The share of pairs of partners that differ; every tie weighs 1 here."""
        def share(sums):
            k = sum(sums)
            return ratio(sum(a * b for a, b in combinations(sums, 2)), k * (k - 1) / 2)

        return self.blocks(share)

    def ego_iqv(self):
        """Against the Blau index of equal shares."""
        most = 1 - 1 / len(self.sector_members[2])
        return [None if blau is None else blau / most for blau in self.ego_blau()]

    def ego_shannon(self):
        return self.blocks(lambda sums: math.log(sum(sums)) - sum(a * math.log(a) for a in sums) / sum(sums))

    def within_sector_z(self):
        inside = self.graph.copy()
        inside.delete_edges([
            edge.index for edge in inside.es
            if self.view.sectors.get(edge.source) != self.view.sectors.get(edge.target)
        ])
        ties = inside.strength(weights="weight")
        scores = []
        for node in range(self.n):
            own = self.view.sectors.get(node)
            peers = [ties[other] for other, name in self.view.sectors.items() if name == own]
            deviation = statistics.pstdev(peers) if own is not None else 0
            scores.append((ties[node] - statistics.fmean(peers)) / deviation if deviation > 1e-9 else None)
        return scores
    def sector_chance(self):
        """What is observed, among the nodes with a sector."""
        sectors = self.view.sectors
        members = self.graph.induced_subgraph(sorted(sectors))
        own = [sectors[node] for node in sorted(sectors)]
        names = sorted(set(own))
        across = sum(own[edge.source] != own[edge.target] for edge in members.es)
        triangles = members.list_triangles()
        return {
            "ei-network": ratio(2 * across - members.ecount(), members.ecount()),
            "assortativity": defined(
                members.assortativity_nominal([names.index(name) for name in own], directed=False)),
            "trisectoral-triangles": sum(len({own[node] for node in corners}) == 3 for corners in triangles),
        }
    # ---- Brokerage

    def constraint(self):
        return [defined(score) for score in self.graph.constraint(weights="weight")]

    def bridging_coefficient(self):
        degree = self.graph.degree()
        around = [sum(1 / degree[j] for j in self.graph.neighbors(v)) for v in range(self.n)]
        return [1 / k / inverse if k else None for k, inverse in zip(degree, around)]

    def bridging(self):
        return [pairs * (score or 0) for pairs, score in zip(self.betweenness(), self.bridging_coefficient())]
