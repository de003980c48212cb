/// Several rounds of tandems: who meets whom when, how often guides are asked, what repeats.
extension TandemOutcome {
  /// The rounds as a table of cities by rounds, one row a pair for spreadsheets, and the same for programs.
  func planned(in rounds: TandemRounds) -> Presentation {
    let count = rounds.rounds.count
    var report = Report(
      title: title
        + Phrase(en: ", in \(count, "round", "rounds")", de: ", in \(count, "Runde", "Runden")"))
    if !network.omissions.isEmpty { report.blocks += network.description.dropFirst().map { .paragraph($0) } }
    var table = ReportTable(
      columns: [
        .init("city", isGuided ? Phrase(en: "new city", de: "neue Stadt") : Phrase(en: "city", de: "Stadt"))
      ] + (1...max(count, 1)).map { .init("round_\($0)", Phrase(en: "round \(plain: $0)", de: "Runde \(plain: $0)")) })
    for city in problem.asking {
      table.append(
        [.text(printable(network.name(of: city), limit: 30))]
          + rounds.rounds.map { pairs in
            let partners = pairs.compactMap { isGuided && $0.newcomer != city ? nil : $0.partner(of: city) }
            return partners.isEmpty
              ? .blank : .text(partners.map { printable(network.name(of: $0), limit: 30) }.joined(separator: ", "))
          })
    }
    report.blocks += [.table(table), .paragraph(quality(of: rounds).words)]
    if isGuided {
      report.blocks.append(.paragraph(load(of: rounds).words))
    }
    return Presentation(report: report, table: roundFile(rounds), json: json(of: rounds))
  }

  /// Everything that is said about the rounds.
  func claims(of rounds: TandemRounds) -> [Claim] {
    [quality(of: rounds)] + (isGuided ? [load(of: rounds)] : [])
  }

  private func quality(of rounds: TandemRounds) -> Claim {
    let pairs = Array(rounds.rounds.joined())
    let (count, score) = (pairs.count, pairs.reduce(0) { $0 + ($1.score ?? 0) })
    let (repeats, missing) = (rounds.repeats, rounds.leftOver.reduce(0) { $0 + $1.count })
    let proof =
      !rounds.isProven
      ? Phrase(
        en: "The rounds could not be proven to be the best.", de: "Die Runden ließen sich nicht als beste beweisen.")
      : isGuided
        ? Phrase(
          en: """
            Optimal: proven, over all rounds together. First as many cities as possible are served in every round, then
            pairs do not repeat, then guides are asked equally often, then the total score is the highest
            (\(score, .points) for \(count, "pair", "pairs")).
            """,
          de: """
            Optimal: bewiesen, über alle Runden zusammen. Zuerst werden in jeder Runde möglichst viele neue Städte
            begleitet, dann wird kein Paar ohne Not zweimal gebildet, dann sind die erfahrenen Städte gleich oft gefragt, dann
            ist die Punktsumme am höchsten (\(score, .points) für \(count, "Paar", "Paare")).
            """)
        : Phrase(
          en: """
            Each round is the best after those before it: proven. First as many cities as possible have a partner, then
            pairs do not repeat, then the total score is the highest (\(score, .points) for \(count, "pair", "pairs")).
            """,
          de: """
            Jede Runde ist die beste nach den vorigen: bewiesen. Zuerst haben möglichst viele Städte eine Partnerstadt,
            dann wird kein Paar ohne Not zweimal gebildet, dann ist die Punktsumme am höchsten (\(score, .points) für
            \(count, "Paar", "Paare")).
            """)
    let again =
      repeats == 0
      ? Phrase(en: "No pair meets twice.", de: "Kein Paar wird zweimal gebildet.")
      : Phrase(
        en: "\(repeats, "meeting is", "meetings are") a repeat that could not be avoided.",
        de: "\(repeats, "Treffen ist", "Treffen sind") eine unvermeidliche Wiederholung.")
    let blanks = Phrase(
      en: "A dash: no place was left (\(missing, "time", "times")).",
      de: "Ein Strich: Es war kein Platz frei (\(missing)-mal).")
    return Claim(
      .rounds,
      [
        ("proven", .bool(rounds.isProven)), ("pairs", .int(count)), ("score", .double(score)),
        ("repeats", .int(repeats)),
        ("left_over", .int(missing)),
      ], ([proof, again] + (missing > 0 ? [blanks] : [])).joined(separator: " "))
  }

  /// How often guides are asked.
  private func load(of rounds: TandemRounds) -> Claim {
    let counts = Set(rounds.load.map { $0.count }).sorted(by: >)
    let guides = rounds.load.count
    let values = rounds.load.map { (key: network.id(of: $0.city), value: JSON.int($0.count)) }
    if counts == [1] {
      return Claim(
        .load, values,
        Phrase(
          en: "No guide is asked more than once (\(guides) in all).",
          de: "Keine erfahrene Stadt ist mehr als einmal gefragt (zusammen \(guides))."))
    }
    let lists = counts.map { count in
      let names = rounds.load.filter { $0.count == count }.map { printable(network.name(of: $0.city), limit: 34) }
      return Phrase(
        en: count == 1 ? "once: \(names, upTo: 40)" : "\(count) times: \(names, upTo: 40)",
        de: "\(count)-mal: \(names, upTo: 40)")
    }.joined(separator: "; ")
    return Claim(
      .load, values,
      Phrase(en: "Guides asked \(lists).", de: "Erfahrene Städte sind gefragt \(lists)."))
  }

  private func roundFile(_ rounds: TandemRounds) -> ReportTable {
    let ends = isGuided ? ["newcomer", "guide"] : ["city_a", "city_b"]
    var table = ReportTable(
      columns: ([
        "round", ends[0], ends[0] + "_name", ends[1], ends[1] + "_name", ends[1] + "_state", "score", "km", "reasons",
      ])
      .map { .init($0, Phrase($0)) })
    for (round, pairs) in rounds.rounds.enumerated() {
      for pair in pairs {
        table.append([
          .count(round + 1), .text(network.id(of: pair.newcomer)), .text(network.name(of: pair.newcomer)),
          .text(network.id(of: pair.guide)), .text(network.name(of: pair.guide)),
          .text(network.stateName(of: pair.guide) ?? ""), .optional(pair.score, decimals: 4),
          .optional(pair.facts.kilometers, decimals: 1), .phrase(words(for: pair)),
        ])
      }
      for city in rounds.leftOver[round] {
        table.append(
          [.count(round + 1), .text(network.id(of: city)), .text(network.name(of: city))]
            + Array(repeating: .blank, count: table.columns.count - 3))
      }
    }
    return table
  }

  private func json(of rounds: TandemRounds) -> JSON {
    .object([
      ("view", network.viewJSON), ("form", .string(isGuided ? "guided" : "peers")),
      (
        "rounds",
        .array(
          rounds.rounds.indices.map { round in
            .object([
              ("pairs", .array(rounds.rounds[round].map { json(of: $0) })),
              ("left_over", .strings(rounds.leftOver[round].map { network.id(of: $0) })),
            ])
          })
      ),
      ("claims", claims(of: rounds).json),
      ("repeats", .int(rounds.repeats)),
      ("load", .object(rounds.load.map { (network.id(of: $0.city), .int($0.count)) })),
      ("certificate", .object([("proven", .bool(rounds.isProven))])),
      ("nodes", NodeTraits.placesJSON(of: network)),
    ])
  }
}
