/// The same network with its labels dealt out anew: what chance makes of ties when who is tied to whom stays as it is.
///
/// Labels are shuffled within **blocks**, such as the actors, the cities and the states, and the ties are counted by
/// the classes of their ends; nothing is ever built anew (Krackhardt & Stern 1988, doi 10.2307/2786835; Good 2005, doi
/// 10.1007/b138696).
///
///     a ── b ── c        labels dealt   x y y        x y x        y x y       block: a b c d
///     d                  left for d     x            y            x
///                        ties           xy 1, yy 1   xy 2         xy 2        d has no tie: its label is not looked at
///
/// - Only nodes with a tie that counts are dealt a label. What is left of the deck would go to the others.
/// - When there are few different labelings, all are gone through instead (`LabelDealer`).
/// - 32 labelings lie side by side, one byte each (`ByteLanes`), for up to 16 classes. Every tie stands in the row of
///   one of its ends: the classes of a row's partners are counted first, then added to the class of its own node
///   (`LabelCounter`).
/// - Every labeling has a generator of its own, so that threads do not matter.
///
/// Memory: 66 bytes a node with ties, 2 a label and 2 KB of counts a thread; 4 bytes a tie.
struct LabelPermutations: Sendable {
  /// Nodes among which labels are shuffled.
  struct Block: Sendable {
    /// The places of its labels in the deck; those of nodes with ties come first.
    let places: Range<Int>
    /// How many nodes have ties.
    let dealt: Int
    /// The number of the first of them.
    let firstNode: Int
    /// How many labels there are of every class.
    let sizes: [Int]
    /// In how many ways they can be dealt; 0 when there are more than `mostLabelings`.
    let labelings: Int

    /// Whether all labels are the same, so that there is nothing to shuffle.
    var isUniform: Bool { sizes.count { $0 > 0 } <= 1 }
  }

  /// A piece of a row, with at most 255 partners.
  struct Run: Sendable {
    let node: UInt32
    let partners: Range<UInt32>
  }

  /// The most classes that are told apart.
  static let mostClasses = 1024
  /// The most numbers that are kept: 0.5 GB.
  static let mostNumbers = 1 << 26
  /// The most labelings that are all gone through.
  static let mostLabelings = 1 << 24

  /// The numbers that classes have outside.
  let classes: [Int]
  /// The sectors of every class.
  let sets: [SectorSet]
  /// The labels as they are, block by block.
  let deck: [UInt16]
  let blocks: [Block]
  /// How many nodes are dealt a label.
  let dealtCount: Int
  let runs: [Run]
  let partners: [UInt32]
  /// The corners of triangles, three after the other.
  let triangles: [UInt32]
  /// How many different labelings there are; `nil` when more than `mostLabelings`.
  let labelings: Int?

  var tieCount: Int { partners.count }

  /// Labelings of some nodes.
  /// - Parameters:
  ///   - labels: For every block the classes of its nodes.
  ///   - sets: The sectors of every class.
  ///   - ties: Both ends of every tie, by the places of their labels when blocks follow each other.
  ///   - triangles: The corners of triangles likewise.
  /// - Returns: `nil` when there are more than `mostClasses` classes.
  init?(labels: [[Int32]], sets: [SectorSet], ties: [(UInt32, UInt32)], triangles corners: [UInt32] = []) {
    let classes = Set(labels.joined()).sorted()
    guard classes.count <= Self.mostClasses else { return nil }
    let number = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    self.classes = classes.map(Int.init)
    self.sets = classes.map { sets[Int($0)] }
    let count = labels.reduce(0) { $0 + $1.count }
    var degrees = Array(repeating: 0, count: count)
    for (a, b) in ties {
      degrees[Int(a)] += 1
      degrees[Int(b)] += 1
    }
    let deal = Deal(labels, degrees, number)
    (deck, blocks, dealtCount) = (deal.deck, deal.blocks, deal.dealt)
    triangles = corners.map { deal.nodeOfPlace[Int($0)] }
    labelings = blocks.reduce(1) { product, block in product.flatMap { Self.product($0, block.sizes) } }

    // A tie stands in the row of the end with more ties, which makes few and long rows.
    let rows = ties.map { a, b in
      let isFirst = (degrees[Int(a)], b) > (degrees[Int(b)], a)
      let (row, partner) = isFirst ? (a, b) : (b, a)
      return UInt64(deal.nodeOfPlace[Int(row)]) << 32 | UInt64(deal.nodeOfPlace[Int(partner)])
    }.sorted()
    partners = rows.map { UInt32(truncatingIfNeeded: $0) }
    runs = Self.runs(of: rows)
  }

  /// The labels as they are dealt: in every block those of nodes with ties first.
  private struct Deal {
    private(set) var nodeOfPlace: [UInt32]
    private(set) var deck: [UInt16] = []
    private(set) var blocks: [Block] = []
    /// How many nodes are dealt a label.
    private(set) var dealt = 0

    /// - Parameters:
    ///   - degrees: How many ties the node of every label has.
    ///   - number: The classes, numbered.
    init(_ labels: [[Int32]], _ degrees: [Int], _ number: [Int32: Int]) {
      nodeOfPlace = Array(repeating: UInt32.max, count: degrees.count)
      var start = 0
      for block in labels {
        let firstNode = dealt
        var sizes = Array(repeating: 0, count: number.count)
        var rest: [UInt16] = []
        for (offset, label) in block.enumerated() {
          let own = number[label] ?? 0
          sizes[own] += 1
          if degrees[start + offset] > 0 {
            nodeOfPlace[start + offset] = UInt32(dealt)
            dealt += 1
            deck.append(UInt16(own))
          } else {
            rest.append(UInt16(own))
          }
        }
        deck += rest
        blocks.append(
          Block(
            places: start..<(start + block.count), dealt: dealt - firstNode, firstNode: firstNode, sizes: sizes,
            labelings: LabelPermutations.product(1, sizes) ?? 0))
        start += block.count
      }
    }
  }

  /// Sorted rows, the node above and the partner below, cut into pieces.
  private static func runs(of rows: [UInt64]) -> [Run] {
    var runs: [Run] = []
    var first = 0
    for position in rows.indices {
      let isLast = position + 1 == rows.count || rows[position + 1] >> 32 != rows[position] >> 32
      if isLast || position + 1 - first == 255 {
        runs.append(Run(node: UInt32(rows[position] >> 32), partners: UInt32(first)..<UInt32(position + 1)))
        first = position + 1
      }
    }
    return runs
  }

  /// `start` · (n₁ + n₂ + …)! / (n₁! n₂! …), one label after the other: whole numbers that never fall.
  private static func product(_ start: Int, _ sizes: [Int]) -> Int? {
    var (product, placed) = (Int64(start), Int64(0))
    for size in sizes where size > 0 {
      for label in 1...Int64(size) {
        placed += 1
        let (next, isTooLarge) = product.multipliedReportingOverflow(by: placed)
        product = next / label
        guard !isTooLarge, product <= mostLabelings else { return nil }
      }
    }
    return Int(product)
  }

  /// Which labelings a test goes through.
  struct Plan: Sendable {
    /// How many there are.
    let count: Int
    /// Whether these are all.
    let isExact: Bool
    /// Where random numbers begin.
    let first: UInt64
  }

  /// All labelings, when there are at most fifty for every one that was asked for and their numbers find room,
  /// otherwise as many drawn ones as were asked for. Going through all is as quick as drawing, and networks with so few
  /// labelings are small.
  /// - Parameter width: How many numbers are kept of each.
  func plan(permutations asked: Int, width: Int, seed: some BinaryInteger) -> Plan {
    var seeds = SeededGenerator(seed: seed)
    let first = seeds.next()
    let permutations = min(asked, Self.mostNumbers / width)
    if let labelings, Int64(labelings) <= 50 * Int64(permutations),
      Int64(labelings) * Int64(width) <= Self.mostLabelings
    {
      return Plan(count: labelings, isExact: true, first: first)
    }
    return Plan(count: permutations, isExact: false, first: first)
  }

  /// Whether paths of two ties are counted beside ties and triangles.
  enum Paths { case leftOut, counted }

  /// Looks at the counts of the labels as they are.
  func withObserved(_ paths: Paths = .leftOut, _ look: (borrowing Slots<UInt32>, Spanning) -> Void) {
    var counter = LabelCounter(of: self)
    counter.dealer.dealObserved(self)
    counter.count(self, rows: rows(for: paths), lanes: 1) { _, pairs, spanning in look(pairs, spanning) }
  }

  /// Looks at the counts of every labeling of a plan, several at once.
  /// - Parameter look: The number of the labeling; at class c · classes + d the ties with a row's end in c and a
  ///   partner's in d; what spans three sectors.
  func forEachLabeling(
    _ plan: Plan, _ paths: Paths = .leftOut, threads: Threads, progress: WorkProgress = .unheard,
    _ look: (_ labeling: Int, borrowing Slots<UInt32>, Spanning) -> Void
  ) {
    let rows = rows(for: paths)
    let batches = (plan.count + ByteLanes.count - 1) / ByteLanes.count
    threads.inOrder(0..<batches) {
      LabelCounter(of: self)
    } make: { counter, batch in
      let first = batch * ByteLanes.count
      let lanes = min(ByteLanes.count, plan.count - first)
      for lane in 0..<lanes { counter.dealer.deal(self, first + lane, of: plan, lane: lane) }
      counter.count(self, rows: rows, lanes: lanes) { lane, pairs, spanning in look(first + lane, pairs, spanning) }
    } take: { _, batch in
      progress.report(batch + 1, of: batches)
    }
  }

  private func rows(for paths: Paths) -> PartnerRows? { paths == .counted ? PartnerRows(of: self) : nil }
}
