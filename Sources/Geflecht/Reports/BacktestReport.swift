/// Whether the score would have found the recorded tandems, beside simpler rules.
public enum BacktestReport {
  /// The answer to `geflecht tandems --backtest`.
  public static func make(_ test: TandemBacktest, network: Network, seed: Int) -> Presentation {
    let verdicts = test.verdicts(seed: seed)
    let best = verdicts.filter { $0.ranker != .score }.max { $0.quality.reciprocalRank < $1.quality.reciprocalRank }
    let chance = best.flatMap { test.chance(against: $0.ranker, draws: 9999, seed: seed) }
    return Presentation(
      report: report(test, verdicts, best?.ranker, chance, network, seed), table: flatTable(verdicts),
      json: json(test, verdicts, best?.ranker, chance, network, seed))
  }

  // MARK: For people

  private static func report(
    _ test: TandemBacktest, _ verdicts: [TandemBacktest.Verdict], _ best: TandemBacktest.Ranker?,
    _ chance: ChanceSummary?, _ network: Network, _ seed: Int
  ) -> Report {
    let count = test.tandemCount
    var report = Report(
      title: Phrase(
        en: "Would the score have found the \(Language.english.counted(count, "recorded tandem", "recorded tandems"))?",
        de: "Hätten die Punkte die \(Language.german.counted(count, "erfasste Tandem", "erfassten Tandems")) gefunden?")
    )
    report.blocks.append(
      .paragraph(
        Phrase(
          en:
            "For each new city all cities that could have guided it are ranked, knowing only what was known before that "
            + "year; ties of that year and later are hidden, and so is every undated tie between the two.",
          de:
            "Für jede neue Stadt werden alle Städte geordnet, die sie hätten begleiten können, und zwar nur mit dem, was vor "
            + "dem Jahr bekannt war: Beziehungen ab diesem Jahr sind verborgen, ebenso jede undatierte zwischen den beiden."
        )))
    if count > 0 { report.blocks += [.table(table(verdicts)), .paragraph(legend(seed))] }
    report.blocks.append(.paragraph(conclusion(test, best, chance)))
    if !test.questions.isEmpty { report.blocks += questions(test, network) }
    if !test.unanswerable.isEmpty {
      func list(_ language: Language) -> String {
        language.list(test.unanswerable.map { "\(network.name(of: $0.guide)) – \(network.name(of: $0.newcomer))" })
      }
      report.blocks.append(
        .paragraph(
          Phrase(
            en: "Not asked for, because by the rules the guide was no candidate (--seniority): \(list(.english)).",
            de: "Nicht gefragt, weil die erfahrene Stadt nach den Regeln nicht in Frage kam (--seniority): "
              + "\(list(.german)).")))
    }
    return report
  }

  private static func table(_ verdicts: [TandemBacktest.Verdict]) -> Table {
    var table = Table(
      columns: [
        .init("ranker", Phrase(en: "ranked by", de: "geordnet nach")),
        .init("mrr", Phrase(en: "mean 1/rank", de: "Mittel 1/Rang")),
      ]
        + RankingQuality.lengths.map {
          .init(
            "hits_\($0)",
            $0 == 1 ? Phrase(en: "first", de: "Platz 1") : Phrase(en: "first \($0)", de: "erste \($0)"))
        } + [
          .init("auc", Phrase(en: "ahead of others", de: "vor anderen")),
          .init("average_precision", Phrase(en: "precision", de: "Genauigkeit")),
        ])
    for verdict in verdicts {
      func cell(_ number: Double, _ interval: TandemBacktest.Interval) -> Table.Cell {
        func text(_ language: Language) -> String {
          let numbers = [number, interval.low, interval.high].map { language.decimal($0, decimals: 2) }
          return "\(numbers[0]) (\(numbers[1])–\(numbers[2]))"
        }
        return .phrase(Phrase(en: text(.english), de: text(.german)))
      }
      table.append(
        [
          .phrase(verdict.ranker.title), cell(verdict.quality.reciprocalRank, verdict.reciprocalRank),
        ] + verdict.quality.hits.map { .number($0, decimals: 1) } + [
          cell(verdict.quality.area, verdict.area),
          .number(verdict.quality.averagePrecision, decimals: 2),
        ])
    }
    return table
  }

  private static func legend(_ seed: Int) -> Phrase {
    Phrase(
      en:
        "Mean 1/rank: 1 when every true guide stands first. First, first 3, first 10: how many stand there; equal scores "
        + "count in parts. Ahead of others: the share of wrong cities that a true guide leaves behind (AUC); 0.5 is "
        + "guessing. Precision: average precision. In brackets: 95 of 100 resamples of the new cities (--seed \(seed)).",
      de:
        "Mittel 1/Rang: 1, wenn jede richtige Stadt vorn steht. Platz 1, erste 3, erste 10: wie viele dort stehen; gleiche "
        + "Punkte zählen anteilig. Vor anderen: der Anteil falscher Städte, den eine richtige hinter sich lässt (AUC); 0,5 ist "
        + "geraten. Genauigkeit: mittlere Präzision. In Klammern: 95 von 100 Neuziehungen der neuen Städte (--seed \(seed))."
    )
  }

  private static func conclusion(
    _ test: TandemBacktest, _ best: TandemBacktest.Ranker?, _ chance: ChanceSummary?
  ) -> Phrase {
    guard let best, let chance, test.tandemCount > 0 else {
      return Phrase(
        en: "There is no recorded tandem with a candidate to ask for: nothing can be said.",
        de: "Es gibt kein erfasstes Tandem, nach dem sich fragen ließe: Dazu lässt sich nichts sagen.")
    }
    let name = best.title
    let few =
      test.tandemCount < TandemBacktest.fewest
      ? Phrase(
        en: " With \(Language.english.counted(test.tandemCount, "tandem", "tandems")) nothing is proven either way.",
        de:
          " Mit \(Language.german.counted(test.tandemCount, "Tandem", "Tandems")) ist nichts bewiesen, weder so noch so."
      )
      : ""
    if chance.pTwoSided >= 0.05 {
      return Phrase(
        en:
          "The score is not distinguishable from the best simple rule, \(name[.english]): the difference in mean 1/rank is "
          + "\(Language.english.decimal(chance.observed, decimals: 2)), and chance gives as much with p = "
          + "\(Language.english.decimal(chance.pTwoSided, decimals: 2)).",
        de:
          "Die Punkte sind von der besten einfachen Regel nicht zu unterscheiden, \(name[.german]): Der Unterschied im Mittel "
          + "von 1/Rang ist \(Language.german.decimal(chance.observed, decimals: 2)), und Zufall ergibt das mit p = "
          + "\(Language.german.decimal(chance.pTwoSided, decimals: 2)).") + few
    }
    let verb =
      chance.observed > 0
      ? Phrase(en: "ahead of", de: "vor") : Phrase(en: "behind", de: "hinter")
    return Phrase(
      en: "The score is \(verb[.english]) the best simple rule, \(name[.english]), by "
        + "\(Language.english.decimal(chance.observed.magnitude, decimals: 2)) in mean 1/rank (p = "
        + "\(Language.english.decimal(chance.pTwoSided, decimals: 3))).",
      de: "Die Punkte liegen \(verb[.german]) der besten einfachen Regel, \(name[.german]), um "
        + "\(Language.german.decimal(chance.observed.magnitude, decimals: 2)) im Mittel von 1/Rang (p = "
        + "\(Language.german.decimal(chance.pTwoSided, decimals: 3))).") + few
  }

  private static func questions(_ test: TandemBacktest, _ network: Network) -> [Report.Block] {
    var table = Table(columns: [
      .init("newcomer", Phrase(en: "new city", de: "neue Stadt")), .init("year", Phrase(en: "year", de: "Jahr")),
      .init("rank", Phrase(en: "rank", de: "Rang")), .init("of", Phrase(en: "of", de: "von")),
      .init("guides", Phrase(en: "guided by", de: "begleitet von")),
    ])
    for question in test.questions {
      let ranks = question.rankings[0].places.map { Double($0.ahead) + 1 + Double($0.equal) / 2 }
      func text(_ language: Language) -> String {
        ranks.map { language.decimal($0, decimals: 1).trimmedDecimals }.joined(separator: " · ")
      }
      table.append([
        .text(printable(network.name(of: question.newcomer), limit: 34)),
        question.year.map { .text(String($0)) } ?? .blank,
        .phrase(Phrase(en: text(.english), de: text(.german))), .count(question.candidateCount),
        .phrase(
          Phrase(
            en: Language.english.list(question.guides.map { network.name(of: $0) }),
            de: Language.german.list(question.guides.map { network.name(of: $0) }))),
      ])
    }
    return [
      .heading(Phrase(en: "Where the score puts the true guides", de: "Wo die Punkte die richtigen Städte sehen")),
      .table(table),
    ]
  }

  // MARK: For spreadsheets and programs

  private static func flatTable(_ verdicts: [TandemBacktest.Verdict]) -> Table {
    var table = Table(
      columns: [
        "ranker", "mrr", "mrr_low", "mrr_high", "hits_1", "hits_3", "hits_10", "auc", "auc_low", "auc_high",
        "average_precision",
      ]
      .map { .init($0, Phrase($0)) })
    for verdict in verdicts {
      table.append(
        [.text(verdict.ranker.rawValue)]
          + ([verdict.quality.reciprocalRank, verdict.reciprocalRank.low, verdict.reciprocalRank.high]
          + verdict.quality.hits
          + [verdict.quality.area, verdict.area.low, verdict.area.high, verdict.quality.averagePrecision])
          .map { .number($0, decimals: 4) })
    }
    return table
  }

  private static func json(
    _ test: TandemBacktest, _ verdicts: [TandemBacktest.Verdict], _ best: TandemBacktest.Ranker?,
    _ chance: ChanceSummary?, _ network: Network, _ seed: Int
  ) -> JSON {
    func range(_ interval: TandemBacktest.Interval) -> JSON { .array([.double(interval.low), .double(interval.high)]) }
    return .object([
      ("seed", .int(seed)), ("tandems", .int(test.tandemCount)),
      (
        "rankers",
        .array(
          verdicts.map { verdict in
            .object([
              ("ranker", .string(verdict.ranker.rawValue)), ("mrr", .double(verdict.quality.reciprocalRank)),
              ("mrr_interval", range(verdict.reciprocalRank)),
              (
                "hits",
                .object(zip(RankingQuality.lengths, verdict.quality.hits).map { ("\($0)", .double($1)) })
              ),
              ("auc", .double(verdict.quality.area)), ("auc_interval", range(verdict.area)),
              ("average_precision", .double(verdict.quality.averagePrecision)),
            ])
          })
      ),
      (
        "against_best",
        chance.map { chance in
          .object([
            ("ranker", .string(best?.rawValue ?? "")), ("difference", .double(chance.observed)),
            ("p_two_sided", .double(chance.pTwoSided)), ("draws", .int(chance.draws)), ("exact", .bool(chance.isExact)),
          ])
        } ?? .null
      ),
      (
        "questions",
        .array(
          test.questions.map { question in
            .object([
              ("newcomer", .string(network.id(of: question.newcomer))),
              ("guides", .strings(question.guides.map { network.id(of: $0) })), ("year", .optional(question.year)),
              ("candidates", .int(question.candidateCount)),
              (
                "ranks",
                .array(
                  question.rankings[0].places.map { .double(Double($0.ahead) + 1 + Double($0.equal) / 2) })
              ),
            ])
          })
      ),
    ])
  }
}

extension TandemBacktest.Ranker {
  /// The ranker for people.
  var title: Phrase {
    switch self {
    case .score: Phrase(en: "the score", de: "die Punkte")
    case .random: Phrase(en: "guessing", de: "Raten")
    case .nearest: Phrase(en: "the nearest city", de: "die nächste Stadt")
    case .mostSimilar: Phrase(en: "the most similar size", de: "die ähnlichste Größe")
    case .commonNeighbors: Phrase(en: "most shared partners", de: "die meisten gemeinsamen Partner")
    case .adamicAdar:
      Phrase(en: "rarest shared partners", de: "die seltensten gemeinsamen Partner")
    }
  }
}
