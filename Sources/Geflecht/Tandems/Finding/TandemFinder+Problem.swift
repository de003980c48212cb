extension TandemFinder {
  /// The problem of finding guides for newcomers.
  /// - Throws: `TandemFailure` as `shortlist(for:)`.
  public func problem(guiding newcomers: [NodeID], intake: Int? = nil) throws(TandemFailure) -> (
    problem: TandemProblem, shortlists: [TandemShortlist]
  ) {
    try checkSize(Int64(newcomers.count) * Int64(cities.count))
    var shortlists: [TandemShortlist] = []
    for newcomer in newcomers { shortlists.append(try shortlist(for: newcomer, intake: intake)) }
    return (TandemProblem(guided: shortlists, maxPairs: rules.maxPairs), shortlists)
  }

  /// The problem of pairing cities with each other.
  /// - Parameter year: When; cities that joined later or have left are not part of it.
  /// - Complexity: O(cities² · (degree + nodes within three steps)).
  public func problem(ofPeersIn year: Int? = nil) throws(TandemFailure) -> (
    problem: TandemProblem, shortlists: [TandemShortlist]
  ) {
    let (year, present) = (year ?? latestYear, peers(in: year))
    guard present.count > 1 else {
      throw TandemFailure.unanswerable(
        Phrase(
          en: "there are no two cities to pair in \(plain: year)",
          de: "\(plain: year) gibt es keine zwei Städte, die ein Paar sein könnten"))
    }
    try checkSize(Int64(present.count) * Int64(present.count))
    // What a pair scores is known when both have looked at it.
    var oneSided = self
    oneSided.rules.minimumScore = nil
    let oneWay = present.map { city in
      oneSided.shortlist(for: city, intake: year, among: present) { self.exclusions(ofPair: $0, city, intake: year) }
    }
    let shortlists = mutual(oneWay)
    return (TandemProblem(peers: shortlists, maxPairs: rules.maxPairs), shortlists)
  }

  /// The most pairs that are weighed, both ways round: each takes about a kilobyte with its reasons.
  static let mostPairs: Int64 = 2_500_000

  /// Refuses before the work what would take more memory than most machines have.
  private func checkSize(_ pairs: Int64) throws(TandemFailure) {
    guard pairs > Self.mostPairs else { return }
    throw TandemFailure.unanswerable(
      Phrase(
        en: """
          \(pairs) pairs of cities would have to be weighed, and up to \(Self.mostPairs) can be; choose cities with
          --states or --newcomer
          """,
        de: """
          \(pairs) Paare von Städten wären abzuwägen, möglich sind bis zu \(Self.mostPairs); wählen Sie Städte mit
          --states oder --newcomer
          """))
  }

  /// The cities that can meet in a year, by default in that of the latest intake.
  public func peers(in year: Int? = nil) -> [NodeID] { cities.filter { isPresent($0, in: year ?? latestYear) } }

  /// The year in which a city joined last.
  var latestYear: Int { cities.compactMap { facts[$0]?.joined?.year }.max() ?? 0 }

  /// Whether a city takes part in a year: it has joined, as far as that is known, and has neither left nor fallen silent.
  private func isPresent(_ city: NodeID, in year: Int) -> Bool {
    guard let facts = facts[city] else { return false }
    if let joined = facts.joined?.year, joined > year { return false }
    if let left = facts.left?.year, left <= year { return false }
    if let window = rules.seenWithin, let seen = facts.lastSeen?.year, seen < year - window { return false }
    return true
  }

  /// Lists in which every part of a pair is the mean of what it is for either city, so that both see the same score.
  private func mutual(_ lists: [TandemShortlist]) -> [TandemShortlist] {
    var parts: [NodeID: [NodeID: [(part: ScorePart, value: Double?)]]] = [:]
    for list in lists {
      parts[list.newcomer] = Dictionary(uniqueKeysWithValues: list.candidates.map { ($0.guide, $0.parts) })
    }
    return lists.map { list in
      let candidates = list.candidates.compactMap { candidate -> TandemCandidate? in
        guard let back = parts[candidate.guide]?[candidate.newcomer] else { return nil }
        return meeting(candidate, back)
      }
      // Both are there and may meet: if one does not list the other, that is because the other has no place.
      let without = list.candidates.count - candidates.count
      let low = candidates.count(where: scoresTooLow)
      let left = [(reason: TandemShortlist.Exclusion.fullItself, count: without), (reason: .lowScore, count: low)]
      return TandemShortlist(
        newcomer: list.newcomer, intake: list.intake,
        candidates: candidates.filter { !scoresTooLow($0) }.sorted(by: TandemCandidate.standsBefore),
        excluded: list.excluded + left.filter { $0.count > 0 }, presentGuides: [])
    }
  }

  /// A pair by the rules or outside them, with every reason why the rules leave it out.
  public func pair(
    of city: NodeID, _ partner: NodeID, as form: TandemProblem.Form, in year: Int? = nil
  ) -> (candidate: TandemCandidate, exclusions: [TandemShortlist.Exclusion]) {
    let intake = year ?? (form == .guided ? facts[city]?.joined?.year : nil) ?? latestYear
    let candidate = candidate(partner, for: city, as: form, in: intake)
    let reasons =
      form == .guided
      ? exclusions(of: partner, for: city, intake: intake) : exclusions(ofPair: partner, city, intake: intake)
    return (candidate, reasons + (scoresTooLow(candidate) ? [.lowScore] : []))
  }

  /// One pair with its score, whether the rules allow it or not.
  func candidate(_ partner: NodeID, for city: NodeID, as form: TandemProblem.Form, in year: Int? = nil)
    -> TandemCandidate
  {
    let year = year ?? facts[city]?.joined?.year ?? 0
    var horizon = Horizon(of: city, in: network, profiles)
    let there = candidate(partner, for: city, openPlaces: openPlaces(of: partner, intake: year), horizon: &horizon)
    guard form == .peers else { return there }
    var other = Horizon(of: partner, in: network, profiles)
    let back = candidate(city, for: partner, openPlaces: openPlaces(of: city, intake: year), horizon: &other)
    return meeting(there, back.parts)
  }

  /// A pair of peers, each part the mean of what it is for either.
  private func meeting(_ there: TandemCandidate, _ back: [(part: ScorePart, value: Double?)]) -> TandemCandidate {
    let parts = zip(there.parts, back).map { own, other in
      (part: own.part, value: Self.mean([own.value, other.value].compactMap { $0 }))
    }
    return TandemCandidate(
      newcomer: there.newcomer, guide: there.guide, score: rules.score(of: parts), parts: parts, facts: there.facts,
      openPlaces: there.openPlaces)
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
