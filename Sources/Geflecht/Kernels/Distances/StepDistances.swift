/// How many steps every node is from the nearest of some sources: one breadth-first search.
///
/// While few arcs leave the front, its nodes look for new ones. Once it holds a 24th of the nodes and more than a fourteenth
/// of the arcs not yet looked at leave it, every node not yet reached looks for one of the front instead and stops at the
/// first; when the front is small again, it takes over (Beamer, Asanović & Patterson 2012, Direction-optimizing breadth-first search, doi
/// 10.1109/SC.2012.50). Looking for the front needs one bit a node:
///
///     front   0110 0001 …   bit v: v was reached at the last step
///
/// - Complexity: O(nodes + arcs), mostly far fewer arcs; 12 bytes a node.
struct StepDistances: Sendable {
  /// The steps; `none` for what cannot be reached.
  let values: [UInt32]

  static let none = UInt32.max
  private static let arcsPerFrontArc = 14
  private static let nodesPerFrontNode = 24
  /// Looking at every node must not cost more than the arcs of the front do: at the end of a long walk few are left.
  private static let nodesPerArc = 8

  init(from sources: [NodeID], along adjacency: Adjacency) {
    values = [UInt32](sharedCount: adjacency.nodeCount) { Self.walk(from: sources, along: adjacency, $0) }
  }

  private static func walk(from sources: [NodeID], along adjacency: Adjacency, _ distance: SharedSlots<UInt32>) {
    let (out, into) = (adjacency.out, adjacency.into)
    let count = out.nodeCount
    let (outOffsets, outTargets) = (out.offsets.span, out.targets.span)
    let (inOffsets, inTargets) = (into.offsets.span, into.targets.span)
    for node in 0..<count { distance[node] = none }
    var front = Slots<UInt32>(capacity: max(1, count))
    var next = Slots<UInt32>(capacity: max(1, count))
    var bits = Slots<UInt64>(count: count / 64 + 1, repeating: 0)
    for source in sources where distance[source.index] == none {
      distance[source.index] = 0
      front.append(UInt32(source.index))
    }
    var unseenArcs = out.arcCount
    var step: UInt32 = 0
    var isPulling = false
    while !front.isEmpty {
      step += 1
      next.removeAll()
      if front.count * nodesPerFrontNode <= count {
        isPulling = false
      } else if !isPulling {
        var leaving = 0
        for at in front.indices { leaving += out.degree(Int(front[at])) }
        isPulling = leaving * arcsPerFrontArc > unseenArcs && leaving * nodesPerArc > count
      }
      if isPulling {
        for at in front.indices { bits[Int(front[at]) >> 6] |= 1 << UInt64(front[at] & 63) }
        for node in 0..<count where distance[node] == none {
          for position in inOffsets[unchecked: node]..<inOffsets[unchecked: node + 1] {
            let neighbor = inTargets[unchecked: position].index
            guard bits[neighbor >> 6] & 1 << UInt64(neighbor & 63) != 0 else { continue }
            distance[node] = step
            next.append(UInt32(node))
            break
          }
        }
        for at in front.indices { bits[Int(front[at]) >> 6] = 0 }
      } else {
        for at in front.indices {
          let node = Int(front[at])
          let (first, end) = (outOffsets[unchecked: node], outOffsets[unchecked: node + 1])
          unseenArcs -= end - first
          for position in first..<end {
            let neighbor = outTargets[unchecked: position].index
            guard distance[neighbor] == none else { continue }
            distance[neighbor] = step
            next.append(UInt32(neighbor))
          }
        }
      }
      swap(&front, &next)
    }
  }
}
