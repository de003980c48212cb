/// One sector of a dataset, as an index into its list of sector names.
public struct SectorID: Hashable, Comparable, Sendable {
  /// The position in the dataset's list of sectors: 0 ..< 64.
  public let index: Int

  /// The sector at a position of the list.
  public init(_ index: Int) {
    precondition(0..<SectorSet.capacity ~= index, "a dataset has at most 64 sectors")
    self.index = index
  }

  /// Sectors are ordered as their dataset lists them.
  public static func < (a: SectorID, b: SectorID) -> Bool { a.index < b.index }
}

/// The sectors of a node or the sector tag of a tie: one bit a sector.
///
///     bit   3   2   1   0
///           │   │   │   └─ sector 0, say civil-society
///           0   1   0   1   a set of sectors 0 and 2
public struct SectorSet: Hashable, BitwiseCopyable, Sendable {
  /// The most sectors a dataset can have.
  public static let capacity = 64
  /// No sector at all: unknown, not "none of them".
  public static let empty = SectorSet(mask: 0)

  /// One bit a sector.
  public private(set) var mask: UInt64

  /// The set whose bit `i` says whether sector `i` belongs to it.
  public init(mask: UInt64) { self.mask = mask }

  /// The set of the given sectors.
  public init(_ sectors: some Sequence<SectorID>) {
    mask = sectors.reduce(0) { $0 | 1 << UInt64($1.index) }
  }

  /// The first `count` sectors of a dataset.
  public init(first count: Int) {
    mask = count >= Self.capacity ? .max : (1 << UInt64(count)) - 1
  }

  /// Whether no sector is known.
  public var isEmpty: Bool { mask == 0 }
  /// How many sectors the set has.
  public var count: Int { mask.nonzeroBitCount }
  /// Whether the sector belongs to the set.
  public func contains(_ sector: SectorID) -> Bool { mask & (1 << UInt64(sector.index)) != 0 }
  /// Whether the sets share no sector.
  public func isDisjoint(with other: SectorSet) -> Bool { mask & other.mask == 0 }
  /// All sectors of both sets.
  public func union(_ other: SectorSet) -> SectorSet { SectorSet(mask: mask | other.mask) }
  /// The sectors in both sets.
  public func intersection(_ other: SectorSet) -> SectorSet { SectorSet(mask: mask & other.mask) }
  /// The sectors in this set and not in the other.
  public func subtracting(_ other: SectorSet) -> SectorSet { SectorSet(mask: mask & ~other.mask) }
  /// Adds all sectors of the other set.
  public mutating func formUnion(_ other: SectorSet) { mask |= other.mask }
  /// Adds one sector.
  public mutating func insert(_ sector: SectorID) { mask |= 1 << UInt64(sector.index) }
}

extension SectorSet: Sequence {
  /// The sectors of a set, one after the other.
  public struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64

    /// The next sector.
    public mutating func next() -> SectorID? {
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return SectorID(rest.trailingZeroBitCount)
    }
  }

  /// The sectors in the order of the dataset's list.
  public func makeIterator() -> Iterator { Iterator(rest: mask) }
}

extension SectorSet {
  /// Whether three nodes can stand for three different sectors, each for one of its own (Hall 1935,
  /// doi 10.1112/jlms/s1-10.37.26): together they have three, any two of them two, and each one.
  @inline(__always)
  static func spansThree(_ a: SectorSet, _ b: SectorSet, _ c: SectorSet) -> Bool {
    func isSeveral(_ mask: UInt64) -> Bool { mask & (mask &- 1) != 0 }
    let (ab, bc, ca) = (a.mask | b.mask, b.mask | c.mask, c.mask | a.mask)
    let all = ab | c.mask
    return !a.isEmpty && !b.isEmpty && !c.isEmpty && isSeveral(ab) && isSeveral(bc) && isSeveral(ca)
      && isSeveral(all & (all &- 1))
  }
}
