@testable import Geflecht

/// Who holds a network together, from plain rows: ways counted ring by ring, losses by leaving nodes out.
extension ClaimOracles {
  static let holding: [Claim.Kind: Oracle] = [
    .cutsOff: { claim, scene in
      let ways = Ways(scene.plain)
      return isGreatest(claim, Dictionary(uniqueKeysWithValues: ways.ids.map { ($0, Double(ways.lost(without: $0))) }))
    },
    .standsBetween: { claim, scene in isGreatest(claim, Ways(scene.plain).between { _, _ in true }) },
    .joinsSectors: { claim, scene in
      let own = Dictionary(uniqueKeysWithValues: scene.plain.nodes.map { ($0.id, Set($0.sectors)) })
      return isGreatest(
        claim,
        Ways(scene.plain).between { a, b in
          guard let one = own[a], let other = own[b], !one.isEmpty, !other.isEmpty else { return false }
          return one.isDisjoint(with: other)
        })
    },
    .joinsStates: { claim, scene in
      let ways = Ways(scene.plain)
      var counts: [String: Double] = [:]
      for node in ways.ids {
        guard let own = state(of: node, scene) else { continue }
        let partners = ways.neighbors[node, default: []].filter { state(of: $0, scene) != nil }.sorted()
        for (place, a) in partners.enumerated() {
          for b in partners[..<place] where !ways.neighbors[a, default: []].contains(b) {
            if Set([own, state(of: a, scene), state(of: b, scene)]).count > 1 { counts[node, default: 0] += 1 }
          }
        }
      }
      return isGreatest(claim, counts)
    },
    .connectsState: { claim, scene in
      let between = Ways(scene.plain).between { _, _ in true }
      let said = claim.object("pairs") ?? [:]
      return isGreatest(said, between.filter { state(of: $0.key, scene) == claim.text("state") }, upTo: 3)
    },
  ]

  /// Whether the numbers of a claim are true, and nobody else has a greater one.
  private static func isGreatest(_ claim: Claim, _ truth: [String: Double]) -> Bool {
    let said = claim.values.map { ($0.key, claim.number($0.key) ?? .nan) }
    return isGreatest(Dictionary(uniqueKeysWithValues: said), truth, upTo: 5)
  }

  private static func isGreatest(_ said: [String: Double], _ truth: [String: Double], upTo most: Int) -> Bool {
    let positive = truth.filter { $0.value > 1e-9 }
    let least = said.values.min() ?? 0
    return said.count == min(most, positive.count)
      && said.allSatisfy { isClose(positive[$0.key], $0.value, within: 1e-6) }
      && positive.allSatisfy { said[$0.key] != nil || $0.value <= least + 1e-6 }
  }

  private static func state(of id: String, _ scene: ClaimScene) -> String? {
    guard let node = scene.plain.nodes.first(where: { $0.id == id }) else { return nil }
    return node.level == .state ? id : node.parent.flatMap { state(of: $0, scene) }
  }

  /// Who is tied to whom, and over whom.
  private struct Ways {
    let ids: [String]
    private(set) var neighbors: [String: Set<String>] = [:]

    init(_ plain: PlainView) {
      ids = plain.nodes.map(\.id)
      for tie in plain.ties where tie.a != tie.b {
        neighbors[tie.a, default: []].insert(tie.b)
        neighbors[tie.b, default: []].insert(tie.a)
      }
    }

    /// The steps from a node, and in how many shortest ways.
    private func rings(from start: String) -> [String: (steps: Int, ways: Double)] {
      var found = [start: (steps: 0, ways: 1.0)]
      var (ring, steps) = ([start: 1.0], 0)
      while !ring.isEmpty {
        steps += 1
        var next: [String: Double] = [:]
        for (node, ways) in ring {
          for neighbor in neighbors[node, default: []] where found[neighbor] == nil {
            next[neighbor, default: 0] += ways
          }
        }
        for (node, ways) in next { found[node] = (steps, ways) }
        ring = next
      }
      return found
    }

    func between(_ counts: (String, String) -> Bool) -> [String: Double] {
      let all = Dictionary(uniqueKeysWithValues: ids.map { ($0, rings(from: $0)) })
      var sums: [String: Double] = [:]
      for (place, a) in ids.enumerated() {
        for b in ids[..<place] where counts(a, b) {
          guard let whole = all[a]?[b] else { continue }
          for node in ids where node != a && node != b {
            guard let one = all[a]?[node], let other = all[b]?[node], one.steps + other.steps == whole.steps else {
              continue
            }
            sums[node, default: 0] += one.ways * other.ways / whole.ways
          }
        }
      }
      return sums
    }

    /// How many of its part a node alone holds to the largest piece that remains.
    func lost(without node: String) -> Int {
      var rest = Set(rings(from: node).keys).subtracting([node])
      var pieces: [Int] = []
      while let first = rest.first {
        var (piece, ring) = (Set([first]), Set([first]))
        while !ring.isEmpty {
          ring = ring.reduce(into: Set<String>()) { $0.formUnion(neighbors[$1, default: []]) }.subtracting(piece)
            .subtracting([
              node
            ])
          piece.formUnion(ring)
        }
        pieces.append(piece.count)
        rest.subtract(piece)
      }
      return pieces.reduce(0, +) - (pieces.max() ?? 0)
    }
  }
}
