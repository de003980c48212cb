/// What the network says about the federal level: whom it reaches, through whom, and what holds of all states together.
struct FederalCard: CardMaking {
  let outcome: LevelsOutcome
  let top: Int

  /// The id of the first federal node; there is a card only where there is one.
  var id: String { order.federal.first.map { network.id(of: $0) } ?? Level.federal.key }
  var asked: Phrase { Phrase(en: "question to the federal office", de: "Frage an den Bund") }
  private var profile: FederalProfile { outcome.federal }

  var card: LevelsReport.Card {
    LevelsReport.Card(id: id, title: Phrase(en: "Federal level", de: "Bund"), lines: lines)
  }

  /// All lines, promise by promise.
  var lines: [CardLine] {
    guard !order.federal.isEmpty else { return [] }
    let all = size + selfOrganization + interface + participation + knowledge + otherStates + lasting + spreading
    return CardPromise.allCases.flatMap { promise in all.filter { $0.promise == promise } }
  }

  private var size: [CardLine] {
    let (nodes, actors) = (order.federal.count, order.federalActors.count)
    let fact = line(
      .federalSize, .overview, Phrase(en: "federal nodes and actors", de: "Bundesstellen und Akteure"), .count(nodes),
      names: [
        CardLine.Names(role: "nodes", nodes: order.federal), CardLine.Names(role: "actors", nodes: order.federalActors),
      ],
      actors == 0
        ? Phrase(
          en: "\(nodes, "federal node", "federal nodes"), and no actor that works for the federal level.",
          de: "\(nodes, "Bundesstelle", "Bundesstellen"), kein Akteur, der für den Bund arbeitet.")
        : Phrase(
          en: """
            \(nodes, "federal node", "federal nodes") and \(actors, "actor", "actors") that
            \(forms: actors, "works", "work") for the federal level: \(names(order.federalActors)).
            """,
          de: """
            \(nodes, "Bundesstelle", "Bundesstellen") und \(actors, "Akteur", "Akteure"),
            \(forms: actors, "der für den Bund arbeitet", "die für den Bund arbeiten"): \(names(order.federalActors)).
            """))
    let homeless = order.citiesWithoutState
    guard !homeless.isEmpty else { return [fact] }
    return [
      fact,
      question(
        .federalSize, .overview, about: homeless,
        Phrase(
          en: """
            \(homeless.count, "city lies", "cities lie") in no state and \(forms: homeless.count, "counts", "count") in the
            totals only: \(names(homeless)). To which \(forms: homeless.count, "does it", "do they") belong?
            """,
          de: """
            \(homeless.count, "Stadt liegt", "Städte liegen") in keinem Land und \(forms: homeless.count, "zählt", "zählen")
            nur insgesamt mit: \(names(homeless)). Wohin \(forms: homeless.count, "gehört sie", "gehören sie")?
            """)),
    ]
  }

  private var selfOrganization: [CardLine] {
    let (with, without) = (facts.cities.everything.all, facts.cities.alone.all)
    guard with.connected > 0, let old = with.efficiency, let new = without.efficiency else { return [] }
    return [
      line(
        .selfOrganized, .selfOrganization,
        Phrase(en: "pairs that still reach each other", de: "Städtepaare, die einander noch erreichen"),
        .share(without.connected, of: with.connected),
        facts: [("closeness", .double(new)), ("closeness_left", .double(new / old))],
        Phrase(
          en: """
            \(with.connected) of \(with.pairs, "pair", "pairs") of cities\(percent(with.connected, with.pairs)) reach each
            other. Without states, federal level and the actors that work for them it is \(without.connected), and
            \(new / old, .percent) of their closeness remain.
            """,
          de: """
            \(with.connected) von \(with.pairs, "Städtepaar", "Städtepaaren")\(percent(with.connected, with.pairs)) erreichen
            einander. Ohne Länder und Bund und die Akteure, die für sie arbeiten, sind es \(without.connected), und von ihrer
            Nähe bleiben \(new / old, .percent).
            """))
    ]
  }

  private var interface: [CardLine] {
    guard profile.ties > 0 else {
      return [
        question(
          .federalTies, .interface,
          Phrase(
            en: "No tie of the federal level is documented: whom does it work with?",
            de: "Keine Beziehung des Bundes ist belegt: Mit wem arbeitet er zusammen?"))
      ]
    }
    let kinds = profile.tiesByKind.map { kind, count in
      Phrase(en: "\(kindTitle(kind)) \(count)", de: "\(kindTitle(kind)) \(count)")
    }
    let sectors = profile.tiesBySector.map { sector, count in
      let name = network.sectorNames[sector.index]
      return Phrase(en: "\(sector: name) \(count)", de: "\(sector: name) \(count)")
    }
    let directions: [(FederalProfile.Direction, Phrase)] = [
      (.states, Phrase(en: "to states and those who work for them", de: "zu Ländern und denen, die für sie arbeiten")),
      (.cities, Phrase(en: "to cities and actors on the spot", de: "zu Städten und Akteuren vor Ort")),
      (.within, Phrase(en: "to one another", de: "untereinander")),
    ]
    let leading = directions.compactMap { direction, words -> Phrase? in
      let count = profile.tiesByDirection[direction] ?? 0
      return count > 0 ? Phrase(en: "\(count) \(words)", de: "\(count) \(words)") : nil
    }
    let bySector = sectors.isEmpty ? "" : Phrase(en: "; by sector: \(sectors)", de: "; nach Sektoren: \(sectors)")
    return [
      line(
        .federalTies, .interface,
        Phrase(en: "ties of the federal level", de: "Beziehungen des Bundes"), .count(profile.ties),
        facts: [
          ("kinds", .object(profile.tiesByKind.map { ($0.kind ?? "unstated", .int($0.count)) })),
          ("sectors", .object(profile.tiesBySector.map { (network.sectorNames[$0.sector.index], .int($0.count)) })),
          (
            "directions",
            .object(FederalProfile.Direction.allCases.map { ($0.rawValue, .int(profile.tiesByDirection[$0] ?? 0)) })
          ),
        ],
        Phrase(
          en: """
            The federal level and the actors that work for it have \(profile.ties, "recorded tie", "recorded ties"),
            \(leading). By kind: \(kinds)\(bySector).
            """,
          de: """
            Der Bund und die Akteure, die für ihn arbeiten, haben
            \(profile.ties, "erfasste Beziehung", "erfasste Beziehungen"), \(leading). Nach Art: \(kinds)\(bySector).
            """))
    ]
  }

  private var participation: [CardLine] {
    let shown = order.states.indices.filter { order.states[$0].node != nil && !order.states[$0].isCityAlone }
    guard !shown.isEmpty else { return [] }
    let tied = shown.filter { profile.tiedStates.contains($0) }
    let others = shown.filter { !profile.tiedStates.contains($0) }
    func nodes(_ places: [Int]) -> [NodeID] { places.compactMap { order.states[$0].node } }
    var lines: [CardLine] = []
    if !tied.isEmpty {
      lines.append(
        line(
          .statesTied, .participation,
          Phrase(en: "states tied to the federal level", de: "Länder mit Beziehung zum Bund"),
          .share(tied.count, of: shown.count), names: [CardLine.Names(role: "states", nodes: nodes(tied))],
          Phrase(
            en: """
              \(tied.count) of \(shown.count, "state", "states")\(percent(tied.count, shown.count)) are tied to the federal
              level: \(names(nodes(tied))).
              """,
            de: """
              \(tied.count) von \(shown.count, "Land", "Ländern")\(percent(tied.count, shown.count)) haben eine Beziehung zum
              Bund: \(names(nodes(tied))).
              """)))
    }
    if !others.isEmpty {
      lines.append(
        question(
          .statesTied, .participation, about: nodes(others),
          Phrase(
            en: "No tie to the federal level is documented for \(names(nodes(others))): is there a partnership?",
            de: "Keine Beziehung zum Bund ist belegt für \(names(nodes(others))): Gibt es eine Partnerschaft?")))
    }
    return lines
  }

  private var knowledge: [CardLine] {
    let weighted = Transfer(outcome.weighted.paths, to: order.cities).efficiency.map { efficiency in
      CardLine.Benchmark(against: .weighted, title: .strongIsShort, amount: .number(efficiency, decimals: 2))
    }
    let lines = federalReach(order.cities, heldAgainst: [], [weighted].compactMap { $0 })
    let owned = order.states.indices.filter { order.states[$0].node != nil }
    let cities = owned.flatMap { order.states[$0].cities }
    let gates = gatekeeper(
      cities, owned.flatMap { facts.gates[$0] }, owned.flatMap { outcome.weighted.gates[$0] }
    ) { share in
      Phrase(
        en: "On average \(share) of the shortest paths to a city lead through its state",
        de: "Im Mittel führen \(share) der kürzesten Wege zu einer Stadt über ihr Land")
    }
    let reached = cities.count { facts.paths.reaches($0) }
    return lines + [gates, cutOff(owned.flatMap { facts.cuts[$0] }, of: reached)].compactMap { $0 }
  }

  private var otherStates: [CardLine] {
    order.states.count > 1 ? crossing(facts.ties.total, ofCities: [], ofTandems: []) : []
  }

  private var lasting: [CardLine] { ages(facts.ages.total, heldAgainst: nil) + guided(facts.guided.total) }

  private var spreading: [CardLine] {
    [newCities(profile.joinedCities, of: order.cities.count), newTies(facts.ages.total)].compactMap { $0 }
  }
}
