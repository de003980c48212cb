extension MeasureCatalog {
  /// Who stands between others.
  static let brokerage: [MeasureEntry] = [
    MeasureEntry(Constraint()),
    MeasureEntry(EffectiveSize()),
    MeasureEntry(BurtEfficiency()),
    MeasureEntry(Hierarchy()),
    MeasureEntry(SectorBrokerage()),
    MeasureEntry(ExpectedBrokerage<BySectors>()),
    MeasureEntry(BrokerageScore<BySectors>()),
    MeasureEntry(BrokerageProbability<BySectors>()),
    MeasureEntry(BernoulliBrokerage()),
    MeasureEntry(LevelBrokerage()),
    MeasureEntry(ExpectedBrokerage<ByLevels>()),
    MeasureEntry(BrokerageScore<ByLevels>()),
    MeasureEntry(BrokerageProbability<ByLevels>()),
    MeasureEntry(StateBrokerage()),
    MeasureEntry(ExpectedBrokerage<ByStates>()),
    MeasureEntry(BrokerageScore<ByStates>()),
    MeasureEntry(BrokerageProbability<ByStates>()),
    MeasureEntry(SectorBetweenness()),
    MeasureEntry(StrictSectorBetweenness()),
    MeasureEntry(SectorBetweennessShare()),
    MeasureEntry(BridgingCoefficient()),
    MeasureEntry(BridgingCentrality()),
    MeasureEntry(ArticulationSectors()),
    MeasureEntry(BridgeSectors()),
  ]
}
