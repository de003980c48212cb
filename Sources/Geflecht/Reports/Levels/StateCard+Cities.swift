/// Who is in it, and whether the cities of the state work with each other.
extension StateCard {
  var size: [CardLine] {
    let (cities, actors, upper) = (state.cities.count, state.localActors.count + state.actors.count, state.actors.count)
    let since = state.node.flatMap { network.facts(of: $0).partnerSince }
    var lines: [CardLine] = []
    if cities + actors > 0 {
      let counts = [
        cities > 0 ? Phrase(en: "\(cities, "city", "cities")", de: "\(cities, "Stadt", "Städte")") : nil,
        actors > 0 ? Phrase(en: "\(actors, "actor", "actors")", de: "\(actors, "Akteur", "Akteure")") : nil,
      ].compactMap { $0 }
      let who = Phrase(en: "\(counts) in the data", de: "\(counts) in den Daten")
      let ofThem =
        upper > 0
        ? Phrase(
          en: ", \(upper) of whom \(forms: upper, "works", "work") at state level",
          de: ", davon \(upper) auf Landesebene") : ""
      let partner = since.map { Phrase(en: "; partner since \($0)", de: "; Länderpartner seit \($0)") } ?? ""
      lines.append(
        line(
          .stateSize, .overview, Phrase(en: "cities and actors", de: "Städte und Akteure"), .count(cities),
          names: [CardLine.Names(role: "cities", nodes: state.cities)],
          facts: [
            ("actors", .int(actors)), ("state_actors", .int(upper)),
            ("partner_since", since.map { .string($0.description) } ?? .null),
          ], Phrase(en: "\(who)\(ofThem)\(partner).", de: "\(who)\(ofThem)\(partner).")))
    }
    if cities == 0, !state.isCityAlone {
      lines.append(
        question(
          .stateSize, .overview,
          Phrase(
            en: "The data name no city of this state: which ones take part?",
            de: "Die Daten nennen keine Stadt aus diesem Land: Welche machen mit?")))
    }
    if since == nil, isPartnershipKnown {
      lines.append(
        question(
          .stateSize, .overview, facts: [("asks", .string("partner_since"))],
          Phrase(
            en: "No state partnership is documented: is there one, and since when?",
            de: "Eine Länderpartnerschaft ist nicht belegt: Gibt es sie, und seit wann?")))
    }
    return lines
  }

  /// Whether the data say of any state since when it is a partner.
  private var isPartnershipKnown: Bool {
    outcome.order.states.contains { state in
      state.node.map { network.facts(of: $0).partnerSince != nil } ?? false
    }
  }

  var cities: [CardLine] {
    guard state.cities.count > 1 else { return onlyCity }
    let tied = profile.tiedCities
    let others = state.cities.filter { !tied.contains($0) }
    var lines: [CardLine] = []
    if !tied.isEmpty {
      lines.append(
        line(
          .citiesTied, .cities,
          Phrase(en: "cities tied to another city of the state", de: "Städte mit Beziehung zu einer anderen im Land"),
          .share(tied.count, of: state.cities.count),
          heldAgainst: chance(Double(tied.count), outcome.deals.ofStates[place].tied, .decimals(1))
            + beside { place in
              (outcome.profiles[place].tiedCities.count, outcome.order.states[place].cities.count)
            }, names: [CardLine.Names(role: "cities", nodes: tied)],
          Phrase(
            en: """
              \(tied.count) of \(state.cities.count) cities\(percent(tied.count, state.cities.count)) are tied to another
              city of the state: \(names(tied)).
              """,
            de: """
              \(tied.count) von \(state.cities.count) Städten\(percent(tied.count, state.cities.count)) sind mit einer
              anderen Stadt des Landes verbunden: \(names(tied)).
              """)))
    }
    if !others.isEmpty {
      lines.append(
        question(
          .citiesTied, .cities, about: others,
          Phrase(
            en: """
              No tie to another city of the state is documented for \(names(others)): whom
              \(forms: others.count, "does it", "do they") work with?
              """,
            de: """
              Keine Beziehung zu einer anderen Stadt des Landes ist belegt für \(names(others)): Mit wem
              \(forms: others.count, "arbeitet sie", "arbeiten sie") zusammen?
              """)))
    }
    return lines + [reachingPairs].compactMap { $0 } + groups + sharedPartners
  }

  /// Of one city alone nothing can be said of how cities work together.
  private var onlyCity: [CardLine] {
    guard let city = state.cities.first else { return [] }
    return [
      line(
        .onlyCity, .cities, Phrase(en: "one city", de: "eine Stadt"),
        names: [CardLine.Names(role: "cities", nodes: [city])],
        Phrase(
          en: """
            The data name one city of the state, \(names([city])): of how its cities work together they say nothing.
            """,
          de: """
            Die Daten nennen eine Stadt des Landes, \(names([city])): Wie Städte im Land zusammenarbeiten, sagen sie nicht.
            """))
    ]
  }

  /// Cities that hang together by one kind of tie, such as a regional network.
  private var groups: [CardLine] {
    profile.groups.map { group in
      let kind = kindTitle(group.kind)
      return line(
        .cityGroup, .cities,
        Phrase(en: "cities that hang together: \(kind)", de: "Städte, die zusammenhängen: \(kind)"),
        .share(group.cities.count, of: state.cities.count),
        names: [CardLine.Names(role: "cities", nodes: group.cities)],
        facts: [("kind", group.kind.map { .string($0) } ?? .null)],
        Phrase(
          en: "\(group.cities.count) cities hang together by ties of the kind “\(kind)” alone: \(names(group.cities)).",
          de: """
            \(group.cities.count) Städte hängen allein durch Beziehungen der Art „\(kind)“ zusammen:
            \(names(group.cities)).
            """))
    }
  }

  /// Actors that several cities of the state have in common.
  private var sharedPartners: [CardLine] {
    let partners = profile.sharedPartners
    guard !partners.isEmpty else { return [] }
    let details = partners.map { partner in
      let more =
        partner.citiesElsewhere > 0
        ? Phrase(
          en: ", and \(partner.citiesElsewhere) elsewhere", de: " und \(partner.citiesElsewhere) anderswo")
        : ""
      return Phrase(en: "\(partner.cities.count) cities", de: "\(partner.cities.count) Städte") + more
    }
    let actors = partners.map { $0.actor }
    let list = network.names(of: actors, with: details, upTo: top)
    return [
      line(
        .sharedPartnersOfCities, .cities,
        Phrase(en: "actors tied to several cities of the state", de: "Akteure mit mehreren Städten des Landes"),
        .count(actors.count), names: [CardLine.Names(role: "actors", nodes: actors, details: details)],
        facts: [
          ("city_counts", .array(partners.map { .int($0.cities.count) })),
          ("city_counts_elsewhere", .array(partners.map { .int($0.citiesElsewhere) })),
        ],
        Phrase(
          en: """
            \(actors.count, "actor is", "actors are") tied to several cities of the state: \(list).
            """,
          de: """
            \(actors.count, "Akteur ist", "Akteure sind") mit mehreren Städten des Landes verbunden: \(list).
            """))
    ]
  }
}
