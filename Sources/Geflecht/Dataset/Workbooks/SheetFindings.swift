extension Findings {
  /// Adds what there is to say about a sheet that was read as a table.
  mutating func add(_ sheet: Sheet, _ file: Int, _ header: TableHeader) {
    for (offset, note) in sheet.notes { add(note, file, at: offset) }
    // Columns without a name mean nothing, but something stands there.
    let named = Set(header.columns.compactMap { header.positions[$0.name] } + header.keptPositions)
    for (position, column) in sheet.columns.enumerated() where !named.contains(position) {
      guard let column, column.lastOffset >= header.end else { continue }
      let letters = CellAddress.letters(ofColumn: position)
      add(
        .columnUnnamed, file, at: max(column.firstOffset, header.end),
        message: Phrase(
          en: "column \(letters) has no header; it is not read",
          de: "Spalte \(letters) hat keine Überschrift; sie wird nicht gelesen"))
    }
  }

  private mutating func add(_ note: Sheet.Note, _ file: Int, at offset: Int) {
    switch note {
    case .error(let text):
      let german = Self.germanErrors[text] ?? text
      add(
        .cellError, file, at: offset, was: text,
        message: Phrase(
          en: "the cell shows the error \(text); correct its formula, or clear it",
          de: "die Zelle zeigt den Fehler \(german); berichtigen Sie ihre Formel, oder leeren Sie sie"))
    case .formulaWithoutValue:
      add(
        .cellError, file, at: offset,
        message: Phrase(
          en: "a formula without a result; open the workbook in Excel or LibreOffice and save it again",
          de: "eine Formel ohne Ergebnis; öffnen Sie die Mappe in Excel oder LibreOffice und speichern Sie sie neu"))
    case .rounded(let count, let was, let became):
      add(
        .numberAsShown, file, at: offset, was: was, became: became,
        message: count == 1
          ? Phrase(en: "\(was) is shown, and read, as \(became)", de: "\(was) wird als \(became) angezeigt und gelesen")
          : Phrase(
            en: "\(count) numbers of this column are shown, and read, rounded: \(was) as \(became)",
            de: "\(count) Zahlen dieser Spalte werden gerundet angezeigt und gelesen: \(was) als \(became)"))
    case .merged(let cells):
      add(
        .cellsMerged, file, at: offset,
        message: Phrase(
          en: "\(cells) is one cell; its text counts for each of the rows",
          de: "\(cells) ist eine Zelle; ihr Text gilt für jede der Zeilen"))
    case .hiddenRows(let count):
      add(
        .hiddenRead, file, at: offset,
        message: Phrase(
          en: "\(count, "hidden row is", "hidden rows are") read like the others",
          de: "\(count, "ausgeblendete Zeile wird", "ausgeblendete Zeilen werden") mitgelesen"))
    case .hiddenColumn(let letters):
      add(
        .hiddenRead, file, at: offset,
        message: Phrase(
          en: "hidden column \(letters) is read like the others",
          de: "die ausgeblendete Spalte \(letters) wird mitgelesen"))
    }
  }

  /// What a German Excel shows for an error.
  private static let germanErrors = [
    "#N/A": "#NV", "#REF!": "#BEZUG!", "#VALUE!": "#WERT!", "#NUM!": "#ZAHL!", "#SPILL!": "#ÜBERLAUF!",
    "#GETTING_DATA": "#DATEN_ABRUFEN",
  ]

  /// Leaves of all findings about a cell that shows an error this one alone: the others come of it.
  mutating func keepOnlyErrorsOfErrorCells() {
    var places: [Int: Set<Int>] = [:]
    for finding in all where finding.code == .cellError {
      guard let file = finding.file, let offset = finding.offset else { continue }
      places[file, default: []].insert(offset)
    }
    if places.isEmpty { return }
    removeAll { finding in
      guard finding.code != .cellError, let file = finding.file, let offset = finding.offset else { return false }
      return places[file]?.contains(offset) ?? false
    }
  }
}
