import Geflecht

/// What the options of `geflecht tandems` ask.
extension Arguments {
  /// The question, without what names cities: that needs the data.
  func tandemQuestion(_ files: FileAccess) throws(Failure) -> TandemQuestion {
    var question = TandemQuestion()
    question.rules = try tandemRules(files)
    question.objective = try choice(.objective, TandemPlan.Objective.self) ?? .cover
    question.ownGoals = try goals()
    if let rounds = try count(.rounds, least: 1, most: 50) { question.subject = .rounds(rounds) }
    question.seed = try count(.seed) ?? question.seed
    question.draws = try count(.draws, most: 1_000_000) ?? 100
    question.missingRate = try percent(.missing) ?? question.missingRate
    question.intake = try count(.intake, least: 1)
    question.form = has(.peers) ? .peers : .guided
    return question
  }

  private func tandemRules(_ files: FileAccess) throws(Failure) -> TandemRules {
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
      guard let points = decimal(text), (0...100).contains(points) else {
        throw invalid(.minScore, Phrase(en: "points from 0 to 100", de: "Punkte von 0 bis 100"))
      }
      rules.minimumScore = points / 100
    }
    if let path = value(.weights) { try WeightsFile.read(path, through: files, into: &rules) }
    for pair in all(.weight) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      let names = ScorePart.allCases.map { $0.key }
      guard parts.count == 2, let part = ScorePart(key: parts[0]) else {
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

  /// Goals in an order of their own.
  private func goals() throws(Failure) -> [PlanningGoal]? {
    guard has(.goals) else { return nil }
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

  /// The pairs that are settled, ruled out or wished for on the command line.
  func wishes(in network: Network) throws(Failure) -> [Network.CityWish] {
    var wishes: [Network.CityWish] = []
    for (option, rule) in [(Option.pin, Network.WishRule.pin), (.forbid, .forbid), (.wish, .wish)] {
      for text in all(option) {
        let names = text.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
        guard names.count == 2 else {
          throw invalid(option, Phrase(en: "CITY=CITY", de: "STADT=STADT"))
        }
        let (city, partner) = (try network.city(named: names[0]), try network.city(named: names[1]))
        let rank = rule == .wish ? 1 + wishes.count { $0.rule == .wish && $0.city == city } : 1
        wishes.append((city, partner, rank, rule))
      }
    }
    return wishes
  }

  /// The pairs that a plan of before calls confirmed.
  func confirmedPairs(_ files: FileAccess, in network: Network) throws(Failure) -> [Network.CityWish] {
    guard let path = value(.plan) else { return [] }
    let file = try files.open(path)
    let plan: PlannedPairs
    do {
      plan = try PlannedPairs(reading: file.source)
    } catch {
      throw Failure(code: .data, message: error.message)
    }
    return try plan.pairs.filter { $0.isConfirmed ?? true }.map { pair throws(Failure) in
      (try network.city(named: pair.guide), try network.city(named: pair.newcomer), 1, .pin)
    }
  }

  /// A share given in percent.
  private func percent(_ option: Option) throws(Failure) -> Double? {
    guard let text = value(option) else { return nil }
    guard let percent = decimal(text), percent > 0, percent < 100 else {
      throw invalid(option, Phrase(en: "percent above 0 and below 100", de: "Prozent über 0 und unter 100"))
    }
    return percent / 100
  }
}
