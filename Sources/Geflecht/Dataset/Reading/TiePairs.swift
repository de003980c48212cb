/// The ties sorted by the pair of nodes that they join: by the lower end, then the higher end, then as they come.
///
///     ties     0: c–a   1: b–c   2: a–b   3: a–c        a, b, c = nodes 0, 1, 2
///     starts   0, 3, 4, 4                                pairs of a lower end: starts[end] ..< starts[end + 1]
///     keys     b2 c0 c3 │ c1                             higher end above, tie below
struct TiePairs: Sendable {
  private(set) var starts: [UInt32] = [0]
  private(set) var keys: [UInt64] = []
  /// Ranges of nodes that have about the same number of ties, for threads to work on.
  private(set) var parts: [Range<Int>] = []

  /// No ties.
  init() {}

  /// How many ties are worth a part of their own.
  static let usualPart = 250_000

  /// - Complexity: O(nodes + ties) by a counting sort, plus sorting the ties of each node.
  init(sources: [UInt32], targets: [UInt32], nodeCount: Int, threads: Threads, part: Int = usualPart) {
    var next = [UInt32](repeating: 0, count: nodeCount + 1)
    for tie in sources.indices { next[Int(min(sources[tie], targets[tie])) + 1] += 1 }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    starts = next
    let parts = Self.parts(of: starts, part)
    self.parts = parts
    keys = Array(sharedCount: sources.count) { keys in
      next.withSharedSlots { next in
        threads.perform(parts.count) { part in
          let nodes = parts[part]
          for tie in sources.indices {
            let (low, high) = (min(sources[tie], targets[tie]), max(sources[tie], targets[tie]))
            guard nodes.contains(Int(low)) else { continue }
            keys[Int(next[Int(low)])] = UInt64(high) << 32 | UInt64(tie)
            next[Int(low)] += 1
          }
          for node in nodes { keys.sort(Int(starts[node])..<Int(starts[node + 1])) }
        }
      }
    }
  }

  /// How many parts there are depends on the number of ties alone.
  private static func parts(of starts: [UInt32], _ part: Int) -> [Range<Int>] {
    let (nodes, ties) = (starts.count - 1, Int(starts.last ?? 0))
    let count = min(4, 1 + ties / part)
    var parts: [Range<Int>] = []
    var first = 0
    for part in 1...count {
      var (low, high) = (first, nodes)
      // The first node at which this part has its share.
      while low < high {
        let middle = (low + high) / 2
        if Int(starts[middle]) * count < ties * part { low = middle + 1 } else { high = middle }
      }
      let end = part == count ? nodes : low
      parts.append(first..<max(first, end))
      first = max(first, end)
    }
    return parts
  }

  /// Calls with the ties of every pair that has several, in the order of the data.
  func forEachRepeatedPair(_ body: ([Int]) -> Void) {
    for node in 0..<(starts.count - 1) {
      var first = Int(starts[node])
      let end = Int(starts[node + 1])
      while first < end {
        var last = first + 1
        while last < end, keys[last] >> 32 == keys[first] >> 32 { last += 1 }
        if last > first + 1 { body(keys[first..<last].map { Int($0 & 0xFFFF_FFFF) }) }
        first = last
      }
    }
  }
}

extension SharedSlots<UInt64> {
  /// Sorts the elements of a range, few or many.
  fileprivate func sort(_ range: Range<Int>) {
    guard range.count > 24 else {
      for at in range.dropFirst() {
        let key = self[at]
        var place = at
        while place > range.lowerBound, self[place - 1] > key {
          self[place] = self[place - 1]
          place -= 1
        }
        self[place] = key
      }
      return
    }
    var sorted = range.map { self[$0] }
    sorted.sort()
    for (index, key) in sorted.enumerated() { self[range.lowerBound + index] = key }
  }
}
