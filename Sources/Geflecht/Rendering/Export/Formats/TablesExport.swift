/// Geflecht's own two tables: what `geflecht` reads again, in any view. Sectors of the data's own are named in a third.
struct TablesExport: ExportFormat {
  static let card = ExportCard(
    id: "csv",
    summary: Phrase(
      en: "nodes.csv and edges.csv that load again here",
      de: "nodes.csv und edges.csv, die sich hier wieder lesen lassen"
    ),
    ending: "csv", hasSeveralFiles: true)

  func files(of content: ExportContent) -> [ExportFile] {
    let files = Self.pair(of: content).files(of: content)
    let own = Self.ownSectors(of: content)
    guard !own.isEmpty else { return files }
    let sectors = ExportFile(part: "sectors", ending: "csv") { stream in
      stream.append(csvHeaders: ["id"], content.dialect)
      for sector in own {
        stream.append(csv: Array(sector.utf8)[...])
        stream.endRow(content.dialect)
      }
    }
    return files + [sectors]
  }

  /// The sectors that the data have of their own.
  static func ownSectors(of content: ExportContent) -> [String] {
    let known = SectorScheme.four.names ?? []
    return content.network.sectorNames.filter { !known.contains($0) }
  }

  /// The tables of nodes and ties.
  static func pair(of content: ExportContent) -> TablePair {
    let network = content.network
    let isUsual = (0..<network.recordedTieCount).allSatisfy { network.hasUsualDirection(tie: $0) }
    // City and state follow from what a node lies in.
    let others = content.nodeColumns.filter { ![.level, .sectors, .city, .state].contains($0.source) }
    return TablePair(
      nodes: (
        "nodes",
        [("id", .id), ("name", .name), ("level", .level), ("sector", .sectors(unknown: "unknown"))]
          + others.map { ($0.key, .column($0.source)) }
      ),
      ties: (
        "edges",
        [("source", .source), ("target", .target)] + content.kindCell("kind")
          + (isUsual ? [] : [("direction", .unusualDirection)]) + [("weight", .weight)]
          + content.tieColumns.filter { $0.source != .kind && $0.source != .directed }
          .map { ($0.source == .sectors ? "sector" : $0.key, .column($0.source)) }
      )
    )
  }
}
