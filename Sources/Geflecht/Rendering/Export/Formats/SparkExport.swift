/// Tables that Spark reads in parts and computes on: typed columns, one row a line, and the schema that says so.
///
///     nodes.csv     node,id,name,level,sectors,…      node: 0, 1, 2, … in the order of the network
///     ties.csv      source,target,kind,weight,…       source, target: such numbers; each tie as it was recorded
///     sectors.csv   sector,id                         all sectors there are, those that no node has as well
///     schema.json   for each table what `StructType.fromJson` reads, and the options to read it with
///
/// Spark cuts a table at any line end and gives the parts to many machines. A line end within a text would be cut, too, so
/// it becomes a space; nodes are told apart by numbers, which such a space cannot make alike. Numbers have a point and cells
/// a comma between them in any dialect.
struct SparkExport: ExportFormat {
  static let card = ExportCard(
    id: "spark",
    summary: Phrase(
      en: "nodes.csv, ties.csv, sectors.csv and schema.json, for Spark to read in parts",
      de: "nodes.csv, ties.csv, sectors.csv und schema.json, die Spark verteilt liest"),
    ending: "csv", hasSeveralFiles: true)

  func files(of content: ExportContent) -> [ExportFile] {
    let (nodes, ties) = (Self.nodeColumns(of: content), Self.tieColumns(of: content))
    let sectors = Self.named([("sector", .integer, SectorCell.number), ("id", .text, .id)])
    return [
      ExportFile(part: "nodes", ending: "csv") { Self.write(nodes, of: content, to: &$0) },
      ExportFile(part: "ties", ending: "csv") { Self.write(ties, of: content, to: &$0) },
      ExportFile(part: "sectors", ending: "csv") { Self.write(sectors, of: content, to: &$0) },
      ExportFile(part: "schema", ending: "json") { stream in
        stream.append("{\"options\": {\"header\": \"true\", \"escape\": \"\\\"\"}")
        Self.append(schema: "nodes", nodes, to: &stream)
        Self.append(schema: "ties", ties, to: &stream)
        Self.append(schema: "sectors", sectors, to: &stream)
        stream.append("}\n")
      },
    ]
  }

  // MARK: Columns

  private enum NodeCell {
    case number, id, name
    /// Whether it stands above the cities: a state, the federal level, or an actor that works for one of them.
    case above
    case column(NodeColumn.Source)
  }

  private enum TieCell {
    case source, target, weight
    case column(TieColumn.Source)
  }

  private enum SectorCell {
    case number, id
  }

  private struct Column<Value: Sendable>: Sendable {
    let name: String
    let type: ExportType
    let cell: Value
  }

  /// The same first columns for any data, blank where nothing is known; then what else the data have.
  private static func nodeColumns(of content: ExportContent) -> [Column<NodeCell>] {
    let always: [NodeColumn.Source] = [.level, .sectors, .scope, .parent, .city, .state]
    return named(
      [
        ("node", .integer, .number), ("id", .text, .id), ("name", .text, .name), ("level", .text, .column(.level)),
        ("sectors", .list, .column(.sectors)), ("scope", .text, .column(.scope)), ("above", .flag, .above),
        ("parent", .text, .column(.parent)), ("city", .text, .column(.city)), ("state", .text, .column(.state)),
      ]
        + content.nodeColumns.filter { !always.contains($0.source) }.map { ($0.key, $0.type, .column($0.source)) })
  }

  private static func tieColumns(of content: ExportContent) -> [Column<TieCell>] {
    let always: [TieColumn.Source] = [.kind, .sectors, .since, .until, .directed]
    return named(
      [
        ("source", .integer, .source), ("target", .integer, .target), ("kind", .text, .column(.kind)),
        ("weight", .number, .weight), ("sectors", .list, .column(.sectors)), ("since", .text, .column(.since)),
        ("until", .text, .column(.until)), ("directed", .flag, .column(.directed)),
      ]
        + content.tieColumns.filter { !always.contains($0.source) }.map { ($0.key, $0.type, .column($0.source)) })
  }

  /// Columns under names that Spark takes without quotes (a point would mean a field there) and tells apart: it takes
  /// capital letters for small ones.
  private static func named<Value>(_ columns: [(key: String, type: ExportType, cell: Value)]) -> [Column<Value>] {
    var taken: Set<String> = []
    return columns.map { column in
      var name = GraphFramesExport.plain(column.key)
      while !taken.insert(name.lowercased()).inserted { name += "_" }
      return Column(name: name, type: column.type, cell: column.cell)
    }
  }

  // MARK: Rows

  private static func write(_ columns: [Column<NodeCell>], of content: ExportContent, to stream: inout ByteStream) {
    let network = content.network
    stream.append(csvHeaders: columns.map { $0.name }, .standard)
    stream.append(records: network.nodeCount) { index, stream in
      let node = NodeID(index)
      let record = content.record(of: node)
      for (place, column) in columns.enumerated() {
        if place > 0 { stream.endCell(.standard) }
        switch column.cell {
        case .number: stream.append(node.index)
        case .id: stream.append(csvLine: network.idBytes(of: node))
        case .name: stream.append(csvLine: network.nameBytes(of: node))
        case .above: stream.append(network.isAbove(node) ? "true" : "false")
        case .column(let source): append(content.value(source, record), of: content, to: &stream)
        }
      }
      stream.endRow(.standard)
    }
  }

  private static func write(_ columns: [Column<TieCell>], of content: ExportContent, to stream: inout ByteStream) {
    let network = content.network
    stream.append(csvHeaders: columns.map { $0.name }, .standard)
    stream.append(records: network.recordedTieCount) { position, stream in
      let tie = network.recordedTie(position)
      for (place, column) in columns.enumerated() {
        if place > 0 { stream.endCell(.standard) }
        switch column.cell {
        case .source: stream.append(tie.source.index)
        case .target: stream.append(tie.target.index)
        case .weight: stream.append(tie.weight)
        case .column(let source): append(content.value(source, tie, at: position), of: content, to: &stream)
        }
      }
      stream.endRow(.standard)
    }
  }

  private static func write(_ columns: [Column<SectorCell>], of content: ExportContent, to stream: inout ByteStream) {
    stream.append(csvHeaders: columns.map { $0.name }, .standard)
    content.sectorTexts.withTexts { texts in
      for number in 0..<content.sectorTexts.count {
        stream.append(number)
        stream.endCell(.standard)
        stream.append(csvLine: texts[number])
        stream.endRow(.standard)
      }
    }
  }

  private static func append(_ value: ExportValue, of content: ExportContent, to stream: inout ByteStream) {
    switch value {
    case .text(let text): stream.append(csvLine: text)
    case .texts(let texts): stream.append(csvLine: Array(texts.joined(separator: "|").utf8)[...])
    case .kind(let kind): content.kindTexts.withTexts { stream.append(csvLine: $0[kind]) }
    case .number(let number): stream.append(number)
    case .absent, .sectors, .date, .integer, .flag: stream.append(csv: value, of: content)
    }
  }

  // MARK: Schema

  private static func append<Value>(schema table: String, _ columns: [Column<Value>], to stream: inout ByteStream) {
    stream.append(",\n\"\(table)\": {\"type\": \"struct\", \"fields\": [")
    for (place, column) in columns.enumerated() {
      stream.append(place == 0 ? "\n" : ",\n")
      stream.append("{\"name\": \"\(column.name)\", \"type\": \"\(word(for: column.type))\", \"nullable\": true, ")
      stream.append("\"metadata\": {\(column.type == .list ? "\"separator\": \"|\"" : "")}}")
    }
    stream.append("]}")
  }

  private static func word(for type: ExportType) -> String {
    switch type {
    case .text, .list: "string"
    case .integer: "long"
    case .number: "double"
    case .flag: "boolean"
    }
  }
}

extension ByteStream {
  /// A text in a row of one line.
  fileprivate mutating func append(csvLine text: ArraySlice<UInt8>) { text.withByteText { append(csvLine: $0) } }

  /// A text, likewise.
  fileprivate mutating func append(csvLine text: ByteText) {
    func endsLine(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
    guard text.buffer.contains(where: endsLine) else { return append(csv: text) }
    append(csv: text.buffer.map { endsLine($0) ? .space : $0 }[...])
  }
}
