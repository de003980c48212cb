/// Draws waves anew: pairs exchanged, vertices drawn, ties thinned.
///
/// All it draws from are the pairs of those who stayed; networks are made of them in passes over the pairs, so that a draw
/// costs no more than a measure.
struct WaveResampler: Sendable {
  /// The two waves of a draw.
  struct Draw: Sendable {
    var before: Network
    var after: Network
    fileprivate var earlier = PairColumns()
    fileprivate var later = PairColumns()
  }

  let pairs: PairChanges
  /// The share of its ties that each wave keeps when it is thinned to the documentation of the other.
  let kept: (before: Double, after: Double)
  /// Pairs of one number are exchanged together.
  private let groups: [Int]
  private let groupCount: Int
  private let before: Network
  private let after: Network
  private let toBefore: SectorTranslation
  private let toAfter: SectorTranslation

  /// - Parameters:
  ///   - documented: How well each wave is documented.
  init(_ waves: Waves, _ pairs: PairChanges, _ documented: Documented) {
    self.pairs = pairs
    kept = documented.kept
    if case .sources(let column) = documented.documentation {
      groups = pairs.groups(bySource: column, waves)
    } else {
      groups = Array(0..<pairs.count)
    }
    groupCount = (groups.max() ?? -1) + 1
    before = waves.stayedBefore.redrawn(waves.orderBefore)
    after = waves.stayedAfter.redrawn(waves.orderAfter)
    toBefore = SectorTranslation(from: pairs.sectors, to: before.sectorNames)
    toAfter = SectorTranslation(from: pairs.sectors, to: after.sectorNames)
  }

  /// Whether a wave is thinned.
  var isThinned: Bool { kept.before < 1 || kept.after < 1 }

  /// The groups of pairs in which the waves differ, ascending.
  var differing: [Int] {
    let differing = (0..<pairs.count).filter {
      pairs.before.weights[$0] != pairs.after.weights[$0] || pairs.before.tags[$0] != pairs.after.tags[$0]
    }
    return Set(differing.map { groups[$0] }).sorted()
  }

  /// Both waves without ties, to be filled draw by draw.
  var blank: Draw { Draw(before: before, after: after) }

  /// The waves as they are.
  func asTheyAre(_ draw: inout Draw) {
    draw.removeAll()
    for pair in 0..<pairs.count { put(pair, pair, isExchanged: false, lows(pair), highs(pair), into: &draw) }
    draw.tie()
  }

  /// The waves, in the later one without the ties that may be over.
  func ended(_ draw: inout Draw) {
    draw.removeAll()
    for pair in 0..<pairs.count {
      let mayBeOver = pairs.mayBeOver.isEmpty ? false : pairs.mayBeOver[pair]
      put(pair, mayBeOver ? nil : pair, isExchanged: false, lows(pair), highs(pair), into: &draw)
    }
    draw.tie()
  }

  /// The waves, the better documented one thinned.
  func thinned(_ draw: inout Draw, _ random: inout SeededGenerator) {
    draw.removeAll()
    for pair in 0..<pairs.count {
      let (first, second) = thinned(pair, &random)
      put(first, second, isExchanged: false, lows(pair), highs(pair), into: &draw)
    }
    draw.tie()
  }

  /// The waves of some groups exchanged: those of a mask's bits, in the order of `differing`.
  func exchanged(_ mask: UInt64, of differing: [Int], _ draw: inout Draw) {
    var isExchanged = [Bool](repeating: false, count: groupCount)
    for (bit, group) in differing.enumerated() { isExchanged[group] = mask >> UInt64(bit) & 1 == 1 }
    draw.removeAll()
    for pair in 0..<pairs.count {
      put(pair, pair, isExchanged: isExchanged[groups[pair]], lows(pair), highs(pair), into: &draw)
    }
    draw.tie()
  }

  /// The waves thinned, those of every group of pairs exchanged with a probability of ½.
  func exchanged(_ draw: inout Draw, _ random: inout SeededGenerator) {
    var isExchanged = [Bool](repeating: false, count: groupCount)
    var coins = UInt64(0)
    for group in isExchanged.indices {
      if group.isMultiple(of: 64) { coins = random.next() }
      isExchanged[group] = coins & 1 == 1
      coins >>= 1
    }
    draw.removeAll()
    for pair in 0..<pairs.count {
      let (first, second) = thinned(pair, &random)
      put(first, second, isExchanged: isExchanged[groups[pair]], lows(pair), highs(pair), into: &draw)
    }
    draw.tie()
  }

  /// As many vertices as there are, drawn with replacement, the same in both waves. Two copies of one vertex are tied as a
  /// pair of different vertices is that is drawn for them (Snijders & Borgatti 1999).
  func bootstrapped(_ draw: inout Draw, _ random: inout SeededGenerator) {
    let count = pairs.nodeCount
    var copies = [Int](repeating: 0, count: count + 1)
    for _ in 0..<count { copies[random.below(count) + 1] += 1 }
    var drawn: [NodeID] = []
    drawn.reserveCapacity(count)
    for node in 0..<count {
      for _ in 0..<copies[node + 1] { drawn.append(NodeID(node)) }
      copies[node + 1] += copies[node]
    }
    draw.before = before.redrawn(drawn)
    draw.after = after.redrawn(drawn)
    draw.removeAll()
    for place in 0..<count {
      let node = drawn[place].index
      for twin in (place + 1)..<max(place + 1, copies[node + 1]) {
        let (a, b) = (random.below(count), random.below(count - 1))
        guard let pair = pairs.place(of: a, b < a ? b : b + 1) else { continue }
        let (first, second) = thinned(pair, &random)
        put(first, second, isExchanged: false, place, twin, into: &draw)
      }
      for pair in pairs.starts[node]..<pairs.starts[node + 1] {
        let other = Int(pairs.highs[pair])
        for end in copies[other]..<copies[other + 1] {
          let (first, second) = thinned(pair, &random)
          put(first, second, isExchanged: false, place, end, into: &draw)
        }
      }
    }
    draw.tie()
  }

  // MARK: One pair

  private func lows(_ pair: Int) -> Int { Int(pairs.lows[pair]) }
  private func highs(_ pair: Int) -> Int { Int(pairs.highs[pair]) }

  /// The pair in each wave, or `nil` where thinning takes the tie.
  private func thinned(_ pair: Int, _ random: inout SeededGenerator) -> (Int?, Int?) {
    guard isThinned else { return (pair, pair) }
    let isBeforeKept = kept.before == 1 || !pairs.before.isTied(pair) || random.unit() < kept.before
    let isAfterKept = kept.after == 1 || !pairs.after.isTied(pair) || random.unit() < kept.after
    return (isBeforeKept ? pair : nil, isAfterKept ? pair : nil)
  }

  /// Puts a pair between two nodes of both waves.
  /// - Parameters:
  ///   - first: The pair whose earlier tie it is.
  ///   - second: The pair whose later tie it is.
  private func put(
    _ first: Int?, _ second: Int?, isExchanged: Bool, _ low: Int, _ high: Int, into draw: inout Draw
  ) {
    let earlier = first.map { (pairs.before.weights[$0], pairs.before.tags[$0]) } ?? (0, .empty)
    let later = second.map { (pairs.after.weights[$0], pairs.after.tags[$0]) } ?? (0, .empty)
    let (a, b) = isExchanged ? (later, earlier) : (earlier, later)
    if a.0 > 0 { draw.earlier.append(low, high, a.0, toBefore(a.1)) }
    if b.0 > 0 { draw.later.append(low, high, b.0, toAfter(b.1)) }
  }
}

extension WaveResampler.Draw {
  fileprivate mutating func removeAll() {
    earlier.removeAll()
    later.removeAll()
  }

  fileprivate mutating func tie() {
    before.tie(earlier)
    after.tie(later)
  }
}
