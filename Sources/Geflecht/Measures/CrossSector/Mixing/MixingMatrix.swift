/// How many ties join each pair of sectors.
public struct SectorMixing: Measure {
  static let newman = Reference("Newman (2003), Mixing patterns in networks", doi: "10.1103/PhysRevE.67.026126")

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
      de:
        "M(g, h) = Beziehungen zwischen Sektor g und Sektor h; abseits der Diagonale in beiden Zellen, auf ihr einmal"),
    reading: Phrase(
      en: "A row shows whom a sector works with; the diagonal is cooperation among its own.",
      de: """
        Eine Zeile zeigt, mit wem ein Sektor zusammenarbeitet; die Diagonale zeigt die
        Zusammenarbeit innerhalb eines Sektors.
        """),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n + sectors²)", de: "O(n + Sektoren²)"),
    directions: .onRequest,
    caveats: [
      .rowsAreSources,
      Caveat(
        en: "Ignores weights and ties with an end that has no sector.",
        de: "Gewichte bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne Sektor."),
      Caveat(
        en: """
          A tie of a node with several sectors is shared equally among the pairs of sectors, so that the upper triangle
          with the diagonal sums to the number of ties.
          """,
        de: """
          Die Beziehung eines Knotens mit mehreren Sektoren verteilt sich gleichmäßig auf die Paare von Sektoren, sodass
          das obere Dreieck mit der Diagonale in der Summe die Zahl der Beziehungen ergibt.
          """),
      Caveat(
        en: "networkx counts a tie on the diagonal twice.",
        de: "networkx zählt eine Beziehung auf der Diagonale doppelt."),
    ],
    equals: Phrase(
      en: "networkx attribute_mixing_matrix(normalized=False) with its diagonal halved.",
      de: "networkx attribute_mixing_matrix(normalized=False) mit halbierter Diagonale."),
    references: [newman],
    examples: [
      WorkedExample(
        .fourLevels,
        .sectors([
          ("public", "public", 6), ("public", "nonprofit", 3), ("nonprofit", "public", 3), ("public", "private", 2),
          ("nonprofit", "nonprofit", 1), ("nonprofit", "private", 2), ("nonprofit", "academia", 1),
          ("private", "academia", 1), ("public", "academia", 0), ("academia", "academia", 0),
        ])),
      // a – b is half a tie within business and half one across, b – c the same with science, c – d within science.
      WorkedExample(
        .twoHats,
        .sectors([("business", "business", 0.5), ("business", "science", 1), ("science", "science", 1.5)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The matrix.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    try analysis.mixingTable { $0.tiesByGroup.map { row in row.map { .some($0) } } }
  }
}

/// Whom the ties of each sector go to.
public struct SectorMixingShares: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing-shares",
    title: Phrase(en: "Shares of the mixing matrix", de: "Anteile der Mischungsmatrix"),
    family: .crossSector,
    summary: Phrase(
      en: "Which share of a sector's ties goes to each sector.",
      de: "Welcher Anteil der Beziehungen eines Sektors auf die einzelnen Sektoren entfällt."),
    formula: Phrase(
      en: "S(g, h) = M(g, h) / Σ M(g, ·);  M = mixing matrix (mixing), where a tie within a sector counts once",
      de: """
        S(g, h) = M(g, h) / Σ M(g, ·);  M = Mischungsmatrix (mixing), in der eine Beziehung
        innerhalb eines Sektors einmal zählt
        """),
    reading: Phrase(
      en: "Every row sums to 1. Large sectors attract large shares: see mixing-ratio for what is more than size.",
      de: """
        Jede Zeile ergibt zusammen 1. Große Sektoren ziehen große Anteile an: Was
        darüber hinausgeht, zeigt mixing-ratio.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n + sectors²)", de: "O(n + Sektoren²)"),
    directions: .onRequest,
    caveats: [
      .rowsAreSources,
      Caveat(
        en: "Of all ties that touch a sector; a tie between two of its members is one of them, not two.",
        de: """
          Bezogen auf alle Beziehungen, an denen ein Sektor beteiligt ist; eine Beziehung zwischen zwei
          Mitgliedern ist eine davon, nicht zwei.
          """),
      Caveat(
        en: "Blank in the row of a sector without ties. Nodes of several sectors count in equal parts, as in mixing.",
        de: """
          Leer in der Zeile eines Sektors ohne Beziehungen. Knoten mit mehreren
          Sektoren zählen anteilig, wie bei mixing.
          """),
      Caveat(
        en: "Ignores weights and ties with an end that has no sector.",
        de: "Gewichte bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne Sektor."),
    ],
    equals: Phrase(
      en: "The rows of mixing divided by their sums.", de: "Die Zeilen von mixing, geteilt durch ihre Summen."),
    references: [SectorMixing.newman],
    examples: [
      WorkedExample(
        .fourLevels,
        .sectors([
          ("public", "public", 6.0 / 11), ("public", "nonprofit", 3.0 / 11), ("nonprofit", "public", 3.0 / 7),
          ("academia", "academia", 0),
        ])),
      WorkedExample(.twoHats, .sectors([("business", "science", 1 / 1.5), ("science", "science", 1.5 / 2.5)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The shares, row by row.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    try analysis.mixingTable { mixing in
      mixing.tiesByGroup.map { row in
        let sum = row.reduce(0, +)
        return row.map { sum == 0 ? nil : $0 / sum }
      }
    }
  }
}

extension Analysis {
  /// A table of sectors by sectors.
  func mixingTable(_ cells: (Mixing) -> [[Double?]]) throws(MeasureFailure) -> SectorTable {
    let names = network.sectorNames
    guard !names.isEmpty else { throw .noSectors }
    return SectorTable(rows: names, columns: names, values: cells(self[.sectorMixing]))
  }
}

extension Recipes {
  /// How many arcs lead from sector to sector.
  static let sectorMixing = Recipe { Mixing(of: $0[.adjacency], by: $0[.sectorGrouping]) }
  /// The same, by weights when weights are asked for.
  static let weightedMixing = Recipe { analysis in
    analysis.isWeighted
      ? Mixing(of: analysis[.adjacency], by: analysis[.sectorGrouping], weighted: true) : analysis[.sectorMixing]
  }
  /// The same with directions ignored.
  static let undirectedMixing = Recipe { analysis in
    analysis.settings.direction == .ignored
      ? analysis[.weightedMixing]
      : Mixing(
        of: analysis.network.adjacency(.ignored), by: analysis[.sectorGrouping], weighted: analysis.isWeighted)
  }
}

extension Caveat {
  static let rowsAreSources = Caveat(
    en: """
      With --direction out, rows are the sectors that ties come from and columns those they lead to; a tie
      without a direction leads both ways.
      """,
    de: """
      Mit --direction out sind die Zeilen die Sektoren, von denen Beziehungen ausgehen, die Spalten die, zu denen sie
      führen; eine Beziehung ohne Richtung führt in beide.
      """)
}
