/// One line of a card: a number of what, what it is held against, and the names behind it.
///
/// Text, Markdown, JSON, tables and workbooks show these same values. Its claim holds all of them, so that a test evaluates
/// the whole line anew.
struct CardLine: Sendable {
  /// A number, with what it is a share of where it is one.
  struct Amount: Sendable {
    /// How people see a value that is no share of a count.
    enum Style: Sendable {
      case decimals(Int)
      case percent
    }

    let value: Double?
    var numerator: Double?
    var denominator: Double?
    var style = Style.decimals(0)

    /// So many of so many.
    static func share(_ part: some BinaryInteger, of whole: some BinaryInteger) -> Amount {
      Amount(
        value: whole > 0 ? Double(part) / Double(whole) : nil, numerator: Double(part), denominator: Double(whole))
    }

    static func count(_ count: Int) -> Amount { Amount(value: Double(count)) }
    static func number(_ value: Double?, decimals: Int) -> Amount { Amount(value: value, style: .decimals(decimals)) }
    static func percent(_ share: Double) -> Amount { Amount(value: share, style: .percent) }
  }

  /// Another number beside that of the line.
  struct Benchmark: Sendable {
    enum Against: String, Sendable {
      /// The same cities where the ties, or the sectors, are dealt out anew.
      case chance
      /// What the formal order alone would give.
      case formalOrder = "formal-order"
      /// The same with the weights of the ties.
      case weighted
      /// All states together.
      case allStates = "all-states"
      /// All ties of the program.
      case program
      /// A state with about as many cities.
      case similarState = "similar-state"
      /// The same number of other nodes taken away.
      case randomLoss = "random-loss"
    }

    let against: Against
    /// Whose number it is: a state's name, or words for the rest.
    let title: Phrase
    /// The id of the state, if it is one.
    var state: String?
    let amount: Amount
    /// Between these lie 95 of 100 numbers of chance.
    var low, high: Double?
    /// How often chance lies as far out.
    var p: Double?
  }

  /// Nodes that stand behind a number.
  struct Names: Sendable {
    /// The key in files.
    let role: String
    let nodes: [NodeID]
    /// What is to be said of each, in the same order; none at all where nothing is.
    var details: [Phrase] = []
  }

  let promise: CardPromise
  let title: Phrase
  let amount: Amount?
  let heldAgainst: [Benchmark]
  let names: [Names]
  /// What else the sentence says.
  let facts: [(key: String, value: JSON)]
  /// The sentence without what it is held against.
  let words: Phrase
  let claim: Claim
  /// What it tells, or asks because nothing is documented of it.
  private(set) var subject: Claim.Kind

  /// - Parameters:
  ///   - subject: The id of the state, or of the federal level.
  ///   - facts: What else the sentence says.
  ///   - words: The sentence; what it is held against follows by itself.
  init(
    _ kind: Claim.Kind, of subject: String, _ promise: CardPromise, _ title: Phrase, _ amount: Amount? = nil,
    heldAgainst: [Benchmark] = [], names: [Names] = [], facts: [(key: String, value: JSON)] = [],
    in network: Network, _ words: Phrase
  ) {
    (self.promise, self.title, self.amount) = (promise, title, amount)
    (self.heldAgainst, self.names, self.facts, self.words) = (heldAgainst, names, facts, words)
    var values: [(key: String, value: JSON)] = [("of", .string(subject))]
    if let amount { values += amount.members }
    values += facts
    if !heldAgainst.isEmpty { values.append(("held_against", .array(heldAgainst.map { $0.json }))) }
    values += names.map { list in (list.role, .strings(list.nodes.map { network.id(of: $0) })) }
    self.subject = kind
    let comparison = Self.comparison(heldAgainst)
    claim = Claim(kind, values, comparison.map { [words, $0].joined(separator: " ") } ?? words)
  }

  /// The line as a question about what another would tell.
  func asking(about subject: Claim.Kind) -> CardLine {
    var question = self
    question.subject = subject
    return question
  }

  /// Whether it asks instead of telling.
  var isQuestion: Bool { claim.kind == .notDocumented }
}

/// What a state partnership promises, in the order of a card.
enum CardPromise: String, CaseIterable, Sendable {
  case overview
  case cities
  case selfOrganization = "self-organization"
  case interface
  case participation
  case knowledge
  case access
  case sectors
  case otherStates = "other-states"
  case lasting
  case spreading

  /// The promise as a heading.
  var title: Phrase {
    switch self {
    case .overview: Phrase(en: "Who is in it", de: "Wer dabei ist")
    case .cities: Phrase(en: "Network the cities across the state", de: "Die Städte landesweit vernetzen")
    case .selfOrganization:
      Phrase(en: "Strengthen the cities’ self-organization", de: "Die Selbstorganisation der Städte stärken")
    case .interface:
      Phrase(
        en: "Be the interface to statewide structures and other programs",
        de: "Schnittstelle zu landesweiten Strukturen und anderen Programmen sein")
    case .participation:
      Phrase(en: "Take part in events and actions on state level", de: "Auf Landesebene mitwirken")
    case .knowledge:
      Phrase(en: "Carry knowledge from the federal level to the cities", de: "Wissen vom Bund in die Städte tragen")
    case .access: Phrase(en: "Open access to local actors", de: "Zugang zu den Akteuren vor Ort öffnen")
    case .sectors: Phrase(en: "Trisectoral cooperation on the spot", de: "Trisektorale Zusammenarbeit vor Ort")
    case .otherStates: Phrase(en: "Cooperate across states", de: "Über Landesgrenzen zusammenarbeiten")
    case .lasting: Phrase(en: "Make structures last", de: "Strukturen auf Dauer stellen")
    case .spreading: Phrase(en: "Spread collective impact", de: "Gemeinsame Wirkung verbreiten")
    }
  }
}

extension CardLine.Amount {
  /// The number for programs.
  var members: [(key: String, value: JSON)] {
    var members: [(key: String, value: JSON)] = [("value", .optional(value))]
    if let numerator { members.append(("numerator", Self.number(numerator))) }
    if let denominator { members.append(("denominator", Self.number(denominator))) }
    return members
  }

  private static func number(_ number: Double) -> JSON { isWhole(number) ? .int(Int64(number)) : .double(number) }

  /// The number for people: `7 of 14 (50%)`.
  var words: Phrase {
    guard let numerator, let denominator else { return value.map(words) ?? "–" }
    func count(_ number: Double, _ language: Language) -> String {
      isWhole(number) ? language.count(Int64(number)) : language.decimal(number, decimals: 1)
    }
    let percent = Self.percent(numerator, of: denominator)
    return Phrase { language in
      count(numerator, language) + (language == .english ? " of " : " von ") + count(denominator, language)
        + percent[language]
    }
  }

  /// A number in the style of this one.
  func words(_ number: Double) -> Phrase {
    switch style {
    case .decimals(let decimals): Phrase { $0.decimal(number, decimals: decimals) }
    case .percent: Phrase(en: "\(number, .percent)", de: "\(number, .percent)")
    }
  }

  /// ` (50%)`, where there are enough for a percentage to mean something.
  static func percent(_ part: Double, of whole: Double) -> Phrase {
    whole >= fewestForPercent
      ? Phrase(en: " (\(part / whole, .percent))", de: " (\(part / whole, .percent))") : ""
  }

  static let fewestForPercent = 5.0
}

extension CardLine.Benchmark {
  /// For programs.
  var json: JSON {
    .object(
      [("against", .string(against.rawValue))] + (state.map { [("state", .string($0))] } ?? []) + amount.members
        + (low.map { [("low", .double($0))] } ?? []) + (high.map { [("high", .double($0))] } ?? [])
        + (p.map { [("p", .double($0))] } ?? []))
  }

  /// `Hesse 5 of 14 (36%)`, `by chance 3.2 (2 to 5 in 95 of 100 draws)`.
  var words: Phrase {
    let plain = Phrase(en: "\(title) \(amount.words)", de: "\(title) \(amount.words)")
    guard let low, let high, low < high else { return plain }
    let ends = amount.numerator == nil && !isWhole(low * high) ? (amount.words(low), amount.words(high)) : nil
    let from = ends?.0 ?? Phrase(en: "\(low, upTo: 1)", de: "\(low, upTo: 1)")
    let to = ends?.1 ?? Phrase(en: "\(high, upTo: 1)", de: "\(high, upTo: 1)")
    return Phrase(
      en: "\(plain), \(from) to \(to) in 95 of 100 draws", de: "\(plain), in 95 von 100 Ziehungen \(from) bis \(to)")
  }
}

extension CardLine {
  /// `For comparison: all states 60 of 117 (51%); Hesse 5 of 14 (36%).`
  private static func comparison(_ benchmarks: [Benchmark]) -> Phrase? {
    guard !benchmarks.isEmpty else { return nil }
    let all = benchmarks.map { $0.words }.joined(separator: "; ")
    return Phrase(en: "For comparison: \(all).", de: "Zum Vergleich: \(all).")
  }
}

extension Network {
  /// The first names of some nodes and how many more there are.
  func names(of nodes: [NodeID], upTo limit: Int) -> Phrase {
    Phrase { language in
      let shown = nodes.prefix(limit).map { title(of: $0)[language] }
      return language.shortList(shown, of: nodes.count, limit: limit, width: Self.nameWidth)
    }
  }

  /// The same with something said of each.
  func names(of nodes: [NodeID], with details: [Phrase], upTo limit: Int) -> Phrase {
    Phrase { language in
      let shown = zip(nodes, details).prefix(limit).map { node, detail in
        printable(title(of: node)[language], limit: Self.nameWidth) + " (\(detail[language]))"
      }
      return language.shortList(shown, of: nodes.count, limit: limit, width: .max)
    }
  }

  /// The names of ministries and associations are long.
  private static let nameWidth = 60
}
