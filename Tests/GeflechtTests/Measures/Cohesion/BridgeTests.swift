import Testing
import Thoroughness

@testable import Geflecht

@Suite struct BridgeTests {
  //  A chain: a walk in depth that called itself would overflow the stack long before its end.
  @Test func aLongChainDoesNotOverflow() throws {
    let count = Thoroughness.choose(quick: 20_000, full: 300_000)
    let analysis = Analysis(of: .line(count))
    #expect(Articulation().values(in: analysis).values.reduce(0) { $0 + ($1 ?? .nan) } == Double(count - 2))
    #expect(Bridges().values(in: analysis) == Double(count - 1))
    #expect(analysis[.cutPoints].smallerSides.max() == count / 2)
    #expect(StrongComponentCount().values(in: analysis) == 1)
    #expect(Degeneracy().values(in: analysis) == 1)
  }
}
