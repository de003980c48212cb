/// A format that other tools read. One file holds it; one line in `ExportCatalog` makes it known.
protocol ExportFormat: Sendable {
  /// What it is called, who reads it and what its files are called.
  static var card: ExportCard { get }

  /// The files that hold the content.
  func files(of content: ExportContent) -> [ExportFile]
}

/// What a format is called, who reads it and what its files are called.
public struct ExportCard: Sendable {
  /// The word after `--to`.
  public let id: String
  /// What it is, in a few words, and who reads it.
  public let summary: Phrase
  /// How the name of its main file ends, without a point.
  public let ending: String
  /// Whether it has several files.
  public let hasSeveralFiles: Bool
  /// Whether no other format's files end so: then `-o` says enough.
  public let ownsEnding: Bool
  /// Whether it is directed or not as a whole, so that a mixed network is written as undirected.
  public let hasOneDirection: Bool

  init(
    id: String, summary: Phrase, ending: String, hasSeveralFiles: Bool = false, ownsEnding: Bool = false,
    hasOneDirection: Bool = false
  ) {
    self.id = id
    self.summary = summary
    self.ending = ending
    self.hasSeveralFiles = hasSeveralFiles
    self.ownsEnding = ownsEnding
    self.hasOneDirection = hasOneDirection
  }
}

/// One file of an export: its name, and what writes it.
public struct ExportFile: Sendable {
  /// What it holds, such as `nodes`; `nil` for the main file of a format.
  public let part: String?
  /// How its name ends, without a point.
  public let ending: String
  private let body: @Sendable (inout ByteStream) -> Void

  init(part: String? = nil, ending: String, _ body: @escaping @Sendable (inout ByteStream) -> Void) {
    self.part = part
    self.ending = ending
    self.body = body
  }

  /// Writes the file in pieces of about 64 KiB from front to back, a few hundred where several threads make them.
  /// - Complexity: O(bytes) in time, O(1) in memory.
  public func write(threads: Threads = .one, to sink: @escaping ([UInt8]) -> Void) {
    var stream = ByteStream(threads: threads, to: sink)
    body(&stream)
    stream.flush()
  }
}

/// A format as a value, as the catalogue lists it: its card and its function.
public struct ExportEntry: Sendable {
  /// What it is called, who reads it and what its files are called.
  public let card: ExportCard
  private let function: @Sendable (ExportContent) -> [ExportFile]

  /// An entry for a format.
  init<F: ExportFormat>(_ format: F) {
    card = F.card
    function = { format.files(of: $0) }
  }

  /// The files that hold the content.
  public func files(of content: ExportContent) -> [ExportFile] { function(content) }
}

/// All formats; adding a line here adds a format to `export`, its help and its tests.
public enum ExportCatalog {
  /// The formats in the order in which help lists them.
  public static let all: [ExportEntry] = [
    ExportEntry(GraphMLExport()),
    ExportEntry(GEXFExport()),
    ExportEntry(PajekExport()),
    ExportEntry(NodeLinkExport()),
    ExportEntry(D3Export()),
    ExportEntry(KumuExport()),
    ExportEntry(KumuTablesExport()),
    ExportEntry(GephiTablesExport()),
    ExportEntry(TablesExport()),
    ExportEntry(WorkbookExport()),
    ExportEntry(GraphFramesExport()),
    ExportEntry(SparkExport()),
  ]

  /// The format with an id.
  public static func format(_ id: String) -> ExportEntry? { all.first { $0.card.id == id } }

  /// The only format whose files end so.
  public static func format(ofEnding ending: String) -> ExportEntry? {
    all.first { $0.card.ownsEnding && $0.card.ending == ending.lowercased() }
  }
}
