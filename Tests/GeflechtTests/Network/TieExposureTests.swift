import Testing
import Thoroughness

@testable import Geflecht

@Suite struct TieExposureTests {
  //  c ─ a ─ b     a is the only actor with two ties; b and c are alike. The city d has no tie and is the only city.
  @Test func aHubIsTheOnlyOneOfItsKind() {
    let network = Network(
      nodes: [.init("a"), .init("b"), .init("c"), .init("d", .city)], ties: [.init("a", "b"), .init("a", "c")])
    let exposure = TieExposure(network)
    #expect(exposure.rows.map(\.level) == [.city, .actor])
    #expect(exposure.rows.map(\.byTies) == [1, 1] && exposure.rows.map(\.byNeighbors) == [1, 1])
    #expect(TieExposure(network, withoutTiesTo: .actor).rows.map(\.byTies) == [1, 0])
    #expect(exposure.nodes == 4 && exposure.byTies == 2)
  }

  /// By comparing every two nodes of a level.
  @Test(arguments: 0..<Thoroughness.choose(quick: 10, full: 300)) func agreesWithComparingAllPairs(seed: Int) {
    let network = Network.random(nodes: 2...14, seed: seed)
    func around(_ node: NodeID) -> [String] {
      network.neighbors(of: node).map { "\(network[$0].level) \(network.neighbors(of: $0).count)" }.sorted()
    }
    func singles(_ isAlike: (NodeID, NodeID) -> Bool) -> Int {
      network.nodes.count { a in
        !network.nodes.contains { $0 != a && network[$0].level == network[a].level && isAlike(a, $0) }
      }
    }
    let exposure = TieExposure(network)
    let byTies = singles { network.neighbors(of: $0).count == network.neighbors(of: $1).count }
    #expect(exposure.byTies == byTies)
    #expect(exposure.byNeighbors == singles { around($0) == around($1) })
    #expect(
      exposure.byTiesAndFacts
        == singles { network.neighbors(of: $0).count == network.neighbors(of: $1).count && network[$0] == network[$1] })
  }
}
