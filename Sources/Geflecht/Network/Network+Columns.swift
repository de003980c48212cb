/// The columns of the data as bytes, for those who write many nodes and ties out again.
extension Network {
  /// The bytes of a node's id.
  func idBytes(of node: NodeID) -> ArraySlice<UInt8> { dataset.nodes.ids.texts.text(Int(rows[node.index])) }
  /// Looks at the ids of nodes where they lie.
  func withIDs<Result>(_ look: (NodeTexts) -> Result) -> Result {
    dataset.nodes.ids.texts.withTexts { look(NodeTexts(texts: $0, rows: rows)) }
  }

  /// A text of every node, for loops over millions of ties.
  struct NodeTexts {
    fileprivate let texts: TextColumn.Texts
    fileprivate let rows: [UInt32]

    subscript(node: NodeID) -> ByteText { texts[Int(rows[node.index])] }
  }

  /// The bytes of a node's name.
  func nameBytes(of node: NodeID) -> ArraySlice<UInt8> { dataset.nodes.names.text(Int(rows[node.index])) }

  /// Which of `kindNames` a recorded tie is of; `nil` for a tie without a kind.
  func kindIndex(ofTie position: Int) -> Int? {
    let kind = Int(dataset.ties.kinds[tieRows[position]])
    return kind < dataset.kindNames.count ? kind : nil
  }

  /// The nodes that a recorded tie joins, in the direction of its row.
  func ends(ofTie position: Int) -> (source: NodeID, target: NodeID) {
    let row = tieRows[position]
    return (
      NodeID(Int(nodeOfRow[Int(dataset.ties.sources[row])])), NodeID(Int(nodeOfRow[Int(dataset.ties.targets[row])]))
    )
  }

  /// When a recorded tie began.
  func beginning(ofTie position: Int) -> PartialDate? { dataset.ties.since[tieRows[position]] }
  /// When a recorded tie ended.
  func end(ofTie position: Int) -> PartialDate? { dataset.ties.until[tieRows[position]] }

  /// The sectors that a recorded tie works in.
  func tag(ofTie position: Int) -> SectorSet { recoded(dataset.tag(ofTie: tieRows[position])) }

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
    dataset.title(ofNode: Int(rows[node.index]), limit: limit)
  }

  /// The name of the state that a node lies in, made printable, whether or not the view shows states.
  func stateTitle(of node: NodeID) -> Phrase? { stateRow(of: node).map { dataset.title(ofNode: $0, limit: .max) } }

  /// The id of the state that a node lies in, whether or not the view shows states.
  public func stateID(of node: NodeID) -> String? { stateRow(of: node).map { dataset.nodes.ids[$0] } }

  /// The bytes of that id.
  func stateIDBytes(of node: NodeID) -> ArraySlice<UInt8>? {
    stateRow(of: node).map { dataset.nodes.ids.texts.text($0) }
  }

  /// The row of the state that a node lies in. States are facts about what lies in them: a view that contracts everything
  /// into cities still knows them.
  func stateRow(of node: NodeID) -> Int? { dataset.nodes.state(ofRow: Int(rows[node.index])) }

  /// The rows of all states that nodes lie in or are, in the order of the data.
  var stateRows: [Int] { Set(nodes.compactMap { stateRow(of: $0) }).sorted() }
  /// The id of the state of a row.
  func stateID(ofRow row: Int) -> String { dataset.nodes.ids[row] }
  /// The name of the state of a row for people.
  func stateTitle(ofRow row: Int) -> Phrase { dataset.title(ofNode: row) }
  /// The node that a row is in the view, if it is shown as itself.
  func node(ofRow row: Int) -> NodeID? {
    guard nodeOfRow[row] != .max, Int(rows[Int(nodeOfRow[row])]) == row else { return nil }
    return NodeID(Int(nodeOfRow[row]))
  }
  /// The name of the state of a row.
  func stateName(ofRow row: Int) -> String { dataset.nodes.names[row] }

  // MARK: Columns without a meaning

  /// The columns of the tables of nodes that mean nothing to measures.
  var keptNodeColumns: KeptColumns { KeptColumns(of: dataset.nodeBlocks) }
  /// The names of the columns of the tables of ties that mean nothing to measures.
  public var textColumnsOfTies: [String] { keptTieColumns.names }
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

extension Dataset {
  /// The name of a row of the nodes for people.
  func title(ofNode row: Int, limit: Int? = nil) -> Phrase {
    let (name, english) = (nodes.names[row], englishName(ofNode: row))
    return Phrase { language in
      let title = language == .english ? english ?? name : name
      return limit.map { printable(title, limit: $0) } ?? title
    }
  }

  /// The name that a column `name_en` gives a row of the nodes.
  func englishName(ofNode row: Int) -> String? {
    nodeBlocks.first { $0.rows.contains(row) }
      .flatMap { block in block.englishName.flatMap { block.cell($0, row) } }.map {
        String(decoding: $0, as: UTF8.self)
      }
  }
}

extension NodeTable {
  /// The state that a row lies in, itself included.
  func state(ofRow row: Int) -> Int? {
    var at = row
    while levels[at] < .state {
      guard parents[at] != Self.noParent else { return nil }
      at = Int(parents[at])
    }
    return levels[at] == .state ? at : nil
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
