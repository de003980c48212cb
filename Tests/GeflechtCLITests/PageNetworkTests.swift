import Foundation
import Testing

/// The table of all nodes on a page, and the block of data that its scripts read.
@Suite struct PageNetworkTests {
  private func page(_ options: [String] = [], data: String = engagierteStadt, files: [String: Content] = [:]) throws
    -> String
  {
    let run = try geflecht(["report", data, "-o", "net.html", "--permutations", "9"] + options, files: files)
    #expect(run.exitCode == 0, "\(run.stderr)")
    return try run.text(of: "net.html")
  }

  private func network(in html: String) throws -> [String: Any] {
    let block = try #require(
      html.components(separatedBy: "id=\"data\">").last?.components(separatedBy: "</script>").first)
    let json = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
    return try #require(json?["network"] as? [String: Any])
  }

  /// Every node has a row; every link on the page leads to something on it.
  @Test func everyNodeHasARow() throws {
    let html = try page()
    #expect(html.components(separatedBy: "<tr id=n").count - 1 == 370)
    let ids = Set(html.matches(of: #/ id="?([\w-]+)/#).map { String($0.1) })
    let links = html.matches(of: #/href="?#([\w-]+)/#).map { String($0.1) }
    #expect(links.count > 1500)
    for link in Set(links) { #expect(ids.contains(link), "\(link)") }
  }

  /// What `export` writes of nodes and ties stands in the block of data, in the same order.
  @Test func theBlockOfDataIsTheNetwork() throws {
    let network = try network(in: page())
    let export = try geflecht("export", engagierteStadt, "--to", "json", "-o", "net.json")
    let json = try JSONSerialization.jsonObject(with: Data(try export.text(of: "net.json").utf8)) as? [String: Any]
    let (allNodes, allTies) = (
      json?["nodes"] as? [[String: Any]], (json?["edges"] ?? json?["links"]) as? [[String: Any]]
    )
    let (exported, ties) = (try #require(allNodes), try #require(allTies))
    let columns = try #require(network["nodes"] as? [String: [Any]])
    let ids = try #require(columns["id"] as? [String])
    #expect(ids == exported.map { $0["id"] as? String })
    let levels = ["actor", "city", "state", "federal"]
    #expect((columns["level"] as? [Int])?.map { levels[$0] } == exported.map { $0["level"] as? String })
    #expect(
      (columns["parent"] as? [Int])?.map { $0 < 0 ? nil : ids[$0] } == exported.map { $0["parent"] as? String })
    let tieColumns = try #require(network["ties"] as? [String: [Any]])
    let sources = try #require(tieColumns["source"] as? [Int])
    let targets = try #require(tieColumns["target"] as? [Int])
    func pairs(_ ends: some Sequence<(String, String)>) -> [String] {
      ends.map { [$0, $1].sorted().joined(separator: " ") }
    }
    #expect(
      pairs(zip(sources, targets).map { (ids[$0], ids[$1]) })
        == pairs(ties.map { ($0["source"] as? String ?? "", $0["target"] as? String ?? "") }))
    let sinces = tieColumns["since"] as? [Int]
    #expect(
      sinces == ties.map { ($0["since"] as? String).flatMap { Int($0.replacing("-", with: "")) } ?? 0 })
  }

  /// More nodes than anyone reads: places alone, and the page says so.
  @Test func aLargeNetworkListsItsPlaces() throws {
    let actors = (0..<5_000).map { "a\($0),business,\($0 % 2 == 0 ? "c" : "d")\n" }.joined()
    let html = try page(
      [], data: "data",
      files: [
        "data/cities.csv": "id,name\nc,City C\nd,City D\n", "data/actors.csv": "id,sector,city\n\(actors)",
        "data/ties.csv": "source,target\nc,d\na0,a1\n",
      ])
    #expect(html.components(separatedBy: "<tr id=n").count - 1 == 2)
    #expect(html.contains("The places of the network. It has more than 5,000 nodes"))
    #expect(!html.contains("\"network\":"))
  }
}
