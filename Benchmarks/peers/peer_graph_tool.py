"""Kernels of graph-tool (C++, OpenMP): from Debian's python3-graph-tool, which pip cannot install."""

import graph_tool
import graph_tool.centrality
import graph_tool.clustering
import graph_tool.topology
import numpy

import protocol

centrality, topology = graph_tool.centrality, graph_tool.topology


def load(edges, threads):
    if graph_tool.openmp_enabled():
        graph_tool.openmp_set_num_threads(threads)
    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(edges.count)
    graph.add_edge_list(edges.pairs)
    return graph


def array(values):
    return numpy.array(values.a)


def closeness(graph, edges):
    def scaled(values):
        label, sizes = topology.label_components(graph)
        reached = numpy.array(sizes)[label.a] - 1
        return numpy.nan_to_num(values.a) * reached / (edges.count - 1)

    return centrality.closeness(graph), scaled


def bfs(graph, edges):
    found = topology.shortest_distance(graph, source=graph.vertex(edges.start))
    return found, lambda found: numpy.where(found.a > edges.count, numpy.nan, found.a)


if __name__ == "__main__":
    protocol.serve(load, {
        "closeness": closeness,
        "harmonic": lambda graph, edges: (centrality.closeness(graph, harmonic=True, norm=False), array),
        "betweenness": lambda graph, edges: (centrality.betweenness(graph, norm=False)[0], array),
        "clustering": lambda graph, edges: (
            graph_tool.clustering.local_clustering(graph),
            lambda values: numpy.where(edges.degrees < 2, numpy.nan, values.a)),
        "core-number": lambda graph, edges: (topology.kcore_decomposition(graph), array),
        "pagerank": lambda graph, edges: (centrality.pagerank(graph, damping=0.85, epsilon=1e-9), array),
        "components": lambda graph, edges: ([topology.label_components(graph)], lambda found: len(found[0][1])),
        "bfs": bfs,
        "eigenvector": lambda graph, edges: (centrality.eigenvector(graph, epsilon=1e-9)[1], array),
        "katz": lambda graph, edges: (centrality.katz(graph, alpha=edges.alpha, epsilon=1e-9), array),
    })
