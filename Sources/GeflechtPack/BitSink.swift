/// Takes what is written as bits, each in its context: the coder writes them down, the meter adds up what they would cost.
protocol BitSink {
  mutating func take(_ bit: Int, in context: Int)
  /// Bits that no model foresees.
  mutating func takeEven(_ value: Int, bits: Int)
}

extension BitSink {
  /// A number, its highest bit first; the context is the bits before.
  mutating func tree(_ value: Int, bits: Int, at base: Int) {
    var node = 1
    for place in stride(from: bits - 1, through: 0, by: -1) {
      let bit = value >> place & 1
      take(bit, in: base + node)
      node = node << 1 | bit
    }
  }

  /// A number, its lowest bit first.
  mutating func reversedTree(_ value: Int, bits: Int, at base: Int) {
    var node = 1
    for place in 0..<bits {
      let bit = value >> place & 1
      take(bit, in: base + node)
      node = node << 1 | bit
    }
  }

  mutating func literal(_ byte: UInt8, after preceding: UInt8) {
    tree(Int(byte), bits: 8, at: Self.literals(after: preceding))
  }

  /// A literal after a match: it differs from the byte that would have gone on with it, so that one says something about it.
  mutating func literal(_ byte: UInt8, after preceding: UInt8, insteadOf expected: UInt8) {
    let base = Self.literals(after: preceding)
    var (node, alike) = (1, true)
    for place in stride(from: 7, through: 0, by: -1) {
      let (bit, other) = (Int(byte) >> place & 1, Int(expected) >> place & 1)
      take(bit, in: base + (alike ? (1 + other) << 8 : 0) + node)
      alike = alike && bit == other
      node = node << 1 | bit
    }
  }

  private static func literals(after preceding: UInt8) -> Int {
    Contexts.literals + Contexts.literalCount * (Int(preceding) >> (8 - Contexts.precedingBits))
  }

  mutating func length(_ length: Int, at base: Int) {
    let rest = length - 2
    take(rest < 8 ? 0 : 1, in: base)
    if rest < 8 { return tree(rest, bits: 3, at: base + 2) }
    take(rest < 16 ? 0 : 1, in: base + 1)
    if rest < 16 { return tree(rest - 8, bits: 3, at: base + 10) }
    tree(rest - 16, bits: 8, at: base + 18)
  }

  /// A distance, 0 for the byte before: its two highest bits and how many follow are one of 64 slots; of those that follow, the
  /// lowest four are foreseen where there are many, all where there are few.
  mutating func distance(_ distance: Int, length: Int) {
    let slot = Self.slot(of: distance)
    self.slot(slot, length: length)
    guard slot >= 4 else { return }
    let bits = slot >> 1 - 1
    let base = (2 | slot & 1) << bits
    if slot < 14 { return reversedTree(distance - base, bits: bits, at: Contexts.near + base - slot) }
    takeEven((distance - base) >> 4, bits: bits - 4)
    reversedTree(distance & 15, bits: 4, at: Contexts.align)
  }

  mutating func slot(_ slot: Int, length: Int) {
    tree(slot, bits: 6, at: Contexts.slots + min(length - 2, 3) << 6)
  }

  static func slot(of distance: Int) -> Int {
    guard distance >= 4 else { return distance }
    let highest = Int.bitWidth - 1 - distance.leadingZeroBitCount
    return highest << 1 | distance >> (highest - 1) & 1
  }
}
