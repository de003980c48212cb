/// How mixed the sectors of a node's partners are, in shares of the most possible.
public struct EgoVariation: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ego-iqv",
    title: Phrase(en: "Index of qualitative variation of the partners", de: "Index qualitativer Variation der Partner"),
    family: .crossSector,
    summary: Phrase(
      en: """
        How mixed the sectors of a node's partners are, as a share of the most that is
        possible with the sectors of the network.
        """,
      de: """
        Wie gemischt die Sektoren der Partner eines Knotens sind, als Anteil des Höchsten, das mit
        den Sektoren des Netzwerks möglich ist.
        """),
    formula: Phrase(
      en: """
        (1 − Σ p(g)²) · K/(K − 1);  p(g) = share of sector g among the partners of v, K = sectors of the whole network
        """,
      de: """
        (1 − Σ p(g)²) · K/(K − 1);  p(g) = Anteil des Sektors g an den Partnern von v, K = Sektoren des ganzen Netzwerks
        """),
    reading: Phrase(
      en: "0: all of one sector. 1: all sectors of the network in equal shares.",
      de: "0: alle aus einem Sektor. 1: alle Sektoren des Netzwerks zu gleichen Anteilen."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "K counts the sectors that the network tells apart, not those that v meets; a sector scheme changes it.",
        de: """
          K zählt die Sektoren, die das Netzwerk unterscheidet, nicht die, auf die v trifft; ein Sektorschema ändert K.
          """),
      Caveat(
        en: "Blank in a network of one sector.",
        de: "Leer in einem Netzwerk mit nur einem Sektor."),
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
          Partners without a sector are left out; blank where none is left. A partner of
          several sectors counts in each by its part.
          """,
        de: """
          Partner ohne Sektor werden ausgelassen; leer, wo keiner bleibt. Ein Partner mit
          mehreren Sektoren zählt in jedem anteilig.
          """),
    ],
    equals: Phrase(
      en: "Agresti's IQV in UCINET and E-Net, where K is the number of categories in the data.",
      de: "Agrestis IQV in UCINET und E-Net, wo K die Zahl der Kategorien in den Daten ist."),
    references: [
      Reference("Agresti & Agresti (1978), Statistical analysis of qualitative variation", doi: "10.2307/270810")
    ],
    examples: [
      WorkedExample(.fourLevels, .nodes([("a1", 1), ("C1", 14.0 / 25 * 4 / 3), ("F", 0), ("i1", nil)])),
      WorkedExample(.twoHats, .nodes([("b", 1), ("c", 0.75)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's variation.
  public func values(in analysis: Analysis) -> NodeScores {
    let (ego, sectors) = (analysis[.egoComposition], Double(analysis.network.sectorCount))
    return NodeScores(for: analysis.network) { node in
      guard sectors > 1, ego.partners[node.index] > 0 else { return nil }
      return min(1, max(0, (1 - ego.concentration[node.index]) * sectors / (sectors - 1)))
    }
  }
}

/// How uncertain the sector of a partner of a node is.
public struct EgoEntropy: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ego-shannon",
    title: Phrase(en: "Shannon entropy of the partners", de: "Shannon-Entropie der Partner"),
    family: .crossSector,
    summary: Phrase(
      en: "How uncertain the sector of a partner of a node is.",
      de: "Wie ungewiss der Sektor eines Partners eines Knotens ist."),
    formula: Phrase(
      en: "−Σ p(g) · ln p(g);  p(g) = share of sector g among the partners of v, ln = natural logarithm",
      de: "−Σ p(g) · ln p(g);  p(g) = Anteil des Sektors g an den Partnern von v, ln = natürlicher Logarithmus"),
    reading: Phrase(
      en: """
        0: all of one sector. ln K: all K sectors in equal shares, with four 1.386. Divided by ln K it runs from 0 to 1.
        """,
      de: """
        0: alle aus einem Sektor. ln K: alle K Sektoren zu gleichen Anteilen, bei vieren 1,386. Geteilt
        durch ln K läuft der Wert von 0 bis 1.
        """),
    unit: .pure,
    range: 0...4.16,
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
      Caveat(
        en: "Rare sectors weigh more here than in ego-blau.",
        de: "Seltene Sektoren wiegen hier schwerer als in ego-blau."),
    ],
    equals: Phrase(
      en: "The entropy of scipy and of vegan's diversity in R, both with natural logarithms.",
      de: "entropy in scipy und diversity im R-Paket vegan, beide mit natürlichem Logarithmus."),
    references: [
      Reference("Shannon (1948), A mathematical theory of communication", doi: "10.1002/j.1538-7305.1948.tb01338.x")
    ],
    examples: [
      // ln 4 for four equal shares.
      WorkedExample(.fourLevels, .nodes([("a1", 1.386_294_361_119_890_6), ("F", 0), ("i1", nil)])),
      // ln 2 for two.
      WorkedExample(.twoHats, .nodes([("a", 0.693_147_180_559_945_3), ("d", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's entropy.
  public func values(in analysis: Analysis) -> NodeScores {
    let ego = analysis[.egoComposition]
    return NodeScores(for: analysis.network) { node in
      ego.partners[node.index] == 0 ? nil : max(0, ego.entropy[node.index])
    }
  }
}
