/// Pajek: the network as `.net`, partitions by sector and level as `.clu`, numbers of measures as `.vec`.
///
/// Vertices are numbered from 1 and labeled with their ids. A label is in quotes and cannot hold one: what Pajek or those
/// who read its files would stumble over is replaced, and such a label gets its number behind it. Ties with a direction are
/// arcs, the others edges. The file begins with a byte order mark, by which Pajek knows UTF-8.
struct PajekExport: ExportFormat {
  static let card = ExportCard(
    id: "pajek",
    summary: Phrase(
      en: "Pajek: .net, with partitions (.clu) and measures (.vec)",
      de: "Pajek: .net, mit Partitionen (.clu) und Maßen (.vec)"),
    ending: "net", hasSeveralFiles: true, ownsEnding: true)

  /// What a vector holds where a number is undefined, as Pajek marks it.
  private static let missing = 999_999_998

  func files(of content: ExportContent) -> [ExportFile] {
    let classes = SectorClasses(content.network)
    var files = [
      ExportFile(ending: Self.card.ending) { Self.write(content, to: &$0) },
      ExportFile(part: "sectors", ending: "clu") { stream in
        Self.write(content, to: &stream) { node, stream in stream.append(classes[node]) }
      },
      ExportFile(part: "levels", ending: "clu") { stream in
        Self.write(content, to: &stream) { node, stream in
          stream.append(Int(content.network[node].level.rawValue) + 1)
        }
      },
      ExportFile(part: "classes", ending: "csv") { Self.writeMeanings(classes, content, to: &$0) },
    ]
    for column in content.nodeColumns {
      guard case .measure = column.source else { continue }
      files.append(
        ExportFile(part: column.key, ending: "vec") { stream in
          Self.write(content, to: &stream) { node, stream in
            if case .number(let number) = content.value(column.source, content.record(of: node)) {
              stream.append(number)
            } else {
              stream.append(Self.missing)
            }
          }
        })
    }
    return files
  }

  private static func write(_ content: ExportContent, to stream: inout ByteStream) {
    let network = content.network
    let places = network.nodes.compactMap { network.facts(of: $0).coordinate }
    let square = places.isEmpty ? nil : Projection(fitting: places, width: 1, height: 1)
    stream.append("\u{FEFF}*Network Geflecht\n*Vertices \(network.nodeCount)\n")
    for node in network.nodes {
      stream.append(node.index + 1)
      stream.append(" \"")
      appendLabel(of: node, in: network, to: &stream)
      stream.append("\"")
      if let square, let place = content.record(of: node).facts.coordinate {
        // Pajek's picture is a square of side 1, and its y points down.
        let point = square[place]
        for number in [point.x + 0.5, 0.5 - point.y, 0.5] {
          stream.append(byte: UInt8(ascii: " "))
          stream.append((number * 10_000).rounded() / 10_000)
        }
      }
      stream.append("\n")
      stream.endRecord()
    }
    for isArcs in [true, false] {
      stream.append(isArcs ? "*Arcs\n" : "*Edges\n")
      for position in 0..<network.recordedTieCount {
        let tie = network.recordedTie(position)
        guard tie.isDirected == isArcs else { continue }
        stream.append(tie.source.index + 1)
        stream.append(byte: UInt8(ascii: " "))
        stream.append(tie.target.index + 1)
        stream.append(byte: UInt8(ascii: " "))
        stream.append(tie.weight)
        if let kind = tie.kind {
          stream.append(" l \"")
          for byte in kind.utf8 { stream.append(byte: replacement(for: byte)) }
          stream.append("\"")
        }
        stream.append("\n")
        stream.endRecord()
      }
    }
  }

  private static func appendLabel(of node: NodeID, in network: Network, to stream: inout ByteStream) {
    let id = network.idBytes(of: node)
    var isChanged = false
    for byte in id {
      let written = replacement(for: byte)
      isChanged = isChanged || written != byte
      stream.append(byte: written)
    }
    if isChanged { stream.append(" (\(node.index + 1))") }
  }

  /// What stands for a byte of a label.
  private static func replacement(for byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "\""): UInt8(ascii: "'")
    case UInt8(ascii: "\\"): UInt8(ascii: "/")
    case ..<0x20, 0x7F: UInt8(ascii: " ")
    default: byte
    }
  }

  /// A number for every vertex, one a line.
  private static func write(
    _ content: ExportContent, to stream: inout ByteStream, _ number: (NodeID, inout ByteStream) -> Void
  ) {
    stream.append("*Vertices \(content.network.nodeCount)\n")
    for node in content.network.nodes {
      number(node, &stream)
      stream.append("\n")
      stream.endRecord()
    }
  }

  /// What the numbers of the partitions stand for.
  private static func writeMeanings(_ classes: SectorClasses, _ content: ExportContent, to stream: inout ByteStream) {
    stream.append(csvHeaders: ["partition", "class", "meaning"], content.dialect)
    func row(_ partition: String, _ number: Int, _ meaning: ExportValue) {
      stream.append(partition)
      stream.endCell(content.dialect)
      stream.append(number)
      stream.endCell(content.dialect)
      stream.append(csv: meaning, of: content)
      stream.endRow(content.dialect)
    }
    row("sectors", 0, ExportValue("unknown"))
    for (place, sectors) in classes.sets.enumerated() { row("sectors", place + 1, .sectors(sectors)) }
    for level in Level.allCases { row("levels", Int(level.rawValue) + 1, ExportValue(level.key)) }
  }
}

/// Nodes by their sectors: 0 for none, then every sector, then the combinations that occur.
private struct SectorClasses: Sendable {
  private(set) var sets: [SectorSet]
  private let numbers: [UInt64: Int]
  private let network: Network

  init(_ network: Network) {
    self.network = network
    let single = (0..<network.sectorCount).map { SectorSet([SectorID($0)]) }
    let several = Set(network.nodes.map { network[$0].sectors }).filter { $0.count > 1 }.sorted { $0.mask < $1.mask }
    sets = single + several
    numbers = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1.mask, $0 + 1) })
  }

  subscript(node: NodeID) -> Int { numbers[network[node].sectors.mask] ?? 0 }
}
