"""Kernels of python-igraph (C). One thread, whatever is asked for."""

import random

import igraph
import numpy

import protocol


def load(edges, threads):
    return igraph.Graph(n=edges.count, edges=edges.pairs)


def closeness(graph, edges):
    # igraph divides by the size of the component: r/Σd. Wasserman & Faust's factor r/(n − 1) is put on off the clock.
    def scaled(values):
        component = graph.connected_components()
        reached = numpy.array(component.sizes())[component.membership] - 1
        return numpy.nan_to_num(numpy.array(values)) * reached / (edges.count - 1)

    return graph.closeness(normalized=True), scaled


def distance_distribution(graph, edges):
    histogram = graph.path_length_hist(directed=False)
    return [count for _, _, count in histogram.bins()]


def depths(answer, edges):
    vertices, layers, _ = answer
    depth = numpy.full(edges.count, numpy.nan)
    for level, (start, end) in enumerate(zip(layers, layers[1:])):
        depth[vertices[start:end]] = level
    return depth


def leiden(graph, edges, seed):
    random.seed(seed)
    igraph.set_random_number_generator(random)
    return graph.community_leiden(objective_function="modularity", n_iterations=2).membership


if __name__ == "__main__":
    protocol.serve(load, {
        "closeness": closeness,
        "harmonic": lambda graph, edges: (
            graph.harmonic_centrality(normalized=False), numpy.nan_to_num),
        "distance-distribution": distance_distribution,
        "betweenness": lambda graph, edges: graph.betweenness(),
        "clustering": lambda graph, edges: graph.transitivity_local_undirected(mode="nan"),
        "triangles": lambda graph, edges: (
            graph.transitivity_local_undirected(mode="zero"),
            lambda shares: numpy.rint(numpy.array(shares) * edges.degrees * (edges.degrees - 1) / 2)),
        "core-number": lambda graph, edges: graph.coreness(),
        "pagerank": lambda graph, edges: graph.pagerank(damping=0.85),
        "components": lambda graph, edges: (graph.connected_components(), len),
        "bfs": lambda graph, edges: (graph.bfs(edges.start), lambda answer: depths(answer, edges)),
        "eigenvector": lambda graph, edges: graph.eigenvector_centrality(scale=True),
        "leiden": leiden,
        "constraint": lambda graph, edges: graph.constraint(),
    })
