/// References upward that could not be followed when their rows were read, because the node may come later or is named.
struct OpenParents {
  /// What a row says of where its node lies.
  struct Place: Hashable {
    /// The number of its text among `texts`.
    let text: Int
    /// The level that the column says it has.
    let level: Level?
    /// The number of the text in the row's column of states, for a city.
    let state: Int?
  }

  struct Reference {
    let child: UInt32
    let place: Place
    let file: Int
    let offset: Int
    /// Where the cell of the state stands, for a city.
    let stateOffset: Int
  }

  private(set) var references: [Reference] = []
  private(set) var texts = IdentifierTable()

  /// Adds the open references of a piece whose rows begin at a row of the dataset.
  mutating func add(_ piece: borrowing NodePieceReader, from row: Int, _ table: TableLayout) {
    guard !piece.openParents.isEmpty else { return }
    let numbers = piece.openParentIDs.texts.map { texts.insert($0, hash: $0.hash).number }
    for open in piece.openParents {
      let place = Place(text: numbers[open.id], level: open.level, state: open.state.map { numbers[$0] })
      references.append(
        Reference(
          child: UInt32(row + open.row), place: place, file: table.fileIndex, offset: open.offset,
          stateOffset: open.stateOffset))
    }
  }
}
