import Testing
import Thoroughness

@testable import Geflecht

/// The years of drawn programs, counted anew from plain rows, and every sentence about them.
@Suite struct HistoryTests {
  /// The sentences that are evaluated here.
  static let kinds: Set<Claim.Kind> = [.grownSince, .grownFromTheStart, .moreSources, .noEnds, .undatedTies]

  /// A year by the rows of a view.
  private struct PlainYear {
    let view: PlainView
    let ids: Set<String>

    init(_ program: DrawnProgram, _ year: Int, among start: Set<String>?) {
      var asOf = NetworkView()
      asOf.asOf = PartialDate(year: year)
      view = PlainView(program, asOf)
      let all = Set(view.nodes.map(\.id))
      ids = start.map { all.intersection($0) } ?? all
    }

    var pairs: [Set<String>: Set<String>] {
      var pairs: [Set<String>: Set<String>] = [:]
      for tie in view.ties where ids.isSuperset(of: [tie.a, tie.b]) {
        pairs[[tie.a, tie.b], default: []].formUnion(tie.sectors)
      }
      return pairs
    }

    var tandems: Int { view.ties.count { $0.kind == "tandem" && ids.isSuperset(of: [$0.a, $0.b]) } }

    func count(_ level: Level) -> Int { view.nodes.count { $0.level == level && ids.contains($0.id) } }

    /// The parts of the network, found by spreading labels until nothing changes.
    var components: [Int] {
      var label = Dictionary(uniqueKeysWithValues: ids.sorted().enumerated().map { ($1, $0) })
      var isDone = false
      while !isDone {
        isDone = true
        for pair in pairs.keys {
          let least = pair.map { label[$0] ?? 0 }.min() ?? 0
          for end in pair where label[end] != least {
            label[end] = least
            isDone = false
          }
        }
      }
      return Dictionary(grouping: label.values) { $0 }.values.map(\.count)
    }

    /// Ties between nodes with sectors: all, across, and across by chance, every deal of labels looked at pair by pair.
    var crossing: (all: Int, across: Int, byChance: Double) {
      let nodes = view.nodes.filter { ids.contains($0.id) && !$0.sectors.isEmpty }
      let known = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0) })
      var (all, across, byChance) = (0, 0, 0.0)
      for pair in pairs.keys {
        let ends = pair.compactMap { known[$0] }
        guard ends.count == 2 else { continue }
        all += 1
        if Set(ends[0].sectors).isDisjoint(with: ends[1].sectors) { across += 1 }
        var (deals, disjoint) = (0, 0)
        for a in nodes where a.level == ends[0].level {
          for b in nodes where b.level == ends[1].level && a.id != b.id {
            deals += 1
            if Set(a.sectors).isDisjoint(with: b.sectors) { disjoint += 1 }
          }
        }
        byChance += Double(disjoint) / Double(deals)
      }
      return (all, across, byChance)
    }
  }

  @Test func yearsFollowTheRows() throws {
    for seed in 0..<Thoroughness.choose(quick: 3, full: 150) {
      let program = DrawnProgram(seed: seed)
      guard let first = program.ties.compactMap(\.since).min() else { continue }
      let began = min(first, program.tandems.compactMap(\.year).min() ?? first)
      let history = try History(of: program.network())
      #expect(history.all.first?.year == began && history.all.map(\.year) == history.fromTheStart.map(\.year))
      let start = PlainYear(program, began, among: nil).ids
      #expect(history.startCount == start.count)
      for (rows, among) in [(history.all, nil), (history.fromTheStart, Optional(start))] {
        for row in rows {
          let plain = PlainYear(program, row.year, among: among)
          let comment: Comment = "seed \(seed), \(row.year)"
          #expect(row.cities == plain.count(.city) && row.actors == plain.count(.actor), comment)
          #expect(row.tiedPairs == plain.pairs.count && row.tandems == plain.tandems, comment)
          for (sector, count) in zip(history.network.sectorNames, row.tiedPairsBySector) {
            #expect(count == plain.pairs.values.count { $0.contains(sector) }, comment)
          }
          let components = plain.components
          #expect(row.components == components.count, comment)
          #expect(row.largestComponent == components.max().map { Double($0) / Double(plain.ids.count) }, comment)
          let crossing = plain.crossing
          #expect(row.tiesBetweenSectors == crossing.all, comment)
          guard crossing.all > 0 else { continue }
          #expect(row.crossSectorShare == Double(crossing.across) / Double(crossing.all), comment)
          let byChance = try #require(row.crossSectorShareByChance)
          #expect((byChance - crossing.byChance / Double(crossing.all)).magnitude < 1e-12, comment)
        }
      }
      try expectTruth(of: history, program, start)
    }
  }

  private func expectTruth(of history: History, _ program: DrawnProgram, _ start: Set<String>) throws {
    let (began, newest) = (try #require(history.all.first?.year), try #require(history.all.last?.year))
    let (first, last) = (PlainYear(program, began, among: nil), PlainYear(program, newest, among: nil))
    let kept = PlainYear(program, newest, among: start)
    for claim in history.findings + history.gaps {
      let isTrue: Bool
      switch claim.kind {
      case .grownSince:
        isTrue =
          claim.number("cities_from") == Double(first.count(.city))
          && claim.number("cities_to") == Double(last.count(.city))
          && claim.number("actors_to") == Double(last.count(.actor))
          && claim.number("ties_from") == Double(first.pairs.count)
          && claim.number("ties_to") == Double(last.pairs.count)
      case .grownFromTheStart:
        isTrue =
          claim.number("nodes") == Double(start.count) && claim.number("ties_from") == Double(first.pairs.count)
          && claim.number("ties_to") == Double(kept.pairs.count)
          && claim.number("ties_of_all") == Double(last.pairs.count)
      case .noEnds: isTrue = true  // The rows of drawn programs have none.
      case .undatedTies:
        isTrue =
          claim.number("ties")
          == Double(program.ties.count { $0.since == nil } + program.tandems.count { $0.year == nil })
      default: isTrue = false
      }
      #expect(isTrue, "\(claim.kind.rawValue): \(claim.words[.english])")
    }
  }

  /// The chance of a year is the mean of the chance of the sectors page, which draws it.
  @Test func chanceIsThatOfTheSectorsPage() throws {
    let network = Network(dataset: try Fixtures.engagierteStadt())
    var settings = MeasureSettings()
    settings.permutations = 499
    let drawn = try SectorChance().values(on: network, settings)
    let expected = try #require(drawn["ei-network", "expected"])
    let deviation = try #require(drawn["ei-network", "deviation"])
    let crossing = CrossSectorTies(of: network, network.sectorGrouping)
    let index = 2 * (try #require(crossing.shareByChance)) - 1
    #expect((index - expected).magnitude < 4 * deviation / 499.0.squareRoot())
    let observed = try #require(drawn["ei-network", "observed"])
    #expect((2 * (crossing.share ?? 0) - 1 - observed).magnitude < 1e-12)
  }

  @Test func sourcesAreCounted() throws {
    let dataset = try Fixtures.dataset([
      .ties: "source,target,since,evidence\na,b,2015,x\nb,c,2016,x\nc,d,2016,y\nd,e,2017,\n"
    ])
    let history = try History(of: Network(dataset: dataset))
    #expect(history.all.map(\.sources) == [1, 2, 2])
    let claim = try #require(history.gaps.first { $0.kind == .moreSources })
    #expect(claim.number("sources_from") == 1 && claim.number("sources_to") == 2)
  }

  @Test func withoutDatesThereAreNoYears() throws {
    #expect(throws: ChangeFailure.noYears) { try History(of: .line(3)) }
  }
}
