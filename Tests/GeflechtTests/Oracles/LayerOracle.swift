@testable import Geflecht

/// A network as sets of pairs: all ties with their tags, gathered from the recorded ties.
struct PlainLayers {
  let network: Network
  private(set) var tags: [Set<NodeID>: Set<String>] = [:]

  init(_ network: Network) {
    self.network = network
    for position in 0..<network.recordedTieCount {
      let tie = network.recordedTie(position)
      tags[[tie.source, tie.target], default: []].formUnion(tie.sectors.map { network.sectorNames[$0.index] })
    }
  }

  func layer(_ sector: String) -> Set<Set<NodeID>> { Set(tags.filter { $0.value.contains(sector) }.keys) }
  var tagged: Set<Set<NodeID>> { Set(tags.filter { !$0.value.isEmpty }.keys) }

  func neighbors(_ node: NodeID, _ ties: Set<Set<NodeID>>) -> Set<NodeID> {
    Set(ties.filter { $0.contains(node) }.flatMap { $0.subtracting([node]) })
  }

  /// Pairs of nodes that a walk over the ties joins: ties closed until nothing new comes.
  func connected(_ ties: Set<Set<NodeID>>, among nodes: some Sequence<NodeID>) -> Set<Set<NodeID>> {
    var reach: [NodeID: Set<NodeID>] = [:]
    for node in nodes {
      var all: Set<NodeID> = [node]
      var before = 0
      while all.count > before {
        before = all.count
        for tie in ties where !tie.isDisjoint(with: all) { all.formUnion(tie) }
      }
      reach[node] = all
    }
    return Set(reach.flatMap { node, all in all.subtracting([node]).map { [node, $0] } })
  }

  /// How many pieces the nodes form: everyone counts by its share of its piece.
  func pieces(_ ties: Set<Set<NodeID>>, among nodes: Set<NodeID>) -> Int {
    let pairs = connected(ties, among: nodes)
    let shares = nodes.map { node in 1 / Double(1 + nodes.count { pairs.contains([node, $0]) && $0 != node }) }
    return Int(shares.reduce(0, +).rounded())
  }

  /// Stranded nodes, more pieces and the share of cut pairs among those that stay.
  func loss(_ rest: Set<Set<NodeID>>, among stay: Set<NodeID>) -> [Double?] {
    let all = Set(tags.keys)
    let before = connected(all, among: stay).filter { $0.isSubset(of: stay) }
    let after = connected(rest, among: stay)
    let stranded = stay.count { node in
      all.contains { $0.contains(node) } && !rest.contains { $0.contains(node) }
    }
    // Before, those that stay hang together through those that go.
    let shares = stay.map { node in 1 / Double(1 + before.count { $0.contains(node) }) }
    let piecesBefore = Int(shares.reduce(0, +).rounded())
    return [
      Double(stranded), Double(pieces(rest, among: stay) - piecesBefore),
      before.isEmpty ? nil : Double(before.subtracting(after).count) / Double(before.count),
    ]
  }
}
