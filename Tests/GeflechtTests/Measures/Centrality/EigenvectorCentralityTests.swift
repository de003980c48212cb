import Testing

@testable import Geflecht

@Suite struct EigenvectorCentralityTests {
  //  λ = 2: a leaf has the middle's value over λ, the middle four times a leaf's.
  @Test func middleOfAStar() throws {
    let found = try EigenvectorCentrality().values(on: .star(4))
    #expect(found.isClose(to: NodeScores([1, 0.5, 0.5, 0.5, 0.5]), within: 1e-9))
  }
}
