/// Two tables under Kumu's headers; several values of a cell are separated by `|`.
struct KumuTablesExport: ExportFormat {
  static let card = ExportCard(
    id: "kumu-csv",
    summary: Phrase(
      en: "elements.csv and connections.csv, for Kumu", de: "elements.csv und connections.csv, für Kumu"),
    ending: "csv", hasSeveralFiles: true)

  func files(of content: ExportContent) -> [ExportFile] {
    TablePair(
      nodes: (
        "elements",
        [("ID", .id), ("Label", .name), ("Type", .level)]
          + content.nodeColumns.filter { $0.source != .level }.map { ($0.key, .column($0.source)) }
      ),
      ties: (
        "connections",
        [("From", .source), ("To", .target)] + content.kindCell("Type")
          + [("Direction", .direction(directed: "directed", undirected: "undirected")), ("Weight", .weight)]
          + content.tieColumns.filter { $0.source != .kind && $0.source != .directed }.map {
            ($0.key, .column($0.source))
          }
      )
    ).files(of: content)
  }
}
