/// The numbers of an answer that are about the network, a sector or a state as a whole.
struct NumbersOfWholes: Sendable {
  struct Number: Sendable {
    let whole: ChangedNumber.Whole
    let column: ChangedNumber.Column
    let value: Double?
  }

  let numbers: [Number]

  /// - Parameter states: The ids of the states of the network.
  init(_ answer: Answer, sectors: Set<String>, states: Set<String>) {
    guard answer.subject != .network else {
      numbers = [Number(whole: .network, column: .init(answer.columns[0]), value: answer[0, 0].number)]
      return
    }
    let keys = answer.keys
    let wholes: [ChangedNumber.Whole?] =
      if answer.subject == .keys, keys.contains(where: states.contains) {
        // What is said of all states together is no state.
        keys.map { states.contains($0) ? .state($0) : nil }
      } else if answer.subject == .sectors || !keys.isEmpty && keys.allSatisfy(sectors.contains) {
        keys.map { sectors.contains($0) ? .sector($0) : nil }
      } else {
        []
      }
    // A table of sectors by sectors has a number for a pair, not for a sector.
    let columns = answer.columns.indices.filter { !sectors.contains(answer.columns[$0].key) }
    numbers = wholes.enumerated().flatMap { row, whole -> [Number] in
      guard let whole else { return [] }
      return columns.map { column in
        Number(whole: whole, column: .init(answer.columns[column]), value: answer[row, column].number)
      }
    }
  }

  /// The number of a whole in a column.
  subscript(whole: ChangedNumber.Whole, column: String) -> Double? {
    numbers.first { $0.whole == whole && $0.column.key == column }?.value
  }
}

extension ChangedNumber.Column {
  fileprivate init(_ column: Answer.Column) { self.init(key: column.key, title: column.title) }
}
