/// How old ties are, which have ended, who was guided and guides, and how many ties came when.
extension CardMaking {
  func ages(_ counts: LevelFacts.Ages, heldAgainst all: LevelFacts.Ages?) -> [CardLine] {
    guard counts.ties > 0 else { return [] }
    var lines: [CardLine] = []
    if counts.known > 0, let asOf = facts.ages.asOf {
      let newest =
        network.view.asOf == nil
        ? Phrase(en: ", the newest date of the data", de: ", dem jüngsten Datum der Daten") : ""
      let undated =
        counts.undated > 0
        ? Phrase(
          en: " Of \(counts.undated, "tie", "ties") the beginning is not known.",
          de: " Bei \(counts.undated, "Beziehung", "Beziehungen") ist der Beginn nicht bekannt.") : ""
      lines.append(
        line(
          .tieAges, .lasting,
          Phrase(en: "ties at least three years old", de: "mindestens drei Jahre alte Beziehungen"),
          .share(counts.threeYears, of: counts.known),
          heldAgainst: all.map { all in
            [
              CardLine.Benchmark(
                against: .program, title: Phrase(en: "all ties of the program", de: "alle Beziehungen des Programms"),
                amount: .share(all.threeYears, of: all.known))
            ]
          } ?? [],
          facts: [
            ("five_years", .int(counts.fiveYears)), ("undated", .int(counts.undated)),
            ("as_of", .string(asOf.description)),
          ],
          Phrase(
            en: """
              Of \(counts.known, "tie", "ties") that stand by the data and began in a known year, \(counts.threeYears)
              \(forms: counts.threeYears, "is", "are") at least three years
              old\(percent(counts.threeYears, counts.known)) and \(counts.fiveYears) at least
              five\(percent(counts.fiveYears, counts.known)), counted to \(asOf)\(newest).\(undated)
              """,
            de: """
              Von \(counts.known, "Beziehung", "Beziehungen") mit bekanntem Beginn, die nach den Daten
              \(forms: counts.known, "besteht", "bestehen"), \(forms: counts.threeYears, "ist", "sind") \(counts.threeYears) mindestens drei Jahre
              alt\(percent(counts.threeYears, counts.known)) und \(counts.fiveYears) mindestens
              fünf\(percent(counts.fiveYears, counts.known)), gerechnet bis \(asOf)\(newest).\(undated)
              """)))
    } else {
      lines.append(
        question(
          .tieAges, .lasting,
          Phrase(
            en: "Since when have these ties existed? The data name no beginning.",
            de: "Seit wann bestehen diese Beziehungen? Die Daten nennen keinen Beginn.")))
    }
    return lines + [ended(counts)]
  }

  private func ended(_ counts: LevelFacts.Ages) -> CardLine {
    guard counts.ended > 0 else {
      return question(
        .tiesEnded, .lasting,
        Phrase(
          en: "Which ties do not exist any more? The data name no end.",
          de: "Welche Beziehungen bestehen nicht mehr? Die Daten nennen kein Ende."))
    }
    let ties = counts.endings.map { network.recordedTie($0) }
    let list = Phrase { language in
      let shown = ties.prefix(top).map { tie in
        let year = tie.until.map { " (" + language.date($0) + ")" } ?? ""
        return printable(
          network.title(of: tie.source)[language] + " – " + network.title(of: tie.target)[language] + year)
      }
      return language.shortList(shown, of: ties.count, limit: top, width: .max)
    }
    return line(
      .tiesEnded, .lasting, Phrase(en: "ties that have ended", de: "beendete Beziehungen"),
      .share(counts.ended, of: counts.ties),
      names: [
        CardLine.Names(role: "from", nodes: ties.map { $0.source }),
        CardLine.Names(role: "to", nodes: ties.map { $0.target }),
      ], facts: [("years", json(counts.endedIn.ascending))],
      Phrase(
        en: "\(counts.ended, "tie has", "ties have") ended: \(list).",
        de: "\(counts.ended, "Beziehung ist", "Beziehungen sind") beendet: \(list)."))
  }

  /// Whether those who were guided guide today.
  func guided(_ counts: LevelFacts.Guidance) -> [CardLine] {
    guard !counts.guided.isEmpty else { return [] }
    let guided = CardLine.Names(role: "guided", nodes: counts.guided)
    guard !counts.guiding.isEmpty else {
      return [
        question(
          .guidedCities, .lasting, about: counts.guided,
          Phrase(
            en: """
              \(names(counts.guided)) \(forms: counts.guided.count, "was", "were") guided in a tandem:
              \(forms: counts.guided.count, "does it", "do they") guide others since? Nothing is documented.
              """,
            de: """
              \(names(counts.guided)) \(forms: counts.guided.count, "wurde", "wurden") in einem Tandem begleitet:
              \(forms: counts.guided.count, "Begleitet die Stadt", "Begleiten sie") seither selbst andere? Belegt ist nichts.
              """))
      ]
    }
    return [
      line(
        .guidedCities, .lasting,
        Phrase(en: "guided cities that guide since", de: "begleitete Städte, die seither begleiten"),
        .share(counts.guiding.count, of: counts.guided.count),
        names: [guided, CardLine.Names(role: "guiding", nodes: counts.guiding)],
        facts: [("unclear", .int(counts.unclear.count))],
        Phrase(
          en: """
            \(counts.guiding.count) of \(counts.guided.count, "city", "cities") that
            \(forms: counts.guided.count, "was", "were") guided in a tandem (\(names(counts.guided)))
            \(forms: counts.guiding.count, "guides", "guide") another since: \(names(counts.guiding)).
            """,
          de: """
            Von \(counts.guided.count, "Stadt", "Städten"), die in einem Tandem begleitet
            \(forms: counts.guided.count, "wurde", "wurden") (\(names(counts.guided))),
            \(forms: counts.guiding.count, "begleitet", "begleiten") \(counts.guiding.count) seither selbst:
            \(names(counts.guiding)).
            """))
    ]
  }

  /// In which year how many of some cities joined.
  func newCities(_ years: [(year: Int, count: Int)], of all: Int) -> CardLine? {
    let known = years.reduce(0) { $0 + $1.count }
    let unknown = all - known
    guard known > 0 else { return nil }
    let list = counts(years)
    let rest =
      unknown > 0
      ? Phrase(
        en: "; of \(unknown) the year is unknown",
        de: "; bei \(unknown) ist das Jahr unbekannt") : ""
    return line(
      .newCities, .spreading, Phrase(en: "cities by year of joining", de: "Städte nach Jahr des Beitritts"),
      .count(known), facts: [("years", json(years)), ("unknown", .int(unknown))],
      Phrase(en: "Cities joined in \(list)\(rest).", de: "Beigetreten sind Städte \(list)\(rest)."))
  }

  /// In which year how many ties began.
  func newTies(_ counts: LevelFacts.Ages) -> CardLine? {
    let years = counts.begun.ascending
    guard !years.isEmpty else { return nil }
    return line(
      .newTies, .spreading, Phrase(en: "ties by year of beginning", de: "Beziehungen nach Jahr des Beginns"),
      .count(years.reduce(0) { $0 + $1.count }), facts: [("years", json(years))],
      Phrase(en: "Ties began in \(self.counts(years)).", de: "Begonnen haben Beziehungen \(self.counts(years))."))
  }
}
