"""Kernels of NetworKit (C++, OpenMP).

No Katz: with the same α and β, its KatzCentrality is up to a tenth off the solution of x = αAx + β on which SciPy and
rustworkx agree.
"""

import networkit
import numpy

import protocol

centrality = networkit.centrality


def load(edges, threads):
    networkit.setNumberOfThreads(threads)
    graph = networkit.GraphFromCoo((edges.pairs[:, 0].astype(numpy.uint64), edges.pairs[:, 1].astype(numpy.uint64)),
                                   n=edges.count)
    assert graph.numberOfNodes() == edges.count and graph.numberOfEdges() == len(edges.pairs)
    return graph


def scores(algorithm):
    return algorithm.run().scores()


def components(graph, edges):
    return networkit.components.ParallelConnectedComponents(graph, False).run().numberOfComponents()


def bfs(graph, edges):
    search = networkit.distance.BFS(graph, edges.start, storePaths=False)
    search.run()
    return search, lambda search: blank_unreached(numpy.array(search.getDistances()))


def blank_unreached(distances):
    return numpy.where(distances > 1e18, numpy.nan, distances)


def leiden(graph, edges, seed):
    networkit.setSeed(seed, False)
    found = networkit.community.ParallelLeiden(graph)
    found.run()
    return found, lambda found: found.getPartition().getVector()


def triangles(graph, edges):
    # Triangles per node are what its local clustering divides by the pairs of neighbors.
    shares = scores(centrality.LocalClusteringCoefficient(graph, turbo=True))
    return shares, lambda shares: numpy.rint(numpy.array(shares) * edges.degrees * (edges.degrees - 1) / 2)


if __name__ == "__main__":
    protocol.serve(load, {
        "closeness": lambda graph, edges: scores(
            centrality.Closeness(graph, True, centrality.ClosenessVariant.GENERALIZED)),
        "harmonic": lambda graph, edges: scores(centrality.HarmonicCloseness(graph, False)),
        "betweenness": lambda graph, edges: (
            scores(centrality.Betweenness(graph)), lambda values: numpy.array(values) / 2),
        "clustering": lambda graph, edges: (
            scores(centrality.LocalClusteringCoefficient(graph, turbo=True)),
            lambda values: numpy.where(edges.degrees < 2, numpy.nan, values)),
        "triangles": triangles,
        "core-number": lambda graph, edges: scores(centrality.CoreDecomposition(graph)),
        "pagerank": lambda graph, edges: (
            scores(centrality.PageRank(
                graph, damp=0.85, tol=1e-9, distributeSinks=centrality.SinkHandling.DistributeSinks)),
            lambda values: numpy.array(values) / sum(values)),
        "components": components,
        "bfs": bfs,
        # The tolerance bounds the change of one step; 1e-9 leaves errors of 1e-5.
        "eigenvector": lambda graph, edges: scores(centrality.EigenvectorCentrality(graph, tol=1e-12)),
        "leiden": leiden,
    })
