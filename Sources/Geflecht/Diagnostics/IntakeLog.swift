/// Everything that reading a dataset found, in the order of files and lines.
public struct IntakeLog: Sendable {
  /// All findings.
  public let diagnostics: [Diagnostic]

  /// A log of the given findings.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Whether nothing may be computed from the data.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How many findings there are of a severity.
  public func count(of severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// The log as strict mode sees it: warnings are errors.
  public var strict: IntakeLog {
    IntakeLog(
      diagnostics.map { finding in
        guard finding.severity == .warning else { return finding }
        return Diagnostic(
          code: finding.code, severity: .error, place: finding.place, was: finding.was, became: finding.became,
          wording: finding.wording)
      })
  }

  /// The findings of at least a severity as lines: of every kind the first `limit`, then how many more there are.
  public func lines(from severity: Severity, limit: Int = 50, in language: Language) -> [String] {
    var counts: [DiagnosticCode: Int] = [:]
    var lines: [String] = []
    for finding in diagnostics where finding.severity >= severity {
      counts[finding.code, default: 0] += 1
      if counts[finding.code, default: 0] <= limit { lines.append(finding.line(in: language)) }
    }
    for code in DiagnosticCode.allCases {
      guard let count = counts[code], count > limit else { continue }
      let more = language.count(count - limit)
      lines.append(
        Phrase(en: "… and \(more) more of [\(code.rawValue)]", de: "… und \(more) weitere [\(code.rawValue)]")[language]
      )
    }
    return lines
  }

  /// A line a kind of finding of at least a severity: the first of the kind, and how many more there are.
  public func kinds(from severity: Severity) -> [Phrase] {
    var counts: [DiagnosticCode: Int] = [:]
    for finding in diagnostics where finding.severity >= severity { counts[finding.code, default: 0] += 1 }
    var lines: [Phrase] = []
    for finding in diagnostics where finding.severity >= severity {
      guard let count = counts.removeValue(forKey: finding.code) else { continue }
      let first = Phrase { finding.line(in: $0) }
      lines.append(
        count == 1
          ? first
          : first
            + Phrase(
              en: " and \(count - 1) more like it; 'geflecht check' lists all",
              de: " und \(count - 1, "weiterer Befund", "weitere Befunde") dieser Art; 'geflecht check' nennt alle"))
    }
    return lines
  }
}
