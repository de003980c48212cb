/// What two waves say of the change between them.
public struct ChangeOutcome: Sendable {
  /// The waves: who stayed, entered and left.
  public let waves: Waves
  /// What was asked.
  public let question: ChangeQuestion
  /// How well the waves are documented.
  public let documented: Documented
  /// The ties of those who stayed.
  public let ties: TieTurnover
  /// The same by kind; those without a kind have none.
  public let tiesByKind: [(kind: String?, ties: TieTurnover)]
  /// The same by sector.
  public let tiesBySector: [(sector: String, ties: TieTurnover)]
  /// The strengths of the ties that stayed.
  public let weights: WeightChanges
  /// Every number of the network, a sector or a state.
  public let numbers: [ChangedNumber]
  /// The measures that have none.
  public let unanswered: [ResultTable.Unanswered]
  /// How often chance was asked; 0 where it was not.
  public let draws: Int
  /// What the cards of states are made of, in both waves.
  public let levels: (before: LevelsOutcome, after: LevelsOutcome)

  /// The part of a whole network that is of a level, a sector, a state or nothing of these.
  public struct Presence: Hashable, Sendable {
    /// How many there were before.
    public var before: Int { stayed + left }
    /// How many there were after.
    public var after: Int { stayed + entered }
    /// How many were there both times.
    public fileprivate(set) var stayed = 0
    /// How many entered.
    public fileprivate(set) var entered = 0
    /// How many left.
    public fileprivate(set) var left = 0
  }

  /// Who stayed, entered and left at every level.
  public var presenceByLevel: [(level: Level, nodes: Presence)] {
    Level.allCases.reversed().map { level in
      (level, presence { network, node in network[node].level == level })
    }.filter { $0.nodes != Presence() }
  }

  /// The same by sector: a node of several counts for each. Who stayed counts by the sectors of the later wave.
  public var presenceBySector: [(sector: String, nodes: Presence)] {
    let names = waves.after.sectorNames + waves.before.sectorNames.filter { !waves.after.sectorNames.contains($0) }
    return names.map { name in
      (
        name,
        presence { network, node in
          network.sectorNames.firstIndex(of: name).map { network[node].sectors.contains(SectorID($0)) } ?? false
        }
      )
    }.filter { $0.nodes != Presence() }
  }

  /// The same by state, states themselves not counted; the state is named by its id.
  public var presenceByState: [(state: String, title: Phrase, nodes: Presence)] {
    var states: [(id: String, title: Phrase)] = []
    var counts: [String: Presence] = [:]
    func count(_ network: Network, _ node: NodeID, _ add: (inout Presence) -> Void) {
      guard network[node].level < .state, let id = network.stateID(of: node) else { return }
      if counts[id] == nil { states.append((id, network.stateTitle(of: node) ?? Phrase(id))) }
      add(&counts[id, default: Presence()])
    }
    for pair in waves.stayed { count(waves.after, pair.after) { $0.stayed += 1 } }
    for node in waves.left { count(waves.before, node) { $0.left += 1 } }
    for node in waves.entered { count(waves.after, node) { $0.entered += 1 } }
    return states.sorted { $0.id < $1.id }.map { ($0.id, $0.title, counts[$0.id] ?? Presence()) }
  }

  private func presence(_ isCounted: (Network, NodeID) -> Bool) -> Presence {
    Presence(
      stayed: waves.stayed.count { isCounted(waves.after, $0.after) },
      entered: waves.entered.count { isCounted(waves.after, $0) },
      left: waves.left.count { isCounted(waves.before, $0) })
  }
}
