/// The result of reading a dataset: everything that was found, and the dataset if nothing is wrong with it.
public struct Intake: Sendable {
  /// The dataset; `nil` when the log has errors.
  public let dataset: Dataset?
  /// All findings, by file and line.
  public let log: IntakeLog

  /// One file and the table it holds.
  public struct Input: Sendable {
    /// `nil` for a workbook, whose sheets are tables.
    let kind: TableKind?
    let file: SourceFile
    /// Why a file that does not bear the table's name was taken for it.
    private(set) var reason: TableRecognition.Reason?

    /// The file's name in messages.
    public var name: String { file.name }

    /// A file to be read as a table.
    public init(_ kind: TableKind, _ file: SourceFile) {
      self.kind = kind
      self.file = file
    }

    /// A workbook to be read sheet by sheet.
    public init(workbook file: SourceFile) {
      kind = nil
      self.file = file
    }

    /// The table that a file of a dataset's folder holds, by its name (`cities.csv`, `Cities.CSV`) or its headers; or a
    /// workbook.
    public init?(_ file: SourceFile) {
      if SpreadsheetName(file.name)?.isWorkbook ?? false {
        self.init(workbook: file)
      } else if let kind = TableKind(rawValue: file.tableName) {
        self.init(kind, file)
      } else {
        guard let found = TableRecognition(file) else { return nil }
        self.init(found.kind, file)
        reason = found.reason
      }
    }
  }

  /// Reads all tables, checks them against each other, and accepts or rejects them once.
  ///
  /// - Parameters:
  ///   - inputs: The files; their order does not matter.
  ///   - skipped: Names of files that lie beside them and are no table, so that the log can say so.
  ///   - columns: Other header names and the columns they mean, such as `Absender` for `.source`.
  ///   - places: What fills coordinates, inhabitants and Land of cities that lack them.
  ///   - isStrict: Whether warnings reject the data too.
  ///   - threads: How many threads may read at once. The answer does not depend on it.
  /// - Complexity: O(bytes), plus sorting the ties of each node to find repeated ones.
  public init(
    reading inputs: [Input], skipping skipped: [String] = [], columns: [String: ColumnName] = [:],
    places: Places? = nil, isStrict: Bool = false, threads: Threads = .one
  ) {
    self.init(
      reading: inputs, skipping: skipped, columns: columns, places: places, isStrict: isStrict, threads: threads,
      chunkSize: FileSurvey.usualChunkSize)
  }

  /// Reads the files of a dataset, each as the table that its name (`cities.csv`, `ties.csv`) or its headers say. Files
  /// that are none are skipped, and the log says so.
  ///
  /// - Parameters:
  ///   - files: The files; their order does not matter.
  ///   - columns: Other header names and the columns they mean, such as `Absender` for `.source`.
  ///   - places: What fills coordinates, inhabitants and Land of cities that lack them.
  ///   - isStrict: Whether warnings reject the data too.
  ///   - threads: How many threads may read at once. The answer does not depend on it.
  /// - Complexity: O(bytes), plus sorting the ties of each node to find repeated ones.
  public init(
    files: [SourceFile], columns: [String: ColumnName] = [:], places: Places? = nil, isStrict: Bool = false,
    threads: Threads = .one
  ) {
    self.init(
      reading: files.compactMap { Input($0) },
      skipping: files.filter { Input($0) == nil }.map { $0.name },
      columns: columns, places: places, isStrict: isStrict, threads: threads)
  }

  /// The dataset, for whoever wants nothing to be wrong.
  /// - Throws: `IntakeFailure` with the log when it has errors.
  public func get() throws(IntakeFailure) -> Dataset {
    guard let dataset else { throw IntakeFailure(log: log) }
    return dataset
  }

  /// - Parameter chunkSize: How many bytes of a file are read as one piece; the answer does not depend on it.
  init(
    reading inputs: [Input], skipping skipped: [String] = [], columns: [String: ColumnName] = [:],
    places: Places? = nil, isStrict: Bool = false, threads: Threads, chunkSize: Int
  ) {
    var overrides: [String: ColumnName] = [:]
    for name in columns.keys.sorted() { overrides[foldedName(name)] = columns[name] }
    var tables: [WorkbookTables.Table] = []
    var remarks = skipped.map { Remark(skipped: $0) }
    for input in inputs {
      if let kind = input.kind {
        tables.append((kind, input.file, input.reason))
      } else {
        let workbook = WorkbookTables(input.file, overrides: overrides)
        tables += workbook.tables
        remarks += workbook.remarks
      }
    }
    // Where a part of a workbook cannot be read, all else would be said for want of it.
    if remarks.contains(where: { $0.code.severity == .error }) { tables = [] }
    let order = tables.indices.sorted {
      (tables[$0].kind.readingOrder, $0) < (tables[$1].kind.readingOrder, $1)
    }
    let ordered = order.map { tables[$0] }
    var reader = DatasetReader(
      overrides: overrides, givesNodes: ordered.contains { $0.kind.holdsNodes }, places: places,
      threads: threads, chunkSize: chunkSize)
    for (index, table) in ordered.enumerated() { reader.read(table.kind, table.file, fileIndex: index) }
    for (index, table) in ordered.enumerated() {
      if let reason = table.reason { reader.findings.add(reason, table.kind, index) }
      guard index > 0, case let other = ordered[index - 1], other.kind == table.kind else { continue }
      if table.reason != nil || other.reason != nil { reader.checkAgreement(of: index, with: index - 1) }
    }
    for (index, remark) in remarks.enumerated() {
      reader.findings.add(remark.code, ordered.count + index, message: remark.message)
    }
    var (dataset, findings) = reader.finish()
    if tables.isEmpty, !remarks.isEmpty { findings.removeAll { $0.code == .tieTableMissing } }
    findings.keepOnlyErrorsOfErrorCells()
    let files = ordered.map { $0.file } + remarks.map { SourceFile(name: $0.name, bytes: []) }
    let log = IntakeLog(findings.located(in: files))
    self.log = isStrict ? log.strict : log
    self.dataset = self.log.hasErrors ? nil : dataset
  }
}

extension Intake {
  /// Something about a file, or a sheet, that is not read.
  struct Remark {
    let name: String
    let code: DiagnosticCode
    let message: Phrase
  }
}

extension Intake.Remark {
  /// A file beside the tables that is none.
  fileprivate init(skipped name: String) {
    self.name = name
    code = .fileSkipped
    message =
      SpreadsheetName(name).map { $0.foreign.message }
      ?? Phrase(
        en: "not read: neither its name nor its headers are those of a table",
        de: "nicht gelesen: weder Name noch Überschriften sind die einer Tabelle")
  }
}

/// The data have errors.
public struct IntakeFailure: Error, Sendable {
  /// Everything that was found, with file, line, column and cure.
  public let log: IntakeLog
}

extension TableKind {
  fileprivate var readingOrder: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
