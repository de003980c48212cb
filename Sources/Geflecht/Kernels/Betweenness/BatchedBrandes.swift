/// How much the shortest paths from eight sources depend on every node: Brandes' algorithm for all of them at once.
///
/// σ(v) counts the shortest paths from a source to v. Going back from the furthest nodes, the dependency of the source on
/// v is δ(v) = Σ σ(v)/σ(w) · (ω(w) + δ(w)) over the nodes w one step beyond v; ω(w) is how many nodes w stands for
/// (Brandes 2001, doi 10.1080/0022250X.2001.9990249). Written with c(w) = (ω(w) + δ(w))/σ(w) it is
///
///     δ(v) = σ(v) · Σ c(w)        c(v) = ω(v)/σ(v) + Σ c(w)
///
/// so that both ways are sums over neighbors, of σ outward and of c inward. The eight sources are the lanes of one
/// vector a node; a byte a node says which lanes are there at the current step, and all other lanes of what neighbors
/// hand over are 0. The log keeps (node, lanes) step by step, as the stack does in the paper:
///
///     log    s₀ s₁ … s₇ │ nodes at step 1, with lanes │ step 2 │ …        starts: where each step begins
///
/// Between two steps either side can do the adding: the nodes of the one push to their neighbors, or those of the other
/// pull. Whichever is cheaper does it, in both directions of the walk. Most arcs do not lead from one step to the
/// next in any lane; those that do are picked by their bytes first, without a branch, and added after that.
/// - Complexity: O(arcs) a source; 226 bytes a node.
struct BatchedBrandes: ~Copyable {
  /// A push writes where it adds, a pull adds in registers: measured, it pays to push while it has so many times fewer arcs.
  private static let pullsPerPushOutward = 4
  private static let pullsPerPushBack = 2

  private let adjacency: Adjacency
  private let weights: [Double]
  private let masks = Lanes.Mask.all
  private var sigma: Slots<Lanes>
  /// What the nodes of the current step give, and what those of the next one gather.
  private var given: Slots<Lanes>
  private var gathered: Slots<Lanes>
  /// The lanes of the current step, of the next one, and those that have not come by yet.
  private var here: Slots<UInt8>
  private var there: Slots<UInt8>
  private var missing: Slots<UInt8>
  private var open = Slots<UInt32>()
  private var touched = Slots<UInt32>()
  private var picked: Slots<UInt32>
  private var nodes = Slots<UInt32>()
  private var lanes = Slots<UInt8>()
  private var starts = Slots<UInt32>()
  /// δ of all sources so far, each times how often it counts.
  private(set) var sums: Slots<Double>
  /// The squares of the same numbers, added up.
  private(set) var squares: Slots<Double>

  /// - Parameter weights: ω, how many nodes each node stands for as a target.
  init(_ adjacency: Adjacency, weights: [Double]) {
    self.adjacency = adjacency
    self.weights = weights
    let count = adjacency.nodeCount
    sigma = Slots(count: count, repeating: .zero)
    given = Slots(count: count, repeating: .zero)
    gathered = Slots(count: count, repeating: .zero)
    here = Slots(count: count, repeating: 0)
    there = Slots(count: count, repeating: 0)
    missing = Slots(count: count, repeating: 0)
    picked = Slots(
      count: (0..<count).reduce(1) { max($0, adjacency.out.degree($1), adjacency.into.degree($1)) }, repeating: 0)
    sums = Slots(count: count, repeating: 0)
    squares = Slots(count: count, repeating: 0)
  }

  mutating func clearSums() {
    for node in sums.indices {
      sums[node] = 0
      squares[node] = 0
    }
  }

  /// Adds the dependencies of up to eight sources.
  /// - Parameter factors: How often each source counts.
  mutating func run(_ sources: ArraySlice<UInt32>, factors: Lanes) {
    walkOutward(sources)
    walkBack(factors)
  }

  // MARK: Outward: σ

  private mutating func walkOutward(_ sources: ArraySlice<UInt32>) {
    let all = UInt8(truncatingIfNeeded: (1 << sources.count) - 1)
    start(sources, all)
    var openArcs = adjacency.into.arcCount
    var first = 0
    while first < nodes.count {
      let step = first..<nodes.count
      starts.append(UInt32(step.upperBound))
      touched.removeAll()
      if arcCount(of: step, in: adjacency.out) * Self.pullsPerPushOutward < openArcs {
        pushPaths(from: step)
      } else {
        openArcs = pullPaths()
      }
      clear(step)
      takePaths(all)
      swap(&given, &gathered)
      swap(&here, &there)
      first = step.upperBound
    }
  }

  private mutating func start(_ sources: ArraySlice<UInt32>, _ all: UInt8) {
    for node in missing.indices { missing[node] = all }
    open.fill(missing.count) { UInt32($0) }
    nodes.removeAll()
    lanes.removeAll()
    starts.removeAll()
    starts.append(0)
    for (lane, source) in sources.enumerated() {
      let (node, bit) = (Int(source), UInt8(1) << UInt8(lane))
      if missing[node] == all {
        sigma[node] = .zero
        nodes.append(source)
        lanes.append(bit)
      } else {
        // A sample may hold a source twice.
        for at in nodes.indices where nodes[at] == source { lanes[at] |= bit }
      }
      sigma[node][lane] = 1
      given[node][lane] = 1
      here[node] |= bit
      missing[node] &= ~bit
    }
  }

  /// The nodes of a step hand their path counts to those beyond.
  @inline(__always)
  private mutating func pushPaths(from step: Range<Int>) {
    let out = adjacency.out
    let (offsets, targets) = (out.offsets.span, out.targets.span)
    for at in step {
      let (node, bits) = (Int(nodes[at]), here[Int(nodes[at])])
      let paths = given[node]
      let count = picked.pick(targets, offsets[unchecked: node]..<offsets[unchecked: node + 1], missing, bits)
      for at in 0..<count {
        let neighbor = Int(picked[at])
        if there[neighbor] == 0 { touched.append(UInt32(neighbor)) }
        there[neighbor] |= bits & missing[neighbor]
        var sum = gathered[neighbor]
        sum += paths
        gathered[neighbor] = sum
      }
    }
  }

  /// The nodes that still miss a lane fetch the path counts of their neighbors; how many arcs lead to them.
  @inline(__always)
  private mutating func pullPaths() -> Int {
    let into = adjacency.into
    let (offsets, targets) = (into.offsets.span, into.targets.span)
    var (kept, arcs) = (0, 0)
    for at in open.indices {
      let node = open[at]
      let lacking = missing[Int(node)]
      if lacking == 0 { continue }
      open[kept] = node
      kept += 1
      let row = offsets[unchecked: Int(node)]..<offsets[unchecked: Int(node) + 1]
      arcs += row.count
      let count = picked.pick(targets, row, here, lacking)
      if count == 0 { continue }
      var found: UInt8 = 0
      var sum = Lanes.zero
      for at in 0..<count {
        let neighbor = Int(picked[at])
        found |= here[neighbor]
        sum += given[neighbor]
      }
      there[Int(node)] = found & lacking
      gathered[Int(node)] = sum
      touched.append(node)
    }
    open.removeAll(from: kept)
    return arcs
  }

  /// Writes down what reached the touched nodes: they are the next step.
  @inline(__always)
  private mutating func takePaths(_ all: UInt8) {
    for at in touched.indices {
      let node = Int(touched[at])
      let new = there[node]
      let paths = gathered[node].keeping(masks[Int(new)])
      gathered[node] = paths
      if missing[node] == all {
        sigma[node] = paths
      } else {
        var sum = sigma[node]
        sum += paths
        sigma[node] = sum
      }
      missing[node] &= ~new
      nodes.append(UInt32(node))
      lanes.append(new)
    }
  }

  // MARK: Back: c and δ

  private mutating func walkBack(_ factors: Lanes) {
    let weights = self.weights
    let omega = weights.span
    var step = starts.count - 2
    guard step > 0 else { return }
    // Nothing lies beyond the last step: c = ω/σ there.
    for at in Int(starts[step])..<nodes.count {
      let (node, bits) = (Int(nodes[at]), lanes[at])
      given[node] = (omega[unchecked: node] / sigma[node]).keeping(masks[Int(bits)])
      here[node] = bits
    }
    // What the sources themselves would gather is of no use.
    while step > 1 {
      let beyond = Int(starts[step])..<Int(starts[step + 1])
      let own = Int(starts[step - 1])..<Int(starts[step])
      step -= 1
      for at in own { there[Int(nodes[at])] = lanes[at] }
      if arcCount(of: beyond, in: adjacency.into) * Self.pullsPerPushBack < arcCount(of: own, in: adjacency.out) {
        pushShares(from: beyond)
      } else {
        pullShares(to: own)
      }
      clear(beyond)
      for at in own {
        let (node, mask) = (Int(nodes[at]), masks[Int(lanes[at])])
        var share = gathered[node]
        let dependency = share.keeping(mask) * sigma[node] * factors
        sums[node] += dependency.sum
        squares[node] += (dependency * dependency).sum
        share += omega[unchecked: node] / sigma[node]
        gathered[node] = share.keeping(mask)
      }
      swap(&given, &gathered)
      swap(&here, &there)
    }
    clear(Int(starts[1])..<Int(starts[2]))
  }

  /// The nodes of a step hand their shares to those before.
  @inline(__always)
  private mutating func pushShares(from step: Range<Int>) {
    let into = adjacency.into
    let (offsets, targets) = (into.offsets.span, into.targets.span)
    for at in step {
      let (node, bits) = (Int(nodes[at]), lanes[at])
      let share = given[node]
      let count = picked.pick(targets, offsets[unchecked: node]..<offsets[unchecked: node + 1], there, bits)
      for at in 0..<count {
        let neighbor = Int(picked[at])
        var sum = gathered[neighbor]
        sum += share
        gathered[neighbor] = sum
      }
    }
  }

  /// The nodes of a step fetch the shares of those beyond.
  @inline(__always)
  private mutating func pullShares(to step: Range<Int>) {
    let out = adjacency.out
    let (offsets, targets) = (out.offsets.span, out.targets.span)
    for at in step {
      let (node, bits) = (Int(nodes[at]), lanes[at])
      var sum = Lanes.zero
      let count = picked.pick(targets, offsets[unchecked: node]..<offsets[unchecked: node + 1], here, bits)
      for at in 0..<count { sum += given[Int(picked[at])] }
      gathered[node] = sum
    }
  }

  // MARK: Steps

  /// How many arcs the nodes of a step have.
  @inline(__always)
  private func arcCount(of step: Range<Int>, in rows: ArcRows) -> Int {
    let offsets = rows.offsets.span
    var count = 0
    for at in step { count += offsets[unchecked: Int(nodes[at]) + 1] - offsets[unchecked: Int(nodes[at])] }
    return count
  }

  @inline(__always)
  private mutating func clear(_ step: Range<Int>) {
    for at in step {
      given[Int(nodes[at])] = .zero
      here[Int(nodes[at])] = 0
    }
  }
}

extension Slots<UInt32> {
  /// Puts the ends of a row at which `lanes` has one of the given lanes in front, and says how many there are.
  @inline(__always)
  fileprivate mutating func pick(
    _ targets: Span<NodeID>, _ row: Range<Int>, _ lanes: borrowing Slots<UInt8>, _ given: UInt8
  ) -> Int {
    var count = 0
    for position in row {
      let target = targets[unchecked: position]
      self[count] = UInt32(truncatingIfNeeded: target.index)
      // 1 if a lane is left, else 0: a condition would become a branch that nobody can predict.
      count &+= (Int(lanes[target.index] & given) &+ 255) &>> 8
    }
    return count
  }
}
