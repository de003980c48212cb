/// Numbers texts in the order in which they first come: each id once, 0, 1, 2 …
///
/// An open-addressing hash table over one byte arena; a look-up makes no `String`.
///
///     slots   –  2  –  0  1  –  –  –        a power of two, at most half full
///     texts   0 "halle"  1 "trier"  2 "goch"
struct IdentifierTable: Sendable {
  private(set) var texts = TextColumn()
  private var slots: [UInt32] = Array(repeating: .max, count: 16)

  var count: Int { texts.count }

  /// The text with a number.
  subscript(number: Int) -> String { texts[number] }

  /// The number of a text, if it is in the table.
  func number(of text: some Collection<UInt8>) -> Int? {
    let slot = slots[self.slot(of: text)]
    return slot == .max ? nil : Int(slot)
  }

  /// The number of a text, which is added if it is new.
  mutating func insert(_ text: some Collection<UInt8>) -> (number: Int, isNew: Bool) {
    if 2 * count >= slots.count { grow() }
    let place = slot(of: text)
    if slots[place] != .max { return (Int(slots[place]), false) }
    slots[place] = UInt32(count)
    texts.append(text)
    return (count - 1, true)
  }

  /// The slot that holds the text, or the free one where it belongs.
  private func slot(of text: some Collection<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while slots[slot] != .max {
      if texts.bytes[texts.range(Int(slots[slot]))].elementsEqual(text) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: Self.hash(texts.bytes[texts.range(number)])) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number)
    }
  }

  /// FNV-1a with a final mix, so that the low bits depend on all bytes.
  private static func hash(_ text: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
