/// Between which states a node brokers.
public struct StateBrokerage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "brokerage-states",
    title: Phrase(en: "Brokerage between states", de: "Vermittlung zwischen Ländern"),
    family: .brokerage,
    summary: Phrase(
      en: "How often a node stands between two others who are not tied, within its state and between states.",
      de: """
        Wie oft ein Knoten zwischen zwei anderen steht, die nicht verbunden sind, im eigenen Land und zwischen Ländern.
        """),
    formula: .roles,
    reading: Phrase(
      en: "coordinator: holds its state together. Everything else crosses a border between states.",
      de: "coordinator: hält das eigene Land zusammen. Alles andere überschreitet eine Landesgrenze."),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n + m^1.5)",
    memory: Phrase(en: "O(n + m + triangles)", de: "O(n + m + Dreiecke)"),
    directions: .onRequest,
    caveats: [
      .directedRoles, .tiedPairsNeedNoBroker,
      Caveat(
        en: "The federal level and whoever lies in no state is left out, as broker (blank) and as partner.",
        de: "Der Bund und alles, was in keinem Land liegt, bleibt außer Betracht, selbst (leer) wie als Partner."),
    ],
    equals: Phrase(
      en: "With --direction R sna brokerage, with states as classes.",
      de: "Mit --direction brokerage in R sna, mit Ländern als Klassen."),
    references: .brokerage,
    examples: [
      // C1: S1, C2, a1 and a2 of its own state, five pairs of them without a tie; each with C3 of the other.
      WorkedExample(
        .fourLevels,
        .profiles([
          ("C1", [5, 0, 4, 0, 9]), ("C3", [2, 0, 3, 0, 5]), ("S1", [0, 0, 0, 0, 0]), ("F", nil),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's roles.
  public func values(in analysis: Analysis) -> NodeProfiles {
    analysis[.stateBrokerage].profiles(of: analysis.network, Phrase(en: " (states)", de: " (Länder)"))
  }
}
