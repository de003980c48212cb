extension MeasureCatalog {
  /// How far nodes are from each other.
  static let distances: [MeasureEntry] = [
    MeasureEntry(Eccentricity()),
    MeasureEntry(Reach()),
    MeasureEntry(DistanceFrom()),
    MeasureEntry(Diameter()),
    MeasureEntry(MeanDistance()),
    MeasureEntry(ReachableShare()),
    MeasureEntry(GlobalEfficiency()),
    MeasureEntry(DistanceDistribution()),
  ]
}
