/// A small network whose values were worked out by hand, printed by `geflecht explain` and run as a test.
public struct WorkedExample: Sendable {
  /// Some cells of the expected answer.
  public struct Expected: Sendable {
    /// A cell by the ids or keys of its row and by its column's key, if it has one.
    public struct Cell: Sendable {
      /// The id of a node, those of a tie's ends, the key of a row; none for the network.
      public let row: [String]
      /// The key of its column; `nil` for the whole row.
      public let column: String?
      /// What stands there.
      public let value: Value
    }

    /// What stands in a cell or row.
    public enum Value: Equatable, Sendable {
      case number(Double?)
      case numbers([Double?]?)
      case sectors([String]?)
    }

    /// What the rows are.
    public let subject: Subject
    /// The cells.
    public let cells: [Cell]

    private init(_ subject: Subject, _ cells: [(row: [String], column: String?, value: Value)]) {
      self.subject = subject
      self.cells = cells.map { Cell(row: $0.row, column: $0.column, value: $0.value) }
    }

    /// Values of some nodes by id; `nil` for blank.
    @inline(never) static func nodes(_ nodes: [(id: String, value: Double?)]) -> Expected {
      Expected(.nodes, nodes.map { ([$0.id], nil, .number($0.value)) })
    }

    /// Values of some nodes in the order of the columns.
    @inline(never) static func profiles(_ nodes: [(id: String, values: [Double?]?)]) -> Expected {
      Expected(.nodes, nodes.map { ([$0.id], nil, .numbers($0.values)) })
    }

    /// Sets of some nodes by sector key.
    @inline(never) static func sets(_ nodes: [(id: String, sectors: [String]?)]) -> Expected {
      Expected(.nodes, nodes.map { ([$0.id], nil, .sectors($0.sectors)) })
    }

    /// The network's value.
    @inline(never) static func network(_ value: Double?) -> Expected { Expected(.network, [([], nil, .number(value))]) }

    /// Some cells of a sector table.
    @inline(never) static func sectors(_ cells: [(row: String, column: String, value: Double?)]) -> Expected {
      Expected(.sectors, cells.map { ([$0.row], $0.column, .number($0.value)) })
    }

    /// Values of some ties by the ids of their ends.
    @inline(never) static func ties(_ ties: [(source: String, target: String, value: Double?)]) -> Expected {
      Expected(.ties, ties.map { ([$0.source, $0.target], nil, .number($0.value)) })
    }

    /// Some cells of a table.
    @inline(never) static func table(_ cells: [(row: String, column: String, value: Double?)]) -> Expected {
      Expected(.keys, cells.map { ([$0.row], $0.column, .number($0.value)) })
    }
  }

  /// The network.
  public let network: ExampleNetwork
  /// What the measure must answer.
  public let expected: Expected

  /// An example with its expected answer.
  public init(_ network: ExampleNetwork, _ expected: Expected) {
    self.network = network
    self.expected = expected
  }
}

/// A named small network with its drawing.
public final class ExampleNetwork: Sendable {
  /// Its name in texts.
  public let name: Phrase
  /// The network drawn in characters, with what has to be known beside it.
  public let drawing: Phrase
  /// The network.
  public let network: Network

  init(name: Phrase, drawing: Phrase, network: Network) {
    self.name = name
    self.drawing = drawing
    self.network = network
  }
}

extension ExampleNetwork {
  /// Five nodes in a row.
  public static let line = ExampleNetwork(
    name: Phrase(en: "a line of five", de: "fünf Knoten in einer Reihe"),
    drawing: Phrase(
      en: "a ── b ── c ── d ── e        all ties of weight 1",
      de: "a ── b ── c ── d ── e        alle Beziehungen vom Gewicht 1"),
    network: Network(
      nodes: [.init("a"), .init("b"), .init("c"), .init("d"), .init("e")],
      ties: [.init("a", "b"), .init("b", "c"), .init("c", "d"), .init("d", "e")]))

  /// Two groups of two sectors joined by one tie, and a node alone.
  public static let smallBridge = ExampleNetwork(
    name: Phrase(en: "a small bridge", de: "eine kleine Brücke"),
    drawing: Phrase { language in
      let untied = Phrase(en: "without a tie", de: "ohne Beziehung")[language]
      return """
        a ── b        a b c: civil-society
         \\  /         d e:   business
          c ── d ── e
        f             f: civil-society, \(untied)
        """
    },
    network: Network(
      nodes: [
        .init("a", sectors: ["civil-society"]), .init("b", sectors: ["civil-society"]),
        .init("c", sectors: ["civil-society"]), .init("d", sectors: ["business"]), .init("e", sectors: ["business"]),
        .init("f", sectors: ["civil-society"]),
      ],
      ties: [.init("a", "b"), .init("a", "c"), .init("b", "c"), .init("c", "d"), .init("d", "e")]))

  /// Thirteen nodes of all four levels, small enough to count every path by hand.
  public static let fourLevels = ExampleNetwork(
    name: Phrase(en: "four levels", de: "vier Ebenen"),
    drawing: Phrase { language in
      let levels = Phrase(
        en: "F federal · S states · C cities · a, i actors", de: "F Bund · S Länder · C Städte · a, i Akteure")[
          language]
      let weights = Phrase(en: "numbers: weights, 1 where none is written", de: "Zahlen: Gewichte, 1, wo keine steht")[
        language]
      let academia = Phrase(en: "a3, and i1 in C2 without a tie", de: "a3 und i1 in C2 ohne Beziehung")[language]
      return """
                     F                     \(levels)
               2 ┌───┴───┐ 1               \(weights)
                S1       S2
               3 │       │ 1               public: F S1 S2 C1 C2 C3
          C2 ─2─ C1 ───── C3               nonprofit: a1 a4 a6
          │    2 │ \\      │ \\ 2            private: a2 a5
          a4 ── a1 ─ a2   a5 ─ a6          academia: \(academia)
                 \\  / 2
                  a3
        """
    },
    network: Network(
      nodes: [
        .init("F", .federal, sectors: ["public"]),
        .init("S1", .state, sectors: ["public"], in: "F"), .init("S2", .state, sectors: ["public"], in: "F"),
        .init("C1", .city, sectors: ["public"], in: "S1"), .init("C2", .city, sectors: ["public"], in: "S1"),
        .init("C3", .city, sectors: ["public"], in: "S2"),
        .init("a1", sectors: ["nonprofit"], in: "C1"), .init("a2", sectors: ["private"], in: "C1"),
        .init("a3", sectors: ["academia"], in: "C1"), .init("a4", sectors: ["nonprofit"], in: "C2"),
        .init("a5", sectors: ["private"], in: "C3"), .init("a6", sectors: ["nonprofit"], in: "C3"),
        .init("i1", sectors: ["academia"], in: "C2"),
      ],
      ties: [
        .init("F", "S1", weight: 2), .init("F", "S2"), .init("S1", "C1", weight: 3), .init("S2", "C3"),
        .init("C1", "C2", weight: 2), .init("C1", "C3"), .init("C1", "a1", weight: 2), .init("C1", "a2"),
        .init("a1", "a2"), .init("a1", "a3"), .init("a2", "a3", weight: 2), .init("C2", "a4"), .init("C3", "a5"),
        .init("C3", "a6", weight: 2), .init("a5", "a6"), .init("a1", "a4"),
      ]))
}
