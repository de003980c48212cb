extension HeatTable {
  /// The ties between sectors; `nil` where there are none, or too many sectors for a picture.
  init?(_ results: ResultTable) {
    guard let counts = results.values(of: SectorMixing.self), (1...Self.most).contains(counts.rows.count),
      counts.values.contains(where: { $0.contains { $0 ?? 0 > 0 } })
    else { return nil }
    let expected = results.values(of: MeanMixingChance.self)
    let chances = results.values(of: MixingProbability.self)
    title = Phrase(
      en: "Ties between sectors, beside those by chance",
      de: "Beziehungen zwischen den Sektoren, verglichen mit dem Zufall")
    groups = counts.rows.map { sectorTitle($0) }
    cells = counts.rows.indices.map { g in
      counts.columns.indices.map { h in
        counts.values[g][h].map { ties in
          Cell(
            observed: ties, expected: expected?.values[g][h] ?? nil,
            isRare: (chances?.values[g][h] ?? nil).map { $0 < SectorFinding.significance } ?? false)
        }
      }
    }
  }

  /// The ties between the levels that there are, beside networks in which everyone keeps the number of ties.
  init?(_ outcome: LevelsOutcome) {
    let observed = outcome.levelTies
    let levels = Level.allCases.reversed().filter { level in
      outcome.network.nodes.contains { outcome.network[$0].level == level }
    }
    guard levels.count > 1 else { return nil }
    title = Phrase(
      en: "Ties between levels, beside those by chance",
      de: "Beziehungen zwischen den Ebenen, verglichen mit dem Zufall")
    groups = levels.map { $0.plural }
    cells = levels.map { a in
      levels.map { b in
        let key = LevelPair(a, b).key
        guard let ties = observed[key, "ties"], observed[key, "dyads"] ?? 0 > 0 else { return nil }
        let p = outcome.levelTiesRewired?[key, "p-two-sided"] ?? nil
        return Cell(
          observed: ties, expected: outcome.levelTiesRewired?[key, "expected"] ?? nil,
          isRare: p.map { $0 < SectorFinding.significance } ?? false)
      }
    }
  }

  /// More groups than these are no picture any more.
  private static let most = 10
}

extension PresenceTable {
  /// The evidence of all cities of which any is known or not; `nil` without cities or sectors.
  /// - Complexity: O(nodes + ties).
  init?(_ network: Network) {
    let cities = network.nodes(at: .city)
    guard (1...400).contains(cities.count), (1...8).contains(network.sectorCount) else { return nil }
    let profiles = network.cityProfiles
    let states = network.nodes(at: .state).map(Optional.some) + [nil]
    title = Phrase(en: "Which sectors take part where", de: "Welche Sektoren wo mitwirken")
    sectorNames = network.sectorNames
    self.states = states.compactMap { state in
      let members = cities.filter { network.ancestor(of: $0, at: .state) == state }
        .map { (key: foldedName(network.name(of: $0)), city: $0) }
        .sorted { ($0.key, $0.city.index) < ($1.key, $1.city.index) }
      guard !members.isEmpty else { return nil }
      let name = state.map { network.title(of: $0) } ?? Phrase(en: "in no state", de: "in keinem Land")
      return (
        name: name,
        cities: members.map { City(name: network.title(of: $0.city), evidence: Self.evidence(profiles[$0.city])) }
      )
    }
  }

  private static func evidence(_ profile: CityProfile?) -> [Evidence] {
    guard let profile else { return [] }
    return profile.members.indices.map { sector in
      profile.members[sector] > 0 ? .members : profile.localTies[sector] > 0 ? .tiesAlone : .nothing
    }
  }
}

extension IntervalTable {
  /// The share of ties across sectors, of all and of each sector, beside chance; `nil` where nothing is known of chance.
  init?(_ results: ResultTable) {
    // An index from −1 to 1 is twice a share less 1.
    func share(_ index: Double) -> Double { (1 + index) / 2 }
    func row(_ name: Phrase, _ cells: (String) -> Double?) -> Row? {
      guard let observed = cells("observed"), let low = cells("low"), let high = cells("high"),
        let expected = cells("expected")
      else { return nil }
      return Row(name: name, observed: share(observed), low: share(low), high: share(high), expected: share(expected))
    }
    let whole = results.values(of: SectorChance.self).flatMap { table in
      row(Phrase(en: "all sectors", de: "alle Sektoren")) { table["ei-network", $0] }
    }
    let groups = results.values(of: SectorGroupsChance.self).map { table in
      table.rows.compactMap { sector in row(sectorTitle(sector)) { table[sector, $0] } }
    }
    rows = [whole].compactMap { $0 } + (groups ?? [])
    guard !rows.isEmpty, rows.count <= 21 else { return nil }
    title = Phrase(
      en: "Share of ties that lead to other sectors", de: "Anteil der Beziehungen, die zu anderen Sektoren führen")
  }
}

extension BarTable {
  /// How many nodes have how many partners; `nil` where there are no nodes.
  /// - Complexity: O(nodes).
  init?(degreesOf network: Network) {
    let degrees = network.nodes.map { network.degree(of: $0) }
    guard let most = degrees.max() else { return nil }
    title = Phrase(en: "How many partners the nodes have", de: "Wie viele Partner die Knoten haben")
    axis = Phrase(en: "partners", de: "Partner")
    rows = Self.ranges(upTo: most).map { range in (range, degrees.count { range.contains($0) }) }
  }

  /// Each number up to 4, then steps that grow: 5–9, 10–19, 20–49, 50–99, 100–199 and so on.
  static func ranges(upTo most: Int) -> [ClosedRange<Int>] {
    var ranges = (0...min(4, most)).map { $0...$0 }
    var (start, step) = (5, 0)
    while start <= most {
      let end = step % 3 == 2 ? start * 5 / 2 : start * 2
      ranges.append(start...end - 1)
      (start, step) = (end, step + 1)
    }
    return ranges
  }

  /// The same as a table.
  var table: ReportTable {
    var table = ReportTable(columns: [
      .init("partners", axis), .init("nodes", Phrase(en: "nodes", de: "Knoten")),
    ])
    for row in rows { table.append([.phrase(Self.words(for: row.numbers)), .count(row.count)]) }
    return table
  }

  /// `4` or `5–9`.
  static func words(for range: ClosedRange<Int>) -> Phrase {
    range.count == 1
      ? Phrase(en: "\(range.lowerBound)", de: "\(range.lowerBound)")
      : Phrase(en: "\(range.lowerBound)–\(range.upperBound)", de: "\(range.lowerBound)–\(range.upperBound)")
  }
}
