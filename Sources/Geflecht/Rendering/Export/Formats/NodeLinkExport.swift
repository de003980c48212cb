/// Node-link JSON as NetworkX 3 reads it by default: `networkx.node_link_graph(json.load(file))`.
struct NodeLinkExport: ExportFormat {
  static let card = ExportCard(
    id: "json",
    summary: Phrase(
      en: "node-link JSON, for NetworkX (node_link_graph)", de: "Node-Link-JSON, für NetworkX (node_link_graph)"),
    ending: "json", hasOneDirection: true)

  func files(of content: ExportContent) -> [ExportFile] {
    [
      ExportFile(ending: Self.card.ending) { stream in
        Self.write(content, ties: "edges", content.tieColumnsForOneDirection, to: &stream)
      }
    ]
  }

  /// - Parameter ties: What the array of ties is called.
  static func write(_ content: ExportContent, ties: String, _ columns: [TieColumn], to stream: inout ByteStream) {
    let network = content.network
    stream.append(
      "{\"directed\": \(content.isDirected), \"multigraph\": true, \"graph\": {\(content.origin)},\n\"nodes\": [")
    let nodeColumns = content.nodeColumns.map { JSONNodeColumn($0) }
    stream.append(records: network.nodeCount) { index, stream in
      let node = NodeID(index)
      stream.append(node.index == 0 ? "\n{\"id\": " : ",\n{\"id\": ")
      stream.append(json: network.idBytes(of: node))
      stream.append(", \"name\": ")
      stream.append(json: network.nameBytes(of: node))
      stream.append(jsonColumnsOf: content.record(of: node), nodeColumns, content)
      stream.append("}")
      stream.endRecord()
    }
    stream.append("\n],\n\"\(ties)\": [")
    let tieColumns = columns.map { JSONTieColumn($0) }
    network.withIDs { ids in
      stream.append(records: network.recordedTieCount) { position, stream in
        let tie = network.recordedTie(position)
        stream.append(position == 0 ? "\n{\"source\": " : ",\n{\"source\": ")
        stream.append(json: ids[tie.source])
        stream.append(", \"target\": ")
        stream.append(json: ids[tie.target])
        stream.append(", \"weight\": ")
        stream.append(tie.weight)
        stream.append(jsonColumnsOf: tie, at: position, tieColumns, content)
        stream.append("}")
        stream.endRecord()
      }
    }
    stream.append("\n]}\n")
  }
}
