/// Which cities take part at state level, what comes from the federal level, and what leads to other states.
extension StateCard {
  var participation: [CardLine] {
    guard let reach = facts.reach[place], !state.cities.isEmpty else { return [] }
    let (tied, near) = (reach.tied, reach.withinTwo)
    let direct = Set(tied)
    let others = state.cities.filter { !direct.contains($0) }
    var lines: [CardLine] = []
    if !near.isEmpty {
      let kinds = profile.cityKinds.map { kind, count in
        Phrase(en: "\(kindTitle(kind)) \(count)", de: "\(kindTitle(kind)) \(count)")
      }
      let byKind = kinds.isEmpty ? "" : Phrase(en: " (\(kinds))", de: " (\(kinds))")
      let list = tied.isEmpty ? "" : Phrase(en: ": \(names(tied))", de: ": \(names(tied))")
      lines.append(
        line(
          .takesPart, .participation,
          Phrase(en: "cities tied to the state", de: "Städte mit Beziehung zum Land"),
          .share(tied.count, of: state.cities.count),
          heldAgainst: beside { place in
            (facts.reach[place]?.tied.count ?? 0, order.states[place].cities.count)
          },
          names: [CardLine.Names(role: "cities", nodes: tied), CardLine.Names(role: "within_two", nodes: near)],
          facts: [
            ("within_two_inside", .int(reach.withinTwoInside.count)),
            ("kinds", .object(profile.cityKinds.map { ($0.kind ?? "unstated", .int($0.cities)) })),
          ],
          tied.isEmpty
            ? Phrase(
              en: """
                No city is tied to the state itself; within two steps, over someone between, it is \(near.count) of
                \(state.cities.count): \(names(near)).
                """,
              de: """
                Keine Stadt hat selbst eine Beziehung zum Land; in höchstens zwei Schritten, über eine Stelle dazwischen, sind
                es \(near.count) von \(state.cities.count): \(names(near)).
                """)
            : Phrase(
              en: """
                \(tied.count) of \(state.cities.count, "city", "cities")\(percent(tied.count, state.cities.count))
                \(forms: tied.count, "is", "are") tied to the state\(byKind)\(list). Within two steps, over someone between,
                it is \(near.count).
                """,
              de: """
                \(tied.count) von \(state.cities.count, "Stadt", "Städten")\(percent(tied.count, state.cities.count))
                \(forms: tied.count, "hat", "haben") eine Beziehung zum Land\(byKind)\(list). In höchstens zwei Schritten,
                über eine Stelle dazwischen, sind es \(near.count).
                """)))
    }
    if !others.isEmpty {
      lines.append(
        question(
          .takesPart, .participation, about: others,
          Phrase(
            en: """
              No tie to the state is documented for \(names(others)): \(forms: others.count, "does it", "do they") take part
              in events and actions on state level?
              """,
            de: """
              Keine Beziehung zum Land ist belegt für \(names(others)):
              \(forms: others.count, "Wirkt die Stadt", "Wirken diese Städte") bei Veranstaltungen und Aktionen auf Landesebene mit?
              """)))
    }
    return lines
  }

  var knowledge: [CardLine] {
    let reached = { (place: Int) in
      (order.states[place].cities.count { facts.paths.reaches($0) }, order.states[place].cities.count)
    }
    let weighted = Transfer(outcome.weighted.paths, to: state.cities).efficiency
    let closeness =
      [
        weighted.map { efficiency in
          CardLine.Benchmark(
            against: .weighted, title: .strongIsShort, amount: .number(efficiency, decimals: 2))
        },
        Transfer(facts.paths, to: order.cities).efficiency.map { efficiency in
          CardLine.Benchmark(
            against: .allStates, title: Phrase(en: "all cities", de: "alle Städte"),
            amount: .number(efficiency, decimals: 2))
        },
      ].compactMap { $0 }
    let lines = federalReach(state.cities, heldAgainst: order.federal.isEmpty ? [] : beside(reached), closeness)
    guard state.node != nil, !order.federal.isEmpty else { return lines }
    let gates = gatekeeper(state.cities, facts.gates[place], outcome.weighted.gates[place]) { share in
      Phrase(
        en: "On average \(share) of the shortest paths from the federal level to these cities lead through the state",
        de: "Im Mittel führen \(share) der kürzesten Wege vom Bund zu diesen Städten über das Land")
    }
    return lines + [gates, cutOff(facts.cuts[place], of: reached(place).0)].compactMap { $0 }
  }

  var otherStates: [CardLine] {
    guard order.states.count > 1 else { return [] }
    let counts = facts.ties.ofStates[place]
    func share(_ share: LevelFacts.Crossing) -> (Int, Int) { (Int(share.across), Int(share.total)) }
    var lines = crossing(
      counts,
      ofCities: acrossByChance
        + beside(total: share(facts.ties.total.ofCities)) { share(facts.ties.ofStates[$0].ofCities) },
      ofTandems: beside(total: share(facts.ties.total.tandems)) { share(facts.ties.ofStates[$0].tandems) })
    if counts.cityTiesAcross.isEmpty, !state.cities.isEmpty {
      lines.append(
        question(
          .cityTiesAcross, .otherStates,
          Phrase(
            en: "With which cities of other states do its cities work? No such tie is documented.",
            de: "Mit welchen Städten anderer Länder arbeiten die Städte zusammen? Belegt ist keine solche Beziehung.")))
    }
    return lines + [allTiesAcross].compactMap { $0 }
  }

  /// All ties of the state, actors' and others', that lead to other states.
  private var allTiesAcross: CardLine? {
    let counts = facts.ties.ofStates[place].all
    let (within, across) = (facts.expectation.within[place], facts.expectation.across[place])
    guard counts.across > 0, within + across > 0 else { return nil }
    let (ties, all) = (Int(counts.across), Int(counts.total))
    let expected = across / (within + across)
    let title = Phrase(en: "with the states dealt out anew", de: "bei neu verlosten Ländern")
    return line(
      .tiesAcross, .otherStates,
      Phrase(en: "ties that lead to other states", de: "Beziehungen in andere Länder"), .share(ties, of: all),
      heldAgainst: [
        CardLine.Benchmark(
          against: .chance, title: title, amount: .percent(expected))
      ],
      facts: [
        ("index", .double((2 * counts.across - counts.total) / counts.total)),
        ("expected_index", .double((across - within) / (across + within))),
      ],
      Phrase(
        en: """
          Of all \(all, "tied pair", "tied pairs") with an end in the state, actors included, \(ties)
          \(forms: ties, "leads", "lead") to another state\(percent(ties, all)).
          """,
        de: """
          Von allen \(all, "verbundenen Paar", "verbundenen Paaren") mit einem Ende im Land, Akteure eingeschlossen,
          \(forms: ties, "führt", "führen") \(ties) in ein anderes Land\(percent(ties, all)).
          """))
  }

  private var acrossByChance: [CardLine.Benchmark] {
    let share = facts.ties.ofStates[place].ofCities.share
    return share.map { chance($0, outcome.deals.ofStates[place].across, .percent) } ?? []
  }

  /// What there would be if the ties between cities were dealt out anew.
  func chance(
    _ observed: Double, _ drawn: [Double], _ style: CardLine.Amount.Style
  ) -> [CardLine.Benchmark] {
    guard outcome.deals.ties >= Self.fewestTies, let chance = ChanceSummary(observed: observed, drawn: drawn),
      chance.deviation > 0
    else { return [] }
    return [
      CardLine.Benchmark(
        against: .chance,
        title: Phrase(
          en: "with the ties between cities dealt out anew", de: "bei neu verlosten Beziehungen zwischen Städten"),
        amount: CardLine.Amount(value: chance.mean, style: style), low: chance.low, high: chance.high,
        p: chance.pTwoSided)
    ]
  }

  /// Fewer ties between cities say nothing about chance.
  private static let fewestTies = 20
}
