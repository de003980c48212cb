/// A measure's documentation, read by `geflecht explain`, reports and tests alike. There is one of each, shared by all
/// answers.
public final class MeasureCard: Sendable {
  /// What a measure is about.
  public enum Family: String, CaseIterable, Sendable {
    case centrality
    case distance
    case cohesion
    case community = "groups"
    case crossSector = "cross-sector"
    case brokerage, layers, levels, chance
  }

  /// What its numbers count.
  public enum Unit: String, Sendable {
    case pure = "pure number"
    case ties, nodes, components, steps, triangles
    case weight = "weight of ties"
    case perStep = "1 / steps"
    case perResistance = "1 / resistance"
    case pairs = "pairs of nodes"
    case paths = "paths of two ties"
    case groups = "groups of nodes"
    case share = "share of 1"
    case nats = "natural units (nats)"
    case sectors = "names of sectors"
    /// A name, not an amount: 1 stands before 2.
    case classNumber = "number of a class"

    /// The unit for people.
    public var name: Phrase {
      switch self {
      case .pure: Phrase(en: "\(rawValue)", de: "reine Zahl")
      case .ties: Phrase(en: "\(rawValue)", de: "Beziehungen")
      case .nodes: Phrase(en: "\(rawValue)", de: "Knoten")
      case .steps: Phrase(en: "\(rawValue)", de: "Schritte")
      case .components: Phrase(en: "\(rawValue)", de: "Komponenten")
      case .triangles: Phrase(en: "\(rawValue)", de: "Dreiecke")
      case .weight: Phrase(en: "\(rawValue)", de: "Gewicht der Beziehungen")
      case .perStep: Phrase(en: "\(rawValue)", de: "1 / Schritte")
      case .perResistance: Phrase(en: "\(rawValue)", de: "1 / Widerstand")
      case .pairs: Phrase(en: "\(rawValue)", de: "Paare von Knoten")
      case .paths: Phrase(en: "\(rawValue)", de: "Pfade aus zwei Beziehungen")
      case .groups: Phrase(en: "\(rawValue)", de: "Gruppen von Knoten")
      case .share: Phrase(en: "\(rawValue)", de: "Anteil an 1")
      case .nats: Phrase(en: "\(rawValue)", de: "natürliche Einheiten (Nat)")
      case .classNumber: Phrase(en: "\(rawValue)", de: "Nummer einer Gruppe")
      case .sectors: Phrase(en: "\(rawValue)", de: "Namen von Sektoren")
      }
    }
  }

  /// How its time grows, and how fast: nanoseconds on one thread of a server of 2024, measured on synthetic nations of
  /// 5,000 to 200,000 nodes. Other networks and machines may take a third or three times as long.
  public struct Effort: Hashable, Sendable {
    /// For every node times every tie, when steps are counted and when ties have lengths.
    let perNodeAndTie: Double
    let perNodeAndTieWithLengths: Double
    /// For every tie, beyond a pass.
    var perTie = 0.0
    /// For every node and tie at every draw of chance.
    var perDraw = 0.0

    private init(perNodeAndTie: Double = 0, withLengths: Double? = nil, perTie: Double = 0, perDraw: Double = 0) {
      (self.perNodeAndTie, perNodeAndTieWithLengths) = (perNodeAndTie, withLengths ?? perNodeAndTie)
      (self.perTie, self.perDraw) = (perTie, perDraw)
    }

    /// A pass over nodes and ties, or a few.
    public static let onePass = Effort()
    /// A pass for so many nodes at once as a register has bits.
    public static let manyNodesAPass = Effort(perNodeAndTie: 0.2, withLengths: 25)
    /// A pass for so many cities at once: 11,000 of the 611,000 nodes of a nation.
    public static let manyCitiesAPass = Effort(perNodeAndTie: 0.006)
    /// A pass for every node.
    public static let onePassPerNode = Effort(perNodeAndTie: 3.5, withLengths: 30)
    /// A search for every node that follows single paths, or passes by sector.
    public static let severalPassesPerNode = Effort(perNodeAndTie: 12, withLengths: 40)
    /// A search around every node.
    public static let neighborhoods = Effort(perTie: 20_000)
    /// A count of ties for every draw.
    public static let draws = Effort(perDraw: 0.6)
    /// A count of paths for every draw.
    public static let drawsOfPaths = Effort(perDraw: 7)
    /// Random networks with the same degrees, at least 99.
    public static let rewirings = Effort(perTie: 16_000)
  }

  /// When a measure makes use of weights, or of directions.
  public enum Use: Sendable { case never, onRequest, always }

  /// The key in files, JSON and on the command line.
  public let id: String
  /// Its name in the field.
  public let title: Phrase
  /// What it is about.
  public let family: Family
  /// What it says, in one sentence.
  public let summary: Phrase
  /// Its definition, with every letter explained.
  public let formula: Phrase
  /// How to read a value.
  public let reading: Phrase
  /// What its numbers count.
  public let unit: Unit
  /// The least and greatest possible value.
  public let range: ClosedRange<Double>
  /// How its time grows.
  public let time: Phrase
  /// How its memory grows.
  public let memory: Phrase
  /// Whether it runs unasked on a large network.
  public let effort: Effort
  /// Whether it can use weights (`--weighted`).
  public let weights: Use
  /// Whether it can follow directions (`--direction`).
  public let directions: Use
  /// What it does with weights, and what else to know before quoting it.
  public let caveats: [Caveat]
  /// Whose number of other tools it equals, and where they differ.
  public let equals: Phrase
  /// Where it comes from.
  public let references: [Reference]
  /// Networks with values worked out by hand.
  public let examples: [WorkedExample]

  init(
    id: String, title: Phrase, family: Family, summary: Phrase, formula: Phrase, reading: Phrase, unit: Unit,
    range: ClosedRange<Double>, time: Phrase, memory: Phrase, effort: Effort = .onePass, weights: Use = .never,
    directions: Use = .never, caveats: [Caveat], equals: Phrase, references: [Reference], examples: [WorkedExample]
  ) {
    self.id = id
    self.title = title
    self.family = family
    self.summary = summary
    self.formula = formula
    self.reading = reading
    self.unit = unit
    self.range = range
    self.time = time
    self.memory = memory
    self.effort = effort
    self.weights = weights
    self.directions = directions
    self.caveats = caveats
    self.equals = equals
    self.references = references
    self.examples = examples
  }
}

/// A publication.
public struct Reference: Hashable, Sendable {
  /// Authors, year and title.
  public let citation: String
  /// The page meant, if it is one of many.
  public let page: Int?
  /// Its DOI, if it has one.
  public let doi: String?

  /// A publication with its DOI.
  public init(_ citation: String, page: Int? = nil, doi: String? = nil) {
    self.citation = citation
    self.page = page
    self.doi = doi
  }

  /// The publication as a list of sources names it.
  var source: Phrase {
    let place = page.map { Phrase(en: ", p. \(plain: $0)", de: ", S. \(plain: $0)") } ?? ""
    return Phrase(citation) + place
  }
}
