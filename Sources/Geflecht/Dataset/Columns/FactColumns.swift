/// The fact columns of one node table. A column that the file lacks stays empty; the others have a cell a row.
struct FactColumns: Sendable {
  var rows: Range<Int>
  /// A column for every fact, in the order of `NodeFact.all`.
  private(set) var columns = NodeFact.all.map { _ in FactColumn() }

  /// No columns yet.
  init(rows: Range<Int>) { self.rows = rows }

  /// The facts of all nodes, every column filled.
  init(_ facts: [NodeFacts]) {
    rows = facts.indices
    for (place, fact) in NodeFact.all.enumerated() {
      for known in facts { columns[place].append(fact.value(known)) }
    }
  }

  /// Adds a cell to the column of a fact, by its place in `NodeFact.all`.
  @inline(__always)
  mutating func append(_ value: NodeFactValue, to place: Int) { columns[place].append(value) }

  mutating func append(contentsOf other: FactColumns) {
    for place in columns.indices { columns[place].append(contentsOf: other.columns[place]) }
  }

  /// The cells of the rows that are kept.
  func keeping(_ isKept: (Int) -> Bool) -> FactColumns {
    var kept = FactColumns(rows: rows)
    kept.columns = columns.map { $0.keeping(isKept) }
    return kept
  }

  subscript(row: Int) -> NodeFacts {
    var facts = NodeFacts()
    for (place, fact) in NodeFact.all.enumerated() {
      if let value = columns[place][row - rows.lowerBound] { fact.set(&facts, value) }
    }
    return facts
  }

  /// All dates among the facts.
  var dates: [PartialDate] { columns.flatMap { $0.dates.compactMap { $0 } } }
}

/// The cells of one fact, plain values of its kind.
struct FactColumn: Sendable {
  private var places: [Coordinate?] = []
  private var counts: [Int?] = []
  private(set) var dates: [PartialDate?] = []
  private var texts: [[String]] = []

  @inline(__always)
  mutating func append(_ value: NodeFactValue) {
    switch value {
    case .place(let place): places.append(place)
    case .count(let count): counts.append(count)
    case .date(let date): dates.append(date)
    case .texts(let list): texts.append(list)
    }
  }

  mutating func append(contentsOf other: FactColumn) {
    places += other.places
    counts += other.counts
    dates += other.dates
    texts += other.texts
  }

  func keeping(_ isKept: (Int) -> Bool) -> FactColumn {
    func remaining<Value>(_ values: [Value]) -> [Value] { values.indices.filter(isKept).map { values[$0] } }
    var kept = FactColumn()
    (kept.places, kept.counts) = (remaining(places), remaining(counts))
    (kept.dates, kept.texts) = (remaining(dates), remaining(texts))
    return kept
  }

  /// The cell of a row; `nil` where the file lacks the column.
  subscript(row: Int) -> NodeFactValue? {
    if row < dates.count { return .date(dates[row]) }
    if row < counts.count { return .count(counts[row]) }
    if row < places.count { return .place(places[row]) }
    return row < texts.count ? .texts(texts[row]) : nil
  }
}
