/// How many ties every pair of levels would have if all pairs of nodes were alike, within what the data can contain: two
/// cities alone can be a tandem, so that who is tied by tandems only stays among the cities.
///
///     n pairs of nodes, c of them of two cities, t tied by tandems alone, r by anything else
///     expected   r · pairs / (n − t)        of two cities   t + r · (c − t) / (n − t)
struct LevelExpectation: Sendable {
  /// The ties expected, in the order of `LevelPair.all`; `nil` where no pair of nodes is of these levels.
  let ties: [Double?]
  /// How many pairs of nodes are tied by tandems alone.
  let tandemsAlone: Int

  /// - Complexity: O(recorded ties) on average.
  init(of network: Network, _ blocks: LevelBlocks) {
    tandemsAlone = network.pairsTiedByTandemsAlone
    let all = blocks.dyads.reduce(0, +)
    let others = Double(blocks.ties.reduce(0, +) - tandemsAlone)
    let free = Double(all - Int64(tandemsAlone))
    let cities = LevelPair(.city, .city)
    var expected: [Double?] = []
    for (pair, dyads) in zip(LevelPair.all, blocks.dyads) {
      let fixed = pair == cities ? Int64(tandemsAlone) : 0
      expected.append(
        dyads == 0 ? nil : Double(fixed) + (free > 0 ? others * Double(dyads - fixed) / free : 0))
    }
    ties = expected
  }
}
