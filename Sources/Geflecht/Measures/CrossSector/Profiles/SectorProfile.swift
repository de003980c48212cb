/// Which share of a city each sector has.
public struct SectorProfile: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-profile",
    title: Phrase(en: "Sector profile", de: "Sektorenprofil"),
    family: .crossSector,
    summary: Phrase(
      en: "Which share each sector has in a city: of its local actors, or of its local ties where it has no actors.",
      de: """
        Welchen Anteil jeder Sektor in einer Stadt hat: an den örtlichen Akteuren oder, wo es keine gibt, an den
        örtlichen Beziehungen.
        """),
    formula: Phrase(
      en: """
        p(c, g) = M(c, g) / Σ M(c, h) where c has local actors of a known sector, else T(c, g) / Σ T(c, h);
        M = sector-actors, T = sector-local-ties; (actors) and (ties) = how many stand behind M and T
        """,
      de: """
        p(c, g) = M(c, g) / Σ M(c, h), wo c örtliche Akteure mit bekanntem Sektor hat, sonst T(c, g) / Σ T(c, h);
        M = sector-actors, T = sector-local-ties; (actors) und (ties) = wie viele hinter M und T stehen
        """),
    reading: Phrase(
      en: "0.5: half of the city's actors belong to this sector; with (actors) = 0, half of the weight of its ties.",
      de: """
        0,5: Die Hälfte der Akteure der Stadt gehört zu diesem Sektor; bei (actors) = 0 die Hälfte des Gewichts ihrer
        Beziehungen.
        """),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    weights: .always,
    caveats: [
      Caveat(
        en: "Actors or ties, never a mixture: cities with actors and cities without are to be compared with care.",
        de: """
          Akteure oder Beziehungen, nie beides vermischt: Städte mit und ohne Akteure sind nur mit Vorsicht zu
          vergleichen.
          """),
      Caveat(
        en: "An actor or tie of two sectors counts in both.",
        de: "Ein Akteur oder eine Beziehung mit zwei Sektoren zählt in beiden."),
    ] + .cityEvidence,
    equals: .countOverTheData,
    references: [],
    examples: [
      // Among the actors of C1 are a1 (nonprofit), a2 (private) and a3 (academia); six of its ties name a sector.
      WorkedExample(
        .fourLevels,
        .profiles([("C1", [3, 6, 0, 1.0 / 3, 1.0 / 3, 1.0 / 3]), ("S1", nil), ("a1", nil)])),
      // A has an association and a firm, B ties of weight 2 and 1 with them, C a tie to the state alone.
      WorkedExample(
        .threeSources, .profiles([("A", [2, 2, 0.5, 0.5, 0]), ("B", [0, 2, 2.0 / 3, 1.0 / 3, 0]), ("C", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every city its shares, and what they are shares of.
  public func values(in analysis: Analysis) -> NodeProfiles {
    let (network, profiles) = (analysis.network, analysis[.cityProfiles])
    let evidence = [
      NumberTable.Column("(actors)", Phrase(en: "local actors", de: "örtliche Akteure")),
      NumberTable.Column("(ties)", Phrase(en: "local ties", de: "örtliche Beziehungen")),
    ]
    return NodeProfiles(columns: evidence + network.sectorNames.map { .init($0, sectorTitle($0)) }, for: network) {
      node in
      guard let profile = profiles[node], let shares = profile.shares else { return nil }
      let counts: [Double?] = [Double(profile.memberCount), Double(profile.localTieCount)]
      return counts + shares.map { .some($0) }
    }
  }

  /// What the shares are shares of.
  public func remarks(in analysis: Analysis) -> [Phrase] { [.basis(of: Self.card.id, analysis[.cityProfiles].known)] }
}

extension Recipes {
  /// The sectors of every city.
  static let cityProfiles = Recipe { $0.network.cityProfiles }
}

extension Phrase {
  static let countOverTheData = Phrase(
    en: "A count over the data; no other tool has it.",
    de: "Eine Auszählung der Daten, die kein anderes Programm bietet.")

  /// Of how many cities the actors were counted, and of how many the ties.
  static func basis(of measure: String, _ profiles: [CityProfile]) -> Phrase {
    let ofActors = profiles.count { $0.basis == .members }
    let ofTies = profiles.count { $0.basis == .localTies }
    return Phrase(
      en: """
        \(measure): counted from local actors in \(ofActors, "city", "cities"), from local ties in
        \(ofTies, "city", "cities") without any.
        """,
      de: """
        \(measure): gezählt nach örtlichen Akteuren in \(ofActors, "Stadt", "Städten"), nach örtlichen Beziehungen in
        \(ofTies, "Stadt", "Städten") ohne solche.
        """)
  }
}
