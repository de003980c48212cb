import Testing
import Thoroughness

@testable import Geflecht

@Suite struct HorizonTests {
  @Test(arguments: 0..<40) func isWhatTheTieBringsWithinThreeSteps(seed: Int) throws {
    let program = RandomProgram(cities: 4...14, seed: 500 + seed)
    let network = program.network
    let cities = network.nodes(at: .city)
    let newcomer = cities[seed % cities.count]
    let before = ReachByDefinition(of: newcomer, network)
    var horizon = Horizon(of: newcomer, in: network, network.cityProfiles)
    for guide in cities where guide != newcomer {
      let gain = horizon.gain(from: guide)
      let tied = program.network(with: [(newcomer, guide)])
      let after = ReachByDefinition(of: newcomer, tied)
      #expect(gain.cities == after.cities.subtracting(before.cities).count)
      #expect(gain.actors == after.actors.subtracting(before.actors).count)
      let evidence = EvidenceByDefinition(of: newcomer, network)
      #expect(gain.states == after.states.subtracting(before.states).subtracting(evidence.states).sorted())
      let sectors = Set(gain.sectors.map { network.sectorNames[$0.index] })
      #expect(sectors == after.sectors.subtracting(before.sectors).subtracting(evidence.sectors))
      #expect(gain.guideIsNew == !before.cities.contains(guide))
      #expect(gain.joinsComponents == !before.everything.contains(guide))
    }
  }
}

/// What the reasons for a pair claim, looked up once more in the ties.
@Suite struct TandemReasonTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 8, full: 40)) func everyClaimHolds(seed: Int) throws {
    let program = RandomProgram(cities: 4...14, seed: 900 + seed)
    let network = program.network
    let (finder, cities) = (TandemFinder(network), network.nodes(at: .city))
    for newcomer in cities {
      let (before, evidence) = (ReachByDefinition(of: newcomer, network), EvidenceByDefinition(of: newcomer, network))
      for guide in cities where guide != newcomer {
        let after = ReachByDefinition(of: newcomer, program.network(with: [(newcomer, guide)]))
        let pair = finder.candidate(guide, for: newcomer, as: .guided, in: 2024)
        func names(_ set: SectorSet) -> Set<String> { Set(set.map { network.sectorNames[$0.index] }) }
        for reason in TandemReason.all(for: pair, in: network) {
          switch reason {
          case .worksIn(let sectors, let city, let other):
            #expect(city == guide && other == newcomer)
            #expect(names(sectors).isDisjoint(with: evidence.sectors), "the newcomer has none of them by any evidence")
            #expect(names(sectors).isSubset(of: EvidenceByDefinition(of: guide, network).sectors))
          case .opens(let cities, let actors):
            let found = after.cities.subtracting(before.cities).subtracting([guide])
            #expect(found.count == cities && after.actors.subtracting(before.actors).count == actors)
            #expect(cities + actors > 0)
          case .firstWithinReach(let states, let sectors):
            #expect(Set(states).isSubset(of: after.states))
            #expect(Set(states).isDisjoint(with: before.states.union(evidence.states)))
            #expect(names(sectors).isSubset(of: after.sectors))
            #expect(names(sectors).isDisjoint(with: before.sectors.union(evidence.sectors)))
            #expect(!states.isEmpty || !sectors.isEmpty)
          case .inTouch: #expect(network.areTied(newcomer, guide))
          case .sharedPartners(let partners):
            #expect(!network.areTied(newcomer, guide))
            for partner in partners { #expect(network.areTied(partner, newcomer) && network.areTied(partner, guide)) }
          case .linksStates:
            #expect(network.ancestor(of: newcomer, at: .state) != network.ancestor(of: guide, at: .state))
          case .firstBetweenStates(let one, let other):
            #expect([one, other] == [newcomer, guide].compactMap { network.ancestor(of: $0, at: .state) })
            let states: Set = [one, other]
            let tied = cities.flatMap { a in cities.filter { network.areTied(a, $0) }.map { [a, $0] } }
            #expect(
              tied.allSatisfy { pair in Set(pair.compactMap { network.ancestor(of: $0, at: .state) }) != states })
          case .nearerToState(let city):
            guard let state = network.ancestor(of: city, at: .state) else { continue }
            let other = city == guide ? newcomer : guide
            #expect(network.areTied(other, state) && !network.areTied(city, state))
            #expect(!network.neighbors(of: city).contains { network.areTied($0, state) })
          case .wished, .offers, .sharedTopics, .size, .kilometers: Issue.record("the data say nothing of this")
          }
        }
      }
    }
  }
}
