/// GEXF 1.3, Gephi's own format: attributes, and how nodes look. Colors tell sectors, sizes the first measure asked for
/// or else how many partners a node has, positions come from latitude and longitude where they are known.
struct GEXFExport: ExportFormat {
  static let card = ExportCard(
    id: "gexf",
    summary: Phrase(
      en: "GEXF 1.3, for Gephi: with colors, sizes and positions",
      de: "GEXF 1.3, für Gephi: mit Farben, Größen und Positionen"),
    ending: "gexf", ownsEnding: true, hasOneDirection: true)

  func files(of content: ExportContent) -> [ExportFile] {
    [ExportFile(ending: Self.card.ending) { Self.write(content, to: &$0) }]
  }

  private static func write(_ content: ExportContent, to stream: inout ByteStream) {
    let network = content.network
    stream.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
        <meta>
          <creator>Geflecht</creator>

      """)
    stream.append(originOf: content, as: "description")
    stream.append(
      """
        </meta>
        <graph defaultedgetype="\(content.isDirected ? "directed" : "undirected")" mode="static">

      """)
    declare(content.nodeColumns.map { ($0.key, $0.type) }, of: "node", to: &stream)
    let tieColumns = content.tieColumnsForOneDirection
    declare(tieColumns.map { ($0.key, $0.type) }, of: "edge", to: &stream)

    let look = NodeLook(content)
    stream.append("    <nodes count=\"\(network.nodeCount)\">\n")
    stream.append(records: network.nodeCount) { index, stream in
      let node = NodeID(index)
      let record = content.record(of: node)
      stream.append("      <node id=\"")
      stream.append(xml: network.idBytes(of: node))
      stream.append("\" label=\"")
      stream.append(xml: network.nameBytes(of: node))
      stream.append("\"><attvalues>")
      for (place, column) in content.nodeColumns.enumerated() {
        stream.append(place, content.value(column.source, record), content)
      }
      stream.append("</attvalues>")
      look.write(record, to: &stream)
      stream.append("</node>\n")
      stream.endRecord()
    }
    stream.append("    </nodes>\n    <edges count=\"\(network.recordedTieCount)\">\n")
    let sources = tieColumns.map { $0.source }
    let hasKinds = sources.contains(.kind)
    network.withIDs { ids in
      stream.append(records: network.recordedTieCount) { position, stream in
        let tie = network.recordedTie(position)
        stream.append("      <edge id=\"")
        stream.append(position)
        stream.append("\" source=\"")
        stream.append(xml: ids[tie.source])
        stream.append("\" target=\"")
        stream.append(xml: ids[tie.target])
        stream.append("\" weight=\"")
        stream.append(tie.weight)
        if hasKinds, let kind = network.kindIndex(ofTie: position) {
          // Gephi keeps parallel ties apart when their kinds differ.
          stream.append("\" label=\"")
          stream.append(xml: .kind(kind), of: content)
          stream.append("\" kind=\"")
          stream.append(xml: .kind(kind), of: content)
        }
        stream.append("\"><attvalues>")
        for place in sources.indices {
          stream.append(place, content.value(sources[place], tie, at: position), content)
        }
        stream.append("</attvalues></edge>\n")
        stream.endRecord()
      }
    }
    stream.append("    </edges>\n  </graph>\n</gexf>\n")
  }

  private static func declare(
    _ columns: [(key: String, type: ExportType)], of element: String, to stream: inout ByteStream
  ) {
    guard !columns.isEmpty else { return }
    stream.append("    <attributes class=\"\(element)\" mode=\"static\">\n")
    for (place, column) in columns.enumerated() {
      let word =
        switch column.type {
        case .text, .list: "string"
        case .integer: "long"
        case .number: "double"
        case .flag: "boolean"
        }
      stream.append("      <attribute id=\"\(place)\" title=\"")
      stream.append(xml: Array(column.key.utf8)[...])
      stream.append("\" type=\"\(word)\"/>\n")
    }
    stream.append("    </attributes>\n")
  }
}

/// How nodes look in Gephi.
private struct NodeLook {
  /// The width and height into which places are put, in Gephi's units.
  private static let breadth = 1000.0
  private static let smallest = 4.0
  private static let largest = 30.0

  private let content: ExportContent
  private let projection: Projection?
  private let colors: [(red: Int, green: Int, blue: Int)]
  private let measure: NodeColumn?
  private var greatest = 0.0

  init(_ content: ExportContent) {
    self.content = content
    let network = content.network
    let places = network.nodes.compactMap { network.facts(of: $0).coordinate }
    projection = places.isEmpty ? nil : Projection(fitting: places, width: Self.breadth, height: Self.breadth)
    let palette = Palette(.color, sectorNames: network.sectorNames)
    colors = network.sectorNames.indices.map { Self.parts(of: palette.mark(of: $0).fill) }
    measure = content.nodeColumns.first { column in
      if case .measure = column.source { true } else { false }
    }
    greatest = network.nodes.reduce(0) { max($0, size(content.record(of: $1))) }
  }

  private func size(_ record: ExportContent.NodeRecord) -> Double {
    guard let measure else { return Double(content.network.degree(of: record.node)) }
    if case .number(let number) = content.value(measure.source, record) { return max(0, number) }
    return 0
  }

  func write(_ record: ExportContent.NodeRecord, to stream: inout ByteStream) {
    let color = color(of: content.network[record.node].sectors)
    stream.append("<viz:color r=\"\(color.red)\" g=\"\(color.green)\" b=\"\(color.blue)\"/>")
    if let projection, let place = record.facts.coordinate {
      let point = projection[place]
      stream.append("<viz:position x=\"")
      stream.append((point.x * 100).rounded() / 100)
      stream.append("\" y=\"")
      stream.append((point.y * 100).rounded() / 100)
      stream.append("\" z=\"0\"/>")
    }
    // Areas are in proportion to the numbers, but never too small to see.
    let side = greatest > 0 ? (size(record) / greatest).squareRoot() * Self.largest : 0
    stream.append("<viz:size value=\"")
    stream.append((max(Self.smallest, side) * 100).rounded() / 100)
    stream.append("\"/>")
  }

  /// The color of a node's sector, the mean of several, gray for none.
  private func color(of sectors: SectorSet) -> (red: Int, green: Int, blue: Int) {
    guard !sectors.isEmpty else { return Self.parts(of: Palette.faint) }
    func mean(_ part: ((red: Int, green: Int, blue: Int)) -> Int) -> Int {
      sectors.reduce(0) { $0 + part(colors[$1.index]) } / sectors.count
    }
    return (mean { $0.red }, mean { $0.green }, mean { $0.blue })
  }

  /// `#0072B2` as 0, 114, 178.
  private static func parts(of color: String) -> (red: Int, green: Int, blue: Int) {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    return (number >> 16, number >> 8 & 0xFF, number & 0xFF)
  }
}

extension ByteStream {
  /// A value of an attribute, unless it is not known.
  fileprivate mutating func append(_ attribute: Int, _ value: ExportValue, _ content: ExportContent) {
    if case .absent = value { return }
    append("<attvalue for=\"")
    append(attribute)
    append("\" value=\"")
    append(xml: value, of: content)
    append("\"/>")
  }
}
