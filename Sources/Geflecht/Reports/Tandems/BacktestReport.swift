/// The answer to `geflecht tandems DATA backtest`.
extension BacktestOutcome {
  /// The page, a row a ranker, and the same for programs.
  public var presentation: Presentation {
    Presentation(report: report, tables: [.init("rankers", flatTable), .init("questions", questionFile)], json: json)
  }

  // MARK: For people

  private var report: Report {
    let (count, all) = (test.tandemCount, test.recordedCount)
    var report = Report(
      title: count == all
        ? Phrase(
          en: "Would the score have found the \(count, "recorded tandem", "recorded tandems")?",
          de:
            "Hätten die Punkte \(forms: count, "das", "die") \(count, "erfasste Tandem", "erfassten Tandems") gefunden?"
        )
        : Phrase(
          en: "Would the score have found \(count) of the \(all, "recorded tandem", "recorded tandems")?",
          de: "Hätten die Punkte \(count) von \(all, "erfassten Tandem", "erfassten Tandems") gefunden?"))
    report.blocks.append(
      .paragraph(
        Phrase(
          en: """
            For each new city all cities that could have guided it are ranked, knowing only what was known before that
            year; ties of that year and later are hidden, and so is every undated tie between the two.
            """,
          de: """
            Für jede neue Stadt werden alle Städte geordnet, die sie hätten begleiten können, und zwar nur mit dem, was vor
            dem Jahr bekannt war: Beziehungen ab diesem Jahr sind verborgen, ebenso jede undatierte zwischen den beiden.
            """)))
    if count > 0 {
      report.blocks += [.table(table), .table(hits), .paragraph(legend)]
    }
    report.blocks += conclusion.map { .paragraph($0.words) }
    if !test.questions.isEmpty { report.blocks += questions }
    if let notAskedFor { report.blocks.append(.paragraph(notAskedFor.words)) }
    return report
  }

  private var table: ReportTable {
    var table = ReportTable(columns: [
      .init("ranker", Phrase(en: "ranked by", de: "geordnet nach")),
      .init("mrr", Phrase(en: "mean 1/rank", de: "Mittel 1/Rang")),
      .init("lift", Phrase(en: "above guessing", de: "über Raten")),
      .init("auc", Phrase(en: "ahead of others", de: "vor anderen")),
      .init("average_precision", Phrase(en: "precision", de: "Genauigkeit")),
    ])
    for verdict in verdicts {
      let quality = verdict.quality
      table.append([
        .phrase(verdict.ranker.title), Self.cell(quality.reciprocalRank, verdict.reciprocalRank),
        Self.cell(verdict.lift, verdict.liftInterval), Self.cell(quality.area, verdict.area),
        Self.cell(quality.averagePrecision, verdict.averagePrecision),
      ])
    }
    return table
  }

  private var hits: ReportTable {
    var table = ReportTable(
      columns: [.init("ranker", Phrase(en: "ranked by", de: "geordnet nach"))]
        + RankingQuality.lengths.map {
          .init(
            "hits_\($0)",
            $0 == 1 ? Phrase(en: "first", de: "Platz 1") : Phrase(en: "first \($0)", de: "erste \($0)"))
        })
    for verdict in verdicts {
      table.append(
        [.phrase(verdict.ranker.title)]
          + zip(verdict.quality.hits, verdict.hits).map { Self.cell($0, $1, decimals: 1) })
    }
    return table
  }

  /// A number and where it may lie.
  private static func cell(
    _ number: Double?, _ interval: TandemBacktest.Interval?, decimals: Int = 2
  ) -> ReportTable.Cell {
    number.map { .phrase(words(for: $0, interval, decimals: decimals)) } ?? .blank
  }

  private static func words(
    for number: Double, _ interval: TandemBacktest.Interval?, decimals: Int = 2
  ) -> Phrase {
    guard let interval else {
      return Phrase(en: "\(number, decimals: decimals)", de: "\(number, decimals: decimals)")
    }
    let (low, high) = (interval.low, interval.high)
    // Between negative numbers a dash would read like another minus.
    let between = low < 0 ? Phrase(en: " to ", de: " bis ") : "–"
    return Phrase(
      en: "\(number, decimals: decimals) (\(low, decimals: decimals)\(between)\(high, decimals: decimals))",
      de: "\(number, decimals: decimals) (\(low, decimals: decimals)\(between)\(high, decimals: decimals))")
  }

  private var legend: Phrase {
    let count = test.tandemCount
    return Phrase(
      en: """
        Mean 1/rank: 1 when every true guide stands first. Above guessing: how much more that is than guessing gives on the
        same lists. Ahead of others: the share of wrong cities that a true guide leaves behind (AUC); 0.5 is guessing.
        Precision: average precision. First, first 3, first 10: how many of the \(count, "true guide", "true guides")
        stand there; equal scores count in parts. In brackets: where the number may lie, from drawing the new cities anew
        2,000 times (95 %, bias-corrected, --seed \(plain: seed)).
        """,
      de: """
        Mittel 1/Rang: 1, wenn jede richtige Stadt vorn steht. Über Raten: wie viel mehr das ist, als Raten auf denselben
        Listen ergibt. Vor anderen: der Anteil falscher Städte, den eine richtige hinter sich lässt (AUC); 0,5 ist
        geraten. Genauigkeit: mittlere Präzision. Platz 1, erste 3, erste 10: wie viele der
        \(count, "richtige Stadt", "richtigen Städte") dort stehen; gleiche Punkte zählen anteilig. In Klammern: wo die
        Zahl liegen kann, aus 2.000 Neuziehungen der neuen Städte (95 %, um Schiefe berichtigt, --seed \(plain: seed)).
        """)
  }

  private var conclusion: [Claim] {
    guard let bestRule, let besideBest, let guessing else {
      return [
        Claim(
          .nothingToAsk, [],
          Phrase(
            en: "There is no recorded tandem with a candidate to ask for: nothing can be said.",
            de: "Es gibt kein erfasstes Tandem, nach dem sich fragen ließe: Dazu lässt sich nichts sagen."))
      ]
    }
    let count = test.tandemCount
    let few = Claim(
      .onlyAHint, [("tandems", .int(count))],
      Phrase(
        en: "With \(count, "tandem", "tandems") all of this is a hint and proves nothing.",
        de: "Bei \(count, "Tandem", "Tandems") ist all das ein Hinweis und beweist nichts."))
    return [beside(guessing), beside(bestRule, besideBest)] + (isOnlyAHint ? [few] : [])
  }

  private func beside(_ guesses: ChanceSummary) -> Claim {
    Claim(
      .besideGuessing,
      [
        ("better", .bool(beatsGuessing)), ("mrr", .double(guesses.observed)),
        ("mrr_of_guessing", .double(guesses.mean)),
        ("p_upper", .double(guesses.pUpper)),
      ], words(for: guesses))
  }

  private func words(for guesses: ChanceSummary) -> Phrase {
    let score = verdicts.first { $0.ranker == .score }
    let lift = Self.words(for: score?.lift ?? 0, score?.liftInterval)
    let (p, decimals) = (guesses.pUpper, guesses.pUpper < 0.01 ? 4 : 2)
    return beatsGuessing
      ? Phrase(
        en: """
          The score does better than guessing: by \(lift) in mean 1/rank. Guessing does as well with p =
          \(p, upTo: decimals).
          """,
        de: """
          Die Punkte sind besser als Raten: um \(lift) im Mittel von 1/Rang. Raten erreicht das mit p =
          \(p, upTo: decimals).
          """)
      : Phrase(
        en: """
          The score is not distinguishable from guessing: it is \(lift) above it in mean 1/rank, and guessing does as well
          with p = \(p, upTo: decimals).
          """,
        de: """
          Die Punkte sind von Raten nicht zu unterscheiden: Sie liegen um \(lift) im Mittel von 1/Rang darüber, und Raten
          erreicht das mit p = \(p, upTo: decimals).
          """)
  }

  private func beside(_ best: TandemBacktest.Ranker, _ chance: ChanceSummary) -> Claim {
    Claim(
      .besideBestRule,
      [
        ("rule", .string(best.rawValue)), ("differs", .bool(differsFromBest)), ("difference", .double(chance.observed)),
        ("p_two_sided", .double(chance.pTwoSided)),
      ], words(for: best, chance))
  }

  private func words(for best: TandemBacktest.Ranker, _ chance: ChanceSummary) -> Phrase {
    let (name, difference, p) = (best.title, chance.observed, chance.pTwoSided)
    if !differsFromBest {
      return Phrase(
        en: """
          The score is not distinguishable from the best simple rule, \(name): the difference in mean 1/rank is
          \(difference, decimals: 2), and chance gives as much with p = \(p, decimals: 2).
          """,
        de: """
          Die Punkte sind von der besten einfachen Regel nicht zu unterscheiden, \(name): Der Unterschied im Mittel von
          1/Rang ist \(difference, decimals: 2), und Zufall ergibt das mit p = \(p, decimals: 2).
          """)
    }
    let place = difference > 0 ? Phrase(en: "ahead of", de: "vor") : Phrase(en: "behind", de: "hinter")
    return Phrase(
      en: """
        The score is \(place) the best simple rule, \(name), by \(difference.magnitude, decimals: 2) in mean 1/rank (p =
        \(p, decimals: 3)).
        """,
      de: """
        Die Punkte liegen \(place) der besten einfachen Regel, \(name), um \(difference.magnitude, decimals: 2) im Mittel
        von 1/Rang (p = \(p, decimals: 3)).
        """)
  }

  private var notAskedFor: Claim? {
    guard !test.unanswerable.isEmpty else { return nil }
    let pairs = test.unanswerable.map { "\(network.name(of: $0.guide)) – \(network.name(of: $0.newcomer))" }
    return Claim(
      .notAskedFor,
      [("pairs", .array(test.unanswerable.map { .strings([network.id(of: $0.guide), network.id(of: $0.newcomer)]) }))],
      Phrase(
        en: "Not asked for, because by the rules the guide was no candidate (--seniority): \(pairs).",
        de: "Nicht gefragt, weil die erfahrene Stadt nach den Regeln nicht in Frage kam (--seniority): \(pairs)."))
  }

  /// Everything that is said about the score.
  var claims: [Claim] { conclusion + [notAskedFor].compactMap { $0 } }

  private var questions: [Report.Block] {
    var table = ReportTable(columns: [
      .init("newcomer", Phrase(en: "new city", de: "neue Stadt")), .init("year", Phrase(en: "year", de: "Jahr")),
      .init("rank", Phrase(en: "rank", de: "Rang")), .init("of", Phrase(en: "of", de: "von")),
      .init("guides", Phrase(en: "guided by", de: "begleitet von")),
    ])
    for question in test.questions {
      let ranks = question.rankings[0].places.map { place in
        Phrase(en: "\(place.meanRank, upTo: 1)", de: "\(place.meanRank, upTo: 1)")
      }
      let guides = question.guides.map { network.name(of: $0) }
      table.append([
        .text(printable(network.name(of: question.newcomer), limit: 34)),
        question.year.map { .text(String($0)) } ?? .blank,
        .phrase(ranks.joined(separator: " · ")), .count(question.candidateCount),
        .phrase(Phrase(en: "\(guides)", de: "\(guides)")),
      ])
    }
    return [
      .heading(Phrase(en: "Where the score puts the true guides", de: "Wo die Punkte die richtigen Städte sehen")),
      .table(table),
    ]
  }

  // MARK: For spreadsheets and programs

  private var flatTable: ReportTable {
    let names = ["mrr", "lift"] + RankingQuality.lengths.map { "hits_\($0)" } + ["auc", "average_precision"]
    var table = ReportTable(
      columns: (["ranker"] + names.flatMap { [$0, "\($0)_low", "\($0)_high"] }).map { .init($0, Phrase($0)) })
    for verdict in verdicts {
      let quality = verdict.quality
      let numbers: [(Double?, TandemBacktest.Interval?)] =
        [(quality.reciprocalRank, verdict.reciprocalRank), (verdict.lift, verdict.liftInterval)]
        + zip(quality.hits, verdict.hits).map { ($0, $1) }
        + [(quality.area, verdict.area), (quality.averagePrecision, verdict.averagePrecision)]
      table.append(
        [.text(verdict.ranker.rawValue)]
          + numbers.flatMap { [$0, $1?.low, $1?.high] }.map { .optional($0, decimals: 4) })
    }
    return table
  }

  /// A row a question; its guides and the places of the true ones each stand in one cell, for a rank is nobody's alone.
  private var questionFile: ReportTable {
    var table = ReportTable(
      columns: ["newcomer", "newcomer_name", "year", "candidates", "guides", "guide_names", "ranks"]
        .map { .init($0, Phrase($0)) })
    for question in test.questions {
      table.append([
        .text(network.id(of: question.newcomer)), .text(network.name(of: question.newcomer)),
        question.year.map { .count($0) } ?? .blank, .count(question.candidateCount),
        .list(question.guides.map { network.id(of: $0) }), .list(question.guides.map { network.name(of: $0) }),
        .list(question.rankings[0].places.map { "\($0.meanRank)" }),
      ])
    }
    return table
  }

  private var json: JSON {
    func range(_ interval: TandemBacktest.Interval?) -> JSON {
      interval.map { .array([.double($0.low), .double($0.high)]) } ?? .null
    }
    return .object([
      ("seed", .int(seed)), ("tandems", .int(test.tandemCount)),
      ("recorded", .int(test.recordedCount)), ("claims", claims.json),
      (
        "rankers",
        .array(
          verdicts.map { verdict in
            .object([
              ("ranker", .string(verdict.ranker.rawValue)), ("mrr", .double(verdict.quality.reciprocalRank)),
              ("mrr_interval", range(verdict.reciprocalRank)), ("lift", .optional(verdict.lift)),
              ("lift_interval", range(verdict.liftInterval)),
              (
                "hits",
                .object(zip(RankingQuality.lengths, verdict.quality.hits).map { ("\($0)", .double($1)) })
              ),
              (
                "hits_interval",
                .object(zip(RankingQuality.lengths, verdict.hits).map { ("\($0)", range($1)) })
              ),
              ("auc", .optional(verdict.quality.area)), ("auc_interval", range(verdict.area)),
              ("average_precision", .double(verdict.quality.averagePrecision)),
              ("average_precision_interval", range(verdict.averagePrecision)),
            ])
          })
      ),
      (
        "against_guessing",
        guessing.map { guesses in
          .object([
            ("difference", .double(guesses.observed - guesses.mean)), ("p_upper", .double(guesses.pUpper)),
            ("draws", .int(guesses.draws)),
          ])
        } ?? .null
      ),
      (
        "against_best",
        besideBest.map { chance in
          .object([
            ("ranker", .string(bestRule?.rawValue ?? "")), ("difference", .double(chance.observed)),
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
                  question.rankings[0].places.map { .double($0.meanRank) })
              ),
            ])
          })
      ),
      ("nodes", NodeTraits.placesJSON(of: network)),
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
