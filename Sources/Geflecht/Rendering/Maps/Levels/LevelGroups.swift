/// Which nodes share a box: those of the federal level, those of a state, and those of none.
struct LevelGroups {
  struct Group {
    var top: Int?
    var actors: [Int]
    var cities: [Int]
  }

  /// With more actors than that, they stand without names.
  private static let mostNamedActors = 60

  /// That of the federal level first, where there is one.
  private(set) var all: [Group] = []
  let states: [Int]
  let hasFederal: Bool
  /// For every node what lies directly in it, by name.
  let children: [[Int]]
  /// Whether actors have names.
  let namesActors: Bool
  /// How wide the names of cities and actors are, up to a limit.
  let namesWidth: Double

  init(_ content: MapContent, _ language: Language) {
    let nodes = content.nodes
    let folded = nodes.map { foldedName($0.name[language]) }
    let byName = nodes.indices.sorted { (folded[$0], $0) < (folded[$1], $1) }
    func named(_ isMeant: (Int) -> Bool) -> [Int] { byName.filter(isMeant) }
    var children = Array(repeating: [Int](), count: nodes.count)
    for index in byName { if let parent = nodes[index].parent { children[parent].append(index) } }
    self.children = children
    let federal = named { nodes[$0].level == .federal }
    states = named { nodes[$0].level == .state }
    let hasFederal = !federal.isEmpty
    self.hasFederal = hasFederal
    let actorCount = nodes.count { $0.level == .actor }
    let namesActors = actorCount <= Self.mostNamedActors
    let widest = nodes.filter { $0.level == .city || (namesActors && $0.level == .actor) }
      .map { TextMetric.width(of: $0.name[language], fontSize: LevelBox.fontSize(of: $0.level)) }.max()
    namesWidth = min(namesActors && actorCount > 0 ? (states.count > 1 ? 170 : 230) : 140, max(60, widest ?? 0))
    self.namesActors = namesActors

    // What has no state: a city right under the federal level, an actor with neither city nor state.
    func isFree(_ index: Int) -> Bool {
      nodes[index].level < .state && nodes[index].parent.map { nodes[$0].level == .federal } ?? true
    }
    func isFederal(_ index: Int) -> Bool {
      hasFederal && nodes[index].level == .actor && (nodes[index].parent != nil || nodes[index].isFederalActor)
    }
    func group(_ top: Int?, _ members: [Int]) -> Group {
      Group(
        top: top, actors: members.filter { nodes[$0].level != .city },
        cities: members.filter { nodes[$0].level == .city })
    }
    if let first = federal.first {
      all.append(group(first, federal.dropFirst() + named { isFree($0) && isFederal($0) }))
    }
    all += states.map { group($0, children[$0]) }
    let strays = named { isFree($0) && !isFederal($0) }
    if !strays.isEmpty { all.append(group(nil, strays)) }
  }
}
