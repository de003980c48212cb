/// The ties of every sector taken by themselves: each sector is a layer over the same nodes.
///
/// A tie tagged with two sectors is in two layers, a tie without a tag in none:
///
///     a ──business── b ──business + science── c ──no tag── d
///
///     layer       a  b  c  d        partners over tagged ties    a 1, b 2, c 1, d 0
///     business    1  2  1  0        of them over one layer only  a, b: business 1
///     science     0  1  1  0
///
/// Partners above the cities (states, the federal level, actors that work for them) are counted apart from the others.
///
/// - Complexity: O(ties · tags), 16 bytes a node and layer.
struct SectorLayers: Sendable {
  /// Partners of one node in one layer.
  struct Count: Hashable, Sendable {
    /// Cities, and actors that work locally.
    var local: UInt32 = 0
    /// States, the federal level, and actors that work for one of them.
    var above: UInt32 = 0

    /// All of them.
    var all: UInt32 { local + above }

    fileprivate mutating func add(isAbove: Bool) { if isAbove { above += 1 } else { local += 1 } }
  }

  /// How many layers there are.
  let count: Int
  /// For every node one number a layer: its partners there.
  private(set) var degrees: [Count]
  /// The same for partners that no other layer leads to.
  private(set) var exclusive: [Count]
  /// How many partners a node has over all layers together.
  private(set) var partners: [UInt32]

  init(of network: Network) {
    count = network.sectorCount
    degrees = Array(repeating: Count(), count: network.nodeCount * count)
    exclusive = degrees
    partners = Array(repeating: 0, count: network.nodeCount)
    let isAbove = network.nodes.map { network.isAbove($0) }
    for node in network.nodes {
      let first = node.index * count
      for position in network.row(of: node) {
        let tag = network.tagColumn[position]
        if tag.isEmpty { continue }
        let above = isAbove[network.neighborColumn[position].index]
        partners[node.index] += 1
        for sector in tag { degrees[first + sector.index].add(isAbove: above) }
        if tag.count == 1 { exclusive[first + tag.mask.trailingZeroBitCount].add(isAbove: above) }
      }
    }
  }

  /// The numbers of one node, or `nil` when no tie of it has a tag.
  func row(_ numbers: [Count], _ node: NodeID) -> ArraySlice<Count>? {
    partners[node.index] == 0 ? nil : numbers[node.index * count..<(node.index + 1) * count]
  }
}

extension Network {
  /// The arcs whose tags fit, without weights.
  func arcs(_ isKept: (SectorSet) -> Bool) -> Adjacency {
    var starts = [0]
    var ends: [NodeID] = []
    for node in nodes {
      for position in row(of: node) where isKept(tagColumn[position]) { ends.append(neighborColumn[position]) }
      starts.append(ends.count)
    }
    return Adjacency(symmetric: ArcRows(offsets: starts, targets: ends, weights: []))
  }
}
