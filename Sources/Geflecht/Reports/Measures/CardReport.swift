/// What a measure, a diagnostic code or a part of a tandem's score means.
public enum CardReport {
  /// The answer to `geflecht explain ID` for a measure.
  public static func make(_ card: MeasureCard) -> Presentation {
    var report = Report(title: card.title + Phrase(" [\(card.id)]"))
    report.blocks = [
      .paragraph(card.summary),
      .verbatim(card.formula),
      .paragraph(Phrase(en: "Reading. \(card.reading)", de: "Lesart. \(card.reading)")),
      .list(card.caveats.map { $0.text }),
      .table(properties(card)),
    ]
    for example in card.examples {
      report.blocks.append(
        .heading(Phrase(en: "By hand: \(example.network.name)", de: "Von Hand: \(example.network.name)")))
      report.blocks.append(.verbatim(example.network.drawing))
      report.blocks.append(.table(values(example.expected)))
    }
    if !card.references.isEmpty {
      report.blocks.append(.heading(Phrase(en: "Sources", de: "Quellen")))
      report.blocks.append(
        .list(card.references.map(source)))
    }
    let fields: [(String, Phrase)] = [
      ("id", Phrase(card.id)), ("title", card.title), ("family", Phrase(card.family.rawValue)),
      ("summary", card.summary), ("formula", card.formula), ("reading", card.reading),
      ("unit", Phrase(card.unit.rawValue)), ("time", card.time), ("memory", card.memory), ("equals", card.equals),
    ]
    var table = ReportTable(columns: [.init("field", "field"), .init("value", "value")])
    for (field, value) in fields { table.append([.text(field), .phrase(value)]) }
    for (field, bound) in [("least", card.range.lowerBound), ("greatest", card.range.upperBound)] {
      table.append([.text(field), bound.isFinite ? .number(bound, decimals: 0) : .blank])
    }
    for caveat in card.caveats { table.append([.text("caveat"), .phrase(caveat.text)]) }
    for reference in card.references { table.append([.text("reference"), .phrase(source(of: reference))]) }
    for example in card.examples { table.append([.text("example"), .phrase(sentence(of: example))]) }
    let json = JSON.object(
      fields.map { ($0, .string($1[.english])) } + [
        (
          "range",
          .array(
            [
              card.range.lowerBound, card.range.upperBound,
            ].map { $0.isFinite ? .double($0) : .null })
        ),
        ("caveats", .strings(card.caveats.map { $0.text[.english] })),
        (
          "references",
          .array(
            card.references.map {
              .object([("citation", .string($0.source[.english])), ("doi", $0.doi.map(JSON.string) ?? .null)])
            })
        ),
        ("examples", .array(card.examples.map(self.json))),
      ])
    let finished = table
    return Presentation(report: report, table: finished, json: json)
  }

  /// The answer to `geflecht explain CODE` for a diagnostic.
  public static func make(_ code: DiagnosticCode) -> Presentation {
    let title = Phrase("[\(code.rawValue)] ") + code.severity.name
    let effect: Phrase =
      switch code.severity {
      case .notice: Phrase(en: "A notice changes nothing.", de: "Ein Hinweis ändert nichts.")
      case .warning:
        Phrase(
          en: "With a warning the data are loaded; --strict makes it an error.",
          de: "Mit einer Warnung werden die Daten geladen; --strict macht sie zum Fehler.")
      case .error:
        Phrase(en: "With an error nothing is computed.", de: "Mit einem Fehler wird nichts berechnet.")
      }
    var table = ReportTable(columns: [
      .init("code", "code"), .init("severity", "severity"), .init("meaning", "meaning"),
    ])
    table.append([.text(code.rawValue), .phrase(code.severity.name), .phrase(code.meaning)])
    let finished = table
    return Presentation(
      report: Report(title: title, blocks: [.paragraph(code.meaning), .paragraph(effect)]),
      table: finished,
      json: .object([
        ("code", .string(code.rawValue)), ("severity", .string(code.severity.name[.english])),
        ("meaning", .string(code.meaning[.english])),
      ]))
  }

  /// The answer to `geflecht explain` without a word: every measure in one line.
  public static func makeList() -> Presentation {
    var report = Report(title: Phrase(en: "Measures", de: "Maße"))
    var flat = ReportTable(columns: [.init("id", "id"), .init("family", "family"), .init("summary", "summary")])
    for family in MeasureCard.Family.allCases {
      let cards = MeasureCatalog.all.map { $0.card }.filter { $0.family == family }
      var table = ReportTable(columns: [
        .init("id", "id"), .init("summary", Phrase(en: "what it says", de: "was es sagt")),
      ])
      for card in cards {
        table.append([.text(card.id), .phrase(card.summary)])
        flat.append([.text(card.id), .text(family.rawValue), .phrase(card.summary)])
      }
      report.blocks += [.heading(family.title), .table(table)]
    }
    let cards = MeasureCatalog.all.map { entry in
      JSON.object([
        ("id", .string(entry.card.id)), ("family", .string(entry.card.family.rawValue)),
        ("summary", .string(entry.card.summary[.english])),
      ])
    }
    let json = JSON.object([("measures", .array(cards))])
    let finished = flat
    return Presentation(report: report, table: finished, json: json)
  }

  private static func properties(_ card: MeasureCard) -> ReportTable {
    func bound(_ value: Double) -> String {
      value.isFinite ? Language.english.decimal(value, decimals: 0) : value < 0 ? "−∞" : "∞"
    }
    var table = ReportTable(columns: [
      .init("property", Phrase(en: "property", de: "Eigenschaft")), .init("value", Phrase(en: "value", de: "Wert")),
    ])
    table.append([.phrase(Phrase(en: "unit", de: "Einheit")), .phrase(card.unit.name)])
    table.append([
      .phrase(Phrase(en: "range", de: "Bereich")),
      .text("\(bound(card.range.lowerBound)) … \(bound(card.range.upperBound))"),
    ])
    table.append([
      .phrase(Phrase(en: "time, memory", de: "Zeit, Speicher")),
      .phrase(Phrase(en: "\(card.time), \(card.memory)", de: "\(card.time), \(card.memory)")),
    ])
    table.append([.phrase(Phrase(en: "equals", de: "entspricht")), .phrase(card.equals)])
    return table
  }

  private static func values(_ expected: WorkedExample.Expected) -> ReportTable {
    var table = ReportTable(columns: expected.headings + [.init("value", Phrase(en: "value", de: "Wert"))])
    for cell in expected.cells { table.append(expected.names(of: cell) + [value(cell.value)]) }
    return table
  }

  /// Where a formula comes from, with its address.
  private static func source(of reference: Reference) -> Phrase {
    reference.source + Phrase(reference.doi.map { ". https://doi.org/\($0)" } ?? "")
  }

  /// An example in one line: `a line of five: a = 0, b = 3`.
  private static func sentence(of example: WorkedExample) -> Phrase {
    let values = example.expected.cells.map { cell in
      let names = (cell.row + [cell.column].compactMap { $0 }).joined(separator: " / ")
      return Phrase(names.isEmpty ? "" : names + " = ") + words(for: cell.value)
    }
    return example.network.name + Phrase(": ") + values.joined(separator: ", ")
  }

  private static func words(for value: WorkedExample.Expected.Value) -> Phrase {
    func words(_ number: Double?) -> Phrase {
      number.map { number in Phrase(en: "\(number, upTo: 4)", de: "\(number, upTo: 4)") } ?? "–"
    }
    return switch value {
    case .number(let number): words(number)
    case .numbers(let numbers): numbers?.map(words).joined(separator: " · ") ?? "–"
    case .sectors(let keys): keys.map { Phrase($0.joined(separator: "|")) } ?? "–"
    }
  }

  private static func json(_ example: WorkedExample) -> JSON {
    .object([
      ("network", .string(example.network.name[.english])),
      (
        "cells",
        .array(
          example.expected.cells.map { cell in
            let value: JSON =
              switch cell.value {
              case .number(let number): .optional(number)
              case .numbers(let numbers): numbers.map { .array($0.map { .optional($0) }) } ?? .null
              case .sectors(let keys): keys.map(JSON.strings) ?? .null
              }
            return .object([
              ("row", .strings(cell.row)), ("column", cell.column.map(JSON.string) ?? .null), ("value", value),
            ])
          })
      ),
    ])
  }

  private static func value(_ value: WorkedExample.Expected.Value) -> ReportTable.Cell {
    switch value {
    case .number(let number): .optional(number, decimals: 4)
    case .numbers(let numbers):
      numbers.map { numbers in
        let texts = numbers.map { $0.map { Language.english.decimal($0, decimals: 4).trimmedDecimals } ?? "–" }
        return .text(texts.joined(separator: " · "))
      } ?? .blank
    case .sectors(let keys): keys.map(ReportTable.Cell.list) ?? .blank
    }
  }
}
