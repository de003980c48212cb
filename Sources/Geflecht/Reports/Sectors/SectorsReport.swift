/// One page about the cooperation of sectors: what stands out, who works with whom, which cities have which sectors, who
/// joins them, what would change if one left, and what the data do not say.
public enum SectorsReport {
  /// The measures that the page is made of.
  public static let measures: [MeasureEntry] = [
    MeasureEntry(NetworkExternalInternalIndex()),
    MeasureEntry(ExpectedExternalInternalIndex()),
    MeasureEntry(GroupExternalInternalIndex()),
    MeasureEntry(SectorGroupsChance()),
    MeasureEntry(SectorChance()),
    MeasureEntry(SectorMixing()),
    MeasureEntry(MeanMixingChance()),
    MeasureEntry(MixingChance()),
    MeasureEntry(MixingProbability()),
    MeasureEntry(SectorAssortativity()),
    MeasureEntry(LevelExternalInternalIndex()),
    MeasureEntry(TrisectoralTriangles()),
    MeasureEntry(TrisectoralShare()),
    MeasureEntry(ExpectedTrisectoralShare()),
    MeasureEntry(TrisectoralClosure()),
    MeasureEntry(CitiesWithThreeSectors()),
    MeasureEntry(CitiesWithProfile()),
    MeasureEntry(SectorFrequency()),
    MeasureEntry(SectorCoverage()),
    MeasureEntry(SectorsPresent()),
    MeasureEntry(MissingSectors()),
    MeasureEntry(SectorEvenness()),
    MeasureEntry(SectorBrokerage()),
    MeasureEntry(BrokerageProbability<BySectors>()),
    MeasureEntry(LayerLoss()),
    MeasureEntry(SectorLoss()),
  ]

  /// Whether the data name a sector at all.
  public static func hasSectors(_ network: Network) -> Bool {
    network.nodes.contains { !network[$0].sectors.isEmpty } || !network.cityProfiles.known.isEmpty
  }

  /// The answer to `geflecht sectors`.
  /// - Parameters:
  ///   - results: What `measures` answered; those that had no answer may be missing.
  ///   - settings: How they counted.
  ///   - top: How many cities and brokers a table for people shows; the rest is counted.
  public static func make(_ results: ResultTable, settings: MeasureSettings, top: Int) -> Presentation {
    let findings = SectorFinding.all(in: results)
    return Presentation(
      report: report(results, findings, settings, top: top, for: .research), table: flatTable(results, findings),
      json: json(results, findings, settings))
  }

  // MARK: For people

  static func report(
    _ results: ResultTable, _ findings: [SectorFinding], _ settings: MeasureSettings, top: Int, for audience: Audience
  ) -> Report {
    let network = results.network
    var report = Report(
      title: Phrase(en: "How the sectors work together", de: "Wie die Sektoren zusammenarbeiten"))
    report.blocks += network.description.map { .paragraph($0) }
    report.blocks.append(.heading(Phrase(en: "What stands out", de: "Was auffällt")))
    report.blocks.append(
      findings.isEmpty ? .paragraph(nothingStandsOut.words) : .list(findings.map { $0.sentence }))
    if let byChance = byChance(results, settings) { report.blocks.append(.paragraph(byChance.words)) }
    report.blocks += mixing(results) + sectors(results, for: audience) + SectorCities.blocks(results, top: top)
    report.blocks += SectorBrokers.blocks(results, top: top, for: audience) + losses(results)
    let gaps = SectorGaps.claims(results.network)
    if !gaps.isEmpty {
      report.blocks += [
        .heading(Phrase(en: "What the data do not say", de: "Was die Daten nicht sagen")), .list(gaps.map { $0.words }),
      ]
    }
    return report
  }

  private static let nothingStandsOut = Claim(
    .nothingStandsOut, [],
    Phrase(
      en: "The data are too thin for a statement that would hold.",
      de: "Für eine belastbare Aussage reichen die Daten nicht aus."))

  /// Everything that is said beside the findings.
  static func claims(
    _ results: ResultTable, _ findings: [SectorFinding], _ settings: MeasureSettings
  ) -> [Claim] {
    (findings.isEmpty ? [nothingStandsOut] : []) + [byChance(results, settings)].compactMap { $0 }
      + SectorGaps.claims(results.network)
  }

  /// What "by chance" means on this page.
  private static func byChance(_ results: ResultTable, _ settings: MeasureSettings) -> Claim? {
    let draws = results.values(of: SectorChance.self).flatMap { table in
      table.rows.lazy.compactMap { table[$0, "draws"] }.first
    }
    guard let draws else { return nil }
    // Where there are few ways to deal them out, all are looked at, and their number is not the one that was asked for.
    let (ways, isExact) = (Int(draws), Int(draws) != settings.permutations)
    let words =
      isExact
      ? Phrase(
        en: """
          By chance means: the same ties, while the sectors are dealt out among the nodes of each level in all \(ways)
          possible ways.
          """,
        de: """
          „Bei zufälliger Verteilung“ heißt: dieselben Beziehungen, während die Sektoren auf jeder Ebene auf alle \(ways)
          möglichen Arten verteilt werden.
          """)
      : Phrase(
        en: """
          By chance means: the same ties, while the sectors are dealt out anew among the nodes of each level,
          \(ways) times (--permutations, --seed \(plain: settings.seed)).
          """,
        de: """
          „Bei zufälliger Verteilung“ heißt: dieselben Beziehungen, während die Sektoren auf jeder Ebene \(ways)-mal neu
          verteilt werden (--permutations, --seed \(plain: settings.seed)).
          """)
    return Claim(
      .byChance,
      [("draws", .int(ways)), ("exact", .bool(isExact)), ("seed", .int(settings.seed))], words)
  }

  private static func mixing(_ results: ResultTable) -> [Report.Block] {
    guard let counts = results.values(of: SectorMixing.self) else { return [] }
    guard counts.values.contains(where: { $0.contains { $0 ?? 0 > 0 } }) else {
      return [
        .heading(Phrase(en: "Who works with whom", de: "Wer mit wem arbeitet")),
        .paragraph(
          Phrase(
            en: "No tie of this view joins two nodes whose sectors are known.",
            de: "Keine Beziehung dieser Ansicht verbindet zwei Knoten, deren Sektoren bekannt sind.")),
      ]
    }
    let expected = results.values(of: MeanMixingChance.self)
    let chances = results.values(of: MixingProbability.self)
    var table = ReportTable(
      columns: [.init("sector", Phrase(en: "ties between", de: "Beziehungen zwischen"))]
        + counts.columns.map { .init($0, sectorTitle($0)) })
    for (g, sector) in counts.rows.enumerated() {
      let cells = counts.columns.indices.map { h in
        cell(counts.values[g][h], expected?.values[g][h] ?? nil, chances?.values[g][h] ?? nil)
      }
      table.append([.phrase(sectorTitle(sector))] + cells)
    }
    return [
      .heading(Phrase(en: "Who works with whom", de: "Wer mit wem arbeitet")), .table(table),
      .paragraph(
        Phrase(
          en: """
            In brackets what there would be by chance. ▲ more, ▼ fewer than chance gives in 95 of 100 random networks;
            of twenty pairs one is marked by chance alone.
            """,
          de: """
            In Klammern, was bei zufälliger Verteilung zu erwarten wäre. ▲ mehr, ▼ weniger, als der Zufall in 95 von 100 Netzwerken
            ergibt; von zwanzig Paaren trägt auch ohne Grund eines so ein Zeichen.
            """)),
    ]
  }

  private static func cell(_ ties: Double?, _ expected: Double?, _ p: Double?) -> ReportTable.Cell {
    guard let ties else { return .blank }
    func text(_ language: Language) -> String {
      let count = language.decimal(ties, decimals: ties == ties.rounded() ? 0 : 1)
      guard let expected else { return count }
      let mark = (p ?? 1) >= SectorFinding.significance ? "" : ties > expected ? " ▲" : " ▼"
      return "\(count)\(mark) (\(language.decimal(expected, decimals: 1)))"
    }
    return .phrase(Phrase(text))
  }

  private static func sectors(_ results: ResultTable, for audience: Audience) -> [Report.Block] {
    guard let groups = results.values(of: GroupExternalInternalIndex.self) else { return [] }
    let network = results.network
    guard network.nodes.contains(where: { !network[$0].sectors.isEmpty }) else { return [] }
    let chance = results.values(of: SectorGroupsChance.self)
    var table = ReportTable(
      columns: [
        .init("sector", Phrase(en: "sector", de: "Sektor")), .init("nodes", Phrase(en: "members", de: "Mitglieder")),
        .init("external", Phrase(en: "ties to others", de: "Beziehungen zu anderen")),
        .init("internal", Phrase(en: "ties within", de: "Beziehungen im Sektor")),
        .init("share", Phrase(en: "share to others", de: "Anteil zu anderen")),
        .init("by-chance", Phrase(en: "by chance", de: "zufällig")),
      ] + (audience == .research ? [.init("p", "p")] : []))
    for (at, sector) in groups.rows.enumerated() {
      let members = network.nodes.count { network[$0].sectors.contains(SectorID(at)) }
      func percent(_ index: Double?) -> ReportTable.Cell {
        index.map { index in
          .phrase(
            Phrase(
              en: "\((1 + index) / 2, .percent)", de: "\((1 + index) / 2, .percent)"))
        } ?? .blank
      }
      table.append(
        [
          .phrase(sectorTitle(sector)), .count(members), .optional(groups[sector, "external"], decimals: 0),
          .optional(groups[sector, "internal"], decimals: 0), percent(groups[sector, "ties"]),
          percent(chance?[sector, "expected"]),
        ] + (audience == .research ? [.optional(chance?[sector, "p-two-sided"], decimals: 3)] : []))
    }
    let blocks: [Report.Block] = [
      .heading(Phrase(en: "Each sector's ties", de: "Die Beziehungen der einzelnen Sektoren")), .table(table),
    ]
    guard audience == .research else { return blocks }
    return blocks + [
      .paragraph(
        Phrase(
          en: "p is how often chance lies as far out; below 0.05 it is hardly chance.",
          de: "p sagt, wie oft der Zufall so weit abweicht; unter 0,05 ist es kaum noch Zufall."))
    ]
  }

  private static func losses(_ results: ResultTable) -> [Report.Block] {
    var blocks: [Report.Block] = []
    for (answer, intro) in [
      (
        results.answer(of: LayerLoss.self),
        Phrase(
          en: "If the ties that only one sector carries ended:",
          de: "Wenn die Beziehungen endeten, die nur ein Sektor trägt:")
      ),
      (
        results.answer(of: SectorLoss.self),
        Phrase(
          en: "If all organizations of a sector left (those of several sectors stay):",
          de: "Wenn alle Organisationen eines Sektors gingen (die aus mehreren Sektoren bleiben):")
      ),
    ] {
      guard let answer, answer.rows.count > 0 else { continue }
      blocks += [.paragraph(intro), .table(MeasureReport.table(answer, results.network, answer.rowIndices))]
    }
    guard !blocks.isEmpty else { return [] }
    blocks.append(
      .paragraph(
        Phrase(
          en: """
            Components are parts of the network without a way to each other: into so many more it would fall. Pairs cut:
            the share of the pairs that reach each other now and then would no more.
            """,
          de: """
            Komponenten sind Teile des Netzwerks ohne Weg zueinander: in so viele mehr würde es zerfallen. Getrennte
            Paare: der Anteil der Paare, die einander jetzt erreichen und dann nicht mehr.
            """)))
    return [.heading(Phrase(en: "If a sector left", de: "Wenn ein Sektor ginge"))] + blocks
  }

  // MARK: For spreadsheets

  /// Every finding and every number, one a row.
  private static func flatTable(_ results: ResultTable, _ findings: [SectorFinding]) -> ReportTable {
    var table = ReportTable(columns: [
      .init("part", "part"), .init("row", "row"), .init("column", "column"), .init("value", "value"),
      .init("text", "text"),
    ])
    for finding in findings {
      table.append([.text("finding"), .text(finding.id), .blank, .blank, .phrase(finding.sentence)])
      for fact in finding.facts {
        table.append([.text("finding"), .text(finding.id), .text(fact.key), .number(fact.value, decimals: 6), .blank])
      }
    }
    for answer in results.answers {
      for cell in answer.longCells(in: results.network) {
        table.append([.text(answer.card.id), cell.row, cell.column, cell.value, cell.text])
      }
    }
    return table
  }

  // MARK: For programs

  private static func json(
    _ results: ResultTable, _ findings: [SectorFinding], _ settings: MeasureSettings
  ) -> JSON {
    let sentences = findings.map { finding in
      JSON.object([
        ("id", .string(finding.id)),
        (
          "text",
          .object([
            ("en", .string(finding.sentence[.english])), ("de", .string(finding.sentence[.german])),
          ])
        ),
        ("verdict", finding.verdict.map { .string($0.rawValue) } ?? .null),
        ("facts", .object(finding.facts.map { ($0.key, .double($0.value)) })),
        ("measures", .strings(finding.measures)),
      ])
    }
    guard case .object(let members) = MeasureReport.json(results, settings) else { return .null }
    return .object(
      [("findings", .array(sentences)), ("claims", claims(results, findings, settings).json)] + members)
  }
}
