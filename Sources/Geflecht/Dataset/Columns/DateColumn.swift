/// A column of dates, four bytes each, or none while no row has a date.
struct DateColumn: Sendable {
  /// Year, month and day packed into one number; 0 for none.
  private var packed = Column<Int32>(usual: 0)

  var count: Int { packed.count }

  mutating func append(_ date: PartialDate?) { packed.append(date?.packed ?? 0) }
  /// - Parameter dates: Packed as `PartialDate` packs them, 0 for none.
  mutating func append(contentsOf dates: some RandomAccessCollection<Int32>) { packed.append(contentsOf: dates) }
  /// Appends rows without a date.
  mutating func append(none rows: Int) { packed.append(usual: rows) }
  mutating func reserveCapacity(_ capacity: Int) { packed.reserveCapacity(capacity) }

  func keeping(_ isKept: (Int) -> Bool) -> DateColumn {
    var kept = DateColumn()
    kept.packed = packed.keeping(isKept)
    return kept
  }
}

extension DateColumn: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(row: Int) -> PartialDate? { PartialDate(packed: packed[row]) }
}
