/// Between which sectors a node brokers.
public struct SectorBrokerage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "brokerage-sectors",
    title: Phrase(en: "Brokerage between sectors", de: "Vermittlung zwischen Sektoren"),
    family: .brokerage,
    summary: Phrase(
      en: "How often a node stands between two others who are not tied, within its sector and between sectors.",
      de: "Wie oft ein Knoten zwischen zwei anderen steht, die nicht verbunden sind, im eigenen Sektor und zwischen "
        + "Sektoren."),
    formula: .roles,
    reading: Phrase(
      en: "coordinator: holds its own sector together. gatekeeper-representative: ties its sector to another. liaison: "
        + "brings two foreign sectors together. itinerant: serves a foreign sector. Large sectors and many ties make "
        + "numbers large by themselves: compare with brokerage-sectors-z.",
      de:
        "coordinator: hält den eigenen Sektor zusammen. gatekeeper-representative: bindet ihn an einen anderen. liaison: "
        + "bringt zwei fremde Sektoren zusammen. itinerant: dient einem fremden Sektor. Große Sektoren und viele "
        + "Beziehungen machen schon von selbst große Zahlen: Vergleichen Sie mit brokerage-sectors-z."),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n + m^1.5)",
    memory: "O(n + m + triangles)",
    directions: .onRequest,
    caveats: [.directedRoles, .closedPairs, .equalParts],
    equals: Phrase(
      en: "With --direction R sna brokerage (w_I, w_O, b_IO, b_OI, b_O, t). Without, sna counts every pair twice, a "
        + "gatekeeper-representative once as each.",
      de: "Mit --direction brokerage in R sna (w_I, w_O, b_IO, b_OI, b_O, t). Ohne zählt sna jedes Paar doppelt, ein "
        + "gatekeeper-representative je einmal als beides."),
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
  public func result(in analysis: Analysis) throws(MeasureFailure) -> MeasureResult {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    return .profiles(analysis.sectorBrokerage.profiles(of: analysis.network))
  }
}

/// How far a node brokers more between sectors than chance would have it.
public struct SectorBrokerageZ: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "brokerage-sectors-z",
    title: Phrase(en: "Brokerage between sectors against chance", de: "Vermittlung zwischen Sektoren gegen den Zufall"),
    family: .brokerage,
    summary: Phrase(
      en: "How many standard deviations a node plays each role more often than if sectors were dealt out by chance.",
      de: "Um wie viele Standardabweichungen ein Knoten jede Rolle häufiger einnimmt, als wenn die Sektoren zufällig "
        + "verteilt wären."),
    formula: Phrase(
      en: "z = (x − mean) / standard deviation;  x = brokerage-sectors, mean and deviation over networks with the same "
        + "ties in which the sectors are shuffled among the nodes of each level",
      de: "z = (x − Mittel) / Standardabweichung;  x = brokerage-sectors, Mittel und Abweichung über Netzwerke mit "
        + "denselben Beziehungen, in denen die Sektoren unter den Knoten jeder Ebene vertauscht sind"),
    reading: Phrase(
      en:
        "Above 2: rarely so often by chance. Below −2: rarely so seldom. Whoever has many ties has many of every role; z "
        + "takes that out.",
      de:
        "Über 2: im Zufall selten so oft. Unter −2: selten so wenig. Wer viele Beziehungen hat, hat viel von jeder Rolle; "
        + "z rechnet das heraus."),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: "O(networks of chance · (n + m + triangles))",
    memory: "O(n + m + triangles)",
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [
      .closedPairs, .equalParts, .shuffledSectors,
      Phrase(
        en: "Counts are small and skewed: z alone is no test, brokerage-sectors-p is.",
        de: "Die Anzahlen sind klein und schief verteilt: z allein ist kein Test, brokerage-sectors-p ist einer."),
    ],
    equals: Phrase(
      en: "A permutation test; no other tool has it. For the formula of R sna see brokerage-sectors-bernoulli-z.",
      de: "Ein Permutationstest, den kein anderes Programm bietet. Zur Formel von R sna siehe "
        + "brokerage-sectors-bernoulli-z."),
    references: .brokerage,
    // No pair of partners of these three is without a tie: no role can be played.
    examples: [WorkedExample(.smallBridge, .noRoles)]
  )

  /// The measure.
  public init() {}

  /// Every node's distances from chance.
  public func result(in analysis: Analysis) throws(MeasureFailure) -> MeasureResult {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    let (brokerage, chance) = (analysis.sectorBrokerage, analysis.sectorBrokerageChance)
    return .profiles(
      brokerage.profiles(of: analysis.network, ", z") { chance.z($0, observed: brokerage.counts[$0]) })
  }
}

/// How likely chance would have a node broker as often between sectors.
public struct SectorBrokerageP: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "brokerage-sectors-p",
    title: Phrase(en: "Brokerage between sectors by chance", de: "Vermittlung zwischen Sektoren durch Zufall"),
    family: .brokerage,
    summary: Phrase(
      en: "How likely a node would play each role at least as often if sectors were dealt out by chance.",
      de: "Wie wahrscheinlich ein Knoten jede Rolle mindestens so oft einnähme, wenn die Sektoren zufällig verteilt "
        + "wären."),
    formula: Phrase(
      en:
        "p = (1 + b) / (1 + R);  b = in how many of R networks with the same ties and sectors shuffled within each level "
        + "the count is at least as high",
      de:
        "p = (1 + b) / (1 + R);  b = in wie vielen von R Netzwerken mit denselben Beziehungen und innerhalb jeder Ebene "
        + "vertauschten Sektoren die Anzahl mindestens so hoch ist"),
    reading: Phrase(
      en:
        "Up to 0.05: rarely so often by chance. Above 0.95: chance nearly always gives as much. Many nodes are tested at "
        + "once: one in twenty falls below 0.05 even where there is nothing.",
      de: "Bis 0,05: im Zufall selten so oft. Über 0,95: Der Zufall bringt fast immer ebenso viel. Viele Knoten werden "
        + "zugleich geprüft: Einer von zwanzig fällt auch dann unter 0,05, wenn nichts dahinter steht."),
    unit: .share,
    range: 0...1,
    time: "O(networks of chance · (n + m + triangles))",
    memory: "O(n + m + triangles)",
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [.closedPairs, .equalParts, .shuffledSectors],
    equals: SectorBrokerageZ.card.equals,
    references: .brokerage + [
      Reference("Phipson & Smyth (2010), Permutation p-values should never be zero", doi: "10.2202/1544-6115.1585")
    ],
    examples: SectorBrokerageZ.card.examples
  )

  /// The measure.
  public init() {}

  /// Every node's probabilities.
  public func result(in analysis: Analysis) throws(MeasureFailure) -> MeasureResult {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    let (brokerage, chance) = (analysis.sectorBrokerage, analysis.sectorBrokerageChance)
    return .profiles(brokerage.profiles(of: analysis.network, ", p") { chance.pUpper($0) })
  }
}

extension WorkedExample.Expected {
  fileprivate static let noRoles = profiles(["a", "e", "f"].map { ($0, [nil, nil, nil, nil]) })
}

extension Phrase {
  static let shuffledSectors = Phrase(
    en: "Sectors change places only between nodes of one level. Blank where chance never gives the role or always the "
      + "same number. Depends on the seed and the number of networks of chance, not on the number of threads.",
    de:
      "Sektoren werden nur zwischen Knoten derselben Ebene getauscht. Leer, wo der Zufall die Rolle nie oder immer gleich "
      + "oft ergibt. Hängt vom Startwert und von der Zahl der Zufallsnetzwerke ab, nicht von der Zahl der Threads.")
}
