extension Network {
  /// The same view of the same data at a date.
  func at(_ date: PartialDate, threads: Threads) -> Network {
    var view = view
    view.asOf = date
    do {
      return try Network(dataset, view: view, threads: threads)
    } catch {
      preconditionFailure("what the view names was found before: \(error.message[.english])")
    }
  }

  /// The years from the first beginning of a tie of the view to the newest date of what has begun, joined, left or was
  /// last seen; ends of ties may lie in the future and do not count. `nil` where no tie has a beginning.
  var years: ClosedRange<Int>? {
    guard let first = tieRows.lazy.compactMap({ self.dataset.ties.since[$0] }).map({ $0.year }).min() else {
      return nil
    }
    let begun = dataset.ties.since.lazy.compactMap { $0 }.map { $0.year }.max() ?? first
    let known = dataset.nodes.facts.flatMap { $0.dates }.map { $0.year }.max() ?? first
    return first...max(first, begun, known)
  }

  /// How many states had become partners of the program by a date.
  func partnerStateCount(by date: PartialDate) -> Int {
    nodes(at: .state).count { facts(of: $0).partnerSince?.isAtOrBefore(date) ?? false }
  }

  /// The names of the states that the view chooses, in the order of the data; none where it chooses none.
  var chosenStates: [Phrase] {
    view.states.isEmpty ? [] : nodes(at: .state).map { title(of: $0, limit: 40) }
  }

  /// How many recorded ties of the view have no beginning.
  var undatedTieCount: Int { tieRows.count { dataset.ties.since[$0] == nil } }

  /// How many different texts of a column stand at the ties; `nil` where no table of ties has the column.
  func textCountOfTies(column name: String) -> Int? {
    let columns = keptTieColumns
    guard let column = columns.names.firstIndex(of: name) else { return nil }
    var texts: Set<[UInt8]> = []
    for position in 0..<recordedTieCount {
      if let text = cell(column, of: columns, atTie: position) { texts.insert(Array(text)) }
    }
    return texts.count
  }
}
