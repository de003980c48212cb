extension MeasureCatalog {
  /// How firmly the network holds together.
  static let cohesion: [MeasureEntry] = [
    MeasureEntry(ComponentSize()),
    MeasureEntry(StrongComponentSize()),
    MeasureEntry(Articulation()),
    MeasureEntry(Bridge()),
    MeasureEntry(CoreNumber()),
    MeasureEntry(TriangleCount()),
    MeasureEntry(Clustering()),
    MeasureEntry(LocalEfficiency()),
    MeasureEntry(Density()),
    MeasureEntry(ComponentCount()),
    MeasureEntry(StrongComponentCount()),
    MeasureEntry(ArticulationPoints()),
    MeasureEntry(Bridges()),
    MeasureEntry(Degeneracy()),
    MeasureEntry(Transitivity()),
    MeasureEntry(MeanClustering()),
    MeasureEntry(MeanLocalEfficiency()),
    MeasureEntry(Reciprocity()),
    MeasureEntry(DegreeAssortativity()),
  ]
}
