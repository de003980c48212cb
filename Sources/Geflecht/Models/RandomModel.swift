/// Pure chance: every set of so many pairs is equally likely.
struct RandomModel: Model {
  static let card = ModelCard(
    id: "random",
    title: Phrase(en: "Pure chance, G(n, m)", de: "Reiner Zufall, G(n, m)"),
    summary: Phrase(
      en: "so many nodes, so many ties, each pair equally likely",
      de: "so viele Knoten, so viele Beziehungen, jedes Paar gleich wahrscheinlich"),
    truth: Phrase(
      en: "Nothing but chance: the yardstick for clustering, groups and hubs. The expected clustering is the density.",
      de: """
        Nichts als Zufall: der Maßstab für Verdichtung, Gruppen und Knotenpunkte. Zu erwarten
        ist als Clusterkoeffizient die Dichte.
        """),
    size: 20_000, ties: 100_000, leastSize: 2,
    citation: "Erdős & Rényi (1959). On random graphs I", doi: "10.5486/PMD.1959.6.3-4.12"
  )

  func tieCounts(at size: Int) -> ClosedRange<Int> { 1...Int(min(size.pairCount, Int64(ModelCard.greatestTies))) }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    var tables = PlainTables(nodes: size, ties: ties)
    // Above half of all pairs it is less work to draw those that stay apart.
    let isDense = ties > size.pairCount / 2
    let count = isDense ? Int(size.pairCount) - ties : ties
    var drawn = PairSet(capacity: count)
    while drawn.count < count {
      let (a, b) = (random.below(size), random.below(size))
      if drawn.insert(a, b), !isDense { tables.tie(a, b) }
    }
    if isDense {
      for b in 1..<size {
        for a in 0..<b where !drawn.contains(a, b) { tables.tie(a, b) }
      }
    }
    return tables.finished()
  }
}
