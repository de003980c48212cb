extension MeasureCatalog {
  /// Numbers held against chance.
  static let chance = dealt + rewired

  /// Against sectors dealt out anew.
  static let dealt: [MeasureEntry] = [
    MeasureEntry(SectorChance()),
    MeasureEntry(ClosureChance()),
    MeasureEntry(SectorGroupsChance()),
    MeasureEntry(MeanMixingChance()),
    MeasureEntry(MixingChance()),
    MeasureEntry(MixingProbability()),
    MeasureEntry(CityExternalInternalIndex()),
    MeasureEntry(CityProbability()),
    MeasureEntry(CityFalseDiscoveryRate()),
  ]

  /// Against ties dealt out anew.
  static let rewired: [MeasureEntry] = [
    MeasureEntry(RewiringChance())
  ]
}
