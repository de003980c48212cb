extension MeasureCatalog {
  /// All that is about sectors.
  static let crossSector = openness + mixing + profiles + reach + trisectoral + coverage + levels

  /// Whether ties lead out of the own sector, and what a city works with.
  static let openness: [MeasureEntry] = [
    MeasureEntry(ExternalInternalIndex()),
    MeasureEntry(SectorCoverage()),
    MeasureEntry(MissingSectors()),
    MeasureEntry(SectorProfile()),
    MeasureEntry(NetworkExternalInternalIndex()),
    MeasureEntry(ExpectedExternalInternalIndex()),
    MeasureEntry(GroupExternalInternalIndex()),
    MeasureEntry(SectorMixing()),
  ]

  /// Which sectors are tied to which, against what one would expect.
  static let mixing: [MeasureEntry] = [
    MeasureEntry(SectorMixingShares()),
    MeasureEntry(SectorMixingDensity()),
    MeasureEntry(SectorMixingRatio()),
    MeasureEntry(LeastExternalInternalIndex()),
    MeasureEntry(GreatestExternalInternalIndex()),
    MeasureEntry(RescaledExternalInternalIndex()),
    MeasureEntry(SectorAssortativity()),
    MeasureEntry(SectorAssortativityError()),
  ]

  /// The sectors around a node.
  static let profiles: [MeasureEntry] = [
    MeasureEntry(EgoRichness()),
    MeasureEntry(EgoBlau()),
    MeasureEntry(UnbiasedEgoBlau()),
    MeasureEntry(EgoVariation()),
    MeasureEntry(EgoEntropy()),
    MeasureEntry(Participation()),
    MeasureEntry(WithinSectorZ()),
  ]

  /// How far other sectors are.
  static let reach: [MeasureEntry] = [
    MeasureEntry(CrossSectorReach()),
    MeasureEntry(CrossSectorReachShare()),
    MeasureEntry(SectorsInReach()),
    MeasureEntry(CrossSectorHarmonic()),
    MeasureEntry(SectorDistance()),
  ]

  /// Where three sectors meet.
  static let trisectoral: [MeasureEntry] = [
    MeasureEntry(TrisectoralTrianglesAt()),
    MeasureEntry(TrisectoralTriangles()),
    MeasureEntry(TrisectoralShare()),
    MeasureEntry(TrisectoralTwoPaths()),
    MeasureEntry(TrisectoralPathShare()),
    MeasureEntry(TrisectoralTriples()),
    MeasureEntry(TrisectoralClosure()),
    MeasureEntry(ExpectedTrisectoralShare()),
  ]

  /// Which sectors a city has.
  static let coverage: [MeasureEntry] = [
    MeasureEntry(SectorsPresent()),
    MeasureEntry(SectorActors()),
    MeasureEntry(SectorLocalTies()),
    MeasureEntry(SectorTiesFromAbove()),
    MeasureEntry(SectorEvenness()),
    MeasureEntry(CitiesWithProfile()),
    MeasureEntry(CitiesWithThreeSectors()),
    MeasureEntry(SectorFrequency()),
  ]

  /// The same by levels and places.
  static let levels: [MeasureEntry] = [
    MeasureEntry(LevelExternalInternalIndex()),
    MeasureEntry(PlaceExternalInternalIndex()),
    MeasureEntry(LevelMixing()),
    MeasureEntry(LevelEntropy()),
  ]
}
