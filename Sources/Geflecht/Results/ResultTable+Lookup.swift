extension ResultTable {
  /// The answer of a measure, if it was asked for and had one.
  func result(_ id: String) -> MeasureResult? { entries.first { $0.id == id }?.result }

  /// The number of a measure of the network.
  func number(_ id: String) -> Double? {
    if case .network(let value) = result(id) { value } else { nil }
  }

  /// The table of a measure about the network.
  func table(_ id: String) -> NumberTable? {
    if case .table(let table) = result(id) { table } else { nil }
  }

  /// The table of a measure of sectors.
  func sectorTable(_ id: String) -> SectorTable? {
    if case .sectors(let table) = result(id) { table } else { nil }
  }

  /// The profiles of a measure with several numbers a node.
  func profiles(_ id: String) -> NodeProfiles? {
    if case .profiles(let profiles) = result(id) { profiles } else { nil }
  }

  /// The sets of a measure with sectors a node.
  func sets(_ id: String) -> NodeSectors? {
    if case .sets(let sets) = result(id) { sets } else { nil }
  }
}
