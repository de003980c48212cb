import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// Intervals, p-values and coverage against their definitions, and against changes that were planted.
@Suite struct ChangeTestingTests {
  /// A network of nodes `v0`, `v1`, … and pairs of them.
  private static func network(_ count: Int, _ pairs: Set<[Int]>) -> Network {
    Network(
      nodes: (0..<count).map { .init("v\($0)") },
      ties: pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
        .map { .init("v\($0[0])", "v\($0[1])") })
  }

  private static func outcome(
    _ before: Network, _ after: Network, _ ids: [String] = ["density"], draws: Int, seed: Int = 1,
    _ documentation: ChangeQuestion.Documentation = .unknown
  ) throws -> ChangeOutcome {
    var question = ChangeQuestion()
    question.measures = ids.compactMap { MeasureCatalog.measure($0) }
    (question.draws, question.documentation, question.settings.seed) = (draws, documentation, seed)
    return ChangeStudy(of: try Waves(before, after, areDatesOfOneDataset: false), question).outcome()
  }

  // MARK: Exchange

  @Test(arguments: 0..<Thoroughness.choose(quick: 4, full: 100))
  func pIsExactWhereAllExchangesCanBeGoneThrough(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let count = 5 + random.below(3)
    let all = (0..<count).flatMap { high in (0..<high).map { [$0, high] } }
    let first = Set(all.filter { _ in random.below(100) < 35 })
    var second = first
    for _ in 0..<(1 + random.below(7)) { second.formSymmetricDifference([all[random.below(all.count)]]) }
    let differing = first.symmetricDifference(second).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    guard !differing.isEmpty else { return }

    func density(_ pairs: Set<[Int]>) -> Double { Double(pairs.count) / Double(all.count) }
    func components(_ pairs: Set<[Int]>) -> Double {
      var label = Array(0..<count)
      for _ in 0..<count { for pair in pairs { for end in pair { label[end] = min(label[pair[0]], label[pair[1]]) } } }
      return Double(Set(label).count)
    }
    for (id, measure) in [("density", density), ("components", components)] {
      let observed = (measure(second) - measure(first)).magnitude
      let extreme = (0..<(1 << differing.count)).count { mask in
        let exchanged = Set(differing.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
        let (a, b) = (first.symmetricDifference(exchanged), second.symmetricDifference(exchanged))
        return (measure(b) - measure(a)).magnitude >= observed - 1e-9
      }
      let found = try Self.outcome(Self.network(count, first), Self.network(count, second), [id], draws: 9).numbers[0]
      let p = Double(extreme) / Double(1 << differing.count)
      // What no exchange changes has no p.
      if p < 1 || observed > 0 { #expect(found.test?.p.map { ($0 - p).magnitude < 1e-12 } ?? false, "\(id) \(p)") }
      #expect(found.test?.isExact == true)
    }
  }

  /// Ten new ties of one page are one event for chance, ten of ten pages are ten.
  @Test func tiesOfOneSourceAreExchangedTogether() throws {
    func events(_ source: (Int) -> String) throws -> Int {
      let old = (0..<10).map { "n\($0),n\($0 + 1),2015,old\n" }.joined()
      let new = (0..<10).map { "n\($0),n\(($0 + 5) % 12),2020,\(source($0))\n" }.joined()
      let dataset = try Fixtures.dataset([.ties: "source,target,since,evidence\n" + old + new])
      func wave(_ year: Int) throws -> Network {
        var view = NetworkView()
        view.asOf = PartialDate(year: year)
        return try Network(dataset, view: view)
      }
      let waves = try Waves(wave(2016), wave(2021), areDatesOfOneDataset: true)
      let pairs = PairChanges(waves)
      #expect(pairs.turnover.new == 10 && pairs.turnover.kept == 10)
      return WaveResampler(waves, pairs, Documented(.sources(column: "evidence"), waves)).differing.count
    }
    #expect(try events { _ in "page" } == 1)
    #expect(try events { "page\($0)" } == 10)
    #expect(try events { $0 < 4 ? "page" : "" } == 7, "ties without a source stand alone")
  }

  @Test func equalWavesGiveNoFinding() throws {
    let network = try Fixtures.reference("karate")
    let outcome = try Self.outcome(network, network, ["density", "transitivity", "components"], draws: 99)
    #expect(outcome.isUnchanged && outcome.findings.isEmpty)
    #expect(outcome.claims.map(\.kind) == [.nothingChanged, .whoStayed, .whatTiesBecame])
    for number in outcome.numbers {
      #expect(number.difference == 0 && number.stayed == 0 && number.composition == 0 && number.verdict == nil)
      #expect(number.test?.p == nil && number.test?.error ?? 0 == 0)
    }
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 3, full: 50))
  func swappedWavesGiveMirroredNumbers(seed: Int) throws {
    let (first, second) = (
      Network.random(nodes: 12...16, seed: seed), Network.random(nodes: 12...16, seed: seed + 1000)
    )
    let ids = ["density", "transitivity", "ei-network"]
    for documentation in [ChangeQuestion.Documentation.unknown, .rates(before: 0.5, after: 0.8)] {
      var mirrored = documentation
      if case .rates(let a, let b) = documentation { mirrored = .rates(before: b, after: a) }
      let there = try Self.outcome(first, second, ids, draws: 19, documentation)
      let back = try Self.outcome(second, first, ids, draws: 19, mirrored)
      #expect(
        there.ties.new == back.ties.ended && there.ties.ended == back.ties.new && there.ties.kept == back.ties.kept)
      func isMirrored(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return (a + b).magnitude < 1e-12
      }
      for (a, b) in zip(there.numbers, back.numbers) {
        #expect(a.before == b.after && a.after == b.before)
        #expect(isMirrored(a.stayed, b.stayed) && isMirrored(a.composition, b.composition))
        #expect(isMirrored(a.net, b.net) && isMirrored(a.coverage, b.coverage))
        #expect(a.test?.p == b.test?.p)
        #expect(isMirrored(a.interval?.low, b.interval?.high) && isMirrored(a.interval?.high, b.interval?.low))
      }
    }
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let first = try Fixtures.reference("karate")
    var question = ChangeQuestion()
    (question.draws, question.documentation) = (29, .rates(before: 0.9, after: 0.5))
    question.measures = ["density", "transitivity", "components"].compactMap { MeasureCatalog.measure($0) }
    let after = first.hiding { tie in (tie.source.index + tie.target.index).isMultiple(of: 5) }
    let waves = try Waves(first, after, areDatesOfOneDataset: false)
    let one = ChangeStudy(of: waves, question).outcome()
    question.settings.threads = Threads(3)
    let three = ChangeStudy(of: waves, question).outcome()
    for (a, b) in zip(one.numbers, three.numbers) { #expect(a.test == b.test && a.net == b.net) }
  }

  // MARK: Bootstrap

  /// `make-change.py` follows Snijders & Borgatti (1999) in another language, with 40,000 draws of its own.
  @Test func theBootstrapIsThatOfUCINET() throws {
    let folder = Fixtures.folder.appending(path: "change")
    func network(_ name: String) throws -> Network {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return Network(dataset: try Fixtures.dataset([.edges: text]))
    }
    let draws = Thoroughness.choose(quick: 300, full: 20_000)
    let outcome = try Self.outcome(
      network("before.csv"), network("after.csv"), ["density", "transitivity"], draws: draws)
    let rows = try String(contentsOf: folder.appending(path: "expected.csv"), encoding: .utf8).split(separator: "\n")
    for row in rows.dropFirst() {
      let cells = row.split(separator: ",")
      let number = try #require(outcome.numbers.first { $0.card.id == cells[0] })
      let (difference, expected) = (try #require(Double(cells[2])), try #require(Double(cells[3])))
      #expect((try #require(number.stayed) - difference).magnitude < 1e-9)
      let error = try #require(number.test?.error)
      // The deviation of r draws is off by 1/√2r of itself, one time in three more: four times that is enough for both.
      let tolerance = 4 * expected * (1 / (2 * Double(draws)) + 1 / 80_000).squareRoot()
      #expect((error - expected).magnitude < tolerance, "\(cells[0]): \(error) instead of \(expected)")
      let interval = try #require(number.interval)
      #expect((interval.high - interval.low - 2 * 1.959963984540054 * error).magnitude < 1e-12)
    }
  }
}
