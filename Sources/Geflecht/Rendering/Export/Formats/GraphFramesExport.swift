/// Vertices and edges as Spark GraphFrames joins them, for networks that one machine cannot hold.
///
/// A graph there is directed; the column `directed` says which edges are meant so.
struct GraphFramesExport: ExportFormat {
  static let card = ExportCard(
    id: "graphframes",
    summary: Phrase(
      en: "vertices.csv and edges.csv, for Spark GraphFrames", de: "vertices.csv und edges.csv, für Spark GraphFrames"),
    ending: "csv", hasSeveralFiles: true)

  func files(of content: ExportContent) -> [ExportFile] {
    TablePair(
      nodes: (
        "vertices",
        [("id", .id), ("name", .name)] + content.nodeColumns.map { (Self.plain($0.key), .column($0.source)) }
      ),
      ties: (
        "edges",
        [("src", .source), ("dst", .target)] + content.kindCell("relationship")
          + [("weight", .weight)]
          + content.tieColumns.filter { $0.source != .kind }.map { (Self.plain($0.key), .column($0.source)) }
      )
    ).files(of: content)
  }

  /// A name that Spark takes without quotes: in others a point would mean a field.
  static func plain(_ key: String) -> String {
    key.mapCharacters { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
  }
}
