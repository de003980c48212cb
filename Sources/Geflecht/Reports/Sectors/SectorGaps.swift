/// What the data do not say about sectors.
enum SectorGaps {
  static func claims(_ network: Network) -> [Claim] {
    [actors(network), silence(of: network.cityProfiles), ties(network), tiesBetweenSectors(network)].compactMap { $0 }
  }

  private static func actors(_ network: Network) -> Claim? {
    let actors = network.nodes(at: .actor)
    let unsorted = actors.count { network[$0].sectors.isEmpty }
    guard unsorted > 0 else { return nil }
    return Claim(
      .actorsWithoutSector, [("actors", .int(unsorted)), ("of", .int(actors.count))],
      Phrase(
        en: "\(unsorted) of \(actors.count) organizations \(forms: unsorted, "has", "have") no known sector.",
        de: "Bei \(unsorted) von \(actors.count) Organisationen ist der Sektor unbekannt."))
  }

  /// Of how many cities nothing is known, and of how many of these only what comes from above.
  private static func silence(of profiles: CityProfiles) -> Claim? {
    let silent = profiles.all.filter { !$0.isKnown }
    guard !silent.isEmpty else { return nil }
    let onlyAbove = silent.count { $0.fromAboveCount > 0 }
    let unknown = Phrase(
      en: """
        For \(silent.count) of \(profiles.all.count) cities neither a local actor nor a local tie names a sector: which
        sectors take part there is unknown.
        """,
      de: """
        Bei \(silent.count) von \(profiles.all.count) Städten nennt weder ein örtlicher Akteur noch eine örtliche
        Beziehung einen Sektor: Wer dort mitwirkt, ist unbekannt.
        """)
    let above = Phrase(
      en: """
        In \(onlyAbove) of them only ties from above do, with states, the federal level and actors that work for them.
        """,
      de: """
        In \(onlyAbove) davon nennen nur Beziehungen zu Ländern, zum Bund und zu Akteuren, die für sie arbeiten, einen
        Sektor.
        """)
    return Claim(
      .citiesWithoutSector,
      [("cities", .int(silent.count)), ("of", .int(profiles.all.count)), ("only_from_above", .int(onlyAbove))],
      onlyAbove > 0 ? [unknown, above].joined(separator: " ") : unknown)
  }

  private static func ties(_ network: Network) -> Claim? {
    let untagged = (0..<network.recordedTieCount).filter { network.tag(ofTie: $0).isEmpty }
    guard !untagged.isEmpty else { return nil }
    let (count, all) = (untagged.count, network.recordedTieCount)
    let betweenCities = untagged.count { tie in
      let (source, target) = network.ends(ofTie: tie)
      return network.levels[source.index] == .city && network.levels[target.index] == .city
    }
    let example =
      betweenCities > 0 ? Phrase(en: ", such as those between cities", de: ", etwa solche zwischen Städten") : ""
    return Claim(
      .tiesWithoutSector, [("ties", .int(count)), ("of", .int(all)), ("between_cities", .int(betweenCities))],
      Phrase(
        en: "\(count) of \(all) recorded ties \(forms: count, "names", "name") no sector\(example).",
        de: """
          \(count) von \(all) erfassten Beziehungen \(forms: count, "nennt", "nennen") keinen Sektor\(example).
          """))
  }

  private static func tiesBetweenSectors(_ network: Network) -> Claim? {
    var ties = 0
    for node in network.nodes where !network[node].sectors.isEmpty {
      ties += network.neighbors(of: node).count { $0 > node && !network[$0].sectors.isEmpty }
    }
    guard Double(ties) < SectorFinding.fewestTies else { return nil }
    return Claim(
      .fewTiesWithSectors, [("ties", .int(ties))],
      Phrase(
        en: "Only \(ties, "tie joins", "ties join") two whose sectors are known: too few to compare with chance.",
        de: """
          Nur \(ties, "Beziehung verbindet", "Beziehungen verbinden") zwei, deren Sektoren bekannt sind: zu
          wenige für einen Vergleich mit dem Zufall.
          """))
  }
}
