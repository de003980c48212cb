import Testing

@testable import Geflecht

@Suite struct TypedCacheTests {
  @Test func keysOfAnyTypeKeepTheirOwnValues() {
    let (number, other, words) = (TypedKey<Int>(), TypedKey<Int>(), TypedKey<[String]?>())
    var cache = TypedCache()
    cache.keep(1, for: number)
    cache.keep(["a"], for: words)
    #expect(cache[number] == 1 && cache[other] == nil && cache[words] == .some(["a"]))
    cache.keep(nil, for: words)
    #expect(cache[words] == .some(nil))
  }

  /// A kept value outlives its key's owner without being taken for another's.
  @Test func noNewKeyFindsTheValueOfAnOldOne() {
    var cache = TypedCache()
    for number in 0..<100 {
      let key = TypedKey<Int>()
      #expect(cache[key] == nil)
      cache.keep(number, for: key)
    }
  }

  private final class Made: Sendable {}

  @Test func aRecipeIsFollowedOnceAnAnalysis() {
    let recipe = Recipe { _ in Made() }
    let analysis = Analysis(of: .line(3))
    #expect(analysis[recipe] === analysis[recipe])
    #expect(analysis[recipe] !== Analysis(of: .line(3))[recipe])
    #expect(analysis[.coreNumbers].numbers == [1, 1, 1])
  }
}
