@testable import Geflecht

/// What the page says in a minute, and on the cards of cities.
extension ClaimOracles {
  static let page: [Claim.Kind: Oracle] = [
    .everySector: { claim, scene in
      let evidence = EvidenceOracle(scene.shown)
      let all = Set(scene.shown.sectorNames)
      let present = evidence.cities.map { (scene.shown.id(of: $0), evidence.present(in: $0)) }
      return Set(claim.texts("cities")) == Set(present.filter { $0.1 == all }.map(\.0))
        && claim.number("of") == Double(present.count { !$0.1.isEmpty }) && claim.number("sectors") == Double(all.count)
    },
    // No tandem of a drawn program says when it ended.
    .tandemsRecorded: { claim, scene in
      claim.counts() == ["tandems": scene.plain.ties.count { $0.kind == "tandem" }, "with_an_end": 0]
    },
    .citySectors: { claim, scene in
      let (city, evidence) = (try node(of: claim, scene), EvidenceOracle(scene.shown))
      let present = evidence.present(in: city)
      return !present.isEmpty
        && claim.object("local_actors")
          == Dictionary(uniqueKeysWithValues: present.map { ($0, Double(evidence.count(of: $0, in: city))) })
    },
    .cityActors: { claim, scene in
      let actors = scene.plain.nodes.filter { $0.level == .actor && $0.parent == claim.text("city") }.map(\.id)
      return !actors.isEmpty && Set(claim.texts("actors")) == Set(actors)
    },
    .cityPartners: { claim, scene in
      let partners = partners(of: claim.text("city"), scene)
      return !partners.isEmpty && Set(claim.texts("partners")) == partners
    },
    .cityTandem: { claim, scene in
      let (city, partner) = (claim.text("city") ?? "", claim.text("partner") ?? "")
      let ends = claim.text("role") == "guide" ? [city, partner] : [partner, city]
      return claim.text("role") != "peer"
        && scene.plain.ties.contains { tie in
          tie.kind == "tandem" && [tie.a, tie.b] == ends && tie.since.map(String.init) == claim.text("since")
        }
    },
    .cityExamples: { claim, scene in
      let (city, evidence) = (try node(of: claim, scene), EvidenceOracle(scene.shown))
      let missing = missing(in: city, scene)
      return !evidence.present(in: city).isEmpty && Set(claim.texts("sectors")) == missing && !missing.isEmpty
        && isNearest(claim, scene) { id in
          scene.shown.node(named: id).map { missing.isSubset(of: evidence.present(in: $0)) } ?? false
        }
    },
    .cityNeighbors: { claim, scene in
      let tied = Set(partners(of: claim.text("city"), scene).compactMap { home($0, scene) })
      return isNearest(claim, scene) { !tied.contains($0) }
    },
    .cityQuestion: { claim, scene in
      let (city, evidence) = (try node(of: claim, scene), EvidenceOracle(scene.shown))
      let isKnown = !evidence.present(in: city).isEmpty
      return switch claim.text("asks") {
      case "sectors": !isKnown
      case "missing-sectors": isKnown && Set(claim.texts("sectors")) == missing(in: city, scene)
      case "partners": partners(of: claim.text("city"), scene).isEmpty
      default: false
      }
    },
  ]

  private static func node(of claim: Claim, _ scene: ClaimScene) throws -> NodeID {
    guard let city = claim.text("city").flatMap(scene.shown.node) else {
      throw Fixtures.Rejected(description: "no such city: \(claim.values)")
    }
    return city
  }

  /// The city that a node is or lies in.
  private static func home(_ id: String, _ scene: ClaimScene) -> String? {
    guard let node = scene.plain.nodes.first(where: { $0.id == id }) else { return nil }
    return node.level == .city ? id : node.level == .actor ? node.parent : nil
  }

  /// Who outside is tied to a city or to an actor in it.
  private static func partners(of city: String?, _ scene: ClaimScene) -> Set<String> {
    let pairs = scene.plain.ties.flatMap { [($0.a, $0.b), ($0.b, $0.a)] }
    return Set(pairs.filter { home($0.0, scene) == city && home($0.1, scene) != city }.map(\.1))
  }

  /// The sectors of which nothing at all tells in a city.
  private static func missing(in city: NodeID, _ scene: ClaimScene) -> Set<String> {
    Set(scene.shown.sectorNames).subtracting(EvidenceByDefinition(of: city, scene.shown).sectors)
  }

  /// Whether the cities of a claim are the two nearest of some kind within sixty kilometers.
  private static func isNearest(_ claim: Claim, _ scene: ClaimScene, _ isWanted: (String) -> Bool) -> Bool {
    let city = claim.text("city") ?? ""
    let others = scene.plain.nodes.filter { $0.level == .city && $0.id != city && isWanted($0.id) }
    let near = others.compactMap { other in scene.program.kilometers(city, other.id).map { (other.id, $0) } }
      .filter { $0.1 <= 60 }.sorted { $0.1 < $1.1 }.prefix(2)
    let said = claim.object("kilometres") ?? [:]
    return !near.isEmpty && Set(said.keys) == Set(near.map(\.0))
      && near.allSatisfy { id, kilometers in ((said[id] ?? 0) - kilometers).magnitude <= 0.5 + 1e-3 }
  }
}
