extension Reference {
  static let hall = Reference("Hall (1935), On representatives of subsets", doi: "10.1112/jlms/s1-10.37.26")
  static let partnerships = Reference(
    "Selsky & Parker (2005), Cross-sector partnerships to address social issues", doi: "10.1177/0149206305279601")
}

extension Phrase {
  static let ourCount = Phrase(
    en: "A measure of this project; no other tool has it.",
    de: "Ein Maß dieses Projekts, das kein anderes Programm bietet.")
}

/// How many trisectoral triangles the network has.
public struct TrisectoralTriangles: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-triangles",
    title: Phrase(en: "Trisectoral triangles", de: "Trisektorale Dreiecke"),
    family: .crossSector,
    summary: Phrase(
      en: "How many times three nodes of three different sectors all work together.",
      de: "Wie oft drei Knoten aus drei verschiedenen Sektoren alle miteinander zusammenarbeiten."),
    formula: Phrase(
      en: "T₃ = number of sets of three nodes that are all tied to each other and are trisectoral",
      de: "T₃ = Zahl der trisektoralen Mengen aus drei Knoten, die alle miteinander verbunden sind"),
    reading: Phrase(
      en: """
        0: nowhere do three sectors meet in a closed circle of three. Compare trisectoral-share with
        trisectoral-expected before calling a number high.
        """,
      de: """
        0: Nirgends kommen drei Sektoren in einem geschlossenen Dreieck zusammen. Ob eine Zahl hoch ist, zeigt erst der
        Vergleich von trisectoral-share mit trisectoral-expected.
        """),
    unit: .triangles,
    range: 0 ... .infinity,
    time: "O(m^1.5)",
    memory: Phrase(en: "O(n + triangles)", de: "O(n + Dreiecke)"),
    caveats: [
      .threeNodesOfDifferentSectors, .leavesOutUnknownSectors,
      Caveat(en: "Blank when no node has a sector.", de: "Leer, wenn kein Knoten einen Sektor hat."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [
      // C1 a1 a2, a1 a2 a3 and C3 a5 a6: each with three sectors.
      WorkedExample(.fourLevels, .network(3)),
      // a b c are all of one sector.
      WorkedExample(.smallBridge, .network(0)),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of trisectoral triangles.
  public func values(in analysis: Analysis) -> Double? {
    analysis[.sectorGrouping].classes.isEmpty ? nil : Double(analysis[.trisectoralCounts].trisectoralTriangles)
  }
}

/// Which share of the triangles is trisectoral.
public struct TrisectoralShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-share",
    title: Phrase(en: "Trisectoral share of triangles", de: "Trisektoraler Anteil der Dreiecke"),
    family: .crossSector,
    summary: Phrase(
      en: "Which share of all closed circles of three spans three sectors.",
      de: "Welcher Anteil aller geschlossenen Dreiecke drei Sektoren umfasst."),
    formula: Phrase(
      en: "T₃ / T;  T = triangles whose nodes all have a sector, T₃ = the trisectoral ones among them",
      de: "T₃ / T;  T = Dreiecke, deren Knoten alle einen Sektor haben, T₃ = die trisektoralen davon"),
    reading: Phrase(
      en: """
        1: whenever three work together, they come from three sectors. Above trisectoral-expected: more often than
        if sectors were dealt out by chance.
        """,
      de: """
        1: Wo immer drei zusammenarbeiten, kommen sie aus drei Sektoren. Über trisectoral-expected: öfter, als wenn
        die Sektoren zufällig verteilt wären.
        """),
    unit: .share,
    range: 0...1,
    time: "O(m^1.5)",
    memory: Phrase(en: "O(n + triangles)", de: "O(n + Dreiecke)"),
    caveats: [
      .threeNodesOfDifferentSectors, .leavesOutUnknownSectors,
      Caveat(
        en: "Blank without a triangle. Of few triangles the share says little: look at their number too.",
        de: "Leer ohne Dreieck. Bei wenigen Dreiecken sagt der Anteil wenig: Beachten Sie auch ihre Zahl."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [WorkedExample(.fourLevels, .network(3.0 / 3)), WorkedExample(.smallBridge, .network(0.0 / 1))]
  )

  /// The measure.
  public init() {}

  /// The share.
  public func values(in analysis: Analysis) -> Double? {
    let counts = analysis[.trisectoralCounts]
    return counts.triangles == 0 ? nil : Double(counts.trisectoralTriangles) / Double(counts.triangles)
  }
}

/// In how many trisectoral triangles a node takes part.
public struct TrisectoralTrianglesAt: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "trisectoral-triangles-at",
    title: Phrase(en: "Trisectoral triangles at a node", de: "Trisektorale Dreiecke eines Knotens"),
    family: .crossSector,
    summary: Phrase(
      en: "In how many closed circles of three nodes from three sectors a node takes part.",
      de: "An wie vielen geschlossenen Dreiecken aus drei Sektoren ein Knoten beteiligt ist."),
    formula: Phrase(
      en: "T₃(v) = trisectoral triangles of which v is a corner;  Σ T₃(v) = 3 T₃",
      de: "T₃(v) = trisektorale Dreiecke mit v als Ecke;  Σ T₃(v) = 3 T₃"),
    reading: Phrase(
      en: "High: the node works where three sectors meet and know each other.",
      de: "Hoch: Der Knoten arbeitet dort, wo drei Sektoren zusammenkommen und einander kennen."),
    unit: .triangles,
    range: 0 ... .infinity,
    time: "O(m^1.5)",
    memory: Phrase(en: "O(n + triangles)", de: "O(n + Dreiecke)"),
    caveats: [
      .threeNodesOfDifferentSectors, .leavesOutUnknownSectors,
      Caveat(en: "Blank for a node without a sector.", de: "Leer bei Knoten ohne Sektor."),
    ],
    equals: .ourCount,
    references: [.partnerships, .hall],
    examples: [
      WorkedExample(.fourLevels, .nodes([("a1", 2), ("a2", 2), ("C1", 1), ("a3", 1), ("a4", 0), ("i1", 0), ("F", 0)]))
    ]
  )

  /// The measure.
  public init() {}

  /// The number of every node.
  public func values(in analysis: Analysis) -> NodeScores {
    let (counts, sectors) = (analysis[.trisectoralCounts].trianglesAt, analysis[.sectorGrouping])
    return NodeScores(for: analysis.network) { node in
      sectors.classOfNode[node.index] == Grouping.none ? nil : Double(counts[node.index])
    }
  }
}

extension Recipes {
  /// Where three sectors meet.
  static let trisectoralCounts = Recipe { analysis in
    TrisectoralCounts(
      of: analysis.network.adjacency(.ignored), triangles: analysis[.triangleList],
      sectors: analysis[.sectorGrouping])
  }
}

extension Caveat {
  /// The caveat of all measures of trisectoral cooperation.
  static let threeNodesOfDifferentSectors = Caveat(
    en: """
      Three nodes are trisectoral when they can stand for three different sectors. A node of
      several sectors stands for any one of them.
      """,
    de: """
      Drei Knoten sind trisektoral, wenn sie für drei verschiedene Sektoren stehen können. Ein Knoten mit mehreren
      Sektoren steht für einen beliebigen davon.
      """)
  /// The caveat about nodes without a sector.
  static let leavesOutUnknownSectors = Caveat(
    en: "Nodes without a sector are left out with their ties. Ignores weights and directions.",
    de: "Knoten ohne Sektor bleiben samt ihren Beziehungen außer Acht, ebenso Gewichte und Richtungen.")
}
