/// Which share of the pairs of a node's partners are tied to each other.
public struct Clustering: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "clustering",
    title: Phrase(en: "Clustering coefficient", de: "Clusterkoeffizient"),
    family: .cohesion,
    summary: Phrase(
      en: "Which share of the pairs of a node's partners are tied to each other as well.",
      de: "Welcher Anteil der Paare von Partnern eines Knotens auch miteinander verbunden ist."),
    formula: Phrase(
      en: "C(v) = T(v) / (k(k − 1)/2);  T = triangles at v, k = degree of v",
      de: "C(v) = T(v) / (k(k − 1)/2);  T = Dreiecke an v, k = Grad von v"),
    reading: Phrase(
      en: "0: the node alone holds its partners together. 1: they all know each other.",
      de: "0: Nur der Knoten hält seine Partner zusammen. 1: Sie kennen einander alle."),
    unit: .share,
    range: 0...1,
    time: "O(m^1.5)",
    memory: "O(n + m)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Blank for a node with fewer than two partners, who form no pair.",
        de: "Leer bei weniger als zwei Partnern, denn sie bilden kein Paar."),
      Caveat(
        en: "Falls as the degree rises: with many partners it takes very many ties for all to know each other.",
        de: """
          Sinkt mit steigendem Grad: Bei vielen Partnern braucht es sehr viele Beziehungen, damit alle einander kennen.
          """),
    ],
    equals: Phrase(
      en: "igraph transitivity_local_undirected. networkx clustering gives 0 where this is blank.",
      de: "transitivity_local_undirected in igraph. clustering in networkx gibt 0, wo der Wert hier leer ist."),
    references: [
      Reference(
        "Watts & Strogatz (1998), Collective dynamics of 'small-world' networks", doi: "10.1038/30918")
    ],
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", 1), ("c", 1.0 / 3), ("d", 0), ("e", nil), ("f", nil)])),
      // a1 has the partners C1, a2, a3 and a4: of six pairs C1–a2 and a2–a3 are tied.
      WorkedExample(.fourLevels, .nodes([("a1", 2.0 / 6), ("C1", 1.0 / 10), ("a3", 1), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's share of tied pairs.
  public func values(in analysis: Analysis) -> NodeScores {
    let counts = analysis[.triangles].counts
    return NodeScores(for: analysis.network) { node in
      let pairs = analysis.network.partnerPairs(of: node)
      return pairs == 0 ? nil : Double(counts[node.index]) / pairs
    }
  }
}

/// The mean clustering coefficient of the nodes that have one.
public struct MeanClustering: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mean-clustering",
    title: Phrase(en: "Mean clustering coefficient", de: "Mittlerer Clusterkoeffizient"),
    family: .cohesion,
    summary: Phrase(
      en: "How closely knit the surroundings of a node are on average.",
      de: "Wie eng verflochten die Umgebung eines Knotens im Mittel ist."),
    formula: Phrase(
      en: "mean of C(v) over the nodes with two partners or more;  C = clustering coefficient",
      de: "Mittel von C(v) über die Knoten mit mindestens zwei Partnern;  C = Clusterkoeffizient"),
    reading: Phrase(
      en: "0: no triangle. 1: wherever two have a common partner, they know each other.",
      de: "0: kein Dreieck. 1: Wo zwei einen gemeinsamen Partner haben, kennen sie einander."),
    unit: .share,
    range: 0...1,
    time: "O(m^1.5)",
    memory: "O(n + m)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Every node counts the same, however few partners it has; transitivity counts every pair the same.",
        de: "Jeder Knoten zählt gleich, wie wenige Partner er auch hat; bei der Transitivität zählt jedes Paar gleich."),
      Caveat(
        en: "Nodes with fewer than two partners are left out. Tools that count them as 0 give less.",
        de: "Knoten mit weniger als zwei Partnern bleiben weg. Programme, die sie als 0 zählen, geben weniger an."),
    ],
    equals: Phrase(
      en: "igraph transitivity_avglocal_undirected. networkx average_clustering counts blanks as 0.",
      de: "transitivity_avglocal_undirected in igraph. average_clustering in networkx zählt Leeres als 0."),
    references: Clustering.card.references,
    examples: [
      // a 1, b 1, c 1/3, d 0.
      WorkedExample(.smallBridge, .network(7.0 / 12)),
      // C1 1/10, a1 1/3, a2 2/3, a3 1, C3 1/6, a5 1, a6 1; F, S1, S2, C2 and a4 0.
      WorkedExample(.fourLevels, .network((0.1 + 1.0 / 3 + 2.0 / 3 + 1 + 1.0 / 6 + 2) / 12)),
    ]
  )

  /// The measure.
  public init() {}

  /// The mean, or `nil` if no node has two partners.
  public func values(in analysis: Analysis) -> Double? {
    let shares = Clustering().values(in: analysis).values.compactMap { $0 }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}

extension Network {
  /// How many pairs a node's partners form.
  func partnerPairs(of node: NodeID) -> Double {
    let degree = Double(degree(of: node))
    return degree * (degree - 1) / 2
  }
}
