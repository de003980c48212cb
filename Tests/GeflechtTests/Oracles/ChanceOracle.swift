@testable import Geflecht

/// A network as plain sets and pairs: what the definitions of measures against chance speak of.
struct PlainSectors {
  let ties: [(Int, Int)]
  let sets: [Set<String>]
  let strata: [String]

  init(_ network: Network, strata: (Network.Traits) -> String) {
    sets = network.nodes.map { Set(network[$0].sectors.map { network.sectorNames[$0.index] }) }
    self.strata = network.nodes.map { strata(network[$0]) }
    ties = network.nodes.flatMap { a in
      network.nodes.filter { $0 < a && network.areTied(a, $0) }.map { (a.index, $0.index) }
    }
  }

  /// Every way to hand the sets of nodes that have some to nodes of the same stratum, permutations of equal sets
  /// included.
  func allDeals() -> [[Set<String>]] {
    var deals: [[Set<String>]] = []
    let holders = sets.indices.filter { !sets[$0].isEmpty }
    var deal = sets
    func place(_ at: Int, _ free: Set<Int>) {
      guard at < holders.count else { return deals.append(deal) }
      for giver in free.sorted() where strata[giver] == strata[holders[at]] {
        deal[holders[at]] = sets[giver]
        place(at + 1, free.subtracting([giver]))
      }
    }
    place(0, Set(holders))
    return deals
  }

  /// The ends of ties that count, under a deal.
  private func ends(_ deal: [Set<String>]) -> [(Set<String>, Set<String>)] {
    ties.map { (deal[$0.0], deal[$0.1]) }.filter { !$0.0.isEmpty && !$0.1.isEmpty }
  }

  func externalInternal(_ deal: [Set<String>]) -> Double? {
    let ends = ends(deal)
    let signs = ends.map { $0.0.isDisjoint(with: $0.1) ? 1.0 : -1 }
    return ends.isEmpty ? nil : signs.reduce(0, +) / Double(ends.count)
  }

  func externalInternal(_ deal: [Set<String>], of sector: String) -> Double? {
    let signs = ends(deal).compactMap { a, b -> Double? in
      switch (a.contains(sector), b.contains(sector)) {
      case (true, true): -1
      case (false, false): nil
      default: 1
      }
    }
    return signs.isEmpty ? nil : signs.reduce(0, +) / Double(signs.count)
  }

  /// Newman's r as the excess of the chance that both ends are alike over that of two ends drawn by themselves.
  func assortativity(_ deal: [Set<String>]) -> Double? {
    let ends = ends(deal)
    guard !ends.isEmpty else { return nil }
    let all = ends.flatMap { [$0.0, $0.1] }
    let byChance = Set(all.joined()).sorted().reduce(0) { sum, sector in
      let share = all.reduce(0) { $0 + ($1.contains(sector) ? 1 / Double($1.count) : 0) } / Double(all.count)
      return sum + share * share
    }
    let alike = ends.reduce(0) { $0 + Double($1.0.intersection($1.1).count) / Double($1.0.count * $1.1.count) }
    return byChance > 1 - 1e-9 ? nil : (alike / Double(ends.count) - byChance) / (1 - byChance)
  }

  /// Whether three different sectors can be named for three nodes.
  private func isTrisectoral(_ deal: [Set<String>], _ a: Int, _ b: Int, _ c: Int) -> Bool {
    deal[a].contains { x in deal[b].contains { y in deal[c].contains { Set([x, y, $0]).count == 3 } } }
  }

  /// Triangles that span three sectors.
  func trisectoralTriangles(_ deal: [Set<String>]) -> Double {
    let tied = Set(ties.flatMap { [[$0.0, $0.1], [$0.1, $0.0]] })
    var found = 0.0
    for a in sets.indices {
      for b in 0..<a where tied.contains([a, b]) {
        for c in 0..<b where tied.contains([a, c]) && tied.contains([b, c]) && isTrisectoral(deal, a, b, c) {
          found += 1
        }
      }
    }
    return found
  }

  /// Pairs of ties with a node in common, which span three sectors.
  func trisectoralPaths(_ deal: [Set<String>]) -> Double {
    var found = 0.0
    for (place, (a, b)) in ties.enumerated() {
      for (c, d) in ties[..<place] {
        let nodes = Set([a, b, c, d]).sorted()
        if nodes.count == 3, isTrisectoral(deal, nodes[0], nodes[1], nodes[2]) { found += 1 }
      }
    }
    return found
  }
}

/// Mean, standard deviation and both p-values of an observed number among those of all deals.
func exactSummary(_ observed: Double, _ all: [Double]) -> (
  mean: Double, deviation: Double, lower: Double, upper: Double
) {
  let count = Double(all.count)
  let mean = all.reduce(0, +) / count
  let deviation = (all.reduce(0) { $0 + $1 * $1 } / count - mean * mean).magnitude.squareRoot()
  return (
    mean, deviation, Double(all.filter { $0 < observed + 1e-9 }.count) / count,
    Double(all.filter { $0 > observed - 1e-9 }.count) / count
  )
}
