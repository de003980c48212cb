import Testing

@testable import Geflecht

/// One form for all answers: what a measure's function returned comes back from it unchanged.
@Suite struct AnswerTests {
  private let network = ExampleNetwork.smallBridge.network

  private func comesBack<M: Measure>(_ measure: M) throws -> Bool {
    let answer = try measure.answer(on: network)
    #expect(answer.card.id == M.card.id && answer.subject == M.Values.subject && answer.exactness == .exact)
    return try M.Values.values(of: answer) == measure.values(on: network)
  }

  @Test func everyShapeComesBack() throws {
    #expect(try comesBack(Clustering()))
    #expect(try comesBack(SectorBrokerage()))
    #expect(try comesBack(SectorsPresent()))
    #expect(try comesBack(Bridge()))
    #expect(try comesBack(SectorMixing()))
    #expect(try comesBack(DistanceDistribution()))
    #expect(try comesBack(Density()))
  }

  //  a ── b       c lies in the triangle a b c and holds d, e behind it: its only pairs are a–b, a–d, b–d.
  @Test func accessorsReadTheirShapeAndNoOther() throws {
    let clustering = try Clustering().answer(on: network)
    let c = try #require(network.node(named: "c"))
    #expect(clustering.scores?[c] == 1.0 / 3)
    #expect(clustering.value == nil && clustering.profiles == nil && clustering.sets == nil && clustering.ties == nil)
    #expect(clustering.table == nil && clustering.sectorTable == nil)
    #expect(try Density().answer(on: network).value == 5.0 / 15)
    #expect(try Density().answer(on: network).scores == nil)
    #expect(try SectorMixing().answer(on: network).sectorTable?["business", "business"] == 1)
    #expect(try DistanceDistribution().answer(on: network).table?["1", "pairs"] == 5)
  }

  /// A node to which a profile does not apply has no row; one to which it applies may still have blank cells.
  @Test func aBlankRowIsNotARowOfBlanks() {
    let profiles = NodeProfiles(columns: [.init("x", "x"), .init("y", "y")], for: network) { node in
      node.index == 0 ? nil : node.index == 1 ? [nil, nil] : [1, nil]
    }
    let answer = profiles.answer(of: Degree.card, .exact)
    #expect(answer.isBlank(0) && !answer.isBlank(1) && answer.cells(1) == [.blank, .blank])
    #expect(answer.profiles == profiles && profiles.values[2] == [1, nil])
  }

  @Test func blankNumbersAreEqualToEachOther() {
    let numbers: Numbers = [nil, 0.5, nil]
    #expect(numbers == [nil, 0.5, nil] && numbers != [nil, 0.5, 0] && numbers[0] == nil && numbers[1] == 0.5)
    #expect(MemoryLayout<Double>.stride == 8 && Array(numbers).count == 3)
  }
}
