/// Random networks in which every node keeps its number of ties, and its number of ties to each level.
///
/// Two ties change partners, again and again (Maslov & Sneppen 2002, doi 10.1126/science.1065103):
///
///     a ── b        a ─┐┌─ b
///              →       ╳           and the degrees of a b c d are what they were
///     c ── d        c ─┘└─ d
///
/// A step draws a tie and then another one **of the same block**: ties between the same two levels. Between cities
/// either change of partners is possible, by the toss of a coin; between actors and cities only the one that ties
/// actors to cities again. So no tie between levels appears that was not there, such as one of a federal office with a
/// small club.
///
/// A step that would tie a node to itself or two nodes twice is **rejected, and counts as a step**: the network stays
/// as it is for one more. Only so every network with these degrees comes up equally often; drawing until a step
/// succeeds favors networks with few possible steps (Fosdick, Larremore, Nishimura & Ugander 2018, doi
/// 10.1137/16M1087175). Where no step is ever rejected, the network would be an even number of steps away each time one
/// looks; a further step, made or not by the toss of a coin, prevents that.
///
/// Degrees stay, so that every row of the network keeps its place, and a tie is the two places at which its ends stand:
///
///     rows     a: b e │ b: a │ c: d │ d: c f │ …      tie a–b = places 0 and 2, tie c–d = places 3 and 4
///     a step   a: d e │ b: c │ c: b │ d: a f │ …      tie a–d = places 0 and 4, tie c–b = places 3 and 2
///
/// A step writes four places and no more. Whether two nodes are tied is looked up in the shorter of their rows, all of
/// it whatever is found: a loop without a branch is done four nodes at a time.
///
/// Ten steps a tie are enough: of 25,000 ties of a generated program no more were left after five than chance leaves.
/// Numbers of ties across sectors had a correlation of 0.1 one step a tie apart, and none that could be told from 0 at
/// five and more.
///
/// One chain of steps follows another, each from the network itself and with random numbers of its own: their number is
/// fixed, so that threads do not matter.
struct Rewiring: Sendable {
  /// How many chains there are.
  static let chains = 8
  /// How many steps are tried per tie before a network is looked at, for the first time and between two.
  static let stepsPerTie = 10

  private let rows: ArcRows
  /// The places of every tie in the rows, the one in the row of its first end first. Blocks follow each other, and in a
  /// block ties have the order of their ends in `order`: random numbers mean the same whatever the order of the data.
  private let ties: [UInt32]
  /// For every tie the block it is in.
  private let blockOfTie: [UInt8]
  private let blocks: [Block]

  /// The numbers of a block's ties, and whether they join nodes of one level.
  private struct Block {
    let ties: Range<Int>
    let isWithinLevel: Bool
  }

  /// What was seen in the random networks.
  struct Draws: Sendable {
    /// The numbers of every network.
    fileprivate(set) var values: [[Double?]] = []
    /// How many steps changed something, and how many were rejected.
    fileprivate(set) var (accepted, rejected) = (Int64(0), Int64(0))
  }

  /// - Parameters:
  ///   - rows: Arcs that all have their way back.
  ///   - order: The nodes in an order that does not depend on that of the data.
  ///   - levels: The level of every node, a small number.
  /// - Complexity: O(nodes + ties · log of the largest row) time, 9 bytes a tie; each chain 16 bytes a tie and 4 a node
  ///   more.
  init(of rows: ArcRows, order: [NodeID], levels: [UInt8]) {
    var rank = [UInt32](repeating: 0, count: rows.nodeCount)
    for (place, node) in order.enumerated() { rank[node.index] = UInt32(place) }
    // Rows ascend, so that the ways back into a row come in its order.
    var next = rows.offsets
    let waysBack = rows.targets.map { target in
      defer { next[target.index] += 1 }
      return UInt32(next[target.index])
    }
    let count = Int(levels.max() ?? 0) + 1
    var places = [[UInt32]](repeating: [], count: count * count)
    for node in order {
      let level = Int(levels[node.index])
      // Rank and place in one key: short rows sort quickly.
      let keys = rows.row(node.index).map { UInt64(rank[rows.targets[$0].index]) << 32 | UInt64($0) }
      for key in keys.sorted() {
        let place = UInt32(key & 0xFFFF_FFFF)
        let otherLevel = Int(levels[rows.targets[Int(place)].index])
        if level < otherLevel || (level == otherLevel && rank[node.index] < key >> 32) {
          places[level * count + otherLevel].append(place)
        }
      }
    }
    var (ties, blockOfTie, blocks) = ([UInt32](), [UInt8](), [Block]())
    for (number, own) in places.enumerated() where !own.isEmpty {
      let first = blockOfTie.count
      for place in own {
        ties += [place, waysBack[Int(place)]]
        blockOfTie.append(UInt8(blocks.count))
      }
      blocks.append(Block(ties: first..<blockOfTie.count, isWithinLevel: number / count == number % count))
    }
    (self.rows, self.ties, self.blockOfTie, self.blocks) = (rows, ties, blockOfTie, blocks)
  }

  var tieCount: Int { blockOfTie.count }

  /// Looks at random networks, several at once.
  /// - Parameter look: Numbers of a network; must change nothing.
  /// - Complexity: `stepsPerTie` · ties · draws steps, each O(the lesser degree of two nodes).
  func draw(
    _ draws: Int, seed: Int, threads: Threads, progress: WorkProgress = .unheard, _ look: (Adjacency) -> [Double?]
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
    private var starts: Slots<UInt32>
    private var targets: Slots<UInt32>
    private var ties: Slots<UInt32>
    var random = SeededGenerator(seed: 0)
    var seen = Draws()

    init(of plan: Rewiring) {
      self.plan = plan
      starts = Slots(capacity: plan.rows.offsets.count)
      targets = Slots(capacity: max(1, plan.rows.arcCount))
      ties = Slots(capacity: max(1, plan.ties.count))
    }

    /// Goes back to the network itself.
    mutating func begin(_ random: SeededGenerator) {
      self.random = random
      seen = Draws()
      let (rows, own) = (plan.rows, plan.ties)
      starts.fill(rows.offsets.count) { UInt32(rows.offsets[$0]) }
      targets.fill(rows.arcCount) { rows.targets[$0].raw }
      ties.fill(own.count) { own[$0] }
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
        var other = block.ties.lowerBound + choice - turned * others
        other += other >= tie ? 1 : 0
        // The places of a and b, of c and d; at a place stands the other end.
        let (atA, atB) = (Int(ties[2 * tie]), Int(ties[2 * tie + 1]))
        let (atC, atD) = (Int(ties[2 * other + turned]), Int(ties[2 * other + 1 - turned]))
        let (a, b, c, d) = (targets[atB], targets[atA], targets[atD], targets[atC])
        if a == d || b == c || areTied(a, d) || areTied(c, b) { continue }
        targets[atA] = d
        targets[atD] = a
        targets[atC] = b
        targets[atB] = c
        ties[2 * tie + 1] = UInt32(atD)
        ties[2 * other] = UInt32(atC)
        ties[2 * other + 1] = UInt32(atB)
        accepted += 1
      }
      seen.accepted += Int64(accepted)
      seen.rejected += Int64(steps - accepted)
    }

    @inline(__always)
    private func areTied(_ a: UInt32, _ b: UInt32) -> Bool {
      let (startA, endA) = (starts[Int(a)], starts[Int(a) + 1])
      let (startB, endB) = (starts[Int(b)], starts[Int(b) + 1])
      let isShorter = endA &- startA < endB &- startB
      var place = Int(isShorter ? startA : startB)
      let end = Int(isShorter ? endA : endB)
      let wanted = isShorter ? b : a
      var differ: UInt32 = 1
      while place < end {
        let difference = targets[place] ^ wanted
        differ &= (difference | (0 &- difference)) &>> 31  // 0 for no difference, else 1
        place &+= 1
      }
      return differ == 0
    }

    /// The network as it is now; weights are gone. Turned round, its arcs are the same, with ascending rows.
    var network: Adjacency {
      let offsets = plan.rows.offsets
      var sources = [NodeID](repeating: NodeID(0), count: targets.count)
      var next = offsets
      for node in 0..<plan.rows.nodeCount {
        for place in offsets[node]..<offsets[node + 1] {
          let target = Int(targets[place])
          sources[next[target]] = NodeID(node)
          next[target] += 1
        }
      }
      return Adjacency(symmetric: ArcRows(offsets: offsets, targets: sources, weights: []))
    }
  }
}
