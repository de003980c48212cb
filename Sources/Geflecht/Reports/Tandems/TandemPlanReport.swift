/// The plan on one page: who guides whom and why, that no plan is better, what other choices would cost.
extension TandemOutcome {
  var planBlocks: [Report.Block] {
    var blocks: [Report.Block] = []
    if !plan.pairs.isEmpty { blocks += [.table(planTable), .paragraph(proof)] }
    if let fairness { blocks.append(.paragraph(fairness)) }
    if !plan.pairs.isEmpty, let closeness { blocks.append(.paragraph(closeness)) }
    if !plan.pairs.isEmpty, !question.isForNetwork { blocks.append(.paragraph(stability)) }
    if let certainty, !plan.pairs.isEmpty { blocks.append(.paragraph(Self.sureness(certainty))) }
    if let sensitivity { blocks.append(.paragraph(sensitivity)) }
    if !problem.guidedAlready.isEmpty { blocks.append(.paragraph(guidedAlready)) }
    if !plan.leftOver.isEmpty {
      blocks += [
        .paragraph(
          isGuided
            ? Phrase(en: "Without a guide in this plan:", de: "In diesem Plan ohne erfahrene Stadt:")
            : Phrase(en: "Without a partner in this plan:", de: "In diesem Plan ohne Partnerstadt:")),
        .list(
          plan.leftOver.map {
            Phrase(printable(network.name(of: $0), limit: 40)) + Phrase(": ") + words(for: causeOfLeavingOver($0))
          }),
      ]
    }
    return blocks
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
          .text(printable(network.name(of: pair.guide), limit: 34)), .text(network.stateName(of: pair.guide) ?? ""),
          .optional(pair.score.map { $0 * 100 }, decimals: 0),
        ] + kept.map { .phrase(Phrase(en: "\($0, .percent)", de: "\($0, .percent)")) },
        note: words(for: pair) + Phrase(en: ". ", de: ". ") + instead(of: place))
    }
    return table
  }

  /// Why a pair fits: its reasons as one sentence without a full stop.
  public func words(for pair: TandemCandidate) -> Phrase {
    reasons(for: pair).map { $0.words(for: pair, in: network) }.joined(separator: "; ")
  }

  /// Whom else the cities of a pair could have, and at what cost.
  private func instead(of place: Int) -> Phrase {
    let pair = plan.pairs[place]
    guard !pair.facts.isPinned, !instead.isEmpty else { return Phrase("") }
    let instead = instead[place]
    if isGuided {
      let others = instead.guides.prefix(3)
      guard !others.isEmpty else { return Phrase(en: "Nobody else is possible.", de: "Sonst kommt keine in Frage.") }
      let list = others.enumerated().reduce(Phrase("")) { text, other in
        text + Phrase(other.offset == 0 ? "" : ", ")
          + Phrase(printable(network.name(of: other.element.guide), limit: 34)) + Phrase(" (")
          + TandemWords.cost(other.element.loss, problem.form) + Phrase(")")
      }
      return Phrase(en: "Instead: ", de: "Stattdessen: ") + list + Phrase(".")
    }
    func name(_ city: NodeID?) -> String { city.map { printable(network.name(of: $0), limit: 34) } ?? "–" }
    let (one, other) = (name(instead.partners.newcomer), name(instead.partners.guide))
    let cost = TandemWords.cost(instead.loss, problem.form)
    return Phrase(en: "Instead: \(one) and \(other) (", de: "Stattdessen: \(one) und \(other) (") + cost + Phrase(").")
  }

  // MARK: How good it is

  private var proof: Phrase {
    let (pairs, all) = (plan.pairs.count, plan.possiblePairs)
    if question.isForNetwork { return unproven }
    guard plan.isProven else {
      return Phrase(
        en: "The plan could not be proven to be the best.", de: "Der Plan ließ sich nicht als bester beweisen.")
    }
    let optimum = TandemWords.optimum(plan.goals, problem.form)
    return Phrase(en: "Optimal: proven. ", de: "Optimal: bewiesen. ") + optimum
      + Phrase(
        en: " (\(Language.english.decimal(plan.score * 100, decimals: 0)) points for "
          + "\(Language.english.counted(pairs, "pair", "pairs")), checked against all \(Language.english.count(all)) "
          + "possible ones). What stands instead costs so many points of that total when the rest is planned anew.",
        de: " (\(Language.german.decimal(plan.score * 100, decimals: 0)) Punkte für "
          + "\(Language.german.counted(pairs, "Paar", "Paare")), geprüft an allen \(Language.german.count(all)) möglichen). "
          + "Was stattdessen genannt ist, kostet so viele Punkte dieser Summe, wenn der Rest neu geplant wird.")
  }

  /// What pairs do for the network together cannot be proven to be the most, but bounded.
  private var unproven: Phrase {
    func number(_ value: Double?, _ language: Language) -> String { language.decimal(value ?? 0, decimals: 3) }
    return Phrase(
      en:
        "Not proven: what a pair does for the network hangs on the others, so the plan was searched. Together its pairs raise "
        + "the closeness by \(number(effect.rise, .english)); no plan by these rules can raise it by more than "
        + "\(number(effect.bound, .english)).",
      de:
        "Nicht bewiesen: Was ein Paar für das Netz tut, hängt von den anderen ab, darum wurde der Plan gesucht. Zusammen heben "
        + "seine Paare die Nähe um \(number(effect.rise, .german)); kein Plan nach diesen Regeln kann sie um mehr als "
        + "\(number(effect.bound, .german)) heben.")
  }

  /// How much closer the pairs bring all cities to each other.
  private var closeness: Phrase? {
    guard let before = effect.before else { return nil }
    func number(_ value: Double, _ language: Language) -> String { language.decimal(value, decimals: 3) }
    return Phrase(
      en: "Together the pairs bring all cities closer: the mean of 1/steps over all pairs of cities rises from "
        + "\(number(before, .english)) to \(number(before + effect.rise, .english)).",
      de:
        "Zusammen bringen die Paare alle Städte einander näher: Das Mittel aus 1/Schritte über alle Städtepaare steigt von "
        + "\(number(before, .german)) auf \(number(before + effect.rise, .german)).")
  }

  /// What it costs in total that the weakest pair is as good as can be.
  private var fairness: Phrase? {
    guard let price = priceOfFairness, let weakest = plan.weakest, let before = planOfGreatestTotal?.weakest else {
      return nil
    }
    let cost = price * 100
    return Phrase(
      en:
        "The weakest pair has \(Language.english.decimal(weakest * 100, decimals: 0)) points, with the greatest total "
        + "\(Language.english.decimal(before * 100, decimals: 0)); that costs "
        + "\(Language.english.decimal(cost, decimals: 1)) points of the total: the price of fairness.",
      de:
        "Das schwächste Paar hat \(Language.german.decimal(weakest * 100, decimals: 0)) Punkte, bei größter Punktsumme "
        + "\(Language.german.decimal(before * 100, decimals: 0)); das kostet "
        + "\(Language.german.decimal(cost, decimals: 1)) Punkte der Summe: der Preis der Fairness.")
  }

  /// Whether two cities would both rather have each other.
  private var stability: Phrase {
    guard let worst = blocking.first else {
      return Phrase(
        en: "No two cities would both do better by leaving the plan for each other.",
        de: "Es gibt keine zwei Städte, die miteinander beide besser führen als im Plan.")
    }
    let names = [worst.newcomer, worst.guide].map { printable(network.name(of: $0), limit: 34) }
    let points = (worst.score ?? 0) * 100
    return Phrase(
      en:
        "\(Language.english.counted(blocking.count, "pair of cities", "pairs of cities")) would both score higher with each "
        + "other than in the plan, \(names[0]) and \(names[1]) the most (\(Language.english.decimal(points, decimals: 0))); "
        + "the plan as a whole would be no better.",
      de:
        "\(Language.german.counted(blocking.count, "Paar von Städten hätte", "Paare von Städten hätten")) miteinander beide "
        + "mehr Punkte als im Plan, am meisten \(names[0]) und \(names[1]) "
        + "(\(Language.german.decimal(points, decimals: 0))); der Plan im Ganzen wäre nicht besser.")
  }

  private static func sureness(_ certainty: TandemCertainty) -> Phrase {
    let rate = certainty.missingRate
    return Phrase(
      en:
        "Weights, ties, actors: in how many of \(Language.english.count(certainty.draws)) plans the pair comes back when the "
        + "weights of the parts are shaken, and when \(Language.english.percent(rate)) of the ties or of the actors are "
        + "missing. Low numbers mean that other pairs are about as good.",
      de:
        "Gewichte, Beziehungen, Akteure: in wie vielen von \(Language.german.count(certainty.draws)) Plänen das Paar "
        + "wiederkehrt, wenn die Gewichte der Teile schwanken und wenn \(Language.german.percent(rate)) der Beziehungen oder "
        + "der Akteure fehlen. Niedrige Zahlen heißen: Andere Paare sind etwa gleich gut.")
  }

  /// From which to which weight of every part the plan stays the best.
  private var sensitivity: Phrase? {
    guard !ranges.isEmpty, !plan.pairs.isEmpty else { return nil }
    func list(_ language: Language) -> String {
      func number(_ value: Double) -> String { language.decimal(value, decimals: 2).trimmedDecimals }
      return ranges.map { range in
        let least = number(range.least)
        let name = range.part.title[language]
        guard let greatest = range.greatest else {
          return language == .english ? "\(name) \(least) and more" : "\(name) ab \(least)"
        }
        return language == .english
          ? "\(name) \(least) to \(number(greatest))" : "\(name) \(least) bis \(number(greatest))"
      }.joined(separator: ", ")
    }
    return Phrase(
      en: "The plan stays the best while one weight alone is changed within: \(list(.english)).",
      de: "Der Plan bleibt der beste, solange ein Gewicht allein sich in diesen Grenzen ändert: \(list(.german)).")
  }

  // MARK: Who is not in it

  private var guidedAlready: Phrase {
    func list(_ language: Language) -> String {
      language.list(
        problem.guidedAlready.map { shortlist in
          let guides = shortlist.presentGuides.map { network.name(of: $0) }
          return "\(network.name(of: shortlist.newcomer)) (\(language.list(guides)))"
        })
    }
    return Phrase(
      en: "Not planned, because guided already: \(list(.english)).",
      de: "Nicht verplant, weil schon begleitet: \(list(.german)).")
  }

  /// Why a city is left over.
  func words(for cause: LeftOverCause) -> Phrase {
    switch cause {
    case .nobodyPossible(let excluded):
      Phrase(en: "no city is possible", de: "keine Stadt kommt in Frage")
        + (excluded.isEmpty ? "" : Phrase(" (") + TandemCandidateTables.exclusions(excluded) + Phrase(")"))
    case .noMorePairs(let most):
      Phrase(
        en: "the plan has no more than \(Language.english.counted(most, "pair", "pairs"))",
        de: "der Plan hat nicht mehr als \(Language.german.counted(most, "Paar", "Paare"))")
    case .betterUsedElsewhere(let count):
      Phrase(
        en:
          "the places of the \(Language.english.counted(count, "possible city", "possible cities")) are better used elsewhere",
        de: count == 1
          ? "der Platz der einzigen möglichen Stadt ist anderswo besser genutzt"
          : "die Plätze der \(Language.german.count(count)) möglichen Städte sind anderswo besser genutzt")
    }
  }
}
