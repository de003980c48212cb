import Testing
import Thoroughness

@testable import Geflecht

/// Every line of every card is true: each is evaluated anew on drawn programs, whole and in views of some kinds of tie.
@Suite struct StateClaimSweeps {
  private static let views: [[String]] = [[], ["cooperation", "partnership"], ["regional-network", "tandem"]]

  @Test func everyLineIsTrue() throws {
    var seen: Set<Claim.Kind> = []
    for seed in 0..<Thoroughness.choose(quick: 6, full: 600) {
      let drawn = DrawnStates(seed: seed)
      var view = NetworkView()
      view.kinds = Self.views[seed % Self.views.count].filter { kind in drawn.ties.contains { $0.kind == kind } }
      let kinds = view.kinds
      let rows = drawn.keeping { tie in kinds.isEmpty || tie.kind.map { kinds.contains($0) } ?? false }
      for claim in try Self.claims(about: try drawn.network(view)) {
        seen.insert(claim.kind)
        let isTrue = try StateClaimOracles.all[claim.kind]?(.init(rows: rows, claim: claim)) ?? false
        #expect(isTrue, "seed \(seed), \(claim.kind.rawValue) \(claim.values): \(claim.words[.english])")
        #expect(Set(claim.values.map(\.key)).count == claim.values.count, "a key twice: \(claim.values.map(\.key))")
        #expect(Language.allCases.allSatisfy { !claim.words[$0].isEmpty })
      }
    }
    guard Thoroughness.isFull else { return }
    // States of so few cities never differ clearly: `StateChanceTests` has some that do.
    #expect(seen.union([.stateRanks]) == Set(StateClaimOracles.all.keys))
  }

  private static func claims(about network: Network) throws -> [Claim] {
    var settings = MeasureSettings()
    settings.permutations = 9
    let outcome = LevelsOutcome(of: Analysis(of: network, settings))
    let overview = StatesOverview(outcome: outcome, top: 3)
    let cards = outcome.order.states.indices.flatMap { StateCard(outcome: outcome, place: $0, top: 3).lines }
    return (cards + FederalCard(outcome: outcome, top: 3).lines).map(\.claim) + overview.claims + overview.tieClaims
  }
}
