/// The steps between all pairs of cities.
///
/// One row a city, two bytes a pair. Whoever is 65,535 steps away or more counts as out of reach: of the mean of 1/d that
/// takes less than is shown.
struct CityDistances: Sendable {
  private static let unreachable = UInt16.max

  private let count: Int
  private var table: [UInt16]

  init(count: Int) {
    self.count = count
    table = Array(repeating: Self.unreachable, count: count * count)
  }

  /// `nil`: no way leads there.
  func steps(_ s: Int, _ t: Int) -> Int? {
    let steps = table[s * count + t]
    return steps == Self.unreachable ? nil : Int(steps)
  }

  mutating func set(_ s: Int, _ t: Int, to steps: Int) {
    table[s * count + t] = UInt16(clamping: steps)
  }

  /// How many pairs there are of every distance.
  var tally: DistanceTally? {
    guard count > 1 else { return nil }
    var tally = DistanceTally()
    for s in 0..<count {
      for t in s + 1..<count { tally.move(from: nil, to: steps(s, t)) }
    }
    return tally
  }

  /// Every pair that a tie between two cities brings closer, with its steps before and after.
  func forEachShortened(byTying u: Int, _ v: Int, _ body: (_ s: Int, _ t: Int, _ old: Int?, _ new: Int) -> Void) {
    // Far more than any way is long, and small enough to add one.
    func far(_ s: Int, _ t: Int) -> Int { steps(s, t) ?? 1 << 20 }
    let ahead = (0..<count).filter { far($0, u) + 1 < far($0, v) }
    let behind = (0..<count).filter { far($0, v) + 1 < far($0, u) }
    for s in ahead {
      let start = far(s, u) + 1
      for t in behind {
        let (old, new) = (steps(s, t), start + far(v, t))
        if new < old ?? .max { body(s, t, old, new) }
      }
    }
  }
}

/// How many pairs are how many steps apart, or how these numbers change. Whole numbers, so that the order in which pairs
/// are met makes no difference to the last bit.
struct DistanceTally: Equatable, Sendable {
  /// By steps.
  private var counts: [Int] = []

  /// Takes a pair from one distance to another; `nil`: out of reach.
  mutating func move(from old: Int?, to new: Int?) {
    if let old { add(-1, at: old) }
    if let new { add(1, at: new) }
  }

  private mutating func add(_ count: Int, at steps: Int) {
    if counts.count <= steps { counts += Array(repeating: 0, count: steps + 1 - counts.count) }
    counts[steps] += count
  }

  /// The sum of 1/d.
  var sumOfReciprocals: Double {
    counts.enumerated().dropFirst().reduce(0) { $0 + Double($1.element) / Double($1.offset) }
  }
}
