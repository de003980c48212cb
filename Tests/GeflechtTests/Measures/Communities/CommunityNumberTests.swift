import Testing
import Thoroughness

@testable import Geflecht

@Suite struct CommunityNumberTests {
  /// Two triangles joined by a tie: m = 7, degrees 2 2 3 │ 3 2 2.
  private static let twoTriangles = Network(
    nodes: (0..<6).map { .init("\($0)") },
    ties: [
      .init("0", "1"), .init("0", "2"), .init("1", "2"), .init("2", "3"), .init("3", "4"), .init("3", "5"),
      .init("4", "5"),
    ])

  private func settings(seed: Int = 1, threads: Int = 1, resolution: Double = 1) -> MeasureSettings {
    var settings = MeasureSettings()
    (settings.seed, settings.threads, settings.resolution) = (seed, Threads(threads), resolution)
    return settings
  }

  private func model(_ id: String, _ size: Int, _ ties: Int? = nil) throws -> (tables: GeneratedTables, Network) {
    let tables = try #require(ModelCatalog.model(id)).tables(size: size, ties: ties, seed: 1)
    return (tables, try ModelTests.network(tables))
  }

  @Test func twoTrianglesAreTwoCommunities() throws {
    #expect(try CommunityNumber().values(on: Self.twoTriangles) == NodeScores([1, 1, 1, 2, 2, 2]))
    #expect(try Modularity().value(on: Self.twoTriangles) == 6.0 / 7 - 2.0 / 4)
  }

  /// Joining the triangles gains 1 − γ · 7 · 7 / 14, adding 2 to {0 1} 2 − γ · 3 · 4 / 14, joining 0 and 1 1 − γ · 2 · 2 / 14.
  @Test(arguments: [(0.1, 1.0), (0.2, 1), (0.3, 2), (2, 2), (3.6, 6)])
  func resolutionDecidesHowFinelyCommunitiesAreCut(resolution: Double, count: Double) throws {
    #expect(try CommunityCount().value(on: Self.twoTriangles, settings(resolution: resolution)) == count)
  }

  /// Unweighted {a b} {c d}: 2/3 − 2/4. By weight b and c belong together, and then everyone.
  @Test func weightsCountOnRequest() throws {
    let network = Network(
      nodes: ["a", "b", "c", "d"].map { .init($0) },
      ties: [.init("a", "b"), .init("b", "c", weight: 10), .init("c", "d")])
    #expect(try CommunityCount().value(on: network) == 2)
    var weighted = MeasureSettings()
    weighted.lengths = .inverseWeights
    #expect(try CommunityCount().value(on: network, weighted) == 1)
  }

  /// The greatest modularity there is, by igraph and by an integer program.
  @Test(arguments: ["karate", "florentine", "krackhardt-kite", "small-hierarchy", "star-with-tie", "two-triangles"])
  func smallNetworksReachTheOptimum(name: String) throws {
    let row = try #require(try ReferenceRow.all(of: name).first { $0.measure == "optimal-modularity" })
    let optimum = try #require(row.value)
    for seed in 1...Thoroughness.choose(quick: 2, full: 5) {
      let found = try #require(try Modularity().value(on: try Fixtures.reference(name), settings(seed: seed)))
      #expect((found - optimum).magnitude < 1e-9, "\(found) instead of \(optimum)")
    }
  }

  /// A network of a model and the greatest modularity that fifty searches of igraph found (`Fixtures/make-communities.py`).
  private struct BestOfFifty {
    let model: String
    let size: Int
    let seed: Int
    let modularity: Double

    static let all: [BestOfFifty] = {
      let file = Fixtures.folder.appending(path: "communities/best-of-fifty.csv")
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").dropFirst().compactMap { line in
        let cells = line.split(separator: ",")
        guard let size = Int(cells[1]), let seed = Int(cells[2]), let best = Double(cells[3]) else { return nil }
        return BestOfFifty(model: String(cells[0]), size: size, seed: seed, modularity: best)
      }
    }()
  }

  @Test func smallNetworksReachTheBestOfFiftySearches() throws {
    #expect(BestOfFifty.all.count == 36)
    // All of them take a minute in a debug build.
    let some = BestOfFifty.all.filter { Thoroughness.isFull || $0.size == 60 }
    for best in some {
      let tables = try #require(ModelCatalog.model(best.model)).tables(size: best.size, seed: best.seed)
      let found = try #require(try Modularity().value(on: try ModelTests.network(tables), settings()))
      #expect(found >= best.modularity - 1e-9, "\(best): \(found)")
    }
  }

  /// The card says in words how small and middle networks are searched.
  @Test func theCardSaysHowTheSearchGoes() {
    // Each tie is two arcs.
    #expect([Partition.smallArcCount / 2, Partition.largeArcCount / 2] == [50_000, 500_000])
    #expect([Partition.arcsOfEnsembles / Partition.smallArcCount, Partition.mostEnsembles] == [2, 40])
    let texts = Language.allCases.map { language in
      CommunityNumber.card.caveats.map { $0.text[language].replacing("\n", with: " ") }.joined(separator: " ")
    }
    let claims = [
      "50,000 ties two to forty ensembles of three", "up to 500,000 one ensemble of four",
      "50.000 Beziehungen arbeiten zwei bis vierzig Verbünde von je drei", "bis 500.000 ist es ein Verbund von vieren",
    ]
    for words in claims { #expect(texts.contains { $0.contains(words) }, "\(words)") }
  }

  @Test func plantedCommunitiesAreFound() throws {
    let (tables, network) = try model("planted", 600, 9000)
    let nodes = try #require(tables.files.first { $0.name == "nodes.csv" })
    var planted: [Substring: Int] = [:]
    for line in String(decoding: nodes.bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      planted[cells[0]] = Int(cells[1].filter(\.isNumber))
    }
    let found = Analysis(of: network)[.communities]
    let pairs = try network.nodes.map {
      (found.labels[$0.index], try #require(planted[Substring(network.id(of: $0))]))
    }
    #expect(try #require(PartitionAgreement(pairs).adjustedRandIndex) > 0.95)
  }

  @Test(arguments: ["random", "heavy-tailed", "national", "program"])
  func everyCommunityIsConnected(id: String) throws {
    let (_, network) = try model(id, id == "national" ? 1000 : Thoroughness.choose(quick: 150, full: 400))
    for seed in 1...Thoroughness.choose(quick: 1, full: 3) {
      let found = Analysis(of: network, settings(seed: seed))[.communities]
      let inside = network.nodes.map { node in
        network.neighbors(of: node).filter { found.labels[$0.index] == found.labels[node.index] }
      }
      for label in found.sizes.indices {
        let start = try #require(network.nodes.first { found.labels[$0.index] == label })
        var seen: Set = [start]
        var waiting = [start]
        while let node = waiting.popLast() {
          for neighbor in inside[node.index] where seen.insert(neighbor).inserted { waiting.append(neighbor) }
        }
        #expect(seen.count == found.sizes[label])
      }
      #expect(found.sizes == found.sizes.sorted(by: >) && found.sizes.reduce(0, +) == network.nodeCount)
    }
  }

  @Test func threadsDoNotMatter() throws {
    let (_, network) = try model("program", 300)
    #expect(
      try CommunityNumber().values(on: network, settings(threads: 1))
        == CommunityNumber().values(on: network, settings(threads: 2)))
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let (tables, network) = try model("heavy-tailed", 300, 900)
    let turned = try tables.files.map { file -> (String, String) in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      return (file.name, ([try #require(lines.first)] + lines.dropFirst().reversed()).joined(separator: "\n"))
    }
    var texts: [TableKind: String] = [:]
    for kind in TableKind.allCases { texts[kind] = turned.first { $0.0 == kind.fileName }?.1 }
    let other = Network(dataset: try Fixtures.dataset(texts))
    let (before, after) = (try CommunityNumber().values(on: network), try CommunityNumber().values(on: other))
    #expect(other.id(of: NodeID(0)) != network.id(of: NodeID(0)))
    for node in network.nodes {
      #expect(before[node] == after[try #require(other.node(named: network.id(of: node)))])
    }
  }
}
