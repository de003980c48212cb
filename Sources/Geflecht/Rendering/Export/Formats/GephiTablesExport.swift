/// Two tables under Gephi's headers, for its import of spreadsheets. Kinds are the labels of ties.
struct GephiTablesExport: ExportFormat {
  static let card = ExportCard(
    id: "gephi",
    summary: Phrase(
      en: "nodes.csv and edges.csv under Gephi's headers", de: "nodes.csv und edges.csv mit den Köpfen von Gephi"),
    ending: "csv", hasSeveralFiles: true)

  func files(of content: ExportContent) -> [ExportFile] {
    TablePair(
      nodes: ("nodes", [("Id", .id), ("Label", .name)] + content.nodeColumns.map { ($0.key, .column($0.source)) }),
      ties: (
        "edges",
        [
          ("Source", .source), ("Target", .target),
          ("Type", .direction(directed: "Directed", undirected: "Undirected")), ("Weight", .weight),
        ] + content.kindCell("Label")
          + content.tieColumns.filter { $0.source != .kind && $0.source != .directed }.map {
            ($0.key, .column($0.source))
          }
      )
    ).files(of: content)
  }
}
