/// Kinds of tie, one bit a kind, by their position in the dataset's list of kinds.
struct KindSet: Hashable, Sendable {
  /// The most kinds a dataset can have.
  static let capacity = 64

  private var mask: UInt64 = 0

  /// No kind.
  init() {}

  /// Whether no kind is in the set.
  var isEmpty: Bool { mask == 0 }
  /// Whether the kind at a position of the list is in the set.
  func contains(_ kind: Int) -> Bool { kind < Self.capacity && mask & (1 << UInt64(kind)) != 0 }
  /// Adds the kind at a position of the list.
  mutating func insert(_ kind: Int) {
    precondition(0..<Self.capacity ~= kind, "a dataset has at most 64 kinds of tie")
    mask |= 1 << UInt64(kind)
  }
}
