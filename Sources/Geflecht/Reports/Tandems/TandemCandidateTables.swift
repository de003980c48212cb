/// The possible partners of every city, ranked, with parts, facts and reasons.
enum TandemCandidateTables {
  /// The partners of one city, best first, with parts and reasons.
  static func blocks(
    _ shortlist: TandemShortlist, _ network: Network, _ form: TandemProblem.Form, top: Int, _ parts: [ScorePart]
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.heading(Phrase(network.name(of: shortlist.newcomer)))]
    blocks.append(.paragraph(portrait(shortlist, network)))
    guard !shortlist.candidates.isEmpty else {
      if let excluded = notSuggested(shortlist, network) { blocks.append(.paragraph(excluded.words)) }
      return blocks
    }
    var table = ReportTable(
      columns: [
        .init("rank", "#"),
        .init(
          "guide",
          form == .guided ? Phrase(en: "guide", de: "erfahrene Stadt") : Phrase(en: "partner", de: "Partnerstadt")),
        .init("state", Phrase(en: "state", de: "Land")), .init("score", Phrase(en: "score", de: "Punkte")),
      ] + parts.map { .init($0.key, $0.title) })
    for (rank, candidate) in shortlist.candidates.prefix(top).enumerated() {
      let reasons = TandemReason.all(for: candidate, in: network).map { $0.claim(for: candidate, in: network).words }
      table.append(
        [
          .count(rank + 1), .text(printable(network.name(of: candidate.guide), limit: 34)),
          .phrase(network.stateTitle(of: candidate.guide) ?? ""),
          .optional(candidate.score.map { $0 * 100 }, decimals: 0),
        ] + parts.map { .optional(candidate.value(of: $0).map { $0 * 100 }, decimals: 0) },
        note: reasons.joined(separator: "; "), pair: candidate.word(in: network))
    }
    blocks.append(.table(table))
    let hidden = shortlist.candidates.count - min(top, shortlist.candidates.count)
    let more =
      hidden == 0
      ? nil
      : Phrase(
        en: "\(hidden, "more city is", "more cities are") possible (--top all).",
        de: "\(hidden, "weitere Stadt käme", "weitere Städte kämen") in Frage (--top all).")
    blocks.append(
      .paragraph([more, notSuggested(shortlist, network)?.words].compactMap { $0 }.joined(separator: " ")))
    return blocks
  }

  /// How many cities cannot be partners of a city, and why; `nil` where all can.
  static func notSuggested(_ shortlist: TandemShortlist, _ network: Network) -> Claim? {
    let isAlone = shortlist.candidates.isEmpty
    guard isAlone || !shortlist.excluded.isEmpty else { return nil }
    let list = exclusions(shortlist.excluded)
    return Claim(
      .notSuggested,
      [("city", .string(network.id(of: shortlist.newcomer))), ("possible", .int(shortlist.candidates.count))]
        + shortlist.excluded.map { ($0.reason.key, .int($0.count)) },
      isAlone
        ? Phrase(en: "No city is possible: \(list)", de: "Keine Stadt kommt in Frage: \(list)")
        : Phrase(en: "Not suggested: \(list).", de: "Nicht vorgeschlagen: \(list)."))
  }

  /// The newcomer in one line: where it lies, how large it is, what is known of its sectors, who guides it already.
  private static func portrait(_ shortlist: TandemShortlist, _ network: Network) -> Phrase {
    let city = shortlist.newcomer
    var parts: [Phrase] = []
    if let state = network.stateTitle(of: city) { parts.append(state) }
    if let population = network.facts(of: city).population {
      parts.append(Phrase(en: "\(population) inhabitants", de: "\(population) Einwohner"))
    }
    if let missing = shortlist.candidates.first?.facts.missing {
      let has = SectorSet(first: network.sectorCount).subtracting(missing)
      let titles = has.map { sectorTitle(network.sectorNames[$0.index]) }
      parts.append(Phrase(en: "sectors: \(titles)", de: "Sektoren: \(titles)"))
    } else {
      parts.append(
        Phrase(
          en: "no local actor or local tie with a sector in the data",
          de: "kein örtlicher Akteur und keine örtliche Beziehung mit Sektor in den Daten"))
    }
    if !shortlist.presentGuides.isEmpty {
      let names = shortlist.presentGuides.map { network.name(of: $0) }
      parts.append(Phrase(en: "already guided by \(names)", de: "schon begleitet von \(names)"))
    }
    return parts.joined(separator: " · ")
  }

  /// How many cities are left out for which reason.
  static func exclusions(_ excluded: some Sequence<(reason: TandemShortlist.Exclusion, count: Int)>) -> Phrase {
    let reasons = excluded.map { $0.reason.phrase($0.count) }
    return Phrase(en: "\(reasons)", de: "\(reasons)")
  }
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
    case .fullItself: "no_place_itself"
    case .forbidden: "forbidden"
    case .states: "state_rule"
    case .lowScore: "score_too_low"
    }
  }

  /// So many cities and the reason.
  func phrase(_ count: Int) -> Phrase {
    switch self {
    case .sameIntake: Phrase(en: "\(count) not longer in the program", de: "\(count) nicht länger im Programm")
    case .lessSenior: Phrase(en: "\(count) not senior enough", de: "\(count) noch nicht erfahren genug")
    case .joinedUnknown:
      Phrase(en: "\(count) with unknown year of joining", de: "\(count) mit unbekanntem Beitrittsjahr")
    case .left: Phrase(en: "\(count) that have left", de: "\(count) ausgeschieden")
    case .notSeen: Phrase(en: "\(count) not documented lately", de: "\(count) zuletzt nicht mehr belegt")
    case .again: Phrase(en: "\(count) already a tandem with it", de: "\(count) schon im Tandem mit ihr")
    case .full: Phrase(en: "\(count) without a free place", de: "\(count) ohne freien Platz")
    case .fullItself:
      Phrase(en: "\(count) as it has no free place itself", de: "\(count), weil sie selbst keinen freien Platz hat")
    case .states:
      Phrase(en: "\(count) that the rule about states leaves out", de: "\(count) wegen der Regel zu den Ländern")
    case .lowScore: Phrase(en: "\(count) that score too low", de: "\(count) mit zu wenigen Punkten")
    case .forbidden: Phrase(en: "\(count) ruled out beforehand", de: "\(count) vorab ausgeschlossen")
    }
  }
}
