/// The words of a prefix code that suits how often symbols come (Huffman 1952), none longer than allowed.
struct HuffmanWords {
  let lengths: [UInt8]
  /// The words with their bits in the order of a stream.
  let words: [UInt32]

  /// The code of given lengths.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var next = [UInt32](repeating: 0, count: HuffmanCode.longest + 2)
    for length in 1...HuffmanCode.longest {
      next[length + 1] = (next[length] + UInt32(lengths.count { Int($0) == length })) << 1
    }
    var words: [UInt32] = []
    for length in lengths {
      words.append(length == 0 ? 0 : HuffmanCode.reversed(next[Int(length)], Int(length)))
      next[Int(length)] += length == 0 ? 0 : 1
    }
    self.words = words
  }

  /// - Complexity: O(symbols · log symbols).
  init(counts: [Int], longest: Int) { self.init(lengths: Self.lengths(counts, longest)) }

  /// How many bits some symbols take.
  func bits(_ counts: [Int]) -> Int { zip(counts, lengths).reduce(0) { $0 + $1.0 * Int($1.1) } }

  private static func lengths(_ counts: [Int], _ longest: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let used = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    // A code of one word would be incomplete: a second one makes up for it.
    guard used.count > 1 else {
      let one = used.first ?? 0
      lengths[one] = 1
      lengths[one == 0 ? 1 : 0] = 1
      return lengths
    }
    var (depths, deepest) = ([Int](repeating: 0, count: used.count), 0)
    for (index, depth) in self.depths(used.map { counts[$0] }).enumerated() {
      depths[index] = min(depth, longest)
      deepest = max(deepest, depth)
    }
    if deepest > longest { fit(&depths, longest) }
    for (symbol, depth) in zip(used, depths) { lengths[symbol] = UInt8(depth) }
    return lengths
  }

  /// The depths of leaves with ascending weights in a tree of least weighted depth: two queues hold what is to be joined.
  private static func depths(_ weights: [Int]) -> [Int] {
    let count = weights.count
    var sums = weights
    var parents = [Int](repeating: 0, count: 2 * count - 1)
    var (leaf, inner) = (0, count)
    for node in count..<(2 * count - 1) {
      var sum = 0
      for _ in 0..<2 {
        let takesLeaf = leaf < count && (inner >= node || sums[leaf] <= sums[inner])
        let taken = takesLeaf ? leaf : inner
        if takesLeaf { leaf += 1 } else { inner += 1 }
        parents[taken] = node
        sum += sums[taken]
      }
      sums.append(sum)
    }
    var depths = [Int](repeating: 0, count: 2 * count - 1)
    for node in (0..<(2 * count - 2)).reversed() { depths[node] = depths[parents[node]] + 1 }
    return Array(depths[..<count])
  }

  /// Lengthens short words until those that were cut to the longest length fit beside them: the sum of 2^−length is 1.
  private static func fit(_ depths: inout [Int], _ longest: Int) {
    var sum = depths.reduce(0) { $0 + 1 << (longest - $1) }
    let whole = 1 << longest
    // Seldom symbols come first; the longest words that can still grow cost least.
    while sum > whole {
      guard let index = depths.indices.filter({ depths[$0] < longest }).max(by: { depths[$0] < depths[$1] }) else {
        return
      }
      sum -= 1 << (longest - depths[index] - 1)
      depths[index] += 1
    }
    // What is left over goes to the most frequent of the longest.
    while sum < whole, let index = depths.indices.last(where: { depths[$0] == longest }) {
      guard sum + 1 <= whole else { return }
      depths[index] -= 1
      sum += 1
    }
  }
}
