/// What a network under pseudonyms no longer says, and what it cannot hide, for the one who passes it on.
public struct PseudonymReport {
  private let masked: MaskedNetwork
  private let exposure: TieExposure
  private let plain: Network
  private let columns: [String]

  /// A report.
  /// - Parameters:
  ///   - masked: The network under pseudonyms.
  ///   - plain: The same network without them.
  ///   - columns: The columns of its tables of which nothing is left.
  public init(_ masked: MaskedNetwork, of plain: Network, without columns: [String]) {
    self.masked = masked
    self.plain = plain
    self.columns = columns
    exposure = TieExposure(masked.network)
  }

  /// The report, paragraph by paragraph.
  public var lines: [Phrase] {
    [usual, promise, concessions, ties, offers].compactMap { $0 }
  }

  private var usual: Phrase {
    let list = columns.map { printable($0, limit: 40) }.joined(separator: ", ")
    let leftOut = columns.isEmpty ? "" : Phrase(en: "; left out: \(list)", de: "; weggelassen: \(list)")
    return Phrase(
      en: """
        pseudonymized: ids and names replaced, places rounded to half a degree, inhabitants to one digit, dates to
        years\(leftOut)
        """,
      de: """
        pseudonymisiert: Kennungen und Namen ersetzt, Orte auf ein halbes Grad gerundet, Einwohner auf eine Stelle,
        Zeitangaben auf Jahre\(leftOut)
        """)
  }

  private var promise: Phrase {
    guard masked.k > 1 else {
      return Phrase(
        en: "--k 1: a node may be the only one of which the file says what it says; public lists can then name it",
        de: """
          --k 1: ein Knoten kann der einzige sein, von dem die Datei sagt, was sie sagt; öffentliche Listen verraten
          dann seinen Namen
          """)
    }
    let others = masked.k - 1
    let few = masked.exposedLevels.map { counted($0.nodes, $0.level) }
    let exception =
      few.isEmpty
      ? ""
      : Phrase(
        en: "; where there are too few to hide it names their level alone, which can be enough: \(few)",
        de: "; wo es zu wenige zum Verbergen gibt, nennt sie nur die Ebene, und die kann genügen: \(few)")
    return Phrase(
      en: """
        what the file says about a node beside its ties, it says about \(others, "other", "others") of its level, too
        (--k \(plain: masked.k))\(exception)
        """,
      de: """
        was die Datei außer den Beziehungen über einen Knoten sagt, sagt sie auch über \(others, "anderen", "andere")
        seiner Ebene (--k \(plain: masked.k))\(exception)
        """)
  }

  private var concessions: Phrase? {
    let steps = Coarsening.allCases.compactMap { step -> Phrase? in
      let counts = masked.concessions.filter { $0.step == step }.map { counted($0.nodes, $0.level) }
      guard !counts.isEmpty else { return nil }
      return Phrase(en: "\(step.words) (\(counts))", de: "\(step.words) (\(counts))")
    }
    guard !steps.isEmpty else { return nil }
    let list = steps.joined(separator: "; ")
    return Phrase(
      en: "given up for that, in this order: \(list); measures count what is left",
      de: "dafür aufgegeben, in dieser Folge: \(list); Maße zählen, was bleibt")
  }

  private func counted(_ count: Int, _ level: Level) -> Phrase {
    Phrase(en: "\(count, level.name(1), level.name(2))", de: "\(count, level.name(1), level.name(2))")
  }

  // MARK: Ties

  private var ties: Phrase {
    let levels = exposure.rows.filter { $0.byNeighbors > 0 }.map { row in
      Phrase(
        en: "\(row.level.plural) \(row.byNeighbors) of \(row.nodes)",
        de: "\(row.level.plural) \(row.byNeighbors) von \(row.nodes)")
    }
    let list = levels.isEmpty ? "" : Phrase(en: " (\(levels))", de: " (\(levels))")
    return Phrase(
      en: """
        who knows the network may still recognize nodes by their ties; unique on their level are, of
        \(exposure.nodes, "node", "nodes"), \(exposure.byTies) in the number of their ties, \(exposure.byTiesAndFacts) in
        that and what the file says about them, \(exposure.byNeighbors) in the levels and numbers of ties of their
        neighbors\(list)
        """,
      de: """
        wer das Netzwerk kennt, kann Knoten noch an ihren Beziehungen erkennen; auf ihrer Ebene einmalig sind von
        \(exposure.nodes) Knoten \(exposure.byTies) in der Zahl ihrer Beziehungen, \(exposure.byTiesAndFacts) in dieser
        und dem, was die Datei über sie sagt, \(exposure.byNeighbors) in Ebene und Beziehungszahl ihrer Nachbarn\(list)
        """)
  }

  /// One node in so many that its ties give away is one too many.
  private static let tolerated = 5

  /// What would give fewer nodes away, where they are many.
  private var offers: Phrase? {
    guard exposure.byNeighbors * Self.tolerated > exposure.nodes else { return nil }
    var offers: [Phrase] = []
    func offer(_ option: String, _ count: Int, of nodes: Int) {
      guard count < exposure.byNeighbors else { return }
      offers.append(Phrase(en: "\(option) (\(count) of \(nodes))", de: "\(option) (\(count) von \(nodes))"))
    }
    for level in exposure.rows.map({ $0.level }) {
      let left = TieExposure(masked.network, withoutTiesTo: level)
      offer("--drop-ties-to \(level.key)", left.byNeighbors, of: left.nodes)
    }
    if let cities = plain.tieExposureOfCities { offer("--level city", cities.byNeighbors, of: cities.nodes) }
    guard !offers.isEmpty else { return nil }
    let list = offers.joined(separator: ", ")
    return Phrase(
      en: "fewer would be unique in their neighbors with \(list)",
      de: "weniger wären in ihren Nachbarn einmalig mit \(list)")
  }
}

extension Coarsening {
  fileprivate var words: Phrase {
    switch self {
    case .places: Phrase(en: "places", de: "Orte")
    case .sizeClasses:
      Phrase(
        en: "inhabitants but for a size class: 10,000 below 20,000, 50,000 below 100,000, else 200,000",
        de: "Einwohner bis auf eine Größenklasse: 10.000 unter 20.000, 50.000 unter 100.000, sonst 200.000")
    case .phases:
      Phrase(
        en: "years but for the first of a phase of five: 2015, 2020",
        de: "Jahre bis auf das erste einer Phase von fünf: 2015, 2020")
    case .cities:
      Phrase(en: "the city they lie in but for its state", de: "die Stadt, in der sie liegen, bis auf ihr Land")
    case .containers:
      Phrase(en: "the city, state or federal node they lie in", de: "die Zugehörigkeit zu Stadt, Land oder Bund")
    case .dates: Phrase(en: "dates altogether", de: "Zeitangaben ganz")
    case .capacities: Phrase(en: "guide capacities", de: "Kapazitäten als Pate")
    case .populations: Phrase(en: "inhabitants altogether", de: "Einwohner ganz")
    case .scopes: Phrase(en: "scopes", de: "Reichweiten")
    case .sectors: Phrase(en: "sectors, also of their ties", de: "Sektoren, auch ihrer Beziehungen")
    }
  }
}
