/// Every model, in the order in which they are listed.
public enum ModelCatalog {
  /// All models. A new model is one line here.
  public static let all: [any Model] = [
    ProgramModel(),
    NationalModel(),
    HeavyTailedModel(),
    RecursiveMatrixModel(),
    GridModel(),
    SmallWorldModel(),
    RandomModel(),
    PlantedPartitionModel(),
  ]

  /// The model with an id.
  public static func model(_ id: String) -> (any Model)? {
    all.first { $0.card.id == id }
  }
}
