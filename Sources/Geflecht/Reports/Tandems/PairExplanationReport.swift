/// Everything about one pair in words: its score part by part, and how the plan changes with it or without it.
struct PairExplanationReport {
  private let outcome: TandemOutcome
  private let explanation: PairExplanation

  init(_ explanation: PairExplanation, in outcome: TandemOutcome) {
    (self.explanation, self.outcome) = (explanation, outcome)
  }

  private var pair: TandemCandidate { explanation.pair }
  private var exclusions: [TandemShortlist.Exclusion] { explanation.exclusions }
  private var isPlanned: Bool { explanation.isPlanned }
  private var network: Network { outcome.network }
  private func name(_ city: NodeID) -> String { printable(network.name(of: city), limit: 40) }

  /// The page, the table of parts, and the same for programs.
  var presentation: Presentation {
    let (guide, newcomer) = (name(pair.guide), name(pair.newcomer))
    var report = Report(
      title: outcome.isGuided
        ? Phrase(en: "\(guide) as a guide for \(newcomer)", de: "\(guide) als erfahrene Stadt für \(newcomer)")
        : Phrase(en: "\(newcomer) and \(guide) as partners", de: "\(newcomer) und \(guide) als Partnerstädte"))
    report.data = [("pair", .string(pair.word(in: network)))]
    report.blocks = [.paragraph(standing.words), .paragraph(outcome.words(for: pair) + Phrase(".")), .table(partTable)]
    report.blocks += [.paragraph(sum.words)]
    if let closeness { report.blocks.append(.paragraph(closeness.words)) }
    report.blocks += [.heading(changeTitle)] + changeBlocks
    return Presentation(
      report: report, tables: [.init("parts", partTable)] + (changeFile.map { [.init("changes", $0)] } ?? []),
      json: json)
  }

  // MARK: The pair

  /// Whether it is planned, and its rank among the possible partners.
  private var standing: Claim {
    let cities: (key: String, value: JSON) = ("cities", .strings(pair.ends(in: network)))
    if !exclusions.isEmpty {
      let list = exclusions.map { TandemWords.reason($0, name(pair.guide)) }.joined(separator: "; ")
      return Claim(
        .pairExcluded, [cities, ("reasons", .strings(exclusions.map { $0.key }))],
        Phrase(en: "The rules leave this pair out: \(list).", de: "Die Regeln schließen dieses Paar aus: \(list)."))
    }
    let planned =
      isPlanned
      ? Phrase(en: "The plan has this pair.", de: "Der Plan enthält dieses Paar.")
      : Phrase(en: "The plan does not have this pair.", de: "Der Plan enthält dieses Paar nicht.")
    return Claim(
      .pairRank,
      [
        cities, ("planned", .bool(isPlanned)), ("rank", .optional(explanation.rank?.place)),
        ("possible", .optional(explanation.rank?.count)),
      ], [planned, rank].compactMap { $0 }.joined(separator: " "))
  }

  private var rank: Phrase? {
    guard let rank = explanation.rank else { return nil }
    let (place, count, city) = (rank.place, rank.count, name(pair.newcomer))
    return outcome.isGuided
      ? Phrase(
        en: "By its score it is number \(place) of \(count) possible guides for \(city).",
        de: "Nach Punkten ist es Nummer \(place) von \(count) möglichen erfahrenen Städten für \(city).")
      : Phrase(
        en: "By its score it is number \(place) of \(count) possible partners for \(city).",
        de: "Nach Punkten ist es Nummer \(place) von \(count) möglichen Partnern für \(city).")
  }

  private var partTable: ReportTable {
    var table = ReportTable(
      columns: [
        .init("part", Phrase(en: "part", de: "Teil")), .init("value", Phrase(en: "value", de: "Wert")),
        .init("weight", Phrase(en: "weight", de: "Gewicht")), .init("points", Phrase(en: "points", de: "Punkte")),
        .init("rank_without", Phrase(en: "rank without", de: "Rang ohne")),
        .init("facts", Phrase(en: "facts", de: "Fakten")),
      ])
    for part in explanation.parts {
      table.append([
        .phrase(part.part.title), .optional(part.value.map { $0 * 100 }, decimals: 0),
        .number(part.weight, decimals: 1), .optional(part.points, decimals: 1),
        part.placeWithout.map { .count($0) } ?? .blank, .phrase(facts(of: part.part)),
      ])
    }
    return table
  }

  private var sum: Claim {
    guard let score = pair.score else {
      return Claim(
        .pairPoints, [("score", .null)],
        Phrase(
          en: "Nothing is known that could be scored.", de: "Es ist nichts bekannt, was Punkte geben könnte."))
    }
    return Claim(
      .pairPoints,
      [("score", .double(score))] + explanation.parts.map { ($0.part.key, .optional($0.points)) },
      Phrase(
        en: """
          The points add up to \(score * 100, decimals: 1): each value times its weight, divided by the weights of the parts
          with data. 'Rank without' is the rank if the part did not count.
          """,
        de: """
          Die Punkte ergeben zusammen \(score * 100, decimals: 1): jeder Wert mal sein Gewicht, geteilt durch die Gewichte
          der Teile mit Daten. „Rang ohne“ ist der Rang, wenn der Teil nicht zählte.
          """))
  }

  /// How much closer this one tie brings all cities to each other.
  private var closeness: Claim? {
    guard let rise = explanation.rise else { return nil }
    let values: [(key: String, value: JSON)] = [("cities", .strings(pair.ends(in: network))), ("rise", .double(rise))]
    guard rise > 0 else {
      return Claim(
        .pairCloseness, values,
        Phrase(
          en: "By itself the tie brings no two cities closer.",
          de: "Für sich allein bringt diese Beziehung keine zwei Städte einander näher."))
    }
    return Claim(
      .pairCloseness, values,
      Phrase(
        en: "By itself the tie raises the mean of 1/steps over all pairs of cities by \(rise, .significant).",
        de: """
          Für sich allein hebt diese Beziehung das Mittel aus 1/Schritte über alle Städtepaare um \(rise, .significant).
          """))
  }

  // MARK: The plan with it or without it

  private var changeTitle: Phrase {
    isPlanned
      ? Phrase(en: "If the pair were forbidden", de: "Wenn das Paar ausgeschlossen wäre")
      : Phrase(en: "If the pair were settled", de: "Wenn das Paar vereinbart wäre")
  }

  private var changeBlocks: [Report.Block] {
    let changes = explanation.changes
    guard explanation.other != nil, !changes.isEmpty else { return [.paragraph(otherPlan.words)] }
    func names(_ cities: [NodeID]) -> Phrase {
      cities.isEmpty ? Phrase(en: "nobody", de: "niemand") : Phrase(cities.map(name).joined(separator: ", "))
    }
    let best = otherPlan.words
    return [
      .paragraph(Phrase(en: "\(best) These cities change:", de: "\(best) Diese Städte wechseln:")),
      .list(changes.map { Phrase(name($0.city)) + ": " + names($0.before) + " → " + names($0.after) }),
    ]
  }

  /// What the best plan with the pair, or without it, costs.
  private var otherPlan: Claim {
    let cities: (key: String, value: JSON) = ("cities", .strings(pair.ends(in: network)))
    guard let other = explanation.other, let loss = explanation.loss else { return noOtherPlan }
    var cost = TandemWords.cost(loss, outcome.problem.form)
    if loss.first?.goal == .score { cost = Phrase(en: "\(cost) points", de: "\(cost) Punkte") }
    return Claim(
      .otherPlan,
      [
        cities, ("planned", .bool(isPlanned)), ("score", .double(other.score)), ("pairs", .int(other.pairs.count)),
        ("proven", .bool(other.isProven)),
      ],
      other.isProven
        ? Phrase(
          en: "The best plan then, proven as well: \(cost).", de: "Der dann beste Plan, ebenfalls bewiesen: \(cost).")
        : Phrase(en: "The best plan found then: \(cost).", de: "Der beste dann gefundene Plan: \(cost)."))
  }

  /// Why no plan has the pair, or none is without it.
  private var noOtherPlan: Claim {
    let (guide, newcomer) = (name(pair.guide), name(pair.newcomer))
    let (cause, words) =
      if pair.facts.isPinned {
        (
          "pinned",
          Phrase(
            en: "It is settled by a rule; the plan keeps it.",
            de: "Es ist durch eine Regel vereinbart; der Plan hält es ein.")
        )
      } else if outcome.problem.guidedAlready.contains(where: { $0.newcomer == pair.newcomer }) {
        (
          "guided-already",
          Phrase(
            en: "No plan has it: \(newcomer) is guided already.",
            de: "Kein Plan enthält es: \(newcomer) wird schon begleitet.")
        )
      } else if pair.openPlaces == 0 {
        (
          "no-place",
          Phrase(
            en: "No plan has room for it: \(guide) has no place left.",
            de: "Kein Plan hat dafür Platz: \(guide) hat keinen freien Platz.")
        )
      } else if outcome.problem.places[pair.newcomer] == nil {
        (
          "no-partner",
          Phrase(
            en: "No plan has it: by the rules no city is possible for \(newcomer).",
            de: "Kein Plan enthält es: Nach den Regeln kommt für \(newcomer) keine Stadt in Frage.")
        )
      } else {
        (
          "settled",
          Phrase(
            en: "No plan has room for it beside the settled pairs.",
            de: "Kein Plan hat dafür neben den vereinbarten Paaren noch Platz.")
        )
      }
    return Claim(
      .noOtherPlan, [("cities", .strings(pair.ends(in: network))), ("cause", .string(cause))], words)
  }

  /// Everything that is said about the pair, its reasons apart.
  var claims: [Claim] { [standing, sum, closeness, otherPlan].compactMap { $0 } }

  /// Who changes if the pair is forbidden or settled, a row a city; `nil` where nobody does.
  private var changeFile: ReportTable? {
    guard !explanation.changes.isEmpty else { return nil }
    var table = ReportTable(
      columns: ["city", "city_name", "before", "before_name", "after", "after_name"].map { .init($0, Phrase($0)) })
    func cells(_ cities: [NodeID]) -> [ReportTable.Cell] {
      [.list(cities.map { network.id(of: $0) }), .list(cities.map { network.name(of: $0) })]
    }
    for change in explanation.changes {
      table.append(cells([change.city]) + cells(change.before) + cells(change.after))
    }
    return table
  }

  private var json: JSON {
    .object([
      ("pair", outcome.json(of: pair)), ("planned", .bool(isPlanned)), ("claims", claims.json),
      ("rank", .optional(explanation.rank?.place)), ("excluded_by", .strings(exclusions.map { $0.key })),
      ("efficiency_rise", .optional(explanation.rise)), ("score_of_plan", .double(outcome.plan.score)),
      (
        isPlanned ? "if_forbidden" : "if_settled",
        explanation.other.map { other in
          .object([
            ("loss", explanation.loss.map { outcome.json(of: $0) } ?? .null), ("score", .double(other.score)),
            ("proven", .bool(other.isProven)),
            (
              "changes",
              .array(
                explanation.changes.map { change in
                  .object([
                    ("city", .string(network.id(of: change.city))),
                    ("before", .strings(change.before.map { network.id(of: $0) })),
                    ("after", .strings(change.after.map { network.id(of: $0) })),
                  ])
                })
            ),
          ])
        } ?? .null
      ),
      ("nodes", NodeTraits.placesJSON(of: network)),
    ])
  }
}

// MARK: - Facts

extension PairExplanationReport {
  /// What a part is made of.
  private func facts(of part: ScorePart) -> Phrase {
    let facts = pair.facts
    let unknown = Phrase(en: "no data", de: "keine Daten")
    func sectors(_ set: SectorSet) -> Phrase {
      let titles = set.map { sectorTitle(network.sectorNames[$0.index]) }
      return titles.isEmpty ? Phrase(en: "none", de: "keine") : titles.joined(separator: ", ")
    }
    func words(_ words: [String]) -> Phrase {
      words.isEmpty ? Phrase(en: "none", de: "keine") : Phrase(words.joined(separator: ", "))
    }
    switch part {
    case .sectors:
      guard let missing = facts.missing, let covered = facts.covered else { return unknown }
      if missing.isEmpty { return Phrase(en: "no sector is missing locally", de: "vor Ort fehlt kein Sektor") }
      let (lacks, gains) = (sectors(missing), sectors(covered))
      return Phrase(
        en: "missing locally: \(lacks); brought: \(gains)", de: "vor Ort fehlen: \(lacks); kommen dazu: \(gains)")
    case .topics:
      let topics = words(facts.sharedTopics)
      return pair.value(of: part) == nil ? unknown : Phrase(en: "shared: \(topics)", de: "gemeinsam: \(topics)")
    case .needs:
      let needs = words(facts.metNeeds)
      return pair.value(of: part) == nil ? unknown : Phrase(en: "met: \(needs)", de: "erfüllt: \(needs)")
    case .size:
      guard let (newcomer, guide) = facts.populations else { return unknown }
      return Phrase(en: "\(newcomer) and \(guide) inhabitants", de: "\(newcomer) und \(guide) Einwohner")
    case .travel:
      guard let km = facts.kilometers else { return unknown }
      return Phrase(en: "\(Int(km.rounded())) km", de: "\(Int(km.rounded())) km")
    case .relation:
      if facts.areTied { return Phrase(en: "already tied", de: "schon verbunden") }
      let names = facts.sharedPartners.prefix(3).map { printable(network.name(of: $0), limit: 40) }
      return names.isEmpty
        ? Phrase(en: "no shared partner", de: "kein gemeinsamer Partner")
        : Phrase(
          en: "\(facts.sharedPartners.count) shared: \(names.joined(separator: ", "))",
          de: "\(facts.sharedPartners.count) gemeinsam: \(names.joined(separator: ", "))")
    case .wish:
      guard let rank = facts.wishRank else {
        return pair.value(of: part) == nil ? unknown : Phrase(en: "not wished for", de: "nicht gewünscht")
      }
      return Phrase(en: "wish number \(rank)", de: "Wunsch Nummer \(rank)")
    case .reach:
      let (cities, actors) = (facts.newCities, facts.newActors)
      return Phrase(
        en: "\(cities, "city", "cities") and \(actors, "actor", "actors") come within three steps",
        de: "\(cities, "Stadt", "Städte") und \(actors, "Akteur", "Akteure") kommen auf drei Schritte heran")
    }
  }
}
