"""Kernels of SciPy (sparse matrices in C++, ARPACK), and those that are a few lines on top of it."""

import numpy
import scipy.sparse.csgraph
import scipy.sparse.linalg

import protocol


def load(edges, threads):
    return edges.matrix()


def pagerank(matrix, edges):
    degrees = edges.degrees
    inverse = numpy.divide(1.0, degrees, out=numpy.zeros(edges.count), where=degrees > 0)
    sinks = degrees == 0
    rank = numpy.full(edges.count, 1 / edges.count)
    while True:
        old = rank
        rank = 0.85 * (matrix @ (old * inverse) + old[sinks].sum() / edges.count) + 0.15 / edges.count
        if numpy.abs(rank - old).sum() < 1e-9:
            return rank


def eigenvector(matrix, edges):
    _, vectors = scipy.sparse.linalg.eigsh(matrix, k=1, which="LA", v0=numpy.ones(edges.count), tol=1e-9)
    return vectors[:, 0] * numpy.sign(vectors[:, 0].sum())


def katz(matrix, edges):
    value = numpy.ones(edges.count)
    while True:
        old = value
        value = edges.alpha * (matrix @ old) + 1
        if numpy.abs(value - old).max() < 1e-9 * numpy.abs(value).max():
            return value


def triangles(matrix, edges):
    lower = scipy.sparse.tril(matrix, -1, format="csr")
    return (lower @ lower).multiply(lower).sum()


def bfs(matrix, edges):
    def depths(answer):
        order, before = answer
        depth = numpy.full(edges.count, numpy.nan)
        depth[edges.start] = 0
        for node in order[1:]:
            depth[node] = depth[before[node]] + 1
        return depth

    found = scipy.sparse.csgraph.breadth_first_order(matrix, edges.start, directed=True)
    return found, depths


if __name__ == "__main__":
    protocol.serve(load, {
        "pagerank": pagerank,
        "eigenvector": eigenvector,
        "katz": katz,
        "triangles": triangles,
        "components": lambda matrix, edges: scipy.sparse.csgraph.connected_components(
            matrix, directed=False, return_labels=True)[0],
        "bfs": bfs,
    })
