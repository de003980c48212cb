"""The measures as igraph computes them."""

import math
from collections import Counter
from functools import cached_property

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

    def reach_two(self):
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
