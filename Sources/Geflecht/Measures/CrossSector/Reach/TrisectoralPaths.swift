/// How many two-paths are trisectoral.
public struct TrisectoralTwoPaths: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-two-paths",
    title: Phrase(en: "Trisectoral two-paths", de: "Trisektorale Zweierpfade"),
    family: .crossSector,
    summary: Phrase(
      en: "How often a node joins two partners such that all three come from different sectors.",
      de: "Wie oft ein Knoten zwei Partner verbindet, sodass alle drei aus verschiedenen Sektoren kommen."),
    formula: Phrase(
      en: "P₃ = number of trisectoral two-paths a – v – b, counted at their middle v",
      de: "P₃ = Zahl der trisektoralen Zweierpfade a – v – b, gezählt an ihrer Mitte v"),
    reading: Phrase(
      en: "The places where trisectoral cooperation could close; trisectoral-closure says how often it does.",
      de: """
        Die Stellen, an denen sich trisektorale Zusammenarbeit schließen könnte;
        trisectoral-closure sagt, wie oft sie es tut.
        """),
    unit: .paths,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n + triangles)", de: "O(n + Dreiecke)"),
    caveats: [
      .trianglesHoldThreeTwoPaths, .threeNodesOfDifferentSectors, .leavesOutUnknownSectors,
      Caveat(en: "Blank when no node has a sector.", de: "Leer, wenn kein Knoten einen Sektor hat."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [
      // C1 joins C2, C3 or S1 (public, as itself) with nobody new; a1 – a2 once. C3 joins a5 – a6 once.
      // a1 has C1 public, a2 private, a3 academia, a4 nonprofit as itself: 3. a2 has C1, a1, a3: 3.
      // a3 has a1 and a2: 1. a5 has C3 and a6: 1. a6 has C3 and a5: 1. C2 has C1, a4: 0. a4 has C2, a1: 0.
      WorkedExample(.fourLevels, .network(1 + 1 + 3 + 3 + 1 + 1 + 1))
    ]
  )

  /// The measure.
  public init() {}

  /// The number of trisectoral two-paths.
  public func values(in analysis: Analysis) -> Double? {
    analysis[.sectorGrouping].classes.isEmpty ? nil : Double(analysis[.trisectoralCounts].trisectoralTwoPaths)
  }
}

/// Which share of the two-paths is trisectoral.
public struct TrisectoralPathShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-path-share",
    title: Phrase(en: "Trisectoral share of two-paths", de: "Trisektoraler Anteil der Zweierpfade"),
    family: .crossSector,
    summary: Phrase(
      en: "Which share of all two-paths joins three sectors.",
      de: "Welcher Anteil aller Zweierpfade drei Sektoren verbindet."),
    formula: Phrase(
      en: "P₃ / P;  P = two-paths whose nodes all have a sector, P₃ = the trisectoral ones among them",
      de: "P₃ / P;  P = Zweierpfade, deren Knoten alle einen Sektor haben, P₃ = die trisektoralen davon"),
    reading: Phrase(
      en: "Above trisectoral-expected: nodes gather partners of different sectors more often than chance would.",
      de: "Über trisectoral-expected: Knoten verbinden verschiedene Sektoren öfter, als der Zufall es täte."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n + triangles)", de: "O(n + Dreiecke)"),
    caveats: [
      .trianglesHoldThreeTwoPaths, .threeNodesOfDifferentSectors, .leavesOutUnknownSectors,
      Caveat(en: "Blank without a two-path.", de: "Leer ohne Zweierpfad."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [
      // Σ k (k − 1) / 2 over the degrees 2 2 2 5 2 4 4 3 2 2 2 2 0 = 1 + 1 + 1 + 10 + 1 + 6 + 6 + 3 + 1 + 1 + 1 + 1.
      WorkedExample(.fourLevels, .network(11.0 / 33)),
      // 1 + 1 + 3 + 1 two-paths, two sectors.
      WorkedExample(.smallBridge, .network(0.0 / 6)),
    ]
  )

  /// The measure.
  public init() {}

  /// The share.
  public func values(in analysis: Analysis) -> Double? {
    let counts = analysis[.trisectoralCounts]
    return counts.twoPaths == 0 ? nil : Double(counts.trisectoralTwoPaths) / Double(counts.twoPaths)
  }
}

/// How many connected triples are trisectoral.
public struct TrisectoralTriples: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-triples",
    title: Phrase(en: "Trisectoral triples", de: "Trisektorale Dreiergruppen"),
    family: .crossSector,
    summary: Phrase(
      en: "How many connected groups of three nodes come from three different sectors.",
      de: "Wie viele zusammenhängende Dreiergruppen aus drei verschiedenen Sektoren kommen."),
    formula: Phrase(
      en: """
        P₃ − 2 T₃ = trisectoral sets of three nodes with two ties or three among them;  P₃ = trisectoral
        two-paths, T₃ = trisectoral triangles
        """,
      de: """
        P₃ − 2 T₃ = trisektorale Mengen aus drei Knoten mit zwei oder drei Beziehungen untereinander;  P₃, T₃ =
        trisektorale Zweierpfade bzw. Dreiecke
        """),
    reading: Phrase(
      en: "Groups of three in which every sector can reach the other two, directly or through the third.",
      de: "Dreiergruppen, in denen jeder Sektor die beiden anderen erreicht, direkt oder über den dritten."),
    unit: .groups,
    range: 0 ... .infinity,
    time: "O(m^1.5)",
    memory: Phrase(en: "O(n + triangles)", de: "O(n + Dreiecke)"),
    caveats: [
      Caveat(
        en: "Counts groups of nodes, each once; trisectoral-two-paths counts a triangle three times.",
        de: "Zählt Gruppen von Knoten, jede einmal; trisectoral-two-paths zählt ein Dreieck dreifach."),
      .threeNodesOfDifferentSectors, .leavesOutUnknownSectors,
      Caveat(en: "Blank when no node has a sector.", de: "Leer, wenn kein Knoten einen Sektor hat."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [
      // Three triangles and, open, C1 – a1 – a3 and C1 – a2 – a3.
      WorkedExample(.fourLevels, .network(11 - 2 * 3))
    ]
  )

  /// The measure.
  public init() {}

  /// The number of trisectoral triples.
  public func values(in analysis: Analysis) -> Double? {
    analysis[.sectorGrouping].classes.isEmpty ? nil : Double(analysis[.trisectoralCounts].trisectoralTriples)
  }
}

/// How often trisectoral two-paths close to triangles.
public struct TrisectoralClosure: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-closure",
    title: Phrase(en: "Trisectoral closure", de: "Trisektorale Schließung"),
    family: .crossSector,
    summary: Phrase(
      en: "How often two partners from two other sectors also work with each other.",
      de: "Wie oft zwei Partner aus zwei anderen Sektoren auch miteinander zusammenarbeiten."),
    formula: Phrase(
      en: "C₃ = 3 T₃ / P₃;  T₃ = trisectoral triangles, P₃ = trisectoral two-paths",
      de: "C₃ = 3 T₃ / P₃;  T₃ = trisektorale Dreiecke, P₃ = trisektorale Zweierpfade"),
    reading: Phrase(
      en: """
        1: whoever joins two other sectors brings them together. 0: they stay apart. Compare with
        transitivity, the same for all partners.
        """,
      de: """
        1: Wer zwei andere Sektoren verbindet, bringt sie auch zueinander. 0: Sie bleiben getrennt. Zum Vergleich:
        transitivity, dasselbe für alle Partner.
        """),
    unit: .share,
    range: 0...1,
    time: "O(m^1.5)",
    memory: Phrase(en: "O(n + triangles)", de: "O(n + Dreiecke)"),
    caveats: [
      .trianglesHoldThreeTwoPaths, .threeNodesOfDifferentSectors, .leavesOutUnknownSectors,
      Caveat(en: "Blank without a trisectoral two-path.", de: "Leer ohne trisektoralen Zweierpfad."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [
      WorkedExample(.fourLevels, .network(3.0 * 3 / 11)), WorkedExample(.smallBridge, .network(nil)),
    ]
  )

  /// The measure.
  public init() {}

  /// The share of trisectoral two-paths that are closed.
  public func values(in analysis: Analysis) -> Double? {
    let counts = analysis[.trisectoralCounts]
    guard counts.trisectoralTwoPaths > 0 else { return nil }
    return 3 * Double(counts.trisectoralTriangles) / Double(counts.trisectoralTwoPaths)
  }
}

/// Which share of triangles would be trisectoral if sectors were dealt out by chance.
public struct ExpectedTrisectoralShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-expected",
    title: Phrase(en: "Expected trisectoral share", de: "Erwarteter trisektoraler Anteil"),
    family: .crossSector,
    summary: Phrase(
      en: """
        Which share of triangles, and of two-paths, would be trisectoral on average if the sectors
        were dealt out to the nodes by chance.
        """,
      de: """
        Welcher Anteil der Dreiecke, und ebenso der Zweierpfade, im Mittel trisektoral wäre, wenn die Sektoren
        zufällig auf die Knoten verteilt wären.
        """),
    formula: Phrase(
      en: """
        trisectoral sets of three nodes / C(n, 3), with one sector each Σ_{g<h<l} N_g N_h N_l / C(n, 3);  n = nodes
        with a sector, N_g = nodes of sector g
        """,
      de: """
        trisektorale Mengen aus drei Knoten / C(n, 3), bei je einem Sektor Σ_{g<h<l} N_g N_h N_l / C(n, 3);  n = Knoten
        mit Sektor, N_g = Knoten des Sektors g
        """),
    reading: Phrase(
      en: "The baseline for trisectoral-share and trisectoral-path-share: group sizes alone decide it.",
      de: """
        Der Vergleichswert für trisectoral-share und trisectoral-path-share: Er hängt
        allein von der Größe der Gruppen ab.
        """),
    unit: .share,
    range: 0...1,
    time: Phrase(en: "O(n + distinct sector sets)", de: "O(n + verschiedene Sektormengen)"),
    memory: Phrase(en: "O(distinct sector sets)", de: "O(verschiedene Sektormengen)"),
    caveats: [
      .threeNodesOfDifferentSectors,
      Caveat(
        en: """
          Counts every node with a sector, also those without ties, and all levels together: where cities and
          states carry a sector, they shift it.
          """,
        de: """
          Zählt jeden Knoten mit Sektor, auch solche ohne Beziehungen, und alle Ebenen zusammen: Wo Städte und Länder
          einen Sektor haben, verschieben sie den Wert.
          """),
      Caveat(
        en: "Blank with fewer than three nodes that have a sector.",
        de: "Leer bei weniger als drei Knoten mit Sektor."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [
      // 6 public, 3 nonprofit, 2 private, 2 academia: 6·3·2 + 6·3·2 + 6·2·2 + 3·2·2 of 13·12·11 / 6.
      WorkedExample(.fourLevels, .network(108.0 / 286)), WorkedExample(.smallBridge, .network(0)),
    ]
  )

  /// The measure.
  public init() {}

  /// The expected share.
  public func values(in analysis: Analysis) -> Double? { analysis[.sectorGrouping].trisectoralChance }
}

extension Caveat {
  /// The caveat that tells two-paths and triples apart.
  fileprivate static let trianglesHoldThreeTwoPaths = Caveat(
    en: "A two-path is a node and two of its partners, whether or not these are tied: a triangle holds three of them.",
    de: """
      Ein Zweierpfad ist ein Knoten mit zwei seiner Partner, ob diese verbunden sind oder
      nicht: Ein Dreieck enthält drei davon.
      """)
}
