/// How many nodes of other sectors a node reaches within a few steps.
public struct CrossSectorReach: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cross-sector-reach",
    title: Phrase(en: "Reach into other sectors", de: "Reichweite in andere Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "How many nodes that share no sector with it a node reaches within two steps, or as many as --steps says.",
      de: """
        Wie viele Knoten ohne gemeinsamen Sektor ein Knoten in zwei Schritten erreicht,
        oder in so vielen, wie --steps sagt.
        """),
    formula: Phrase(
      en: "R(v) = |{u : d(v, u) ≤ k, u and v share no sector}|;  d = steps, k = 2",
      de: "R(v) = |{u : d(v, u) ≤ k, u und v ohne gemeinsamen Sektor}|;  d = Schritte, k = 2"),
    reading: Phrase(
      en: "0: everyone nearby is of its own sector. High: help from other sectors is a friend's friend away.",
      de: """
        0: Alle in der Nähe sind aus dem eigenen Sektor. Hoch: Hilfe aus anderen Sektoren ist nur
        einen Bekannten von Bekannten entfernt.
        """),
    unit: .nodes,
    range: 0 ... .infinity,
    time: Phrase(en: "O(n · m / 512 · steps)", de: "O(n · m / 512 · Schritte)"),
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "A node of several sectors counts only if it shares none of them with v.",
        de: "Ein Knoten mit mehreren Sektoren zählt nur, wenn er keinen davon mit v gemeinsam hat."),
      .passesThroughUnknownSectors, .alwaysCountsSteps,
    ],
    equals: Phrase(
      en: "Counted from distances; no other tool has it.",
      de: "Aus Entfernungen ausgezählt; kein anderes Programm hat es."),
    references: [],
    examples: [
      // Of C1's six all are two steps away at most; F meets states and cities only, all of them public.
      WorkedExample(.fourLevels, .nodes([("a2", 7), ("C1", 6), ("F", 0), ("i1", 0)])),
      // a: c at two steps, d at three; b shares a sector with all.
      WorkedExample(.twoHats, .nodes([("a", 1), ("b", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of nodes of other sectors within reach.
  public func values(in analysis: Analysis) -> NodeScores {
    let within = analysis[.sectorDistances].within
    return NodeScores(for: analysis.network) { node in
      analysis.network[node].sectors.isEmpty ? nil : Double(within[node.index])
    }
  }
}

/// Which share of the nodes of other sectors a node reaches within a few steps.
public struct CrossSectorReachShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cross-sector-reach-share",
    title: Phrase(en: "Reach into other sectors, share", de: "Reichweite in andere Sektoren, Anteil"),
    family: .crossSector,
    summary: Phrase(
      en: """
        Which share of all nodes that share no sector with it a node reaches within
        two steps, or as many as --steps says.
        """,
      de: """
        Welchen Anteil aller Knoten ohne gemeinsamen Sektor ein Knoten in zwei Schritten erreicht,
        oder in so vielen, wie --steps sagt.
        """),
    formula: Phrase(
      en: "R(v) / |{u : u and v share no sector}|;  R = cross-sector-reach",
      de: "R(v) / |{u : u und v ohne gemeinsamen Sektor}|;  R = cross-sector-reach"),
    reading: Phrase(
      en: "1: reaches all other sectors entirely. 0: nobody of them.",
      de: "1: erreicht die anderen Sektoren vollständig. 0: niemanden daraus."),
    unit: .share,
    range: 0...1,
    time: CrossSectorReach.card.time,
    memory: CrossSectorReach.card.memory,
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Members of small sectors have more others to reach; compare within sectors.",
        de: "Wer einem kleinen Sektor angehört, hat mehr andere zu erreichen; vergleichen Sie innerhalb der Sektoren."),
      Caveat(
        en: "Blank where there are no such nodes.",
        de: "Leer, wo es keine solchen Knoten gibt."),
      .passesThroughUnknownSectors, .alwaysCountsSteps,
    ],
    equals: CrossSectorReach.card.equals,
    references: [],
    examples: [
      // 13 nodes, of which 2 are private and 6 public.
      WorkedExample(.fourLevels, .nodes([("a2", 7.0 / 11), ("C1", 6.0 / 7), ("F", 0), ("i1", 0)])),
      WorkedExample(.twoHats, .nodes([("a", 1.0 / 2), ("b", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's share of nodes of other sectors within reach.
  public func values(in analysis: Analysis) -> NodeScores {
    let (grouping, within) = (analysis[.sectorGrouping], analysis[.sectorDistances].within)
    let sizes = grouping.sizes
    let others = sizes.indices.map { own in
      sizes.indices.reduce(0) { grouping.areApart(own, $1) ? $0 + sizes[$1] : $0 }
    }
    return NodeScores(for: analysis.network) { node in
      let own = grouping.classOfNode[node.index]
      guard own != Grouping.none, others[Int(own)] > 0 else { return nil }
      return Double(within[node.index]) / Double(others[Int(own)])
    }
  }
}

extension Recipes {
  /// How far every node is from the nodes of other sectors, in steps.
  static let sectorDistances = Recipe { analysis in
    SectorDistances(
      along: analysis[.adjacency], by: analysis[.sectorGrouping], reach: analysis.settings.reach,
      threads: analysis.settings.threads, progress: analysis.settings.progress)
  }
}

extension Caveat {
  static let passesThroughUnknownSectors = Caveat(
    en: "Blank for a node without a sector. Nodes without a sector are passed through but not counted.",
    de: "Leer bei einem Knoten ohne Sektor. Knoten ohne Sektor werden durchquert, aber nicht gezählt.")
  static let alwaysCountsSteps = Caveat(
    en: "Counts steps, also with --weighted; with --direction out along the directions of ties.",
    de: "Zählt Schritte, auch mit --weighted; mit --direction out entlang den Richtungen der Beziehungen.")
}
