/// Which of a dataset's ties a view holds: all of them, or a list.
struct TieRows: RandomAccessCollection, Sendable {
  private let chosen: [UInt32]?
  let endIndex: Int

  /// All ties of a dataset.
  init(all count: Int) {
    chosen = nil
    endIndex = count
  }

  /// The ties of some rows, ascending.
  init(_ rows: [UInt32]) {
    chosen = rows
    endIndex = rows.count
  }

  var startIndex: Int { 0 }

  /// The row in the dataset of the tie at a position.
  subscript(position: Int) -> Int {
    precondition(0..<endIndex ~= position, "no such tie")
    return chosen.map { Int($0[position]) } ?? position
  }
}
