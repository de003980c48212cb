/// Ways from the federal level, and ties that cross the borders of states.
extension CardMaking {
  /// How some cities are reached from the federal level.
  func federalReach(
    _ cities: [NodeID], heldAgainst: [CardLine.Benchmark], _ closeness: [CardLine.Benchmark]
  ) -> [CardLine] {
    guard !order.federal.isEmpty, !cities.isEmpty else { return [] }
    let transfer = Transfer(facts.paths, to: cities)
    let missed = cities.filter { !facts.paths.reaches($0) }
    var lines: [CardLine] = []
    if let mean = transfer.mean, let efficiency = transfer.efficiency {
      lines += [
        line(
          .federalReach, .knowledge,
          Phrase(en: "cities reached from the federal level", de: "vom Bund erreichbare Städte"),
          .share(transfer.reached, of: cities.count), heldAgainst: heldAgainst,
          facts: [("within_two", .int(transfer.withinTwo)), ("mean_steps", .double(mean))],
          Phrase(
            en: """
              Ties lead from the federal level to \(transfer.reached) of \(cities.count)
              cities\(percent(transfer.reached, cities.count)), to \(transfer.withinTwo) of them in two steps or fewer, as in
              the formal order, and in \(mean, decimals: 1) steps on average.
              """,
            de: """
              Vom Bund führen Beziehungen zu \(transfer.reached) von \(cities.count)
              Städten\(percent(transfer.reached, cities.count)), zu \(transfer.withinTwo) davon in höchstens zwei Schritten
              wie in der formalen Ordnung, im Mittel in \(mean, decimals: 1) Schritten.
              """)),
        line(
          .federalCloseness, .knowledge,
          Phrase(en: "closeness to the federal level", de: "Nähe zum Bund"), .number(efficiency, decimals: 2),
          heldAgainst: [
            CardLine.Benchmark(
              against: .formalOrder, title: Phrase(en: "formal order", de: "formale Ordnung"),
              amount: .number(0.5, decimals: 2))
          ] + closeness,
          Phrase(
            en: """
              The closeness to the federal level, the mean of 1/steps over all these cities, is
              \(efficiency, decimals: 2).
              """,
            de: """
              Die Nähe zum Bund, das Mittel von 1/Schritte über alle diese Städte, beträgt \(efficiency, decimals: 2).
              """)),
      ]
    }
    if !missed.isEmpty {
      lines.append(
        question(
          .federalReach, .knowledge, about: missed,
          Phrase(
            en: """
              No documented path leads from the federal level to \(names(missed)): how does
              \(forms: missed.count, "it", "each of them") learn what is going on there?
              """,
            de: """
              Kein belegter Weg führt vom Bund zu \(names(missed)): Wie
              \(forms: missed.count, "erfährt die Stadt", "erfahren diese Städte"), was dort geschieht?
              """)))
    }
    return lines
  }

  /// The part of the shortest ways from the federal level to own cities that passes the state.
  /// - Parameter gates: That part for each of these cities; `nil` where no way leads there.
  func gatekeeper(_ cities: [NodeID], _ gates: [Double?], _ weighted: [Double?], _ words: (Phrase) -> Phrase)
    -> CardLine?
  {
    let shares = gates.compactMap { $0 }
    guard !shares.isEmpty else { return nil }
    let sum = shares.reduce(0, +)
    let always = zip(cities, gates).filter { $1.map { $0 > 1 - 1e-9 } ?? false }.map { $0.0 }
    let never = zip(cities, gates).filter { $1.map { $0 < 1e-9 } ?? false }.map { $0.0 }
    let strong = weighted.compactMap { $0 }
    let amount = CardLine.Amount(
      value: sum / Double(shares.count), numerator: sum, denominator: Double(shares.count))
    let share = Phrase(
      en: "\(sum / Double(shares.count), .percent)", de: "\(sum / Double(shares.count), .percent)")
    let past =
      never.isEmpty ? "" : Phrase(en: "; past the state to \(names(never))", de: "; am Land vorbei zu \(names(never))")
    return line(
      .gatekeeper, .knowledge,
      Phrase(en: "paths from the federal level through the state", de: "Wege vom Bund über das Land"), amount,
      heldAgainst: strong.isEmpty
        ? []
        : [
          CardLine.Benchmark(
            against: .weighted, title: .strongIsShort,
            amount: .percent(strong.reduce(0, +) / Double(strong.count)))
        ],
      names: [CardLine.Names(role: "always", nodes: always), CardLine.Names(role: "never", nodes: never)],
      words(Phrase(en: "\(share)", de: "\(share)")) + past + ".")
  }

  /// The cities that reach the federal level over their state alone.
  func cutOff(_ cut: [NodeID], of reached: Int) -> CardLine? {
    guard reached > 0 else { return nil }
    return line(
      .cutOff, .knowledge,
      Phrase(en: "cities that only the state connects", de: "Städte, die nur das Land verbindet"),
      .share(cut.count, of: reached), names: [CardLine.Names(role: "cities", nodes: cut)],
      cut.isEmpty
        ? Phrase(
          en: "None of the cities reached depends on the state alone: each has another way to the federal level.",
          de: "Keine der erreichbaren Städte hängt allein am Land: Jede hat noch einen anderen Weg zum Bund.")
        : Phrase(
          en: """
            \(cut.count) of the \(reached) cities reached \(forms: cut.count, "has", "have") no other way to the federal
            level than over the state: \(names(cut)).
            """,
          de: """
            \(cut.count) der \(reached) erreichbaren Städte \(forms: cut.count, "hat", "haben") keinen anderen Weg zum Bund
            als über das Land: \(names(cut)).
            """))
  }

  /// Ties between cities, and tandems, that lead to other states.
  /// - Parameters:
  ///   - counts: Those of a state, or of all.
  ///   - chance: What there would be by chance.
  func crossing(
    _ counts: LevelFacts.Borders, ofCities heldAgainst: [CardLine.Benchmark], ofTandems others: [CardLine.Benchmark]
  ) -> [CardLine] {
    func names(_ ties: [(own: NodeID, other: NodeID)]) -> [CardLine.Names] {
      [
        CardLine.Names(role: "cities", nodes: ties.map { $0.own }),
        CardLine.Names(role: "partners", nodes: ties.map { $0.other }),
      ]
    }
    var lines: [CardLine] = []
    let (ties, tandems) = (
      counts.cityTiesAcross, counts.tandemsAcross.map { (own: $0.guide, other: $0.newcomer) }
    )
    if !ties.isEmpty {
      let all = Int(counts.ofCities.total)
      lines.append(
        line(
          .cityTiesAcross, .otherStates,
          Phrase(en: "ties between cities that cross a border", de: "Beziehungen zwischen Städten über Landesgrenzen"),
          .share(ties.count, of: all), heldAgainst: heldAgainst, names: names(ties),
          Phrase(
            en: """
              \(ties.count) of \(all, "tie", "ties") between cities\(percent(ties.count, all))
              \(forms: ties.count, "crosses", "cross") a state border: \(self.names(of: ties)).
              """,
            de: """
              \(ties.count) von \(all, "Beziehung", "Beziehungen") zwischen Städten\(percent(ties.count, all))
              \(forms: ties.count, "führt", "führen") über eine Landesgrenze: \(self.names(of: ties)).
              """)))
    }
    if counts.tandems.total > 0 {
      let all = Int(counts.tandems.total)
      let shown = tandems.isEmpty ? "" : Phrase(en: ": \(self.names(of: tandems))", de: ": \(self.names(of: tandems))")
      lines.append(
        line(
          .tandemsAcross, .otherStates,
          Phrase(en: "tandems across a border", de: "Tandems über Landesgrenzen"),
          .share(tandems.count, of: all), heldAgainst: others, names: names(tandems),
          Phrase(
            en: """
              \(tandems.count) of \(all, "tandem", "tandems") \(forms: tandems.count, "joins", "join") cities of two
              states\(shown).
              """,
            de: """
              \(tandems.count) von \(all, "Tandem", "Tandems") \(forms: tandems.count, "verbindet", "verbinden") Städte
              zweier Länder\(shown).
              """)))
    }
    return lines
  }
}

extension Phrase {
  /// Said of ways on which a tie of the weight w is 1/w long.
  static let strongIsShort = Phrase(
    en: "where strong ties make short paths", de: "wenn starke Beziehungen Wege verkürzen")
}
