/// A way to draw a network whose truth is known. One file holds its card and its function; one line in `ModelCatalog`
/// makes it known.
protocol Model: Sendable {
  /// What it is, what is known about it, and where it comes from.
  static var card: ModelCard { get }

  /// The size that a network gets when `size` is asked for: models of a certain shape round up.
  func rounded(_ size: Int) -> Int

  /// How many ties a network of a (rounded) size can have. Models that draw until they have enough stay far from all
  /// pairs, so that their time is linear.
  func tieCounts(at size: Int) -> ClosedRange<Int>

  /// Draws a network of a rounded size and a possible number of ties.
  /// - Complexity: O(size + ties) expected.
  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables
}

extension Model {
  /// Most models have any size.
  func rounded(_ size: Int) -> Int { size }
}

/// What a model is.
public struct ModelCard: Sendable {
  /// The most nodes a model draws: with `Int` of 32 bits what a browser has room for.
  static let greatestSize = Int.bitWidth < 64 ? 1_000_000 : 100_000_000
  /// The most ties.
  static let greatestTies = Int.bitWidth < 64 ? 8_000_000 : 400_000_000

  /// What the size of a network counts.
  public enum Counted: Sendable { case nodes, actors }

  /// The word on the command line.
  public let id: String
  /// Its name.
  public let title: Phrase
  /// What its networks look like, in one sentence.
  public let summary: Phrase
  /// What is known about every network that it draws.
  public let truth: Phrase
  /// What `size` counts.
  public var counted = Counted.nodes
  /// The size when none is asked for.
  public let size: Int
  /// The ties at that size.
  public let ties: Int
  /// The least possible size.
  public let leastSize: Int
  /// Authors, year and title of the publication it follows, if it follows one.
  public var citation: String?
  /// The publication's DOI.
  public var doi: String?
}

/// A network as the tables of a folder.
public struct GeneratedTables: Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// Its name: `edges.csv`.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// The files, nodes first.
  public let files: [File]
  /// How many nodes they hold.
  public let nodeCount: Int
  /// How many ties they hold.
  public let tieCount: Int
}

/// Why a model has no network of that kind.
public struct ModelFailure: Error, Hashable, Sendable {
  /// What is not possible, and what is.
  public let message: Phrase

  static func size(_ asked: Int, _ card: ModelCard) -> ModelFailure {
    let (least, most) = (card.leastSize, ModelCard.greatestSize)
    return ModelFailure(
      message: Phrase(
        en: "size \(asked): '\(card.id)' takes \(least) to \(most) \(card.counted.name)",
        de: "Größe \(asked): '\(card.id)' nimmt \(least) bis \(most) \(card.counted.name)"))
  }

  static func ties(_ asked: Int, _ possible: ClosedRange<Int>, _ size: Int, _ card: ModelCard) -> ModelFailure {
    let (least, most) = (possible.lowerBound, possible.upperBound)
    let range =
      least == most
      ? Phrase(en: "\(least)", de: "\(least)") : Phrase(en: "\(least) to \(most)", de: "\(least) bis \(most)")
    return ModelFailure(
      message: Phrase(
        en: "\(asked) ties: with \(size) \(card.counted.name) '\(card.id)' has \(range)",
        de: "\(asked) Beziehungen: mit \(size) \(card.counted.dative) hat '\(card.id)' \(range)"))
  }
}

extension ModelCard.Counted {
  /// The noun for people.
  public var name: Phrase {
    switch self {
    case .nodes: Phrase(en: "nodes", de: "Knoten")
    case .actors: Phrase(en: "actors", de: "Akteure")
    }
  }

  fileprivate var dative: String {
    switch self {
    case .nodes: "Knoten"
    case .actors: "Akteuren"
    }
  }
}
