/// Few nodes with very many ties, many with few, and nothing else: expected degrees by a power law.
struct HeavyTailedModel: Model {
  static let card = ModelCard(
    id: "heavy-tailed",
    title: Phrase(en: "Heavy-tailed degrees", de: "Wenige mit sehr vielen Beziehungen"),
    summary: Phrase(
      en: "a few hubs with very many ties, many nodes with few, and chance for the rest",
      de: "wenige Knoten haben sehr viele Beziehungen, viele haben wenige; alles Übrige ist Zufall"),
    truth: Phrase(
      en: """
        Node n‹i› is drawn as an end in proportion to i to the power of −2/3, so that degrees follow a power law with
        exponent 2.5 as far as no pair is tied twice. There are no groups to be found.
        """,
      de: """
        Knoten n‹i› wird proportional zu i hoch −2/3 als Ende gezogen. Die Grade folgen deshalb einem Potenzgesetz mit
        Exponent 2,5, soweit kein Paar zweimal verbunden wird. Gruppen gibt es keine zu finden.
        """),
    size: 20_000, ties: 200_000, leastSize: 10,
    citation: "Chung & Lu (2002). Connected components in random graphs with given expected degree sequences",
    doi: "10.1007/PL00012580"
  )

  func tieCounts(at size: Int) -> ClosedRange<Int> { 1...Int(min(size.pairCount / 8, Int64(ModelCard.greatestTies))) }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    var tables = PlainTables(nodes: size, ties: ties)
    var tied = PairSet(capacity: ties)
    while tied.count < ties {
      let (a, b) = (random.lowBelow(size), random.lowBelow(size))
      if tied.insert(a, b) { tables.tie(a, b) }
    }
    return tables.finished()
  }
}
