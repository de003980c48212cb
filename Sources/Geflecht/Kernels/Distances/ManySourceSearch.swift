/// Breadth-first searches from up to 512 sources in one pass over the network.
///
/// Every node holds one bit a source (Then et al. 2014, The More the Merrier, doi 10.14778/2735496.2735507): `seen` for
/// the sources whose walk has come by, `front` for those that came at this step. A step ORs the fronts of neighbors and
/// drops what was seen, for all sources at once; no distance is ever written down. What is new at a node at step d are
/// so many pairs at distance d:
///
///     sources a b c on  a ─ b ─ c     step 0: front  a: a   b: b    c: c
///                                     step 1:        a: b   b: ac   c: b      4 pairs at distance 1
///                                     step 2:        a: c   b: –    c: a      2 pairs at distance 2
///
/// A step pushes from the front while few arcs leave it. Otherwise every node that still misses a source pulls from its
/// neighbors and stops when nothing is missing (Beamer, Asanović & Patterson 2012, doi 10.1109/SC.2012.50).
///
/// Walks go against the arcs, so that a node meets the sources it can reach: its own distances, also in directed networks.
/// - Complexity: O(arcs · steps) for 512 sources, in the worst case; 192 bytes a node.
struct ManySourceSearch: ~Copyable {
  private let adjacency: Adjacency
  private var seen: Slots<SourceBits>
  private var front: Slots<SourceBits>
  private var next: Slots<SourceBits>
  private var frontier = Slots<UInt32>()
  private var touched = Slots<UInt32>()
  private var open = Slots<UInt32>()

  init(_ adjacency: Adjacency) {
    self.adjacency = adjacency
    let count = adjacency.nodeCount
    seen = Slots(count: count, repeating: .empty)
    front = Slots(count: count, repeating: .empty)
    next = Slots(count: count, repeating: .empty)
  }

  /// Walks from the sources: up to 512 different nodes.
  /// - Parameter meet: Called with a node, a step from 1 on, and how many sources the node meets at this step.
  @inline(__always)
  mutating func run(_ sources: some Collection<Int>, meet: (_ node: Int, _ step: Int, _ count: Int) -> Void) {
    run(sources) { node, step, met in meet(node, step, met.count) }
  }

  /// The same, called with the sources themselves: bit 0 is the first of them.
  /// - Parameter goesOn: Asked before every step whether there is anything left that is looked for.
  @inline(__always)
  mutating func run(
    _ sources: some Collection<Int>, while goesOn: @autoclosure () -> Bool = true,
    meet: (_ node: Int, _ step: Int, _ met: SourceBits) -> Void
  ) {
    let all = SourceBits(first: sources.count)
    start(sources)
    var openArcs = adjacency.out.arcCount
    var step = 0
    while !frontier.isEmpty, goesOn() {
      step += 1
      touched.removeAll()
      if leavingArcCount * 4 < openArcs { push() } else { openArcs = pull(all) }
      for at in frontier.indices { front[Int(frontier[at])] = .empty }
      frontier.removeAll()
      for at in touched.indices {
        let node = Int(touched[at])
        let known = seen[node]
        let new = next[node].subtracting(known)
        next[node] = .empty
        if new.isEmpty { continue }
        var met = known
        met.formUnion(new)
        seen[node] = met
        front[node] = new
        frontier.append(UInt32(node))
        meet(node, step, new)
      }
    }
    // Whoever stopped early leaves no front behind.
    for at in frontier.indices { front[Int(frontier[at])] = .empty }
    frontier.removeAll()
  }

  /// How many arcs a push would follow.
  @inline(__always)
  private var leavingArcCount: Int {
    let offsets = adjacency.into.offsets.span
    var count = 0
    for at in frontier.indices {
      let node = Int(frontier[at])
      count += offsets[unchecked: node + 1] - offsets[unchecked: node]
    }
    return count
  }

  /// The nodes of the front hand their sources to their neighbors.
  @inline(__always)
  private mutating func push() {
    let into = adjacency.into
    let (offsets, targets) = (into.offsets.span, into.targets.span)
    for at in frontier.indices {
      let node = Int(frontier[at])
      let bits = front[node]
      for position in offsets[unchecked: node]..<offsets[unchecked: node + 1] {
        let neighbor = targets[unchecked: position].index
        var met = next[neighbor]
        if met.isEmpty { touched.append(UInt32(neighbor)) }
        met.formUnion(bits)
        next[neighbor] = met
      }
    }
  }

  /// The nodes that still miss a source fetch those of their neighbors; how many arcs they have.
  @inline(__always)
  private mutating func pull(_ all: SourceBits) -> Int {
    let out = adjacency.out
    let (offsets, targets) = (out.offsets.span, out.targets.span)
    var (kept, arcs) = (0, 0)
    for at in open.indices {
      let node = open[at]
      let missing = all.subtracting(seen[Int(node)])
      if missing.isEmpty { continue }
      open[kept] = node
      kept += 1
      let (first, end) = (offsets[unchecked: Int(node)], offsets[unchecked: Int(node) + 1])
      arcs += end - first
      var met = SourceBits.empty
      var position = first
      while position < end {
        let pause = min(position + 8, end)
        while position < pause {
          met.formUnion(front[targets[unchecked: position].index])
          position += 1
        }
        if missing.subtracting(met).isEmpty { break }
      }
      if !met.isEmpty {
        next[Int(node)] = met
        touched.append(node)
      }
    }
    open.removeAll(from: kept)
    return arcs
  }

  private mutating func start(_ sources: some Collection<Int>) {
    for node in seen.indices { seen[node] = .empty }
    open.fill(seen.count) { UInt32($0) }
    frontier.removeAll()
    for (bit, source) in sources.enumerated() {
      var bits = SourceBits.empty
      bits.insert(bit)
      seen[source] = bits
      front[source] = bits
      frontier.append(UInt32(source))
    }
  }
}
