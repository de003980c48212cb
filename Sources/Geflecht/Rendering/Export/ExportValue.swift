/// What stands in a cell of an export: texts are bytes, so that millions of them need no strings.
enum ExportValue {
  /// Not known; formats leave it out.
  case absent
  case text(ArraySlice<UInt8>)
  case texts([String])
  case sectors(SectorSet)
  /// A kind of tie, by its place among all kinds.
  case kind(Int)
  case date(PartialDate)
  case integer(Int)
  case number(Double)
  case flag(Bool)

  /// What a column of a fact holds.
  init(_ value: NodeFactValue, part: Int) {
    self =
      switch value {
      case _ where value.isAbsent: .absent
      case .place(let place): place.map { .number(part == 0 ? $0.latitude : $0.longitude) } ?? .absent
      case .count(let count): count.map { .integer($0) } ?? .absent
      case .date(let date): date.map { .date($0) } ?? .absent
      case .texts(let texts): .texts(texts)
      }
  }

  /// A text, a blank one as unknown.
  init(_ text: String?) {
    guard let text, !text.isEmpty else {
      self = .absent
      return
    }
    self = .text(Array(text.utf8)[...])
  }
}

/// What kind of values a column holds, for formats that must say so.
enum ExportType {
  case text, list, integer, number, flag
}

/// A column of the nodes of an export.
struct NodeColumn: Sendable {
  /// Where its values come from.
  enum Source: Hashable, Sendable {
    case level, sectors, scope, parent, city, state
    /// A fact, by its place in `NodeFact.all`, and one of its columns.
    case fact(Int, part: Int)
    /// A column of the data without a meaning, by its place among these.
    case kept(Int)
    /// A measure, by its place among those asked for and in its profile.
    case measure(Int, Int)
  }

  /// What it is called, in the words of the tables.
  let key: String
  let source: Source

  var type: ExportType {
    switch source {
    case .level, .scope, .parent, .city, .state, .kept: .text
    case .sectors: .list
    case .measure: .number
    case .fact(let place, _):
      switch NodeFact.all[place].kind {
      case .place: .number
      case .count: .integer
      case .date: .text
      case .texts: .list
      }
    }
  }
}

/// A column of the ties of an export. Ends and weight have their place in every format and are none.
struct TieColumn: Sendable {
  /// Where its values come from.
  enum Source: Hashable, Sendable {
    case kind, sectors, since, until, directed
    /// Where a tie with a direction starts, for files of which readers forget it.
    case start
    /// A column of the data without a meaning, by its place among these.
    case kept(Int)
  }

  /// What it is called, in the words of the tables.
  let key: String
  let source: Source

  var type: ExportType {
    switch source {
    case .kind, .since, .until, .start, .kept: .text
    case .sectors: .list
    case .directed: .flag
    }
  }
}
