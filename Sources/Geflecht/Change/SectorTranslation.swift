/// What the sectors of one list are in another, by their keys.
struct SectorTranslation: Sendable {
  /// For every sector of the first list its place in the second; `nil` where both lists are the same.
  private let places: [SectorSet]?

  init(from own: [String], to other: [String]) {
    places =
      other.starts(with: own)
      ? nil : own.map { key in SectorSet(other.firstIndex(of: key).map { [SectorID($0)] } ?? []) }
  }

  func callAsFunction(_ sectors: SectorSet) -> SectorSet {
    guard let places else { return sectors }
    var translated = SectorSet.empty
    for sector in sectors where sector.index < places.count { translated.formUnion(places[sector.index]) }
    return translated
  }
}
