/// Cells of a sheet that are merged with those below them.
///
/// A spreadsheet shows the text of the topmost for all, so a table has it in each of the rows. In a header of several rows
/// it belongs to the last of them, beside the columns of groups:
///
///     │              │     Kontakt      │
///     │ Organisation ├────────┬─────────┤      A1:A2 is read in row 2
///     │              │ E-Mail │ Telefon │
struct MergedCells {
  struct Area {
    let rows: ClosedRange<Int>
    let column: Int
    let lastColumn: Int

    var name: String {
      "\(CellAddress(row: rows.lowerBound, column: column)):\(CellAddress(row: rows.upperBound, column: lastColumn))"
    }
  }

  /// The areas, after `sort` the first ones last.
  private var areas: [Area] = []

  var isEmpty: Bool { areas.isEmpty }

  /// Adds an area given as `A1:A2`, if it has several rows.
  mutating func add(_ bytes: [UInt8], in range: Range<Int>) {
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")),
      let first = CellAddress(bytes, in: range.lowerBound..<colon),
      let last = CellAddress(bytes, in: (colon + 1)..<range.upperBound), last.row > first.row,
      last.column >= first.column
    else { return }
    areas.append(Area(rows: first.row...last.row, column: first.column, lastColumn: last.column))
  }

  /// Puts the areas in the order in which they are taken.
  mutating func sort() {
    areas.sort { ($0.rows.lowerBound, $0.column) > ($1.rows.lowerBound, $1.column) }
  }

  /// Takes out the areas that begin in a row, by their columns, and drops those that begin above it.
  mutating func take(at row: Int) -> [Area] {
    var taken: [Area] = []
    while let next = areas.last, next.rows.lowerBound <= row {
      if next.rows.lowerBound == row, taken.last?.column != next.column { taken.append(next) }
      areas.removeLast()
    }
    return taken
  }
}
