import Testing
import Thoroughness

@testable import Geflecht

@Suite struct GuidedCitiesThatGuideTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let table = GuidedCitiesThatGuide().values(in: Analysis(of: try drawn.network()))
    let tandems = drawn.ties.filter { $0.kind == "tandem" }
    func count(_ cities: [String]) -> (guided: Int, guiding: Int, unclear: Int) {
      var counts = (0, 0, 0)
      for city in cities {
        let (own, others) = (tandems.filter { $0.b == city }, tandems.filter { $0.a == city })
        guard !own.isEmpty else { continue }
        counts.0 += 1
        let isLater = others.contains { other in own.contains { ($0.since ?? 9999) < (other.since ?? 0) } }
        if isLater {
          counts.1 += 1
        } else if !others.isEmpty, (own + others).contains(where: { $0.since == nil }) {
          counts.2 += 1
        }
      }
      return counts
    }
    for (row, cities) in drawn.stateIDs.map({ ($0, drawn.cities(of: $0)) }) + [("total", drawn.ids(.city))] {
      let counts = count(cities)
      #expect(table[row, "guided"] == Double(counts.guided) && table[row, "guiding"] == Double(counts.guiding))
      #expect(table[row, "unclear"] == Double(counts.unclear))
      let clear = counts.guided - counts.unclear
      #expect(isAlike(table[row, "share"], clear == 0 ? nil : Double(counts.guiding) / Double(clear)))
    }
  }

  /// Tandems of peers have no direction and guide nobody.
  @Test func peersGuideNobody() throws {
    var builder = NetworkBuilder()
    for id in ["a", "b", "c"] { try builder.addNode(id, .city) }
    try builder.addTie("a", "b", kind: "tandem", since: PartialDate(year: 2018), direction: .none)
    try builder.addTie("b", "c", kind: "tandem", since: PartialDate(year: 2020))
    let table = GuidedCitiesThatGuide().values(in: Analysis(of: try builder.network()))
    #expect(table["total", "guided"] == 1 && table["total", "guiding"] == 0)
  }
}
