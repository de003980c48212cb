/// Where the models stand, one for each context in which a bit may come, in the one array that holds them all. A model is how
/// likely a 0 is, out of 2048.
///
/// With four bits of the byte before as a literal's context and none of its position, machine code of WebAssembly packs best.
enum Contexts {
  /// What follows, by the state of the steps before: a match rather than a literal, a recent distance rather than another,
  /// and which one, and more than a byte of it.
  static let match = 0
  static let recent = 12
  static let notFirst = 24
  static let notSecond = 36
  static let notThird = 48
  static let firstLong = 60
  /// Lengths: two choices, then a tree for 2–9, for 10–17, for 18–273.
  static let lengths = 72
  static let recentLengths = lengths + lengthCount
  static let lengthCount = 2 + 8 + 8 + 256
  /// Distances: a tree of slots for the lengths 2, 3, 4 and longer ones, the lower bits of the slots 4–13, of all others.
  static let slots = recentLengths + lengthCount
  static let near = slots + 4 * 64
  static let align = near + 115
  /// Literals: a tree of their own, and two for where the byte at the last distance has a 0 or a 1.
  static let literals = align + 16
  static let literalCount = 3 * 256
  static let precedingBits = 4
  static let count = literals + literalCount << precedingBits

  /// The first byte of the format, which says how literals and positions are looked at.
  static let properties = UInt8(precedingBits)
}
