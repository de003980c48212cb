"""The measures as networkx computes them. Its closeness and PageRank look at arcs that come in."""

import math
from collections import Counter
from functools import cached_property
from itertools import combinations, takewhile
from math import comb, prod

import networkx

from .networks import View
from .shares import centralization, defined, mean, ratio


class InNetworkx:
    name = f"networkx {networkx.__version__}"

    # Nodes are integers: harmonic centrality is summed in set order, and only for integers is that
    # order, and with it the last digit, the same in every run.
    def __init__(self, view: View):
        self.view, self.n = view, len(view.ids)
        self.graph = networkx.DiGraph() if view.is_directed else networkx.Graph()
        self.graph.add_nodes_from(range(self.n))
        lengths, whole_lengths = view.lengths, view.whole_lengths
        for tie, weight in view.ties.items():
            self.graph.add_edge(*tie, weight=weight, length=lengths[tie], whole=whole_lengths[tie])
        self.turned = self.graph.reverse() if view.is_directed else self.graph

    def by_node(self, scores):
        return [scores[node] for node in range(self.n)]

    def by_tie(self, scores):
        return {(a, b): scores[a, b] if (a, b) in scores else scores[b, a] for a, b in self.view.ties}

    @cached_property
    def distances(self):
        """For each node the distances to the nodes that can be reached, itself included."""
        return self.by_node(dict(networkx.all_pairs_dijkstra_path_length(self.graph, weight="length")))

    @cached_property
    def pairs(self):
        """The finite distances of all ordered pairs."""
        return [d for source, reached in enumerate(self.distances) for node, d in reached.items() if node != source]

    @cached_property
    def parts(self):
        return list(networkx.connected_components(self.graph))

    # ---- Degree

    def degree(self):
        return self.by_node(self.graph.degree())

    def in_degree(self):
        return self.by_node(self.graph.in_degree())

    def out_degree(self):
        return self.by_node(self.graph.out_degree())

    def strength(self):
        return self.by_node(self.graph.degree(weight="weight"))

    def in_strength(self):
        return self.by_node(self.graph.in_degree(weight="weight"))

    def out_strength(self):
        return self.by_node(self.graph.out_degree(weight="weight"))

    # ---- Paths

    def closeness(self):
        return self.by_node(networkx.closeness_centrality(self.turned, distance="length", wf_improved=True))

    def harmonic(self):
        return self.by_node(networkx.harmonic_centrality(self.turned, distance="length"))

    def betweenness(self):
        return self.by_node(networkx.betweenness_centrality(self.graph, normalized=False, weight="whole"))

    def betweenness_share(self):
        return self.by_node(networkx.betweenness_centrality(self.graph, normalized=True, weight="whole"))

    def edge_betweenness(self):
        return self.by_tie(networkx.edge_betweenness_centrality(self.graph, normalized=False, weight="whole"))

    def eccentricity(self):
        return [max(reached.values()) for reached in self.distances]

    def diameter(self):
        return max(self.pairs, default=None)

    def mean_distance(self):
        return mean(self.pairs)

    def reachable_share(self):
        return ratio(len(self.pairs), self.n * (self.n - 1))

    def distance_distribution(self):
        ends = 1 if self.view.is_directed else 2  # an unordered pair is met from both of its ends
        return {str(int(d)): self.pairs.count(d) / ends for d in sorted(set(self.pairs))}

    def k_reach(self):
        reached = [networkx.single_source_shortest_path_length(self.graph, node, cutoff=2) for node in range(self.n)]
        return [(len(nodes) - 1) / (self.n - 1) for nodes in reached]

    def global_efficiency(self):
        return networkx.global_efficiency(self.graph)

    def local_efficiency(self):
        return [networkx.global_efficiency(self.graph.subgraph(self.graph[node])) for node in range(self.n)]

    def mean_local_efficiency(self):
        return networkx.local_efficiency(self.graph)

    # ---- Walks

    def katz(self):
        # The spectral radius is that of a strong component: on the whole matrix it may be ill-conditioned.
        parts = networkx.strongly_connected_components(self.graph.to_directed())
        radius = max(max(abs(networkx.adjacency_spectrum(self.graph.subgraph(part)))) for part in parts)
        return self.by_node(
            networkx.katz_centrality(
                self.graph, alpha=0.85 / radius, beta=1.0, normalized=False, weight="weight", max_iter=10_000, tol=1e-14
            )
        )

    def pagerank(self, teleport=None):
        return self.by_node(
            networkx.pagerank(self.graph, 0.85, teleport, max_iter=10_000, tol=1e-15, weight="weight")
        )

    def personal_pagerank(self):
        return self.pagerank({0: 0.5, 1: 0.5})

    def current_flow_betweenness(self):
        scores = dict.fromkeys(self.graph, 0.0)
        for part in self.parts:
            if len(part) > 2:
                graph = self.graph.subgraph(part)
                scores |= networkx.current_flow_betweenness_centrality(
                    graph, normalized=False, weight="weight", solver="full"
                )
        return self.by_node(scores)

    def current_flow_closeness(self):
        scores = dict.fromkeys(self.graph)
        for part in self.parts:
            if len(part) > 1:
                graph = self.graph.subgraph(part)
                shares = networkx.current_flow_closeness_centrality(graph, weight="weight", solver="full")
                scores |= {node: (len(part) - 1) * share for node, share in shares.items()}
        return self.by_node(scores)

    # ---- Neighborhoods and parts

    def core_number(self):
        return self.by_node(networkx.core_number(self.graph))

    def degeneracy(self):
        return max(networkx.core_number(self.graph).values())

    def triangles(self):
        return self.by_node(networkx.triangles(self.graph))

    def clustering(self):
        shares = networkx.clustering(self.graph)  # 0 where it is undefined
        return [shares[node] if self.graph.degree(node) >= 2 else None for node in range(self.n)]

    def mean_clustering(self):
        return mean([share for share in self.clustering() if share is not None])

    def transitivity(self):
        has_paths = any(degree >= 2 for _, degree in self.graph.degree())
        return networkx.transitivity(self.graph) if has_paths else None

    def component_size(self):
        return self.by_node({node: len(part) for part in self.parts for node in part})

    def components(self):
        return len(self.parts)

    def strong_component_size(self):
        parts = networkx.strongly_connected_components(self.graph)
        return self.by_node({node: len(part) for part in parts for node in part})

    def strong_components(self):
        return networkx.number_strongly_connected_components(self.graph)

    def articulation(self):
        """Removing a node leaves one piece for each block it is in."""
        blocks = [node for block in networkx.biconnected_components(self.graph) for node in block]
        return [max(0, blocks.count(node) - 1) for node in range(self.n)]

    def articulation_points(self):
        return len(set(networkx.articulation_points(self.graph)))

    def bridge(self):
        bridges, sizes = set(networkx.bridges(self.graph)), {}
        for a, b in self.view.ties:
            if (a, b) in bridges or (b, a) in bridges:
                graph = self.graph.copy()
                graph.remove_edge(a, b)
                sizes[a, b] = min(len(networkx.node_connected_component(graph, end)) for end in (a, b))
        return {tie: sizes.get(tie) for tie in self.view.ties}

    def bridges(self):
        return len(list(networkx.bridges(self.graph)))

    # ---- The whole network

    def density(self):
        return networkx.density(self.graph)

    def reciprocity(self):
        return networkx.overall_reciprocity(self.graph) if self.view.ties else None

    def degree_assortativity(self):
        return defined(networkx.degree_assortativity_coefficient(self.graph))

    def centralization_degree(self):
        return centralization(self.degree(), (self.n - 1) * (self.n - 2))

    def centralization_betweenness(self):
        return centralization(self.betweenness(), (self.n - 1) ** 2 * (self.n - 2) / 2)

    def centralization_closeness(self):
        if len(self.parts) > 1:
            return None
        return centralization(self.closeness(), (self.n - 1) * (self.n - 2) / (2 * self.n - 3))

    # ---- Sectors

    def mixing(self):
        sectors = self.view.sectors
        members = self.graph.subgraph(sectors).copy()
        networkx.set_node_attributes(members, sectors, "sector")
        names = sorted(set(sectors.values()))
        mapping = {name: i for i, name in enumerate(names)}
        matrix = networkx.attribute_mixing_matrix(members, "sector", mapping=mapping, normalized=False)
        # networkx meets a tie inside a sector from both of its ends, so the diagonal is halved.
        return {f"{g}|{h}": matrix[mapping[g], mapping[h]] / (2 if g == h else 1) for g in names for h in names}

    def modularity_sectors(self):
        sectors = self.view.sectors
        parts = [{node for node in sectors if sectors[node] == name} for name in sorted(set(sectors.values()))]
        return networkx.community.modularity(self.graph, parts, weight="weight")

    @cached_property
    def sector_members(self):
        """The nodes with a sector and the ties among them; networkx would make a sector of None."""
        members = self.graph.subgraph(self.view.sectors).copy()
        networkx.set_node_attributes(members, self.view.sectors, "sector")
        return members

    def mixing_shares(self):
        mixing, names = self.mixing(), sorted(set(self.view.sectors.values()))
        sums = {g: sum(mixing[f"{g}|{h}"] for h in names) for g in names}
        return {f"{g}|{h}": ratio(mixing[f"{g}|{h}"], sums[g]) for g in names for h in names}

    def mixing_density(self):
        mixing, sectors = self.mixing(), self.view.sectors
        nodes = {name: {node for node in sectors if sectors[node] == name} for name in set(sectors.values())}

        def pairs(g, h):
            return networkx.complete_graph(nodes[g]).size() if g == h else len(nodes[g]) * len(nodes[h])

        return {f"{g}|{h}": ratio(mixing[f"{g}|{h}"], pairs(g, h)) for g in nodes for h in nodes}

    def mixing_ratio(self):
        names = sorted(set(self.view.sectors.values()))
        mapping = {name: i for i, name in enumerate(names)}
        e = networkx.attribute_mixing_matrix(self.sector_members, "sector", mapping=mapping)
        out, into = e.sum(axis=1), e.sum(axis=0)
        return {f"{g}|{h}": ratio(e[i, j], out[i] * into[j]) for g, i in mapping.items() for h, j in mapping.items()}

    def sector_assortativity(self, members=None):
        members = self.sector_members if members is None else members
        return defined(networkx.attribute_assortativity_coefficient(members, "sector"))

    def sector_assortativity_error(self):
        squares = 0
        for tie in self.sector_members.edges:
            rest = self.sector_members.copy()
            rest.remove_edge(*tie)
            squares += (self.sector_assortativity(rest) - self.sector_assortativity()) ** 2
        return math.sqrt(squares)

    @cached_property
    def sectors_of_partners(self):
        """For each node the shares of the sectors among its partners, by weight, and the number of those partners."""
        shares = []
        for node in range(self.n):
            sums, partners = {}, [other for other in self.graph[node] if other in self.view.sectors]
            for other in partners:
                name = self.view.sectors[other]
                sums[name] = sums.get(name, 0) + self.graph[node][other]["weight"]
            shares.append(({name: value / sum(sums.values()) for name, value in sums.items()}, len(partners)))
        return shares

    def ego_richness(self):
        return [len(shares) if count else None for shares, count in self.sectors_of_partners]

    def ego_blau(self):
        return [1 - sum(p * p for p in shares.values()) if count else None for shares, count in self.sectors_of_partners]

    def ego_blau_unbiased(self):
        return [
            blau * count / (count - 1) if count > 1 else None
            for blau, (_, count) in zip(self.ego_blau(), self.sectors_of_partners)
        ]

    def ego_iqv(self):
        k = len(set(self.view.sectors.values()))
        return [None if blau is None else blau * k / (k - 1) for blau in self.ego_blau()]

    def ego_shannon(self):
        return [
            -sum(p * math.log(p) for p in shares.values()) if count else None
            for shares, count in self.sectors_of_partners
        ]

    def within_sector_z(self):
        """The weighted degrees in the subgraph of each sector."""
        scores = dict.fromkeys(range(self.n))
        for name in set(self.view.sectors.values()):
            inside = self.graph.subgraph(node for node, own in self.view.sectors.items() if own == name)
            ties = dict(inside.degree(weight="weight"))
            center = mean(list(ties.values()))
            deviation = math.sqrt(sum((value - center) ** 2 for value in ties.values()) / len(ties))
            for node, value in ties.items():
                scores[node] = (value - center) / deviation if deviation > 1e-9 else None
        return self.by_node(scores)
    # ---- Where three sectors meet: one by one

    def are_trisectoral(self, nodes):
        return len({self.view.sectors[node] for node in nodes}) == 3

    @cached_property
    def members(self):
        return self.graph.subgraph(self.view.sectors)

    @cached_property
    def circles(self):
        """The triangles; cliques come by size."""
        cliques = takewhile(lambda clique: len(clique) <= 3, networkx.enumerate_all_cliques(self.members))
        return [clique for clique in cliques if len(clique) == 3]

    @cached_property
    def two_paths(self):
        return [(node, *pair) for node in self.members for pair in combinations(self.members[node], 2)]

    def trisectoral_triangles_at(self):
        corners = [node for circle in filter(self.are_trisectoral, self.circles) for node in circle]
        return [corners.count(node) if node in self.view.sectors else None for node in range(self.n)]

    def trisectoral_triangles(self):
        return sum(map(self.are_trisectoral, self.circles))

    def trisectoral_share(self):
        return ratio(self.trisectoral_triangles(), len(self.circles))

    def trisectoral_two_paths(self):
        return sum(map(self.are_trisectoral, self.two_paths))

    def trisectoral_path_share(self):
        return ratio(self.trisectoral_two_paths(), len(self.two_paths))

    def trisectoral_triples(self):
        return len({frozenset(path) for path in self.two_paths if self.are_trisectoral(path)})

    def trisectoral_closure(self):
        closed = sum(self.members.has_edge(a, b) for node, a, b in self.two_paths if self.are_trisectoral((node, a, b)))
        return ratio(closed, self.trisectoral_two_paths())

    def trisectoral_expected(self):
        own = list(self.view.sectors.values())
        sizes = [own.count(name) for name in set(own)]
        return ratio(sum(map(prod, combinations(sizes, 3))), comb(len(own), 3))
    def sector_chance(self):
        """What is observed, among the nodes with a sector."""
        members = self.graph.subgraph(self.view.sectors).copy()
        networkx.set_node_attributes(members, self.view.sectors, "sector")
        own = members.nodes(data="sector")
        mixing = networkx.attribute_mixing_dict(members, "sector")
        inside = sum(row.get(name, 0) for name, row in mixing.items())  # both ends of every tie, as in all
        ends = sum(sum(row.values()) for row in mixing.values())
        cliques = (clique for clique in networkx.enumerate_all_cliques(members) if len(clique) == 3)
        return {
            "ei-network": ratio(ends - 2 * inside, ends),
            "assortativity": defined(networkx.attribute_assortativity_coefficient(members, "sector")),
            "trisectoral-triangles": sum(len({own[node] for node in clique}) == 3 for clique in cliques),
        }
    # ---- Brokerage

    @cached_property
    def strengths(self):
        """Both arcs of a pair in one tie: networkx calls a node undefined that no arc leaves."""
        if not self.view.is_directed:
            return self.graph
        graph = networkx.Graph()
        graph.add_nodes_from(self.graph)
        for a, b, weight in self.graph.edges(data="weight"):
            graph.add_edge(a, b, weight=weight + (graph.edges[a, b]["weight"] if graph.has_edge(a, b) else 0))
        return graph

    def constraint(self):
        return [defined(score) for score in self.by_node(networkx.constraint(self.strengths, weight="weight"))]

    def effective_size(self):
        # Without nodes= networkx 3.6.1 divides by the strengths of the wrong node.
        sizes = networkx.effective_size(self.strengths, nodes=list(self.strengths), weight="weight")
        return [defined(size) for size in self.by_node(sizes)]

    def burt_efficiency(self):
        partners = [len(set(networkx.all_neighbors(self.graph, node))) for node in range(self.n)]
        return [size if size is None else size / count for size, count in zip(self.effective_size(), partners)]

    def bridging_coefficient(self):
        degree = dict(self.graph.degree())
        return [
            1 / degree[v] / sum(1 / degree[j] for j in self.graph[v]) if degree[v] else None for v in range(self.n)]

    def bridging(self):
        return [(score or 0) * pairs for score, pairs in zip(self.bridging_coefficient(), self.betweenness())]

    def subset_betweenness(self, counts):
        """Over ordered pairs of sectors g and h, for the nodes v for which counts(g, v, h) holds.

        Without directions networkx halves every value, and each pair of nodes is met from both of its ends."""
        sectors, scores = self.view.sectors, [0.0] * self.n
        names = sorted(set(sectors.values()))
        for g in names:
            for h in names:
                if g != h:
                    ends = [[node for node in sectors if sectors[node] == name] for name in (g, h)]
                    found = networkx.betweenness_centrality_subset(self.graph, *ends, weight="whole")
                    for v in range(self.n):
                        scores[v] += found[v] if counts(g, v, h) else 0
        return scores

    def sector_betweenness(self):
        return self.subset_betweenness(lambda g, v, h: True)

    def sector_betweenness_share(self):
        sizes = Counter(self.view.sectors.values())
        total, shares = sum(sizes.values()), []
        pairs = sum(size * (total - size) for size in sizes.values())  # ordered
        for v, score in enumerate(self.sector_betweenness()):
            own = 2 * (total - sizes[self.view.sectors[v]]) if v in self.view.sectors else 0
            shares.append(ratio(score, (pairs - own) / (1 if self.view.is_directed else 2)))
        return shares

    def sector_betweenness_strict(self):
        sectors = self.view.sectors
        scores = self.subset_betweenness(lambda g, v, h: sectors.get(v) not in (None, g, h))
        return [score if v in sectors else None for v, score in enumerate(scores)]
