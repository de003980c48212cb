/// Empty tables to fill in, with the headers of an office's own lists, an example row each, and what the columns mean.
public struct DataTemplate: Sendable {
  /// A column: its header, what belongs there, and an example.
  struct Column {
    let header: Phrase
    let meaning: Phrase
    let example: Phrase

    init(_ header: Phrase, _ meaning: Phrase, _ example: Phrase = "") {
      self.header = header
      self.meaning = meaning
      self.example = example
    }
  }

  /// A table: what its file or sheet is called, and its columns.
  struct Table {
    let name: Phrase
    let meaning: Phrase
    let columns: [Column]
    /// More example rows, in the order of the columns.
    var otherRows: [[Phrase]] = []

    var rows: [[Phrase]] { [columns.map { $0.example }] + otherRows }
  }

  private let language: Language

  /// The tables with headers of a language.
  public init(in language: Language) { self.language = language }

  /// The tables as sheets of a workbook, and a sheet that explains them.
  public var workbook: Workbook {
    let explanation = Workbook.Sheet(name: Self.explanationName[language], lines: explanation)
    let sheets = Self.tables.map { table in
      Workbook.Sheet(
        name: table.name[language], columns: table.columns.map { $0.header[language] },
        rows: table.rows.map { $0.map { cell($0[language]) } })
    }
    return Workbook(sheets: [explanation] + sheets)
  }

  /// The tables as CSV files for a spreadsheet of the language, and a text that explains them.
  public var files: [(name: String, text: String)] {
    let separator = language == .german ? ";" : ","
    let tables = Self.tables.map { table in
      let rows = [table.columns.map { $0.header[language] }] + table.rows.map { $0.map { $0[language] } }
      let text = rows.map { $0.map { csvField($0) }.joined(separator: separator) + "\r\n" }.joined()
      return (name: table.name[language] + ".csv", text: "\u{FEFF}" + text)
    }
    let lines = explanation.map { cells in
      cells.map { cell in
        switch cell {
        case .heading(let text), .label(let text), .text(let text): text
        default: ""
        }
      }.joined(separator: ": ")
    }
    return tables + [(Self.explanationName[language] + ".txt", lines.map { $0 + "\n" }.joined())]
  }

  /// An example as the spreadsheet should take it: years and numbers are numbers.
  private func cell(_ text: String) -> Workbook.Cell {
    if text.isEmpty { return .blank }
    return Int(text).map { .plain($0) } ?? .text(text)
  }

  private var explanation: [[Workbook.Cell]] {
    var lines: [[Workbook.Cell]] = [[.heading(Self.title[language])], [.text(Self.advice[language])]]
    for table in Self.tables {
      lines += [[], [.heading(table.name[language]), .text(table.meaning[language])]]
      lines += table.columns.map { [.label($0.header[language]), .text($0.meaning[language])] }
    }
    return lines
  }

  /// The sheets that explain others, folded; reading passes over them.
  static let explanationName = Phrase(en: "Read me", de: "Erklärung")
  private static let title = Phrase(en: "A network in tables", de: "Ein Netzwerk in Tabellen")
  private static let advice = Phrase(
    en: """
      Replace the example rows by your own. Tables and columns that you do not need may be deleted, columns of your own
      added. Blank cells are allowed nearly everywhere.
      """,
    de: """
      Ersetzen Sie die Beispielzeilen durch Ihre eigenen. Tabellen und Spalten, die Sie nicht brauchen, dürfen Sie löschen,
      eigene Spalten ergänzen. Leere Zellen sind fast überall erlaubt.
      """)
}
