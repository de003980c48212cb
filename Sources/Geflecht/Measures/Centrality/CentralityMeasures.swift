extension MeasureCatalog {
  /// Who stands in the middle, and how much the network leans on the middle.
  static let centrality: [MeasureEntry] = [
    MeasureEntry(Degree()),
    MeasureEntry(Strength()),
    MeasureEntry(InDegree()),
    MeasureEntry(OutDegree()),
    MeasureEntry(InStrength()),
    MeasureEntry(OutStrength()),
    MeasureEntry(Closeness()),
    MeasureEntry(HarmonicCentrality()),
    MeasureEntry(Betweenness()),
    MeasureEntry(BetweennessShare()),
    MeasureEntry(EigenvectorCentrality()),
    MeasureEntry(KatzCentrality()),
    MeasureEntry(PageRank()),
    MeasureEntry(HubScore()),
    MeasureEntry(AuthorityScore()),
    MeasureEntry(CurrentFlowCloseness()),
    MeasureEntry(CurrentFlowBetweenness()),
    MeasureEntry(EdgeBetweenness()),
    MeasureEntry(DegreeCentralization()),
    MeasureEntry(ClosenessCentralization()),
    MeasureEntry(BetweennessCentralization()),
  ]
}
