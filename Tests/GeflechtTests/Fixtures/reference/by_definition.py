"""Measures that only one library has, straight from their definitions with dense matrices or by enumeration.

The functions at the end say on which networks a measure is defined at all.
"""

from collections import Counter
from fractions import Fraction
from functools import cached_property
from itertools import combinations

import numpy
import scipy

from .networks import View
from .shares import ratio


class ByDefinition:
    name = f"numpy {numpy.__version__} by definition"

    def __init__(self, view: View):
        self.view, self.n = view, len(view.ids)
        self.matrix = numpy.zeros((self.n, self.n))  # from row to column
        for (a, b), weight in view.ties.items():
            self.matrix[a, b] = weight
            if not view.is_directed:
                self.matrix[b, a] = weight

    # ---- Walks

    def eigenvector(self):
        values, vectors = numpy.linalg.eig(self.matrix.T) if self.view.is_directed else numpy.linalg.eigh(self.matrix)
        return scaled(vectors[:, values.real.argmax()].real)

    @cached_property
    def spectral_radius(self):
        """That of a strong component: on the whole matrix it may be ill-conditioned."""
        count, part = scipy.sparse.csgraph.connected_components(self.matrix, connection="strong")
        blocks = [self.matrix[numpy.ix_(part == i, part == i)] for i in range(count)]
        return max(abs(numpy.linalg.eigvals(block)).max() for block in blocks)

    def katz(self):
        alpha = 0.85 / self.spectral_radius
        return list(numpy.linalg.solve(numpy.eye(self.n) - alpha * self.matrix.T, numpy.ones(self.n)))

    def hits_authority(self):
        return scaled(numpy.linalg.svd(self.matrix)[2][0])

    def hits_hub(self):
        return scaled(numpy.linalg.svd(self.matrix)[0][:, 0])

    # ---- Current flow. A unit of current enters at s and leaves at t; the conductance of a tie is its weight.

    def potentials(self):
        """The nodes of each component, and the potentials that current entering at a node causes (a column each)."""
        count, part = scipy.sparse.csgraph.connected_components(self.matrix, directed=False)
        for i in range(count):
            nodes = numpy.flatnonzero(part == i)
            laplacian = -self.matrix[numpy.ix_(nodes, nodes)]
            numpy.fill_diagonal(laplacian, -laplacian.sum(axis=0))
            yield nodes, numpy.linalg.pinv(laplacian, hermitian=True)

    def current_flow_betweenness(self):
        scores = [0.0] * self.n
        for nodes, potential in self.potentials():
            throughput = numpy.zeros((len(nodes),) * 3)  # node, s, t
            for (i, a), (j, b) in combinations(enumerate(nodes), 2):
                drop = potential[i] - potential[j]  # by s
                current = abs(self.matrix[a, b] * numpy.subtract.outer(drop, drop)) if self.matrix[a, b] else 0
                throughput[i] += current / 2  # what flows in flows out again
                throughput[j] += current / 2
            for i, node in enumerate(nodes):
                passing = numpy.delete(numpy.delete(throughput[i], i, axis=0), i, axis=1)
                scores[node] = numpy.triu(passing, 1).sum()
        return scores

    def current_flow_closeness(self):
        scores = [None] * self.n
        for nodes, potential in self.potentials():
            if len(nodes) > 1:
                own = potential.diagonal()
                resistance = own[:, None] + own[None, :] - 2 * potential
                for node, total in zip(nodes, resistance.sum(axis=1)):
                    scores[node] = (len(nodes) - 1) / total
        return scores

    # ---- Core and periphery: every possible core, as a correlation of two columns over the pairs of nodes

    @cached_property
    def core_fits(self):
        """The correlations, the best first. Cores of none, of all and of all nodes but one fit nothing."""
        first, second = numpy.triu_indices(self.n, 1)
        tied = self.matrix[first, second] > 0
        core = (numpy.arange(2**self.n)[:, None] >> numpy.arange(self.n)) & 1
        core = core[(core.sum(axis=1) >= 1) & (core.sum(axis=1) <= self.n - 2)]
        ideal = (core[:, first] | core[:, second]).astype(float)
        ideal -= ideal.mean(axis=1, keepdims=True)
        fits = ideal @ (tied - tied.mean()) / (numpy.linalg.norm(ideal, axis=1) * numpy.linalg.norm(tied - tied.mean()))
        return sorted(fits, reverse=True)

    def core_periphery_fit(self):
        return self.core_fits[0]

    def core_periphery_gap(self):
        return self.core_fits[0] - self.core_fits[1]

    # ---- Sectors by weight, as matrices

    def weighted_sector_assortativity(self, matrix=None):
        matrix = self.matrix if matrix is None else matrix
        names = sorted(set(self.view.sectors.values()))
        belongs = numpy.array([[self.view.sectors.get(node) == name for name in names] for node in range(self.n)], float)
        e = belongs.T @ matrix @ belongs
        e /= e.sum()
        chance = (e @ e).sum()
        return (e.trace() - chance) / (1 - chance)

    def weighted_sector_assortativity_error(self):
        squares, whole = 0, self.weighted_sector_assortativity()
        for a, b in self.view.ties:
            if a in self.view.sectors and b in self.view.sectors:
                rest = self.matrix.copy()
                rest[a, b] = rest[b, a] = 0
                squares += (self.weighted_sector_assortativity(rest) - whole) ** 2
        return squares**0.5
    # ---- Where three sectors meet: products of the matrix with a node's sector and those of its neighbors

    @cached_property
    def member_of(self):
        """1 where a node (row) has a sector (column)."""
        sectors = self.view.sectors
        names = sorted(set(sectors.values()))
        return numpy.array([[float(sectors.get(node) == name) for name in names] for node in range(self.n)])

    @cached_property
    def circles_at(self):
        """Trisectoral triangles at each node, and all triangles at it."""
        member = self.member_of
        known = member.sum(axis=1)
        tied = (self.matrix > 0) * numpy.outer(known, known)
        across = tied * (1 - member @ member.T)  # only ties to another sector: its triangles are trisectoral
        return numpy.diag(across @ across @ across) / 2, numpy.diag(tied @ tied @ tied) / 2

    @cached_property
    def paths_at(self):
        """Trisectoral two-paths around each node, and all two-paths around it."""
        member = self.member_of
        partners = ((self.matrix > 0) @ member) * member.any(axis=1)[:, None]
        others = partners * (1 - member)
        degrees = partners.sum(axis=1)
        return (others.sum(axis=1) ** 2 - (others**2).sum(axis=1)) / 2, degrees * (degrees - 1) / 2

    def trisectoral_triangles_at(self):
        return [count if node in self.view.sectors else None for node, count in enumerate(self.circles_at[0])]

    def trisectoral_triangles(self):
        return self.circles_at[0].sum() / 3

    def trisectoral_share(self):
        return ratio(self.circles_at[0].sum(), self.circles_at[1].sum())

    def trisectoral_two_paths(self):
        return self.paths_at[0].sum()

    def trisectoral_path_share(self):
        return ratio(self.paths_at[0].sum(), self.paths_at[1].sum())

    def trisectoral_triples(self):
        return self.trisectoral_two_paths() - 2 * self.trisectoral_triangles()

    def trisectoral_closure(self):
        return ratio(3 * self.trisectoral_triangles(), self.trisectoral_two_paths())

    def trisectoral_expected(self):
        """Newton's identity for products of three sizes."""
        sizes = self.member_of.sum(axis=0)
        one, two, three = (sum(sizes**power) for power in (1, 2, 3))
        return ratio(one**3 - 3 * one * two + 2 * three, one * (one - 1) * (one - 2))


    # ---- Structural holes

    def hierarchy(self):
        """Theil's measure of the parts c(i, j) of the constraint, from products of matrices."""
        strength = self.matrix + self.matrix.T
        with numpy.errstate(invalid="ignore"):
            invested = numpy.nan_to_num(strength / strength.sum(axis=1, keepdims=True))
        parts, scores = (invested + invested @ invested) ** 2, []
        for row, tied in zip(parts, strength > 0):
            shares = row[tied] / row[tied].mean() if tied.any() else row[tied]
            theil = (shares * numpy.log(shares)).sum()
            scores.append(theil / (len(shares) * numpy.log(len(shares))) if len(shares) > 1 else
                          1.0 if len(shares) else None)
        return scores


class ByCounting:
    """The same from plain counts: of a core the pairs, ties, pairs that touch it and ties that touch it."""

    name = "integer counts by definition"

    def __init__(self, view: View):
        self.ties, self.n, self.sectors = view.ties, len(view.ids), view.sectors

    @cached_property
    def core_fits(self):
        pairs, ties, fits = self.n * (self.n - 1) // 2, len(self.ties), []
        for size in range(1, self.n - 1):
            touching = pairs - (self.n - size) * (self.n - size - 1) // 2
            for core in map(set, combinations(range(self.n), size)):
                touched = sum(a in core or b in core for a, b in self.ties)
                top = touched * pairs - ties * touching
                fits.append(top / (ties * (pairs - ties) * touching * (pairs - touching)) ** 0.5)
        return sorted(fits, reverse=True)

    def core_periphery_fit(self):
        return self.core_fits[0]

    def core_periphery_gap(self):
        return self.core_fits[0] - self.core_fits[1]

    def weighted_sector_assortativity(self, left_out=None):
        within, ends, total = Fraction(0), Counter(), Fraction(0)
        for tie, weight in self.ties.items():
            g, h = (self.sectors.get(node) for node in tie)
            if tie == left_out or g is None or h is None:
                continue
            total += Fraction(weight)
            ends[g] += Fraction(weight)
            ends[h] += Fraction(weight)
            if g == h:
                within += Fraction(weight)
        chance = sum((end / (2 * total)) ** 2 for end in ends.values())
        return float((within / total - chance) / (1 - chance))

    def weighted_sector_assortativity_error(self):
        inside = [tie for tie in self.ties if self.sectors.keys() >= set(tie)]
        whole = self.weighted_sector_assortativity()
        return sum((self.weighted_sector_assortativity(tie) - whole) ** 2 for tie in inside) ** 0.5


class InScipy:
    """The partition of greatest modularity as an integer program (Brandes et al. 2008)."""

    name = f"scipy {scipy.__version__}"

    def __init__(self, view: View):
        self.view, self.n = view, len(view.ids)

    def optimal_modularity(self):
        matrix = ByDefinition(self.view).matrix
        strengths, total = matrix.sum(axis=0), matrix.sum()
        gain = (matrix - numpy.outer(strengths, strengths) / total) / total
        pairs = {pair: i for i, pair in enumerate(combinations(range(self.n), 2))}  # 1 if together
        rows = []  # together with one and the other means those two are together
        for a, b, c in combinations(range(self.n), 3):
            sides = pairs[a, b], pairs[b, c], pairs[a, c]
            rows += [(sides[i], sides[i - 1], sides[i - 2]) for i in range(3)]
        constraints = scipy.sparse.csr_array(
            (numpy.tile([1.0, 1.0, -1.0], len(rows)), numpy.ravel(rows), numpy.arange(0, 3 * len(rows) + 1, 3)),
            shape=(len(rows), len(pairs)),
        )
        answer = scipy.optimize.milp(
            [-2 * gain[pair] for pair in pairs],
            integrality=numpy.ones(len(pairs)),
            bounds=scipy.optimize.Bounds(0, 1),
            constraints=scipy.optimize.LinearConstraint(constraints, ub=1),
            options={"mip_rel_gap": 0},
        )
        assert answer.success, answer.message
        together = {pair for pair, i in pairs.items() if answer.x[i] > 0.5}
        return gain.trace() + 2 * sum(gain[pair] for pair in together)


def scaled(vector):
    """A vector without a sign of its own, with its greatest entry at 1."""
    vector = vector * numpy.sign(vector[abs(vector).argmax()])
    return list(vector / vector.max())


# ---- Where a measure is defined ----------------------------------------------------------------

CLEAR = 1e-4  # how far apart, in shares of the greatest, two eigenvalues must be


def has_leading_component(view):
    values = numpy.linalg.eigvalsh(ByDefinition(view).matrix)
    return values[-1] - values[-2] > CLEAR * values[-1]


def has_leading_singular_value(view):
    values = numpy.linalg.svd(ByDefinition(view).matrix, compute_uv=False)
    return values[0] - values[1] > CLEAR * values[0]


def is_strong_without_period(view):
    """Some number of steps leads from everywhere to everywhere (Wielandt 1950: n² − 2n + 2 if any does)."""
    n = len(view.ids)
    return bool((numpy.linalg.matrix_power(ByDefinition(view).matrix > 0, n * n - 2 * n + 2)).all())


def has_cycle(view):
    return ByDefinition(view).spectral_radius > CLEAR


def has_sectors(view):
    return bool(view.sectors)


def has_one_sector_each(view):
    return len(view.sectors) == len(view.ids)


def is_small(view):
    """Every possible core can be tried."""
    return len(view.ids) <= 16


def is_partitionable(view):
    """The best partition can be proved to be the best."""
    return len(view.ids) <= 34
