/// Whether the actors of a city work across sectors or keep to their own.
public struct CityExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "city-ei",
    title: Phrase(en: "E–I index within the city", de: "E–I-Index innerhalb der Stadt"),
    family: .chance,
    summary: Phrase(
      en: "Whether ties among a city's actors lean across sectors (+1) or stay within them (−1).",
      de: """
        Ob die Beziehungen unter den Akteuren einer Stadt eher Sektorgrenzen überschreiten (+1) oder
        innerhalb der Sektoren bleiben (−1).
        """),
    formula: Phrase(
      en: "(E − I)/(E + I);  E, I = ties between two actors of the city that share no sector, at least one",
      de: "(E − I)/(E + I);  E, I = Beziehungen zwischen zwei Akteuren der Stadt ohne bzw. mit gemeinsamem Sektor"),
    reading: Phrase(
      en: "Not to be read alone: city-ei-p says how often chance gives a value as far out.",
      de: "Nicht allein zu lesen: city-ei-p sagt, wie oft der Zufall einen ebenso ungewöhnlichen Wert ergibt."),
    unit: .pure,
    range: -1...1,
    time: "O(n + m)",
    memory: "O(n + m)",
    caveats: .withinCities,
    equals: Phrase(
      en: "UCINET's E–I index of the network of the city's actors.",
      de: "E–I-Index in UCINET für das Netzwerk der Akteure der Stadt."),
    references: [ExternalInternalIndex.reference],
    examples: [WorkedExample(.threeTowns, .nodes([("X", -1), ("Y", -1), ("Z", -1), ("a", nil)]))]
  )

  /// The measure.
  public init() {}

  /// The index of every city.
  public func values(in analysis: Analysis) -> NodeScores {
    let actors = analysis[.cityActors]
    var indices: [Double?] = Array(repeating: nil, count: analysis.network.nodeCount)
    for city in actors.cities { indices[city.index] = actors.labels(of: city).map { ExternalTies(of: $0).observed } }
    return NodeScores(indices)
  }
}

/// How likely chance is as far out as a city.
public struct CityProbability: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "city-ei-p",
    title: Phrase(en: "E–I index within the city: p-value", de: "E–I-Index innerhalb der Stadt: p-Wert"),
    family: .chance,
    summary: Phrase(
      en: "How often the sectors, dealt out anew among a city's actors, give an E–I index as far out.",
      de: """
        Wie oft die Sektoren, unter den Akteuren einer Stadt neu verlost, einen ebenso ungewöhnlichen E–I-Index ergeben.
        """),
    formula: SectorChance.card.formula,
    reading: Phrase(
      en: "Up to 0.05: rare by chance. Many cities are many tests: see city-ei-q.",
      de: "Bis 0,05: durch Zufall selten. Viele Städte sind viele Tests: siehe city-ei-q."),
    unit: .share,
    range: 0...1,
    time: Phrase(
      en: "O(permutations · (actors + ties among them))", de: "O(Permutationen · (Akteure + Beziehungen unter ihnen))"),
    memory: "O(n + m)",
    effort: .draws,
    caveats: .withinCities + [.drawsPerCity],
    equals: Phrase(
      en: "The permutation test of UCINET's E–I index on the network of the city's actors, two-sided.",
      de: "Der zweiseitige Permutationstest des E–I-Index in UCINET für das Netzwerk der Akteure der Stadt."),
    references: [ExternalInternalIndex.reference, .honestP],
    examples: [
      // X: 2 of 6 ways to deal leave both ties within a sector; Y: 2 of 20 leave all six. Twice that: both sides count.
      WorkedExample(.threeTowns, .nodes([("X", 2.0 / 3), ("Y", 1.0 / 5), ("Z", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// The two-sided p-value of every city.
  public func values(in analysis: Analysis) -> NodeScores {
    NodeScores(analysis[.cityChance].summaries.map { $0?.pTwoSided })
  }
}

/// A city's p-value, with all other cities in mind.
public struct CityFalseDiscoveryRate: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "city-ei-q",
    title: Phrase(en: "E–I index within the city: q-value", de: "E–I-Index innerhalb der Stadt: q-Wert"),
    family: .chance,
    summary: Phrase(
      en: "The p-value of a city, raised for the number of cities that were tested.",
      de: "Der p-Wert einer Stadt, angehoben um die Zahl der geprüften Städte."),
    formula: Phrase(
      en: "q(c) = min over ranks k ≥ rank of c of n p(k)/k;  p(1) ≤ p(2) ≤ … the n cities with a p-value",
      de: "q(c) = Minimum über die Ränge k ≥ Rang von c von n p(k)/k;  p(1) ≤ p(2) ≤ … die n Städte mit p-Wert"),
    reading: Phrase(
      en: "Of the cities up to 0.05, at most one in twenty is expected to stand there by chance.",
      de: "Von den Städten bis 0,05 steht höchstens eine von zwanzig erwartungsgemäß durch Zufall dort."),
    unit: .share,
    range: 0...1,
    time: CityProbability.card.time,
    memory: CityProbability.card.memory,
    effort: .draws,
    caveats: .withinCities + [.drawsPerCity],
    equals: Phrase(en: "p.adjust(p, \"BH\") in R.", de: "p.adjust(p, \"BH\") in R."),
    references: [
      Reference(
        "Benjamini & Hochberg (1995), Controlling the false discovery rate",
        doi: "10.1111/j.2517-6161.1995.tb02031.x")
    ],
    examples: [
      // Two cities have a p: 1/5 · 2/1, and 2/3 · 2/2.
      WorkedExample(.threeTowns, .nodes([("X", 2.0 / 3), ("Y", 2.0 / 5), ("Z", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// The q-value of every city.
  public func values(in analysis: Analysis) -> NodeScores {
    NodeScores(falseDiscoveryRates(analysis[.cityChance].summaries.map { $0?.pTwoSided }))
  }
}

extension [Caveat] {
  fileprivate static let withinCities = [
    Caveat(
      en: """
        Only ties between two actors that lie in the city and have a sector; not those of the city itself, nor those to
        other cities. Weights and directions are ignored.
        """,
      de: """
        Nur Beziehungen zwischen zwei Akteuren, die in der Stadt liegen und einen Sektor haben; nicht die der Stadt
        selbst und nicht die in andere Städte. Gewichte und Richtungen bleiben außer Acht.
        """),
    Caveat(
      en: """
        Blank for nodes that are no city and for cities without such a tie; p and q also where
        all these actors have the same sectors.
        """,
      de: """
        Leer bei Knoten, die keine Stadt sind, und bei Städten ohne solche Beziehung; p und q auch dort, wo alle
        diese Akteure dieselben Sektoren haben.
        """),
  ]
}

extension ExampleNetwork {
  /// Three towns whose actors keep to their own sectors.
  static let threeTowns = ExampleNetwork(
    name: Phrase(en: "three towns", de: "drei Städtchen"),
    drawing: Phrase { language in
      let town = Phrase(en: "town ", de: "Ort  ")[language]
      return """
        \(town)X        \(town)Y                  \(town)Z
        a ── b        e ── f    h ── i        k ── l
        c ── d         \\  /      \\  /
                        g         j           business: a b e f g k l · science: c d h i j
        """
    },
    network: Network(
      nodes: ["X", "Y", "Z"].map { .init($0, .city) }
        + [("a", "X"), ("b", "X"), ("e", "Y"), ("f", "Y"), ("g", "Y"), ("k", "Z"), ("l", "Z")].map {
          .init($0.0, sectors: ["business"], in: $0.1)
        }
        + [("c", "X"), ("d", "X"), ("h", "Y"), ("i", "Y"), ("j", "Y")].map {
          .init($0.0, sectors: ["science"], in: $0.1)
        },
      ties: [
        ("a", "b"), ("c", "d"), ("e", "f"), ("e", "g"), ("f", "g"), ("h", "i"), ("h", "j"), ("i", "j"), ("k", "l"),
      ].map { .init($0.0, $0.1) }))
}

extension Caveat {
  fileprivate static let drawsPerCity = Caveat(
    en: """
      9,999 draws a city, or --permutations; all ways to deal where there are at most fifty times as
      many. The same for any number of threads.
      """,
    de: """
      9.999 Ziehungen je Stadt oder --permutations; alle Verteilungen, wo es höchstens fünfzigmal so viele gibt.
      Mit beliebig vielen Threads dasselbe.
      """)
}
