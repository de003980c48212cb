/// How many ties join each pair of sectors.
public struct SectorMixing: SectorMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing",
    title: Phrase(en: "Sector mixing matrix", de: "Mischungsmatrix der Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "How many ties join each pair of sectors.",
      de: "Wie viele Beziehungen je zwei Sektoren miteinander verbinden."),
    formula: Phrase(
      en: "M(g, h) = ties between a node of g and a node of h; off the diagonal in both cells, on it once",
      de: "M(g, h) = Beziehungen zwischen Sektor g und Sektor h; abseits der Diagonale in beiden Zellen, auf ihr "
        + "einmal"),
    reading: Phrase(
      en: "A row shows whom a sector works with; the diagonal is cooperation among its own.",
      de: "Eine Zeile zeigt, mit wem ein Sektor zusammenarbeitet; die Diagonale zeigt die Zusammenarbeit innerhalb "
        + "eines Sektors."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(sectors²)",
    caveats: [
      Phrase(
        en: "Ignores weights and ties with an end that has no sector.",
        de: "Gewichte bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne Sektor."),
      Phrase(
        en: "A tie of a node with several sectors is shared equally among the pairs of sectors, so that the upper "
          + "triangle with the diagonal sums to the number of ties.",
        de: "Die Beziehung eines Knotens mit mehreren Sektoren verteilt sich gleichmäßig auf die Paare von Sektoren, "
          + "sodass das obere Dreieck mit der Diagonale in der Summe die Zahl der Beziehungen ergibt."),
      Phrase(
        en: "networkx counts a tie on the diagonal twice.",
        de: "networkx zählt eine Beziehung auf der Diagonale doppelt."),
    ],
    equals: Phrase(
      en: "networkx attribute_mixing_matrix(normalized=False) with its diagonal halved.",
      de: "networkx attribute_mixing_matrix(normalized=False) mit halbierter Diagonale."),
    references: [Reference("Newman (2003), Mixing patterns in networks", doi: "10.1103/PhysRevE.67.026126")],
    examples: [
      WorkedExample(
        .fourLevels,
        .sectors([
          ("public", "public", 6), ("public", "nonprofit", 3), ("nonprofit", "public", 3), ("public", "private", 2),
          ("nonprofit", "nonprofit", 1), ("nonprofit", "private", 2), ("nonprofit", "academia", 1),
          ("private", "academia", 1), ("public", "academia", 0), ("academia", "academia", 0),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// The matrix.
  public func table(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    let network = analysis.network
    let names = network.sectorNames
    guard !names.isEmpty else { throw .noSectors }
    var counts = Array(repeating: Array(repeating: 0.0, count: names.count), count: names.count)
    for (a, b) in SectorTies(of: network) {
      let part = 1 / Double(a.count * b.count)
      for g in a {
        for h in b {
          counts[g.index][h.index] += part
          if g != h { counts[h.index][g.index] += part }
        }
      }
    }
    return SectorTable(rows: names, columns: names, values: counts)
  }
}
