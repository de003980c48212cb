/// Names that say a node's level and nothing else, the same for the same key and id: `actor-7f3a9c21`.
///
/// Eight hexadecimal digits of a keyed digest of the id. Where two nodes of a dataset would bear the same, both take
/// sixteen, and so on: no pseudonym depends on the order of the data.
public struct Pseudonyms: Sendable {
  /// The least bytes a key must have: 128 bits, as many as nobody can try.
  public static let leastKeyLength = 16

  private static let usualDigits = 8
  /// For every node of a dataset its pseudonym.
  private(set) var names: [String]

  /// Pseudonyms for all nodes of a table.
  /// - Complexity: O(nodes).
  init(of nodes: NodeTable, key: [UInt8]) {
    let digest = KeyedDigest(key: key)
    let digests = (0..<nodes.count).map { hexadecimal(digest.digest(of: Array(nodes.ids[$0].utf8))) }
    names = digests.indices.map { "\(nodes.levels[$0].key)-\(digests[$0].prefix(Self.usualDigits))" }
    var digits = Self.usualDigits
    while digits < 64 {
      var bearers: [String: Int] = [:]
      for name in names { bearers[name, default: 0] += 1 }
      let doubled = names.indices.filter { bearers[names[$0]] != 1 }
      if doubled.isEmpty { return }
      digits *= 2
      for row in doubled { names[row] = "\(nodes.levels[row].key)-\(digests[row].prefix(digits))" }
    }
  }
}
