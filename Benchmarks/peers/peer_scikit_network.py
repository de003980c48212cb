"""Kernels of scikit-network (Cython over SciPy's matrices)."""

import numpy
import scipy.sparse
from sknetwork import clustering, path, ranking, topology

import protocol


def load(edges, threads):
    return scipy.sparse.csr_matrix(edges.matrix())


def leiden(matrix, edges, seed):
    return clustering.Leiden(random_state=seed, shuffle_nodes=True).fit_predict(matrix)


def pagerank(matrix, edges):
    def with_sinks(rank):
        # scikit-network does not hand the rank of nodes without ties to all. In an undirected graph that changes the
        # others by one factor, and a lone node keeps r = (0.15 + 0.85 · lone · r) / n: put on off the clock.
        alone = edges.degrees == 0
        own = 0.15 / (edges.count - 0.85 * alone.sum())
        return numpy.where(alone, own, rank / rank[~alone].sum() * (1 - own * alone.sum()))

    solver = ranking.PageRank(damping_factor=0.85, solver="piteration", n_iter=1000, tol=1e-9)
    return solver.fit_predict(matrix), with_sinks


def bfs(matrix, edges):
    distances = path.get_distances(matrix, source=edges.start)
    return distances, lambda values: numpy.where(values < 0, numpy.nan, values)


if __name__ == "__main__":
    protocol.serve(load, {
        "pagerank": pagerank,
        "core-number": lambda matrix, edges: topology.get_core_decomposition(matrix),
        "triangles": lambda matrix, edges: topology.count_triangles(matrix),
        "components": lambda matrix, edges: (
            topology.get_connected_components(matrix), lambda labels: labels.max() + 1),
        "bfs": bfs,
        "leiden": leiden,
    })
