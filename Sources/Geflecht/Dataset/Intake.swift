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
  ///   - columns: Other header names and the columns they mean, such as `Absender` for `.source`.
  ///   - isStrict: Whether warnings reject the data too.
  /// - Complexity: O(bytes), plus O(ties · log ties) to find repeated ties.
  public init(reading inputs: [Input], columns: [String: ColumnName] = [:], isStrict: Bool = false) {
    let overrides = Dictionary(columns.map { (foldedName($0), $1) }) { _, last in last }
    let order = inputs.indices.sorted {
      (inputs[$0].kind.readingOrder, $0) < (inputs[$1].kind.readingOrder, $1)
    }
    let ordered = order.map { inputs[$0] }
    var reader = DatasetReader(overrides: overrides, givesNodes: ordered.contains { $0.kind.holdsNodes })
    for (index, input) in ordered.enumerated() { reader.read(input.kind, input.file, fileIndex: index) }
    let (dataset, findings) = reader.finish()
    let log = IntakeLog(findings.located(in: ordered.map(\.file)))
    self.log = isStrict ? log.strict : log
    self.dataset = self.log.hasErrors ? nil : dataset
  }
}

extension TableKind {
  fileprivate var readingOrder: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
