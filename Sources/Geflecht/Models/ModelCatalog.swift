/// A model as a value, as the catalogue lists it: its card and its functions.
public struct ModelEntry: Sendable {
  /// What it is, what is known about it, and where it comes from.
  public let card: ModelCard
  /// The size that a network gets when another is asked for.
  let rounded: @Sendable (_ size: Int) -> Int
  /// How many ties a network of a (rounded) size can have.
  let tieCounts: @Sendable (_ size: Int) -> ClosedRange<Int>
  private let draw: @Sendable (_ size: Int, _ ties: Int, inout SeededGenerator) -> GeneratedTables

  /// An entry for a model.
  init<M: Model>(_ model: M) {
    card = M.card
    rounded = { model.rounded($0) }
    tieCounts = { model.tieCounts(at: $0) }
    draw = { size, ties, random in model.draw(size: size, ties: ties, &random) }
  }

  /// The tables of a network; the same ones for the same seed on every machine.
  /// - Parameters:
  ///   - size: As the card counts it; the card's size when `nil`.
  ///   - ties: As many a node as the card's network has, when `nil`.
  ///   - seed: Where random numbers begin.
  /// - Throws: `ModelFailure` when no such network exists.
  public func tables(size: Int? = nil, ties: Int? = nil, seed: Int) throws(ModelFailure) -> GeneratedTables {
    let asked = size ?? card.size
    guard card.leastSize...ModelCard.greatestSize ~= asked else { throw .size(asked, card) }
    let size = rounded(asked)
    let possible = tieCounts(size)
    if let ties, !possible.contains(ties) { throw .ties(ties, possible, size, card) }
    let usual = min(max(card.ties.scaled(by: size, over: card.size), possible.lowerBound), possible.upperBound)
    var random = SeededGenerator(seed: seed)
    return draw(size, ties ?? usual, &random)
  }
}

/// Every model, in the order in which they are listed.
public enum ModelCatalog {
  /// All models. A new model is one line here.
  public static let all: [ModelEntry] = [
    ModelEntry(ProgramModel()),
    ModelEntry(NationalModel()),
    ModelEntry(HeavyTailedModel()),
    ModelEntry(RecursiveMatrixModel()),
    ModelEntry(GridModel()),
    ModelEntry(SmallWorldModel()),
    ModelEntry(RandomModel()),
    ModelEntry(PlantedPartitionModel()),
  ]

  /// The model with an id.
  public static func model(_ id: String) -> ModelEntry? {
    all.first { $0.card.id == id }
  }
}
