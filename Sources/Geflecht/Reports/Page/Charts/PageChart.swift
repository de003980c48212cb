/// Numbers of a page that are drawn beside the table that holds them. Whoever draws them counts nothing.
enum PageChart: Sendable {
  case heat(HeatTable)
  case presence(PresenceTable)
  case intervals(IntervalTable)
  case bars(BarTable)

  var title: Phrase {
    switch self {
    case .heat(let table): table.title
    case .presence(let table): table.title
    case .intervals(let table): table.title
    case .bars(let table): table.title
    }
  }
}

/// How many ties join the groups of two lists, beside what there would be by chance.
struct HeatTable: Sendable {
  struct Cell: Sendable {
    let observed: Double
    let expected: Double?
    /// Whether chance seldom lies as far out.
    var isRare = false

    /// Whether the number says something: chance gives enough, or seldom lies as far out.
    var isTelling: Bool { isRare || expected ?? 0 >= SectorFinding.fewestExpected }
    /// How many times as many as by chance; `nil` where chance gives none or is not known.
    var ratio: Double? { expected.flatMap { $0 > 0 ? observed / $0 : nil } }
    /// `▲` or `▼` where chance is seldom as high or low.
    var sign: String {
      guard isRare, let expected else { return "" }
      return observed > expected ? "▲" : "▼"
    }
  }

  let title: Phrase
  /// The groups, across and down.
  let groups: [Phrase]
  /// A row a group; `nil` where no tie can be.
  let cells: [[Cell?]]
}

/// By what evidence each sector takes part in each city, state by state.
struct PresenceTable: Sendable {
  /// What speaks for a sector in a city.
  enum Evidence: Hashable, Sendable { case members, tiesAlone, nothing }

  struct City: Sendable {
    let name: Phrase
    /// By sector.
    let evidence: [Evidence]
  }

  let title: Phrase
  let sectorNames: [String]
  let states: [(name: Phrase, cities: [City])]
}

/// Shares of 1, each beside the interval of 95 of 100 values of chance.
struct IntervalTable: Sendable {
  struct Row: Sendable {
    let name: Phrase
    let observed: Double
    let low, high: Double
    /// The mean by chance.
    let expected: Double
  }

  let title: Phrase
  let rows: [Row]
}

/// How many nodes have a number of something, a bar each.
struct BarTable: Sendable {
  let title: Phrase
  /// What the numbers before the bars are.
  let axis: Phrase
  let rows: [(numbers: ClosedRange<Int>, count: Int)]
}
