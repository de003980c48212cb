/// How far every node is from the nodes of other sectors, without any distance written down.
///
/// Nodes are renumbered class by class, and 512 next to each other are the sources of one `ManySourceSearch`. Which of them
/// share no sector with a node depends on its class only: one mask of bits a class, so that a node that meets some of them
/// at a step sees at once how many are of other sectors, and which sectors come first:
///
///     a ─ b ─ c       a: business   b, c: science       sources   a b c
///                                                       mask of business   0 1 1
///                                                       mask of science    1 0 0
///     step 1: b meets a and c (1 0 1), under its mask 1 0 0: one node of another sector, business at 1 step
///
/// What one run of sources yields is summed up by itself and added in order, so that threads do not matter.
/// - Complexity: O(arcs · steps) for every 512 nodes, in the worst case; a node and thread 208 bytes and 4 bytes a sector.
struct SectorDistances {
  /// How many nodes that share no sector a node reaches within some steps.
  private(set) var within: [Int]
  /// Σ 1/d over all nodes that share no sector.
  private(set) var harmonic: [Double]
  /// For every node one number a sector: the steps to the nearest other node of it, or `none`.
  private(set) var nearest: [UInt32]

  static let none = UInt32.max

  /// - Precondition: The grouping is one by sectors, of which there are at most 64.
  init(along adjacency: Adjacency, by grouping: Grouping, reach: Int, threads: Threads, progress: WorkProgress) {
    let count = adjacency.nodeCount
    let groups = grouping.groups.count
    within = Array(repeating: 0, count: count)
    harmonic = Array(repeating: 0, count: count)
    nearest = Array(repeating: Self.none, count: count * groups)
    let order = grouping.nodesByClass(adjacency.orderByDegree)
    let renumbered = adjacency.renumbered(order, weighted: false)
    let members = grouping.sizes.reduce(0, +)
    let sets = grouping.classes.map { SectorSet($0.map { SectorID($0) }) }
    // Nodes of no sector come last: nobody is apart from them.
    let classes = order.map { grouping.classOfNode[$0.index] }
    let runs = (members + SourceBits.width - 1) / SourceBits.width
    threads.inOrder(0..<runs) {
      Worker(renumbered, classes: classes, sets: sets)
    } make: { worker, run in
      let start = run * SourceBits.width
      worker.run(start..<min(start + SourceBits.width, members), reach: reach)
    } take: { worker, run in
      for (new, node) in order.enumerated() {
        within[node.index] += Int(worker.sums[new].within)
        harmonic[node.index] += worker.sums[new].harmonic
        let (first, met) = (node.index * groups, new * worker.present.count)
        for (place, sector) in worker.present.enumerated() {
          nearest[first + sector] = min(nearest[first + sector], worker.nearest[met + place])
        }
      }
      progress.report(run + 1, of: runs)
    }
  }

  private struct Sums: BitwiseCopyable {
    var harmonic = 0.0
    var within: UInt32 = 0
  }

  /// What a thread needs: the search and the sums of one run.
  private struct Worker: ~Copyable {
    private var search: ManySourceSearch
    private let classes: [Int32]
    private let sets: [SectorSet]
    private(set) var sums: Slots<Sums>
    /// The sectors of the sources, ascending.
    private(set) var present: [Int] = []
    /// For every node one number a sector present.
    private(set) var nearest = Slots<UInt32>()

    init(_ adjacency: Adjacency, classes: [Int32], sets: [SectorSet]) {
      search = ManySourceSearch(adjacency)
      sums = Slots(count: adjacency.nodeCount, repeating: Sums())
      (self.classes, self.sets) = (classes, sets)
    }

    mutating func run(_ sources: Range<Int>, reach: Int) {
      let (ofSector, ofClass) = masks(of: sources)
      let (width, classes) = (present.count, classes)
      sums.fill(classes.count) { _ in Sums() }
      nearest.fill(classes.count * width) { _ in SectorDistances.none }
      search.run(sources) { (node: Int, step: Int, met: SourceBits) in
        for sector in 0..<width where nearest[node * width + sector] == SectorDistances.none {
          if !met.intersection(ofSector[sector]).isEmpty {
            nearest[node * width + sector] = UInt32(truncatingIfNeeded: step)
          }
        }
        let own = classes[node]
        if own == Grouping.none { return }
        let others = met.intersection(ofClass[Int(own)])
        if others.isEmpty { return }
        let count = others.count
        var sum = sums[node]
        sum.harmonic += Double(count) / Double(step)
        if step <= reach { sum.within &+= UInt32(truncatingIfNeeded: count) }
        sums[node] = sum
      }
    }

    /// The sources of every sector present, and for every class the sources that share no sector with it.
    private mutating func masks(of sources: Range<Int>) -> (ofSector: [SourceBits], ofClass: [SourceBits]) {
      var ofSector = Array(repeating: SourceBits.empty, count: SectorSet.capacity)
      var blocks: [(set: SectorSet, bits: SourceBits)] = []
      var all = SectorSet.empty
      var start = sources.lowerBound
      while start < sources.upperBound {
        var end = start + 1
        while end < sources.upperBound, classes[end] == classes[start] { end += 1 }
        let set = sets[Int(classes[start])]
        let bits = SourceBits(start - sources.lowerBound..<end - sources.lowerBound)
        for sector in set { ofSector[sector.index].formUnion(bits) }
        blocks.append((set, bits))
        all.formUnion(set)
        start = end
      }
      present = all.map { $0.index }
      let ofClass = sets.map { own in
        var apart = SourceBits.empty
        for block in blocks where block.set.isDisjoint(with: own) { apart.formUnion(block.bits) }
        return apart
      }
      return (present.map { ofSector[$0] }, ofClass)
    }
  }
}
