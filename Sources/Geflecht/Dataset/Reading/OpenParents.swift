/// References upward that could not be followed when their rows were read, because the node may come later.
struct OpenParents {
  struct Reference {
    let child: UInt32
    /// The number of the parent's id among `ids`.
    let id: UInt32
    let file: UInt32
    let offset: UInt32
  }

  private(set) var references: [Reference] = []
  private(set) var ids = IdentifierTable()
  /// The level that an id has if no table holds it, because its level has no table.
  private(set) var impliedLevels: [Int: Level] = [:]

  /// Adds the open references of a piece whose rows begin at a row of the dataset.
  mutating func add(
    _ piece: borrowing NodePieceReader, from row: Int, _ table: TableLayout, levelsWithTable: Set<Level>
  ) {
    guard !piece.openParents.isEmpty else { return }
    let numbers = piece.openParentIDs.texts.map { ids.insert($0, hash: $0.hash).number }
    for open in piece.openParents {
      references.append(
        Reference(
          child: UInt32(row + open.row), id: UInt32(numbers[open.id]), file: UInt32(table.fileIndex),
          offset: UInt32(open.offset)))
      if let level = open.level, table.kind != .nodes, !levelsWithTable.contains(level) {
        impliedLevels[numbers[open.id]] = level
      }
    }
  }
}
