import Testing
import Thoroughness

@testable import Geflecht

/// Every sentence of the sectors page, evaluated anew on drawn networks: counted over all pairs and triples of nodes, and
/// held against labels dealt out by the test.
@Suite struct SectorClaimSweeps {
  /// The kinds of claims that are evaluated here.
  static let kinds: Set<Claim.Kind> = [.openness, .pairs, .coverage, .triangles, .dependence, .places]

  /// Three sectors in six cities: ties within a sector are as likely as those across, half as likely or twice as likely,
  /// and one sector may carry most of what ties cities to actors. A state funds some of the cities, and a few actors work
  /// for it.
  private static func dataset(seed: Int) throws -> Dataset {
    var random = SplitMix64(seed: seed)
    let names = ["civil-society", "business", "science"]
    func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &random) < probability }
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let cities = (0..<6).map { "c\($0)" }
    let actors = (0..<18 + pick(10)).map {
      (id: "a\($0)", city: pick(6), sectors: [names[pick(3)]] + (chance(0.1) ? [names[pick(3)]] : []))
    }
    let across = [0.3, 0.6, 1][seed % 3]
    let within = [1, 0.6, 0.2][seed % 3]
    let density = Double.random(in: 0.15...0.4, using: &random)
    var rows = "source,target,sector\n"
    for a in actors.indices {
      for b in 0..<a {
        let share = Set(actors[a].sectors).isDisjoint(with: actors[b].sectors) ? across : within
        if chance(density * share) { rows += "\(actors[a].id),\(actors[b].id),\n" }
      }
      if chance(0.7) { rows += "\(actors[a].id),c\(actors[a].city),\(chance(0.3) ? names[0] : "")\n" }
    }
    for city in cities where chance(0.5) { rows += "S,\(city),\(names[1 + pick(2)])\n" }
    let scopes = actors.map { _ in chance(0.15) ? "state" : chance(0.5) ? "local" : "" }
    return try Fixtures.dataset([
      .states: "id\nS\n", .cities: "id,state\n" + cities.map { "\($0),S\n" }.joined(),
      .actors: "id,sector,city,scope\n"
        + zip(actors, scopes).map { "\($0.id),\($0.sectors.joined(separator: "|")),c\($0.city),\($1)\n" }.joined(),
      .ties: rows,
    ])
  }

  /// What the sentences are about, counted anew.
  private struct Truth {
    let network: Network
    let layers: PlainLayers
    let own: [NodeID: Set<String>]

    init(_ network: Network) {
      self.network = network
      layers = PlainLayers(network)
      own = Dictionary(uniqueKeysWithValues: network.nodes.map { ($0, sectorNames($0, network)) })
    }

    /// Pairs of tied nodes that both have sectors.
    var pairs: [(NodeID, NodeID)] {
      network.nodes.flatMap { a in
        network.nodes.filter { $0 > a && layers.tags[[a, $0]] != nil }.map { (a, $0) }
      }.filter { own[$0.0] != [] && own[$0.1] != [] }
    }

    func across(_ labels: [NodeID: Set<String>]) -> Int {
      pairs.count { (labels[$0.0] ?? []).isDisjoint(with: labels[$0.1] ?? []) }
    }

    /// Triples that are all tied and have sectors, and those among them that can stand for three.
    func triangles(_ labels: [NodeID: Set<String>]) -> (all: Int, trisectoral: Int) {
      let tied = Set(pairs.map { Set([$0.0, $0.1]) })
      var counts = (all: 0, trisectoral: 0)
      for pair in pairs {
        for c in network.nodes where c > pair.1 && tied.contains([pair.0, c]) && tied.contains([pair.1, c]) {
          counts.all += 1
          let sets = [pair.0, pair.1, c].map { labels[$0] ?? [] }
          let stands = sets[0].contains { x in
            sets[1].contains { y in y != x && sets[2].contains { $0 != x && $0 != y } }
          }
          if stands { counts.trisectoral += 1 }
        }
      }
      return counts
    }

    /// A sector's ties with another one or with itself, a tie shared among its pairs of sectors.
    func mixing(_ g: String, _ h: String, _ labels: [NodeID: Set<String>]) -> Double {
      var sum = 0.0
      for pair in pairs {
        let (left, right) = (labels[pair.0] ?? [], labels[pair.1] ?? [])
        for a in left {
          for b in right where (a, b) == (g, h) || (a, b) == (h, g) { sum += 1 / Double(left.count * right.count) }
        }
      }
      return sum
    }

    /// The sectors dealt out anew among the nodes of each level that have any.
    func dealt(_ random: inout SplitMix64) -> [NodeID: Set<String>] {
      var labels: [NodeID: Set<String>] = [:]
      for level in Level.allCases {
        let nodes = network.nodes(at: level).filter { own[$0] != [] }
        for (node, from) in zip(nodes, nodes.shuffled(using: &random)) { labels[node] = own[from] }
      }
      return labels
    }
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 2, full: 24)) func everySentenceIsTrue(seed: Int) throws {
    let network = Network(dataset: try Self.dataset(seed: seed))
    var settings = MeasureSettings()
    settings.permutations = 999
    let analysis = Analysis(of: network, settings)
    let answers = SectorsReport.measures.compactMap { try? $0.answer(in: analysis) }
    let findings = SectorFinding.all(in: ResultTable(network: network, answers: answers))
    let truth = Truth(network)
    var random = SplitMix64(seed: seed + 1_000)
    let deals = (0..<300).map { _ in truth.dealt(&random) }
    for finding in findings {
      let facts = Dictionary(uniqueKeysWithValues: finding.facts.map { ($0.key, $0.value) })
      func fact(_ key: String) throws -> Double { try #require(facts[key], "\(finding.id) \(key)") }
      switch finding.kind {
      case .openness: try expectOpenness(finding, fact, truth, deals)
      case .pairs: try expectPairs(finding, facts, truth, deals)
      case .coverage: try expectCoverage(finding, fact, truth)
      case .triangles: try expectTriangles(finding, fact, truth, deals)
      case .dependence: try expectDependence(finding, facts, truth)
      case .places: try expectPlaces(fact, truth)
      default: Issue.record("a finding that no claim is known for: \(finding.id)")
      }
    }
  }

  /// What is said of cities does not change where nothing but cities is shown.
  @Test(arguments: 0..<Thoroughness.choose(quick: 2, full: 24)) func aLevelChangesNoClaimAboutCities(seed: Int) throws {
    let dataset = try Self.dataset(seed: seed)
    let measures = [MeasureEntry(LayerLoss()), .init(SectorFrequency()), .init(CitiesWithThreeSectors())]
    func claims(_ view: NetworkView) throws -> [String: [String]] {
      let analysis = Analysis(of: try Network(dataset, view: view))
      let answers = try measures.map { try $0.answer(in: analysis) }
      let findings = SectorFinding.all(in: ResultTable(network: analysis.network, answers: answers))
      return Dictionary(
        uniqueKeysWithValues: findings.map { ($0.id, [$0.sentence[.english], $0.sentence[.german]]) })
    }
    let whole = try claims(NetworkView())
    #expect(whole["coverage"] != nil)
    #expect(try claims(.rolledUp(to: .city)) == whole && claims(.rolledUp(to: .state)) == whole)
  }

  /// The claim is about more than chance just where the observed number is above nearly all dealt ones.
  private func expectVerdict(_ finding: SectorFinding, _ observed: Double, _ dealt: [Double], _ p: Double) {
    let above = Double(dealt.count { $0 >= observed }) / Double(dealt.count)
    let below = Double(dealt.count { $0 <= observed }) / Double(dealt.count)
    let again = min(1, 2 * min(above, below))
    // Three hundred deals know p to three standard errors of 0.022 at most, and twice that for the doubled one.
    #expect((again - p).magnitude < 0.13, "\(finding.id): p \(p), dealt anew \(again)")
    let mean = dealt.reduce(0, +) / Double(dealt.count)
    switch finding.verdict {
    case .asByChance: #expect(p >= 0.05)
    case .more: #expect(p < 0.05 && observed > mean)
    case .fewer: #expect(p < 0.05 && observed < mean)
    case nil: Issue.record("\(finding.id) is held against chance and says nothing of it")
    }
  }

  private func expectOpenness(
    _ finding: SectorFinding, _ fact: (String) throws -> Double, _ truth: Truth, _ deals: [[NodeID: Set<String>]]
  ) throws {
    let (across, all) = (truth.across(truth.own), truth.pairs.count)
    #expect(try fact("ties_across") == Double(across))
    #expect(try fact("ties_within") == Double(all - across))
    #expect(try (fact("share") - Double(across) / Double(all)).magnitude < 1e-9)
    let dealt = deals.map { Double(truth.across($0)) }
    let mean = dealt.reduce(0, +) / Double(dealt.count) / Double(all)
    #expect(try (fact("by_chance") - mean).magnitude < 0.03)
    #expect(try fact("low") <= fact("by_chance") && fact("by_chance") <= fact("high"))
    expectVerdict(finding, Double(across), dealt, try fact("p"))
    #expect(finding.sentence[.english].contains(": \(across) of \(all) ties"))
    let words = ["about as much as", "more often than", "keep to themselves"]
    let said = try #require(finding.verdict.flatMap { [.asByChance, .more, .fewer].firstIndex(of: $0) })
    #expect(words.indices.filter { finding.sentence[.english].contains(words[$0]) } == [said])
  }

  private func expectPairs(
    _ finding: SectorFinding, _ facts: [String: Double], _ truth: Truth, _ deals: [[NodeID: Set<String>]]
  ) throws {
    let names = truth.network.sectorNames
    for word in ["more", "fewer"] {
      guard let ties = facts["\(word)_ties"], let expected = facts["\(word)_by_chance"], let p = facts["\(word)_p"]
      else {
        continue
      }
      // The pair that the sentence names.
      let pairs = names.indices.flatMap { g in names.indices.filter { $0 >= g }.map { (names[g], names[$0]) } }
      let sentence = finding.sentence[.english].lowercased()
      let pair = try #require(
        pairs.first {
          let (a, b) = (sectorTitle($0)[.english], sectorTitle($1)[.english])
          let clause = a == b ? "within \(a) there are \(word)" : "between \(a) and \(b) there are \(word)"
          return (truth.mixing($0, $1, truth.own) - ties).magnitude < 1e-6 && sentence.contains(clause)
        })
      let dealt = deals.map { truth.mixing(pair.0, pair.1, $0) }
      #expect((dealt.reduce(0, +) / Double(dealt.count) - expected).magnitude < 0.1 * expected + 0.5)
      #expect(word == "more" ? ties > expected : ties < expected)
      #expect(p * Double(pairs.count) < 0.05 && expected >= 5)
    }
  }

  private func expectCoverage(
    _ finding: SectorFinding, _ fact: (String) throws -> Double, _ truth: Truth
  ) throws {
    let evidence = EvidenceOracle(truth.network)
    let present = evidence.cities.map { evidence.present(in: $0) }.filter { !$0.isEmpty }
    #expect(try fact("cities_known") == Double(present.count))
    #expect(try fact("cities_with_three_sectors") == Double(present.count { $0.count >= 3 }))
    for sector in truth.network.sectorNames {
      let without = present.count { !$0.contains(sector) }
      let isNamed = finding.facts.contains { $0.key == "cities_without_\(sector)" && $0.value == Double(without) }
      #expect(isNamed == (2 * without > present.count), "\(sector)")
    }
  }

  private func expectTriangles(
    _ finding: SectorFinding, _ fact: (String) throws -> Double, _ truth: Truth, _ deals: [[NodeID: Set<String>]]
  ) throws {
    let counts = truth.triangles(truth.own)
    #expect(try fact("triangles") == Double(counts.all))
    #expect(try fact("trisectoral") == Double(counts.trisectoral))
    let dealt = deals.map { Double(truth.triangles($0).trisectoral) }
    #expect(try (fact("by_chance") - dealt.reduce(0, +) / Double(dealt.count)).magnitude < 0.1 * Double(counts.all))
    expectVerdict(finding, Double(counts.trisectoral), dealt, try fact("p"))
  }

  private func expectDependence(_ finding: SectorFinding, _ facts: [String: Double], _ truth: Truth) throws {
    let evidence = EvidenceOracle(truth.network)
    func cities(_ sector: String, _ isOurs: (EvidenceOracle.TieOfCity) -> Bool) -> Int {
      evidence.cities.count { city in evidence.ties(of: city).contains { $0.sectors == [sector] && isOurs($0) } }
    }
    let falls = truth.network.sectorNames.map { cities($0) { !$0.isFromAbove } }
    let above = truth.network.sectorNames.map { cities($0) { $0.isFromAbove } }
    for (sector, count) in zip(truth.network.sectorNames, above) {
      #expect(facts["cities_above_\(sector)"] == Double(count))
    }
    let greatest = above.max() ?? 0
    let stands = greatest > 0 && above.count { $0 == greatest } == 1
    let title = above.firstIndex(of: greatest).map { sectorTitle(truth.network.sectorNames[$0])[.english] } ?? ""
    let words = "count apart: there it is \(title), with \(greatest) "
    #expect(finding.sentence[.english].contains(words) == stands)
    #expect(finding.sentence[.english].contains("count apart") == stands)
    let sectors = truth.network.sectorNames
    for (sector, cities) in zip(sectors, falls) { #expect(facts["cities_\(sector)"] == Double(cities)) }
    let most = try #require(falls.max())
    #expect(falls.count { $0 == most } == 1)
    let name = sectorTitle(sectors[try #require(falls.firstIndex(of: most))])[.english]
    #expect(finding.sentence[.english].hasPrefix("Cities lean most on \(name):"))
    #expect(finding.sentence[.english].contains(" \(most) cities would lose local ties"))
  }

  private func expectPlaces(_ fact: (String) throws -> Double, _ truth: Truth) throws {
    func city(_ node: NodeID) -> NodeID? {
      truth.network[node].level == .city ? node : truth.network.ancestor(of: node, at: .city)
    }
    let across = truth.pairs.filter { (truth.own[$0.0] ?? []).isDisjoint(with: truth.own[$0.1] ?? []) }
    #expect(try fact("all") == Double(across.count))
    #expect(try fact("within_cities") == Double(across.count { city($0.0) != nil && city($0.0) == city($0.1) }))
  }
}
