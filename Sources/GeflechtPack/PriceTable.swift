/// What steps cost as the models stand. Lengths and distances, which come again and again, are worked out in advance.
struct PriceTable {
  private var meter: PriceMeter
  private(set) var recentLengths: [UInt32]
  private let lengths: [UInt32]
  /// By class of length: distances below 128; slots with the bits that nothing foresees.
  private let near: [UInt32]
  private let slots: [UInt32]
  private let align: [UInt32]

  init(_ models: [UInt16]) {
    var meter = PriceMeter(models)
    lengths =
      [0, 0] + (2...MatchFinder.longest).map { length in meter.price { $0.length(length, at: Contexts.lengths) } }
    recentLengths =
      [0, 0] + (2...MatchFinder.longest).map { length in meter.price { $0.length(length, at: Contexts.recentLengths) } }
    near = (2..<6).flatMap { length in
      (0..<128).map { distance in meter.price { $0.distance(distance, length: length) } }
    }
    slots = (2..<6).flatMap { length in
      (0..<64).map { slot in
        meter.price {
          $0.slot(slot, length: length)
          if slot >= 14 { $0.takeEven(0, bits: slot >> 1 - 5) }
        }
      }
    }
    align = (0..<16).map { bits in meter.price { $0.reversedTree(bits, bits: 4, at: Contexts.align) } }
    self.meter = meter
  }

  /// Bytes from another distance, beyond what says that it is another.
  func copy(from distance: Int, length: Int) -> UInt32 {
    let kind = min(length - 2, 3)
    if distance < 128 { return lengths[length] + near[kind << 7 + distance] }
    return lengths[length] + slots[kind << 6 + PriceMeter.slot(of: distance)] + align[distance & 15]
  }

  mutating func another(state: Int) -> UInt32 { meter.price { $0.another(state: state) } }

  /// Bytes from a recent distance, without their length.
  mutating func recent(_ which: Int, isSingle: Bool, state: Int) -> UInt32 {
    meter.price { $0.recent(which, isSingle: isSingle, state: state) }
  }

  mutating func literal(at place: Int, of input: [UInt8], after trail: Trail) -> UInt32 {
    meter.price { $0.literal(at: place, of: input, after: trail) }
  }
}
