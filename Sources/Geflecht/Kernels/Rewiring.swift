/// Networks of chance in which every node keeps its number of ties, and its number of ties to each level.
///
/// Two ties change partners, again and again (Maslov & Sneppen 2002, doi 10.1126/science.1065103):
///
///     a ── b        a ─┐┌─ b
///              →       ╳           and the degrees of a b c d are what they were
///     c ── d        c ─┘└─ d
///
/// A step draws a tie and then another one **of the same block**: ties between the same two levels. Between cities either
/// change of partners is possible, by the toss of a coin; between actors and cities only the one that ties actors to
/// cities again. So no tie between levels appears that was not there, such as one of a federal office with a small club.
///
/// A step that would tie a node to itself or two nodes twice is **rejected, and counts as a step**: the network stays as
/// it is for one more. Only so every network with these degrees comes up equally often; drawing until a step succeeds
/// favors networks with few possible steps (Fosdick, Larremore, Nishimura & Ugander 2018, doi 10.1137/16M1087175). Where no
/// step is ever rejected, the network would be an even number of steps away each time one looks; a further step, made or
/// not by the toss of a coin, prevents that.
///
/// One chain of steps follows another, each from the network itself and with random numbers of its own: their number is
/// fixed, so that threads do not matter.
struct Rewiring: Sendable {
  /// How many chains there are.
  static let chains = 8
  /// How many steps are tried per tie before a network is looked at, for the first time and between two.
  static let stepsPerTie = 10

  /// The ends of every tie, one after the other, blocks in a row; in each the order of ties is that of `order`.
  private let ends: [UInt32]
  /// For every tie the block it is in.
  private let blockOfTie: [UInt8]
  private let blocks: [Block]
  /// Where the row of every node begins; degrees do not change.
  private let offsets: [Int]

  /// The places of a block's ties, and whether its ties join nodes of one level.
  private struct Block {
    let ties: Range<Int>
    let isWithinLevel: Bool
  }

  /// What was seen in the networks of chance.
  struct Draws: Sendable {
    /// The numbers of every network.
    fileprivate(set) var values: [[Double?]] = []
    /// How many steps changed something, and how many were rejected.
    fileprivate(set) var (accepted, rejected) = (0, 0)
  }

  /// - Parameters:
  ///   - rows: Arcs that all have their way back.
  ///   - order: The nodes in an order that does not depend on that of the data.
  ///   - levels: The level of every node, a small number.
  /// - Complexity: O(nodes + ties · log ties) time, 17 bytes a tie; each chain 8 bytes a tie more and 16 to 32 for looking
  ///   ties up.
  init(of rows: ArcRows, order: [NodeID], levels: [UInt8]) {
    offsets = rows.offsets
    var rank = [UInt32](repeating: 0, count: rows.nodeCount)
    for (place, node) in order.enumerated() { rank[node.index] = UInt32(place) }
    let count = Int(levels.max() ?? 0) + 1
    var keys = [[UInt64]](repeating: [], count: count * count)
    for (place, node) in order.enumerated() {
      let level = Int(levels[node.index])
      for position in rows.row(node.index) {
        let other = rows.targets[position].index
        let otherLevel = Int(levels[other])
        if level < otherLevel || (level == otherLevel && place < rank[other]) {
          keys[level * count + otherLevel].append(UInt64(place) << 32 | UInt64(rank[other]))
        }
      }
    }
    var (ends, blockOfTie, blocks) = ([UInt32](), [UInt8](), [Block]())
    for (number, var ties) in keys.enumerated() where !ties.isEmpty {
      ties.sort()
      let first = blockOfTie.count
      for key in ties {
        ends.append(order[Int(key >> 32)].raw)
        ends.append(order[Int(key & 0xFFFF_FFFF)].raw)
        blockOfTie.append(UInt8(blocks.count))
      }
      blocks.append(Block(ties: first..<blockOfTie.count, isWithinLevel: number / count == number % count))
    }
    (self.ends, self.blockOfTie, self.blocks) = (ends, blockOfTie, blocks)
  }

  var tieCount: Int { blockOfTie.count }

  /// Looks at networks of chance, several at once.
  /// - Parameter look: Numbers of a network; must change nothing.
  /// - Complexity: `stepsPerTie` · ties · draws, each step in constant time.
  func draw(
    _ draws: Int, seed: Int, threads: Threads, progress: Progress = .unheard, _ look: (Adjacency) -> [Double?]
  ) -> Draws {
    var seeds = SeededGenerator(seed: seed)
    let first = seeds.next()
    let chains = min(draws, Self.chains)
    var all = Draws()
    threads.inOrder(0..<chains) {
      Chain(of: self)
    } make: { chain, number in
      chain.begin(SeededGenerator(seed: first &+ UInt64(number)))
      for _ in (draws * number / chains)..<(draws * (number + 1) / chains) {
        chain.take(Self.stepsPerTie * tieCount + chain.random.below(2))
        chain.seen.values.append(look(chain.network))
      }
    } take: { chain, number in
      all.values += chain.seen.values
      all.accepted += chain.seen.accepted
      all.rejected += chain.seen.rejected
      progress.report(number + 1, of: chains)
    }
    return all
  }

  /// A network that changes step by step.
  private struct Chain: ~Copyable {
    private let plan: Rewiring
    private var ends: Slots<UInt32>
    private var ties: TieSet
    var random = SeededGenerator(seed: 0)
    var seen = Draws()

    init(of plan: Rewiring) {
      self.plan = plan
      ends = Slots(capacity: max(1, plan.ends.count))
      ties = TieSet(capacity: plan.tieCount)
    }

    /// Goes back to the network itself.
    mutating func begin(_ random: SeededGenerator) {
      self.random = random
      seen = Draws()
      let start = plan.ends
      ends.fill(start.count) { start[$0] }
      ties.removeAll()
      for tie in 0..<plan.tieCount { ties.insert(ends[2 * tie], ends[2 * tie + 1]) }
    }

    mutating func take(_ steps: Int) {
      let count = plan.tieCount
      guard count > 0 else { return }
      let (blockOfTie, blocks) = (plan.blockOfTie, plan.blocks)
      var accepted = 0
      for _ in 0..<steps {
        let tie = random.below(count)
        let block = blocks[Int(blockOfTie[tie])]
        let others = block.ties.count - 1
        guard others > 0 else { continue }
        // Below `others` as the ends stand, from there on with the ends of the other tie turned round.
        let choice = random.below(block.isWithinLevel ? 2 * others : others)
        let turned = choice >= others ? 1 : 0
        var other = block.ties.lowerBound + choice - (turned == 1 ? others : 0)
        other += other >= tie ? 1 : 0
        let (a, b) = (ends[2 * tie], ends[2 * tie + 1])
        let (c, d) = (ends[2 * other + turned], ends[2 * other + 1 - turned])
        if a == d || b == c || ties.contains(a, d) || ties.contains(c, b) { continue }
        ties.remove(a, b)
        ties.remove(c, d)
        ties.insert(a, d)
        ties.insert(c, b)
        ends[2 * tie + 1] = d
        ends[2 * other] = c
        ends[2 * other + 1] = b
        accepted += 1
      }
      seen.accepted += accepted
      seen.rejected += steps - accepted
    }

    /// The network as it is now; weights are gone.
    var network: Adjacency {
      let offsets = plan.offsets
      var targets = [NodeID](repeating: NodeID(0), count: ends.count)
      var next = offsets
      for place in ends.indices {
        let node = Int(ends[place])
        targets[next[node]] = NodeID(Int(ends[place ^ 1]))
        next[node] += 1
      }
      // Turning all arcs round gives the same arcs, now with ascending rows.
      return Adjacency(symmetric: ArcRows(offsets: offsets, targets: targets, weights: []).ascending)
    }
  }
}

extension ArcRows {
  /// Arcs that all have their way back, without weights, with ascending rows.
  fileprivate var ascending: ArcRows {
    var next = offsets
    var sorted = targets
    for node in 0..<nodeCount {
      for position in row(node) {
        let target = targets[position].index
        sorted[next[target]] = NodeID(node)
        next[target] += 1
      }
    }
    return ArcRows(offsets: offsets, targets: sorted, weights: [])
  }
}

/// The pairs of nodes that are tied, for looking them up: open addressing, at most half full.
///
///     │ · │ c–d │ a–b │ · │ a–c │ …       a pair stands at its own place or right behind others that are in the way
///
/// A pair that leaves lets those behind it move up, so that no gap hides any.
private struct TieSet: ~Copyable {
  private static let free = UInt64.max
  private var slots: Slots<UInt64>
  private let mask: Int
  private let shift: UInt64

  init(capacity: Int) {
    var bits = 1
    while 1 << bits < 2 * capacity + 1 { bits += 1 }
    mask = 1 << bits - 1
    shift = UInt64(64 - bits)
    slots = Slots(count: 1 << bits, repeating: Self.free)
  }

  mutating func removeAll() {
    for slot in slots.indices { slots[slot] = Self.free }
  }

  @inline(__always)
  private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  /// The own place of a pair: the high bits of a product (Fibonacci hashing).
  @inline(__always)
  private func home(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) &>> shift) }

  @inline(__always)
  func contains(_ a: UInt32, _ b: UInt32) -> Bool {
    let key = Self.key(a, b)
    var at = home(key)
    while slots[at] != key {
      if slots[at] == Self.free { return false }
      at = (at &+ 1) & mask
    }
    return true
  }

  /// - Precondition: The pair is not there.
  @inline(__always)
  mutating func insert(_ a: UInt32, _ b: UInt32) {
    let key = Self.key(a, b)
    var at = home(key)
    while slots[at] != Self.free { at = (at &+ 1) & mask }
    slots[at] = key
  }

  /// - Precondition: The pair is there.
  @inline(__always)
  mutating func remove(_ a: UInt32, _ b: UInt32) {
    let key = Self.key(a, b)
    var gap = home(key)
    while slots[gap] != key { gap = (gap &+ 1) & mask }
    var at = (gap &+ 1) & mask
    while slots[at] != Self.free {
      // Those whose own place lies behind the gap stay.
      if (at &- home(slots[at])) & mask >= (at &- gap) & mask {
        slots[gap] = slots[at]
        gap = at
      }
      at = (at &+ 1) & mask
    }
    slots[gap] = Self.free
  }
}
