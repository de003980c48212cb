import Testing

@testable import Geflecht

/// Brokers against chance, by going through all deals.
@Suite struct BrokerageScoresTests {
  private static func sectors(_ network: Network) -> (NodeID) -> [String] {
    { network[$0].sectors.map { network.sectorNames[$0.index] } }
  }

  /// All 15 ways to deal four and two labels to the six nodes of the small bridge, counted pair by pair.
  @Test func chanceIsThatOfAllDeals() throws {
    let network = ExampleNetwork.smallBridge.network
    var deals: [[[String: Double]?]] = []
    for x in 0..<6 {
      for y in 0..<x {
        deals.append(
          brokerageByDefinition(network, .ignored) { [$0.index == x || $0.index == y ? "business" : "civil"] })
      }
    }
    var settings = MeasureSettings()
    settings.threads = Threads(2)
    let z = try BrokerageScore<BySectors>().values(on: network, settings)
    let p = try BrokerageProbability<BySectors>().values(on: network, settings)
    let observed = brokerageByDefinition(network, .ignored, groups: Self.sectors(network))
    for node in network.nodes {
      for (at, column) in z.columns.enumerated() {
        let all = deals.map { $0[node.index]?[column.key] ?? 0 }
        let own = observed[node.index]?[column.key] ?? 0
        let mean = all.reduce(0, +) / 15
        let deviation = (all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 15).squareRoot()
        guard deviation > 0 else {
          #expect(z[node]?[at] == nil && p[node]?[at] == nil)
          continue
        }
        // Five standard errors of 9,999 draws.
        let share = Double(all.count { $0 >= own }) / 15
        #expect(((p[node]?[at] ?? .nan) - share).magnitude < 0.025, "\(network.id(of: node)) \(column.key)")
        #expect(((z[node]?[at] ?? .nan) - (own - mean) / deviation).magnitude < 0.15)
      }
    }
  }

  @Test func labelsStayOnTheirLevel() throws {
    // The public of the four levels are the federal level, states and cities: chance leaves C1's pairs with them public.
    var settings = MeasureSettings()
    settings.permutations = 99
    let network = ExampleNetwork.fourLevels.network
    let node = try #require(network.node(named: "C1"))
    let z = try BrokerageScore<BySectors>().values(on: network, settings)
    #expect(try #require(z[node]) == [nil, nil, nil, nil])
  }
}
