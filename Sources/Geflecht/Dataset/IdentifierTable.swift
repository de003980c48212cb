/// Numbers texts in the order in which they first come: each id once, 0, 1, 2 …
///
/// An open-addressing hash table over one byte arena; a look-up makes no `String` and seldom sees a wrong text, because
/// a slot holds the text's whole hash beside its number.
///
///     slots   –  2  –  0  1  –  –  –        a power of two, at most half full
///     texts   0 "halle"  1 "trier"  2 "goch"
struct IdentifierTable: Sendable {
  private static let free = UInt64.max

  private(set) var texts = TextColumn()
  /// Hash above, number below.
  private var slots: [UInt64] = Array(repeating: free, count: 16)

  var count: Int { texts.count }

  /// The text with a number.
  subscript(number: Int) -> String { texts[number] }

  /// The number of a text, if it is in the table.
  func number(of text: ByteText, hash: UInt32) -> Int? {
    texts.withArena { arena in
      let slot = slots[slot(of: text, hash, in: arena)]
      return slot == Self.free ? nil : Int(slot & 0xFFFF_FFFF)
    }
  }

  /// The number of a text, if it is in the table.
  func number(of text: some Collection<UInt8>) -> Int? { text.withByteText { number(of: $0, hash: $0.hash) } }

  /// Looks up many texts in two steps, so that the waits for memory overlap.
  struct LookUp {
    fileprivate let table: IdentifierTable
    fileprivate let arena: ByteText
    fileprivate let mask: Int

    /// What the first slot for a hash holds.
    func firstSlot(_ hash: UInt32) -> Int { Int(truncatingIfNeeded: table.slots[Int(hash) & mask]) }

    /// The number of a text, given what its first slot holds; -1 if it is not in the table.
    func number(of text: ByteText, _ hash: UInt32, first: Int) -> Int {
      let slot = UInt64(truncatingIfNeeded: first)
      if slot == IdentifierTable.free { return -1 }
      let number = Int(slot & 0xFFFF_FFFF)
      if UInt32(truncatingIfNeeded: slot >> 32) == hash, table.matches(number, text, in: arena) { return number }
      let found = table.slots[table.slot(of: text, hash, in: arena)]
      return found == IdentifierTable.free ? -1 : Int(found & 0xFFFF_FFFF)
    }
  }

  func withTexts<Result>(_ look: (LookUp) -> Result) -> Result {
    texts.withArena { look(LookUp(table: self, arena: $0, mask: slots.count - 1)) }
  }

  /// The number of a text, which is added if it is new.
  mutating func insert(_ text: ByteText, hash: UInt32) -> (number: Int, isNew: Bool) {
    if 2 * count >= slots.count { resize(to: slots.count * 2) }
    let place = texts.withArena { slot(of: text, hash, in: $0) }
    if slots[place] != Self.free { return (Int(slots[place] & 0xFFFF_FFFF), false) }
    slots[place] = UInt64(hash) << 32 | UInt64(count)
    texts.append(text)
    return (count - 1, true)
  }

  /// The number of a text, which is added if it is new.
  mutating func insert(_ text: some Collection<UInt8>) -> (number: Int, isNew: Bool) {
    text.withByteText { insert($0, hash: $0.hash) }
  }

  mutating func removeAll() {
    texts.removeAll()
    for slot in slots.indices { slots[slot] = Self.free }
  }

  /// Makes room for as many texts in all.
  mutating func reserve(texts count: Int, bytes: Int) {
    texts.reserve(texts: count, bytes: bytes)
    var size = slots.count
    while size < 2 * count { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  /// The slot that holds the text, or the free one where it belongs.
  private func slot(of text: ByteText, _ hash: UInt32, in arena: ByteText) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] != Self.free {
      let slot = slots[place]
      if UInt32(truncatingIfNeeded: slot >> 32) == hash, matches(Int(slot & 0xFFFF_FFFF), text, in: arena) {
        return place
      }
      place = (place + 1) & mask
    }
    return place
  }

  private func matches(_ number: Int, _ text: ByteText, in arena: ByteText) -> Bool {
    let range = texts.range(number)
    return arena.slice(range.lowerBound, range.upperBound) == text
  }

  private mutating func resize(to size: Int) {
    let old = slots
    slots = Array(repeating: Self.free, count: size)
    for slot in old where slot != Self.free {
      var place = Int(slot >> 32) & (size - 1)
      while slots[place] != Self.free { place = (place + 1) & (size - 1) }
      slots[place] = slot
    }
  }
}
