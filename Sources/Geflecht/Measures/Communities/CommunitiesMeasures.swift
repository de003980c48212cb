extension MeasureCatalog {
  /// Groups of nodes that keep together, and cores.
  static let communities: [MeasureEntry] = [
    MeasureEntry(CommunityNumber()),
    MeasureEntry(CoreMembership()),
    MeasureEntry(CommunityCount()),
    MeasureEntry(Modularity()),
    MeasureEntry(SectorModularity()),
    MeasureEntry(CommunitySectorAgreement()),
    MeasureEntry(CommunitySectorInformation()),
    MeasureEntry(CommunityStateAgreement()),
    MeasureEntry(CommunityStateInformation()),
    MeasureEntry(CorePeripheryFit()),
    MeasureEntry(CorePeripheryGap()),
    MeasureEntry(CorePeripheryChance()),
  ]
}
