/// What was read, what was found, and whether the data are ready.
public enum CheckReport {
  /// The answer to `geflecht check`. Without a network, the log says why there is none.
  public static func make(_ name: String, log: IntakeLog, network: Network?) -> Presentation {
    let (errors, warnings) = (log.count(of: .error), log.count(of: .warning))
    let verdict: Phrase =
      if errors > 0 {
        Phrase(
          en: "\(name) cannot be used yet: \(errors, "error", "errors") to cure",
          de: "\(name) ist noch nicht benutzbar: \(errors, "Fehler", "Fehler") zu beheben")
      } else if warnings > 0 {
        Phrase(
          en: "\(name) is ready, with \(warnings, "warning", "warnings")",
          de: "\(name) ist bereit, mit \(warnings, "Warnung", "Warnungen")")
      } else {
        Phrase(en: "\(name) is ready: nothing to repair", de: "\(name) ist bereit: nichts zu beheben")
      }
    var report = Report(title: verdict)
    if let network {
      var tables = ReportTable(columns: [
        .init("table", Phrase(en: "table", de: "Tabelle")), .init("rows", Phrase(en: "rows", de: "Zeilen")),
        .init("read_as", Phrase(en: "read as", de: "gelesen als")),
      ])
      for table in network.tables {
        tables.append([
          .text(table.title), .count(table.rows),
          .phrase(Phrase(en: "\(table.encoding), \(table.separator)", de: "\(table.encoding), \(table.separator)")),
        ])
      }
      report.blocks += [
        .table(tables), .heading(Phrase(en: "Columns", de: "Spalten")),
        .list(network.tables.map { columns(of: $0.title, $0.readings, kept: $0.keptColumns) }),
      ]
      report.blocks += network.description.map { .paragraph($0) }
      report.blocks.append(contentsOf: kinds(of: network))
      let notices = log.count(of: .notice)
      if notices > 0 {
        report.blocks.append(
          .paragraph(
            Phrase(
              en: "Read without loss from another spelling: \(notices, "place", "places"); --log FILE lists them.",
              de: """
                Ohne Verlust aus anderer Schreibweise gelesen: \(notices, "Stelle", "Stellen"); --log DATEI zählt sie
                auf.
                """)))
      }
    }
    let findings = log.diagnostics.contains { $0.severity > .notice }
    if findings {
      report.blocks.append(.heading(Phrase(en: "Findings", de: "Befunde")))
      let lines = Language.allCases.map { log.lines(from: .warning, in: $0) }
      report.blocks.append(.list(zip(lines[0], lines[1]).map { Phrase(en: "\($0)", de: "\($1)") }))
      report.blocks.append(
        .paragraph(
          Phrase(
            en: "What a code in brackets means: geflecht explain CODE",
            de: "Was ein Code in Klammern bedeutet: geflecht explain CODE --lang de")))
    }
    return Presentation(report: report, table: table(log), json: json(log, network))
  }

  /// The intake log alone, for `--log FILE`.
  public static func log(_ log: IntakeLog) -> Presentation {
    Presentation(
      report: Report(
        title: Phrase(en: "Intake log", de: "Protokoll"),
        blocks: [.list(log.diagnostics.map { finding in Phrase { finding.line(in: $0) } })]),
      table: table(log), json: .object([("log", json(log))]))
  }

  private static func columns(of file: String, _ readings: [String], kept: [String]) -> Phrase {
    let known = "\(file): \(names(readings))"
    guard !kept.isEmpty else { return Phrase(known) }
    return Phrase(
      en: "\(known); kept without a meaning: \(names(kept))",
      de: "\(known); ohne Bedeutung übernommen: \(names(kept))")
  }

  private static func names(_ columns: [String]) -> String {
    let more = columns.count > 20 ? ", … (\(columns.count))" : ""
    return columns.prefix(20).map { printable($0, limit: 40) }.joined(separator: ", ") + more
  }

  private static func kinds(of network: Network) -> [Report.Block] {
    let listed = zip(network.kindNames, network.recordedTieCounts).filter { $0.1 > 0 }
    guard !listed.isEmpty else { return [] }
    let kinds = listed.map { "\(printable($0.0, limit: 40)) \($0.1)" }.joined(separator: ", ")
    return [.paragraph(Phrase(en: "Kinds of tie: \(kinds).", de: "Arten von Beziehungen: \(kinds)."))]
  }

  private static func table(_ log: IntakeLog) -> ReportTable {
    var table = ReportTable(columns: [
      .init("severity", Phrase(en: "severity", de: "Schwere")), .init("code", "code"),
      .init("file", Phrase(en: "file", de: "Datei")), .init("line", Phrase(en: "line", de: "Zeile")),
      .init("column", Phrase(en: "column", de: "Spalte")), .init("was", Phrase(en: "was", de: "war")),
      .init("became", Phrase(en: "became", de: "wurde")),
      .init("why", Phrase(en: "finding", de: "Befund")),
    ])
    for finding in log.diagnostics {
      table.append([
        .phrase(finding.severity.name), .text(finding.code.rawValue), .text(finding.place?.file ?? ""),
        finding.place?.line.map(ReportTable.Cell.count) ?? .blank,
        finding.place?.column.map(ReportTable.Cell.count) ?? .blank,
        finding.was.map(ReportTable.Cell.text) ?? .blank, finding.became.map(ReportTable.Cell.text) ?? .blank,
        .phrase(finding.message),
      ])
    }
    return table
  }

  private static func json(_ log: IntakeLog, _ network: Network?) -> JSON {
    .object([
      ("ready", .bool(network != nil)),
      (
        "tables",
        .array(
          (network?.tables ?? []).map { table in
            .object([
              ("table", .string(table.kind.rawValue)), ("file", .string(table.file)), ("rows", .int(table.rows)),
              ("encoding", .string(table.encoding)), ("separator", .string(table.separator[.english])),
              ("columns", .strings(table.columns)), ("meanings", .strings(table.meanings.map { $0.rawValue })),
              ("kept", .strings(table.keptColumns)),
            ])
          })
      ),
      ("view", network?.viewJSON ?? .null),
      ("log", json(log)),
    ])
  }

  private static func json(_ log: IntakeLog) -> JSON {
    .array(
      log.diagnostics.map { finding in
        .object([
          ("severity", .string(finding.severity.name[.english])), ("code", .string(finding.code.rawValue)),
          ("file", finding.place.map { .string($0.file) } ?? .null), ("line", .optional(finding.place?.line)),
          ("column", .optional(finding.place?.column)), ("was", finding.was.map(JSON.string) ?? .null),
          ("became", finding.became.map(JSON.string) ?? .null), ("why", .string(finding.message[.english])),
        ])
      })
  }
}
