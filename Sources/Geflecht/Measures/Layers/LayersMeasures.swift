extension MeasureCatalog {
  /// Every sector as a network of its own.
  static let layers: [MeasureEntry] = [
    MeasureEntry(LayerOverview()),
    MeasureEntry(LayerDegrees()),
    MeasureEntry(LayerRelevance()),
    MeasureEntry(ExclusiveRelevance()),
    MeasureEntry(DegreeDeviation()),
    MeasureEntry(ConnectiveRedundancy()),
    MeasureEntry(SectorChangePairs()),
    MeasureEntry(SectorChangeShare()),
    MeasureEntry(LayerOverlap()),
    MeasureEntry(LayerCorrelation()),
    MeasureEntry(LayerLoss()),
    MeasureEntry(SectorLoss()),
  ]
}
