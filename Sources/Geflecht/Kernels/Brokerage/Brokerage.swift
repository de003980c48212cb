/// Between whom a node brokers: the paths a → v → b without a tie a → b, by the groups of all three (Gould & Fernandez 1989,
/// doi 10.2307/270949).
///
///     coordinator      a v b in one group             gatekeeper   only v and b: v lets a into its group
///     itinerant        a and b, v in another          liaison      three groups
///     representative   only a and v: v speaks for a   where ties lead both ways, the two in one: gatekeeper-representative
///
/// Pairs are not looked at one by one. Of all paths through v the number is known; let AV of them have a and v in one
/// group, BV b and v, AB a and b, AVB all three. These are sums over how many partners of v each group has, less the closed
/// paths, which are read off the triangles, and the roles follow:
///
///     coordinator = AVB      itinerant = AB − AVB      representative = AV − AVB      gatekeeper = BV − AVB
///     liaison = paths − AV − BV − AB + 2 AVB
///
/// A node of several groups is in each of them by equal parts, and a path counts by the product of the parts: x and y are in
/// one group by Σ x(g) y(g) instead of 0 or 1. Nodes of no group are neither brokers nor ends.
struct Brokerage: Sendable {
  /// The roles, by the keys of their columns.
  static let directedRoles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]
  static let undirectedRoles = ["coordinator", "itinerant", "gatekeeper-representative", "liaison"]

  /// The nodes that belong to a group.
  let nodes: [NodeID]
  /// How many groups there are, the classes of nodes that belong to the same ones, and the class of each of `nodes`.
  let groupCount: Int
  let classes: [[Int]]
  let labels: [Int32]
  /// The arcs among them, and the paths that are closed, by places in `nodes`.
  let adjacency: Adjacency
  let closed: ClosedPaths
  /// How many roles there are: ties that lead both ways have no representatives apart from gatekeepers.
  let roleCount: Int
  /// How often each of `nodes` plays each role; unordered pairs where ties lead both ways.
  private(set) var counts: [Double] = []

  var isDirected: Bool { roleCount == Self.directedRoles.count }
  var roles: [String] { isDirected ? Self.directedRoles : Self.undirectedRoles }

  /// - Parameter order: All nodes, in an order that does not depend on that of the data.
  /// - Complexity: O(arcs^1.5) time; 24 bytes a triangle, up to twice as many with directions, and 40 a node.
  init(of adjacency: Adjacency, _ grouping: Grouping, order: [NodeID]) {
    nodes = order.filter { grouping.classOfNode[$0.index] != Grouping.none }
    labels = nodes.map { grouping.classOfNode[$0.index] }
    (groupCount, classes) = (grouping.groups.count, grouping.classes)
    roleCount = adjacency.isSymmetric ? Self.undirectedRoles.count : Self.directedRoles.count
    self.adjacency = adjacency.renumbered(nodes, weighted: false)
    closed = ClosedPaths(of: self.adjacency)
    var counter = RoleCounter(self)
    counter.count(labels)
    counts = (0..<nodes.count * roleCount).map { counter.counts[$0] }
  }
}

/// Counts roles again and again, as labels change and arcs stay.
struct RoleCounter: ~Copyable {
  private let brokerage: Brokerage
  private let isPlain: Bool
  /// How many partners each class has, or each group by parts.
  private var partners: Slots<Int64>
  private var parts: Slots<Double>
  /// The groups of every class in one row, where each row begins, and which part of a class is in a group.
  private var groups: [Int] = []
  private var starts: [Int] = [0]
  private var shares: [Double]
  /// By places in `nodes`, one number a role.
  private(set) var counts: Slots<Double>

  init(_ brokerage: Brokerage) {
    self.brokerage = brokerage
    isPlain = brokerage.classes.allSatisfy { $0.count == 1 }
    partners = Slots(count: brokerage.classes.count, repeating: 0)
    parts = Slots(count: brokerage.groupCount, repeating: 0)
    shares = Array(repeating: 0, count: isPlain ? 0 : brokerage.classes.count * brokerage.groupCount)
    counts = Slots(count: brokerage.nodes.count * brokerage.roleCount, repeating: 0)
    guard !isPlain else { return }
    for (own, members) in brokerage.classes.enumerated() {
      groups += members
      starts.append(groups.count)
      for group in members { shares[own * brokerage.groupCount + group] = 1 / Double(members.count) }
    }
  }

  /// - Parameter labels: The class of every node.
  /// - Complexity: O(arcs + closed paths).
  mutating func count(_ labels: [Int32]) {
    switch (isPlain, brokerage.isDirected) {
    case (true, false): countPlain(labels)
    case (true, true): countPlainArcs(labels)
    case (false, false): countShares(labels)
    case (false, true): countShareArcs(labels)
    }
  }

  // MARK: One group each

  private mutating func countPlain(_ labels: [Int32]) {
    let (rows, paths) = (brokerage.adjacency.out, brokerage.closed)
    let (targets, ends, labels) = (rows.targets.span, paths.ends.span, labels.span)
    for node in 0..<rows.nodeCount {
      let own = labels[unchecked: node]
      var (av, ab, avb) = (Int64(0), Int64(0), Int64(0))
      for position in rows.row(node) {
        let label = Int(labels[unchecked: targets[unchecked: position].index])
        ab += partners[label]
        partners[label] += 1
      }
      let (all, inside) = (Int64(rows.degree(node)), partners[Int(own)])
      for position in rows.row(node) { partners[Int(labels[unchecked: targets[unchecked: position].index])] = 0 }
      let closed = paths.through(node)
      for at in closed {
        let (a, b) = (
          labels[unchecked: Int(ends[unchecked: at].first)], labels[unchecked: Int(ends[unchecked: at].last)]
        )
        let (isA, isB): (Int64, Int64) = (a == own ? 1 : 0, b == own ? 1 : 0)
        av &+= isA &+ isB
        avb &+= isA & isB
        ab &-= a == b ? 1 : 0
      }
      put(
        node, paths: Double(all * (all - 1) / 2 - Int64(closed.count)), ends: Double((all - 1) * inside - av),
        ab: Double(ab),
        avb: Double(inside * (inside - 1) / 2 - avb))
    }
  }

  private mutating func countPlainArcs(_ labels: [Int32]) {
    let (out, into, paths) = (brokerage.adjacency.out, brokerage.adjacency.into, brokerage.closed)
    let (targets, sources, ends, labels) = (out.targets.span, into.targets.span, paths.ends.span, labels.span)
    for node in 0..<out.nodeCount {
      let own = labels[unchecked: node]
      for position in out.row(node) { partners[Int(labels[unchecked: targets[unchecked: position].index])] += 1 }
      var (av, bv, ab, avb, inside) = (Int64(0), Int64(0), Int64(0), Int64(0), Int64(0))
      for position in into.row(node) {
        let label = labels[unchecked: sources[unchecked: position].index]
        ab += partners[Int(label)]
        inside += label == own ? 1 : 0
      }
      let (leaving, arriving, outside) = (Int64(out.degree(node)), Int64(into.degree(node)), partners[Int(own)])
      for position in out.row(node) { partners[Int(labels[unchecked: targets[unchecked: position].index])] = 0 }
      let closed = paths.through(node)
      for at in closed {
        let (a, b) = (
          labels[unchecked: Int(ends[unchecked: at].first)], labels[unchecked: Int(ends[unchecked: at].last)]
        )
        let (isA, isB): (Int64, Int64) = (a == own ? 1 : 0, b == own ? 1 : 0)
        av &+= isA
        bv &+= isB
        avb &+= isA & isB
        ab &-= a == b ? 1 : 0
      }
      put(
        node, paths: Double(arriving * leaving - Int64(closed.count)), av: Double(inside * leaving - av),
        bv: Double(arriving * outside - bv), ab: Double(ab), avb: Double(inside * outside - avb))
    }
  }

  // MARK: Several groups by parts

  private mutating func countShares(_ labels: [Int32]) {
    let rows = brokerage.adjacency.out
    for node in 0..<rows.nodeCount {
      let own = Int(labels[node]) * brokerage.groupCount
      var (inside, ab, avb) = (0.0, 0.0, 0.0)
      for position in rows.row(node) {
        let label = Int(labels[rows.targets[position].index])
        let part = 1 / Double(starts[label + 1] - starts[label])
        for at in starts[label]..<starts[label + 1] {
          let group = groups[at]
          let pairs = part * parts[group]
          inside += part * shares[own + group]
          ab += pairs
          avb += pairs * shares[own + group]
          parts[group] += part
        }
      }
      for group in parts.indices { parts[group] = 0 }
      let all = Double(rows.degree(node))
      let closed = closedShares(node, labels)
      put(
        node, paths: all * (all - 1) / 2 - Double(brokerage.closed.through(node).count),
        ends: (all - 1) * inside - closed.av - closed.bv, ab: ab - closed.ab, avb: avb - closed.avb)
    }
  }

  private mutating func countShareArcs(_ labels: [Int32]) {
    let (out, into) = (brokerage.adjacency.out, brokerage.adjacency.into)
    for node in 0..<out.nodeCount {
      let own = Int(labels[node]) * brokerage.groupCount
      var (inside, outside, ab, avb) = (0.0, 0.0, 0.0, 0.0)
      for position in out.row(node) {
        let label = Int(labels[out.targets[position].index])
        let part = 1 / Double(starts[label + 1] - starts[label])
        for at in starts[label]..<starts[label + 1] {
          parts[groups[at]] += part
          outside += part * shares[own + groups[at]]
        }
      }
      for position in into.row(node) {
        let label = Int(labels[into.targets[position].index])
        let part = 1 / Double(starts[label + 1] - starts[label])
        for at in starts[label]..<starts[label + 1] {
          let pairs = part * parts[groups[at]]
          ab += pairs
          avb += pairs * shares[own + groups[at]]
          inside += part * shares[own + groups[at]]
        }
      }
      for group in parts.indices { parts[group] = 0 }
      let (leaving, arriving) = (Double(out.degree(node)), Double(into.degree(node)))
      let closed = closedShares(node, labels)
      put(
        node, paths: arriving * leaving - Double(brokerage.closed.through(node).count),
        av: inside * leaving - closed.av,
        bv: arriving * outside - closed.bv, ab: ab - closed.ab, avb: avb - closed.avb)
    }
  }

  /// How far the closed paths through a node have their ends in one group with it or each other.
  private func closedShares(_ node: Int, _ labels: [Int32]) -> (av: Double, bv: Double, ab: Double, avb: Double) {
    let own = Int(labels[node])
    let inOwn = own * brokerage.groupCount
    var (av, bv, ab, avb) = (0.0, 0.0, 0.0, 0.0)
    for at in brokerage.closed.through(node) {
      let ends = brokerage.closed.ends[at]
      let first = Int(labels[Int(ends.first)])
      let inLast = Int(labels[Int(ends.last)]) * brokerage.groupCount
      let part = 1 / Double(starts[first + 1] - starts[first])
      for at in starts[first]..<starts[first + 1] {
        let (v, b) = (shares[inOwn + groups[at]], shares[inLast + groups[at]])
        av += part * v
        ab += part * b
        avb += part * v * b
      }
      for at in starts[own]..<starts[own + 1] {
        bv += shares[inOwn + groups[at]] * shares[inLast + groups[at]]
      }
    }
    return (av, bv, ab, avb)
  }

  // MARK: Roles

  @inline(__always)
  private mutating func put(_ node: Int, paths: Double, ends: Double, ab: Double, avb: Double) {
    let at = node * 4
    counts[at] = rounded(avb, paths)
    counts[at + 1] = rounded(ab - avb, paths)
    counts[at + 2] = rounded(ends - 2 * avb, paths)
    counts[at + 3] = rounded(paths - ends - ab + 2 * avb, paths)
  }

  @inline(__always)
  private mutating func put(_ node: Int, paths: Double, av: Double, bv: Double, ab: Double, avb: Double) {
    let at = node * 5
    counts[at] = rounded(avb, paths)
    counts[at + 1] = rounded(ab - avb, paths)
    counts[at + 2] = rounded(av - avb, paths)
    counts[at + 3] = rounded(bv - avb, paths)
    counts[at + 4] = rounded(paths - av - bv - ab + 2 * avb, paths)
  }

  /// What differences of sums of parts leave of 0 is 0.
  @inline(__always)
  private func rounded(_ count: Double, _ paths: Double) -> Double { count > 1e-11 * max(1, paths) ? count : 0 }
}
