/// Which nodes all paths from some sources must pass: a dominates b if b cannot be reached without it.
///
///     F ── s ── c ── a      s dominates c and a, c dominates a; with a second path F ── t ── a neither does
///
/// A walk in depth numbers the nodes. The *semidominator* of a node is the lowest-numbered one from which a way leads to it
/// over higher numbers only (Lengauer & Tarjan 1979, doi 10.1145/357062.357071); the immediate dominator is its nearest
/// ancestor in the tree built so far that is numbered no higher (Georgiadis, Tarjan & Werneck 2006, doi
/// 10.7155/jgaa.00119). All sources hang on a root of their own, number 0.
///
/// Nodes that one dominates follow each other in the order of the tree of dominators: a question is two comparisons.
/// - Complexity: O(arcs · log nodes) time, apart from a search upward that is short in practice; 24 bytes a node.
struct Dominators: Sendable {
  /// The number of every node in the walk; 0 for what cannot be reached.
  private let numbers: [UInt32]
  /// Where a number stands in the order of the tree, and how many it dominates, itself included.
  private let starts: [UInt32]
  private let sizes: [UInt32]

  /// - Parameters:
  ///   - sources: Where paths begin.
  ///   - adjacency: The arcs that they follow.
  init(from sources: [NodeID], along adjacency: Adjacency) {
    let walk = Walk(from: sources, along: adjacency)
    let dominators = walk.immediateDominators(sources, adjacency)
    let count = dominators.count
    var sizes = [UInt32](repeating: 1, count: count)
    for number in stride(from: count - 1, to: 0, by: -1) { sizes[Int(dominators[number])] += sizes[number] }
    var (starts, next) = ([UInt32](repeating: 0, count: count), [UInt32](repeating: 1, count: count))
    for number in 1..<max(1, count) {
      let above = Int(dominators[number])
      starts[number] = next[above]
      next[above] += sizes[number]
      next[number] = starts[number] + 1
    }
    (numbers, self.starts, self.sizes) = (walk.numbers, starts, sizes)
  }

  /// Whether a node can be reached.
  func reaches(_ node: NodeID) -> Bool { numbers[node.index] > 0 }

  /// Whether every path to `b` passes `a`; only of nodes that can be reached.
  func dominates(_ a: NodeID, _ b: NodeID) -> Bool {
    guard reaches(a), reaches(b) else { return false }
    let (above, below) = (Int(numbers[a.index]), Int(numbers[b.index]))
    return starts[above] <= starts[below] && starts[below] < starts[above] + sizes[above]
  }

  /// The walk in depth from the root, number 0.
  private struct Walk {
    private(set) var numbers: [UInt32]
    /// The nodes by their numbers, from 1 on.
    private(set) var nodes: [NodeID] = []
    /// The number from which the walk came to each number.
    private(set) var parents: [UInt32] = [0]

    init(from sources: [NodeID], along adjacency: Adjacency) {
      let rows = adjacency.out
      numbers = Array(repeating: 0, count: rows.nodeCount)
      var next = rows.offsets
      for source in sources where numbers[source.index] == 0 {
        enter(source, from: 0)
        var way = [source]
        while let node = way.last {
          let position = next[node.index]
          if position == rows.offsets[node.index + 1] {
            way.removeLast()
          } else {
            next[node.index] += 1
            let target = rows.targets[position]
            if numbers[target.index] == 0 {
              enter(target, from: numbers[node.index])
              way.append(target)
            }
          }
        }
      }
    }

    private mutating func enter(_ node: NodeID, from parent: UInt32) {
      nodes.append(node)
      numbers[node.index] = UInt32(nodes.count)
      parents.append(parent)
    }

    /// The number of the immediate dominator of every number.
    func immediateDominators(_ sources: [NodeID], _ adjacency: Adjacency) -> [UInt32] {
      let into = adjacency.into
      var isSource = [Bool](repeating: false, count: numbers.count)
      for source in sources { isSource[source.index] = true }
      var forest = Forest(parents)
      for number in stride(from: nodes.count, to: 0, by: -1) {
        let node = nodes[number - 1].index
        var semi = parents[number]
        if isSource[node] { semi = 0 }
        for position in into.row(node) {
          let other = numbers[into.targets[position].index]
          if other > 0 { semi = min(semi, forest.leastSemidominator(above: other, from: UInt32(number) + 1)) }
        }
        forest.semi[number] = semi
      }
      var dominators = parents
      for number in 1..<max(1, dominators.count) {
        var above = dominators[number]
        while above > forest.semi[number] { above = dominators[Int(above)] }
        dominators[number] = above
      }
      return dominators
    }
  }

  /// The part of the walk's tree that has been looked at; paths upward are shortened as they are used.
  private struct Forest {
    var semi: [UInt32]
    private var ancestors: [UInt32]
    private var labels: [UInt32]
    private var way: [Int] = []

    init(_ parents: [UInt32]) {
      semi = parents.indices.map { UInt32($0) }
      labels = semi
      ancestors = parents
    }

    /// The least semidominator on the way up from a number, as far as numbers from `first` on lead.
    mutating func leastSemidominator(above number: UInt32, from first: UInt32) -> UInt32 {
      var at = Int(number)
      way.removeAll(keepingCapacity: true)
      while ancestors[at] >= first {
        way.append(at)
        at = Int(ancestors[at])
      }
      var above = at
      for below in way.reversed() {
        ancestors[below] = ancestors[above]
        if semi[Int(labels[above])] < semi[Int(labels[below])] { labels[below] = labels[above] }
        above = below
      }
      return semi[Int(labels[Int(number)])]
    }
  }
}
