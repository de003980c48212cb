/// How many pairs are how far apart, estimated with 64 bytes a node (HyperBall: Boldi & Vigna 2013, In-core computation of
/// geometric centralities with HyperBall, doi 10.1109/ICDMW.2013.10).
///
/// A node's ball of radius t is the union of its neighbors' balls of radius t − 1. A ball is not kept but counted: each node
/// hashes to one of 64 registers and a rank that is k with probability 2⁻ᵏ, a register keeps the greatest rank it saw, and
/// the number of different nodes is read off the registers (HyperLogLog: Flajolet, Fusy, Gandouet & Meunier 2007). A union
/// is the greater of two registers, eight at a time in a word:
///
///     ball(v, t) = max over v and its neighbors u of ball(u, t − 1)       N(t) = Σ estimates of ball(v, t)
///
/// One run is off by several percent, and so alike for all nodes that averaging over them does not help. Independent runs
/// do: the interval comes from their spread (Student's t at 95 %, shared by three looks at it) and a bound on what all runs
/// have in common. N(0) and N(1) are known.
/// - Complexity: O(arcs · diameter) a run; 128 bytes a node.
struct HyperBall: Sendable {
  /// How many ordered pairs are 0, 1, 2 … steps apart.
  private(set) var pairs: [Double] = []
  /// How far `pairs` may be off, at each distance, at 95 %.
  private(set) var errors: [Double] = []
  /// How far apart reachable pairs are on average, and how far that may be off.
  private(set) var mean = (value: 0.0, error: 0.0)
  private(set) var runs = 0

  /// The share by which the estimates may be off on average, whatever the number of runs.
  private static let bias = 0.003
  /// How many runs there are before each look, and Student's t for each at a risk of 0.05 / 3.
  private static let looks = [(runs: 8, t: 3.1276), (runs: 16, t: 2.6937), (runs: 32, t: 2.5309)]

  /// - Parameter error: The error wanted, as a share of all reachable pairs.
  init(of given: Adjacency, error: Double, seed: Int, threads: Threads, progress: WorkProgress) {
    let adjacency = NumberedByDegree(given, weighted: false).adjacency
    guard adjacency.nodeCount > 0 else { return }
    var found: [[Double]] = []
    for look in Self.looks {
      while found.count < look.runs {
        found.append(Self.run(adjacency, seed: seed &* 1_000_003 &+ found.count, threads))
        progress.report(found.count, of: look.runs)
      }
      summarize(found, look.t)
      let total = pairs.dropFirst().reduce(0, +)
      if (errors.dropFirst().max() ?? 0) <= error * total { break }
    }
  }

  private mutating func summarize(_ found: [[Double]], _ t: Double) {
    runs = found.count
    (pairs, errors) = ([], [])
    let length = found.map { $0.count }.max() ?? 0
    func interval(_ values: [Double]) -> (mean: Double, error: Double) {
      let r = Double(values.count)
      let mean = values.reduce(0, +) / r
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (r - 1)
      return (mean, t * (variance / r).squareRoot())
    }
    // N(t) to pairs at distance t; a run that ended earlier has none further off. The first two are known.
    let atDistance = found.map { sizes in
      (0..<length).map { $0 >= sizes.count ? 0 : $0 == 0 ? sizes[0] : sizes[$0] - sizes[$0 - 1] }
    }
    var reached = 0.0
    for distance in 0..<length {
      let own = interval(atDistance.map { $0[distance] })
      let before = reached
      reached += own.mean
      pairs.append(own.mean)
      errors.append(distance < 2 ? 0 : own.error + Self.bias * (reached + before))
    }
    let means = atDistance.compactMap { sizes -> Double? in
      let total = sizes.dropFirst().reduce(0, +)
      return total > 0 ? sizes.indices.reduce(0) { $0 + Double($1) * sizes[$1] } / total : nil
    }
    if means.count == found.count {
      let own = interval(means)
      // N(t) being off by so much moves each pair's share by at most as much.
      mean = (own.mean, own.error + 2 * Self.bias * own.mean)
    }
  }

  // MARK: One run

  private static let parts = 64

  /// N(0), N(1), … until no ball grows.
  private static func run(_ adjacency: Adjacency, seed: Int, _ threads: Threads) -> [Double] {
    let count = adjacency.nodeCount
    let rows = adjacency.out
    var now = (0..<count).map { Registers(node: $0, seed: seed) }
    var next = now
    var sizes: [Double] = [Double(count)]
    while true {
      var totals: [Double] = []
      var grew = 0.0
      now.withSharedSlots { now in
        next.withSharedSlots { next in
          var growths: [Double] = []
          totals = [Double](sharedCount: parts) { totals in
            growths = [Double](sharedCount: parts) { growths in
              threads.perform(parts) { part in
                let (offsets, targets) = (rows.offsets.span, rows.targets.span)
                var (total, growth) = (0.0, 0.0)
                for node in (count * part / parts)..<(count * (part + 1) / parts) {
                  var ball = now[node]
                  for position in offsets[unchecked: node]..<offsets[unchecked: node + 1] {
                    ball.formUnion(now[targets[unchecked: position].index])
                  }
                  if !ball.equals(now[node]) { growth += 1 }
                  next[node] = ball
                  total += ball.estimate
                }
                (totals[part], growths[part]) = (total, growth)
              }
            }
          }
          grew = growths.reduce(0, +)
        }
      }
      if grew == 0 { return sizes }
      sizes.append(sizes.count == 1 ? Double(count + rows.arcCount) : totals.reduce(0, +))
      swap(&now, &next)
    }
  }
}

/// 64 counters of one byte each: one cache line.
private struct Registers: BitwiseCopyable {
  private var a = SIMD8<UInt64>()

  init(node: Int, seed: Int) {
    var random = SeededGenerator(
      seed: UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: seed))
    let hash = random.next()
    let (register, rank) = (Int(hash & 63), UInt64((hash >> 6 | 1 << 58).trailingZeroBitCount + 1))
    a[register >> 3] = rank << UInt64(8 * (register & 7))
  }

  /// The greater of each two counters: bytes stay below 128, so that the top bit of each is free to say which.
  @inline(__always)
  mutating func formUnion(_ other: Registers) {
    let top = SIMD8<UInt64>(repeating: 0x8080_8080_8080_8080)
    // The top bit stays where ours is at least theirs; spread over the byte it selects.
    let bits = (((a | top) &- other.a) & top) &>> 7
    let mask = (bits &<< 8) &- bits
    a = (a & mask) | (other.a & ~mask)
  }

  func equals(_ other: Registers) -> Bool { a == other.a }

  /// How many different nodes were counted (Ertl 2017, New cardinality estimation algorithms for HyperLogLog sketches):
  /// the harmonic mean of the registers, in which empty ones count by a series instead of by 1.
  ///
  /// With 64 registers that is 0.8 % too much for few nodes and 1.7 % for many, as simulation shows; what is left after
  /// dividing by that is below `bias`.
  var estimate: Double {
    var (sum, zeros) = (0.0, 0)
    for word in 0..<8 {
      var bytes = a[word]
      for _ in 0..<8 {
        let rank = bytes & 0xFF
        if rank == 0 { zeros += 1 } else { sum += Double(bitPattern: (1023 - rank) << 52) }  // 2 to the power of −rank
        bytes >>= 8
      }
    }
    let raw = 0.721_347_520_444_481_7 * 64 * 64 / (sum + emptyRegisters[zeros])
    return raw / (1.0078 + 0.0091 * raw / (raw + 60))
  }
}

/// 64 · σ(z/64) for z empty registers, σ(x) = x + Σ 2ᵏ⁻¹ x to the power of 2ᵏ. One register at least is not empty.
private let emptyRegisters = (0...64).map { zeros -> Double in
  guard zeros < 64 else { return .infinity }
  var (power, factor) = (Double(zeros) / 64, 0.5)
  var sum = power
  for _ in 0..<20 {
    power *= power
    factor *= 2
    sum += factor * power
  }
  return 64 * sum
}
