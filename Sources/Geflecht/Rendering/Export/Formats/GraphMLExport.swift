/// GraphML (Brandes et al. 2002): typed keys, then nodes, then ties, as its schema demands.
///
/// A graph must be directed or not as a whole to load everywhere. Node ids are those of the data where XML allows all of
/// them as ids; else they are `n0`, `n1`, … and the key `key` holds those of the data.
struct GraphMLExport: ExportFormat {
  static let card = ExportCard(
    id: "graphml",
    summary: Phrase(
      en: "GraphML, for yEd, Gephi, Cytoscape, igraph, NetworkX",
      de: "GraphML, für yEd, Gephi, Cytoscape, igraph, NetworkX"),
    ending: "graphml", ownsEnding: true, hasOneDirection: true)

  func files(of content: ExportContent) -> [ExportFile] {
    [ExportFile(ending: Self.card.ending) { Self.write(content, to: &$0) }]
  }

  private static func write(_ content: ExportContent, to stream: inout ByteStream) {
    let network = content.network
    let keepsIDs = network.nodes.allSatisfy { isNameToken(network.idBytes(of: $0)) }
    stream.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    stream.append(originOf: content, as: "desc")
    var keys = Keys()
    let label = keys.declare("label", .text, of: "node", to: &stream)
    let name = keys.declare("name", .text, of: "node", to: &stream)
    let own = keepsIDs ? nil : keys.declare("key", .text, of: "node", to: &stream)
    let nodeColumns = content.nodeColumns.map {
      ($0.source, keys.declare($0.key, $0.type, of: "node", to: &stream))
    }
    let weight = keys.declare("weight", .number, of: "edge", to: &stream)
    let tieColumns = content.tieColumnsForOneDirection.map {
      ($0.source, keys.declare($0.key, $0.type, of: "edge", to: &stream))
    }
    let direction = content.isDirected ? "directed" : "undirected"
    stream.append("  <graph id=\"geflecht\" edgedefault=\"\(direction)\">\n")

    stream.append(records: network.nodeCount) { index, stream in
      let node = NodeID(index)
      let record = content.record(of: node)
      stream.append("    <node id=\"")
      if keepsIDs { stream.append(network.idBytes(of: node)) } else { stream.append(number: node) }
      stream.append("\">")
      stream.append(label, .text(network.nameBytes(of: node)), content)
      stream.append(name, .text(network.nameBytes(of: node)), content)
      if let own { stream.append(own, .text(network.idBytes(of: node)), content) }
      for (column, key) in nodeColumns { stream.append(key, content.value(column, record), content) }
      stream.append("</node>\n")
      stream.endRecord()
    }
    // Bytes, since these are written millions of times.
    let (source, target) = (Array("    <edge source=\"".utf8)[...], Array("\" target=\"".utf8)[...])
    let (opened, end) = (Array("\">".utf8)[...], Array("</edge>\n".utf8)[...])
    network.withIDs { ids in
      stream.append(records: network.recordedTieCount) { position, stream in
        let tie = network.recordedTie(position)
        stream.append(source)
        if keepsIDs { stream.append(ids[tie.source]) } else { stream.append(number: tie.source) }
        stream.append(target)
        if keepsIDs { stream.append(ids[tie.target]) } else { stream.append(number: tie.target) }
        stream.append(opened)
        stream.append(weight, .number(tie.weight), content)
        for (column, key) in tieColumns { stream.append(key, content.value(column, tie, at: position), content) }
        stream.append(end)
        stream.endRecord()
      }
    }
    stream.append("  </graph>\n</graphml>\n")
  }

  /// Declares keys `d0`, `d1`, …; their names must be name tokens, and differ among those of nodes or ties.
  private struct Keys {
    private var count = 0
    private var names: Set<String> = []

    /// What opens a value of the key.
    mutating func declare(
      _ name: String, _ type: ExportType, of element: String, to stream: inout ByteStream
    ) -> ArraySlice<UInt8> {
      var token = name.mapCharacters { isNameToken(Array(String($0).utf8)[...]) ? $0 : "_" }
      while !names.insert(element + "/" + token).inserted { token += "_" }
      let id = "d\(count)"
      count += 1
      let word =
        switch type {
        case .text, .list: "string"
        case .integer: "long"
        case .number: "double"
        case .flag: "boolean"
        }
      stream.append("  <key id=\"\(id)\" for=\"\(element)\" attr.name=\"\(token)\" attr.type=\"\(word)\"/>\n")
      return Array("<data key=\"\(id)\">".utf8)[...]
    }
  }
}

private let endOfData = Array("</data>".utf8)[...]

extension ByteStream {
  /// The number that stands for a node where its id cannot.
  fileprivate mutating func append(number node: NodeID) {
    append(byte: UInt8(ascii: "n"))
    append(node.index)
  }

  /// A value under a key, unless it is not known.
  fileprivate mutating func append(_ opening: ArraySlice<UInt8>, _ value: ExportValue, _ content: ExportContent) {
    if case .absent = value { return }
    append(opening)
    append(xml: value, of: content)
    append(endOfData)
  }
}
