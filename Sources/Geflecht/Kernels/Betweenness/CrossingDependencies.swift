/// How many pairs of nodes that share no group depend on each node to reach each other, by Brandes' accumulation with
/// weights of 0 and 1 for targets (Brandes 2008, §3.6, doi 10.1016/j.socnet.2007.11.001).
///
/// All sources of one class have the same targets: the nodes whose groups are all others. So there is one pass a class, and
/// every node is a source in one of them. If brokers must share no group with either end, targets depend on the class of
/// the broker too: a pass for every class and every set of targets, of which only the brokers that it is for keep a number.
///
///     a ── b ── c ── d        a, c: business, b: science, d: civil society
///
///     targets of business: b, d       through b: a–d      through c: a–d, b–d      a–c does not count
///     brokers apart from both         through b: a–d      through c: b–d           a and c share a group
struct CrossingDependencies: Sendable {
  /// On whom pairs may depend.
  enum Brokers { case anyone, apartFromBoth }

  /// The dependent pairs of every node: unordered when every arc has its way back, ordered ones otherwise.
  private(set) var sums: [Double]
  /// How many pairs there are without a node, whether or not they are connected.
  private(set) var pairsWithout: [Double]

  /// - Complexity: O(nodes · arcs) for steps and brokers of any kind, O(nodes · arcs · classes) for those apart from both;
  ///   times log nodes for lengths. 226 bytes a node and thread.
  init(
    of adjacency: Adjacency, _ length: PathLength, _ grouping: Grouping, _ brokers: Brokers, threads: Threads,
    progress: WorkProgress
  ) {
    let classes = grouping.classes.indices
    let apart = classes.map { a in
      classes.map { b in Set(grouping.classes[a]).isDisjoint(with: grouping.classes[b]) }
    }
    sums = Array(repeating: 0, count: adjacency.nodeCount)
    let search = CrossingSearch(adjacency, length, grouping.classOfNode)
    for source in classes {
      // Sets of targets, with the classes of brokers that they are for; `nil`: whoever it is.
      var targetSets: [(targets: [Bool], brokers: [Int]?)] = []
      switch brokers {
      case .anyone: targetSets = [(apart[source], nil)]
      case .apartFromBoth:
        for broker in classes where apart[source][broker] {
          let targets = classes.map { apart[source][$0] && apart[broker][$0] }
          if let known = targetSets.firstIndex(where: { $0.targets == targets }) {
            targetSets[known].brokers?.append(broker)
          } else {
            targetSets.append((targets, [broker]))
          }
        }
      }
      for (targets, brokers) in targetSets where targets.contains(true) {
        let found = search.dependencies(from: source, to: targets, threads)
        for (node, own) in grouping.classOfNode.enumerated() where brokers?.contains(Int(own)) ?? true {
          sums[node] += found[node]
        }
      }
      progress.report(source + 1, of: classes.count)
    }
    let ends = adjacency.isSymmetric ? 2.0 : 1
    for node in sums.indices { sums[node] /= ends }

    let sizes = grouping.sizes.map { Double($0) }
    let partners = classes.map { a in classes.reduce(0.0) { $0 + (apart[a][$1] ? sizes[$1] : 0) } }
    let all = classes.reduce(0.0) { $0 + sizes[$1] * partners[$1] }
    pairsWithout = grouping.classOfNode.map { own in
      (all - (own == Grouping.none ? 0 : 2 * partners[Int(own)])) / ends
    }
  }
}

/// The search for shortest paths from the nodes of a class, ready to be run again and again.
private struct CrossingSearch {
  private let length: PathLength
  private let order: [NodeID]
  private let adjacency: Adjacency
  /// The class of every node in the order searched in.
  private let labels: [Int32]
  /// Nodes with the same neighbors and of the same class, which are one as sources.
  private let twins: [[UInt32]]

  init(_ given: Adjacency, _ length: PathLength, _ classOfNode: [Int32]) {
    let order = length == .steps ? given.orderByDegree : (0..<given.nodeCount).map { NodeID($0) }
    self.length = length
    self.order = order
    adjacency = length == .steps ? given.renumbered(order, weighted: false) : given
    labels = order.map { classOfNode[$0.index] }
    twins =
      length == .steps && given.isSymmetric
      ? TwinClasses(adjacency.out, weights: labels.map { Double($0) }).classes : order.indices.map { [UInt32($0)] }
  }

  /// How much the sources of a class depend on every node, in the order of the data, each pair in the order walked.
  func dependencies(from source: Int, to isTarget: [Bool], _ threads: Threads) -> [Double] {
    let sources = twins.filter { labels[Int($0[0])] == source }
    let weights = labels.map { $0 != Grouping.none && isTarget[Int($0)] ? 1.0 : 0 }
    let found =
      length == .steps
      ? PathDependencies.count(
        adjacency, sources, from: Array(repeating: 1, count: labels.count), to: weights, threads, .unheard)
      : PathDependencies.addLengths(adjacency, from: sources.map { Int($0[0]) }, to: weights, threads, .unheard)
    var sums = [Double](repeating: 0, count: found.count)
    for (place, node) in order.enumerated() { sums[node.index] = found[place] }
    return sums
  }
}
