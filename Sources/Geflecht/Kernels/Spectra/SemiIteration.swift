/// Solves x = c · Σ w(u → v) · f(u) · x(u) + b(v), of which PageRank and Katz centrality are two.
///
/// Plain iteration gains the factor ρ a step, the spectral radius of the right side. Where every arc has its way back, its
/// spectrum is real and lies in −ρ … ρ, and Chebyshev's semi-iteration gains ρ / (1 + √(1 − ρ²)) instead: 0.56 for
/// ρ = 0.85, so that 36 steps do what takes 127 (Golub & Varga 1961, doi 10.1007/BF01386013). It mixes the new vector
/// with the one before the last,
///
///     x₊ = ω · (c · Σ … + b − x₋) + x₋        ω₁ = 1,  ω₂ = 1/(1 − ρ²/2),  ωₖ₊₁ = 1/(1 − ρ² ωₖ/4)
///
/// in place: x₋ is read and x₊ written at one node. Otherwise all ω are 1. What is kept is not x but f · x, what nodes
/// hand on: a step reads that of the neighbors, and its time is that of fetching memory.
///
/// Where the start already has the right share of the mode that belongs to ρ, as PageRank's has, the others decide and can
/// be far smaller. Then ρ is taken from how fast four plain steps settle; and whenever eight steps settle by f each instead
/// of the σ that ρ promises, some mode μ was missed, which grows by g = f/σ beside the others, and ρ becomes
/// μ = ρ (g + 1/g)/2 (Manteuffel 1977, doi 10.1007/BF01389971).
/// - Complexity: O(arcs) a step; 16 bytes a node.
struct SemiIteration {
  /// c.
  let factor: Double
  /// f, one a node or one for all; never 0, which would not matter where nobody takes what a node hands on.
  let scale: [Double]
  /// b, one a node or one for all.
  let base: [Double]
  /// ρ when the spectrum is real, `nil` when it is not known to be.
  let radius: Double?

  /// Whether the start has the right share of the mode of ρ.
  var isBalanced = false

  private static let most = 10_000
  private static let plainSteps = 4
  private static let stepsOfLook = 8

  /// The solution up to a change of `tolerance` of the sum of its magnitudes in the last step; `nil` when there is none.
  /// - Parameter start: x before the first step, one a node or one for all.
  func solve(_ sums: ArcSums, from start: [Double], tolerance: Double) -> [Double]? {
    func stride(of column: [Double]) -> Int { column.count == 1 ? 0 : 1 }
    let (ofScale, ofBase, ofStart) = (stride(of: scale), stride(of: base), stride(of: start))
    var current = (0..<sums.nodeCount).map { start[$0 * ofStart] * scale[$0 * ofScale] }
    var other = current
    var pace = Pace(radius, isBalanced: isBalanced)
    var magnitude = Double.infinity
    for _ in 1...Self.most {
      let omega = pace.omega
      let change = current.withSharedSlots { now in
        other.withSharedSlots { before in
          let change = sums.total { part in
            var change = 0.0
            sums.forEach(in: part, now) { node, sum in
              let scale = scale[node * ofScale]
              let new = omega * (scale * (factor * sum + base[node * ofBase]) - before[node]) + before[node]
              before[node] = new
              change += (new - now[node]).magnitude / scale
            }
            return change
          }
          // The sum hardly moves: it is added up only when the change seems small enough.
          if change <= tolerance * magnitude {
            magnitude = sums.total { $0.reduce(0) { $0 + before[$1].magnitude / scale[$1 * ofScale] } }
          }
          return change
        }
      }
      swap(&current, &other)
      if change <= tolerance * magnitude { return current.indices.map { current[$0] / scale[$0 * ofScale] } }
      guard change.isFinite else { return nil }
      pace.advance(change)
    }
    return nil
  }

  /// The ω of the steps, and the ρ behind them.
  private struct Pace {
    private(set) var omega = 1.0
    private let limit: Double?
    private var radius: Double?
    private var step = 0
    /// The change at the last look.
    private var mark = Double.infinity

    init(_ radius: Double?, isBalanced: Bool) {
      limit = radius
      self.radius = isBalanced ? nil : radius
    }

    mutating func advance(_ change: Double) {
      step += 1
      guard let limit else { return }
      guard let radius else {
        if step == SemiIteration.plainSteps { restart(min(limit, max(0.05, change / mark)), change) }
        mark = change
        return
      }
      omega = step == 1 ? 1 / (1 - radius * radius / 2) : 1 / (1 - radius * radius * omega / 4)
      guard radius < limit, step % SemiIteration.stepsOfLook == 0 else { return }
      let promised = radius / (1 + (1 - radius * radius).squareRoot())
      // The eighth root: what each of the eight steps gained.
      let gained = (change / mark).squareRoot().squareRoot().squareRoot()
      if gained > 1.1 * promised {
        let growth = gained / promised
        restart(min(limit, radius * (growth + 1 / growth) / 2), change)
      }
      mark = change
    }

    private mutating func restart(_ radius: Double, _ change: Double) {
      (self.radius, omega, step, mark) = (radius, 1, 0, change)
    }
  }
}
