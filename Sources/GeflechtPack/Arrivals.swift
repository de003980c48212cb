/// The cheapest ways to each place of a stretch.
///
/// Several are kept for each place, cheapest first, no two with the same trail behind them: one that costs a little more now may
/// find one of its distances again, where the cheapest has lost it. With one way for each place, the engine takes 5 % more.
struct Arrivals {
  struct Arrival {
    var price = UInt32.max
    var trail = Trail()
    /// The last step, and the way from which it was taken.
    var step = Step.literal
    var origin: Int32 = 0
  }

  /// How many ways are kept for a place.
  static let ways = 8

  private var arrivals: [Arrival]

  /// - Parameters:
  ///   - trail: What the first step follows.
  ///   - count: How many bytes the stretch has.
  init(after trail: Trail, count: Int) {
    arrivals = Array(repeating: Arrival(), count: (count + 1) * Self.ways)
    arrivals[0] = Arrival(price: 0, trail: trail)
  }

  subscript(way: Int) -> Arrival { arrivals[way] }

  /// The ways that are kept for a place, of which some may not have been found: those cost the most.
  static func ways(to place: Int) -> Range<Int> { place * ways..<(place + 1) * ways }

  /// One more way to a place, at a price, from another way by a step.
  mutating func offer(_ price: UInt32, to place: Int, from origin: Int, by step: Step) {
    let ways = Self.ways(to: place)
    guard price < arrivals[ways.upperBound - 1].price else { return }
    let trail = arrivals[origin].trail.after(step)
    var rank = ways.lowerBound
    while arrivals[rank].price <= price {
      if arrivals[rank].trail == trail { return }
      rank += 1
    }
    // A dearer one with the same trail goes, or else the dearest.
    var gone = rank
    while gone < ways.upperBound - 1, arrivals[gone].price < .max, arrivals[gone].trail != trail { gone += 1 }
    while gone > rank {
      arrivals[gone] = arrivals[gone - 1]
      gone -= 1
    }
    arrivals[rank] = Arrival(price: price, trail: trail, step: step, origin: Int32(origin))
  }

  /// The steps of the cheapest way to the end that begin before a place.
  func steps(before limit: Int) -> [Step] {
    var (steps, way) = ([Step](), arrivals.count - Self.ways)
    while way > 0 {
      let arrival = arrivals[way]
      way = Int(arrival.origin)
      if way / Self.ways < limit { steps.append(arrival.step) }
    }
    return steps.reversed()
  }
}
