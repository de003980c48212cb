/// Which nodes or ties came from one table, and what else the table said of them: enough to write it again.
struct TableBlock: Sendable {
  let kind: TableKind
  /// The columns understood, in the order of the file.
  let columns: [ColumnName]
  /// The headers of the other columns.
  let keptNames: [String]
  /// The rows of the dataset's nodes or ties that the table holds.
  var rows: Range<Int>
  /// The cells of the other columns, one column each.
  var kept: [TextColumn]

  init(_ table: TableReader, from row: Int) {
    kind = table.kind
    columns = table.header.columns.map(\.name)
    keptNames = table.header.keptColumns
    rows = row..<row
    kept = keptNames.map { _ in TextColumn() }
  }

  /// Takes over the current row's cells without a meaning.
  mutating func keep(_ table: TableReader) {
    rows = rows.lowerBound..<(rows.upperBound + 1)
    for (index, position) in table.header.keptPositions.enumerated() {
      kept[index].append(table.cell(at: position).map { table.file.text(of: $0) } ?? "")
    }
  }

  /// The block without some rows, moved to where the rows before it end.
  func removing(_ dropped: Set<Int>, from row: Int) -> TableBlock {
    var block = self
    block.kept = keptNames.map { _ in TextColumn() }
    block.rows = row..<row
    for old in rows where !dropped.contains(old) {
      block.rows = row..<(block.rows.upperBound + 1)
      for index in kept.indices { block.kept[index].append(kept[index][old - rows.lowerBound]) }
    }
    return block
  }
}
