@testable import Geflecht

/// What a view shows and leaves out, from plain rows: first the ties by kind, sector and date, then the nodes, then levels.
struct PlainView {
  struct Node {
    let id: String
    let level: Level
    let parent: String?
    let joined, left: Int?
    let sectors: [String]
  }

  struct Tie {
    let a, b, kind: String
    let sectors: Set<String>
    let since: Int?
  }

  private(set) var nodes: [Node]
  private(set) var ties: [Tie]
  private(set) var leftOut: [String: Int] = [:]
  let undated: Int?

  init(_ program: DrawnProgram, _ view: NetworkView) {
    let all =
      program.states.map { Node(id: $0, level: .state, parent: nil, joined: nil, left: nil, sectors: []) }
      + program.cities.map {
        Node(id: $0.id, level: .city, parent: $0.state, joined: $0.joined, left: $0.left, sectors: [])
      }
      + program.actors.map {
        Node(id: $0.id, level: .actor, parent: $0.city, joined: nil, left: nil, sectors: $0.sectors)
      }
    let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    func chain(_ node: Node) -> [Node] { [node] + (node.parent.flatMap { byID[$0] }.map(chain) ?? []) }
    var counts: [String: Int] = [:]

    var kept = Set(all.map(\.id))
    func leave(_ reason: String, _ isGone: (Node) -> Bool) {
      for node in all where kept.contains(node.id) && isGone(node) {
        kept.remove(node.id)
        counts[reason, default: 0] += 1
      }
    }
    if !view.states.isEmpty {
      leave("nodes-outside-states") { node in
        !chain(node).contains { $0.level == .state && view.states.contains($0.id) }
      }
    }
    if let year = view.asOf?.year {
      leave("nodes-of-other-times") { node in
        chain(node).contains { $0.joined ?? 0 > year || $0.left ?? .max <= year }
      }
    }

    func tag(_ stated: [String], _ ends: [String]) -> Set<String> {
      Set(stated.isEmpty ? ends.flatMap { byID[$0]?.sectors ?? [] } : stated)
    }
    let recorded =
      program.ties.map {
        Tie(a: $0.a, b: $0.b, kind: $0.kind, sectors: tag($0.sectors, [$0.a, $0.b]), since: $0.since)
      } + program.tandems.map { Tie(a: $0.guide, b: $0.newcomer, kind: "tandem", sectors: [], since: $0.year) }
    var inside: [Tie] = []
    for tie in recorded {
      let ends = [tie.a, tie.b].count { kept.contains($0) }
      let reason: String? =
        if !view.kinds.isEmpty, !view.kinds.contains(tie.kind) {
          "ties-of-other-kinds"
        } else if !view.sectors.isEmpty, tie.sectors.isDisjoint(with: view.sectors) {
          "ties-of-other-sectors"
        } else if view.asOf != nil, tie.since == nil {
          "ties-without-date"
        } else if let year = view.asOf?.year, let since = tie.since, since > year {
          "ties-of-other-times"
        } else if ends < 2 {
          ends == 1 ? "ties-with-one-end-outside" : "ties-with-both-ends-outside"
        } else {
          nil
        }
      if let reason { counts[reason, default: 0] += 1 } else { inside.append(tie) }
    }
    if let level = view.level {
      func place(_ id: String) -> String? {
        byID[id].flatMap { node in chain(node).first { $0.level == level && kept.contains($0.id) } }?.id
      }
      let gone = kept.filter { place($0) == nil }
      if !gone.isEmpty { counts["nodes-outside-level"] = gone.count }
      kept = kept.filter { byID[$0]?.level == level }
      var shown: [Tie] = []
      for tie in inside {
        guard let a = place(tie.a), let b = place(tie.b) else {
          counts["ties-ending-outside-level", default: 0] += 1
          continue
        }
        if a == b {
          counts["ties-within-one-node", default: 0] += 1
        } else {
          shown.append(Tie(a: a, b: b, kind: tie.kind, sectors: tie.sectors, since: tie.since))
        }
      }
      inside = shown
    }
    nodes = all.filter { kept.contains($0.id) }
    (ties, leftOut) = (inside, counts)
    undated =
      view.asOf == nil
      ? nil : nodes.count { node in chain(node).allSatisfy { $0.joined == nil && $0.left == nil } }
  }

  var pairs: Int { Set(ties.map { Set([$0.a, $0.b]) }).count }
}

extension ClaimOracles {
  static let views: [Claim.Kind: Oracle] = [
    .networkSize: { claim, scene in
      let plain = scene.plain
      var counts = Dictionary(grouping: plain.nodes, by: \.level.key).mapValues(\.count)
      (counts["tied_pairs"], counts["recorded_ties"]) = (plain.pairs, plain.ties.count)
      return claim.counts() == counts
    },
    .parallelTies: { claim, scene in
      claim.counts() == ["recorded_ties": scene.plain.ties.count, "tied_pairs": scene.plain.pairs]
        && scene.plain.ties.count > scene.plain.pairs
    },
    .sectorScheme: { claim, scene in
      let sectors = ["civil-society", "administration-politics", "business", "science"]
      return switch claim.text("scheme") {
      case "four": Set(claim.texts("sectors")) == Set(sectors)
      case "three": Set(claim.texts("sectors")) == Set(sectors.dropLast())
      default: false
      }
    },
    .leftOut: { claim, scene in claim.counts() == scene.plain.leftOut },
    .undatedNodes: { claim, scene in claim.number("nodes") == scene.plain.undated.map(Double.init) },
  ]

  static let gaps: [Claim.Kind: Oracle] = [
    // Neither enough ties between sectors nor enough cities of which anything is known.
    .nothingStandsOut: { _, scene in
      let evidence = EvidenceOracle(scene.shown)
      return tiesBetweenSectors(scene) < 20 && evidence.cities.count { !evidence.present(in: $0).isEmpty } < 5
    },
    .byChance: { claim, scene in
      let ways = waysToDeal(scene)
      let isExact = claim.number("draws") != Double(ClaimSweeps.permutations)
      return claim.flag("exact") == isExact && (!isExact || claim.number("draws") == ways) && claim.number("seed") == 1
        && claim.words[.english].contains("possible ways") == isExact
    },
    .actorsWithoutSector: { claim, scene in
      let actors = scene.plain.nodes.filter { $0.level == .actor }
      return claim.counts() == ["actors": actors.count(where: \.sectors.isEmpty), "of": actors.count]
    },
    .citiesWithoutSector: { claim, scene in
      let evidence = EvidenceOracle(scene.shown)
      let silent = evidence.cities.filter { evidence.present(in: $0).isEmpty }
      let fromAbove = silent.count { city in
        evidence.ties(of: city).contains { $0.isFromAbove && !$0.sectors.isEmpty }
      }
      return claim.counts() == ["cities": silent.count, "of": evidence.cities.count, "only_from_above": fromAbove]
    },
    .tiesWithoutSector: { claim, scene in
      let untagged = scene.plain.ties.filter(\.sectors.isEmpty)
      let cities = Set(scene.program.cities.map(\.id))
      let between = untagged.count { cities.isSuperset(of: [$0.a, $0.b]) }
      return claim.counts() == ["ties": untagged.count, "of": scene.plain.ties.count, "between_cities": between]
        && claim.words[.english].contains("between cities") == (between > 0)
    },
    .fewTiesWithSectors: { claim, scene in
      claim.number("ties") == Double(tiesBetweenSectors(scene)) && tiesBetweenSectors(scene) < 20
    },
  ]

  /// In how many ways the sets of sectors can be dealt out within each level: one after the other, each to any of those
  /// that have none yet.
  private static func waysToDeal(_ scene: ClaimScene) -> Double {
    var ways = 1.0
    for level in Level.allCases {
      let sets = scene.plain.nodes.filter { $0.level == level && !$0.sectors.isEmpty }.map { Set($0.sectors) }
      var rest = sets.count
      for (_, alike) in Dictionary(grouping: sets, by: \.self) {
        for place in alike.indices { ways *= Double(rest - place) / Double(place + 1) }
        rest -= alike.count
      }
    }
    return ways.rounded()
  }

  private static func tiesBetweenSectors(_ scene: ClaimScene) -> Int {
    let sorted = Set(scene.plain.nodes.filter { !$0.sectors.isEmpty }.map(\.id))
    return Set(scene.plain.ties.map { Set([$0.a, $0.b]) }).count { $0.isSubset(of: sorted) }
  }
}
