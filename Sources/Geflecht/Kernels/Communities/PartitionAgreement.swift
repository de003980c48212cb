/// How far two partitions of the same things agree, beyond what chance would do.
///
/// All of it follows from how many things lie in class i of one and class j of the other:
///
///            j=0  j=1
///     i=0     3    1   4        n(i, j) inside, a(i) at the right, b(j) below
///     i=1     0    2   2
///             3    3   6
///
/// Blank where chance has no say: when one partition has one class, or both have only classes of one thing.
/// - Complexity: O(things · log things), and for mutual information O(√things) a pair of different class sizes.
struct PartitionAgreement {
  private let count: Int
  private var rowSizes: [Int]
  private var columnSizes: [Int]
  /// The counts n(i, j) above 0 with their row and column.
  private var cells: [(count: Int, row: Int, column: Int)] = []

  /// - Parameter pairs: The classes of every thing in both partitions, each numbered from 0; numbers may be unused.
  init(_ pairs: [(Int, Int)]) {
    count = pairs.count
    rowSizes = Array(repeating: 0, count: (pairs.map { $0.0 }.max() ?? -1) + 1)
    columnSizes = Array(repeating: 0, count: (pairs.map { $0.1 }.max() ?? -1) + 1)
    for (row, column) in pairs {
      rowSizes[row] += 1
      columnSizes[column] += 1
    }
    let keys = pairs.map { UInt64($0.0) << 32 | UInt64($0.1) }.sorted()
    var first = 0
    for place in keys.indices where place + 1 == keys.count || keys[place + 1] != keys[place] {
      cells.append((place + 1 - first, Int(keys[place] >> 32), Int(keys[place] & 0xFFFF_FFFF)))
      first = place + 1
    }
  }

  private var isBlank: Bool {
    let (rows, columns) = (rowSizes.count { $0 > 0 }, columnSizes.count { $0 > 0 })
    return rows < 2 || columns < 2 || (rows == count && columns == count)
  }

  /// The adjusted Rand index (Hubert & Arabie 1985): pairs of things together in both, above chance.
  var adjustedRandIndex: Double? {
    guard !isBlank else { return nil }
    func pairs(_ size: Int) -> Double { Double(size) * Double(size - 1) / 2 }
    let together = cells.reduce(0) { $0 + pairs($1.count) }
    let inRows = rowSizes.reduce(0) { $0 + pairs($1) }
    let inColumns = columnSizes.reduce(0) { $0 + pairs($1) }
    let expected = inRows * inColumns / pairs(count)
    return (together - expected) / ((inRows + inColumns) / 2 - expected)
  }

  /// The adjusted mutual information (Vinh, Epps & Bailey 2009): what one class says about the other, above chance and
  /// as a share of the mean of both entropies.
  var adjustedMutualInformation: Double? {
    guard !isBlank else { return nil }
    let total = Double(count)
    let shared = cells.reduce(0.0) { sum, cell in
      let chance = Double(rowSizes[cell.row]) * Double(columnSizes[cell.column])
      return sum + Double(cell.count) / total * (total * Double(cell.count) / chance).naturalLogarithm
    }
    func entropy(_ sizes: [Int]) -> Double {
      sizes.reduce(0) { sum, size in
        let share = Double(size) / total
        return size == 0 ? sum : sum - share * share.naturalLogarithm
      }
    }
    let expected = expectedInformation
    return (shared - expected) / ((entropy(rowSizes) + entropy(columnSizes)) / 2 - expected)
  }

  /// The mutual information to be expected when class sizes stay and things are dealt out at random.
  private var expectedInformation: Double {
    func sizesWithTimes(_ sizes: [Int]) -> [(size: Int, times: Double)] {
      var found: [(size: Int, times: Double)] = []
      for size in sizes.sorted() where size > 0 {
        if found.last?.size == size { found[found.count - 1].times += 1 } else { found.append((size, 1)) }
      }
      return found
    }
    let columns = sizesWithTimes(columnSizes)
    var sum = 0.0
    for row in sizesWithTimes(rowSizes) {
      for column in columns { sum += row.times * column.times * expectedInformation(row.size, column.size) }
    }
    return sum
  }

  /// What one pair of classes with a and b things is expected to add.
  ///
  /// How many things they share, k, is hypergeometric: p(k + 1) / p(k) = (a − k)(b − k) / ((k + 1)(N − a − b + k + 1)).
  /// The walk leaves the likeliest k both ways until nothing more counts; weights are relative to that of the likeliest
  /// and divided by their sum in the end, so that no factorial is needed.
  private func expectedInformation(_ a: Int, _ b: Int) -> Double {
    let n = Double(count)
    let range = max(0, a + b - count)...min(a, b)
    let likeliest = min(max(Int(Double(a + 1) * Double(b + 1) / (n + 2)), range.lowerBound), range.upperBound)
    var (weights, sum) = (0.0, 0.0)
    func add(_ k: Int, _ weight: Double) {
      weights += weight
      if k > 0 { sum += weight * Double(k) / n * (n * Double(k) / (Double(a) * Double(b))).naturalLogarithm }
    }
    func ratio(_ k: Int) -> Double {
      Double(a - k) * Double(b - k) / (Double(k + 1) * Double(count - a - b + k + 1))
    }
    let least = 1e-20
    add(likeliest, 1)
    var (k, weight) = (likeliest, 1.0)
    while k < range.upperBound, weight > least {
      weight *= ratio(k)
      k += 1
      add(k, weight)
    }
    (k, weight) = (likeliest, 1.0)
    while k > range.lowerBound, weight > least {
      weight /= ratio(k - 1)
      k -= 1
      add(k, weight)
    }
    return sum / weights
  }
}
