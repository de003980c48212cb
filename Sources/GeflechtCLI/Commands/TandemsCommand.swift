import Geflecht

/// `geflecht tandems`: who guides whom, or who meets whom, with proof, reasons and alternatives.
enum TandemsCommand {
  /// What may stand behind the data.
  static let questions = ["candidates", "explain", "backtest"]

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let words = Array(arguments.has(.edges) ? arguments.words[...] : arguments.words.dropFirst())
    try check(words, arguments)
    var rules = try arguments.tandemRules()
    let goals = try arguments.goals()
    let rounds = try arguments.count(.rounds, least: 1, most: 50)
    let seed = try arguments.count(.seed) ?? 1
    let draws = try arguments.count(.draws) ?? 100
    let missing = try arguments.percent(.missing) ?? 0.1
    let intake = try arguments.count(.intake, least: 1)
    let network = try session.network(of: try session.dataset())
    if words.first == "backtest" {
      return try session.present(
        BacktestReport.make(TandemBacktest(network, rules: rules), network: network, seed: seed))
    }
    rules.wishes = try arguments.wishes(in: network)
    var pair: [NodeID] = []
    if words.first == "explain" {
      pair = try words.dropFirst().map { word throws(Failure) in try network.city(named: word) }
      guard pair[0] != pair[1] else {
        throw Failure(
          code: .usage, message: Phrase(en: "a pair is of two cities", de: "ein Paar besteht aus zwei Städten"))
      }
    }
    let question = try Question(arguments, network, rules, intake, asked: pair)
    let (problem, shortlists) = try question.problem(in: network)
    var answer = try unavailable { () throws(TandemFailure) in
      try TandemAnswer(problem, shortlists, rules: rules, network: network, goals: goals)
    }
    if let rounds {
      let planned = try unavailable { () throws(TandemFailure) in try TandemRounds(problem, rounds: rounds) }
      return try session.present(answer.planned(in: planned))
    }
    if words.first == "candidates" { return try session.present(answer.candidates(top: session.top(usual: 3))) }
    if words.first == "explain" {
      return try session.present(question.explanation(of: pair, answer, network).presentation)
    }
    if try arguments.choice(.objective, TandemPlan.Objective.self) == .network, !arguments.has(.goals) {
      answer.searchForNetwork()
      return try session.present(answer.planned(top: session.top(usual: 3)))
    }
    answer.lookForAlternatives(tried: session.top(usual: 8))
    if draws > 0, !answer.plan.pairs.isEmpty, !problem.hasSeveralPlaces {
      answer.ranges = WeightRange.all(for: answer.plan, problem, rules: rules)
      answer.certainty = TandemCertainty(
        of: answer.plan, problem, rules: rules, network: network, draws: draws, seed: seed, missing: missing
      ) { thinned in
        // The same cities: what could be asked of the whole network can be asked of a part of it.
        try? question.problem(in: thinned).problem
      }
    }
    try session.present(answer.planned(top: session.top(usual: 3)))
  }

  private static func check(_ words: [String], _ arguments: Arguments) throws(Failure) {
    guard let first = words.first else { return }
    guard questions.contains(first) else {
      let near = Spelling.nearest(to: first, in: questions).first
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "\(quoted(first)) is no question about tandems", de: "\(quoted(first)) ist keine Frage zu Tandems")
          + (near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""),
        hint: arguments.verb.usage)
    }
    let wanted = first == "explain" ? 3 : 1
    guard words.count == wanted else {
      throw Failure(
        code: .usage,
        message: first == "explain"
          ? Phrase(en: "explain takes two cities: explain A B", de: "explain nimmt zwei Städte: explain A B")
          : Phrase(en: "\(quoted(words[1])) is one word too many", de: "\(quoted(words[1])) ist ein Wort zu viel"),
        hint: arguments.verb.usage)
    }
  }

  /// A failure of the engine as one of the command: the data cannot answer.
  static func unavailable<Value>(_ work: () throws(TandemFailure) -> Value) throws(Failure) -> Value {
    do {
      return try work()
    } catch {
      throw Failure(code: .unavailable, message: error.message)
    }
  }
}

/// Who is asked about: newcomers and their guides, or cities among themselves.
private struct Question {
  let rules: TandemRules
  let form: TandemProblem.Form
  private let intake: Int?
  private let newcomers: [NodeID]

  /// - Parameter pair: Two cities that are asked about; without other words the newcomer is the one that joined later.
  /// - Throws: A failure with the smallest conflict when no plan can keep all rules.
  init(
    _ arguments: Arguments, _ network: Network, _ rules: TandemRules, _ intake: Int?, asked pair: [NodeID]
  ) throws(Failure) {
    let finder = TandemFinder(network, rules: rules)
    self.rules = rules
    form = arguments.has(.peers) ? .peers : .guided
    var intake = intake
    let words = arguments.all(.newcomer)
    if form == .peers {
      newcomers = finder.peers(in: intake)
    } else if !words.isEmpty {
      newcomers = try words.map { word throws(Failure) in try network.city(named: word) }
    } else {
      if intake == nil, !pair.isEmpty { intake = pair.compactMap { network.facts(of: $0).joined?.year }.max() }
      newcomers = try TandemsCommand.unavailable { [intake] () throws(TandemFailure) in
        try finder.newcomers(ofIntake: intake)
      }
    }
    self.intake = intake
    if let conflict = finder.conflict(among: newcomers, as: form, in: intake) {
      let words = conflict.message(network)
      throw Failure(code: .unavailable, message: words.message, hint: words.cure)
    }
  }

  /// What is to be planned in a network of the same cities.
  func problem(in network: Network) throws(Failure) -> (problem: TandemProblem, shortlists: [TandemShortlist]) {
    let finder = TandemFinder(network, rules: rules)
    return try TandemsCommand.unavailable { () throws(TandemFailure) in
      form == .guided
        ? try finder.problem(guiding: newcomers, intake: intake) : try finder.problem(ofPeersIn: intake)
    }
  }

  /// What is to be said about two cities; the newcomer is the one that is asking.
  func explanation(of pair: [NodeID], _ answer: TandemAnswer, _ network: Network) throws(Failure) -> TandemExplanation {
    let finder = TandemFinder(network, rules: rules)
    let (city, partner) =
      newcomers.contains(pair[1]) && !newcomers.contains(pair[0]) ? (pair[1], pair[0]) : (pair[0], pair[1])
    guard newcomers.contains(city) else {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "neither city is planned here; name the year in which one was new with --intake",
          de: "keine der beiden Städte wird hier verplant; nennen Sie mit --intake das Jahr, in dem eine neu war"))
    }
    let (candidate, exclusions) = finder.pair(of: city, partner, as: form, in: intake)
    return TandemExplanation(of: candidate, in: answer, exclusions: exclusions)
  }
}

extension Network {
  /// The city of an id or name.
  fileprivate func city(named word: String) throws(Failure) -> NodeID {
    if let city = node(named: word), self[city].level == .city { return city }
    let known = nodes(at: .city).flatMap { [id(of: $0), name(of: $0)] }
    let near = Spelling.nearest(to: word, in: known).first
    throw Failure(
      code: .usage,
      message: Phrase(en: "no city \(quoted(word)) in the data", de: "keine Stadt \(quoted(word)) in den Daten"),
      hint: near.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") })
  }
}

extension Arguments {
  fileprivate func tandemRules() throws(Failure) -> TandemRules {
    var rules = TandemRules()
    if let years = try count(.seniority, least: 1) { rules.seniority = years }
    if let places = try count(.capacity, least: 1) { rules.capacity = places }
    if value(.seenWithin) == "all" {
      rules.seenWithin = nil
    } else if let years = try count(.seenWithin) {
      rules.seenWithin = years
    }
    rules.states = try choice(.pairStates, TandemRules.StateRule.self) ?? .any
    rules.maxPairs = try count(.maxPairs, least: 1)
    rules.mustServeAll = has(.everyone)
    if let text = value(.minScore) {
      guard let points = plainNumber(text.replacing(",", with: ".")), (0...100).contains(points) else {
        throw invalid(.minScore, Phrase(en: "points from 0 to 100", de: "Punkte von 0 bis 100"))
      }
      rules.minimumScore = points / 100
    }
    if let path = value(.weights) { try WeightsFile.read(path, into: &rules) }
    for pair in all(.weight) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      let names = ScorePart.allCases.map(\.rawValue)
      guard parts.count == 2, let part = ScorePart(rawValue: parts[0]) else {
        throw invalid(
          .weight,
          Phrase(
            en: "PART=NUMBER with one of \(names.joined(separator: ", "))",
            de: "TEIL=ZAHL mit einem von \(names.joined(separator: ", "))"))
      }
      guard let weight = plainNumber(parts[1]), weight >= 0, weight <= 1000 else {
        throw invalid(.weight, Phrase(en: "a weight from 0 to 1000", de: "ein Gewicht von 0 bis 1000"))
      }
      rules.setWeight(of: part, to: weight)
    }
    return rules
  }

  /// The goals in their order.
  fileprivate func goals() throws(Failure) -> [PlanningGoal] {
    let objective = try choice(.objective, TandemPlan.Objective.self) ?? .cover
    guard has(.goals) else { return objective.goals }
    var goals: [PlanningGoal] = []
    for word in list(.goals) {
      guard let goal = PlanningGoal(word: word) else {
        let near = Spelling.nearest(to: word, in: PlanningGoal.words).first
        throw invalid(
          .goals,
          Phrase(PlanningGoal.words.joined(separator: ", "))
            + (near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""))
      }
      guard !goals.contains(goal) else {
        throw invalid(.goals, Phrase(en: "every goal once", de: "jedes Ziel nur einmal"))
      }
      goals.append(goal)
    }
    guard !goals.isEmpty else { throw invalid(.goals, Phrase(PlanningGoal.words.joined(separator: ", "))) }
    return goals
  }

  /// The pairs that are settled or ruled out on the command line.
  fileprivate func wishes(in network: Network) throws(Failure) -> [Network.CityWish] {
    var wishes: [Network.CityWish] = []
    for (option, rule) in [(Option.pin, Network.WishRule.pin), (.forbid, .forbid)] {
      for text in all(option) {
        let names = text.split(separator: "=", maxSplits: 1).map(\.trimmingSpaces)
        guard names.count == 2 else {
          throw invalid(option, Phrase(en: "CITY=CITY", de: "STADT=STADT"))
        }
        wishes.append((try network.city(named: names[0]), try network.city(named: names[1]), 1, rule))
      }
    }
    return wishes
  }

  /// A share given in percent.
  fileprivate func percent(_ option: Option) throws(Failure) -> Double? {
    guard let text = value(option) else { return nil }
    guard let percent = plainNumber(text.replacing(",", with: ".")), percent > 0, percent < 100 else {
      throw invalid(option, Phrase(en: "percent above 0 and below 100", de: "Prozent über 0 und unter 100"))
    }
    return percent / 100
  }
}
