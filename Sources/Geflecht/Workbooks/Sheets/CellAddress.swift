/// Where a cell stands in a sheet, counted from 0: `C7` is column 2, row 6.
struct CellAddress: Hashable {
  static let rowLimit = 1 << 20
  static let columnLimit = 1 << 14

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The address that some bytes spell, as in `C7`; `nil` where there is no such cell in any sheet.
  init?(_ bytes: [UInt8], in range: Range<Int>) {
    var at = range.lowerBound
    var column = 0
    while at < range.upperBound, case let letter = bytes[at] & 0xDF, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter {
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      guard column <= Self.columnLimit else { return nil }
      at += 1
    }
    guard column > 0, let row = bytes.wholeNumber(in: at..<range.upperBound), 1...Self.rowLimit ~= row else {
      return nil
    }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a column: A, …, Z, AA, ….
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))) + letters
      rest /= 26
    }
    return letters
  }
}

extension CellAddress: CustomStringConvertible {
  var description: String { Self.letters(ofColumn: column) + "\(row + 1)" }
}
