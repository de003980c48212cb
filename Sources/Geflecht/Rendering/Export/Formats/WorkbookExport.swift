/// Geflecht's own tables as the sheets of a workbook, which `geflecht` reads again: numbers are numbers there, days days.
struct WorkbookExport: ExportFormat {
  static let card = ExportCard(
    id: "xlsx",
    summary: Phrase(
      en: "an Excel workbook with a sheet of nodes and one of ties, which loads again here",
      de: "eine Excel-Mappe mit einem Blatt für Knoten und einem für Beziehungen, die sich hier wieder lesen lässt"),
    ending: "xlsx", ownsEnding: true)

  func files(of content: ExportContent) -> [ExportFile] {
    [
      ExportFile(ending: "xlsx") { stream in
        var sheets = TablesExport.pair(of: content).sheets(of: content)
        let own = TablesExport.ownSectors(of: content)
        if !own.isEmpty {
          sheets.append(Workbook.Sheet(name: "sectors", columns: ["id"], rows: own.map { [.text($0)] }))
        }
        stream.append(Workbook(sheets: sheets).bytes[...])
      }
    ]
  }
}

extension TablePair {
  /// The two tables as sheets.
  fileprivate func sheets(of content: ExportContent) -> [Workbook.Sheet] {
    let network = content.network
    let nodeRows = network.nodes.map { node in
      let record = content.record(of: node)
      return nodes.cells.map { cell($0.cell, record, content) }
    }
    let tieRows = (0..<network.recordedTieCount).map { position in
      let tie = network.recordedTie(position)
      return ties.cells.map { cell($0.cell, tie, at: position, content) }
    }
    return [
      Workbook.Sheet(name: nodes.part, columns: nodes.cells.map { $0.header }, rows: nodeRows),
      Workbook.Sheet(name: ties.part, columns: ties.cells.map { $0.header }, rows: tieRows),
    ]
  }

  private func cell(
    _ cell: NodeCell, _ record: ExportContent.NodeRecord, _ content: ExportContent
  ) -> Workbook.Cell {
    let (network, node) = (content.network, record.node)
    switch cell {
    case .id: return .text(network.id(of: node))
    case .name: return .text(network.name(of: node))
    case .level: return .text(network[node].level.key)
    case .column(let column): return Workbook.Cell(content.value(column, record), content)
    case .sectors(let unknown):
      let sectors = network[node].sectors
      if !sectors.isEmpty { return Workbook.Cell(.sectors(sectors), content) }
      return network[node].level == .actor ? .text(unknown) : .blank
    }
  }

  private func cell(
    _ cell: TieCell, _ tie: Network.RecordedTie, at position: Int, _ content: ExportContent
  ) -> Workbook.Cell {
    let network = content.network
    switch cell {
    case .source: return .text(network.id(of: tie.source))
    case .target: return .text(network.id(of: tie.target))
    case .weight: return .exact(tie.weight)
    case .column(let column): return Workbook.Cell(content.value(column, tie, at: position), content)
    case .direction(let directed, let undirected): return .text(tie.isDirected ? directed : undirected)
    case .unusualDirection:
      return network.hasUsualDirection(tie: position) ? .blank : .text(tie.isDirected ? "directed" : "undirected")
    }
  }
}

extension Workbook.Cell {
  fileprivate init(_ value: ExportValue, _ content: ExportContent) {
    self =
      switch value {
      case .absent: .blank
      case .text(let text): .text(String(decoding: text, as: UTF8.self))
      case .texts(let texts): .text(texts.joined(separator: "|"))
      case .sectors(let sectors): .text(sectors.map { content.sectorTexts[$0.index] }.joined(separator: "|"))
      case .kind(let kind): .text(content.kindTexts[kind])
      case .date(let date): .date(date)
      case .integer(let number): .count(Int64(number))
      case .number(let number): .exact(number)
      case .flag(let flag): .text(flag ? "true" : "false")
      }
  }
}
