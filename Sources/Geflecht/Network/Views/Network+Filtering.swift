/// What a view leaves of a dataset before anything is contracted into a level.
extension Network {
  /// For every row of the nodes whether the view leaves it.
  mutating func filteredNodes(states: Set<UInt32>?) -> [Bool] {
    let table = dataset.nodes
    var isKept = Array(repeating: true, count: table.count)
    if let states {
      let rows = (0..<table.count).filter { row in
        !table.chain(from: row).contains { table.levels[$0] == .state && states.contains(UInt32($0)) }
      }
      leaveOut(
        .nodesOutsideStates, rows, from: &isKept,
        Phrase(en: "node outside these states", de: "Knoten außerhalb dieser Länder"),
        Phrase(en: "nodes outside these states", de: "Knoten außerhalb dieser Länder"))
    }
    if !view.scopes.isEmpty {
      let rows = (0..<table.count).filter { row in
        table.levels[row] == .actor && !(table.scopes[row].map(view.scopes.contains) ?? false)
      }
      leaveOut(
        .actorsOfOtherScope, rows, from: &isKept, Phrase(en: "actor of another scope", de: "Akteur anderer Reichweite"),
        Phrase(en: "actors of another scope", de: "Akteure anderer Reichweite"))
    }
    if let date = view.asOf {
      let isAbsent = (0..<table.count).map { row in
        let facts = table.facts(of: row)
        return !(facts.joined?.isAtOrBefore(date) ?? true) || (facts.left?.isAtOrBefore(date) ?? false)
      }
      let rows = (0..<table.count).filter { row in table.chain(from: row).contains { isAbsent[$0] } }
      leaveOut(
        .nodesOfOtherTimes, rows, from: &isKept,
        Phrase(en: "node not in the program at \(date)", de: "Knoten, der \(date) nicht dabei war"),
        Phrase(en: "nodes not in the program at \(date)", de: "Knoten, die \(date) nicht dabei waren"))
    }
    return isKept
  }

  private mutating func leaveOut(
    _ reason: Omission.Reason, _ rows: [Int], from isKept: inout [Bool], _ one: Phrase, _ several: Phrase
  ) {
    let gone = rows.filter { isKept[$0] }
    for row in gone { isKept[row] = false }
    omit(reason, gone.count, one, several)
  }

  /// The rows of the ties that the view leaves; both ends of each are left. Those of which only one end is left are kept
  /// apart: they lead across the border of the view.
  mutating func filteredTies(_ isKept: [Bool], kinds: KindSet?, sectors: SectorSet?) -> TieRows {
    let ties = dataset.ties
    var inside: [UInt32] = []
    var (otherKinds, otherSectors, otherDates, undated, weaker, outside) = (0, 0, 0, 0, 0, 0)
    for row in 0..<ties.count where !view.hidden.contains(row) {
      if let kinds, !kinds.contains(Int(ties.kinds[row])) {
        otherKinds += 1
      } else if let sectors, recoded(dataset.tag(ofTie: row)).isDisjoint(with: sectors) {
        otherSectors += 1
      } else if view.asOf != nil, ties.since[row] == nil, view.undated == .leftOut {
        undated += 1
      } else if let date = view.asOf, !ties.isCurrent(row, at: date) {
        otherDates += 1
      } else if let least = view.leastWeight, ties.weights[row] < least {
        weaker += 1
      } else {
        switch (isKept[Int(ties.sources[row])], isKept[Int(ties.targets[row])]) {
        case (true, true): inside.append(UInt32(row))
        case (false, false): outside += 1
        case (let isSourceInside, _): borderRows.append((UInt32(row), isSourceInside))
        }
      }
    }
    omit(
      .tiesOfOtherKinds, otherKinds, Phrase(en: "tie of another kind", de: "Beziehung anderer Art"),
      Phrase(en: "ties of other kinds", de: "Beziehungen anderer Art"))
    omit(
      .tiesOfOtherSectors, otherSectors, Phrase(en: "tie of another sector", de: "Beziehung anderer Sektoren"),
      Phrase(en: "ties of other sectors", de: "Beziehungen anderer Sektoren"))
    omit(
      .tiesWithoutDate, undated, Phrase(en: "tie without a date", de: "Beziehung ohne Datum"),
      Phrase(en: "ties without a date", de: "Beziehungen ohne Datum"))
    omit(
      .tiesOfOtherTimes, otherDates, Phrase(en: "tie of another time", de: "Beziehung aus anderer Zeit"),
      Phrase(en: "ties of other times", de: "Beziehungen aus anderer Zeit"))
    omit(
      .weakerTies, weaker, Phrase(en: "weaker tie", de: "schwächere Beziehung"),
      Phrase(en: "weaker ties", de: "schwächere Beziehungen"))
    borderTieCount = borderRows.count
    omit(
      .tiesWithOneEndOutside, borderTieCount,
      Phrase(en: "tie with one end outside", de: "Beziehung mit einem Ende außerhalb"),
      Phrase(en: "ties with one end outside", de: "Beziehungen mit einem Ende außerhalb"))
    omit(
      .tiesWithBothEndsOutside, outside,
      Phrase(en: "tie with both ends outside", de: "Beziehung mit beiden Enden außerhalb"),
      Phrase(en: "ties with both ends outside", de: "Beziehungen mit beiden Enden außerhalb"))
    return TieRows(inside)
  }
}

extension NodeTable {
  /// A row and the rows it lies in, upward. Levels rise at every step, so there are at most four.
  func chain(from row: Int) -> [Int] {
    var chain = [row]
    var at = row
    while parents[at] != Self.noParent {
      at = Int(parents[at])
      chain.append(at)
    }
    return chain
  }

  /// Whether the data say when a row came or went.
  func isDated(_ row: Int) -> Bool {
    let facts = facts(of: row)
    return facts.joined != nil || facts.left != nil
  }
}

extension TieTable {
  /// Whether a tie has begun by a date and not ended. A tie without a beginning counts as begun.
  func isCurrent(_ row: Int, at date: PartialDate) -> Bool {
    (since[row]?.isAtOrBefore(date) ?? true) && !(until[row]?.isAtOrBefore(date) ?? false)
  }
}
