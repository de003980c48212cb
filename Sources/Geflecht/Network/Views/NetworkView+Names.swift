extension Network {
  /// The sectors whose ties the view holds; it names them as the data or as its scheme does.
  func sectorMask() throws(ViewFailure) -> SectorSet? {
    guard !view.sectors.isEmpty else { return nil }
    var set = SectorSet.empty
    for name in view.sectors {
      let key = SectorNames.foldedKey(of: name) ?? name
      let known = (dataset.sectorNames + sectorNames).first { foldedName($0) == foldedName(key) }
      guard let known, let sector = view.scheme.name(of: known).flatMap(sectorNames.firstIndex) else {
        throw .unknown(name, Phrase(en: "sector", de: "Sektor"), among: sectorNames)
      }
      set.insert(SectorID(sector))
    }
    return set
  }
}

extension NetworkView {
  func kindMask(in dataset: Dataset) throws(ViewFailure) -> KindSet? {
    guard !kinds.isEmpty else { return nil }
    var set = KindSet()
    for name in kinds {
      guard let kind = dataset.kindNames.firstIndex(where: { foldedName($0) == foldedName(name) }) else {
        throw .unknown(name, Phrase(en: "kind of tie", de: "Art von Beziehung"), among: dataset.kindNames)
      }
      set.insert(kind)
    }
    return set
  }

  func stateRows(in dataset: Dataset) throws(ViewFailure) -> Set<UInt32>? {
    guard !states.isEmpty else { return nil }
    let table = dataset.nodes
    let all = (0..<table.count).filter { table.levels[$0] == .state }
    var rows: Set<UInt32> = []
    for name in states {
      guard let row = dataset.stateRow(named: name) else {
        throw .unknown(
          name, Phrase(en: "state", de: "Land"), among: all.flatMap { [table.ids[$0], table.names[$0]] },
          listed: all.map { table.ids[$0] == table.names[$0] ? table.ids[$0] : "\(table.ids[$0]) (\(table.names[$0]))" }
        )
      }
      rows.insert(UInt32(row))
    }
    return rows
  }
}

extension Dataset {
  /// The state that a person means by an id, a name in German or English, or a usual short form.
  func stateRow(named word: String) -> Int? {
    let all = (0..<nodes.count).filter { nodes.levels[$0] == .state }
    let exact = all.first { nodes.ids[$0] == word || foldedName(nodes.names[$0]) == foldedName(word) }
    if let exact { return exact }
    let english = all.filter { row in englishName(ofNode: row).map { foldedName($0) == foldedName(word) } ?? false }
    if english.count == 1 { return english[0] }
    guard let meant = GermanState(word: word) else { return nil }
    let found = all.filter { GermanState(word: nodes.ids[$0]) == meant || GermanState(word: nodes.names[$0]) == meant }
    return found.count == 1 ? found[0] : nil
  }
}

extension ViewFailure {
  /// The failure of a name that is not in the data; it says what was perhaps meant, or what there is.
  fileprivate static func unknown(
    _ name: String, _ what: Phrase, among known: [String], listed: [String]? = nil
  ) -> ViewFailure {
    let near = Spelling.nearest(to: name, in: known).first
    let listed = listed ?? known
    let hint =
      near.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") }
      ?? (listed.isEmpty
        ? Phrase(en: "there is none", de: "es gibt keines")
        : Phrase(en: "there are: \(listed, upTo: 20)", de: "es gibt: \(listed, upTo: 20)"))
    return ViewFailure(
      message: Phrase(
        en: "no \(what) \(quoted(name)) in the data; ",
        de: "\(what) \(quoted(name)) kommt nicht vor; ") + hint)
  }
}
