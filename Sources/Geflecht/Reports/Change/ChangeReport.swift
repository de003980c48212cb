/// What changed between two waves: what stands out, who stayed, what became of the ties, and what each number's difference
/// is made of.
public enum ChangeReport {
  /// The answer to `geflecht compare`.
  /// - Parameters:
  ///   - outcome: What was found.
  ///   - top: How many names and rows a part for people shows; the rest is counted.
  public static func make(_ outcome: ChangeOutcome, top: Int) -> Presentation {
    Presentation(
      report: report(outcome, top: top, for: .research), tables: outcome.flatTables, json: outcome.json)
  }

  static func report(_ outcome: ChangeOutcome, top: Int, for audience: Audience) -> Report {
    var report = Report(title: outcome.title)
    let (earlier, later) = outcome.waveNames
    for (name, network) in [(earlier, outcome.waves.before), (later, outcome.waves.after)] {
      let facts = network.facts.joined(separator: " ")
      report.blocks.append(.paragraph(Phrase(en: "\(name.capitalized): \(facts)", de: "\(name.capitalized): \(facts)")))
    }
    report.blocks.append(.heading(Phrase(en: "What stands out", de: "Was auffällt")))
    if !outcome.findings.isEmpty { report.blocks.append(.list(outcome.findings.map { $0.words })) }
    report.blocks += outcome.beside.map { .paragraph($0.words) }
    if !outcome.gaps.isEmpty {
      report.blocks += [
        .heading(Phrase(en: "What the data do not say", de: "Was die Daten nicht sagen")),
        .list(outcome.gaps.map { $0.words }),
      ]
    }
    report.blocks += nodes(outcome, top: top) + ties(outcome) + states(outcome, top: top)
    if audience == .research { report.blocks += numbers(outcome) }
    return report
  }

  // MARK: Nodes

  private static func nodes(_ outcome: ChangeOutcome, top: Int) -> [Report.Block] {
    let waves = outcome.waves
    var blocks: [Report.Block] = [
      .heading(Phrase(en: "Who stayed, entered and left", de: "Wer blieb, kam und ging")),
      .paragraph(outcome.whoStayed.words), .table(outcome.presenceTable),
    ]
    for (title, nodes, network) in [
      (Phrase(en: "Entered", de: "Hinzugekommen"), waves.entered, waves.after),
      (Phrase(en: "Left", de: "Ausgeschieden"), waves.left, waves.before),
    ] where !nodes.isEmpty {
      let lists = Level.allCases.reversed().compactMap { level -> Phrase? in
        let own = nodes.filter { network[$0].level == level }
        guard !own.isEmpty else { return nil }
        let titles = own.map { network.title(of: $0) }
        let name = level.plural
        return Phrase { language in
          "\(name[language]): \(language.shortList(titles.map { $0[language] }, limit: top))."
        }
      }
      blocks += [.paragraph(title + ":"), .list(lists)]
    }
    return blocks
  }

  // MARK: Ties

  private static func ties(_ outcome: ChangeOutcome) -> [Report.Block] {
    [
      .heading(Phrase(en: "Ties among those who stayed", de: "Beziehungen unter denen, die blieben")),
      .paragraph(outcome.whatTiesBecame.words), .table(outcome.tieTable),
      .paragraph(
        Phrase(
          en: """
            Tied pairs; one of several kinds or sectors counts for each. Jaccard: kept / (kept + new + ended). Turnover:
            (new + ended) / (before + after).
            """,
          de: """
            Verbundene Paare; eines mehrerer Arten oder Sektoren zählt bei jeder mit. Jaccard: geblieben / (geblieben +
            neu + beendet). Wechsel: (neu + beendet) / (vorher + nachher).
            """)),
    ]
  }

  // MARK: States

  /// The cards of states side by side: of those that the view chooses, or of the few that there are.
  private static func states(_ outcome: ChangeOutcome, top: Int) -> [Report.Block] {
    let changes = StateChanges(outcome.levels.before, outcome.levels.after)
    let states = changes.states.filter { !$0.lines.isEmpty }
    guard !states.isEmpty, !outcome.waves.after.view.states.isEmpty || states.count <= 3 else { return [] }
    return states.prefix(top).flatMap { state -> [Report.Block] in
      [
        .heading(
          Phrase(
            en: "\(state.title): the card side by side", de: "\(state.title): die Karte im Vergleich")),
        .table(changes.table(of: state, outcome.waveNames)),
      ]
    }
  }

  // MARK: Numbers

  private static func numbers(_ outcome: ChangeOutcome) -> [Report.Block] {
    var blocks: [Report.Block] = []
    for (kind, title) in [
      (
        ChangedNumber.Whole.Kind.network, Phrase(en: "The network in numbers", de: "Das Netzwerk in Zahlen")
      ),
      (.sector, Phrase(en: "The sectors in numbers", de: "Die Sektoren in Zahlen")),
      (.state, Phrase(en: "The states in numbers", de: "Die Länder in Zahlen")),
    ] {
      // Sixteen states in fifty numbers are for programs.
      if kind == .state, outcome.waves.after.view.states.isEmpty { continue }
      let (table, unchanged) = outcome.numberTable(of: kind)
      guard !table.rows.isEmpty else { continue }
      blocks += [.heading(title), .table(table)]
      guard unchanged > 0 else { continue }
      blocks.append(
        .paragraph(
          Phrase(
            en: "\(unchanged, "number does", "numbers do") not differ and \(forms: unchanged, "is", "are") not listed.",
            de: """
              \(unchanged, "Zahl unterscheidet", "Zahlen unterscheiden") sich nicht und
              \(forms: unchanged, "fehlt", "fehlen") hier.
              """)))
    }
    guard !blocks.isEmpty else { return [] }
    blocks.append(
      .paragraph(
        Phrase(
          en: """
            Difference = stayed + entries and exits\(outcome.documented.differs ? "; stayed = net + coverage" : ""). Stayed:
            the difference among those who were there both times.
            """,
          de: """
            Unterschied = Gebliebene + Zu- und Abgänge\(outcome.documented.differs ? "; Gebliebene = netto + Abdeckung" : "").
            Gebliebene: der Unterschied unter denen, die beide Male dabei waren.
            """)))
    guard outcome.draws > 0 else { return blocks }
    let draws = outcome.draws
    blocks += [
      .list([
        Phrase(
          en: """
            ± asks: how far off may the change among those who stayed be, had other nodes of the same kind been looked at?
            (95%, paired vertex bootstrap of \(draws, "draw", "draws"), Snijders & Borgatti 1999.)
            """,
          de: """
            ± fragt: Wie weit kann die Änderung bei denen, die blieben, danebenliegen, hätte man andere Knoten derselben Art
            betrachtet? (95 %, gepaarter Vertex-Bootstrap mit \(draws, "Ziehung", "Ziehungen"), Snijders & Borgatti 1999.)
            """),
        outcome.whatPAsks,
      ]),
      .paragraph(
        Phrase(
          en: """
            A dash: chance cannot be asked of numbers that rest on single recorded ties or that no exchange changes; ± needs
            \(ChangeTesting.fewestNodes) nodes and a number that copies of nodes do not distort.
            """,
          de: """
            Ein Strich: Zahlen, die auf einzelnen erfassten Beziehungen beruhen oder die kein Tausch ändert, lassen sich nicht
            mit dem Zufall vergleichen; ± braucht \(ChangeTesting.fewestNodes) Knoten und eine Zahl, die durch Kopien von
            Knoten nicht verzerrt wird.
            """)),
    ]
    return blocks
  }
}
