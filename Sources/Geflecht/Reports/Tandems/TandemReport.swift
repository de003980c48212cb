/// What `geflecht tandems` answers.
extension TandemOutcome {
  /// The answer for people, spreadsheets and programs.
  /// - Parameter top: How many possible partners of a city are shown.
  public func presentation(top: Int) -> Presentation {
    if let rounds { return planned(in: rounds) }
    if let explanation { return PairExplanationReport(explanation, in: self).presentation }
    if case .candidates = question.subject { return candidates(top: top) }
    return planned(top: top)
  }

  /// The plan; with a single city also whom else it could have.
  /// - Parameter top: How many possible partners of a single city are shown.
  private func planned(top: Int) -> Presentation {
    var report = Report(title: title)
    if !network.omissions.isEmpty { report.blocks += network.description.dropFirst().map { .paragraph($0) } }
    report.blocks += planBlocks
    if shortlists.count == 1 {
      for shortlist in shortlists {
        report.blocks += TandemCandidateTables.blocks(shortlist, network, problem.form, top: top, answeredParts)
      }
    }
    report.blocks += method
    report.data = [
      ("asking", .strings(problem.asking.map { network.id(of: $0) })), ("capacity", .int(rules.capacity)),
      ("weights", .object(ScorePart.allCases.map { ($0.key, .double(rules.weight(of: $0))) })),
    ]
    var presentation = Presentation(
      report: report,
      tables: [.init("plan", planFile)] + (shortlists.count == 1 ? [.init("candidates", candidateFile)] : []),
      json: json)
    presentation.makeSheets = { sheets }
    return presentation
  }

  /// All possible partners of every city.
  /// - Parameter top: How many of a city are shown.
  private func candidates(top: Int) -> Presentation {
    var report = Report(
      title: isGuided
        ? Phrase(en: "Possible guides, intake \(yearList)", de: "Mögliche erfahrene Städte, Jahrgang \(yearList)")
        : Phrase(en: "Possible partners, \(yearList)", de: "Mögliche Partnerstädte, \(yearList)"))
    if !network.omissions.isEmpty { report.blocks += network.description.dropFirst().map { .paragraph($0) } }
    report.blocks += method.dropFirst()
    for shortlist in shortlists {
      report.blocks += TandemCandidateTables.blocks(shortlist, network, problem.form, top: top, answeredParts)
    }
    return Presentation(report: report, table: candidateFile, json: json)
  }

  private var yearList: String { years.map(String.init).joined(separator: ", ") }

  var title: Phrase {
    let count = problem.asking.count + problem.guidedAlready.count
    return isGuided
      ? Phrase(
        en: "Tandems, intake \(yearList): guides for \(count, "new city", "new cities")",
        de: "Tandems, Jahrgang \(yearList): erfahrene Städte für \(count, "neue Stadt", "neue Städte")")
      : Phrase(
        en: "Tandems among peers, \(yearList): partners for \(count, "city", "cities")",
        de: "Tandems auf Augenhöhe, \(yearList): Partner für \(count, "Stadt", "Städte")")
  }

  /// How the plan was made: rules, score, where to look further.
  private var method: [Report.Block] {
    var blocks: [Report.Block] = [
      .heading(Phrase(en: "How it was made", de: "Wie es zustande kommt")), .paragraph(ruleSentence),
    ]
    blocks += scoreSentences(answeredParts)
    blocks.append(
      .paragraph(
        Phrase(
          en: """
            People decide; the plan proposes. 'candidates' after the data lists all possible partners, 'explain A B' says
            everything about one pair, 'backtest' asks whether the score would have found the tandems of the past.
            """,
          de: """
            Menschen entscheiden, der Plan schlägt vor. „candidates“ hinter den Daten nennt alle möglichen Partner,
            „explain A B“ alles zu einem Paar, und „backtest“ fragt, ob die Punkte die bisherigen Tandems gefunden
            hätten.
            """)))
    return blocks
  }

  private var ruleSentence: Phrase {
    let (years, places) = (rules.seniority, rules.capacity)
    var sentences = [
      isGuided
        ? Phrase(
          en: """
            A guide joined at least \(years, "year", "years") earlier and has room for
            \(places, "newcomer", "newcomers") (unless its data say otherwise); no pair meets twice.
            """,
          de: """
            Eine erfahrene Stadt ist mindestens \(years, "Jahr", "Jahre") länger dabei und hat Platz für
            \(places, "neue Stadt", "neue Städte") (wenn ihre Daten nichts anderes sagen); kein Paar wird zweimal gebildet.
            """)
        : Phrase(
          en: """
            Every city takes part in \(places, "pair", "pairs") (unless its data say otherwise); no pair meets twice. A
            part of the score is the mean of what it is for either city.
            """,
          de: """
            Jede Stadt ist in \(places, "Paar", "Paaren") dabei (wenn ihre Daten nichts anderes sagen); kein Paar
            wird zweimal gebildet. Ein Teil der Punkte ist das Mittel aus dem, was er für beide Städte ist.
            """)
    ]
    if let window = rules.seenWithin {
      sentences.append(
        Phrase(
          en: "Cities last documented more than \(window, "year", "years") before are not suggested.",
          de: """
            Städte, deren letzter Beleg mehr als \(window, "Jahr", "Jahre") zurückliegt, werden nicht vorgeschlagen.
            """))
    }
    var further: [PlanRule] = []
    if rules.states != .any { further.append(.states(rules.states)) }
    if let least = rules.minimumScore { further.append(.minimumScore(least)) }
    if let most = rules.maxPairs { further.append(.maxPairs(most)) }
    if rules.mustServeAll { further.append(.serveAll) }
    if !further.isEmpty {
      let statements = further.map { TandemWords.statement($0, network) }.joined(separator: "; ")
      sentences.append(Phrase(en: "Also: \(statements).", de: "Außerdem: \(statements)."))
    }
    return sentences.joined(separator: " ")
  }

  private func scoreSentences(
    _ answered: [ScorePart]
  ) -> [Report.Block] {
    guard !answered.isEmpty else { return [] }
    let parts = answered.map { part in
      let weight = rules.weight(of: part)
      return Phrase(en: "\(part.title) ×\(weight, upTo: 2)", de: "\(part.title) ×\(weight, upTo: 2)")
    }.joined(separator: ", ")
    var blocks: [Report.Block] = [
      .paragraph(
        Phrase(
          en: """
            The score runs from 0 to 100: the weighted mean of \(parts). A dash means no data: the part is left out, it
            does not count as zero.
            """,
          de: """
            Die Punkte reichen von 0 bis 100: das gewichtete Mittel aus \(parts). Ein Strich heißt: keine Daten; der
            Teil bleibt außen vor und zählt nicht als null.
            """))
    ]
    if let missingData { blocks.append(.paragraph(missingData.words)) }
    return blocks
  }

  /// Of which parts of the score nothing is known, where some other is.
  var missingData: Claim? {
    let silent = weighedParts.filter { !answeredParts.contains($0) }
    guard !silent.isEmpty, !answeredParts.isEmpty else { return nil }
    return Claim(
      .noData,
      [("parts", .strings(silent.map { $0.key })), ("columns", .strings(gaps.flatMap { $0.columns }))],
      words(for: gaps, without: silent.map { $0.title }))
  }

  /// Of which parts of the score nothing is known, and what the data lack for that.
  private func words(for gaps: [Gap], without silent: [Phrase]) -> Phrase {
    let columns = gaps.flatMap { $0.columns }
    let count = columns.count
    var cures: [Phrase] = []
    if count > 0 {
      cures.append(
        Phrase(
          en: "\(forms: count, "a column", "columns") \(columns) in cities.csv",
          de: "\(forms: count, "eine Spalte", "Spalten") \(columns) in cities.csv"))
    }
    if gaps.contains(.sectors) {
      cures.append(Phrase(en: "a column sector in ties.csv", de: "eine Spalte sector in ties.csv"))
    }
    if gaps.contains(.wishes) { cures.append(Phrase(en: "a table wishes.csv", de: "eine Tabelle wishes.csv")) }
    guard !cures.isEmpty else {
      return Phrase(
        en: "No pair has data on \(silent): too few cities say something.",
        de: "Kein Paar hat Daten zu \(silent): Zu wenige Städte sagen etwas dazu.")
    }
    // One thing would, several would; German tells them apart.
    let things = max(cures.count, count)
    return Phrase(
      en: "No pair has data on \(silent): \(cures) would sharpen the ranking.",
      de: """
        Kein Paar hat Daten zu \(silent): \(cures) \(forms: things, "würde", "würden") die Reihenfolge
        schärfen.
        """)
  }
}

extension TandemOutcome.Gap {
  /// The columns of cities.csv that would fill it.
  fileprivate var columns: [String] {
    switch self {
    case .topics: ["topics"]
    case .needs: ["needs"]
    case .offers: ["offers"]
    case .population: ["population"]
    case .coordinate: ["latitude", "longitude"]
    case .sectors, .wishes: []
    }
  }
}
