/// How many sectors the partners of a node come from.
public struct EgoRichness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ego-richness",
    title: Phrase(en: "Sectors among partners", de: "Sektoren unter den Partnern"),
    family: .crossSector,
    summary: Phrase(
      en: "How many different sectors the partners of a node come from.",
      de: "Aus wie vielen verschiedenen Sektoren die Partner eines Knotens kommen."),
    formula: Phrase(
      en: "|{g : some partner of v has sector g}|",
      de: "|{g : ein Partner von v hat den Sektor g}|"),
    reading: Phrase(
      en: "1: partners of one sector only. 3 and more: every kind of partner at the table.",
      de: "1: nur Partner eines Sektors. 3 und mehr: Partner verschiedenster Art sitzen am Tisch."),
    unit: .pure,
    range: 0...64,
    time: "O(n + m)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Counts the partners only, not the node's own sector; a partner of two sectors brings both.",
        de: """
          Zählt nur die Partner, nicht den eigenen Sektor des Knotens; ein Partner mit zwei Sektoren bringt beide mit.
          """),
      Caveat(
        en: """
          Blank for nodes without partners that have a sector. Ignores weights; with --direction
          out only partners that ties lead to.
          """,
        de: """
          Leer bei Knoten ohne Partner mit Sektor. Gewichte bleiben außer Acht; mit --direction out zählen nur
          Partner, zu denen Beziehungen führen.
          """),
      Caveat(
        en: "Nodes of many ties meet more sectors by numbers alone.",
        de: "Knoten mit vielen Beziehungen treffen schon der Zahl wegen auf mehr Sektoren."),
    ],
    equals: Phrase(
      en: "The number of categories in the ego network composition of UCINET and E-Net.",
      de: "Zahl der Kategorien in der Zusammensetzung der Ego-Netzwerke bei UCINET und E-Net."),
    references: [Reference("Marsden (1987), Core discussion networks of Americans", doi: "10.2307/2095397")],
    examples: [
      WorkedExample(.fourLevels, .nodes([("a1", 4), ("F", 1), ("C1", 3), ("i1", nil)])),
      WorkedExample(.twoHats, .nodes([("a", 2), ("b", 2), ("d", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of sectors among its partners.
  public func values(in analysis: Analysis) -> NodeScores {
    let ego = analysis[.egoComposition]
    return NodeScores(for: analysis.network) { node in
      ego.partners[node.index] == 0 ? nil : Double(ego.richness[node.index])
    }
  }
}

/// How mixed the sectors of a node's partners are.
public struct EgoBlau: Measure {
  static let blau = Reference(
    "Blau (1977), A macrosociological theory of social structure", doi: "10.1086/226505")

  /// The card.
  public static let card = MeasureCard(
    id: "ego-blau",
    title: Phrase(en: "Blau heterogeneity of the partners", de: "Blau-Heterogenität der Partner"),
    family: .crossSector,
    summary: Phrase(
      en: "How likely two partners of a node, drawn with replacement, are of different sectors.",
      de: "Wie wahrscheinlich zwei Partner eines Knotens, gezogen mit Zurücklegen, verschiedenen Sektoren angehören."),
    formula: Phrase(
      en: "1 − Σ p(g)²;  p(g) = share of sector g among the partners of v",
      de: "1 − Σ p(g)²;  p(g) = Anteil des Sektors g an den Partnern von v"),
    reading: Phrase(
      en: """
        0: all of one sector. The highest value, 1 − 1/K, is reached when all K sectors have
        equal shares: with four sectors 0.75.
        """,
      de: """
        0: alle aus einem Sektor. Der höchste Wert, 1 − 1/K, wird erreicht, wenn alle K Sektoren gleiche
        Anteile haben: bei vier Sektoren 0,75.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: """
          Every tie counts 1; with --weighted by its weight, with --direction out
          only ties that lead away from the node.
          """,
        de: """
          Jede Beziehung zählt 1, mit --weighted nach ihrem Gewicht, mit --direction out nur
          Beziehungen, die vom Knoten ausgehen.
          """),
      Caveat(
        en: """
          A single partner of one sector makes 0, whichever it is, and with two or three partners
          it says little: read it beside degree.
          """,
        de: """
          Ein einziger Partner mit einem Sektor ergibt 0, gleich mit welchem, und bei zwei oder drei Partnern sagt der
          Wert wenig: nur zusammen mit degree lesen.
          """),
      Caveat(
        en: """
          Partners without a sector are left out; blank where none is left. A partner of
          several sectors counts in each by its part.
          """,
        de: """
          Partner ohne Sektor werden ausgelassen; leer, wo keiner bleibt. Ein Partner mit
          mehreren Sektoren zählt in jedem anteilig.
          """),
    ],
    equals: Phrase(
      en: """
        Blau's index in UCINET and E-Net; the participation coefficient of Guimerà and Amaral with sectors as modules
        (brain connectivity toolbox: participation_coef), which writes 0 where this is blank.
        """,
      de: """
        Blau-Index in UCINET und E-Net; der Partizipationskoeffizient von Guimerà und Amaral mit Sektoren als Modulen
        (Brain Connectivity Toolbox: participation_coef), der 0 schreibt, wo hier nichts steht.
        """),
    references: [blau, WithinSectorZ.guimera],
    examples: [
      // a1: C1 public, a2 private, a3 academia, a4 nonprofit. C1: 3 public, 1 nonprofit, 1 private.
      WorkedExample(.fourLevels, .nodes([("a1", 0.75), ("C1", 1 - 11.0 / 25), ("F", 0), ("i1", nil)])),
      // b: a business, c science. c: b half business, half science, and d science.
      WorkedExample(.twoHats, .nodes([("b", 0.5), ("c", 1 - 10.0 / 16), ("a", 0.5), ("d", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's heterogeneity.
  public func values(in analysis: Analysis) -> NodeScores {
    let ego = analysis[.egoComposition]
    return NodeScores(for: analysis.network) { node in
      ego.partners[node.index] == 0 ? nil : max(0, 1 - ego.concentration[node.index])
    }
  }
}

/// How likely two different partners of a node are of different sectors.
public struct UnbiasedEgoBlau: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ego-blau-unbiased",
    title: Phrase(en: "Blau heterogeneity, unbiased", de: "Blau-Heterogenität, unverzerrt"),
    family: .crossSector,
    summary: Phrase(
      en: "How likely two different partners of a node are of different sectors.",
      de: "Wie wahrscheinlich zwei verschiedene Partner eines Knotens verschiedenen Sektoren angehören."),
    formula: Phrase(
      en: "k/(k − 1) · (1 − Σ p(g)²);  k = partners with a sector, p(g) = share of sector g among them",
      de: "k/(k − 1) · (1 − Σ p(g)²);  k = Partner mit Sektor, p(g) = Anteil des Sektors g an ihnen"),
    reading: Phrase(
      en: """
        0: all of one sector. 1: no two partners of the same sector. Comparable between
        nodes with few and with many partners.
        """,
      de: """
        0: alle aus einem Sektor. 1: keine zwei Partner aus demselben Sektor. Vergleichbar zwischen Knoten
        mit wenigen und mit vielen Partnern.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      Caveat(
        en: "Blank for fewer than two partners with a sector.",
        de: "Leer bei weniger als zwei Partnern mit Sektor."),
      Caveat(
        en: """
          With partners of several sectors: the chance that two different partners, each shown as one
          of its sectors, show different ones.
          """,
        de: """
          Mit Partnern mehrerer Sektoren: die Wahrscheinlichkeit, dass zwei verschiedene Partner, jeder als einer seiner
          Sektoren gezeigt, verschiedene zeigen.
          """),
      .ignoresWeightsAndDirections,
    ],
    equals: Phrase(en: "simpson.unb in the R package vegan.", de: "simpson.unb im R-Paket vegan."),
    references: [Reference("Simpson (1949), Measurement of diversity", doi: "10.1038/163688a0"), EgoBlau.blau],
    examples: [
      // a1: four partners of four sectors. C1: of 10 pairs of partners 3 + 3 + 1 differ.
      WorkedExample(.fourLevels, .nodes([("a1", 1), ("C1", 7.0 / 10), ("F", 0), ("a4", 1), ("i1", nil)])),
      WorkedExample(.twoHats, .nodes([("a", nil), ("b", 1), ("c", 0.5)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's unbiased heterogeneity.
  public func values(in analysis: Analysis) -> NodeScores {
    let ego = analysis.plain[.egoComposition]
    return NodeScores(for: analysis.network) { node in
      ego.partners[node.index] < 2 ? nil : min(1, max(0, ego.distinctness[node.index]))
    }
  }
}

extension Recipes {
  /// The sectors of every node's partners.
  static let egoComposition = Recipe {
    EgoComposition(of: $0[.adjacency], by: $0[.sectorGrouping], weighted: $0.isWeighted)
  }
}
