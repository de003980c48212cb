/// The greatest eigenvalue of a symmetric matrix with no negative entry, and its eigenvector, by Lanczos' method.
///
/// From a vector q₁ the matrix spans vectors q₂, q₃ … in which it is tridiagonal:
///
///     A qⱼ = βⱼ₋₁ qⱼ₋₁ + αⱼ qⱼ + βⱼ qⱼ₊₁
///
/// The greatest eigenvalue θ of that small matrix and its eigenvector s give Σ sⱼ qⱼ, whose error A y − θ y is βⱼ |sⱼ|
/// long (Lanczos 1950, doi 10.6028/jres.045.026; Paige 1972). After 24 vectors it starts anew from the best one.
/// - Complexity: O(arcs + nodes) a step; 208 bytes a node.
struct LeadingEigenvector {
  private(set) var value: Double
  /// Of length 1.
  private(set) var vector: [Double]

  private static let basis = 24
  private static let restarts = 400

  /// - Parameters:
  ///   - start: Where to begin; no entry negative, not all 0.
  ///   - tolerance: The length of A y − θ y at which to stop, as a share of θ.
  ///   - multiply: Puts A x into y, given x and y.
  /// - Returns: `nil` when the matrix is 0, or when it does not get there.
  init?(
    _ sums: ArcSums, from start: [Double], tolerance: Double,
    multiply: (_ x: SharedSlots<Double>, _ y: SharedSlots<Double>) -> Void
  ) {
    (value, vector) = (0, start)
    for _ in 0..<Self.restarts {
      var tridiagonal = Tridiagonal()
      var basis: [[Double]] = [vector]
      basis[0].scale(by: 1 / basis[0].length(sums), sums)
      var settled = false
      while true {
        let last = basis.count - 1
        var next = [Double](repeating: 0, count: sums.nodeCount)
        var alpha = 0.0
        basis[last].withSharedSlots { q in
          next.withSharedSlots { y in
            multiply(q, y)
            alpha = sums.dot(q, y)
          }
        }
        tridiagonal.diagonal.append(alpha)
        next.subtract(
          alpha, basis[last], last > 0 ? tridiagonal.offDiagonal[last - 1] : 0, last > 0 ? basis[last - 1] : nil, sums)
        let beta = next.length(sums)
        let (theta, small) = tridiagonal.leadingPair()
        value = theta
        guard theta > 0 else { return nil }
        settled = beta * small[last].magnitude <= tolerance * theta
        if settled || basis.count == Self.basis || beta <= 1e-14 * theta {
          vector = Self.combine(basis, small, sums)
          settled = settled || (beta <= 1e-14 * theta)
          break
        }
        tridiagonal.offDiagonal.append(beta)
        next.scale(by: 1 / beta, sums)
        basis.append(next)
      }
      if settled { return }
    }
    return nil
  }

  private static func combine(_ basis: [[Double]], _ small: [Double], _ sums: ArcSums) -> [Double] {
    var vector = [Double](repeating: 0, count: sums.nodeCount)
    for (q, share) in zip(basis, small) {
      vector.withSharedSlots { vector in
        sums.perform { for node in $0 { vector[node] += share * q[node] } }
      }
    }
    return vector
  }
}

extension [Double] {
  fileprivate mutating func length(_ sums: ArcSums) -> Double { withSharedSlots { sums.dot($0, $0) }.squareRoot() }

  fileprivate mutating func scale(by factor: Double, _ sums: ArcSums) {
    withSharedSlots { own in sums.perform { for node in $0 { own[node] *= factor } } }
  }

  fileprivate mutating func subtract(_ a: Double, _ x: [Double], _ b: Double, _ y: [Double]?, _ sums: ArcSums) {
    withSharedSlots { own in
      if let y {
        sums.perform { for node in $0 { own[node] -= a * x[node] + b * y[node] } }
      } else {
        sums.perform { for node in $0 { own[node] -= a * x[node] } }
      }
    }
  }
}

/// A small symmetric matrix with entries only on and beside its diagonal.
private struct Tridiagonal {
  var diagonal: [Double] = []
  var offDiagonal: [Double] = []

  /// The greatest eigenvalue by bisection, and its eigenvector, of length 1, by inverse iteration.
  func leadingPair() -> (value: Double, vector: [Double]) {
    let count = diagonal.count
    func reach(_ row: Int) -> Double {
      (row > 0 ? offDiagonal[row - 1].magnitude : 0) + (row < count - 1 ? offDiagonal[row].magnitude : 0)
    }
    // Gershgorin: no eigenvalue lies further from the diagonal than the rest of its row.
    var high = (0..<count).map { diagonal[$0] + reach($0) }.reduce(-.infinity, max)
    var low = diagonal.reduce(-.infinity, max)
    let scale = max(high.magnitude, low.magnitude)
    while high - low > 4e-16 * scale {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if isAbove(middle) { high = middle } else { low = middle }
    }
    let shift = high + 1e-15 * scale
    var vector = [Double](repeating: 1, count: count)
    for _ in 0..<4 {
      vector = solve(shift, vector)
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for row in vector.indices { vector[row] /= length }
    }
    return (high, vector)
  }

  /// Whether all eigenvalues are below x: then all pivots of x − T are positive.
  private func isAbove(_ x: Double) -> Bool {
    var pivot = x - diagonal[0]
    for row in 1..<max(1, diagonal.count) {
      guard pivot > 0 else { return false }
      pivot = x - diagonal[row] - offDiagonal[row - 1] * offDiagonal[row - 1] / pivot
    }
    return pivot > 0
  }

  /// Solves (x − T) y = b for an x above all eigenvalues.
  private func solve(_ x: Double, _ b: [Double]) -> [Double] {
    let count = diagonal.count
    var (pivots, y) = ([Double](), b)
    for row in 0..<count {
      var pivot = x - diagonal[row]
      if row > 0 {
        let factor = offDiagonal[row - 1] / pivots[row - 1]
        pivot -= offDiagonal[row - 1] * factor
        y[row] += factor * y[row - 1]
      }
      pivots.append(max(pivot, 1e-300))
    }
    for row in (0..<count).reversed() {
      if row < count - 1 { y[row] += offDiagonal[row] * y[row + 1] }
      y[row] /= pivots[row]
    }
    return y
  }
}
