/// Whether three sectors work together on the spot.
extension StateCard {
  var sectors: [CardLine] {
    let profile = profile
    guard !state.cities.isEmpty, network.sectorCount > 2 else { return [] }
    let known = profile.knownCities
    guard !known.isEmpty else {
      return [
        question(
          .threeSectors, .sectors, about: state.cities,
          Phrase(
            en: "Which sectors take part in the cities? The data name none for \(names(state.cities)).",
            de: "Welche Sektoren wirken in den Städten mit? Die Daten nennen keine für \(names(state.cities))."))
      ]
    }
    let several = profile.trisectoralCities
    let words =
      several.isEmpty
      ? Phrase(
        en: """
          The data name three sectors or more for no city; for \(known.count, "city", "cities") they name at least one.
          """,
        de: """
          Für keine Stadt nennen die Daten drei oder mehr Sektoren; für \(known.count, "Stadt", "Städte") nennen sie
          mindestens einen.
          """)
      : Phrase(
        en: """
          In \(several.count) of the \(known.count, "city", "cities") of which the data name a
          sector\(percent(several.count, known.count)), three or more take part: \(names(several)).
          """,
        de: """
          In \(several.count) von \(known.count, "Stadt", "Städten"), für die die Daten einen Sektor
          nennen\(percent(several.count, known.count)), wirken drei oder mehr mit: \(names(several)).
          """)
    let fact = line(
      .threeSectors, .sectors,
      Phrase(en: "cities with three sectors or more", de: "Städte mit drei oder mehr Sektoren"),
      .share(several.count, of: known.count),
      heldAgainst: beside { place in
        (outcome.profiles[place].trisectoralCities.count, outcome.profiles[place].knownCities.count)
      },
      names: [CardLine.Names(role: "cities", nodes: several), CardLine.Names(role: "known", nodes: known)],
      words)
    return [fact] + [missingSectors, unknownCities, triads].compactMap { $0 }
  }

  /// What is missing where: sector by sector.
  private var missingSectors: CardLine? {
    let profile = profile
    let lacking = network.sectorNames.indices.compactMap { sector -> (name: String, cities: [NodeID])? in
      let cities = zip(profile.knownCities, profile.presentSectors).filter { !$1.contains(SectorID(sector)) }
      return cities.isEmpty ? nil : (network.sectorNames[sector], cities.map { $0.0 })
    }
    guard !lacking.isEmpty else { return nil }
    let lists = lacking.map { sector in
      Phrase(
        en: "\(sector: sector.name) in \(names(sector.cities))", de: "\(sector: sector.name) in \(names(sector.cities))"
      )
    }.joined(separator: "; ")
    return question(
      .threeSectors, .sectors,
      facts: [
        (
          "missing",
          .object(
            lacking.map { sector in
              (sector.name, .strings(sector.cities.map { network.id(of: $0) }))
            })
        )
      ],
      Phrase(
        en: "Who takes part of these sectors? Nothing is documented of \(lists).",
        de: "Wer wirkt aus diesen Sektoren mit? Nichts belegt ist für \(lists)."))
  }

  private var unknownCities: CardLine? {
    let known = Set(profile.knownCities)
    let unknown = state.cities.filter { !known.contains($0) }
    guard !unknown.isEmpty else { return nil }
    return question(
      .threeSectors, .sectors, about: unknown,
      Phrase(
        en: "Which sectors take part there? The data name none for \(names(unknown)).",
        de: "Welche Sektoren wirken dort mit? Die Daten nennen keine für \(names(unknown))."))
  }

  /// Three who all work with each other, of three sectors.
  private var triads: CardLine? {
    let counts = outcome.triads.ofStates[place]
    guard counts.all > 0 else { return nil }
    let chance = ChanceSummary(observed: Double(counts.trisectoral), drawn: counts.dealt)
    let benchmark = chance.flatMap { chance in
      counts.all < Self.fewestTriads || chance.deviation == 0
        ? nil
        : CardLine.Benchmark(
          against: .chance,
          title: Phrase(
            en: "with the sectors dealt out anew on each level", de: "bei auf jeder Ebene neu verlosten Sektoren"),
          amount: .number(chance.mean, decimals: 1), low: chance.low, high: chance.high,
          p: chance.pTwoSided)
    }
    return line(
      .trisectoralTriads, .sectors,
      Phrase(en: "threes of three sectors", de: "Dreiergruppen aus drei Sektoren"),
      .share(counts.trisectoral, of: counts.all), heldAgainst: benchmark.map { [$0] } ?? [],
      Phrase(
        en: """
          Where three with known sectors all work with each other, they come from three sectors in \(counts.trisectoral) of
          \(counts.all, "case", "cases")\(percent(counts.trisectoral, counts.all)).
          """,
        de: """
          Wo drei mit bekannten Sektoren alle miteinander arbeiten, kommen sie in \(counts.trisectoral) von
          \(counts.all, "Fall", "Fällen")\(percent(counts.trisectoral, counts.all)) aus drei Sektoren.
          """))
  }

  /// Fewer say nothing about chance.
  private static let fewestTriads = 10
}
