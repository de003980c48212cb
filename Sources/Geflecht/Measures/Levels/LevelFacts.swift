/// What the network holds for the states and the levels, counted once: measures show it as tables, and the cards of the
/// states are written from it.
///
/// Every list stands in the order of `order.states`.
public struct LevelFacts: Sendable {
  /// Who belongs where.
  public let order: FormalOrder
  /// Which own cities each state is tied to; `nil` for one that the view does not show.
  let reach: [StateReach?]
  /// The shortest paths from the federal level.
  let paths: SourcePaths
  /// For every own city of each state which part of these paths passes the state.
  let gates: [[Double?]]
  /// The own cities of each state that lose every path to the federal level without it; `nil` for one that the view does not
  /// show or the federal level does not reach.
  let cuts: [[NodeID]]
  /// Ties and tandems within each state and across its border.
  let ties: StateTies
  /// How many ties each state would have within and across its border if states were dealt out anew.
  let expectation: StateExpectation
  /// How well the cities reach each other, without what stands above them too.
  let cities: SelfOrganized
  /// The triads of each state.
  let triads: LevelTriads
  /// When ties began and ended.
  let ages: TieAges
  /// Which cities were guided, and which of them went on to guide.
  let guided: GuidedCities

  /// Counts everything that the cards of states need.
  /// - Complexity: O((nodes + arcs) · log nodes), and a pass over what lies between cities for 512 of them.
  public init(in analysis: Analysis) {
    order = analysis[.formalOrder]
    reach = analysis[.stateReach]
    paths = analysis[.federalPaths]
    gates = analysis[.stateGates]
    cuts = analysis[.stateCuts]
    ties = analysis[.stateTies]
    expectation = analysis[.stateExpectation]
    cities = analysis[.selfOrganized]
    triads = analysis[.levelTriads]
    ages = analysis[.tieAges]
    guided = analysis[.guidedCities]
  }
}

/// How well cities reach each other: over everything, without what stands above them, and over ties of cities alone.
struct SelfOrganized: Sendable {
  let everything: CityPairs
  /// Without the federal level, the states and the actors that work for them.
  let alone: CityPairs
  let citiesOnly: CityPairs
}

extension Recipes {
  /// Who belongs where.
  static let formalOrder = Recipe { $0.network.formalOrder }
  /// The nodes by the states they belong to.
  static let orderGrouping = Recipe { $0[.formalOrder].grouping }
  /// The ties and possible pairs of every pair of levels.
  static let levelBlocks = Recipe {
    LevelBlocks(of: $0.network.adjacency(.ignored).out, levels: $0.network.levels)
  }
  static let stateReach = Recipe { StateReach.all($0[.formalOrder], along: $0[.adjacency]) }
  /// The shortest paths from the nearest federal node.
  static let federalPaths = Recipe {
    SourcePaths(from: $0[.formalOrder].federal, along: $0[.adjacency], $0.settings.lengths)
  }
  /// For every own city of each state which part of the shortest paths from the federal level passes the state.
  static let stateGates = Recipe { analysis in
    let states = analysis[.formalOrder].states
    let shown = states.compactMap { state in state.node.map { (node: $0, targets: state.cities) } }
    var shares = analysis[.federalPaths].shares(through: shown)[...]
    return states.map { $0.node == nil ? $0.cities.map { _ in nil } : shares.popFirst() ?? [] }
  }
  /// The nodes that all paths from the federal level must pass.
  static let federalDominators = Recipe {
    Dominators(from: $0[.formalOrder].federal, along: $0[.adjacency])
  }
  /// The own cities of each state that only the state connects with the federal level.
  static let stateCuts = Recipe { analysis in
    analysis[.formalOrder].states.map { state in
      state.node.map { node in state.cities.filter { analysis[.federalDominators].dominates(node, $0) } } ?? []
    }
  }
  static let stateTies = Recipe {
    StateTies(of: $0.network, $0[.formalOrder], isWeighted: $0.isWeighted)
  }
  static let stateExpectation = Recipe {
    StateExpectation(of: $0.network.adjacency(.ignored).out, $0[.orderGrouping], levels: $0.network.levels)
  }
  static let selfOrganized = Recipe { analysis in
    let (order, network, settings) = (analysis[.formalOrder], analysis.network, analysis.settings)
    func pairs(_ isThere: (NodeID) -> Bool) -> CityPairs {
      CityPairs(
        of: network.adjacency(.ignored).out, order, where: isThere, threads: settings.threads,
        progress: settings.progress)
    }
    return SelfOrganized(
      everything: pairs { _ in true }, alone: pairs { !order.isAbove($0) }, citiesOnly: pairs { _ in false })
  }
  static let levelTriads = Recipe { LevelTriads(of: $0.network, $0[.formalOrder]) }
  static let tieAges = Recipe { TieAges(of: $0.network, $0[.formalOrder]) }
  static let guidedCities = Recipe { GuidedCities(of: $0.network, $0[.formalOrder]) }
}

extension FormalOrder {
  /// A table with one row a state, and one for all.
  func table(
    _ columns: [NumberTable.Column], total: [Double?]?, _ values: (_ state: Int) -> [Double?]
  ) -> NumberTable {
    NumberTable(
      rowTitle: Phrase(en: "state", de: "Land"), rows: states.map { $0.id } + (total == nil ? [] : ["total"]),
      rowTitles: states.map { $0.title } + (total == nil ? [] : [Phrase(en: "total", de: "insgesamt")]),
      columns: columns, values: states.indices.map(values) + (total.map { [$0] } ?? []))
  }
}

extension Caveat {
  /// What the formal order makes of states and cities.
  static let formalOrder = Caveat(
    en: """
      Land and city are two nodes, also in Berlin, Bremen and Hamburg; a city of that name that lies in no state is a state
      of its own, without own cities. Cities without a state stand in no row, and count in a total only where that needs no
      state.
      """,
    de: """
      Land und Stadt sind zwei Knoten, auch in Berlin, Bremen und Hamburg; eine Stadt dieses Namens, die in keinem Land
      liegt, ist ein eigenes Land ohne eigene Städte. Städte ohne Land stehen in keiner Zeile und zählen insgesamt nur, wo es
      kein Land braucht.
      """)
  /// The caveat of measures that need the states as nodes.
  static let needsStates = Caveat(
    en:
      "Blank where the view does not show the states as nodes, as with --level city, and where there is nothing to count.",
    de: """
      Leer, wo die Ansicht die Länder nicht als Knoten zeigt, etwa mit --level city, und wo es nichts zu zählen gibt.
      """)
  /// The caveat of measures of paths from the federal level.
  static let nearestFederal = Caveat(
    en: """
      Of several federal nodes the nearest counts. Paths lead over all nodes and ties, never over mere containment. Blank without a
      federal level.
      """,
    de: """
      Von mehreren Bundesstellen zählt die nächste. Wege führen über alle Knoten und Beziehungen, nie über die bloße
      Zugehörigkeit. Leer ohne Bundesebene.
      """)
}

extension [Reference] {
  /// Where measures of levels come from.
  static let levels = [
    Reference("Bodin (2017), Collaborative environmental governance", doi: "10.1126/science.aan1114")
  ]
}

extension Phrase {
  /// Said of measures that are defined nowhere else.
  static let ofOurOwn = Phrase(
    en: "Counted from the definition; no other tool has it.",
    de: "Nach der Definition ausgezählt; kein anderes Programm hat es.")
}
