/// A Kumu blueprint: elements and connections as JSON, joined by ids, since labels may not be unique.
struct KumuExport: ExportFormat {
  static let card = ExportCard(
    id: "kumu",
    summary: Phrase(en: "a blueprint (JSON), for Kumu", de: "ein Blueprint (JSON), für Kumu"), ending: "json")

  func files(of content: ExportContent) -> [ExportFile] {
    [ExportFile(ending: Self.card.ending) { Self.write(content, to: &$0) }]
  }

  private static func write(_ content: ExportContent, to stream: inout ByteStream) {
    let network = content.network
    // The level is the type, by which Kumu colors and filters.
    let nodeColumns = content.nodeColumns.filter { $0.source != .level }.map { JSONNodeColumn($0) }
    let tieColumns = content.tieColumns.filter { $0.source != .directed }
      .map { JSONTieColumn($0, as: $0.source == .kind ? "type" : nil) }
    stream.append("{\(content.origin)\(content.origin.isEmpty ? "" : ",\n")\"elements\": [")
    stream.append(records: network.nodeCount) { index, stream in
      let node = NodeID(index)
      stream.append(node.index == 0 ? "\n{\"id\": " : ",\n{\"id\": ")
      stream.append(json: network.idBytes(of: node))
      stream.append(", \"label\": ")
      stream.append(json: network.nameBytes(of: node))
      stream.append(", \"type\": \"\(network[node].level.key)\"")
      stream.append(jsonColumnsOf: content.record(of: node), nodeColumns, content)
      stream.append("}")
      stream.endRecord()
    }
    stream.append("\n],\n\"connections\": [")
    stream.append(records: network.recordedTieCount) { position, stream in
      let tie = network.recordedTie(position)
      stream.append(position == 0 ? "\n{\"from\": " : ",\n{\"from\": ")
      stream.append(json: network.idBytes(of: tie.source))
      stream.append(", \"to\": ")
      stream.append(json: network.idBytes(of: tie.target))
      stream.append(tie.isDirected ? ", \"direction\": \"directed\"" : ", \"direction\": \"undirected\"")
      stream.append(", \"weight\": ")
      stream.append(tie.weight)
      stream.append(jsonColumnsOf: tie, at: position, tieColumns, content)
      stream.append("}")
      stream.endRecord()
    }
    stream.append("\n]}\n")
  }
}
