/// The table in a sheet of a workbook: its rows as CSV, and where in the sheet they stand.
///
/// Cells stand at their columns, separated by commas; rows without anything in them are left out.
///
///     row 3   │ Stadt │ Einwohner │      "Stadt","Einwohner"⏎
///     row 5   │ Trier │    110674 │      "Trier",110674⏎          rowNumbers 2, 4
struct Sheet {
  /// Something about a cell, or the sheet, that a reader of the table should know.
  enum Note: Equatable {
    /// A cell shows an error such as #N/A.
    case error(String)
    /// A formula has no stored value.
    case formulaWithoutValue
    /// Numbers of a column were read as they are shown: how many, and what the first was and became.
    case rounded(count: Int, was: String, became: String)
    /// The text of merged cells, such as `B2:B6`, stands for each of their rows.
    case merged(String)
    /// Hidden rows, or a hidden column, were read.
    case hiddenRows(Int)
    case hiddenColumn(String)
  }

  var text: [UInt8] = []
  /// For every row where it begins in the text, and its number in the sheet, counted from 0.
  var rowStarts: [UInt32] = []
  var rowNumbers: [UInt32] = []
  /// What there is to say, and at which offset of the text.
  var notes: [(offset: Int, note: Note)] = []
  /// For every column where its first and its last cell begin, if it has any.
  var columns: [FilledColumn?] = []

  struct FilledColumn {
    let firstOffset: Int
    let lastOffset: Int
  }

  var isEmpty: Bool { rowNumbers.isEmpty }

  /// The rows between the first and the last that have nothing in them.
  var blankRows: Int {
    guard let first = rowNumbers.first, let last = rowNumbers.last else { return 0 }
    return Int(last - first) + 1 - rowNumbers.count
  }

  /// The cell that holds an offset of the text.
  /// - Complexity: O(log rows + row).
  func cell(at offset: Int) -> CellAddress {
    var (low, high) = (0, rowStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rowStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return CellAddress(row: 0, column: 0) }
    var address = CellAddress(row: Int(rowNumbers[low - 1]), column: 0)
    var isQuoted = false
    for index in Int(rowStarts[low - 1])..<max(Int(rowStarts[low - 1]), min(offset, text.count)) {
      if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if text[index] == UInt8(ascii: ","), !isQuoted { address.column += 1 }
    }
    return address
  }
}
