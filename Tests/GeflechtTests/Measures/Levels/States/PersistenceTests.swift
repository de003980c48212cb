import Testing
import Thoroughness

@testable import Geflecht

@Suite struct PersistenceTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let network = try drawn.network()
    let (table, years) = (
      Persistence().values(in: Analysis(of: network)), PersistenceYears().values(in: Analysis(of: network))
    )
    let dates = drawn.ties.flatMap { [$0.since, $0.until].compactMap(\.self) }
    let now = dates.max() ?? 0
    for row in drawn.stateIDs + ["total"] {
      let own = drawn.ties.filter { row == "total" || drawn.counted($0.a) == row || drawn.counted($0.b) == row }
      let ended = own.filter { $0.until.map { $0 <= now } ?? false }
      let standing = own.filter { tie in !(tie.until.map { $0 <= now } ?? false) }
      let known = standing.compactMap(\.since)
      #expect(table[row, "ties"] == Double(own.count) && table[row, "ended"] == Double(ended.count))
      #expect(table[row, "undated"] == Double(own.count { $0.since == nil }))
      #expect(table[row, "open"] == Double(own.count { $0.until == nil }) && table[row, "known"] == Double(known.count))
      for (key, age) in [("three-years", 3), ("five-years", 5)] {
        let old = known.count { now - $0 >= age }
        #expect(table[row, key] == Double(old))
        #expect(isAlike(table[row, key + "-share"], known.isEmpty ? nil : Double(old) / Double(known.count)))
      }
      for year in Set(dates) where row != "total" {
        #expect(years["\(year)", row] == Double(own.count { $0.since == year }))
      }
    }
    for year in Set(dates) {
      #expect(years["\(year)", "begun"] == Double(drawn.ties.count { $0.since == year }))
      #expect(years["\(year)", "ended"] == Double(drawn.ties.count { $0.until == year }))
    }
    #expect(years.rows == Set(dates).sorted().map(String.init))
  }

  /// Ages count as far as dates are known: 2022 is three years before March 2025, April 2022 is not.
  @Test func monthsCountWhereTheyAreKnown() throws {
    var builder = NetworkBuilder()
    for id in ["a", "b", "c", "d"] { try builder.addNode(id) }
    try builder.addTie("a", "b", since: PartialDate("2022"))
    try builder.addTie("a", "c", since: PartialDate("2022-04"))
    try builder.addTie("a", "d", since: PartialDate("2025-03"))
    let table = Persistence().values(in: Analysis(of: try builder.network()))
    #expect(table["total", "known"] == 3 && table["total", "three-years"] == 1)
  }

  /// In a view of one date the data are of that date, and what had begun by then has an age.
  @Test func aViewOfADateHasItsOwnTime() throws {
    var view = NetworkView()
    view.asOf = PartialDate(year: 2020)
    let network = try Network(ExampleNetwork.years.network.dataset, view: view)
    let table = Persistence().values(in: Analysis(of: network))
    #expect(table["total", "ties"] == 5 && table["total", "ended"] == 0)
    #expect(table["total", "three-years"] == 2 && table["total", "five-years"] == 1)
  }
}
