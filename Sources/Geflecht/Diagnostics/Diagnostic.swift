/// One finding about the data: what, where, and how to cure it.
public struct Diagnostic: Sendable {
  /// Where a finding is in a file, as an editor counts: lines and characters from 1.
  public struct Place: Hashable, Sendable {
    /// The file as the user named it.
    public let file: String
    /// The physical line, or `nil` for the file as a whole.
    public let line: Int?
    /// The character in the line; in a sheet the column, counted too.
    public let column: Int?
    /// The address of a cell in a sheet, such as `C7`.
    public let cell: String?

    /// A place in a text, or a file as a whole.
    init(file: String, line: Int?, column: Int?) {
      self.file = file
      self.line = line
      self.column = column
      cell = nil
    }

    /// A cell in a sheet.
    init(file: String, line: Int, column: Int, cell: String) {
      self.file = file
      self.line = line
      self.column = column
      self.cell = cell
    }
  }

  /// What kind of finding it is.
  public let code: DiagnosticCode
  /// Its gravity; `--strict` raises warnings to errors.
  public let severity: Severity
  /// Where it is, if it is at one place.
  public let place: Place?
  /// The text of the cell, where it was read as something else.
  public let was: String?
  /// What it was read as.
  public let became: String?
  /// Writes the message: of a million findings few are ever read.
  let wording: @Sendable () -> Phrase

  /// What was found, in one clause without a full stop.
  public var message: Phrase { wording() }
}

extension Diagnostic {
  /// The finding in one line, as compilers print it:
  /// `ties.csv:17:8: error: 'halle' is in no table; did you mean 'halle-saale'? [edge-unknown-node]`, and for a sheet of
  /// a workbook `netz.xlsx:Städte!C7: error: …`.
  public func line(in language: Language) -> String {
    var line = ""
    if let place {
      if let cell = place.cell {
        line += "\(place.file)!\(cell):"
      } else {
        line += place.file + ":"
        if let number = place.line { line += "\(number):" }
        if let column = place.column { line += "\(column):" }
      }
      line += " "
    }
    return line + "\(severity.name[language]): \(message[language]) [\(code.rawValue)]"
  }
}
