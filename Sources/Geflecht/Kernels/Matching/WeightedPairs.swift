/// Two nodes that may be paired, and what the pair is worth.
public struct WeightedPair: Hashable, Sendable {
  /// One of the two.
  public let a: Int
  /// The other.
  public let b: Int
  /// What the pair is worth.
  public let weight: Int64

  /// A pair of two different nodes.
  public init(a: Int, b: Int, weight: Int64) {
    precondition(a != b, "a pair is of two")
    (self.a, self.b, self.weight) = (a, b, weight)
  }
}

/// Pairs by their nodes: the pairs of a node are `list[starts[node] ..< starts[node + 1]]`, by their numbers.
struct WeightedPairs: Sendable {
  let pairs: [WeightedPair]
  let starts: [Int]
  let list: [Int]

  init(nodeCount: Int, _ pairs: [WeightedPair]) {
    var starts = Array(repeating: 0, count: nodeCount + 1)
    for pair in pairs {
      starts[pair.a + 1] += 1
      starts[pair.b + 1] += 1
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    var list = Array(repeating: 0, count: 2 * pairs.count)
    for (number, pair) in pairs.enumerated() {
      for end in [pair.a, pair.b] {
        list[next[end]] = number
        next[end] += 1
      }
    }
    (self.pairs, self.starts, self.list) = (pairs, starts, list)
  }

  var nodeCount: Int { starts.count - 1 }
  func row(_ node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }
  /// The end of a pair that is not `node`.
  func other(_ pair: Int, _ node: Int) -> Int { pairs[pair].a ^ pairs[pair].b ^ node }
}
