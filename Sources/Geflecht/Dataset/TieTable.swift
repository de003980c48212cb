/// All ties of a dataset as recorded, column by column: parallel ones apart, each in the direction of its row.
public struct TieTable: Sendable {
  /// Marks a tie without a kind.
  static let noKind = UInt8.max
  /// Kinds whose direction means something: who guides, pays or coordinates whom.
  static let directedKinds: Set<String> = ["tandem", "funding", "coordination"]
  /// The weights a tie may have; sums of them stay finite.
  static let weights = 0...1e15
  /// The kind of every row of `tandems.csv`.
  static let tandem = "tandem"

  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var kinds: [UInt8] = []
  var weights: [Double] = []
  /// The sector tag stated in the file; empty where the ends' sectors stand in.
  var statedSectors: [SectorSet] = []
  var since: [PartialDate?] = []
  var until: [PartialDate?] = []
  /// Whether source → target is more than the order of two columns.
  var isDirected: [Bool] = []

  /// How many ties there are.
  public var count: Int { sources.count }

  mutating func append(
    source: Int, target: Int, kind: UInt8, weight: Double, sectors: SectorSet,
    since: PartialDate?, until: PartialDate?, isDirected: Bool
  ) {
    sources.append(UInt32(source))
    targets.append(UInt32(target))
    kinds.append(kind)
    weights.append(weight)
    statedSectors.append(sectors)
    self.since.append(since)
    self.until.append(until)
    self.isDirected.append(isDirected)
  }

  /// The rows whose numbers are not in `dropped`, in the same order.
  func removing(_ dropped: Set<Int>) -> TieTable {
    guard !dropped.isEmpty else { return self }
    var kept = TieTable()
    for row in 0..<count where !dropped.contains(row) {
      kept.append(
        source: Int(sources[row]), target: Int(targets[row]), kind: kinds[row], weight: weights[row],
        sectors: statedSectors[row], since: since[row], until: until[row], isDirected: isDirected[row])
    }
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
