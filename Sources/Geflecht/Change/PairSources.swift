extension PairChanges {
  /// Which pairs are known by the same source: a number a pair, from 0 on.
  ///
  /// One page may bring twenty ties to light at once. Chance that deals with each of them alone would take that for twenty
  /// events; so all pairs whose difference rests on one source are dealt with together. Pairs without a source stand alone.
  /// - Complexity: O(ties · log degree).
  func groups(bySource column: String, _ waves: Waves) -> [Int] {
    var numbers: [[UInt8]: Int] = [:]
    var sources = [Int](repeating: -1, count: count)
    for (wave, order, other) in [
      (waves.stayedAfter, waves.orderAfter, before), (waves.stayedBefore, waves.orderBefore, after),
    ] {
      let rows = WaveRows(wave, order: order, sectors)
      let columns = wave.keptTieColumns
      guard let place = columns.names.firstIndex(of: column) else { continue }
      // A tie of one wave alone speaks for the pair before one that both may have.
      for isNew in [true, false] {
        for position in 0..<wave.recordedTieCount {
          guard let pair = rows.place(of: wave.recordedTie(position), in: self), sources[pair] < 0,
            other.isTied(pair) != isNew, let text = wave.cell(place, of: columns, atTie: position)
          else { continue }
          let bytes = Array(text)
          let number = numbers[bytes] ?? numbers.count
          numbers[bytes] = number
          sources[pair] = number
        }
      }
    }
    var next = numbers.count
    for pair in sources.indices where sources[pair] < 0 {
      sources[pair] = next
      next += 1
    }
    return sources
  }
}
