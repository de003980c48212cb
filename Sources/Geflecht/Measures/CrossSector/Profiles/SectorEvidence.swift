/// How many local actors of each sector lie in a city.
public struct SectorActors: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-actors",
    title: Phrase(en: "Local actors by sector", de: "Örtliche Akteure je Sektor"),
    family: .crossSector,
    summary: Phrase(
      en: "How many local actors of each sector lie in a city.",
      de: "Wie viele örtliche Akteure jedes Sektors eine Stadt hat."),
    formula: Phrase(
      en: "M(c, g) = |{actors of sector g that lie in c and work locally, or do not say how far they reach}|",
      de: "M(c, g) = |{Akteure des Sektors g in c, die örtlich arbeiten oder deren Reichweite nicht angegeben ist}|"),
    reading: Phrase(
      en: "0 beside other numbers: no actor of this sector in the city, as far as the data say.",
      de: "0 neben anderen Zahlen: Aus diesem Sektor hat die Stadt keinen Akteur, soweit aus den Daten ersichtlich."),
    unit: .nodes,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      Caveat(
        en: "For cities; blank for other nodes, and for a city without a local actor of a known sector.",
        de: "Für Städte; leer bei anderen Knoten und bei Städten ohne örtlichen Akteur mit bekanntem Sektor."),
      Caveat(
        en: "That an actor lies in a city comes from its columns; it needs no tie.",
        de: "Dass ein Akteur in einer Stadt liegt, sagen die Spalten; eine Beziehung braucht es dafür nicht."),
      .countedBeforeContraction,
    ],
    equals: .countOverTheData,
    references: [],
    examples: [
      WorkedExample(.fourLevels, .profiles([("C1", [0, 1, 1, 1]), ("C2", [0, 1, 0, 1]), ("S1", nil)])),
      WorkedExample(.threeSources, .profiles([("A", [1, 1, 0]), ("B", nil), ("C", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every city the number of its actors per sector.
  public func values(in analysis: Analysis) -> NodeProfiles {
    let profiles = analysis[.cityProfiles]
    return NodeProfiles(sectorsOf: analysis.network) { node in
      profiles[node].flatMap { $0.memberCount > 0 ? $0.members.map { Double($0) } : nil }
    }
  }
}

/// How much weight the local ties of a city have in each sector.
public struct SectorLocalTies: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-local-ties",
    title: Phrase(en: "Local ties by sector", de: "Örtliche Beziehungen je Sektor"),
    family: .crossSector,
    summary: Phrase(
      en: "How much weight the local ties of a city and its actors have in each sector.",
      de: "Wie viel Gewicht die örtlichen Beziehungen einer Stadt und ihrer Akteure in jedem Sektor haben."),
    formula: Phrase(
      en: """
        T(c, g) = Σ weight of the ties tagged with g of c and its local actors, the other end being no state, no federal
        node and no actor that works for one of them
        """,
      de: """
        T(c, g) = Σ Gewichte der Beziehungen mit der Angabe g von c und seinen örtlichen Akteuren, deren anderes Ende
        weder Land noch Bund ist noch ein Akteur, der für sie arbeitet
        """),
    reading: Phrase(
      en: "0 beside other numbers: no local tie in this sector, as far as the data say.",
      de: "0 neben anderen Zahlen: keine örtliche Beziehung in diesem Sektor, soweit aus den Daten ersichtlich."),
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    weights: .always,
    caveats: [
      Caveat(
        en: "For cities; blank for other nodes, and for a city without a local tie of a known sector.",
        de: "Für Städte; leer bei anderen Knoten und bei Städten ohne örtliche Beziehung mit bekanntem Sektor."),
      Caveat(
        en: "A tie within a city counts once, a tie between two cities in both, a tie of two sectors in both.",
        de: """
          Eine Beziehung innerhalb einer Stadt zählt einmal, eine zwischen zwei Städten bei beiden, eine mit zwei Sektoren
          in beiden.
          """),
      .countedBeforeContraction,
    ],
    equals: .countOverTheData,
    references: [],
    examples: [
      // Nonprofit: C1–a1 2, a1–a2, a1–a3, a1–a4; private: C1–a2, a1–a2, a2–a3 2; academia: a1–a3, a2–a3 2.
      WorkedExample(.fourLevels, .profiles([("C1", [0, 5, 4, 3]), ("C2", [0, 2, 0, 0]), ("S1", nil)])),
      WorkedExample(.threeSources, .profiles([("A", [2, 1, 0]), ("B", [2, 1, 0]), ("C", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every city the weight of its local ties per sector.
  public func values(in analysis: Analysis) -> NodeProfiles {
    let profiles = analysis[.cityProfiles]
    return NodeProfiles(sectorsOf: analysis.network) { node in
      profiles[node].flatMap { $0.localTieCount > 0 ? $0.localTies.map { .some($0) } : nil }
    }
  }
}

/// How much weight the ties of a city to what stands above it have in each sector.
public struct SectorTiesFromAbove: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-ties-from-above",
    title: Phrase(en: "Ties from above by sector", de: "Beziehungen zu Land und Bund je Sektor"),
    family: .crossSector,
    summary: Phrase(
      en: "How much weight the ties of a city and its actors with state and federal level have in each sector.",
      de: """
        Wie viel Gewicht die Beziehungen einer Stadt und ihrer Akteure zu Land und Bund in jedem Sektor haben.
        """),
    formula: Phrase(
      en: """
        U(c, g) = Σ weight of the ties tagged with g of c and its local actors, the other end being a state, the federal
        level or an actor that works for one of them
        """,
      de: """
        U(c, g) = Σ Gewichte der Beziehungen mit der Angabe g von c und seinen örtlichen Akteuren, deren anderes Ende ein
        Land, der Bund oder ein Akteur ist, der für sie arbeitet
        """),
    reading: Phrase(
      en: "What states and the federal level bring, such as funding. It does not make a sector present in the city.",
      de: """
        Was Länder und Bund einbringen, etwa Fördermittel. In der Stadt vertreten ist ein Sektor dadurch noch nicht.
        """),
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    weights: .always,
    caveats: [
      Caveat(
        en: "For cities; blank for other nodes, and for a city without such a tie of a known sector.",
        de: "Für Städte; leer bei anderen Knoten und bei Städten ohne solche Beziehung mit bekanntem Sektor."),
      .countedBeforeContraction,
    ],
    equals: .countOverTheData,
    references: [],
    examples: [
      WorkedExample(.fourLevels, .profiles([("C1", nil), ("S1", nil)])),
      WorkedExample(.threeSources, .profiles([("A", [0, 0, 3]), ("B", nil), ("C", [0, 0, 1])])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every city the weight of its ties from above per sector.
  public func values(in analysis: Analysis) -> NodeProfiles {
    let profiles = analysis[.cityProfiles]
    return NodeProfiles(sectorsOf: analysis.network) { node in
      profiles[node].flatMap { $0.fromAboveCount > 0 ? $0.fromAbove.map { .some($0) } : nil }
    }
  }
}

extension Caveat {
  static let countedBeforeContraction = Caveat(
    en: "Counted before --level contracts anything: a level changes which nodes are shown, not what is true of a city.",
    de: """
      Gezählt, bevor --level etwas zusammenzieht: Eine Ebene ändert, welche Knoten zu sehen sind, nicht, was von einer
      Stadt gilt.
      """)
}

extension [Caveat] {
  /// The caveats of what is said about the sectors of cities.
  static let cityEvidence = [
    Caveat(
      en: """
        For cities; blank for other nodes and for a city without a local actor or local tie of a known sector: unknown,
        not zero.
        """,
      de: """
        Für Städte; leer bei anderen Knoten und bei Städten ohne örtlichen Akteur und ohne örtliche Beziehung mit
        bekanntem Sektor: unbekannt, nicht null.
        """),
    Caveat(
      en: "Ties with states, the federal level and actors that work for them do not count: see sector-ties-from-above.",
      de: """
        Beziehungen zu Ländern, zum Bund und zu Akteuren, die für sie arbeiten, zählen nicht: siehe
        sector-ties-from-above.
        """),
    Caveat(
      en: "A sector missing from the data is not necessarily missing from the city.",
      de: "Ein Sektor, der in den Daten fehlt, fehlt nicht unbedingt in der Stadt."),
    .countedBeforeContraction,
  ]
}

extension ExampleNetwork {
  /// Three cities: one with actors, one with ties to them, one that only the state is tied to.
  static let threeSources = ExampleNetwork(
    name: Phrase(en: "three sources", de: "drei Quellen"),
    drawing: Phrase { language in
      let cities = Phrase(en: "cities; v and u lie in A", de: "Städte; v und u liegen in A")[language]
      let state = Phrase(en: "a state; its ties are tagged science", de: "ein Land; seine Beziehungen: science")[
        language]
      return """
        A ─3─ S ─── C        A B C: \(cities)
                             S:     \(state)
        v ─2─ B ─── u        v:     civil-society
                             u:     business
        """
    },
    network: Network(
      nodes: [
        .init("S", .state), .init("A", .city), .init("B", .city), .init("C", .city),
        .init("v", sectors: ["civil-society"], in: "A"), .init("u", sectors: ["business"], in: "A"),
      ],
      ties: [
        .init("A", "S", weight: 3, sectors: ["science"]), .init("S", "C", sectors: ["science"]),
        .init("v", "B", weight: 2), .init("B", "u"),
      ]))
}
