/// The tables in a workbook: each sheet that is one, and what is said of the others.
struct WorkbookTables {
  /// A workbook of more bytes is none that people keep a network in.
  private static let sizeLimit = 1 << 28

  /// A sheet that is a table, and why it was taken for one.
  typealias Table = (kind: TableKind, file: SourceFile, reason: TableRecognition.Reason?)

  private(set) var tables: [Table] = []
  /// What is to be said about the workbook, and about sheets that are left out.
  private(set) var remarks: [Intake.Remark] = []

  /// - Complexity: O(bytes + text of the sheets).
  init(_ file: SourceFile, overrides: [String: ColumnName]) {
    do throws(WorkbookFlaw) {
      guard file.size <= Self.sizeLimit else { throw .archive(.tooLarge) }
      var workbook = try WorkbookFile(file.allBytes)
      for entry in workbook.sheets {
        let name = file.name + ":" + entry.name
        if let reason = Self.reasonToSkip(entry) {
          remarks.append(Intake.Remark(name: name, code: .sheetSkipped, message: reason))
          continue
        }
        do throws(WorkbookFlaw) {
          if Self.explanations.contains(foldedName(entry.name)) {
            remarks.append(
              Intake.Remark(
                name: name, code: .sheetEmpty,
                message: Phrase(en: "explanations, no table", de: "Erklärungen, keine Tabelle")))
            continue
          }
          let sheet = try workbook.read(entry)
          add(SourceFile(sheet, named: entry.name, in: file.name), called: entry.name, overrides)
        } catch {
          remarks.append(Intake.Remark(name: name, code: error.code, message: error.message))
        }
      }
    } catch {
      remarks.append(Intake.Remark(name: file.name, code: error.code, message: error.message))
    }
    guard tables.isEmpty, remarks.allSatisfy({ $0.code.severity < .error }) else { return }
    remarks.append(
      Intake.Remark(
        name: file.name, code: .fileEmpty,
        message: Phrase(en: "no sheet of the workbook is a table", de: "kein Blatt der Mappe ist eine Tabelle")))
  }

  /// What sheets are called that explain the others, folded.
  private static let explanations: Set<String> = [
    "erklarung", "erklarungen", "hinweise", "anleitung", "readme", "legende",
  ]

  private static func reasonToSkip(_ sheet: WorkbookFile.SheetEntry) -> Phrase? {
    if sheet.isHidden {
      return Phrase(en: "not read: the sheet is hidden", de: "nicht gelesen: das Blatt ist ausgeblendet")
    }
    return sheet.isTable
      ? nil : Phrase(en: "not read: a chart, not a table", de: "nicht gelesen: ein Diagramm, keine Tabelle")
  }

  private mutating func add(_ file: SourceFile, called name: String, _ overrides: [String: ColumnName]) {
    guard let sheet = file.sheet, !sheet.isEmpty else {
      remarks.append(
        Intake.Remark(
          name: file.name, code: .sheetEmpty, message: Phrase(en: "the sheet is empty", de: "das Blatt ist leer")))
      return
    }
    if let found = TableRecognition(sheet, called: name, overrides: overrides) {
      tables.append((found.kind, file, found.reason))
    } else {
      remarks.append(
        Intake.Remark(
          name: file.name, code: .sheetSkipped,
          message: Phrase(
            en: "not read: neither its name nor its headers are those of a table",
            de: "nicht gelesen: weder Name noch Überschriften sind die einer Tabelle")))
    }
  }
}
