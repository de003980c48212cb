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
/// - Complexity: O(ties · tags), 8 bytes a node and layer.
struct SectorLayers: Sendable {
  /// How many layers there are.
  let count: Int
  /// For every node one number a layer: its partners there.
  private(set) var degrees: [UInt32]
  /// The same for partners that no other layer leads to.
  private(set) var exclusive: [UInt32]
  /// How many partners a node has over all layers together.
  private(set) var partners: [UInt32]

  init(of network: Network) {
    count = network.sectorCount
    degrees = Array(repeating: 0, count: network.nodeCount * count)
    exclusive = degrees
    partners = Array(repeating: 0, count: network.nodeCount)
    for node in network.nodes {
      let first = node.index * count
      for position in network.row(of: node) {
        let tag = network.tagColumn[position]
        if tag.isEmpty { continue }
        partners[node.index] += 1
        for sector in tag { degrees[first + sector.index] += 1 }
        if tag.count == 1 { exclusive[first + tag.mask.trailingZeroBitCount] += 1 }
      }
    }
  }

  /// The numbers of one node, or `nil` when no tie of it has a tag.
  func row(_ numbers: [UInt32], _ node: NodeID) -> ArraySlice<UInt32>? {
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
