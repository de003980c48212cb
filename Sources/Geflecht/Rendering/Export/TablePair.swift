/// Two CSV tables, one of nodes and one of ties, under the headers that a tool expects.
struct TablePair: Sendable {
  /// What stands under one header of the table of nodes.
  enum NodeCell: Sendable {
    case id, name, level
    case column(NodeColumn.Source)
    /// The sectors, and a word where an actor has none.
    case sectors(unknown: String)
  }

  /// What stands under one header of the table of ties.
  enum TieCell: Sendable {
    case source, target, weight
    case column(TieColumn.Source)
    /// One word for a tie with a direction, another for one without.
    case direction(directed: String, undirected: String)
    /// The direction of a tie where it is not that of its kind.
    case unusualDirection
  }

  let nodes: (part: String, cells: [(header: String, cell: NodeCell)])
  let ties: (part: String, cells: [(header: String, cell: TieCell)])

  func files(of content: ExportContent) -> [ExportFile] {
    [
      ExportFile(part: nodes.part, ending: "csv") { writeNodes(content, to: &$0) },
      ExportFile(part: ties.part, ending: "csv") { writeTies(content, to: &$0) },
    ]
  }

  private func writeNodes(_ content: ExportContent, to stream: inout ByteStream) {
    let (network, dialect, cells) = (content.network, content.dialect, nodes.cells.map { $0.cell })
    stream.append(csvHeaders: nodes.cells.map { $0.header }, dialect)
    stream.append(records: network.nodeCount) { index, stream in
      let node = NodeID(index)
      let record = content.record(of: node)
      for place in cells.indices {
        if place > 0 { stream.endCell(dialect) }
        switch cells[place] {
        case .id: stream.append(csv: network.idBytes(of: node))
        case .name: stream.append(csv: network.nameBytes(of: node))
        case .level: stream.append(network[node].level.key)
        case .column(let column): stream.append(csv: content.value(column, record), of: content)
        case .sectors(let unknown):
          let sectors = network[node].sectors
          if !sectors.isEmpty {
            stream.append(csv: .sectors(sectors), of: content)
          } else if network[node].level == .actor {
            stream.append(unknown)
          }
        }
      }
      stream.endRow(dialect)
    }
  }

  private func writeTies(_ content: ExportContent, to stream: inout ByteStream) {
    let (network, dialect, cells) = (content.network, content.dialect, ties.cells.map { $0.cell })
    stream.append(csvHeaders: ties.cells.map { $0.header }, dialect)
    network.withIDs { ids in
      stream.append(records: network.recordedTieCount) { position, stream in
        let tie = network.recordedTie(position)
        for place in cells.indices {
          if place > 0 { stream.endCell(dialect) }
          switch cells[place] {
          case .source: stream.append(csv: ids[tie.source])
          case .target: stream.append(csv: ids[tie.target])
          case .weight: stream.append(csv: tie.weight, dialect)
          case .column(let column): stream.append(csv: content.value(column, tie, at: position), of: content)
          case .direction(let directed, let undirected): stream.append(tie.isDirected ? directed : undirected)
          case .unusualDirection:
            if !network.hasUsualDirection(tie: position) { stream.append(tie.isDirected ? "directed" : "undirected") }
          }
        }
        stream.endRow(dialect)
      }
    }
  }
}

extension ExportContent {
  /// The kind of ties under a format's own header, if any tie has one.
  func kindCell(_ header: String) -> [(header: String, cell: TablePair.TieCell)] {
    tieColumns.contains { $0.source == .kind } ? [(header, .column(.kind))] : []
  }
}
