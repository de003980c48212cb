/// Cuts every community into parts that hang together well: the second phase of Leiden (Traag, Waltman & van Eck 2019,
/// algorithm A.2), which is what keeps communities connected.
///
/// At first every node is a part. A node that is still alone, and tied well enough to the rest of its community, joins
/// the part of its community that gains most, among those tied well enough themselves. T is tied well enough to the rest
/// of its community C when  w(T, C − T) ≥ γ · K(T) · K(C − T) / 2m.
///
/// The paper joins a part by chance, the likelier the more it gains; here the best is taken and chance decides on the
/// order in which nodes are asked.
/// - Complexity: O(nodes + arcs); 40 bytes a node.
struct Refinement: ~Copyable {
  /// Where a node is: one look in memory answers both.
  struct Place: BitwiseCopyable {
    var community: UInt32
    var part: UInt32
  }

  struct Part: BitwiseCopyable {
    var strength: Double
    /// w(T, C − T)
    var rest = 0.0
    /// The weight of the ties from the node looked at; 0 between looks.
    var pull = 0.0
    var isAlone = true
  }

  /// The part of every node, numbered in the order of their first nodes.
  private(set) var parts: Slots<UInt32>
  private(set) var partCount = 0

  private var places: Slots<Place>
  private var cells: Slots<Part>
  private var met: Slots<UInt32>

  /// - Parameter scale: γ / 2m.
  init(
    _ graph: borrowing WeightedGraph, _ community: borrowing Slots<UInt32>, _ order: borrowing Slots<UInt32>,
    scale: Double
  ) {
    let count = graph.nodeCount
    parts = Slots(count: count, repeating: 0)
    places = Slots(capacity: max(1, count))
    cells = Slots(capacity: max(1, count))
    met = Slots(count: count + 1, repeating: 0)
    if graph.isUnit {
      refine(graph, community, order, scale: scale, isUnit: true)
    } else {
      refine(graph, community, order, scale: scale, isUnit: false)
    }
    numberParts()
  }

  @inline(__always)
  private mutating func refine(
    _ graph: borrowing WeightedGraph, _ community: borrowing Slots<UInt32>, _ order: borrowing Slots<UInt32>,
    scale: Double, isUnit: Bool
  ) {
    let count = graph.nodeCount
    var totals = Slots<Double>(count: count, repeating: 0)
    for node in 0..<count {
      places.append(Place(community: community[node], part: UInt32(node)))
      cells.append(Part(strength: graph.strengths[node]))
      totals[Int(community[node])] += graph.strengths[node]
    }
    for node in 0..<count {
      let own = community[node]
      var rest = 0.0
      for position in graph.row(node) where community[Int(graph.targets[position])] == own {
        rest += graph.weight(position, isUnit: isUnit)
      }
      cells[node].rest = rest
    }
    for place in 0..<count {
      let node = Int(order[place])
      let (strength, rest) = (graph.strengths[node], cells[node].rest)
      let total = totals[Int(places[node].community)]
      guard cells[node].isAlone, rest > 0, rest >= scale * strength * (total - strength) else { continue }
      let metCount = gather(node, graph, isUnit: isUnit)
      guard let (best, pull) = bestPart(metCount, factor: scale * strength, total: total, scale: scale) else {
        continue
      }
      places[node].part = UInt32(best)
      cells[node].isAlone = false
      cells[best].isAlone = false
      cells[best].strength += strength
      cells[best].rest += rest - 2 * pull
    }
  }

  /// Adds up the pull of every part around a node within its community, and returns how many there are in `met`.
  @inline(__always)
  private mutating func gather(_ node: Int, _ graph: borrowing WeightedGraph, isUnit: Bool) -> Int {
    let own = places[node].community
    var metCount = 0
    for position in graph.row(node) {
      let there = places[Int(graph.targets[position])]
      guard there.community == own else { continue }
      let pull = cells[Int(there.part)].pull
      met[metCount] = there.part
      metCount += pull == 0 ? 1 : 0
      cells[Int(there.part)].pull = pull + graph.weight(position, isUnit: isUnit)
    }
    return metCount
  }

  /// The part that gains most from the node looked at, and how it pulls; `nil` when none gains.
  /// - Parameter factor: `scale` times the node's strength.
  @inline(__always)
  private mutating func bestPart(
    _ metCount: Int, factor: Double, total: Double, scale: Double
  ) -> (part: Int, pull: Double)? {
    var (best, bestGain, bestPull) = (-1, 0.0, 0.0)
    for index in 0..<metCount {
      let part = Int(met[index])
      let cell = cells[part]
      cells[part].pull = 0
      let gain = cell.pull - factor * cell.strength
      if gain > bestGain, cell.rest >= scale * cell.strength * (total - cell.strength) {
        (best, bestGain, bestPull) = (part, gain, cell.pull)
      }
    }
    return best < 0 ? nil : (best, bestPull)
  }

  private mutating func numberParts() {
    var number = Slots<UInt32>(count: parts.count, repeating: .max)
    for node in parts.indices {
      let part = Int(places[node].part)
      if number[part] == .max {
        number[part] = UInt32(partCount)
        partCount += 1
      }
      parts[node] = number[part]
    }
  }

  /// The community of every part, numbered anew from 0.
  func communities(_ community: borrowing Slots<UInt32>) -> Slots<UInt32> {
    var number = Slots<UInt32>(count: community.count, repeating: .max)
    var result = Slots<UInt32>(count: partCount, repeating: 0)
    var count: UInt32 = 0
    for node in community.indices {
      let own = Int(community[node])
      if number[own] == .max {
        number[own] = count
        count += 1
      }
      result[Int(parts[node])] = number[own]
    }
    return result
  }
}
