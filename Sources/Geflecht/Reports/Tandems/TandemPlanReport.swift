/// The plan on one page: who guides whom and why, that no plan is better, what other choices would cost.
extension TandemOutcome {
  var planBlocks: [Report.Block] {
    var blocks: [Report.Block] = plan.pairs.isEmpty ? [] : [.table(planTable)]
    blocks += quality.map { .paragraph($0.words) }
    let doubtful = plan.pairs.indices.compactMap(doubt)
    if !doubtful.isEmpty {
      blocks += [.paragraph(Phrase(en: "Worth a second look:", de: "Einen zweiten Blick wert:")), .list(doubtful)]
    }
    if let guidedAlready { blocks.append(.paragraph(guidedAlready.words)) }
    if !plan.leftOver.isEmpty {
      blocks += [
        .paragraph(
          isGuided
            ? Phrase(en: "Without a guide in this plan:", de: "In diesem Plan ohne erfahrene Stadt:")
            : Phrase(en: "Without a partner in this plan:", de: "In diesem Plan ohne Partnerstadt:")),
        .list(leftOver.map { $0.words }),
      ]
    }
    return blocks
  }

  /// Everything that is said about the plan, its pairs apart.
  var claims: [Claim] {
    quality + plan.pairs.indices.flatMap(doubts) + [guidedAlready].compactMap { $0 } + leftOver
      + [missingData].compactMap { $0 }
  }

  private var quality: [Claim] {
    guard !plan.pairs.isEmpty else { return [fairness].compactMap { $0 } }
    let stability = question.isForNetwork ? nil : stability
    return [proof, fairness, closeness, stability, sureness, sensitivity, simpleRule].compactMap { $0 }
  }

  // MARK: The table

  private var planTable: ReportTable {
    var columns: [ReportTable.Column] =
      isGuided
      ? [
        .init("newcomer", Phrase(en: "new city", de: "neue Stadt")),
        .init("guide", Phrase(en: "guide", de: "erfahrene Stadt")),
      ]
      : [.init("city_a", Phrase(en: "city", de: "Stadt")), .init("city_b", Phrase(en: "partner", de: "Partnerstadt"))]
    columns += [
      .init("state", Phrase(en: "state", de: "Land")), .init("score", Phrase(en: "score", de: "Punkte")),
    ]
    if certainty != nil {
      columns += [
        .init("kept_by_weights", Phrase(en: "weights", de: "Gewichte")),
        .init("kept_by_ties", Phrase(en: "ties", de: "Beziehungen")),
        .init("kept_by_actors", Phrase(en: "actors", de: "Akteure")),
      ]
    }
    var table = ReportTable(columns: columns)
    for (place, pair) in plan.pairs.enumerated() {
      let kept = certainty.map { [$0.kept[place].weights, $0.kept[place].ties, $0.kept[place].actors] } ?? []
      table.append(
        [
          .text(printable(network.name(of: pair.newcomer), limit: 34)),
          .text(printable(network.name(of: pair.guide), limit: 34)), .phrase(network.stateTitle(of: pair.guide) ?? ""),
          .optional(pair.score.map { $0 * 100 }, decimals: 0),
        ] + kept.map { .phrase(Phrase(en: "\($0, .percent)", de: "\($0, .percent)")) },
        note: words(for: pair) + Phrase(en: ". ", de: ". ") + instead(of: place), pair: pair.word(in: network))
    }
    return table
  }

  /// Why a pair fits: its reasons as one sentence without a full stop.
  public func words(for pair: TandemCandidate) -> Phrase {
    reasons(for: pair).map { $0.claim(for: pair, in: network).words }.joined(separator: "; ")
  }

  /// Whom else the cities of a pair could have, and at what cost.
  private func instead(of place: Int) -> Phrase {
    let pair = plan.pairs[place]
    if pair.facts.isPinned {
      return Phrase(en: "Settled beforehand (--pin or wishes.csv).", de: "Vorab vereinbart (--pin oder wishes.csv).")
    }
    guard !instead.isEmpty else { return "" }
    let instead = instead[place]
    if isGuided {
      let others = instead.guides.prefix(3)
      guard !others.isEmpty else { return Phrase(en: "Nobody else is possible.", de: "Sonst kommt keine in Frage.") }
      let list = others.map { other in
        let name = printable(network.name(of: other.guide), limit: 34)
        let cost = TandemWords.cost(other.loss, problem.form)
        return Phrase(en: "\(name) (\(cost))", de: "\(name) (\(cost))")
      }.joined(separator: ", ")
      return Phrase(en: "Instead: \(list).", de: "Stattdessen: \(list).")
    }
    let cost = TandemWords.cost(instead.loss, problem.form)
    func name(_ city: NodeID) -> String { printable(network.name(of: city), limit: 34) }
    switch instead.partners {
    case (let one?, let other?):
      let names = [name(one), name(other)]
      return Phrase(en: "Instead: \(names) (\(cost)).", de: "Stattdessen: \(names) (\(cost)).")
    case (nil, nil):
      // Where the plan may not have more pairs, others meet in their place.
      let names = (instead.pairs.first?.cities ?? []).map(name)
      return names.isEmpty
        ? Phrase(en: "Without it: \(cost).", de: "Ohne dieses Paar: \(cost).")
        : Phrase(en: "In its place: \(names) (\(cost)).", de: "An seiner Stelle: \(names) (\(cost)).")
    case (let partner, let other):
      let alone = name(partner == nil ? pair.newcomer : pair.guide)
      let (city, found) = (name(partner == nil ? pair.guide : pair.newcomer), (partner ?? other).map(name) ?? "")
      return Phrase(
        en: "Instead: \(found) for \(city), nobody for \(alone) (\(cost)).",
        de: "Stattdessen: \(found) für \(city), niemand für \(alone) (\(cost)).")
    }
  }

  // MARK: How good it is

  private var proof: Claim {
    if question.isForNetwork { return unproven }
    guard plan.isProven else {
      return Claim(
        .notProven, [],
        Phrase(
          en: "The plan could not be proven to be the best.", de: "Der Plan ließ sich nicht als bester beweisen."))
    }
    let optimum = TandemWords.optimum(plan.goals, problem.form)
    let (score, pairs, all) = (plan.score, plan.pairs.count, plan.possiblePairs)
    return Claim(
      .optimal,
      [
        ("goals", .strings(plan.goals.map { $0.word })), ("score", .double(score)), ("pairs", .int(pairs)),
        ("possible_pairs", .int(all)),
      ],
      Phrase(
        en: """
          Optimal: proven. \(optimum) (\(score, .points) points for \(pairs, "pair", "pairs"), checked against all \(all)
          possible ones). Behind each alternative stands what it costs when everything else is planned anew: points of that
          total, unless it says otherwise.
          """,
        de: """
          Optimal: bewiesen. \(optimum) (\(score, .points) Punkte für \(pairs, "Paar", "Paare"), geprüft an allen \(all)
          möglichen). Hinter jeder Alternative steht, was sie kostet, wenn alles Übrige neu geplant wird: Punkte dieser Summe,
          wenn nichts anderes dabeisteht.
          """))
  }

  /// What pairs do for the network together cannot be proven to be the most, but bounded.
  private var unproven: Claim {
    let (rise, bound) = (effect.rise, effect.bound ?? 0)
    return Claim(
      .searched, [("rise", .double(rise)), ("bound", .double(bound))],
      Phrase(
        en: """
          Not proven: what a pair does for the network depends on the others, so the plan was searched. Together its pairs
          raise the closeness by \(rise, .significant); no plan by these rules can raise it by more than
          \(bound, .significant).
          """,
        de: """
          Nicht bewiesen: Was ein Paar für das Netz tut, hängt von den anderen ab, darum wurde der Plan gesucht. Zusammen
          heben seine Paare die Nähe um \(rise, .significant); kein Plan nach diesen Regeln kann sie um mehr als
          \(bound, .significant) heben.
          """))
  }

  /// How much closer the pairs bring all cities to each other.
  private var closeness: Claim? {
    guard let before = effect.before else { return nil }
    let after = before + effect.rise
    let values: [(key: String, value: JSON)] = [("before", .double(before)), ("after", .double(after))]
    guard effect.rise > 1e-12 else {
      return Claim(
        .closeness, values,
        Phrase(
          en:
            "The pairs bring no two cities closer: the mean of 1/steps over all pairs of cities stays \(before, decimals: 3).",
          de: """
            Die Paare bringen keine zwei Städte einander näher: Das Mittel aus 1/Schritte über alle Städtepaare bleibt
            \(before, decimals: 3).
            """))
    }
    // As many decimals as it takes to see the difference.
    let decimals =
      (3...9).first { Language.english.decimal(before, decimals: $0) != Language.english.decimal(after, decimals: $0) }
      ?? 9
    return Claim(
      .closeness, values,
      Phrase(
        en: """
          On average the pairs bring the cities closer: the mean of 1/steps over all pairs of cities rises from
          \(before, decimals: decimals) to \(after, decimals: decimals).
          """,
        de: """
          Die Paare bringen die Städte einander im Durchschnitt näher: Das Mittel aus 1/Schritte über alle Städtepaare steigt von
          \(before, decimals: decimals) auf \(after, decimals: decimals).
          """))
  }

  /// What it costs in total that the weakest pair is as good as can be.
  private var fairness: Claim? {
    guard let price = priceOfFairness, let weakest = plan.weakest, let before = planOfGreatestTotal?.weakest else {
      return nil
    }
    let cost = price * 100
    return Claim(
      .fairness,
      [("weakest", .double(weakest)), ("weakest_of_greatest_total", .double(before)), ("cost", .double(price))],
      Phrase(
        en: """
          The weakest pair has \(weakest, .points) points, with the greatest total \(before, .points); that costs
          \(cost, decimals: 1) points of the total: the price of fairness.
          """,
        de: """
          Das schwächste Paar hat \(weakest, .points) Punkte, bei größter Punktsumme \(before, .points); das kostet
          \(cost, decimals: 1) Punkte der Summe: der Preis der Fairness.
          """))
  }

  /// Whether two cities would both rather have each other.
  private var stability: Claim {
    let values: [(key: String, value: JSON)] = [("pairs", .array(blocking.map { .strings($0.ends(in: network)) }))]
    guard let worst = blocking.first else {
      return Claim(
        .blocking, values,
        Phrase(
          en: "No two cities would both do better by leaving the plan for each other.",
          de: """
            Es gibt keine zwei Städte, für die ein gemeinsames Tandem beiden mehr Punkte brächte als der Plan.
            """))
    }
    let names = worst.cities.map { printable(network.name(of: $0), limit: 34) }
    let (count, points) = (blocking.count, worst.score ?? 0)
    return Claim(
      .blocking, values,
      Phrase(
        en: """
          \(count, "pair of cities", "pairs of cities") would both score higher with each other than in the plan, \(names)
          the most (\(points, .points)); the plan as a whole would be no better.
          """,
        de: """
          Es gibt \(count, "Paar von Städten", "Paare von Städten"), für die ein gemeinsames Tandem beiden mehr Punkte
          brächte als der Plan, allen voran \(names) (\(points, .points)); der Plan im Ganzen würde dadurch nicht besser.
          """))
  }

  private var sureness: Claim? {
    guard let certainty else { return nil }
    let (draws, rate) = (certainty.draws, certainty.missingRate)
    return Claim(
      .certainty, [("draws", .int(draws)), ("missing_rate", .double(rate))],
      Phrase(
        en: """
          Weights, ties, actors: in how many of \(draws) plans the pair comes back when the weights of the parts are varied,
          and when \(rate, .percent) of the ties or of the actors are missing. Low numbers mean that other pairs are about
          as good.
          """,
        de: """
          Gewichte, Beziehungen, Akteure: in wie vielen von \(draws) Plänen das Paar wiederkehrt, wenn die Gewichte der
          Teile schwanken und wenn \(rate, .percent) der Beziehungen oder der Akteure fehlen. Niedrige Zahlen heißen:
          Andere Paare sind etwa gleich gut.
          """))
  }

  /// A rule that needs no score, and would have found the recorded tandems better.
  private var simpleRule: Claim? {
    guard let better = betterRule else { return nil }
    let (rule, count) = (better.rule.title, better.tandems)
    let hint =
      better.isOnlyAHint
      ? Phrase(en: ", too few to prove anything", de: ", zu wenige, um etwas zu beweisen") : ""
    return Claim(
      .betterRule,
      [
        ("rule", .string(better.rule.rawValue)), ("mrr", .double(better.reciprocalRank)),
        ("mrr_of_score", .double(better.ofTheScore)), ("tandems", .int(count)),
      ],
      Phrase(
        en: """
          A simple rule would have found the recorded tandems better than the score: \(rule), with a mean 1/rank of
          \(better.reciprocalRank, decimals: 2) against \(better.ofTheScore, decimals: 2) (\(count, "tandem", "tandems")\(hint)).
          'backtest' says more.
          """,
        de: """
          Eine einfache Regel hätte die bisherigen Tandems besser gefunden als die Punkte: \(rule), mit einem Mittel von
          1/Rang von \(better.reciprocalRank, decimals: 2) gegen \(better.ofTheScore, decimals: 2)
          (\(count, "Tandem", "Tandems")\(hint)). „backtest“ sagt mehr dazu.
          """))
  }

  /// A pair that people should look at again, and why.
  private func doubt(at place: Int) -> Phrase? {
    let doubts = doubts(at: place)
    guard !doubts.isEmpty else { return nil }
    let names = plan.pairs[place].cities.map { printable(network.name(of: $0), limit: 34) }
    let list = doubts.map { $0.words }.joined(separator: "; ")
    return Phrase(en: "\(names): \(list)", de: "\(names): \(list)")
  }

  /// Why people should look at a pair again, where they should: it lies far apart, or other pairs are about as good.
  private func doubts(at place: Int) -> [Claim] {
    let pair = plan.pairs[place]
    let cities: (key: String, value: JSON) = ("cities", .strings(pair.ends(in: network)))
    var doubts: [Claim] = []
    if pair.facts.isFar, let kilometers = pair.facts.kilometers {
      let km = Int(kilometers.rounded())
      doubts.append(
        Claim(
          .far, [cities, ("kilometres", .double(kilometers))],
          Phrase(en: "\(km) km apart", de: "\(km) km voneinander entfernt")))
    }
    if let kept = certainty?.kept[place], kept.isRare {
      let least = min(kept.weights, kept.ties, kept.actors)
      let (cause, when) =
        least == kept.weights
        ? ("weights", Phrase(en: "when the weights are varied", de: "bei veränderten Gewichten"))
        : least == kept.ties
          ? ("ties", Phrase(en: "when ties are missing", de: "bei fehlenden Beziehungen"))
          : ("actors", Phrase(en: "when actors are missing", de: "bei fehlenden Akteuren"))
      doubts.append(
        Claim(
          .rarelyKept, [cities, ("share", .double(least)), ("when", .string(cause))],
          Phrase(
            en: "comes back in only \(least, .percent) of the plans \(when)",
            de: "kehrt \(when) nur in \(least, .percent) der Pläne wieder")))
    }
    return doubts
  }

  /// From which to which weight of every part the plan stays the best.
  private var sensitivity: Claim? {
    guard !ranges.isEmpty, !plan.pairs.isEmpty else { return nil }
    let borders = ranges.map { range in
      let (name, least) = (range.part.title, range.least)
      guard let greatest = range.greatest else {
        return Phrase(en: "\(name) \(least, upTo: 2) and more", de: "\(name) ab \(least, upTo: 2)")
      }
      return Phrase(
        en: "\(name) \(least, upTo: 2) to \(greatest, upTo: 2)",
        de: "\(name) \(least, upTo: 2) bis \(greatest, upTo: 2)")
    }.joined(separator: ", ")
    return Claim(
      .weightRanges,
      ranges.map { ($0.part.key, .array([.double($0.least), .optional($0.greatest)])) },
      Phrase(
        en: "The plan stays the best while one weight alone is changed within: \(borders).",
        de: "Der Plan bleibt der beste, solange ein Gewicht allein sich in diesen Grenzen ändert: \(borders)."))
  }

  // MARK: Who is not in it

  private var guidedAlready: Claim? {
    guard !problem.guidedAlready.isEmpty else { return nil }
    let cities = problem.guidedAlready.map { shortlist in
      let (name, guides) = (network.name(of: shortlist.newcomer), shortlist.presentGuides.map { network.name(of: $0) })
      return Phrase(en: "\(name) (\(guides))", de: "\(name) (\(guides))")
    }
    return Claim(
      .guidedAlready,
      problem.guidedAlready.map { shortlist in
        (network.id(of: shortlist.newcomer), .strings(shortlist.presentGuides.map { network.id(of: $0) }))
      },
      Phrase(
        en: "Not planned, because guided already: \(cities).", de: "Nicht eingeplant, weil schon begleitet: \(cities).")
    )
  }

  /// Who is left over, those for one cause together.
  private var leftOver: [Claim] {
    leftOverByCause.map { group in
      let (names, cause) = (group.cities.map { network.name(of: $0) }, words(for: group.cause))
      return Claim(
        .leftOver,
        [("cities", .strings(group.cities.map { network.id(of: $0) })), ("cause", .string(group.cause.key))]
          + group.cause.counts.map { ($0.key, .int($0.count)) },
        Phrase(en: "\(names, upTo: 12): \(cause)", de: "\(names, upTo: 12): \(cause)"))
    }
  }

  /// Why a city is left over.
  func words(for cause: LeftOverCause) -> Phrase {
    switch cause {
    case .nobodyPossible(let excluded):
      Phrase(en: "no city is possible", de: "keine Stadt kommt in Frage")
        + (excluded.isEmpty
          ? ""
          : Phrase(" (") + TandemCandidateTables.exclusions(excluded.lazy.map { ($0.reason, $0.count) }) + Phrase(")"))
    case .noMorePairs(let most):
      Phrase(
        en: "the plan has no more than \(most, "pair", "pairs")",
        de: "der Plan hat nicht mehr als \(most, "Paar", "Paare")")
    case .betterUsedElsewhere(let count):
      Phrase(
        en: "the places of the \(count, "possible city", "possible cities") are better used elsewhere",
        de: count == 1
          ? "der Platz der einzigen möglichen Stadt ist anderswo besser genutzt"
          : "die Plätze der \(count) möglichen Städte sind anderswo besser genutzt")
    }
  }
}

extension TandemOutcome.LeftOverCause {
  /// The key in files.
  fileprivate var key: String {
    switch self {
    case .nobodyPossible: "nobody-possible"
    case .noMorePairs: "no-more-pairs"
    case .betterUsedElsewhere: "better-used-elsewhere"
    }
  }

  /// How many cities or pairs it is about.
  fileprivate var counts: [(key: String, count: Int)] {
    switch self {
    case .nobodyPossible(let excluded): excluded.map { ($0.reason.key, $0.count) }
    case .noMorePairs(let most): [("pairs", most)]
    case .betterUsedElsewhere(let count): [("possible", count)]
    }
  }
}
