extension Network {
  /// The nodes in the order of the bytes of their ids, whatever their order in the data.
  ///
  /// Eight bytes of an id make a number; only where these are the same, whole ids are compared.
  /// - Complexity: O(nodes · log nodes).
  var nodesByID: [NodeID] {
    let texts = dataset.nodes.ids.texts
    return texts.withArena { arena in
      func text(_ node: Int) -> ByteText {
        let range = texts.range(Int(rows[node]))
        return arena.slice(range.lowerBound, range.upperBound)
      }
      let keys = (0..<nodeCount).map { node in
        let text = text(node)
        let prefix = (0..<8).reduce(UInt64(0)) { $0 << 8 | ($1 < text.count ? UInt64(text[$1]) : 0) }
        return (prefix: prefix, node: node)
      }
      func isBefore(_ a: (prefix: UInt64, node: Int), _ b: (prefix: UInt64, node: Int)) -> Bool {
        if a.prefix != b.prefix { return a.prefix < b.prefix }
        return text(a.node).buffer.lexicographicallyPrecedes(text(b.node).buffer)
      }
      return keys.sorted(by: isBefore).map { NodeID($0.node) }
    }
  }
}
