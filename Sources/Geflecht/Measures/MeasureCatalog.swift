/// Every measure, in the order in which they are listed and computed.
public enum MeasureCatalog {
  /// All measures. A new measure is one line here.
  public static let all: [any Measure] = [
    Degree(),
    Strength(),
    Closeness(),
    HarmonicCentrality(),
    Betweenness(),
    BetweennessShare(),
    EigenvectorCentrality(),
    KatzCentrality(),
    PageRank(),
    HubScore(),
    AuthorityScore(),
    TieBetweenness(),
    Eccentricity(),
    Reach(),
    DistanceFrom(),
    ComponentSize(),
    ExternalInternalIndex(),
    SectorCoverage(),
    MissingSectors(),
    SectorProfile(),
    Density(),
    ComponentCount(),
    Diameter(),
    MeanDistance(),
    ReachableShare(),
    GlobalEfficiency(),
    DistanceDistribution(),
    NetworkExternalInternalIndex(),
    ExpectedExternalInternalIndex(),
    GroupExternalInternalIndex(),
    SectorMixing(),
  ]

  /// The measure with an id.
  public static func measure(_ id: String) -> (any Measure)? {
    all.first { $0.card.id == id }
  }
}
