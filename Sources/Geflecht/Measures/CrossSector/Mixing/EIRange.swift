/// The least E–I index that the network could have with its sectors and its number of ties.
public struct LeastExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-least",
    title: Phrase(en: "Least possible E–I index", de: "Kleinster möglicher E–I-Index"),
    family: .crossSector,
    summary: Phrase(
      en: "How low the network's E–I index could be with as many ties among nodes of these sectors.",
      de: "Wie klein der E–I-Index des Netzwerks bei gleich vielen Beziehungen und gleichen Sektoren sein könnte."),
    formula: Phrase(
      en: "(m − 2·min(m, I*))/m;  m = ties between nodes with sectors, I* = pairs of nodes that share a sector",
      de: """
        (m − 2·min(m, I*))/m;  m = Beziehungen zwischen Knoten mit Sektor, I* = Paare von Knoten mit gemeinsamem Sektor
        """),
    reading: Phrase(
      en: "−1: all ties would fit within the sectors. Above −1: some must cross, whatever people prefer.",
      de: """
        −1: Alle Beziehungen fänden innerhalb der Sektoren Platz. Über −1: Einige müssen Grenzen überschreiten, was
        auch immer die Beteiligten bevorzugen.
        """),
    unit: .pure,
    range: -1...1,
    time: Phrase(en: "O(n + m + distinct sector sets²)", de: "O(n + m + verschiedene Sektormengen²)"),
    memory: "O(n)",
    caveats: [
      Caveat(
        en: "Counts ties and pairs only; the degrees of the nodes may narrow the range further.",
        de: "Zählt nur Beziehungen und Paare; die Grade der Knoten können den Spielraum weiter einengen."),
      Caveat(
        en: "Ignores weights and directions. Blank when no tie joins two nodes with sectors.",
        de: "Gewichte und Richtungen bleiben außer Acht. Leer, wenn keine Beziehung zwei Knoten mit Sektor verbindet."),
    ],
    equals: Phrase(en: "The minimum in UCINET's E–I index.", de: "Das Minimum beim E–I-Index in UCINET."),
    references: [ExternalInternalIndex.reference],
    examples: [
      WorkedExample(.smallBridge, .network(-1)),
      // Four ties, but only three pairs of club members.
      WorkedExample(.clubWithGuest, .network(-2.0 / 4)),
    ]
  )

  /// The measure.
  public init() {}

  /// The least index.
  public func values(in analysis: Analysis) -> Double? { ExternalInternalRange(of: analysis)?.least }
}

/// The greatest E–I index that the network could have with its sectors and its number of ties.
public struct GreatestExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-greatest",
    title: Phrase(en: "Greatest possible E–I index", de: "Größter möglicher E–I-Index"),
    family: .crossSector,
    summary: Phrase(
      en: "How high the network's E–I index could be with as many ties among nodes of these sectors.",
      de: "Wie groß der E–I-Index des Netzwerks bei gleich vielen Beziehungen und gleichen Sektoren sein könnte."),
    formula: Phrase(
      en: "(2·min(m, E*) − m)/m;  m = ties between nodes with sectors, E* = pairs of nodes that share no sector",
      de: """
        (2·min(m, E*) − m)/m;  m = Beziehungen zwischen Knoten mit Sektor, E* = Paare von Knoten ohne gemeinsamen Sektor
        """),
    reading: Phrase(
      en: "+1: all ties could cross. Below +1: there are too few partners in other sectors for so many ties.",
      de: """
        +1: Alle Beziehungen könnten Sektorgrenzen überschreiten. Unter +1: Für so viele Beziehungen gibt es
        zu wenige Partner in anderen Sektoren.
        """),
    unit: .pure,
    range: -1...1,
    time: LeastExternalInternalIndex.card.time,
    memory: LeastExternalInternalIndex.card.memory,
    caveats: LeastExternalInternalIndex.card.caveats,
    equals: Phrase(en: "The maximum in UCINET's E–I index.", de: "Das Maximum beim E–I-Index in UCINET."),
    references: [ExternalInternalIndex.reference],
    examples: [
      WorkedExample(.fourLevels, .network(1)),
      // Four ties, but only three pairs of a member and the guest.
      WorkedExample(.clubWithGuest, .network(2.0 / 4)),
    ]
  )

  /// The measure.
  public init() {}

  /// The greatest index.
  public func values(in analysis: Analysis) -> Double? { ExternalInternalRange(of: analysis)?.greatest }
}

/// Where the network's E–I index lies between the least and the greatest possible.
public struct RescaledExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-rescaled",
    title: Phrase(en: "Rescaled E–I index", de: "Reskalierter E–I-Index"),
    family: .crossSector,
    summary: Phrase(
      en: "Where the network's E–I index lies between the least (−1) and the greatest (+1) that is possible.",
      de: "Wo der E–I-Index des Netzwerks zwischen dem kleinsten (−1) und dem größten (+1) möglichen Wert liegt."),
    formula: Phrase(
      en: "2·(EI − ei-least)/(ei-greatest − ei-least) − 1;  EI = ei-network without weights",
      de: "2·(EI − ei-least)/(ei-greatest − ei-least) − 1;  EI = ei-network ohne Gewichte"),
    reading: Phrase(
      en: """
        +1: as open as the sizes of the sectors allow. −1: as closed as they allow. Chance is not at 0: see ei-expected.
        """,
      de: """
        +1: so offen, wie die Größe der Sektoren es erlaubt. −1: so geschlossen, wie sie es erlaubt. Der Zufall
        liegt nicht bei 0: siehe ei-expected.
        """),
    unit: .pure,
    range: -1...1,
    time: LeastExternalInternalIndex.card.time,
    memory: LeastExternalInternalIndex.card.memory,
    caveats: [
      Caveat(
        en: "Blank when only one value is possible, as in a network of one sector.",
        de: "Leer, wenn nur ein Wert möglich ist, etwa in einem Netzwerk mit nur einem Sektor."),
      Caveat(
        en: "Ignores weights, directions and ties with an end that has no sector.",
        de: "Gewichte und Richtungen bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne Sektor."),
    ],
    equals: Phrase(en: "UCINET's re-scaled E–I index.", de: "Reskalierter E–I-Index in UCINET."),
    references: [ExternalInternalIndex.reference],
    examples: [
      WorkedExample(.fourLevels, .network(1.0 / 8)),
      // One tie of four crosses, and fewer cannot.
      WorkedExample(.clubWithGuest, .network(-1)),
    ]
  )

  /// The measure.
  public init() {}

  /// The index between its bounds.
  public func values(in analysis: Analysis) -> Double? {
    guard let range = ExternalInternalRange(of: analysis), range.greatest > range.least else { return nil }
    return 2 * (range.index - range.least) / (range.greatest - range.least) - 1
  }
}

/// The network's E–I index and its bounds, by the numbers of ties and of pairs.
private struct ExternalInternalRange {
  let index: Double
  let least: Double
  let greatest: Double

  init?(of analysis: Analysis) {
    let ties = analysis.plain[.sectorMixing].acrossAndWithin
    let pairs = analysis[.sectorGrouping].pairsAcrossAndWithin
    let count = ties.across + ties.within
    guard let index = ExternalInternalIndex.balance(ties.across, ties.within) else { return nil }
    self.index = index
    least = (count - 2 * min(count, pairs.within)) / count
    greatest = (2 * min(count, pairs.across) - count) / count
  }
}
