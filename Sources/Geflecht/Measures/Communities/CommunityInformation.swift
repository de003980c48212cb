/// Whether communities follow the sectors: the adjusted mutual information.
public struct CommunitySectorInformation: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "community-sectors-ami",
    title: Phrase(en: "Communities and sectors, information", de: "Gruppen und Sektoren, Information"),
    family: .community,
    summary: Phrase(
      en: "How much a node's community tells about its sector, beyond chance.",
      de: "Wie viel die Gruppe eines Knotens über seinen Sektor verrät, über den Zufall hinaus."),
    formula: .mutualInformation(
      en: "n(i, j) = nodes of community i and sector j", de: "n(i, j) = Knoten der Gruppe i und des Sektors j"),
    reading: Phrase(
      en: "1: everything. 0: nothing more than chance. Small classes count more than in community-sectors.",
      de: "1: alles. 0: nicht mehr als der Zufall. Kleine Klassen zählen mehr als in community-sectors."),
    unit: .pure,
    range: -1...1,
    time: CommunityNumber.card.time,
    memory: "O(n + m)",
    weights: .onRequest,
    caveats: .communitySearch + [.onlyNodesOfOneSector, .blankWithOneClass],
    equals: "scikit-learn adjusted_mutual_info_score.",
    references: .information,
    examples: [
      WorkedExample(.smallBridge, .network(0.668401354237)),
      WorkedExample(.fourLevels, .network(-0.018491346548)),
    ]
  )

  /// The measure.
  public init() {}

  /// The adjusted mutual information of communities and sectors.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> Double? {
    try analysis.communitiesAndSectors().adjustedMutualInformation
  }
}

/// Whether communities follow the states: the adjusted mutual information.
public struct CommunityStateInformation: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "community-states-ami",
    title: Phrase(en: "Communities and states, information", de: "Gruppen und Länder, Information"),
    family: .community,
    summary: Phrase(
      en: "How much a node's community tells about its state, beyond chance.",
      de: "Wie viel die Gruppe eines Knotens über sein Land verrät, über den Zufall hinaus."),
    formula: .mutualInformation(
      en: "n(i, j) = nodes of community i in state j", de: "n(i, j) = Knoten der Gruppe i im Land j"),
    reading: Phrase(
      en: "1: everything. 0: nothing more than chance. Small classes count more than in community-states.",
      de: "1: alles. 0: nicht mehr als der Zufall. Kleine Klassen zählen mehr als in community-states."),
    unit: .pure,
    range: -1...1,
    time: CommunityNumber.card.time,
    memory: "O(n + m)",
    weights: .onRequest,
    caveats: .communitySearch + [.onlyNodesInAState, .blankWithOneClass],
    equals: "scikit-learn adjusted_mutual_info_score.",
    references: .information,
    examples: [
      WorkedExample(.fourLevels, .network(0.468132137672)),
      WorkedExample(.smallBridge, .network(nil)),
    ]
  )

  /// The measure.
  public init() {}

  /// The adjusted mutual information of communities and states.
  public func values(in analysis: Analysis) -> Double? { analysis.communitiesAndStates().adjustedMutualInformation }
}

extension Phrase {
  fileprivate static func mutualInformation(en: String, de: String) -> Phrase {
    Phrase(
      en: """
        AMI = (I − E[I]) / ((H₁ + H₂)/2 − E[I]);  I = Σ n(i, j)/n · ln(n · n(i, j) / (a(i) b(j))), H = entropies, E[I] =
        mean of I over all ways to deal out nodes to classes of the same sizes; \(en), a, b = their sums
        """,
      de: """
        AMI = (I − E[I]) / ((H₁ + H₂)/2 − E[I]);  I = Σ n(i, j)/n · ln(n · n(i, j) / (a(i) b(j))), H = Entropien, E[I] =
        Mittel von I über alle Verteilungen der Knoten auf gleich große Klassen; \(de), a, b = ihre Summen
        """)
  }
}
