import Testing

@testable import Geflecht

@Suite struct PairSetTests {
  @Test func loopsAndRepeatsAreRefused() {
    var pairs = PairSet(capacity: 4)
    #expect([(2, 2), (3, 0), (0, 3)].map { pairs.insert($0, $1) } == [false, true, false])
    #expect(pairs.contains(0, 3) && pairs.contains(3, 0) && !pairs.contains(0, 2))
    #expect(pairs.count == 1)
  }

  @Test(arguments: 0..<20) func agreesWithASet(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var pairs = PairSet(capacity: 300)
    var known: Set<[Int]> = []
    for _ in 0..<300 {
      let (a, b) = (random.below(20), random.below(20))
      let isNew = a != b && known.insert([a, b].sorted()).inserted
      let isAdded = pairs.insert(a, b)
      #expect(isAdded == isNew)
    }
    #expect(pairs.count == known.count)
  }

  @Test func powersOfTwo() {
    #expect([0, 1, 2, 3, 4, 5, 1 << 40].map(\.nextPowerOfTwo) == [1, 1, 2, 4, 4, 8, 1 << 40])
  }
}
