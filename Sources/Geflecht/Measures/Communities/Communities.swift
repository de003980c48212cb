/// How many communities the network has.
public struct CommunityCount: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "communities",
    title: Phrase(en: "Communities", de: "Gruppen"),
    family: .community,
    summary: Phrase(
      en: "Into how many communities the network divides.", de: "In wie viele Gruppen sich das Netzwerk gliedert."),
    formula: Phrase(
      en: "number of communities in the partition of the greatest Q found (see modularity)",
      de: "Zahl der Gruppen in der Einteilung mit dem größten gefundenen Q (siehe modularity)"),
    reading: Phrase(
      en: "Read it with modularity: a network without communities is divided as well.",
      de: "Nur zusammen mit modularity zu lesen: Auch ein Netzwerk ohne Gruppen wird eingeteilt."),
    unit: .pure,
    range: 0 ... .infinity,
    time: CommunityNumber.card.time,
    memory: "O(n + m)",
    weights: .onRequest,
    caveats: .communitySearch + [
      Caveat(
        en: "Nodes without ties count, each as a community of its own.",
        de: "Knoten ohne Beziehungen zählen mit, jeder als eigene Gruppe.")
    ],
    equals: CommunityNumber.card.equals,
    references: .communities,
    examples: [WorkedExample(.smallBridge, .network(3)), WorkedExample(.fourLevels, .network(4))]
  )

  /// The measure.
  public init() {}

  /// The number of communities.
  public func values(in analysis: Analysis) -> Double? { Double(analysis[.communities].sizes.count) }
}
