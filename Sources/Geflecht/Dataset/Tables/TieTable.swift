/// All ties of a dataset as recorded, column by column: parallel ones apart, each in the direction of its row.
struct TieTable: Sendable {
  /// Marks a tie without a kind.
  static let noKind = UInt8.max
  /// Kinds whose direction means something: who guides, pays or coordinates whom.
  static let directedKinds: Set<String> = ["tandem", "funding", "coordination"]
  /// The weights a tie may have; sums of them stay finite, and so do sums of 1/w.
  static let weights = 1e-15...1e15
  /// The kind of every row of `tandems.csv`.
  static let tandem = "tandem"

  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var kinds = Column<UInt8>(usual: noKind)
  var weights = Column<Double>(usual: 1)
  /// The sector tag stated in the file; empty where the ends' sectors stand in.
  var statedSectors = Column<SectorSet>(usual: .empty)
  var since = DateColumn()
  var until = DateColumn()
  /// Whether source → target is more than the order of two columns.
  var isDirected = Column<Bool>(usual: false)

  /// How many ties there are.
  var count: Int { sources.count }

  /// Adds a tie; if nothing else is said, one without kind, date and direction.
  mutating func append(
    from source: Int, to target: Int, weight: Double, sectors: SectorSet, kind: UInt8 = noKind,
    since begin: PartialDate? = nil, until end: PartialDate? = nil, isDirected hasDirection: Bool = false
  ) {
    sources.append(UInt32(source))
    targets.append(UInt32(target))
    kinds.append(kind)
    weights.append(weight)
    statedSectors.append(sectors)
    since.append(begin)
    until.append(end)
    isDirected.append(hasDirection)
  }

  /// Adds the ties of a piece whose ends and words are settled.
  mutating func append(contentsOf piece: borrowing TiePieceReader) {
    sources.append(contentsOf: piece.sources.elements)
    targets.append(contentsOf: piece.targets.elements)
    kinds.append(contentsOf: piece.kinds.elements)
    weights.append(contentsOf: piece.weights.elements)
    statedSectors.append(contentsOf: piece.sectors.elements)
    since.append(contentsOf: piece.since.elements)
    until.append(contentsOf: piece.until.elements)
    isDirected.append(contentsOf: piece.isDirected.elements)
    // A column that the table lacks has no elements.
    statedSectors.append(usual: count - statedSectors.count)
    since.append(none: count - since.count)
    until.append(none: count - until.count)
  }

  mutating func reserveCapacity(_ capacity: Int) {
    sources.reserveCapacity(capacity)
    targets.reserveCapacity(capacity)
    kinds.reserveCapacity(capacity)
    weights.reserveCapacity(capacity)
    statedSectors.reserveCapacity(capacity)
    since.reserveCapacity(capacity)
    until.reserveCapacity(capacity)
    isDirected.reserveCapacity(capacity)
  }

  /// The rows whose numbers are not in `dropped`, in the same order.
  func removing(_ dropped: Set<Int>) -> TieTable {
    guard !dropped.isEmpty else { return self }
    func isKept(_ row: Int) -> Bool { !dropped.contains(row) }
    var kept = TieTable()
    kept.sources = sources.indices.filter(isKept).map { sources[$0] }
    kept.targets = targets.indices.filter(isKept).map { targets[$0] }
    kept.kinds = kinds.keeping(isKept)
    kept.weights = weights.keeping(isKept)
    kept.statedSectors = statedSectors.keeping(isKept)
    kept.since = since.keeping(isKept)
    kept.until = until.keeping(isKept)
    kept.isDirected = isDirected.keeping(isKept)
    return kept
  }
}

/// What a city asked for in `wishes.csv`.
public struct Wish: Hashable, Sendable {
  /// How binding a wish is.
  public enum Rule: String, Sendable {
    /// The city would like this partner.
    case wish
    /// The pair is settled.
    case pin
    /// The pair must not be.
    case forbid
  }

  /// The row of the city that asks.
  let city: Int
  /// The row of the city it asks for.
  let partner: Int
  /// 1 for the first wish.
  let rank: Int
  let rule: Rule
}
