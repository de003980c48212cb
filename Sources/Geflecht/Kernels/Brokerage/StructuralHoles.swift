/// How much of a node's ties goes to partners who are tied to each other (Burt 1992, doi 10.4159/9780674038714).
///
/// z is the strength of a tie, both ways together, s(i) all of a node's and M(i) its greatest; p(i, j) = z(i, j)/s(i).
/// What i puts into j, straight or by way of q, and the part of i's ties that repeats what others give it are
///
///     c(i, j) = (p(i, j) + Σ p(i, q) p(q, j))²  =  (z(i, j) + S(i, j))² / s(i)²     S(i, j) = Σ z(i, q) z(q, j) / s(q)
///     r(i)    = Σ p(i, q) z(j, q) / M(j)                                            over the pairs j, q tied to i
///
/// Only a q tied to both counts, and S is the same from either end. So there is no need to walk two steps from every node:
/// every triangle is found once and adds to S at its three sides and to r at its three corners.
///
///     a ── b        k(c) = 3, S(a, c) = 1/2 by way of b, S(a, b) = 1/3 by way of c, S(c, d) = 0
///      \  /         c(c, a) = (1 + 1/2)² / 9 = 1/4, the same for b, c(c, d) = 1/9
///       c ── d      constraint of c: 1/4 + 1/4 + 1/9 = 11/18
///
/// Strengths are divided by a power of two near the greatest: nothing changes but that no product grows beyond all bounds.
struct StructuralHoles: Sendable {
  /// Σ c(i, j) over the partners of a node; `nil` without any.
  private(set) var constraints: [Double?]
  /// How many partners a node has less r; `nil` without any.
  private(set) var effectiveSizes: [Double?]
  /// How many partners a node has.
  private(set) var degrees: [Int]

  /// The ends of every tie, and z + S.
  private var pairs: [(high: NodeID, low: NodeID)] = []
  private var reach: [Double] = []
  private var strengths: [Double]

  /// - Parameters:
  ///   - adjacency: The arcs; where they lead one way only, whoever is at their other end is a partner too.
  ///   - weighted: Whether weights count as strengths.
  /// - Complexity: O(arcs^1.5) time; 20 bytes an arc and 53 a node.
  init(of adjacency: Adjacency, weighted: Bool) {
    let rows = TiedPairs(adjacency, weighted: weighted).rows
    let count = rows.nodeCount
    let order = Adjacency(symmetric: rows).orderByDegree
    let kept = KeptTies(rows, order, findable: true)
    let investments = Investments(rows, kept)
    let overlap = Overlap(kept, investments)

    constraints = Array(repeating: nil, count: count)
    effectiveSizes = constraints
    degrees = (0..<count).map(rows.degree)
    strengths = Array(repeating: 0, count: count)
    pairs.reserveCapacity(kept.count)
    reach.reserveCapacity(kept.count)
    var squares = Slots<Double>(count: count, repeating: 0)
    for high in 0..<count {
      for tie in kept.row(high) {
        let (low, both) = (Int(kept.ends[tie]), investments.z[tie] + overlap.indirect[tie])
        squares[high] += both * both
        squares[low] += both * both
        pairs.append((order[high], order[low]))
        reach.append(both)
      }
    }
    for place in 0..<count where investments.sums[place] > 0 {
      let (node, perSum) = (order[place].index, investments.perSum[place])
      strengths[node] = investments.sums[place]
      constraints[node] = squares[place] * perSum * perSum
      effectiveSizes[node] = Double(degrees[node]) - overlap.repeated[place] * perSum
    }
  }

  /// z of every tie, and s, 1/s and 1/M of every node, by places.
  private struct Investments: ~Copyable {
    private(set) var z: Slots<Double>
    private(set) var sums: Slots<Double>
    private(set) var perSum: Slots<Double>
    private(set) var perMost: Slots<Double>

    init(_ rows: ArcRows, _ kept: borrowing KeptTies) {
      let count = rows.nodeCount
      let greatest = rows.weights.max() ?? 1
      let scale = Double(sign: .plus, exponent: min(1000, -greatest.exponent), significand: 1)
      z = Slots(count: kept.count, repeating: 0)
      sums = Slots(count: count, repeating: 0)
      perSum = Slots(count: count, repeating: 0)
      perMost = Slots(count: count, repeating: 0)
      var most = Slots<Double>(count: count, repeating: 0)
      for tie in 0..<kept.count { z[tie] = rows.weights[Int(kept.positions[tie])] * scale }
      for high in 0..<count {
        for tie in kept.row(high) {
          for end in [high, Int(kept.ends[tie])] {
            sums[end] += z[tie]
            most[end] = max(most[end], z[tie])
          }
        }
      }
      for place in 0..<count where sums[place] > 0 {
        perSum[place] = 1 / sums[place]
        perMost[place] = 1 / most[place]
      }
    }
  }

  /// S of every tie and Σ z(i, q) z(j, q) / M(j) of every node: what triangles add to them.
  private struct Overlap: ~Copyable {
    private(set) var indirect: Slots<Double>
    private(set) var repeated: Slots<Double>

    init(_ kept: borrowing KeptTies, _ own: borrowing Investments) {
      indirect = Slots(count: kept.count, repeating: 0)
      repeated = Slots(count: own.sums.count, repeating: 0)
      kept.forEachTriangle { high, middle, low, sides in
        let (highMiddle, highLow, middleLow) = (own.z[sides.highMiddle], own.z[sides.highLow], own.z[sides.middleLow])
        indirect[sides.highMiddle] += highLow * middleLow * own.perSum[low]
        indirect[sides.highLow] += highMiddle * middleLow * own.perSum[middle]
        indirect[sides.middleLow] += highMiddle * highLow * own.perSum[high]
        repeated[high] += middleLow * (highLow * own.perMost[middle] + highMiddle * own.perMost[low])
        repeated[middle] += highLow * (middleLow * own.perMost[high] + highMiddle * own.perMost[low])
        repeated[low] += highMiddle * (middleLow * own.perMost[high] + highLow * own.perMost[middle])
      }
    }
  }

  /// How unevenly the constraint of a node is spread over its N partners, by Theil's measure: with x(j) = N · c(i, j)/c(i)
  /// it is Σ x ln x / (N ln N), from 0, all alike, to 1, all in one. One partner: 1; none: `nil`.
  /// - Complexity: O(nodes + arcs).
  func hierarchies() -> [Double?] {
    var sums = Array(repeating: 0.0, count: degrees.count)
    for (pair, both) in zip(pairs, reach) {
      for node in [pair.high.index, pair.low.index] {
        guard let whole = constraints[node] else { continue }
        let share = both / strengths[node]
        let x = share * share / whole * Double(degrees[node])
        // x ln x goes to 0 with x.
        if x.isNormal { sums[node] += x * x.naturalLogarithm }
      }
    }
    return degrees.indices.map { node in
      guard constraints[node] != nil else { return nil }
      let count = Double(degrees[node])
      return count == 1 ? 1 : min(1, max(0, sums[node] / (count * count.naturalLogarithm)))
    }
  }
}
