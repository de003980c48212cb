/// How the ties of those who stayed changed: all of them, those of a kind or those of a sector.
public struct TieTurnover: Hashable, Sendable {
  /// Tied pairs before and after.
  public private(set) var kept = 0
  /// Tied pairs after and not before.
  public private(set) var new = 0
  /// Tied pairs before and not after.
  public private(set) var ended = 0
  /// Those of `kept` that may be over: nothing but ties without an end says that they are not.
  public private(set) var open = 0

  /// Tied pairs before.
  public var before: Int { kept + ended }
  /// Tied pairs after.
  public var after: Int { kept + new }

  /// The pairs tied in both waves as a share of those tied in one of them; `nil` where there is none (Jaccard 1901).
  public var jaccard: Double? { Self.share(kept, of: kept + new + ended) }
  /// The least it can be: when all ties are over that may be.
  public var leastJaccard: Double? { Self.share(kept - open, of: kept + new + ended) }
  /// New and ended ties as a share of those of both waves, counted in each; `nil` where there are none.
  public var turnover: Double? { Self.share(new + ended, of: before + after) }

  private static func share(_ part: Int, of whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }

  mutating func count(_ wasTied: Bool, _ isTied: Bool, mayBeOver: Bool) {
    if wasTied, isTied { kept += 1 } else if isTied { new += 1 } else if wasTied { ended += 1 }
    if wasTied, isTied, mayBeOver { open += 1 }
  }
}

/// How the strengths of ties changed that stayed.
public struct WeightChanges: Hashable, Sendable {
  /// How many ties are stronger than before.
  public private(set) var stronger = 0
  /// How many are weaker.
  public private(set) var weaker = 0
  /// How many are as strong.
  public private(set) var same = 0
  /// The sum of the strengths before.
  public private(set) var before = 0.0
  /// The sum of the strengths after.
  public private(set) var after = 0.0

  mutating func count(_ before: Double, _ after: Double) {
    if before < after { stronger += 1 } else if before > after { weaker += 1 } else { same += 1 }
    self.before += before
    self.after += after
  }
}

extension PairChanges {
  /// All ties.
  var turnover: TieTurnover { turnover(mayBeOver) { side, pair in side.isTied(pair) } }

  /// The ties of every kind, and those without one as `nil`.
  var turnoverByKind: [(kind: String?, ties: TieTurnover)] {
    let named = kinds.indices.map { kind in
      (kind: Optional(kinds[kind]), ties: turnover { side, pair in side.kinds[pair] >> UInt64(kind) & 1 == 1 })
    }
    let unnamed = (kind: String?.none, ties: turnover { side, pair in side.hasNoKind[pair] })
    return (named + [unnamed]).filter { $0.ties != TieTurnover() }
  }

  /// The ties of every sector: one of several sectors counts for each.
  var turnoverBySector: [(sector: String, ties: TieTurnover)] {
    sectors.indices.map { sector in
      (sectors[sector], turnover { side, pair in side.tags[pair].contains(SectorID(sector)) })
    }.filter { $0.ties != TieTurnover() }
  }

  /// The strengths of the ties that stayed.
  var weightChanges: WeightChanges {
    var changes = WeightChanges()
    for pair in 0..<count where before.isTied(pair) && after.isTied(pair) {
      changes.count(before.weights[pair], after.weights[pair])
    }
    return changes
  }

  private func turnover(_ mayBeOver: [Bool] = [], _ counts: (Side, _ pair: Int) -> Bool) -> TieTurnover {
    var ties = TieTurnover()
    for pair in 0..<count {
      ties.count(counts(before, pair), counts(after, pair), mayBeOver: mayBeOver.isEmpty ? false : mayBeOver[pair])
    }
    return ties
  }
}
