/// What measures of sectors make of the ties between classes of nodes: one number after the other for every labeling.
///
///     0  E–I index of the network         ties between classes that share no sector against the others
///     1  assortativity of the sectors     Newman 2003, doi 10.1103/PhysRevE.67.026126
///     2  triangles that span three sectors
///     3  ties between sectors g ≤ h       row by row; a tie of several sectors in equal parts
///     …  E–I index of every sector        ties with one end in it against those with both
///     …  ties with both ends in a sector  what the E–I index needs; a tie counts whole
///
/// Numbers of different kinds stand `count` places apart, so that those of one kind lie together. Undefined is NaN
/// here.
/// - Complexity: O(classes² · sectors of a class² + sectors²) a labeling.
struct SectorNumbers: Sendable {
  /// How many numbers a labeling has.
  let width: Int
  private let sectors: Int
  private let classes: Int
  /// The sectors of class c are `members[starts[c] ..< starts[c + 1]]`.
  private let starts: [Int]
  private let members: [Int]
  private let isApart: [Bool]

  static let externalInternal = 0
  static let assortativity = 1
  static let spanningTriangles = 2
  private static let firstCell = 3

  init(sectors: Int, sets: [SectorSet]) {
    self.sectors = sectors
    classes = sets.count
    let lists = sets.map { $0.map { $0.index } }
    members = lists.flatMap { $0 }
    starts = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    isApart = sets.flatMap { a in sets.map { $0.isDisjoint(with: a) } }
    width = Self.firstCell + sectors * (sectors + 1) / 2 + 2 * sectors
  }

  /// Where the ties between two sectors stand.
  func cell(_ g: Int, _ h: Int) -> Int {
    let (low, high) = (min(g, h), max(g, h))
    return Self.firstCell + low * sectors - low * (low - 1) / 2 + high - low
  }

  /// Where the E–I index of a sector stands.
  func externalInternal(of sector: Int) -> Int { width - 2 * sectors + sector }

  /// Writes the numbers of a labeling.
  /// - Parameters:
  ///   - pairs: At class c · classes + d the ties with a row's end in c and a partner's in d.
  ///   - count: How far apart the numbers stand.
  func write(
    _ pairs: borrowing Slots<UInt32>, spanning: Spanning, to numbers: SharedSlots<Double>, at labeling: Int,
    of count: Int
  ) {
    @inline(__always)
    func place(_ number: Int) -> Int { number &* count &+ labeling }
    for number in 0..<width { numbers[place(number)] = 0 }
    var (ties, across) = (0, 0)
    for c in 0..<classes {
      for d in c..<classes {
        let found = Int(pairs[c * classes + d]) + (c == d ? 0 : Int(pairs[d * classes + c]))
        guard found > 0 else { continue }
        ties += found
        across += isApart[c * classes + d] ? found : 0
        let (left, right) = (starts[c]..<starts[c + 1], starts[d]..<starts[d + 1])
        let part = Double(found) / Double(left.count * right.count)
        for g in left { for h in right { numbers[place(cell(members[g], members[h]))] += part } }
        for g in left {
          let isInner = c == d || members[right].contains(members[g])
          numbers[place(isInner ? inner(members[g]) : externalInternal(of: members[g]))] += Double(found)
        }
        for h in right where c != d && !members[left].contains(members[h]) {
          numbers[place(externalInternal(of: members[h]))] += Double(found)
        }
      }
    }
    for sector in 0..<sectors {
      let (across, within) = (numbers[place(externalInternal(of: sector))], numbers[place(inner(sector))])
      numbers[place(externalInternal(of: sector))] = (across - within) / (across + within)
    }
    numbers[place(Self.externalInternal)] = Double(2 * across - ties) / Double(ties)
    numbers[place(Self.spanningTriangles)] = Double(spanning.triangles)
    numbers[place(Self.assortativity)] = assortativity(of: Double(ties)) { numbers[place(cell($0, $1))] }
  }

  private func inner(_ sector: Int) -> Int { width - sectors + sector }

  /// (Σ e(g, g) − Σ a(g)²) / (1 − Σ a(g)²);  e = share of ties, each half in both directions, a = its sums.
  private func assortativity(of ties: Double, _ cell: (Int, Int) -> Double) -> Double {
    var (within, byChance) = (0.0, 0.0)
    for g in 0..<sectors {
      var ends = 0.0
      for h in 0..<sectors { ends += cell(g, h) }
      ends += cell(g, g)
      within += cell(g, g) / ties
      byChance += (ends / (2 * ties)) * (ends / (2 * ties))
    }
    return 1 - byChance < 1e-12 ? .nan : (within - byChance) / (1 - byChance)
  }
}
