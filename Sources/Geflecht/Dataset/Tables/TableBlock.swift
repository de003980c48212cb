/// Which nodes or ties came from one table, and what else the table said of them: enough to write it again.
struct TableBlock: Sendable {
  let kind: TableKind
  /// The columns understood, in the order of the file.
  let columns: [ColumnName]
  /// The headers of the other columns.
  let keptNames: [String]
  /// Which of them gives nodes an English name.
  let englishName: Int?
  /// The rows of the dataset's nodes or ties that the table holds.
  var rows: Range<Int>
  /// The cells of the other columns, one column each.
  var kept: [TextColumn]

  init(_ table: TableLayout, from row: Int) {
    kind = table.kind
    columns = table.header.columns.map { $0.name }
    keptNames = table.header.keptColumns
    englishName = keptNames.firstIndex { foldedName($0) == "nameen" }
    rows = row..<row
    kept = keptNames.map { _ in TextColumn() }
  }

  /// Takes over the rows of a piece and their cells without a meaning.
  mutating func append(_ count: Int, _ cells: [TextColumn]) {
    rows = rows.lowerBound..<(rows.upperBound + count)
    for index in kept.indices { kept[index].append(contentsOf: cells[index]) }
  }

  /// The block without some rows, moved to where the rows before it end.
  func removing(_ dropped: Set<Int>, from row: Int) -> TableBlock {
    var block = self
    block.kept = kept.map { $0.keeping { !dropped.contains(rows.lowerBound + $0) } }
    block.rows = row..<(row + rows.count { !dropped.contains($0) })
    return block
  }
}
