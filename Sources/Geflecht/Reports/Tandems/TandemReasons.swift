/// Why a pair fits, in words a mayor can use: facts, no scores.
enum TandemReasons {
  /// The reasons for a pair, weightiest first, each a clause about the guide.
  static func reasons(for pair: TandemCandidate, in network: Network) -> [Phrase] {
    let facts = pair.facts
    var reasons: [Phrase] = []
    if facts.isPinned { reasons.append(Phrase(en: "settled beforehand", de: "vorab vereinbart")) }
    if let rank = facts.wishRank {
      reasons.append(Phrase(en: "wished for (rank \(rank))", de: "gewünscht (Rang \(rank))"))
    }
    reasons += whatItBrings(pair, in: network)
    if !facts.sharedTopics.isEmpty {
      reasons.append(
        Phrase(
          en: "same topics: \(Language.english.list(facts.sharedTopics))",
          de: "gleiche Themen: \(Language.german.list(facts.sharedTopics))"))
    }
    reasons += contact(pair, network)
    reasons += size(facts)
    if let kilometres = facts.kilometres {
      let km = Int(kilometres.rounded())
      reasons.append(
        km <= 50
          ? Phrase(en: "only \(km) km apart", de: "nur \(km) km entfernt")
          : Phrase(en: "\(km) km apart", de: "\(km) km entfernt"))
    }
    reasons += reach(pair, network)
    return reasons
  }

  /// What the guide has that the newcomer has not, as clauses about the guide.
  /// - Parameter named: Whether the clauses name the guide.
  static func whatItBrings(_ pair: TandemCandidate, named: Bool = false, in network: Network) -> [Phrase] {
    let facts = pair.facts
    let newcomer = network.name(of: pair.newcomer)
    let guide = named ? network.name(of: pair.guide) + " " : ""
    var reasons: [Phrase] = []
    if let covered = facts.covered, !covered.isEmpty {
      let names = covered.map { sectorTitle(network.sectorNames[$0.index]) }
      reasons.append(
        Phrase(
          en:
            "\(guide)works with \(Language.english.list(names.map { $0[.english] })), where \(newcomer) has no documented tie",
          de: "\(guide)arbeitet mit \(Language.german.list(names.map { $0[.german] })) zusammen, wo für \(newcomer) "
            + "keine Beziehung belegt ist"))
    }
    if !facts.metNeeds.isEmpty {
      reasons.append(
        Phrase(
          en: "\(guide)offers what \(newcomer) looks for: \(Language.english.list(facts.metNeeds))",
          de: "\(guide)bietet, was \(newcomer) sucht: \(Language.german.list(facts.metNeeds))"))
    }
    return reasons
  }

  private static func contact(_ pair: TandemCandidate, _ network: Network) -> [Phrase] {
    if pair.facts.areTied { return [Phrase(en: "already in touch", de: "schon miteinander in Verbindung")] }
    guard !pair.facts.sharedPartners.isEmpty else { return [] }
    let names = pair.facts.sharedPartners.prefix(2).map { printable(network.name(of: $0), limit: 40) }
    let more = pair.facts.sharedPartners.count - names.count
    let tail = more > 0 ? Phrase(en: " and \(more) more", de: " und \(more) weitere") : Phrase("")
    return [
      Phrase(en: "both work with ", de: "beide arbeiten mit ")
        + Phrase(
          en: "\(names.joined(separator: more > 0 ? ", " : " and "))",
          de: "\(names.joined(separator: more > 0 ? ", " : " und "))"
        )
        + tail + Phrase(en: "", de: " zusammen")
    ]
  }

  private static func size(_ facts: TandemCandidate.Facts) -> [Phrase] {
    guard let (newcomer, guide) = facts.populations, newcomer > 0, guide > 0 else { return [] }
    let english = "(\(Language.english.count(guide)) inhabitants)"
    let german = "(\(Language.german.count(guide)) Einwohner)"
    if 2 * min(newcomer, guide) >= max(newcomer, guide) {
      return [Phrase(en: "similar in size \(english)", de: "ähnlich groß \(german)")]
    }
    return guide > newcomer
      ? [Phrase(en: "much larger \(english)", de: "deutlich größer \(german)")]
      : [Phrase(en: "much smaller \(english)", de: "deutlich kleiner \(german)")]
  }

  private static func reach(_ pair: TandemCandidate, _ network: Network) -> [Phrase] {
    let facts = pair.facts
    var reasons: [Phrase] = []
    if facts.newCities + facts.newActors > 0 {
      let english = Language.english.list(
        [
          facts.newCities > 0 ? Language.english.counted(facts.newCities, "city", "cities") : nil,
          facts.newActors > 0 ? Language.english.counted(facts.newActors, "actor", "actors") : nil,
        ].compactMap(\.self))
      let german = Language.german.list(
        [
          facts.newCities > 0 ? Language.german.counted(facts.newCities, "Stadt", "Städten") : nil,
          facts.newActors > 0 ? Language.german.counted(facts.newActors, "Akteur", "Akteuren") : nil,
        ].compactMap(\.self))
      reasons.append(
        Phrase(
          en: "opens the way to \(english) within three steps",
          de: "öffnet den Weg zu \(german) in höchstens drei Schritten"))
    }
    let firsts = firsts(facts, network)
    if !firsts.isEmpty {
      reasons.append(
        Phrase(
          en: "brings \(Language.english.list(firsts.map { $0[.english] })) within reach for the first time",
          de: "bringt erstmals \(Language.german.list(firsts.map { $0[.german] })) in Reichweite"))
    }
    let isFirstOfItsState = network.ancestor(of: pair.guide, at: .state).map { facts.newStates.contains($0) } ?? false
    if facts.crossesStates == true, !isFirstOfItsState {
      reasons.append(Phrase(en: "links two states", de: "verbindet zwei Länder"))
    }
    return reasons
  }

  /// States and sectors of which nothing was within three steps before; by name as long as there are few. What the guide
  /// works in itself is said elsewhere.
  private static func firsts(_ facts: TandemCandidate.Facts, _ network: Network) -> [Phrase] {
    let sectors = facts.newSectors.subtracting(facts.covered ?? .empty).map {
      SectorName(network.sectorNames[$0.index]).plain
    }
    let states = facts.newStates.map { Phrase(printable(network.name(of: $0), limit: 40)) }
    return
      (states.count > few
      ? [Phrase(en: "\(states.count) more states", de: "\(states.count) weitere Länder")] : states)
      + (sectors.count > few
        ? [Phrase(en: "\(sectors.count) more sectors", de: "\(sectors.count) weitere Sektoren")] : sectors)
  }

  private static let few = 2
}
