/// Finds the cheapest steps through the input, stretch by stretch, at the prices of the models as they stand where each begins.
struct Parser {
  /// So many bytes are written at the same prices; the way through them is the best one to a place further on.
  private static let stretch = 1024
  private static let ahead = 128
  /// A step this long is taken whole: what lies within is not worth a look.
  private static let long = 128

  private let input: [UInt8]
  private var finder: MatchFinder
  private var matches: [Match] = []
  /// Where the matches of each place end in their list, from the one before `first` on.
  private var ends = [0]
  private var first = 0

  init(_ input: [UInt8]) {
    self.input = input
    finder = MatchFinder(input)
  }

  /// The next steps.
  mutating func steps(from start: Int, after trail: Trail, prices: PriceTable) -> [Step] {
    let end = min(input.count, start + Self.stretch + Self.ahead)
    findMatches(from: start, to: end)
    var stretch = Stretch(input: input, start: start, end: end, prices: prices, after: trail)
    var place = start
    while place < end {
      let reach = stretch.goOn(from: place, matches: matches[ends[place - start]..<ends[place - start + 1]])
      place += reach < Self.long ? 1 : reach
    }
    return stretch.arrivals.steps(before: end == input.count ? end - start : Self.stretch)
  }

  /// Forgets the matches of places that are written, and finds those of the next ones.
  private mutating func findMatches(from start: Int, to end: Int) {
    let gone = ends[start - first]
    matches.removeFirst(gone)
    ends.removeFirst(start - first)
    for index in ends.indices { ends[index] -= gone }
    first = start
    while first + ends.count <= end {
      finder.takeIn(first + ends.count - 1, matches: &matches)
      ends.append(matches.count)
    }
  }
}

/// A stretch of the input, and the ways through it.
private struct Stretch {
  private let input: [UInt8]
  private let start: Int
  private let end: Int
  private var prices: PriceTable
  private(set) var arrivals: Arrivals

  init(input: [UInt8], start: Int, end: Int, prices: PriceTable, after trail: Trail) {
    (self.input, self.start, self.end, self.prices) = (input, start, end, prices)
    arrivals = Arrivals(after: trail, count: end - start)
  }

  /// All steps from a place to where they lead.
  /// - Returns: The length of the longest one from the cheapest way.
  mutating func goOn(from place: Int, matches: ArraySlice<Match>) -> Int {
    var reach = 1
    let ways = Arrivals.ways(to: place - start)
    for way in ways {
      let (price, trail) = (arrivals[way].price, arrivals[way].trail)
      guard price < .max else { break }
      let literal = price + prices.literal(at: place, of: input, after: trail)
      arrivals.offer(literal, to: place - start + 1, from: way, by: .literal)
      let longest = repeatRecent(at: place, way: way, price: price, trail: trail)
      guard way == ways.lowerBound else { continue }
      // After another distance the ways differ in little, so that one of them is enough.
      copy(matches, at: place, way: way, price: price, trail: trail)
      reach = max(reach, longest, min(Int(matches.last?.length ?? 0), end - place))
    }
    return reach
  }

  private mutating func repeatRecent(at place: Int, way: Int, price: UInt32, trail: Trail) -> Int {
    var reach = 0
    for which in 0..<4 {
      let other = place - 1 - Int(trail.recent[which])
      guard other >= 0, input[other] == input[place] else { continue }
      if which == 0 {
        let single = price + prices.recent(0, isSingle: true, state: trail.state)
        arrivals.offer(single, to: place - start + 1, from: way, by: .recent(0, length: 1))
      }
      let longest = input.common(place, other, from: 1, limit: min(MatchFinder.longest, end - place))
      reach = max(reach, longest)
      guard longest >= 2 else { continue }
      let base = price + prices.recent(which, isSingle: false, state: trail.state)
      for length in 2...longest {
        arrivals.offer(
          base + prices.recentLengths[length], to: place - start + length, from: way,
          by: .recent(UInt8(which), length: UInt16(length)))
      }
    }
    return reach
  }

  private mutating func copy(_ matches: ArraySlice<Match>, at place: Int, way: Int, price: UInt32, trail: Trail) {
    let base = price + prices.another(state: trail.state)
    var length = 2
    for match in matches {
      while length <= min(Int(match.length), end - place) {
        arrivals.offer(
          base + prices.copy(from: Int(match.distance), length: length), to: place - start + length, from: way,
          by: .copy(UInt32(match.distance), length: UInt16(length)))
        length += 1
      }
    }
  }
}

extension [UInt8] {
  /// How many bytes at two places are alike, up to a limit.
  /// - Parameter start: How many are known to be.
  func common(_ place: Int, _ other: Int, from start: Int, limit: Int) -> Int {
    var length = start
    while length < limit, self[place + length] == self[other + length] { length += 1 }
    return length
  }
}
