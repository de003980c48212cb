/// Between which sectors a node brokers.
public struct SectorBrokerage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "brokerage-sectors",
    title: Phrase(en: "Brokerage between sectors", de: "Vermittlung zwischen Sektoren"),
    family: .brokerage,
    summary: Phrase(
      en: "How often a node stands between two others who are not tied, within its sector and between sectors.",
      de: """
        Wie oft ein Knoten zwischen zwei anderen steht, die nicht verbunden sind, im
        eigenen Sektor und zwischen Sektoren.
        """),
    formula: .roles,
    reading: Phrase(
      en: """
        coordinator: holds its own sector together. gatekeeper-representative: ties its sector to another. liaison:
        brings two foreign sectors together. itinerant: serves a foreign sector. Large sectors and many ties make
        numbers large by themselves: compare with brokerage-sectors-z.
        """,
      de: """
        coordinator: hält den eigenen Sektor zusammen. gatekeeper-representative: bindet ihn an einen anderen. liaison:
        bringt zwei fremde Sektoren zusammen. itinerant: dient einem fremden Sektor. Große Sektoren und viele
        Beziehungen machen schon von selbst große Zahlen: Vergleichen Sie mit brokerage-sectors-z.
        """),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n + m^1.5)",
    memory: Phrase(en: "O(n + m + triangles)", de: "O(n + m + Dreiecke)"),
    directions: .onRequest,
    caveats: [.directedRoles, .tiedPairsNeedNoBroker, .countsSeveralGroupsInParts],
    equals: Phrase(
      en: """
        With --direction R sna brokerage (w_I, w_O, b_IO, b_OI, b_O, t). Without, sna counts every pair twice, a
        gatekeeper-representative once as each.
        """,
      de: """
        Mit --direction brokerage in R sna (w_I, w_O, b_IO, b_OI, b_O, t). Ohne zählt sna jedes Paar doppelt, ein
        gatekeeper-representative je einmal als beides.
        """),
    references: .brokerage,
    examples: [
      // c: a–d and b–d, and a–b are tied. d: c–e.
      WorkedExample(
        .smallBridge,
        .profiles([
          ("a", [0, 0, 0, 0, 0]), ("c", [0, 0, 2, 0, 2]), ("d", [0, 0, 1, 0, 1]), ("f", [0, 0, 0, 0, 0]),
        ])),
      // C1: S1–C2, S1–C3, C2–C3 are public as it is; each of the three with a1 and with a2 makes six.
      WorkedExample(
        .fourLevels,
        .profiles([
          ("C1", [3, 0, 6, 0, 9]), ("C3", [1, 0, 4, 0, 5]), ("a1", [0, 0, 3, 1, 4]), ("a2", [0, 0, 0, 1, 1]),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's roles.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    return analysis[.sectorBrokerage].profiles(of: analysis.network)
  }
}

extension Recipes {
  /// Between which sectors nodes broker.
  static let sectorBrokerage = Recipe { Brokerage(of: $0[.adjacency], $0[.sectorGrouping], order: $0[.nodesByID]) }
}
