/// Between what groups nodes broker.
public protocol BrokerageGroups: Sendable {
  /// The ids of the measures between such groups.
  static var ids: BrokerageIDs { get }
  /// The groups for people.
  static var title: Phrase { get }
  /// How they are dealt out by chance.
  static var dealing: Caveat { get }
  /// The roles in a network, and those of chance.
  /// - Throws: `MeasureFailure` when there are no such groups.
  static func found(in analysis: Analysis) throws(MeasureFailure) -> FoundBrokerage
  /// Nodes of the small bridge of which all that chance can give is known.
  static func example(isMean: Bool) -> [(id: String, values: [Double?]?)]
}

/// The ids of the measures between some groups.
public struct BrokerageIDs: Sendable {
  let counts, expected, score, probability: String
}

/// The roles of a network beside those of chance.
public struct FoundBrokerage {
  let brokerage: Brokerage
  let chance: BrokerageChance
}

/// Groups are sectors.
public enum BySectors: BrokerageGroups {
  /// Brokerage between sectors.
  public static let ids = BrokerageIDs(
    counts: "brokerage-sectors", expected: "brokerage-sectors-expected", score: "brokerage-sectors-z",
    probability: "brokerage-sectors-p")
  /// Sectors.
  public static let title = Phrase(en: "sectors", de: "Sektoren")
  /// Within each level.
  public static let dealing = Caveat(
    en: "Sectors change places only between nodes of one level, and nodes without a sector are left out.",
    de: "Sektoren werden nur zwischen Knoten derselben Ebene getauscht; Knoten ohne Sektor bleiben außer Betracht.")
  /// By sectors.
  public static func found(in analysis: Analysis) throws(MeasureFailure) -> FoundBrokerage {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    return FoundBrokerage(brokerage: analysis[.sectorBrokerage], chance: analysis[.sectorBrokerageChance])
  }
  /// The partners of a are tied: there is no pair to broker between.
  public static func example(isMean: Bool) -> [(id: String, values: [Double?]?)] {
    [("a", isMean ? [0, 0, 0, 0] : [nil, nil, nil, nil])]
  }
}

/// Groups are levels.
public enum ByLevels: BrokerageGroups {
  /// Brokerage between levels.
  public static let ids = BrokerageIDs(
    counts: "brokerage-levels", expected: "brokerage-levels-expected", score: "brokerage-levels-z",
    probability: "brokerage-levels-p")
  /// Levels.
  public static let title = Phrase(en: "levels", de: "Ebenen")
  /// Among all nodes.
  public static let dealing = Caveat(
    en: "Levels change places between all nodes: this asks whether it matters who is an actor, city, state or federal.",
    de: """
      Ebenen werden zwischen allen Knoten getauscht: Geprüft wird, ob es eine Rolle spielt,
      wer Akteur, Stadt, Land oder Bund ist.
      """)
  /// By levels.
  public static func found(in analysis: Analysis) -> FoundBrokerage {
    FoundBrokerage(brokerage: analysis[.levelBrokerage], chance: analysis[.levelBrokerageChance])
  }
  /// All are actors: c coordinates a–d and b–d, however levels are dealt out.
  public static func example(isMean: Bool) -> [(id: String, values: [Double?]?)] {
    [("c", isMean ? [2, 0, 0, 0] : [nil, nil, nil, nil])]
  }
}

/// Groups are states.
public enum ByStates: BrokerageGroups {
  /// Brokerage between states.
  public static let ids = BrokerageIDs(
    counts: "brokerage-states", expected: "brokerage-states-expected", score: "brokerage-states-z",
    probability: "brokerage-states-p")
  /// States.
  public static let title = Phrase(en: "states", de: "Ländern")
  /// Within each level.
  public static let dealing = Caveat(
    en: "States change places only between nodes of one level, and what lies in no state is left out.",
    de: "Länder werden nur zwischen Knoten derselben Ebene getauscht; was in keinem Land liegt, bleibt außer Betracht.")
  /// By states.
  public static func found(in analysis: Analysis) -> FoundBrokerage {
    FoundBrokerage(brokerage: analysis[.stateBrokerage], chance: analysis[.stateBrokerageChance])
  }
  /// Nobody lies in a state.
  public static func example(isMean: Bool) -> [(id: String, values: [Double?]?)] { [("c", nil)] }
}

/// How often chance would have a node broker between groups.
public struct ExpectedBrokerage<Groups: BrokerageGroups>: Measure {
  /// The card.
  public static var card: MeasureCard {
    .brokerageByChance(
      Groups.self, Groups.ids.expected, Groups.example(isMean: true), unit: .pairs, range: 0 ... .infinity,
      title: Phrase(en: "expected by chance", de: "zufällig zu erwarten"),
      summary: Phrase(
        en: "How often a node would play each role on average if the groups were dealt out by chance.",
        de: "Wie oft ein Knoten jede Rolle im Mittel einnähme, wenn die Gruppen zufällig verteilt wären."),
      formula: Phrase(en: "mean of x", de: "Mittel von x"),
      reading: Phrase(
        en: "The baseline of the counts: whoever joins many pairs has many of every role.",
        de: "Der Vergleichswert der Anzahlen: Wer viele Paare verbindet, hat viel von jeder Rolle."))
  }

  /// The measure.
  public init() {}

  /// Every node's means.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    try analysis.profiles(Groups.self, ", E") { $0.chance.means[$1] }
  }
}

/// How far a node brokers more between groups than chance would have it.
public struct BrokerageScore<Groups: BrokerageGroups>: Measure {
  /// The card.
  public static var card: MeasureCard {
    .brokerageByChance(
      Groups.self, Groups.ids.score, Groups.example(isMean: false), unit: .pure, range: -.infinity ... .infinity,
      title: Phrase(en: "against chance", de: "verglichen mit dem Zufall"),
      summary: Phrase(
        en: """
          How many standard deviations a node plays each role more often than if the groups were dealt out by chance.
          """,
        de: """
          Um wie viele Standardabweichungen ein Knoten jede Rolle häufiger einnimmt, als wenn
          die Gruppen zufällig verteilt wären.
          """),
      formula: Phrase(
        en: "z = (x − mean of x) / standard deviation of x", de: "z = (x − Mittel von x) / Standardabweichung von x"),
      reading: Phrase(
        en: """
          Above 2: rarely so often by chance. Below −2: rarely so seldom. Counts are small and skewed: z alone is no
          test, \(Groups.ids.probability) is one.
          """,
        de: """
          Über 2: durch Zufall selten so oft. Unter −2: selten so wenig. Die Anzahlen sind klein und schief verteilt: z
          allein ist kein Test, \(Groups.ids.probability) ist einer.
          """))
  }

  /// The measure.
  public init() {}

  /// Every node's distances from chance.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    try analysis.profiles(Groups.self, ", z") { $0.chance.z($1, observed: $0.brokerage.counts[$1]) }
  }
}

/// How likely chance would have a node broker as often between groups.
public struct BrokerageProbability<Groups: BrokerageGroups>: Measure {
  /// The card.
  public static var card: MeasureCard {
    .brokerageByChance(
      Groups.self, Groups.ids.probability, Groups.example(isMean: false), unit: .share, range: 0...1,
      title: Phrase(en: "p-values", de: "p-Werte"),
      summary: Phrase(
        en: "How likely a node would play each role at least as often if the groups were dealt out by chance.",
        de: """
          Wie wahrscheinlich ein Knoten jede Rolle mindestens so oft einnähme, wenn die Gruppen zufällig verteilt wären.
          """),
      formula: Phrase(
        en: "p = (1 + b) / (1 + R);  b = in how many of R random networks x is at least as high",
        de: "p = (1 + b) / (1 + R);  b = in wie vielen von R Zufallsnetzwerken x mindestens so hoch ist"),
      reading: Phrase(
        en: """
          Up to 0.05: rarely so often by chance. Many nodes are tested at once: one in twenty falls
          below 0.05 even where there is nothing.
          """,
        de: """
          Bis 0,05: durch Zufall selten so oft. Viele Knoten werden zugleich geprüft: Einer von zwanzig fällt auch dann
          unter 0,05, wenn nichts dahinter steht.
          """))
  }

  /// The measure.
  public init() {}

  /// Every node's probabilities.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    try analysis.profiles(Groups.self, ", p") { $0.chance.pUpper($1) }
  }
}

extension Analysis {
  fileprivate func profiles<Groups: BrokerageGroups>(
    _: Groups.Type, _ what: Phrase, value: (FoundBrokerage, Int) -> Double?
  ) throws(MeasureFailure) -> NodeProfiles {
    let found = try Groups.found(in: self)
    return found.brokerage.profiles(of: network, what) { value(found, $0) }
  }
}

extension MeasureCard {
  fileprivate static func brokerageByChance<Groups: BrokerageGroups>(
    _: Groups.Type, _ id: String, _ example: [(id: String, values: [Double?]?)], unit: Unit, range: ClosedRange<Double>,
    title: Phrase, summary: Phrase,
    formula: Phrase, reading: Phrase
  ) -> MeasureCard {
    MeasureCard(
      id: id,
      title: Phrase(
        en: "Brokerage between \(Groups.title), \(title)", de: "Vermittlung zwischen \(Groups.title), \(title)"),
      family: .brokerage,
      summary: summary,
      formula: formula
        + Phrase(
          en: ";  x = \(Groups.ids.counts), over networks with the same ties in which the groups are dealt out anew",
          de: ";  x = \(Groups.ids.counts), über Netzwerke mit denselben Beziehungen und neu verteilten Gruppen"),
      reading: reading,
      unit: unit,
      range: range,
      time: Phrase(en: "O(random networks · (n + m + triangles))", de: "O(Zufallsnetzwerke · (n + m + Dreiecke))"),
      memory: Phrase(en: "O(n + m + triangles)", de: "O(n + m + Dreiecke)"),
      effort: .drawsOfPaths,
      directions: .onRequest,
      caveats: [
        .tiedPairsNeedNoBroker, Groups.dealing,
        Caveat(
          en: """
            z and p are blank where chance never gives the role or always the same number. Depends on the seed and the
            number of random networks, not on the number of threads.
            """,
          de: """
            z und p sind leer, wo der Zufall die Rolle nie oder immer gleich oft ergibt. Hängt vom Startwert und von der
            Zahl der Zufallsnetzwerke ab, nicht von der Zahl der Threads.
            """),
      ],
      equals: Phrase(
        en: "A permutation test; no other tool has it. For the formula of R sna see brokerage-sectors-bernoulli-z.",
        de: """
          Ein Permutationstest, den kein anderes Programm bietet. Zur Formel von R sna
          siehe brokerage-sectors-bernoulli-z.
          """),
      references: .brokerage + [
        Reference("Phipson & Smyth (2010), Permutation p-values should never be zero", doi: "10.2202/1544-6115.1585")
      ],
      examples: [WorkedExample(.smallBridge, .profiles(example))]
    )
  }
}

extension Recipes {
  /// How often nodes would broker if sectors were shuffled within every level.
  static let sectorBrokerageChance = Recipe { analysis in
    analysis.chance(of: analysis[.sectorBrokerage]) { analysis.network.levels[$0.index].rawValue }
  }
  /// How often nodes would broker if levels were shuffled among all.
  static let levelBrokerageChance = Recipe { analysis in
    analysis.chance(of: analysis[.levelBrokerage]) { _ in 0 }
  }
  /// How often nodes would broker if states were shuffled within every level.
  static let stateBrokerageChance = Recipe { analysis in
    analysis.chance(of: analysis[.stateBrokerage]) { analysis.network.levels[$0.index].rawValue }
  }
}

extension Analysis {
  fileprivate func chance(of brokerage: Brokerage, stratum: (NodeID) -> UInt8) -> BrokerageChance {
    BrokerageChance(
      of: brokerage, strata: brokerage.nodes.map { Int(stratum($0)) }, draws: settings.permutations,
      seed: settings.seed, threads: settings.threads, progress: settings.progress)
  }
}
