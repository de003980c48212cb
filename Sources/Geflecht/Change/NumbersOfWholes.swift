/// The numbers of an answer that are about the network, a sector or a state as a whole.
struct NumbersOfWholes: Sendable {
  /// What a number is about, and which of it.
  struct Number: Sendable {
    let whole: ChangedNumber.Whole
    let column: ChangedNumber.Column
  }

  private let wholes: [ChangedNumber.Whole]
  private let columns: [Answer.Column]
  /// One row a whole, one column a column.
  private let values: [Double?]
  private let rows: [ChangedNumber.Whole: Int]
  private let places: [String: Int]

  /// - Parameter states: The ids of the states of the network.
  init(_ answer: Answer, sectors: Set<String>, states: Set<String>) {
    let (wholes, columns) = Self.table(of: answer, sectors: sectors, states: states)
    self.wholes = wholes.map { $0.whole }
    self.columns = columns.map { answer.columns[$0] }
    values = wholes.flatMap { whole in columns.map { answer[whole.row, $0].number } }
    rows = Dictionary(firstPlacesOf: self.wholes)
    places = Dictionary(firstPlacesOf: self.columns.map { $0.key })
  }

  /// The rows of an answer that are about a whole, and its columns with a number of each.
  private static func table(
    of answer: Answer, sectors: Set<String>, states: Set<String>
  ) -> (wholes: [(whole: ChangedNumber.Whole, row: Int)], columns: [Int]) {
    guard answer.subject != .network else { return ([(.network, 0)], [0]) }
    let keys = answer.keys
    let wholes: [(whole: ChangedNumber.Whole, row: Int)]
    if answer.subject == .keys, keys.contains(where: states.contains) {
      // What is said of all states together is no state.
      wholes = keys.indices.filter { states.contains(keys[$0]) }.map { (.state(keys[$0]), $0) }
    } else if answer.subject == .sectors || !keys.isEmpty && keys.allSatisfy(sectors.contains) {
      wholes = keys.indices.filter { sectors.contains(keys[$0]) }.map { (.sector(keys[$0]), $0) }
    } else {
      wholes = []
    }
    // A table of sectors by sectors has a number for a pair, not for a sector.
    return (wholes, answer.columns.indices.filter { !sectors.contains(answer.columns[$0].key) })
  }

  var numbers: [Number] {
    wholes.flatMap { whole in columns.map { Number(whole: whole, column: .init($0)) } }
  }

  /// The number of a whole in a column.
  subscript(whole: ChangedNumber.Whole, column: String) -> Double? {
    guard let row = rows[whole], let place = places[column] else { return nil }
    return values[row * columns.count + place]
  }
}

extension ChangedNumber.Column {
  fileprivate init(_ column: Answer.Column) { self.init(key: column.key, title: column.title) }
}

extension Dictionary where Value == Int {
  fileprivate init(firstPlacesOf keys: [Key]) {
    self.init(minimumCapacity: keys.count)
    for (place, key) in keys.enumerated() where self[key] == nil { self[key] = place }
  }
}
