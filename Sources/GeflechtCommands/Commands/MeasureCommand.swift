import Geflecht

/// `geflecht measure`: measures of nodes, ties, sectors and the network.
enum MeasureCommand {
  static let card = Command(
    name: "measure",
    summary: Phrase(en: "measures of nodes, sectors and the network", de: "Maße für Knoten, Sektoren und das Netzwerk"),
    usage: Phrase(en: "geflecht measure DATA [MEASURE | FAMILY …]", de: "geflecht measure DATEN [MASS | FAMILIE …]"),
    examples: [
      "geflecht measure datasets/engagierte-stadt",
      "geflecht measure datasets/engagierte-stadt betweenness degree --top 10",
      "geflecht measure datasets/engagierte-stadt --format csv --csv-dialect excel-de -o measures.csv",
      "geflecht measure datasets/engagierte-stadt distance --weighted",
      "geflecht measure datasets/engagierte-stadt pagerank --from Würzburg",
      "geflecht measure datasets/engagierte-stadt mixing ei-network ei-expected --states Bayern",
    ],
    words: [.data, .words(Phrase(en: "MEASURE | FAMILY", de: "MASS | FAMILIE"), .measuresAndFamilies).repeated()],
    options: Option.measuring + Option.hiding + Option.data + Option.view + [.format, .csvDialect, .table, .top]
      + Option.common,
    glossaries: {
      MeasureCard.Family.allCases.map { family in
        Command.Glossary(
          Phrase(en: "Measures: family \(family.rawValue)", de: "Maße: Familie \(family.rawValue)"),
          MeasureCatalog.all.map { $0.card }.filter { $0.family == family }
            .map { .init(word: $0.id, meaning: $0.summary) })
      }
    },
    run: run)

  /// Steps (nodes × ties) up to which measures that walk from every node run unasked: a few seconds.
  static let unaskedSteps = 2e10

  static func run(_ session: Session) throws(Failure) {
    let words = session.arguments.has(.edges) ? session.arguments.words[...] : session.arguments.words.dropFirst()
    let asked = try measures(named: words)
    var settings = try session.arguments.settings()
    let network = try session.network(of: try session.dataset())
    settings.threads = session.threads
    settings.from = try session.arguments.list(.from).map { word throws(Failure) in try node(word, in: network) }
    let steps = Double(network.nodeCount) * Double(network.tieCount)
    var affordable: [MeasureEntry] = []
    for measure in asked {
      if words.isEmpty, measure.card.effort != .onePass, steps > unaskedSteps {
        session.terminal.remark(
          Phrase(
            en: "\(measure.card.id) left out on a network of this size; ask for it by name",
            de: "\(measure.card.id) bei dieser Größe ausgelassen; nennen Sie es ausdrücklich"))
      } else {
        affordable.append(measure)
      }
    }
    let results = try session.results(of: affordable, on: network, settings)
    if session.isFlatTable, !words.isEmpty {
      for reason in results.reasonsForNothing { session.terminal.remark(reason) }
    }
    try session.present(
      MeasureReport.make(results, settings: settings, top: session.top(usual: words.isEmpty ? 10 : 20)))
    if let warning = settings.warning(for: results) { session.terminal.remark(warning) }
    // Who asks for a family or for all takes what there is.
    if let failure = results.failure(ofNamed: Array(words)) { throw failure }
  }

  /// The measures with the given ids and of the given families, or all.
  private static func measures(named words: ArraySlice<String>) throws(Failure) -> [MeasureEntry] {
    guard !words.isEmpty else { return MeasureCatalog.all }
    var found: [MeasureEntry] = []
    for word in words {
      let meant: [MeasureEntry]
      if let family = MeasureCard.Family(rawValue: word) {
        meant = MeasureCatalog.all.filter { $0.card.family == family }
      } else if let measure = MeasureCatalog.measure(word) {
        meant = [measure]
      } else {
        throw unknown(word, code: .usage, among: MeasureCard.Family.allCases.map { $0.rawValue })
      }
      found += meant.filter { measure in !found.contains { $0.card.id == measure.card.id } }
    }
    return found
  }

  private static func node(_ word: String, in network: Network) throws(Failure) -> NodeID {
    if let node = network.node(named: word) { return node }
    let names = network.nodes.flatMap { [network.id(of: $0), network.name(of: $0)] }
    let near = Spelling.nearest(to: word, in: names).first
    throw Failure(
      code: .usage,
      message: Phrase(en: "--from: no node \(quoted(word))", de: "--from: kein Knoten \(quoted(word))")
        + (near.map { Phrase(en: "; did you mean \(quoted($0))?", de: "; meinten Sie \(quoted($0))?") } ?? ""))
  }

  /// The complaint about a word that is no measure.
  static func unknown(_ id: String, code: ExitCode, among others: [String] = []) -> Failure {
    let near = Spelling.nearest(to: id, in: MeasureCatalog.all.map { $0.card.id } + others).first
    let hint = near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""
    return Failure(
      code: code, message: Phrase(en: "no measure \(quoted(id))", de: "kein Maß \(quoted(id))") + hint,
      hint: Phrase(en: "geflecht explain lists all measures", de: "geflecht explain nennt alle Maße"))
  }
}

extension Arguments {
  /// How measures count, as far as it does not depend on the network.
  func settings() throws(Failure) -> MeasureSettings {
    var settings = MeasureSettings()
    if has(.weighted) { settings.lengths = .inverseWeights }
    settings.direction = try choice(.direction, ArcDirection.self) ?? .ignored
    settings.reach = try count(.steps, least: 1) ?? settings.reach
    settings.seed = try count(.seed) ?? settings.seed
    settings.permutations = try permutations() ?? settings.permutations
    settings.resolution = try positive(.resolution, below: 1e6) ?? settings.resolution
    settings.error = try positive(.estimate, below: 1)
    return settings
  }

  /// How many random labelings a test draws. What it keeps of each takes memory.
  func permutations() throws(Failure) -> Int? { try count(.permutations, least: 1, most: 1_000_000) }
}
