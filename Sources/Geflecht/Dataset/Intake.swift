/// The result of reading a dataset: everything that was found, and the dataset if nothing is wrong with it.
public struct Intake: Sendable {
  /// The dataset; `nil` when the log has errors.
  public let dataset: Dataset?
  /// All findings, by file and line.
  public let log: IntakeLog

  /// One file and the table it holds.
  public struct Input: Sendable {
    let kind: TableKind
    let file: SourceFile

    /// The file's name in messages.
    public var name: String { file.name }

    /// A file to be read as a table.
    public init(_ kind: TableKind, _ file: SourceFile) {
      self.kind = kind
      self.file = file
    }

    /// The table that a file of a dataset's folder holds, by its name: `cities.csv`, `Cities.CSV`.
    public init?(_ file: SourceFile) {
      guard let kind = TableKind(rawValue: file.tableName) else { return nil }
      self.init(kind, file)
    }
  }

  /// Reads all tables, checks them against each other, and accepts or rejects them once.
  ///
  /// - Parameters:
  ///   - inputs: The files; their order does not matter.
  ///   - skipped: Names of files that lie beside them and are no table, so that the log can say so.
  ///   - columns: Other header names and the columns they mean, such as `Absender` for `.source`.
  ///   - isStrict: Whether warnings reject the data too.
  ///   - threads: How many threads may read at once. The answer does not depend on it.
  /// - Complexity: O(bytes), plus sorting the ties of each node to find repeated ones.
  public init(
    reading inputs: [Input], skipping skipped: [String] = [], columns: [String: ColumnName] = [:],
    isStrict: Bool = false, threads: Threads = .one
  ) {
    self.init(
      reading: inputs, skipping: skipped, columns: columns, isStrict: isStrict, threads: threads,
      chunkSize: FileSurvey.usualChunkSize)
  }

  /// Reads the files of a dataset, each as the table that its name says: `cities.csv`, `ties.csv`. Files that bear no
  /// table's name are skipped, and the log says so.
  ///
  /// - Parameters:
  ///   - files: The files; their order does not matter.
  ///   - columns: Other header names and the columns they mean, such as `Absender` for `.source`.
  ///   - isStrict: Whether warnings reject the data too.
  ///   - threads: How many threads may read at once. The answer does not depend on it.
  /// - Complexity: O(bytes), plus sorting the ties of each node to find repeated ones.
  public init(
    files: [SourceFile], columns: [String: ColumnName] = [:], isStrict: Bool = false, threads: Threads = .one
  ) {
    self.init(
      reading: files.compactMap { Input($0) },
      skipping: files.filter { TableKind(rawValue: $0.tableName) == nil }.map { $0.name },
      columns: columns, isStrict: isStrict, threads: threads)
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
    isStrict: Bool = false, threads: Threads, chunkSize: Int
  ) {
    var overrides: [String: ColumnName] = [:]
    for name in columns.keys.sorted() { overrides[foldedName(name)] = columns[name] }
    let order = inputs.indices.sorted {
      (inputs[$0].kind.readingOrder, $0) < (inputs[$1].kind.readingOrder, $1)
    }
    let ordered = order.map { inputs[$0] }
    var reader = DatasetReader(
      overrides: overrides, givesNodes: ordered.contains { $0.kind.holdsNodes }, threads: threads, chunkSize: chunkSize)
    for (index, input) in ordered.enumerated() { reader.read(input.kind, input.file, fileIndex: index) }
    for index in skipped.indices {
      reader.findings.add(
        .fileSkipped, ordered.count + index,
        message: Phrase(
          en: "not read: the name is no table's, such as ties.csv",
          de: "nicht gelesen: so heißt keine Tabelle, eine heißt etwa ties.csv"))
    }
    let (dataset, findings) = reader.finish()
    let files = ordered.map { $0.file } + skipped.map { SourceFile(name: $0, bytes: []) }
    let log = IntakeLog(findings.located(in: files))
    self.log = isStrict ? log.strict : log
    self.dataset = self.log.hasErrors ? nil : dataset
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
