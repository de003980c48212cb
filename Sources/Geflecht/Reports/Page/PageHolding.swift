/// Who holds a network together: without whom others would be cut off, and who stands between most of them. The numbers are
/// those of `geflecht measure`.
struct PageHolding {
  private let network: Network
  private let results: ResultTable

  /// - Parameter results: What `PageContent.measures(of:)` answered.
  init(_ results: ResultTable) { (self.results, network) = (results, results.network) }

  /// All that is said, for programs too.
  var claims: [Claim] { overall + states.map { $0.claim } }

  var section: PageReport.Section? {
    guard !overall.isEmpty else { return nil }
    var blocks: [Report.Block] = [.list(overall.map { $0.words })]
    if !states.isEmpty { blocks += [.heading(Self.title), .table(table)] }
    return PageReport.Section(
      id: "holding", title: Phrase(en: "Who holds it together", de: "Wer es zusammenhält"), parts: [.blocks(blocks)])
  }

  private static let title = Phrase(en: "Who connects each state", de: "Wer jedes Land verbindet")

  private var overall: [Claim] {
    [cutsOff, standsBetween(upTo: Self.most), joinsSectors, joinsStates].compactMap { $0 }
  }

  // MARK: The whole

  private typealias Place = (node: NodeID, value: Double)

  /// Those with the greatest numbers above 0, the greatest first.
  private func greatest(_ value: (NodeID) -> Double?) -> [Place] {
    network.nodes.compactMap { node -> Place? in value(node).flatMap { $0 > 0 ? (node, $0) : nil } }
      .sorted { a, b in a.value == b.value ? a.node < b.node : a.value > b.value }
  }

  private func claim(_ kind: Claim.Kind, _ places: [Place], _ words: (Phrase) -> Phrase) -> Claim? {
    guard !places.isEmpty else { return nil }
    let items = places.map { node, value -> Phrase in
      let name = network.names(of: [node], upTo: 1)
      let count = Int(value.rounded())
      let pairs = Phrase(en: "\(count, "pair", "pairs")", de: "\(count, "Paar", "Paare")")
      let others = Phrase(
        en: "\(count, "other", "others")", de: "\(count, "andere Stelle", "andere Stellen")")
      let amount = kind == .cutsOff ? others : pairs
      guard network[node].level < .state, let state = network.stateTitle(of: node) else {
        return Phrase(en: "\(name) (\(amount))", de: "\(name) (\(amount))")
      }
      return Phrase(en: "\(name) (\(state), \(amount))", de: "\(name) (\(state), \(amount))")
    }
    return Claim(
      kind, places.map { (network.id(of: $0.node), .double($0.value)) }, words(Phrase(en: "\(items)", de: "\(items)")))
  }

  private var cutsOff: Claim? {
    guard let parts = results.values(of: ArticulationSectors.self) else { return nil }
    let places = greatest { node in parts[node].map { $0.reduce(0) { $0 + ($1 ?? 0) } } }
    return claim(.cutsOff, Array(places.prefix(Self.most))) { list in
      Phrase(
        en: "Without one of these, others would lose the way to the largest part that remains: \(list).",
        de: "Ohne eine von diesen Stellen verlören andere den Weg zum größten Teil, der bleibt: \(list).")
    }
  }

  /// Over whom most ways lead.
  func standsBetween(upTo most: Int) -> Claim? {
    guard let scores = results.values(of: Betweenness.self) else { return nil }
    return claim(.standsBetween, Array(greatest { scores[$0] }.prefix(most))) { list in
      Phrase(
        en: "Most shortest ways between others lead over \(list).",
        de: "Die meisten kürzesten Wege zwischen anderen führen über \(list).")
    }
  }

  private var joinsSectors: Claim? {
    guard let scores = results.values(of: SectorBetweenness.self) else { return nil }
    return claim(.joinsSectors, Array(greatest { scores[$0] }.prefix(Self.most))) { list in
      Phrase(
        en: "Between different sectors most of them lead over \(list).",
        de: "Zwischen verschiedenen Sektoren führen die meisten über \(list).")
    }
  }

  private var joinsStates: Claim? {
    guard let profiles = results.values(of: StateBrokerage.self),
      let total = profiles.columns.firstIndex(where: { $0.key == "total" }),
      let within = profiles.columns.firstIndex(where: { $0.key == "coordinator" })
    else { return nil }
    let places = greatest { node in profiles[node].map { ($0[total] ?? 0) - ($0[within] ?? 0) } }
    return claim(.joinsStates, Array(places.prefix(Self.most))) { list in
      Phrase(
        en: "Across state borders, most partners who are not tied to each other have in common \(list).",
        de:
          "Über Landesgrenzen hinweg haben die meisten Partner, die nicht miteinander verbunden sind, gemeinsam: \(list)."
      )
    }
  }

  private static let most = 5

  // MARK: State by state

  /// Over whom in each state most ways lead, the state itself included.
  private var states: [(title: Phrase, names: Phrase, claim: Claim)] {
    guard let scores = results.values(of: Betweenness.self) else { return [] }
    let order = network.formalOrder
    var best = [[Place]](repeating: [], count: order.states.count)
    for place in greatest({ scores[$0] }) {
      guard let state = order.state(of: place.node), best[state].count < Self.mostOfState else { continue }
      best[state].append(place)
    }
    return zip(order.states, best).filter { !$1.isEmpty }.map { state, places in
      let title = state.title
      let details = places.map { Phrase(en: "\(Int($0.value.rounded()))", de: "\(Int($0.value.rounded()))") }
      let names = network.names(of: places.map { $0.node }, with: details, upTo: Self.mostOfState)
      return (
        title, names,
        Claim(
          .connectsState,
          [
            ("state", .string(state.id)),
            ("pairs", .object(places.map { (network.id(of: $0.node), .double($0.value)) })),
          ],
          Phrase(en: "\(title): \(names)", de: "\(title): \(names)"))
      )
    }
  }

  private static let mostOfState = 3

  private var table: ReportTable {
    var table = ReportTable(columns: [
      .init("state", Phrase(en: "state", de: "Land")),
      .init(
        "nodes",
        Phrase(
          en: "most shortest ways lead over (pairs of others)",
          de: "die meisten kürzesten Wege führen über (Paare anderer)")),
    ])
    for (title, names, _) in states { table.append([.phrase(title), .phrase(names)]) }
    return table
  }
}
