/// The plan of an intake: who guides whom, that no plan is better, and what other choices would cost.
struct TandemPlanReport {
  let plan: TandemPlan
  /// For every pair of the plan what the best plan without it loses.
  let losses: [TandemPlan.Loss]
  /// For every pair the other guides that cost least.
  let alternatives: [[(candidate: TandemCandidate, loss: TandemPlan.Loss)]]

  /// Newcomers that have a guide already; they are not planned.
  let guided: [TandemShortlist]

  /// With `.fair` the plan of the greatest total score that covers as many.
  let total: TandemPlan?
  /// How far the pairs hang on weights and on single ties, if that was asked.
  let certainty: TandemCertainty?

  /// - Parameters:
  ///   - tried: How many other guides of every newcomer are tried.
  ///   - certainty: Works out how sure a plan for the given shortlists is.
  init(
    _ shortlists: [TandemShortlist], _ objective: TandemPlan.Objective, tried: Int,
    certainty: (TandemPlan, [TandemShortlist]) -> TandemCertainty?
  ) {
    let open = shortlists.filter(\.presentGuides.isEmpty)
    let planner = TandemPlanner(open, objective: objective)
    guided = shortlists.filter { !$0.presentGuides.isEmpty }
    plan = planner.plan()
    total = objective == .fair ? TandemPlanner(open, objective: .cover).plan() : nil
    losses = planner.losses(without: plan)
    alternatives = plan.pairs.map { [plan] in planner.alternatives(for: $0.newcomer, to: plan, limit: tried) }
    self.certainty = plan.pairs.isEmpty ? nil : certainty(plan, open)
  }

  // MARK: For people

  func blocks(_ network: Network) -> [Report.Block] {
    var columns: [Table.Column] = [
      .init("newcomer", Phrase(en: "new city", de: "neue Stadt")),
      .init("guide", Phrase(en: "guide", de: "erfahrene Stadt")),
      .init("state", Phrase(en: "state", de: "Land")), .init("score", Phrase(en: "score", de: "Punkte")),
    ]
    if certainty != nil {
      columns += [
        .init("kept_by_weights", Phrase(en: "weights", de: "Gewichte")),
        .init("kept_by_ties", Phrase(en: "ties", de: "Daten")),
      ]
    }
    columns.append(
      .init("instead", Phrase(en: "instead, at the least cost", de: "stattdessen, mit den geringsten Kosten")))
    var table = Table(columns: columns)
    for (place, pair) in plan.pairs.enumerated() {
      let kept = certainty.map { [$0.keptByWeights[place], $0.keptByTies[place]] } ?? []
      table.append(
        [
          .text(printable(network.name(of: pair.newcomer), limit: 34)),
          .text(printable(network.name(of: pair.guide), limit: 34)), .text(network.stateName(of: pair.guide) ?? ""),
          .optional(pair.score.map { $0 * 100 }, decimals: 0),
        ] + kept.map { .phrase(Phrase(en: Language.english.percent($0), de: Language.german.percent($0))) } + [
          alternatives[place].first.map { .phrase(Self.instead($0, network)) } ?? .blank
        ])
    }
    var blocks: [Report.Block] = [.heading(Phrase(en: "The plan", de: "Der Plan"))]
    if !plan.pairs.isEmpty { blocks += [.table(table), .paragraph(proof)] }
    if let fairness { blocks.append(.paragraph(fairness)) }
    if let certainty, !plan.pairs.isEmpty { blocks.append(.paragraph(Self.sureness(certainty))) }
    if !guided.isEmpty {
      let names = guided.map { shortlist in
        let guides = shortlist.presentGuides.map { network.name(of: $0) }
        return (network.name(of: shortlist.newcomer), guides)
      }
      func list(_ language: Language) -> String {
        language.list(names.map { "\($0.0) (\(language.list($0.1)))" })
      }
      blocks.append(
        .paragraph(
          Phrase(
            en: "Not planned, because guided already: \(list(.english)).",
            de: "Nicht verplant, weil schon begleitet: \(list(.german)).")))
    }
    if !plan.leftOver.isEmpty {
      let names = plan.leftOver.map { network.name(of: $0) }
      blocks.append(
        .paragraph(
          Phrase(
            en:
              "Without a guide in this plan: \(Language.english.list(names)). The places of the guides that suit them "
              + "do not suffice, or there are none (see below).",
            de: "In diesem Plan ohne erfahrene Stadt: \(Language.german.list(names)). Die Plätze der passenden Städte "
              + "reichen nicht aus, oder es gibt keine (siehe unten).")))
    }
    return blocks
  }

  private var proof: Phrase {
    let (pairs, all) = (plan.pairs.count, plan.possiblePairs)
    let goal =
      switch plan.objective {
      case .cover:
        Phrase(
          en: "No other plan gives more cities a guide, and none of those has a higher total score",
          de:
            "Kein anderer Plan bringt mehr neue Städte mit einer erfahrenen zusammen, und unter diesen hat keiner eine höhere "
            + "Punktsumme")
      case .fair:
        Phrase(
          en:
            "No other plan gives more cities a guide, none of those has a better weakest pair, and of these none a higher "
            + "total score",
          de:
            "Kein anderer Plan bringt mehr neue Städte mit einer erfahrenen zusammen, unter diesen hat keiner ein besseres "
            + "schwächstes Paar, und von denen keiner eine höhere Punktsumme")
      case .score:
        Phrase(en: "No other plan has a higher total score", de: "Kein anderer Plan hat eine höhere Punktsumme")
      }
    guard plan.isProven else {
      return Phrase(
        en: "The plan could not be proven to be the best.", de: "Der Plan ließ sich nicht als bester beweisen.")
    }
    return Phrase(
      en: "Optimal: proven. \(goal[.english]) (\(Language.english.decimal(plan.score * 100, decimals: 0)) for "
        + "\(Language.english.counted(pairs, "pair", "pairs")), checked against all \(Language.english.count(all)) "
        + "possible ones). What stands instead costs so many points of that total when the rest is planned anew.",
      de: "Optimal: bewiesen. \(goal[.german]) (\(Language.german.decimal(plan.score * 100, decimals: 0)) für "
        + "\(Language.german.counted(pairs, "Paar", "Paare")), geprüft an allen \(Language.german.count(all)) möglichen). "
        + "Was stattdessen genannt ist, kostet so viele Punkte dieser Summe, wenn der Rest neu geplant wird.")
  }

  /// What it costs in total that the weakest pair is as good as can be.
  private var fairness: Phrase? {
    guard let total, let weakest = plan.weakest, let before = total.weakest else { return nil }
    let cost = (total.score - plan.score) * 100
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

  private static func sureness(_ certainty: TandemCertainty) -> Phrase {
    Phrase(
      en: "Weights, ties: in how many of \(Language.english.count(certainty.draws)) plans the pair comes back when the "
        + "weights of the parts are shaken, and when one in ten ties is missing (--draws). Low numbers mean that other pairs "
        + "are about as good.",
      de:
        "Gewichte, Daten: in wie vielen von \(Language.german.count(certainty.draws)) Plänen das Paar wiederkehrt, wenn "
        + "die Gewichte der Teile schwanken und wenn jede zehnte Beziehung fehlt (--draws). Niedrige Zahlen heißen: "
        + "Andere Paare sind etwa gleich gut.")
  }

  private static func instead(
    _ other: (candidate: TandemCandidate, loss: TandemPlan.Loss), _ network: Network
  ) -> Phrase {
    let name = printable(network.name(of: other.candidate.guide), limit: 34)
    guard other.loss.covered <= 0 else {
      return Phrase(
        en: "\(name): \(Language.english.counted(other.loss.covered, "city", "cities")) fewer with a guide",
        de: "\(name): \(Language.german.counted(other.loss.covered, "Stadt", "Städte")) weniger begleitet")
    }
    if other.loss.weakest >= 0.0005 {
      let points = other.loss.weakest * 100
      return Phrase(
        en: "\(name): weakest pair −\(Language.english.decimal(points, decimals: 1))",
        de: "\(name): schwächstes Paar −\(Language.german.decimal(points, decimals: 1))")
    }
    let points = other.loss.score * 100
    if points < 0.05 { return Phrase(en: "\(name): costs nothing", de: "\(name): kostet nichts") }
    return Phrase(
      en: "\(name): −\(Language.english.decimal(points, decimals: 1))",
      de: "\(name): −\(Language.german.decimal(points, decimals: 1))")
  }

  // MARK: For programs

  func json(_ network: Network) -> JSON {
    .object([
      ("objective", .string(plan.objective.rawValue)), ("score", .double(plan.score)),
      ("weakest", .optional(plan.weakest)), ("price_of_fairness", .optional(total.map { $0.score - plan.score })),
      (
        "pairs",
        .array(
          plan.pairs.indices.map { place in
            let pair = plan.pairs[place]
            return .object([
              ("newcomer", .string(network.id(of: pair.newcomer))), ("guide", .string(network.id(of: pair.guide))),
              ("score", .optional(pair.score)), ("loss_without", Self.json(losses[place])),
              ("kept_by_weights", .optional(certainty?.keptByWeights[place])),
              ("kept_by_ties", .optional(certainty?.keptByTies[place])),
              (
                "alternatives",
                .array(
                  alternatives[place].map { other in
                    .object([
                      ("guide", .string(network.id(of: other.candidate.guide))), ("loss", Self.json(other.loss)),
                    ])
                  })
              ),
            ])
          })
      ),
      ("guided_already", .strings(guided.map { network.id(of: $0.newcomer) })),
      ("left_over", .strings(plan.leftOver.map { network.id(of: $0) })),
      (
        "certificate",
        .object([("proven", .bool(plan.isProven)), ("possible_pairs", .int(plan.possiblePairs))])
      ),
    ])
  }

  private static func json(_ loss: TandemPlan.Loss) -> JSON {
    .object([
      ("covered", .int(loss.covered)), ("weakest", .double(loss.weakest)), ("score", .double(loss.score)),
    ])
  }
}
