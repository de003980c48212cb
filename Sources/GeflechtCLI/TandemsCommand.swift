import Geflecht

/// `geflecht tandems`: experienced guides for new cities, ranked, with reasons.
enum TandemsCommand {
  static func run(_ session: Session) throws(Failure) {
    let rules = try rules(session.arguments)
    let intake = try session.arguments.count(.intake, least: 1)
    let objective = try session.arguments.choice(.objective, TandemPlan.Objective.self) ?? .cover
    let top = session.top(usual: 3)
    if session.arguments.has(.backtest) { return try backtest(session, rules) }
    let draws = try session.arguments.count(.draws) ?? 100
    let seed = try session.arguments.count(.seed) ?? 1
    let network = try session.network(of: try session.dataset())
    let newcomers = try newcomers(session.arguments, TandemFinder(network, rules: rules), network, intake)
    let shortlists = try shortlists(for: newcomers, in: network, rules, intake)
    try session.present(
      TandemReport.make(shortlists, rules: rules, objective: objective, network: network, top: top) { plan, open in
        guard draws > 0, newcomers.count > 1 else { return nil }
        let planned = open.map(\.newcomer)
        return TandemCertainty(of: plan, open, rules: rules, network: network, draws: draws, seed: seed) { thinned in
          // The same nodes: a newcomer that has a shortlist here has one there.
          (try? Self.shortlists(for: planned, in: thinned, rules, intake)) ?? []
        }
      })
  }

  private static func shortlists(
    for newcomers: [NodeID], in network: Network, _ rules: TandemRules, _ intake: Int?
  ) throws(Failure) -> [TandemShortlist] {
    let finder = TandemFinder(network, rules: rules)
    var shortlists: [TandemShortlist] = []
    for newcomer in newcomers {
      do {
        shortlists.append(try finder.shortlist(for: newcomer, intake: intake))
      } catch {
        throw Failure(code: .unavailable, message: error.message)
      }
    }
    return shortlists
  }

  /// Whether the score would have found the recorded tandems.
  private static func backtest(_ session: Session, _ rules: TandemRules) throws(Failure) {
    let seed = try session.arguments.count(.seed) ?? 1
    let network = try session.network(of: try session.dataset())
    try session.present(BacktestReport.make(TandemBacktest(network, rules: rules), network: network, seed: seed))
  }

  private static func newcomers(
    _ arguments: Arguments, _ finder: TandemFinder, _ network: Network, _ intake: Int?
  ) throws(Failure) -> [NodeID] {
    let words = arguments.all(.newcomer)
    if words.isEmpty {
      do {
        return try finder.newcomers(ofIntake: intake)
      } catch {
        throw Failure(code: .unavailable, message: error.message)
      }
    }
    var cities: [NodeID] = []
    for word in words {
      guard let city = network.node(named: word), network[city].level == .city else {
        let known = network.nodes(at: .city).flatMap { [network.id(of: $0), network.name(of: $0)] }
        let near = Spelling.nearest(to: word, in: known).first
        throw Failure(
          code: .usage,
          message: Phrase(en: "no city \(quoted(word)) in the data", de: "keine Stadt \(quoted(word)) in den Daten"),
          hint: near.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") })
      }
      cities.append(city)
    }
    return cities
  }

  private static func rules(_ arguments: Arguments) throws(Failure) -> TandemRules {
    var rules = TandemRules()
    if let years = try arguments.count(.seniority, least: 1) { rules.seniority = years }
    if let places = try arguments.count(.capacity, least: 1) { rules.capacity = places }
    if arguments.value(.seenWithin) == "all" {
      rules.seenWithin = nil
    } else if let years = try arguments.count(.seenWithin) {
      rules.seenWithin = years
    }
    for pair in arguments.all(.weight) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      let names = ScorePart.allCases.map(\.rawValue)
      guard parts.count == 2, let part = ScorePart(rawValue: parts[0]) else {
        throw arguments.invalid(
          .weight,
          Phrase(
            en: "PART=NUMBER with one of \(names.joined(separator: ", "))",
            de: "TEIL=ZAHL mit einem von \(names.joined(separator: ", "))"))
      }
      guard let weight = plainNumber(parts[1]), weight >= 0, weight <= 1000 else {
        throw arguments.invalid(.weight, Phrase(en: "a weight from 0 to 1000", de: "ein Gewicht von 0 bis 1000"))
      }
      rules.setWeight(of: part, to: weight)
    }
    return rules
  }
}
