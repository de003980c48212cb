/// How well each wave is documented, and what it takes to compare both alike.
public struct Documented: Hashable, Sendable {
  /// How it is known.
  public let documentation: ChangeQuestion.Documentation
  /// How well the earlier wave is: its rate, or how many sources a node has on average.
  public let before: Double
  /// How well the later wave is.
  public let after: Double

  init(_ documentation: ChangeQuestion.Documentation, _ waves: Waves) {
    self.documentation = documentation
    switch documentation {
    case .unknown: (before, after) = (1, 1)
    case .rates(let earlier, let later): (before, after) = (earlier, later)
    case .sources(let column):
      before = waves.stayedBefore.sourcesPerNode(column: column)
      after = waves.stayedAfter.sourcesPerNode(column: column)
    }
  }

  /// Whether one wave is known to be documented better than the other.
  public var differs: Bool { before != after && before > 0 && after > 0 }

  /// The share of its ties that each wave keeps when it is thinned to the documentation of the other.
  var kept: (before: Double, after: Double) {
    guard differs else { return (1, 1) }
    return (min(1, after / before), min(1, before / after))
  }
}

extension Network {
  /// How many different texts of a column stand at the ties of a node, on average over all nodes.
  /// - Complexity: O(ties · log ties).
  fileprivate func sourcesPerNode(column name: String) -> Double {
    let columns = keptTieColumns
    guard nodeCount > 0, let column = columns.names.firstIndex(of: name) else { return 0 }
    var numbers: [[UInt8]: UInt64] = [:]
    var found: Set<UInt64> = []
    for position in 0..<recordedTieCount {
      guard let text = cell(column, of: columns, atTie: position) else { continue }
      let bytes = Array(text)
      let source = numbers[bytes] ?? UInt64(numbers.count)
      numbers[bytes] = source
      let tie = recordedTie(position)
      for end in [tie.source, tie.target] { found.insert(UInt64(end.raw) << 32 | source) }
    }
    return Double(found.count) / Double(nodeCount)
  }
}
