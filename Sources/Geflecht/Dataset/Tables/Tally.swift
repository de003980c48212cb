/// What is known of a table's rows only when all of them are read.
struct Tally {
  private(set) var rows = 0
  private var blankLines: Int
  private var ambiguous: [AmbiguousNumber] = []
  private var decimalMarks: Set<DecimalMark> = []

  init(blankLines: Int = 0) { self.blankLines = blankLines }

  /// Adds what the rows of a chunk say.
  mutating func add(_ chunk: borrowing RowCursor) {
    rows += chunk.rowCount
    blankLines += chunk.blankLines
    ambiguous += chunk.ambiguous
    decimalMarks.formUnion(chunk.decimalMarks)
  }

  func report(_ table: TableLayout, _ findings: inout Findings) {
    if rows == 0 {
      findings.add(
        .tableWithoutRows, table.fileIndex,
        message: Phrase(en: "the table has a header but no row", de: "die Tabelle hat einen Kopf, aber keine Zeile"))
    }
    if blankLines > 0 {
      let blankLines = blankLines
      findings.add(
        .rowBlank, table.fileIndex,
        message: Phrase(
          en: "\(blankLines, "blank line", "blank lines") skipped",
          de: "\(blankLines, "leere Zeile", "leere Zeilen") übersprungen"))
    }
    // 1.234 is in doubt where other numbers have the other decimal mark.
    for number in ambiguous where decimalMarks.contains(number.mark.other) {
      let text = number.text
      findings.add(
        .numberAmbiguous, table.fileIndex, at: number.offset, was: text,
        message: Phrase(
          en: "\(quoted(text)) was read as a decimal number, not as thousands",
          de: "\(quoted(text)) wurde als Dezimalzahl gelesen, nicht als Tausender"))
    }
  }
}
