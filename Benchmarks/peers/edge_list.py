"""A dataset's folder as arrays, read here and not by Geflecht: what every peer loads.

`write` reads the CSV tables of a folder once and leaves in another:

    pairs.npy   one row a tied pair: lower and higher number of its nodes, sorted; loops dropped, parallel ties one
    sectors.txt its sector, an empty line where it has none; only where a table has such a column
    ids.txt     the node's id in every line; its number is the line's, from 0
    facts.json  how many nodes and pairs, and a node to search from
    alpha.json  for Katz only, since a grid's eigenvalues lie close and take minutes: what `write_alpha` found

Weights are left out: all kernels that are compared count steps or ties.
"""

import json
import pathlib

import numpy

NODES = ("federal", "states", "cities", "actors", "nodes")
TIES = ("ties", "edges", "tandems")


def write(folder, target):
    import pandas  # here, since a peer that only loads may live where there is none

    folder, target = pathlib.Path(folder), pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    table = lambda name, columns: pandas.read_csv(  # noqa: E731
        folder / f"{name}.csv", dtype=str, usecols=columns, keep_default_na=False)
    nodes = [table(name, ["id"])["id"] for name in NODES if (folder / f"{name}.csv").exists()]
    ties = []
    for name in TIES:
        if (folder / f"{name}.csv").exists():
            columns = ["guide", "newcomer"] if name == "tandems" else ["source", "target"]
            ties.append(table(name, columns)[columns].set_axis(["source", "target"], axis=1))
    ties = pandas.concat(ties)
    ids = pandas.concat(nodes) if nodes else ties.stack()
    index = pandas.Index(ids.unique())
    ends = numpy.stack([index.get_indexer(ties["source"]), index.get_indexer(ties["target"])], axis=1)
    assert ends.min() >= 0, "a tie to an unknown node"
    ends = ends[ends[:, 0] != ends[:, 1]]
    ends.sort(axis=1)
    keys = numpy.unique(ends[:, 0].astype(numpy.int64) * len(index) + ends[:, 1])
    pairs = numpy.stack(numpy.divmod(keys, len(index)), axis=1).astype(numpy.int32)
    numpy.save(target / "pairs.npy", pairs)
    sectors = {}
    for name in NODES:
        file = folder / f"{name}.csv"
        if file.exists() and "sector" in pandas.read_csv(file, nrows=0).columns:
            sectors |= dict(table(name, ["id", "sector"])[["id", "sector"]].itertuples(index=False))
    if sectors:
        lines = "".join(f"{sectors.get(name, '')}\n" for name in index)
        (target / "sectors.txt").write_text(lines, encoding="utf-8")
    (target / "ids.txt").write_text("".join(f"{name}\n" for name in index), encoding="utf-8")
    degrees = numpy.bincount(pairs.ravel(), minlength=len(index))
    facts = {
        "nodes": len(index),
        "pairs": len(pairs),
        "start": int(degrees.argmax()),
    }
    (target / "alpha.json").unlink(missing_ok=True)
    (target / "facts.json").write_text(json.dumps(facts))


def write_alpha(target):
    """Katz' α, 0.85 over the largest eigenvalue of the adjacency matrix."""
    import scipy.sparse.linalg

    edges = EdgeList(target)
    value = scipy.sparse.linalg.eigsh(
        edges.matrix(), k=1, which="LA", v0=numpy.ones(edges.count), ncv=60, return_eigenvectors=False)
    (target / "alpha.json").write_text(json.dumps(0.85 / float(value[0])))


def matrix(pairs, count):
    """The symmetric adjacency matrix, as compressed sparse rows of doubles."""
    import scipy.sparse

    rows = numpy.concatenate([pairs[:, 0], pairs[:, 1]])
    columns = numpy.concatenate([pairs[:, 1], pairs[:, 0]])
    return scipy.sparse.csr_array((numpy.ones(len(rows)), (rows, columns)), shape=(count, count))


class EdgeList:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        facts = json.loads((folder / "facts.json").read_text())
        self.pairs = numpy.load(folder / "pairs.npy")
        self.count = facts["nodes"]
        self.start = facts["start"]
        alpha = folder / "alpha.json"
        self.alpha = json.loads(alpha.read_text()) if alpha.exists() else None  # of Katz: x = αAx + 1
        self.degrees = numpy.bincount(self.pairs.ravel(), minlength=self.count)
        sectors = folder / "sectors.txt"
        self.sectors = sectors.read_text(encoding="utf-8").splitlines() if sectors.exists() else None

    def matrix(self):
        return matrix(self.pairs, self.count)

    def modularity(self, labels):
        """Q of a partition, at resolution 1."""
        labels = numpy.unique(labels, return_inverse=True)[1]
        inside = (labels[self.pairs[:, 0]] == labels[self.pairs[:, 1]]).sum() / len(self.pairs)
        volumes = numpy.bincount(labels, weights=self.degrees) / (2 * len(self.pairs))
        return float(inside - (volumes**2).sum())
