import Foundation
import Geflecht
import Testing

/// The Swift that README and the documentation show stands here line by line, and runs.
///
/// This file has no more rights than a user of the library: it imports what is public.
@Suite struct DocumentationTests {
  @Test func tenLinesPlanTandems() throws {
    let folder = Fixtures.package.appending(path: "datasets/engagierte-stadt")
    var lines: [String] = []
    func print(_ line: String) { lines.append(line) }

    let files = try ["states.csv", "cities.csv", "actors.csv", "ties.csv", "tandems.csv"].map { name in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    let network = try Network(Intake(files: files).get())
    let outcome = try TandemStudy(of: network).outcome()
    for pair in outcome.plan.pairs {
      let (guide, newcomer) = (network.name(of: pair.guide), network.name(of: pair.newcomer))
      print("\(guide) guides \(newcomer): \(outcome.words(for: pair)[.english])")
    }

    // Twelve cities joined in 2024, and two of them have a guide in tandems.csv.
    #expect(lines.count == 10 && outcome.plan.isProven)
    #expect(lines.contains { $0.hasPrefix("Puchheim guides Gröbenzell: ") && $0.contains("km apart") })
  }

  @Test func fromTablesToANetwork() throws {
    let files = [
      SourceFile(name: "cities.csv", text: "id,name,joined\na,Aalen,2015\nb,Bonn,2016\nc,Celle,2024\n"),
      SourceFile(name: "ties.csv", text: "source,target,kind\na,b,cooperation\nb,c,regional-network\n"),
    ]
    let network = try Network(Intake(files: files).get())
    let degree = try Degree().values(on: network)
    for node in network.nodes { print(network.name(of: node), degree[node] ?? 0) }

    #expect(degree == NodeScores([1, 2, 1]))
    var settings = MeasureSettings()
    settings.lengths = .inverseWeights
    let betweenness = try Betweenness().values(on: network, settings)
    #expect(betweenness == NodeScores([0, 1, 0]))
  }

  @Test func aNetworkWithoutTables() throws {
    var builder = NetworkBuilder()
    try builder.addNode("würzburg", .city, name: "Würzburg")
    try builder.addNode("university", sectors: ["science"], in: "würzburg")
    try builder.addTie("university", "würzburg", kind: "cooperation", weight: 2)
    let built = try builder.network()
    #expect(built.tieCount == 1)

    var view = NetworkView.rolledUp(to: .city)
    view.asOf = PartialDate(year: 2020)
    let cities = try builder.network(view)
    #expect(cities.nodes.map { cities.name(of: $0) } == ["Würzburg"])
    #expect(!cities.omissions.isEmpty)
  }

  @Test func whatIsShownStandsHere() throws {
    let here = lines(of: try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
    let catalog = Fixtures.package.appending(path: "Sources/Geflecht/Geflecht.docc")
    let articles = try FileManager.default.contentsOfDirectory(at: catalog, includingPropertiesForKeys: nil)
    let pages = articles.filter { $0.pathExtension == "md" } + [Fixtures.package.appending(path: "README.md")]
    var shown = 0
    for page in pages {
      for block in try String(contentsOf: page, encoding: .utf8).matches(of: /```swift\n([\s\S]*?)```/) {
        let wanted = lines(of: String(block.1))
        shown += 1
        let stands = here.indices.contains { here[$0...].starts(with: wanted) }
        #expect(stands, "\(page.lastPathComponent) shows lines that no test runs:\n\(block.1)")
      }
    }
    #expect(shown >= 4)
  }

  private func lines(of text: String) -> [Substring] {
    // Imports stand at the top of this file, and tests know a folder of their own.
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
      !$0.isEmpty && !$0.hasPrefix("import ") && !$0.hasPrefix("let folder = ")
    }
  }
}
