/// Which sectors an analysis tells apart.
public enum SectorScheme: String, CaseIterable, Sendable {
  /// Those that the data name.
  case own
  /// The four known ones; a node of any other has none.
  case four
  /// Three: science counts as civil society, for programs that know no fourth sector.
  case three

  /// The sectors of the scheme, present in the data or not; `nil`: those that the data name.
  public var names: [String]? {
    switch self {
    case .own: nil
    case .four: ["civil-society", "administration-politics", "business", "science"]
    case .three: ["civil-society", "administration-politics", "business"]
    }
  }

  /// What a sector of the data is called in the scheme, or `nil` if the scheme does not know it.
  func name(of sector: String) -> String? {
    guard let names else { return sector }
    let folded = self == .three && sector == "science" ? "civil-society" : sector
    return names.contains(folded) ? folded : nil
  }
}
