/// How well the cities of the state reach each other, and what is left of that without those who stand above them.
extension StateCard {
  private var everything: LevelFacts.Pairs { facts.cities.everything.ofStates[place] }
  private var alone: LevelFacts.Pairs { facts.cities.alone.ofStates[place] }

  /// The pairs of cities that reach each other over whatever ties there are.
  var reachingPairs: CardLine? {
    let sums = everything
    guard sums.connected > 0, let efficiency = sums.efficiency else { return nil }
    return line(
      .citiesReach, .cities,
      Phrase(en: "pairs of cities that reach each other", de: "Städtepaare, die einander erreichen"),
      .share(sums.connected, of: sums.pairs),
      heldAgainst: beside { place in
        let sums = facts.cities.everything.ofStates[place]
        return (Int(sums.connected), Int(sums.pairs))
      }, facts: [("closeness", .double(efficiency))],
      Phrase(
        en: """
          \(sums.connected) of \(sums.pairs, "pair", "pairs") of its cities\(percent(sums.connected, sums.pairs)) reach each
          other over all that ties them, the state and the federal level included; their closeness, the mean of 1/steps, is
          \(efficiency, decimals: 2).
          """,
        de: """
          \(sums.connected) von \(sums.pairs, "Städtepaar", "Städtepaaren")\(percent(sums.connected, sums.pairs)) erreichen
          einander über alles, was sie verbindet, Land und Bund eingeschlossen; ihre Nähe, das Mittel von 1/Schritte,
          beträgt \(efficiency, decimals: 2).
          """))
  }

  var selfOrganization: [CardLine] {
    let (with, without) = (everything, alone)
    guard state.cities.count > 1, with.connected > 0 else { return [] }
    guard without.connected > 0, let old = with.efficiency, let new = without.efficiency else {
      return [
        question(
          .selfOrganized, .selfOrganization,
          Phrase(
            en: """
              Without the state, the federal level and the actors that work for them no two cities have a documented path to
              each other: where do they meet by themselves?
              """,
            de: """
              Ohne Land und Bund und die Akteure, die für sie arbeiten, führt kein belegter Weg von einer Stadt zur anderen:
              Wo treffen sie sich von sich aus?
              """))
      ]
    }
    let left = line(
      .selfOrganized, .selfOrganization,
      Phrase(en: "pairs that still reach each other", de: "Städtepaare, die einander noch erreichen"),
      .share(without.connected, of: with.connected), heldAgainst: randomLoss,
      facts: [("closeness", .double(new)), ("closeness_left", .double(new / old))],
      Phrase(
        en: """
          Without the state, the federal level and the actors that work for them \(without.connected) of
          \(with.connected, "pair", "pairs")\(percent(without.connected, with.connected)) still reach each other, and
          \(new / old, .percent) of their closeness remain.
          """,
        de: """
          Ohne Land und Bund und die Akteure, die für sie arbeiten, erreichen einander noch \(without.connected) von
          \(with.connected, "Paar", "Paaren")\(percent(without.connected, with.connected)); von ihrer Nähe bleiben
          \(new / old, .percent).
          """))
    return [left] + [holders].compactMap { $0 }
  }

  /// The pairs that are left where as many others are taken away.
  private var randomLoss: [CardLine.Benchmark] {
    let with = Double(everything.connected)
    guard let chance = ChanceSummary(observed: Double(alone.connected), drawn: outcome.losses.ofStates[place]) else {
      return []
    }
    let count = outcome.losses.count
    return [
      CardLine.Benchmark(
        against: .randomLoss,
        title: Phrase(
          en: "without as many local actors instead, \(count) drawn by chance,",
          de: "ohne ebenso viele örtliche Akteure, \(count) zufällig gezogene,"),
        amount: CardLine.Amount(value: chance.mean / with, numerator: chance.mean, denominator: with),
        low: chance.low, high: chance.high, p: chance.pTwoSided)
    ]
  }

  /// Who holds the cities together there.
  private var holders: CardLine {
    let holders = outcome.holders.ofStates[place]
    let nodes = holders.map { $0.node }
    let details = holders.map { holder in
      Phrase(en: "\(holder.pairs, "pair", "pairs")", de: "\(holder.pairs, "Paar", "Paare")")
    }
    let title = Phrase(en: "who holds the cities together", de: "wer die Städte zusammenhält")
    guard !holders.isEmpty else {
      return line(
        .heldTogether, .selfOrganization, title, .count(0),
        Phrase(
          en: "Nobody alone holds them together: whoever left, those that reach each other would still do so.",
          de: "Niemand allein hält sie zusammen: Wer auch ginge, alle anderen erreichten einander weiterhin."))
    }
    let list = network.names(of: nodes, with: details, upTo: top)
    return line(
      .heldTogether, .selfOrganization, title, .count(holders.count),
      names: [CardLine.Names(role: "holders", nodes: nodes, details: details)],
      facts: [("pairs_cut", .array(holders.map { .int($0.pairs) }))],
      Phrase(
        en: """
          \(holders.count, "node holds", "nodes hold") other cities together there; in brackets, how many pairs would lose
          each other: \(list).
          """,
        de: """
          Dort \(forms: holders.count, "hält eine Stelle", "halten \(holders.count) Stellen") andere Städte zusammen; in
          Klammern, wie viele Paare einander sonst verlören: \(list).
          """))
  }
}
