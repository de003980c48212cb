/// The columns of the data as bytes, for those who write many nodes and ties out again.
extension Network {
  /// The bytes of a node's id.
  func idBytes(of node: NodeID) -> ArraySlice<UInt8> { dataset.nodes.ids.texts.text(Int(rows[node.index])) }
  /// The bytes of a node's name.
  func nameBytes(of node: NodeID) -> ArraySlice<UInt8> { dataset.nodes.names.text(Int(rows[node.index])) }

  /// Which of `kindNames` a recorded tie is of; `nil` for a tie without a kind.
  func kindIndex(ofTie position: Int) -> Int? {
    let kind = Int(dataset.ties.kinds[tieRows[position]])
    return kind < dataset.kindNames.count ? kind : nil
  }

  /// Whether a recorded tie of the view has a beginning.
  var hasBeginnings: Bool { tieRows.contains { dataset.ties.since[$0] != nil } }
  /// Whether a recorded tie of the view has an end.
  var hasEnds: Bool { tieRows.contains { dataset.ties.until[$0] != nil } }

  /// Whether a recorded tie has a direction.
  func isDirected(tie position: Int) -> Bool { dataset.ties.isDirected[tieRows[position]] }

  /// Whether a recorded tie has a direction just if those of its kind usually have one.
  func hasUsualDirection(tie position: Int) -> Bool {
    let isUsual = kindIndex(ofTie: position).map { TieTable.directedKinds.contains(kindNames[$0]) } ?? false
    return isDirected(tie: position) == isUsual
  }

  /// A node's name for people: in English the one that a column `name_en` gives, where there is one.
  /// - Parameter limit: How many characters of it are shown, made printable; `nil` leaves it as the data have it.
  func title(of node: NodeID, limit: Int? = nil) -> Phrase {
    let name = name(of: node)
    let english = englishName(of: Int(rows[node.index]))
    return Phrase { language in
      var title = name
      if language == .english, let english { title = String(decoding: english, as: UTF8.self) }
      return limit.map { printable(title, limit: $0) } ?? title
    }
  }

  private func englishName(of row: Int) -> ArraySlice<UInt8>? {
    dataset.nodeBlocks.first { $0.rows.contains(row) }.flatMap { block in
      block.englishName.flatMap { block.cell($0, row) }
    }
  }

  /// The name of the state that a node lies in, made printable.
  func stateTitle(of node: NodeID) -> Phrase? { ancestor(of: node, at: .state).map { title(of: $0, limit: .max) } }

  // MARK: Columns without a meaning

  /// The columns of the tables of nodes that mean nothing to measures.
  var keptNodeColumns: KeptColumns { KeptColumns(of: dataset.nodeBlocks) }
  /// The columns of the tables of ties that mean nothing to measures.
  var keptTieColumns: KeptColumns { KeptColumns(of: dataset.tieBlocks) }

  /// What a node's row says in such a column, by its place among them; `nil` where its table lacks it or the cell is blank.
  func cell(_ column: Int, of columns: KeptColumns, at node: NodeID) -> ArraySlice<UInt8>? {
    columns.cell(column, Int(rows[node.index]), in: dataset.nodeBlocks)
  }

  /// What a recorded tie's row says in such a column.
  func cell(_ column: Int, of columns: KeptColumns, atTie position: Int) -> ArraySlice<UInt8>? {
    columns.cell(column, tieRows[position], in: dataset.tieBlocks)
  }
}

/// The columns without a meaning of several tables, each name once, and where every table has them.
struct KeptColumns: Sendable {
  private(set) var names: [String] = []
  /// For every table the place of each column in it, or −1.
  private var places: [[Int]] = []

  fileprivate init(of blocks: [TableBlock]) {
    var numbers: [String: Int] = [:]
    for name in blocks.flatMap({ $0.keptNames }) where numbers[name] == nil {
      numbers[name] = names.count
      names.append(name)
    }
    places = blocks.map { block in
      var places = Array(repeating: -1, count: names.count)
      for (place, name) in block.keptNames.enumerated() {
        if let number = numbers[name], places[number] < 0 { places[number] = place }
      }
      return places
    }
  }

  fileprivate func cell(_ column: Int, _ row: Int, in blocks: [TableBlock]) -> ArraySlice<UInt8>? {
    for at in blocks.indices where blocks[at].rows.contains(row) {
      let place = places[at][column]
      return place < 0 ? nil : blocks[at].cell(place, row)
    }
    return nil
  }
}

extension TableBlock {
  /// What a row of the dataset says in a column without a meaning; `nil` where the cell is blank.
  fileprivate func cell(_ place: Int, _ row: Int) -> ArraySlice<UInt8>? {
    let text = kept[place].text(row - rows.lowerBound)
    return text.isEmpty ? nil : text
  }
}

extension TextColumn {
  /// The bytes of a text.
  fileprivate func text(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }
}
