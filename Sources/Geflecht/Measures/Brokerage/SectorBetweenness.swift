/// How often a node lies on the shortest way between nodes of different sectors.
public struct SectorBetweenness: Measure {
  static let references = [
    Reference("Everett & Valente (2016), Bridging, brokerage and betweenness", doi: "10.1016/j.socnet.2015.09.001"),
    Reference(
      "Brandes (2008), On variants of shortest-path betweenness centrality and their generic computation",
      doi: "10.1016/j.socnet.2007.11.001"),
  ]

  /// The card.
  public static let card = MeasureCard(
    id: "sector-betweenness",
    title: Phrase(en: "Betweenness between sectors", de: "Betweenness zwischen Sektoren"),
    family: .brokerage,
    summary: Phrase(
      en: "Between how many pairs of nodes that share no sector a node lies on the shortest way.",
      de: "Zwischen wie vielen Paaren von Knoten ohne gemeinsamen Sektor ein Knoten auf dem kürzesten Weg liegt."),
    formula: Phrase(
      en: """
        Σ_{s, t} σ(s, t | v)/σ(s, t);  s, t = pairs that share no sector, σ = number of
        shortest ways from s to t, all or through v
        """,
      de: """
        Σ_{s, t} σ(s, t | v)/σ(s, t);  s, t = Paare ohne gemeinsamen Sektor, σ = Zahl der
        kürzesten Wege von s nach t, alle bzw. über v
        """),
    reading: Phrase(
      en: "0: sectors reach each other without the node. High: much of what passes between sectors passes here.",
      de: """
        0: Die Sektoren erreichen einander ohne den Knoten. Hoch: Vieles, was zwischen Sektoren läuft, läuft hier durch.
        """),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .severalPassesPerNode,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps, .tellsLengthsToABillionth,
      Caveat(
        en: """
          Unordered pairs; ordered ones with --direction. Nodes without a sector are no
          ends of a pair, but may lie between.
          """,
        de: """
          Ungeordnete Paare, mit --direction geordnete. Knoten ohne Sektor sind nie Enden eines
          Paares, können aber dazwischenliegen.
          """),
    ],
    equals: Phrase(
      en: """
        networkx betweenness_centrality_subset over ordered pairs of sectors, which without directions halves
        every pair that it meets from both ends.
        """,
      de: """
        networkx betweenness_centrality_subset über geordnete Paare von Sektoren, das ohne Richtungen jedes von
        beiden Enden gezählte Paar halbiert.
        """),
    references: references,
    examples: [
      // Through c: a–d, a–e, b–d, b–e. Through d: a–e, b–e, c–e.
      WorkedExample(.smallBridge, .nodes([("a", 0), ("c", 4), ("d", 3), ("e", 0), ("f", 0)])),
      WorkedExample(.fourLevels, .nodes([("C1", 163.0 / 6), ("C3", 19), ("a1", 55.0 / 6), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of dependent pairs.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    return NodeScores(analysis[.sectorDependencies].sums)
  }
}

/// How often a node of a third sector lies on the shortest way between nodes of two others.
public struct StrictSectorBetweenness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-betweenness-strict",
    title: Phrase(en: "Betweenness of a third sector", de: "Betweenness eines dritten Sektors"),
    family: .brokerage,
    summary: Phrase(
      en: "Between how many pairs of nodes a node lies on the shortest way, all three without a sector in common.",
      de: """
        Zwischen wie vielen Paaren von Knoten ein Knoten auf dem kürzesten Weg liegt, wobei keine zwei
        der drei einen Sektor gemeinsam haben.
        """),
    formula: Phrase(
      en: """
        Σ_{s, t} σ(s, t | v)/σ(s, t);  s, t = pairs that share no sector with each other or with v, σ = number of
        shortest ways from s to t, all or through v
        """,
      de: """
        Σ_{s, t} σ(s, t | v)/σ(s, t);  s, t = Paare, die weder miteinander noch mit v einen Sektor gemeinsam haben, σ =
        Zahl der kürzesten Wege von s nach t, alle bzw. über v
        """),
    reading: Phrase(
      en: "High: the node brings two sectors together to which it does not belong.",
      de: "Hoch: Der Knoten bringt zwei Sektoren zusammen, denen er selbst nicht angehört."),
    unit: .pairs,
    range: 0 ... .infinity,
    time: Phrase(en: "O(n · m · distinct sector sets)", de: "O(n · m · verschiedene Sektormengen)"),
    memory: "O(n)",
    effort: .severalPassesPerNode,
    weights: .onRequest,
    directions: .onRequest,
    caveats: SectorBetweenness.card.caveats + [
      Caveat(
        en: "Blank for a node without a sector. 0 everywhere where there are two sectors only.",
        de: "Leer bei Knoten ohne Sektor. Überall 0, wo es nur zwei Sektoren gibt.")
    ],
    equals: Phrase(
      en: "networkx betweenness_centrality_subset over ordered pairs of sectors, read off at the nodes of all others.",
      de: """
        networkx betweenness_centrality_subset über geordnete Paare von Sektoren, abgelesen an den Knoten aller anderen.
        """),
    references: SectorBetweenness.references,
    examples: [
      WorkedExample(.smallBridge, .nodes([("c", 0), ("d", 0), ("f", 0)])),
      WorkedExample(.fourLevels, .nodes([("C1", 5), ("C3", 5), ("a1", 11.0 / 3), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of dependent pairs.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    let sums = analysis.crossingDependencies(.apartFromBoth).sums
    return NodeScores(for: analysis.network) { analysis.network[$0].sectors.isEmpty ? nil : sums[$0.index] }
  }
}

/// Betweenness between sectors as a share of all pairs.
public struct SectorBetweennessShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-betweenness-share",
    title: Phrase(en: "Betweenness share between sectors", de: "Betweenness-Anteil zwischen Sektoren"),
    family: .brokerage,
    summary: Phrase(
      en: "For which share of the pairs of other nodes that share no sector a node lies on the shortest way.",
      de: "Bei welchem Anteil der Paare anderer Knoten ohne gemeinsamen Sektor ein Knoten auf dem kürzesten Weg liegt."),
    formula: Phrase(
      en: "B(v) / P(v);  B = sector-betweenness, P = number of pairs that share no sector and do not contain v",
      de: "B(v) / P(v);  B = sector-betweenness, P = Zahl der Paare ohne gemeinsamen Sektor, zu denen v nicht gehört"),
    reading: Phrase(
      en: "0: nobody needs the node to reach another sector. 1: everybody does.",
      de: "0: Niemand braucht den Knoten, um einen anderen Sektor zu erreichen. 1: Alle brauchen ihn."),
    unit: .share,
    range: 0...1,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .severalPassesPerNode,
    weights: .onRequest,
    directions: .onRequest,
    caveats: SectorBetweenness.card.caveats + [
      Caveat(
        en: "Pairs without any way between them count in P. Blank where there are no pairs.",
        de: "Paare, zwischen denen kein Weg besteht, zählen in P mit. Leer, wo es keine Paare gibt.")
    ],
    equals: Phrase(
      en: "sector-betweenness over a number of pairs; no other tool has it.",
      de: "sector-betweenness geteilt durch eine Zahl von Paaren, was kein anderes Programm bietet."),
    references: SectorBetweenness.references,
    // Eight pairs of civil-society and business; two of them contain c, four contain d.
    examples: [WorkedExample(.smallBridge, .nodes([("a", 0), ("c", 4.0 / 6), ("d", 3.0 / 4), ("f", 0)]))]
  )

  /// The measure.
  public init() {}

  /// Every node's share of dependent pairs.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    let found = analysis[.sectorDependencies]
    return NodeScores(zip(found.sums, found.pairsWithout).map { $1 > 0 ? min(1, $0 / $1) : nil })
  }
}

extension Recipes {
  /// How many pairs of nodes that share no sector depend on each node.
  static let sectorDependencies = Recipe { $0.crossingDependencies(.anyone) }
}

extension Analysis {
  /// How many pairs of nodes that share no sector depend on each node, or on those that share none with either.
  func crossingDependencies(_ brokers: CrossingDependencies.Brokers) -> CrossingDependencies {
    CrossingDependencies(
      of: self[.adjacency], settings.lengths, self[.sectorGrouping], brokers, threads: settings.threads,
      progress: settings.progress)
  }
}
