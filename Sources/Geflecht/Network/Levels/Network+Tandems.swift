extension Network {
  /// How many pairs of cities are tied by tandems and nothing else.
  /// - Complexity: O(recorded ties) on average.
  var pairsTiedByTandemsAlone: Int {
    func key(_ a: NodeID, _ b: NodeID) -> UInt64 { UInt64(min(a, b).index) << 32 | UInt64(max(a, b).index) }
    var pairs: Set<UInt64> = []
    for tandem in tandems where levels[tandem.source.index] == .city && levels[tandem.target.index] == .city {
      pairs.insert(key(tandem.source, tandem.target))
    }
    guard !pairs.isEmpty else { return 0 }
    let kind = kindNames.firstIndex(of: TieTable.tandem)
    for position in 0..<recordedTieCount where kindIndex(ofTie: position) != kind {
      let tie = recordedTie(position)
      pairs.remove(key(tie.source, tie.target))
    }
    return pairs.count
  }
}
