/// Pairs of different nodes that are already tied: a table of open addressing, at most half full.
///
///     pair {3, 7}   →   key 3 · 2³² + 7   →   slot = high bits of key · 0x9E37…7C15, or the next free one
///
/// The higher number is never 0, so that no key is, and 0 marks a free slot.
struct PairSet {
  private var slots: [UInt64]
  private let shift: UInt64
  /// How many pairs it holds.
  private(set) var count = 0

  /// - Parameter capacity: The most pairs it will hold.
  init(capacity: Int) {
    let size = max(16, (2 * capacity).nextPowerOfTwo)
    slots = Array(repeating: 0, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
  }

  /// Adds a pair, in either order; `false` if it is a loop or was there before.
  mutating func insert(_ a: Int, _ b: Int) -> Bool {
    guard a != b else { return false }
    precondition(2 * count < slots.count, "more pairs than the capacity")
    let key = Self.key(a, b)
    var slot = self.slot(of: key)
    while slots[slot] != 0 {
      if slots[slot] == key { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = key
    count += 1
    return true
  }

  /// Whether a pair is there, in either order.
  func contains(_ a: Int, _ b: Int) -> Bool {
    let key = Self.key(a, b)
    var slot = self.slot(of: key)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  private func slot(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}

extension Int {
  /// The least power of two that is not smaller.
  var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }

}
