/// The guides for every newcomer, ranked, with parts, facts and reasons.
public enum TandemReport {
  /// The answer to `geflecht tandems`.
  /// - Parameters:
  ///   - objective: What the plan for all newcomers tries to reach.
  ///   - top: How many guides each newcomer's table shows, and how many are tried instead of the planned one.
  ///   - certainty: Works out how sure a plan is.
  public static func make(
    _ shortlists: [TandemShortlist], rules: TandemRules, objective: TandemPlan.Objective = .cover, network: Network,
    top: Int, certainty: (TandemPlan, [TandemShortlist]) -> TandemCertainty? = { _, _ in nil }
  ) -> Presentation {
    let plan = TandemPlanReport(shortlists, objective, tried: min(top, 20), certainty: certainty)
    let weighed = ScorePart.allCases.filter { rules.weight(of: $0) > 0 }
    let answered = weighed.filter { part in
      shortlists.contains { $0.candidates.contains { $0.value(of: part) != nil } }
    }
    return Presentation(
      report: report(shortlists, rules, plan, network, top: top, weighed, answered),
      table: flatTable(shortlists, plan.plan, network, weighed),
      json: json(shortlists, rules, plan, network, weighed))
  }

  // MARK: For people

  private static func report(
    _ shortlists: [TandemShortlist], _ rules: TandemRules, _ plan: TandemPlanReport, _ network: Network, top: Int,
    _ weighed: [ScorePart], _ answered: [ScorePart]
  ) -> Report {
    let years = Set(shortlists.map(\.intake)).sorted().map(String.init).joined(separator: ", ")
    let count = shortlists.count
    var report = Report(
      title: Phrase(
        en:
          "Tandem suggestions, intake \(years): experienced guides for \(Language.english.counted(count, "new city", "new cities"))",
        de:
          "Tandem-Vorschläge, Jahrgang \(years): erfahrene Städte für \(Language.german.counted(count, "neue Stadt", "neue Städte"))"
      ))
    report.blocks.append(.paragraph(ruleSentence(rules)))
    report.blocks += scoreSentences(rules, weighed, answered)
    if !network.omissions.isEmpty { report.blocks += network.description.dropFirst().map { .paragraph($0) } }
    if shortlists.count > 1 { report.blocks += plan.blocks(network) }
    for shortlist in shortlists { report.blocks += blocks(shortlist, network, top: top, answered) }
    return report
  }

  private static func ruleSentence(_ rules: TandemRules) -> Phrase {
    let (years, places) = (rules.seniority, rules.capacity)
    var sentence = Phrase(
      en: "A guide joined at least \(Language.english.counted(years, "year", "years")) earlier, has room for "
        + "\(Language.english.counted(places, "newcomer", "newcomers")) (unless its data say otherwise), and no pair meets twice.",
      de:
        "Eine erfahrene Stadt ist mindestens \(Language.german.counted(years, "Jahr", "Jahre")) länger dabei, hat Platz für "
        + "\(Language.german.counted(places, "neue Stadt", "neue Städte")) (wenn ihre Daten nichts anderes sagen), und kein Paar wiederholt sich."
    )
    if let window = rules.seenWithin {
      sentence =
        sentence
        + Phrase(
          en:
            " Cities last documented more than \(Language.english.counted(window, "year", "years")) before the intake are not suggested.",
          de:
            " Städte, deren letzter Beleg mehr als \(Language.german.counted(window, "Jahr", "Jahre")) vor dem Jahrgang liegt, werden nicht vorgeschlagen."
        )
    }
    return sentence
  }

  private static func scoreSentences(
    _ rules: TandemRules, _ weighed: [ScorePart], _ answered: [ScorePart]
  ) -> [Report.Block] {
    func names(_ parts: [ScorePart], _ language: Language) -> String {
      parts.map { "\($0.title[language]) ×\(language.decimal(rules.weight(of: $0), decimals: 2).trimmedDecimals)" }
        .joined(separator: ", ")
    }
    guard !answered.isEmpty else { return [] }
    var blocks: [Report.Block] = [
      .paragraph(
        Phrase(
          en: "The score runs from 0 to 100: the weighted mean of \(names(answered, .english)). "
            + "A dash means no data: the part is left out, it does not count as zero.",
          de: "Die Punkte reichen von 0 bis 100: das gewichtete Mittel aus \(names(answered, .german)). "
            + "Ein Strich heißt: keine Daten; der Teil bleibt außen vor und zählt nicht als null."))
    ]
    let silent = weighed.filter { !answered.contains($0) }
    if !silent.isEmpty {
      blocks.append(
        .paragraph(
          Phrase(
            en:
              "No data at all for \(Language.english.list(silent.map { $0.title[.english] })): columns topics, needs and "
              + "offers in cities.csv and a table wishes.csv would sharpen the ranking.",
            de:
              "Gar keine Daten zu \(Language.german.list(silent.map { $0.title[.german] })): Spalten topics, needs und "
              + "offers in cities.csv und eine Tabelle wishes.csv würden die Reihenfolge schärfen.")))
    }
    return blocks
  }

  private static func blocks(
    _ shortlist: TandemShortlist, _ network: Network, top: Int, _ parts: [ScorePart]
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.heading(Phrase(network.name(of: shortlist.newcomer)))]
    blocks.append(.paragraph(portrait(shortlist, network)))
    guard !shortlist.candidates.isEmpty else {
      blocks.append(
        .paragraph(Phrase(en: "No city can guide it: ", de: "Keine Stadt kommt in Frage: ") + exclusions(shortlist)))
      return blocks
    }
    var table = Table(
      columns: [
        .init("rank", "#"), .init("guide", Phrase(en: "guide", de: "erfahrene Stadt")),
        .init("state", Phrase(en: "state", de: "Land")), .init("score", Phrase(en: "score", de: "Punkte")),
      ] + parts.map { .init($0.rawValue, $0.title) })
    for (rank, candidate) in shortlist.candidates.prefix(top).enumerated() {
      let reasons = TandemReasons.reasons(for: candidate, in: network)
      table.append(
        [
          .count(rank + 1), .text(printable(network.name(of: candidate.guide), limit: 34)),
          .text(network.stateName(of: candidate.guide) ?? ""), .optional(candidate.score.map { $0 * 100 }, decimals: 0),
        ] + parts.map { .optional(candidate.value(of: $0).map { $0 * 100 }, decimals: 0) },
        note: Phrase(
          en: reasons.map { $0[.english] }.joined(separator: "; "),
          de: reasons.map { $0[.german] }.joined(separator: "; ")))
    }
    blocks.append(.table(table))
    let hidden = shortlist.candidates.count - min(top, shortlist.candidates.count)
    var closing = Phrase("")
    if hidden > 0 {
      closing = Phrase(
        en: "\(Language.english.counted(hidden, "more city", "more cities")) could guide it (--top all). ",
        de: "\(Language.german.counted(hidden, "weitere Stadt käme", "weitere Städte kämen")) in Frage (--top all). ")
    }
    if !shortlist.excluded.isEmpty {
      closing =
        closing + Phrase(en: "Not suggested: ", de: "Nicht vorgeschlagen: ") + exclusions(shortlist) + Phrase(".")
    }
    blocks.append(.paragraph(closing))
    return blocks
  }

  /// The newcomer in one line: where it lies, how large it is, what is known of its sectors, who guides it already.
  private static func portrait(_ shortlist: TandemShortlist, _ network: Network) -> Phrase {
    let city = shortlist.newcomer
    var english: [String] = []
    var german: [String] = []
    if let state = network.stateName(of: city) {
      english.append(state)
      german.append(state)
    }
    if let population = network.facts(of: city).population {
      english.append("\(Language.english.count(population)) inhabitants")
      german.append("\(Language.german.count(population)) Einwohner")
    }
    if let missing = shortlist.candidates.first?.facts.missing {
      let has = SectorSet(first: network.sectorCount).subtracting(missing)
      let titles = has.map { sectorTitle(network.sectorNames[$0.index]) }
      english.append("ties in \(Language.english.list(titles.map { $0[.english] }))")
      german.append("Beziehungen in \(Language.german.list(titles.map { $0[.german] }))")
    } else {
      english.append("no tie with a sector in the data")
      german.append("keine Beziehung mit Sektor in den Daten")
    }
    if !shortlist.presentGuides.isEmpty {
      let names = shortlist.presentGuides.map { network.name(of: $0) }
      english.append("already guided by \(Language.english.list(names))")
      german.append("schon begleitet von \(Language.german.list(names))")
    }
    return Phrase(en: english.joined(separator: " · "), de: german.joined(separator: " · "))
  }

  private static func exclusions(_ shortlist: TandemShortlist) -> Phrase {
    let reasons = shortlist.excluded.map { $0.reason.phrase($0.count) }
    return Phrase(
      en: Language.english.list(reasons.map { $0[.english] }), de: Language.german.list(reasons.map { $0[.german] }))
  }

  // MARK: For spreadsheets and programs

  private static func flatTable(
    _ shortlists: [TandemShortlist], _ plan: TandemPlan, _ network: Network, _ parts: [ScorePart]
  ) -> Table {
    var table = Table(
      columns: [
        .init("newcomer", "newcomer"), .init("newcomer_name", "newcomer_name"), .init("rank", "rank"),
        .init("guide", "guide"), .init("guide_name", "guide_name"), .init("guide_state", "guide_state"),
        .init("score", "score"), .init("planned", "planned"),
      ] + parts.map { .init($0.rawValue, Phrase($0.rawValue)) } + [
        .init("km", "km"), .init("open_places", "open_places"), .init("reasons", "reasons"),
      ])
    for shortlist in shortlists {
      for (rank, candidate) in shortlist.candidates.enumerated() {
        let reasons = TandemReasons.reasons(for: candidate, in: network)
        table.append(
          [
            .text(network.id(of: candidate.newcomer)), .text(network.name(of: candidate.newcomer)), .count(rank + 1),
            .text(network.id(of: candidate.guide)), .text(network.name(of: candidate.guide)),
            .text(network.stateName(of: candidate.guide) ?? ""), .optional(candidate.score, decimals: 4),
            plan.candidate(for: candidate.newcomer)?.guide == candidate.guide
              ? .phrase(Phrase(en: "yes", de: "ja")) : .blank,
          ] + parts.map { .optional(candidate.value(of: $0), decimals: 4) } + [
            .optional(candidate.facts.kilometres, decimals: 1), .count(candidate.openPlaces),
            .phrase(
              Phrase(
                en: reasons.map { $0[.english] }.joined(separator: "; "),
                de: reasons.map { $0[.german] }.joined(separator: "; "))),
          ])
      }
    }
    return table
  }

  private static func json(
    _ shortlists: [TandemShortlist], _ rules: TandemRules, _ plan: TandemPlanReport, _ network: Network,
    _ parts: [ScorePart]
  ) -> JSON {
    .object([
      ("view", network.viewJSON),
      (
        "rules",
        .object([
          ("seniority", .int(rules.seniority)), ("capacity", .int(rules.capacity)),
          ("seen_within", .optional(rules.seenWithin)),
        ])
      ),
      ("plan", plan.json(network)),
      ("weights", .object(ScorePart.allCases.map { ($0.rawValue, .double(rules.weight(of: $0))) })),
      (
        "newcomers",
        .array(
          shortlists.map { shortlist in
            .object([
              ("id", .string(network.id(of: shortlist.newcomer))),
              ("name", .string(network.name(of: shortlist.newcomer))), ("intake", .int(shortlist.intake)),
              ("present_guides", .strings(shortlist.presentGuides.map { network.id(of: $0) })),
              ("not_suggested", .object(shortlist.excluded.map { ($0.reason.key, .int($0.count)) })),
              ("candidates", .array(shortlist.candidates.map { json($0, network, parts) })),
            ])
          })
      ),
    ])
  }

  private static func json(_ pair: TandemCandidate, _ network: Network, _ parts: [ScorePart]) -> JSON {
    let facts = pair.facts
    func keys(_ set: SectorSet?) -> JSON { set.map { .strings($0.map { network.sectorNames[$0.index] }) } ?? .null }
    return .object([
      ("guide", .string(network.id(of: pair.guide))), ("newcomer", .string(network.id(of: pair.newcomer))),
      ("score", .optional(pair.score)), ("open_places", .int(pair.openPlaces)),
      ("parts", .object(parts.map { ($0.rawValue, .optional(pair.value(of: $0))) })),
      (
        "facts",
        .object([
          ("missing_sectors", keys(facts.missing)), ("covered_sectors", keys(facts.covered)),
          ("shared_topics", .strings(facts.sharedTopics)), ("met_needs", .strings(facts.metNeeds)),
          ("population_newcomer", .optional(facts.populations?.newcomer)),
          ("population_guide", .optional(facts.populations?.guide)), ("kilometres", .optional(facts.kilometres)),
          ("already_tied", .bool(facts.areTied)),
          ("shared_partners", .strings(facts.sharedPartners.map { network.id(of: $0) })),
          ("wish_rank", .optional(facts.wishRank)), ("pinned", .bool(facts.isPinned)),
          ("new_cities", .int(facts.newCities)), ("new_actors", .int(facts.newActors)),
          ("joins_components", .bool(facts.joinsComponents)), ("crosses_states", .optional(facts.crossesStates)),
        ])
      ),
      ("reasons", .strings(TandemReasons.reasons(for: pair, in: network).map { $0[.english] })),
    ])
  }
}

extension TandemCandidate {
  /// The value of a part, blank where data are missing.
  func value(of part: ScorePart) -> Double? { parts.first { $0.part == part }?.value }
}

extension Network {
  /// The name of the state that a node lies in.
  func stateName(of node: NodeID) -> String? { ancestor(of: node, at: .state).map { name(of: $0) } }
}

extension TandemShortlist.Exclusion {
  /// The key in JSON.
  var key: String {
    switch self {
    case .sameIntake: "same_intake_or_later"
    case .lessSenior: "not_senior_enough"
    case .joinedUnknown: "joined_unknown"
    case .left: "left"
    case .notSeen: "not_documented_lately"
    case .again: "already_a_tandem"
    case .full: "no_place_left"
    case .forbidden: "forbidden"
    }
  }

  /// So many cities and the reason.
  func phrase(_ count: Int) -> Phrase {
    switch self {
    case .sameIntake: Phrase(en: "\(count) not longer in the programme", de: "\(count) nicht länger im Programm")
    case .lessSenior: Phrase(en: "\(count) not senior enough", de: "\(count) noch nicht erfahren genug")
    case .joinedUnknown:
      Phrase(en: "\(count) with unknown year of joining", de: "\(count) mit unbekanntem Beitrittsjahr")
    case .left: Phrase(en: "\(count) that have left", de: "\(count) ausgeschieden")
    case .notSeen: Phrase(en: "\(count) not documented lately", de: "\(count) zuletzt nicht mehr belegt")
    case .again: Phrase(en: "\(count) already a tandem with it", de: "\(count) schon im Tandem mit ihr")
    case .full: Phrase(en: "\(count) without a free place", de: "\(count) ohne freien Platz")
    case .forbidden: Phrase(en: "\(count) ruled out beforehand", de: "\(count) vorab ausgeschlossen")
    }
  }
}
