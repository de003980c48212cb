@testable import Geflecht

/// Everything a dataset says, as text: two datasets are the same when their texts are.
func wholeText(_ dataset: Dataset) -> String {
  func names(_ set: SectorSet) -> String { set.map { dataset.sectorNames[$0.index] }.sorted().joined(separator: "|") }
  let nodes = (0..<dataset.nodes.count).map { row -> String in
    let parent = dataset.nodes.parents[row]
    let above = parent == NodeTable.noParent ? "–" : dataset.nodes.ids[Int(parent)]
    let scope = dataset.nodes.scopes[row]?.key ?? "–"
    return "\(dataset.nodes.ids[row]) «\(dataset.nodes.names[row])» \(dataset.nodes.levels[row].key) \(scope) "
      + "[\(names(dataset.nodes.sectors[row]))] in \(above) \(dataset.nodes.facts(of: row))"
  }
  let ties = (0..<dataset.ties.count).map { row -> String in
    let kind = Int(dataset.ties.kinds[row])
    let name = kind < dataset.kindNames.count ? dataset.kindNames[kind] : "–"
    let ends = [dataset.ties.sources[row], dataset.ties.targets[row]].map { dataset.nodes.ids[Int($0)] }
    return "\(ends[0]) \(dataset.ties.isDirected[row] ? "→" : "–") \(ends[1]) \(name) \(dataset.ties.weights[row]) "
      + "[\(names(dataset.ties.statedSectors[row]))] \(dataset.ties.since[row]?.description ?? "")…"
      + "\(dataset.ties.until[row]?.description ?? "")"
  }
  let wishes = dataset.wishes.map {
    "\(dataset.nodes.ids[$0.city]) \(dataset.nodes.ids[$0.partner]) \($0.rank) \($0.rule)"
  }
  return (nodes + ties + wishes).joined(separator: "\n")
}

/// The dataset's clean tables, read again.
func rereadClean(_ dataset: Dataset) -> Intake {
  Intake(
    reading: dataset.cleanTables().compactMap { Intake.Input(SourceFile(name: $0.fileName, text: $0.text)) })
}

extension ChunkBuffer {
  /// A buffer that holds a text.
  convenience init(holding text: String) {
    self.init(capacity: text.utf8.count)
    _ = append(Array(text.utf8))
  }
}

/// The records of a text, each with the place where it begins.
func allRecords(
  in text: String, separator: UInt8 = .comma, from start: Int = 0
) -> [(start: Int, cells: [String])] {
  let buffer = ChunkBuffer(holding: text)
  defer { withExtendedLifetime(buffer) {} }
  var scanner = RecordScanner(separator: separator, from: start)
  var record = Record()
  var records: [(start: Int, cells: [String])] = []
  while scanner.next(in: buffer.text, into: &record) {
    records.append((record.start, record.cells.elements.map { buffer.text.string(of: $0) }))
  }
  return records
}
