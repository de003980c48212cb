/// A ring of neighborhoods with a few shortcuts.
///
///     n0 ── n1 ── n2 ── n3 ── n4 …      with two ties a node: n0 ─ n1, n0 ─ n2, n1 ─ n2, n1 ─ n3, …
///      └──────────┘
///
/// Every tenth tie, by chance, keeps its first end and goes anywhere.
struct SmallWorldModel: Model {
  static let card = ModelCard(
    id: "small-world",
    title: Phrase(en: "Small world", de: "Kleine Welt"),
    summary: Phrase(
      en: """
        a ring in which everyone knows their neighbors, and a tenth of the ties go anywhere instead; ties are
        rounded down to the same number a node
        """,
      de: """
        ein Ring, in dem alle ihre Nachbarn kennen; ein Zehntel der Beziehungen führt stattdessen irgendwohin. Die
        Beziehungen werden auf gleich viele je Knoten abgerundet
        """),
    truth: Phrase(
      en: """
        Nodes with near numbers are neighbors. Triangles nearly as in the ring, C = 3(k − 1) / (2(2k − 1)) · 0.9³ with k
        neighbors on each side, and yet short distances.
        """,
      de: """
        Knoten mit nahen Nummern sind Nachbarn. Dreiecke fast wie im Ring, C = 3(k − 1) / (2(2k − 1)) · 0,9³ bei k
        Nachbarn auf jeder Seite, und trotzdem kurze Wege.
        """),
    size: 20_000, ties: 100_000, leastSize: 10,
    citation: "Watts & Strogatz (1998). Collective dynamics of ‘small-world’ networks", doi: "10.1038/30918"
  )

  /// One tie of so many is rewired.
  private static let rewiredOneOf = 10

  func tieCounts(at size: Int) -> ClosedRange<Int> {
    let most = min((size - 1) / 4, ModelCard.greatestTies / size)
    return size...(size * max(1, most))
  }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    let reach = ties / size
    var tables = PlainTables(nodes: size, ties: size * reach)
    // What a rewired tie must not double: the ties that stay, and those rewired before it.
    var isRewired = [Bool](repeating: false, count: size * reach)
    var tied = PairSet(capacity: size * reach)
    for tie in isRewired.indices {
      isRewired[tie] = random.below(Self.rewiredOneOf) == 0
      if !isRewired[tie] { _ = tied.insert(tie % size, (tie % size + tie / size + 1) % size) }
    }
    for tie in isRewired.indices {
      let node = tie % size
      var other = (node + tie / size + 1) % size
      if isRewired[tie] {
        other = random.below(size)
        while !tied.insert(node, other) { other = random.below(size) }
      }
      tables.tie(node, other)
    }
    return tables.finished()
  }
}
