import Testing
import Thoroughness

@testable import Geflecht

/// Who stayed, what became of the ties, and what differences are made of, by plain sets.
@Suite struct ChangeTests {
  private static let seeds = 0..<Thoroughness.choose(quick: 12, full: 300)

  @Test func countsFollowTheDefinitions() throws {
    var (compared, open) = (0, 0)
    for seed in Self.seeds {
      guard let drawn = try DrawnWaves(seed: seed) else { continue }
      compared += 1
      let waves = drawn.waves
      func ids(_ nodes: [NodeID], _ network: Network) -> Set<String> { Set(nodes.map { network.id(of: $0) }) }
      #expect(ids(waves.stayed.map(\.before), waves.before) == drawn.stayed, "seed \(seed)")
      #expect(waves.stayed.allSatisfy { waves.before.id(of: $0.before) == waves.after.id(of: $0.after) })
      #expect(ids(waves.entered, waves.after) == Set(drawn.after.nodes.keys).subtracting(drawn.stayed))
      #expect(ids(waves.left, waves.before) == Set(drawn.before.nodes.keys).subtracting(drawn.stayed))
      #expect(Set(waves.oneSidedKinds.map(\.kind)) == Set(drawn.oneSidedKinds.keys), "seed \(seed)")

      let (first, second) = drawn.common
      let (earlier, later) = (first.pairs(among: drawn.stayed), second.pairs(among: drawn.stayed))
      let outcome = ChangeStudy(of: waves, Self.question([])).outcome()
      Self.expect(outcome.ties, Set(earlier.keys), Set(later.keys), "seed \(seed)")
      for (sector, ties) in outcome.tiesBySector {
        Self.expect(
          ties, Set(earlier.filter { $0.value.tag.contains(sector) }.keys),
          Set(later.filter { $0.value.tag.contains(sector) }.keys), "seed \(seed), \(sector)")
      }
      for (kind, ties) in outcome.tiesByKind {
        func pairs(_ wave: DrawnWaves.Wave) -> Set<Set<String>> {
          Set(wave.ties.filter { $0.kind == kind && drawn.stayed.isSuperset(of: [$0.a, $0.b]) }.map { [$0.a, $0.b] })
        }
        Self.expect(ties, pairs(first), pairs(second), "seed \(seed), \(kind ?? "")")
      }
      let kept = Set(earlier.keys).intersection(later.keys)
      let heavier = kept.count { (earlier[$0]?.weight ?? 0) < (later[$0]?.weight ?? 0) }
      #expect(outcome.weights.stronger == heavier, "seed \(seed)")
      #expect(outcome.weights.before == Double(kept.reduce(0) { $0 + (earlier[$1]?.weight ?? 0) }))

      // Open: in both waves, and every row behind the later one was there before and has no end.
      let uncertain = kept.count { pair in
        drawn.areDates
          && second.ties.filter { Set([$0.a, $0.b]) == pair }
            .allSatisfy { $0.until == nil && $0.since ?? 0 <= DrawnWaves.dates.from }
      }
      #expect(outcome.ties.open == uncertain, "seed \(seed)")
      open += uncertain
    }
    #expect(compared > Self.seeds.count / 2 && open > 0, "the draws are worth comparing")
  }

  private static func question(_ ids: [String], draws: Int = 0) -> ChangeQuestion {
    var question = ChangeQuestion()
    question.measures = ids.compactMap { MeasureCatalog.measure($0) }
    question.draws = draws
    return question
  }

  private static func expect(
    _ ties: TieTurnover, _ earlier: Set<Set<String>>, _ later: Set<Set<String>>, _ comment: Comment
  ) {
    let (kept, all) = (earlier.intersection(later).count, earlier.union(later).count)
    #expect(ties.kept == kept, comment)
    #expect(ties.new == later.subtracting(earlier).count, comment)
    #expect(ties.ended == earlier.subtracting(later).count, comment)
    #expect(ties.jaccard == (all == 0 ? nil : Double(kept) / Double(all)), comment)
    let occurrences = earlier.count + later.count
    #expect(ties.turnover == (occurrences == 0 ? nil : Double(all - kept) / Double(occurrences)), comment)
  }

  @Test func partsOfADifferenceFollowTheDefinitionAndAddUp() throws {
    for seed in Self.seeds {
      guard let drawn = try DrawnWaves(seed: seed) else { continue }
      var question = Self.question(["density", "components", "ei-network", "transitivity"], draws: 9)
      question.documentation = .rates(before: 0.9, after: 0.45)
      let outcome = ChangeStudy(of: drawn.waves, question).outcome()
      let (first, second) = drawn.common
      let density = try #require(outcome.numbers.first { $0.card.id == "density" })
      let parts = [
        first.density(among: Set(first.nodes.keys)), second.density(among: Set(second.nodes.keys)),
        first.density(among: drawn.stayed), second.density(among: drawn.stayed),
      ]
      for (value, expected) in zip(
        [density.before, density.after, density.stayedBefore, density.stayedAfter], parts)
      {
        #expect(isClose(value, expected), "seed \(seed)")
      }
      for number in outcome.numbers {
        guard let difference = number.difference, let stayed = number.stayed else { continue }
        let composition = try #require(number.composition)
        #expect((stayed + composition - difference).magnitude <= 1e-12, "seed \(seed) \(number.card.id)")
        guard let net = number.net, let coverage = number.coverage else { continue }
        #expect((net + coverage + composition - difference).magnitude <= 1e-12, "seed \(seed) \(number.card.id)")
      }
    }
  }

  private func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return (a - b).magnitude <= 1e-12
  }

  /// The split without its definition: each part by leaving out nodes and rows by hand.
  @Test func aSplitByHand() throws {
    // a, b, c stay, tied by one pair of three before and two after; d of two ties leaves, e of none enters.
    let before = Network(
      nodes: ["a", "b", "c", "d"].map { .init($0) }, ties: [.init("a", "b"), .init("a", "d"), .init("c", "d")])
    let after = Network(nodes: ["a", "b", "c", "e"].map { .init($0) }, ties: [.init("a", "b"), .init("b", "c")])
    let waves = try Waves(before, after, areDatesOfOneDataset: false)
    let number = try #require(ChangeStudy(of: waves, Self.question(["density"])).outcome().numbers.first)
    #expect(number.before == 3.0 / 6 && number.after == 2.0 / 6)
    #expect(isClose(number.difference, -1.0 / 6))
    #expect(isClose(number.stayed, 1.0 / 3))
    #expect(isClose(number.composition, -1.0 / 2))
  }

  @Test func comparisonsWithoutSenseSayWhy() throws {
    let (one, other) = (Network.line(3), Network(nodes: [.init("x"), .init("y")], ties: [.init("x", "y")]))
    #expect(throws: ChangeFailure.noCommonNodes(one, other)) { try Waves(one, other, areDatesOfOneDataset: false) }
    func manySectors(_ letter: String) -> Network {
      let nodes = (0..<40).map { Network.NodeSketch("n\($0)", sectors: ["\(letter)\($0)"]) }
      return Network(nodes: nodes, ties: [.init("n0", "n1")])
    }
    #expect(throws: ChangeFailure.tooManySectors(80)) {
      try Waves(manySectors("a"), manySectors("b"), areDatesOfOneDataset: false)
    }
    #expect(throws: ChangeFailure.noNodes) { try Waves(one, .empty, areDatesOfOneDataset: false) }
    let dataset = try Fixtures.dataset([.ties: "source,target\na,b\n"])
    var view = NetworkView()
    view.asOf = PartialDate(year: 2020)
    let undated = try Network(dataset, view: view)
    #expect(throws: ChangeFailure.noDates) { try Waves(undated, undated, areDatesOfOneDataset: true) }
  }
}
