/// Numbers texts in the order in which they first come: each id once, 0, 1, 2 …
///
/// An open-addressing hash table. A slot holds a text's hash, its number and the text itself if it is short, so that a
/// look-up waits for memory once; longer texts are compared in the byte arena of all.
///
///     slots   –  2 halle-saale  –  0 trier  1 goch  –  –  –        a power of two, at most three quarters full
///     texts   0 "trier"  1 "goch"  2 "halle-saale"
struct IdentifierTable: Sendable {
  /// 32 bytes, so that no slot lies in two cache lines.
  private struct Slot: BitwiseCopyable, Sendable {
    /// The longest text that a slot holds whole.
    static let room = 23

    /// The first eight bytes of a text that has more, the last eight (or fewer) of any.
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// The seven bytes behind the first eight of a text of more than sixteen, and above them the length.
    var rest: UInt64 = 0
    var hash: UInt32 = 0
    /// The text's number, and `UInt32.max` for a free slot.
    var number = UInt32.max

    /// A free slot.
    init() {}

    /// What a slot for a text holds, but for its number.
    @inline(__always)
    init(_ text: ByteText, _ hash: UInt32) {
      self.hash = hash
      last = text.lastWord
      if text.count > 8 { first = text.word(at: 0) }
      rest = UInt64(min(text.count, 255)) << 56
      if text.count > 16 { rest |= text.word(at: 8) & 0x00FF_FFFF_FFFF_FFFF }
    }

    var isFree: Bool { number == .max }

    func agrees(with other: Slot) -> Bool {
      hash == other.hash && last == other.last && first == other.first && rest == other.rest
    }
  }

  private(set) var texts = TextColumn()
  private var slots: [Slot] = Array(repeating: Slot(), count: 16)

  var count: Int { texts.count }

  /// The text with a number.
  subscript(number: Int) -> String { texts[number] }

  /// The number of a text, if it is in the table.
  func number(of text: ByteText, hash: UInt32) -> Int? {
    let slot = slots[place(of: text, hash)]
    return slot.isFree ? nil : Int(slot.number)
  }

  /// The number of a text, if it is in the table.
  func number(of text: some Collection<UInt8>) -> Int? { text.withByteText { number(of: $0, hash: $0.hash) } }

  /// Fetches the two slots that a look-up by this hash needs most likely. A few of these side by side wait for memory
  /// together; what they return means nothing.
  @inline(__always)
  func prepare(_ hash: UInt32) -> UInt64 {
    let (mask, place) = (slots.count - 1, Int(truncatingIfNeeded: hash))
    return slots[place & mask].first ^ UInt64(slots[(place + 1) & mask].number)
  }

  /// The number of a text, which is added if it is new.
  mutating func insert(_ text: ByteText, hash: UInt32) -> (number: Int, isNew: Bool) {
    if 4 * count >= 3 * slots.count { resize(to: slots.count * 2) }
    let place = place(of: text, hash)
    if !slots[place].isFree { return (Int(slots[place].number), false) }
    var slot = Slot(text, hash)
    slot.number = UInt32(count)
    slots[place] = slot
    texts.append(text)
    return (count - 1, true)
  }

  /// The number of a text, which is added if it is new.
  mutating func insert(_ text: some Collection<UInt8>) -> (number: Int, isNew: Bool) {
    text.withByteText { insert($0, hash: $0.hash) }
  }

  mutating func removeAll() {
    guard count > 0 else { return }
    texts.removeAll()
    for place in slots.indices { slots[place] = Slot() }
  }

  /// Makes room for as many texts in all.
  mutating func reserve(texts count: Int, bytes: Int) {
    texts.reserve(texts: count, bytes: bytes)
    var size = slots.count
    while 3 * size < 4 * count { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  /// The slot that holds the text, or the free one where it belongs.
  @inline(__always)
  private func place(of text: ByteText, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    let wanted = Slot(text, hash)
    var place = Int(truncatingIfNeeded: hash) & mask
    while !slots[place].isFree {
      let slot = slots[place]
      if slot.agrees(with: wanted), text.count <= Slot.room || isText(Int(slot.number), text) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  /// Whether a text is the one with a number.
  private func isText(_ number: Int, _ text: ByteText) -> Bool {
    let range = texts.range(number)
    return texts.withArena { $0.slice(range.lowerBound, range.upperBound) == text }
  }

  private mutating func resize(to size: Int) {
    let old = slots
    slots = Array(repeating: Slot(), count: size)
    for slot in old where !slot.isFree {
      var place = Int(truncatingIfNeeded: slot.hash) & (size - 1)
      while !slots[place].isFree { place = (place + 1) & (size - 1) }
      slots[place] = slot
    }
  }
}
