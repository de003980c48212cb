/// The pairs of those who stayed that are tied in one wave or both, side by side.
///
///     before       a ─2─ b           pair     a–b   b–c
///     after              b ─1─ c     before    2     ·       a weight of 0: not tied
///                                    after     ·     1
///
/// Nodes are numbered as those who stayed; pairs stand by their lower end, then by the higher one.
struct PairChanges: Sendable {
  /// What one wave says of the pairs.
  struct Side: Sendable {
    fileprivate(set) var weights: [Double] = []
    fileprivate(set) var tags: [SectorSet] = []
    /// The kinds of the recorded ties between the two, one bit for each of `PairChanges.kinds`.
    fileprivate(set) var kinds: [UInt64] = []
    /// Whether one of these ties has no kind.
    fileprivate(set) var hasNoKind: [Bool] = []

    /// Whether the two are tied.
    func isTied(_ pair: Int) -> Bool { weights[pair] > 0 }
  }

  let nodeCount: Int
  /// The pairs of a lower end: `starts[node] ..< starts[node + 1]`.
  private(set) var starts: [Int] = [0]
  private(set) var lows: [UInt32] = []
  private(set) var highs: [UInt32] = []
  private(set) var before = Side()
  private(set) var after = Side()
  /// The keys of the sectors of both waves; tags of both mean these.
  let sectors: [String]
  /// The kinds of tie that both waves know; others have no ties in either.
  let kinds: [String]
  /// Whether a pair is tied in both waves, but in the later one only by ties of the earlier one without an end: these may
  /// be over.
  private(set) var mayBeOver: [Bool] = []

  /// How many pairs are tied in a wave or both.
  var count: Int { lows.count }

  /// - Complexity: O(nodes + ties · log degree).
  init(_ waves: Waves) {
    nodeCount = waves.stayed.count
    sectors = waves.sectorNames
    kinds = waves.before.kindNames.filter { waves.after.kindNames.contains($0) }
    let earlier = WaveRows(waves.stayedBefore, order: waves.orderBefore, sectors)
    let later = WaveRows(waves.stayedAfter, order: waves.orderAfter, sectors)
    for node in 0..<nodeCount { merge(node, earlier.partners(of: node), later.partners(of: node)) }
    before.take(earlier, self)
    after.take(later, self)
    if waves.areDatesOfOneDataset, let date = waves.before.view.asOf { findOpenEnds(of: later, begunBy: date) }
  }

  private mutating func merge(_ low: Int, _ earlier: [WaveRows.Partner], _ later: [WaveRows.Partner]) {
    var (first, second) = (0, 0)
    while first < earlier.count || second < later.count {
      let a = first < earlier.count ? earlier[first] : WaveRows.Partner.none
      let b = second < later.count ? later[second] : WaveRows.Partner.none
      let high = min(a.node, b.node)
      lows.append(UInt32(low))
      highs.append(high)
      before.append(a.node == high ? a : .none)
      after.append(b.node == high ? b : .none)
      if a.node == high { first += 1 }
      if b.node == high { second += 1 }
    }
    starts.append(lows.count)
  }

  /// The place of a pair; `nil` where it is tied in neither wave.
  /// - Complexity: O(log degree).
  func place(of a: Int, _ b: Int) -> Int? {
    let (low, high) = (min(a, b), UInt32(max(a, b)))
    var (first, end) = (starts[low], starts[low + 1])
    while first < end {
      let middle = (first + end) / 2
      if highs[middle] == high { return middle }
      if highs[middle] < high { first = middle + 1 } else { end = middle }
    }
    return nil
  }

  /// Marks the pairs whose later ties had all begun by the earlier date and have no end.
  private mutating func findOpenEnds(of later: WaveRows, begunBy date: PartialDate) {
    mayBeOver = (0..<count).map { before.isTied($0) && after.isTied($0) }
    for position in 0..<later.network.recordedTieCount {
      let tie = later.network.recordedTie(position)
      let isOlder = tie.since?.isAtOrBefore(date) ?? true
      if !isOlder || tie.until != nil, let pair = later.place(of: tie, in: self) { mayBeOver[pair] = false }
    }
  }
}

extension PairChanges.Side {
  fileprivate mutating func append(_ partner: WaveRows.Partner) {
    weights.append(partner.weight)
    tags.append(partner.tag)
  }

  /// Takes the kinds of the recorded ties over.
  fileprivate mutating func take(_ wave: WaveRows, _ pairs: PairChanges) {
    kinds = [UInt64](repeating: 0, count: pairs.count)
    hasNoKind = [Bool](repeating: false, count: pairs.count)
    let numbers = wave.network.kindNames.map { pairs.kinds.firstIndex(of: $0) }
    for position in 0..<wave.network.recordedTieCount {
      let tie = wave.network.recordedTie(position)
      guard let pair = wave.place(of: tie, in: pairs) else { continue }
      guard let kind = wave.network.kindIndex(ofTie: position) else {
        hasNoKind[pair] = true
        continue
      }
      if let number = numbers[kind] { kinds[pair] |= 1 << UInt64(number) }
    }
  }
}

/// The rows of one wave, its nodes numbered as those who stayed and its sectors as those of both waves.
struct WaveRows {
  /// One end of a tie, seen from the other.
  struct Partner {
    let node: UInt32
    let weight: Double
    let tag: SectorSet

    static let none = Partner(node: .max, weight: 0, tag: .empty)
  }

  let network: Network
  /// Its nodes in the order of those who stayed.
  private let order: [NodeID]
  /// The place of every node in this order.
  private let places: [UInt32]
  private let translation: SectorTranslation

  init(_ network: Network, order: [NodeID], _ sectors: [String]) {
    self.network = network
    self.order = order
    var places = [UInt32](repeating: 0, count: network.nodeCount)
    for (place, node) in order.enumerated() { places[node.index] = UInt32(place) }
    self.places = places
    translation = SectorTranslation(from: network.sectorNames, to: sectors)
  }

  /// The partners of a node that have higher numbers than it, ascending.
  func partners(of number: Int) -> [Partner] {
    var partners: [Partner] = []
    for at in network.row(of: order[number]) {
      let place = places[network.neighborColumn[at].index]
      guard place > number else { continue }
      partners.append(Partner(node: place, weight: network.weightColumn[at], tag: translation(network.tagColumn[at])))
    }
    return partners.sorted { $0.node < $1.node }
  }

  /// The place of the pair that a recorded tie joins.
  func place(of tie: Network.RecordedTie, in pairs: PairChanges) -> Int? {
    pairs.place(of: Int(places[tie.source.index]), Int(places[tie.target.index]))
  }
}
