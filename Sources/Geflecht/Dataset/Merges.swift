/// Which ids stand for which others, because the user said so.
struct Merges: Sendable {
  /// One line of the table, for complaints about it.
  struct Entry: Sendable {
    let id: String
    let into: String
    let file: Int
    let offset: Int
  }

  private(set) var entries: [Entry] = []
  private var targets: [String: String] = [:]

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    targets[entry.id] = entry.into
  }

  /// The id that an id stands for, over several steps; `nil` when it stands for itself or goes round in a circle.
  func target(of id: String) -> String? {
    guard var at = targets[id] else { return nil }
    var steps = 0
    while let next = targets[at], steps <= targets.count {
      at = next
      steps += 1
    }
    return steps > targets.count ? nil : at
  }
}

extension DatasetReader {
  mutating func readMerges(_ table: inout TableReader) {
    while table.next(&findings) {
      let id = identifier(.id, in: table)
      let into = identifier(.into, in: table)
      guard let id, let into else { continue }
      merges.add(
        Merges.Entry(
          id: String(decoding: id, as: UTF8.self), into: String(decoding: into, as: UTF8.self), file: table.fileIndex,
          offset: table.offset(of: .id)))
    }
  }

  /// The id that counts for an id of the data.
  func merged(_ id: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard !merges.isEmpty, let target = merges.target(of: String(decoding: id, as: UTF8.self)) else { return id }
    return Array(target.utf8)[...]
  }

  /// Whether a row's id stands for another; the row is then left out, and what it says of sectors goes to the other.
  mutating func isMergedAway(_ id: ArraySlice<UInt8>, in table: TableReader) -> Bool {
    guard !merges.isEmpty else { return false }
    let text = String(decoding: id, as: UTF8.self)
    guard let target = merges.target(of: text), target != text else { return false }
    mergedAway.insert(text)
    findings.add(
      .nodeMerged, table.fileIndex, at: table.offset(of: .id), was: text, became: target,
      message: Phrase(
        en: "\(quoted(text)) is merged into \(quoted(target))", de: "\(quoted(text)) geht in \(quoted(target)) auf"))
    let sectors = sectorSet(.sector, in: table)
    if !sectors.isEmpty { mergedSectors.append((target, sectors)) }
    return true
  }

  /// Gives merged sectors to their heirs, and reports merges that name what is not in the data.
  mutating func settleMerges() {
    for (target, sectors) in mergedSectors {
      if let row = dataset.nodes.ids.number(of: target.utf8) { dataset.nodes.sectors[row].formUnion(sectors) }
    }
    for entry in merges.entries {
      let isKnown = mergedAway.contains(entry.id)
      let target = merges.target(of: entry.id)
      guard isKnown, let target, dataset.nodes.ids.number(of: target.utf8) != nil else {
        let missing = isKnown ? entry.into : entry.id
        findings.add(
          .mergeUnknown, entry.file, at: entry.offset,
          message: Phrase(
            en: "\(quoted(missing)) is in no node table, or the merges go round in a circle",
            de: "\(quoted(missing)) steht in keiner Knotentabelle, oder die Zusammenlegungen laufen im Kreis"))
        continue
      }
    }
  }
}
