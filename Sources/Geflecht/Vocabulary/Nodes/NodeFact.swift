/// A fact that tables state about nodes: what its columns are called, what stands in their cells, and how much of it people
/// see who must not know which node it is. Reading, writing, exports and pseudonyms follow from that.
struct NodeFact: Sendable {
  /// What the cells hold.
  enum Kind: Sendable {
    /// A latitude and a longitude, a column each.
    case place
    /// A whole number from 0.
    case count
    /// A year, a month or a day.
    case date
    /// Several texts.
    case texts
  }

  /// A column: its name, and others that it goes by, folded.
  struct Column: Sendable {
    let key: String
    let synonyms: [String]

    init(_ key: String, _ synonyms: [String]) {
      self.key = key
      self.synonyms = synonyms
    }
  }

  let kind: Kind
  let columns: [Column]
  /// The levels whose tables have the columns; a table of all levels has them too.
  let levels: [Level]
  /// The column of the fact that a date must not lie before.
  let notBefore: String?
  /// What a node's facts say.
  let value: @Sendable (NodeFacts) -> NodeFactValue
  /// Puts a value in a node's facts.
  let set: @Sendable (inout NodeFacts, NodeFactValue) -> Void
  /// What is left of a value under a pseudonym; `nil` for nothing.
  let mask: Mask?

  init(
    _ kind: Kind, columns: [Column], of levels: [Level] = [.city], notBefore: String? = nil,
    value: @escaping @Sendable (NodeFacts) -> NodeFactValue,
    set: @escaping @Sendable (inout NodeFacts, NodeFactValue) -> Void,
    mask: Mask? = nil
  ) {
    self.kind = kind
    self.columns = columns
    self.levels = levels
    self.notBefore = notBefore
    self.value = value
    self.set = set
    self.mask = mask
  }

  init(
    _ kind: Kind, _ key: String, _ synonyms: [String], of levels: [Level] = [.city], notBefore: String? = nil,
    value: @escaping @Sendable (NodeFacts) -> NodeFactValue,
    set: @escaping @Sendable (inout NodeFacts, NodeFactValue) -> Void,
    mask: Mask? = nil
  ) {
    self.init(
      kind, columns: [Column(key, synonyms)], of: levels, notBefore: notBefore, value: value, set: set, mask: mask)
  }
}

/// What a node's facts say of one of them.
enum NodeFactValue: Sendable {
  case place(Coordinate?)
  case count(Int?)
  case date(PartialDate?)
  case texts([String])

  var place: Coordinate? { if case .place(let place) = self { place } else { nil } }
  var count: Int? { if case .count(let count) = self { count } else { nil } }
  var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
  var texts: [String] { if case .texts(let texts) = self { texts } else { [] } }

  /// Whether nothing is known.
  var isAbsent: Bool {
    switch self {
    case .place(let place): place == nil
    case .count(let count): count == nil
    case .date(let date): date == nil
    case .texts(let texts): texts.isEmpty
    }
  }
}
