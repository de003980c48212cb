/// Of how many cities the sectors are known at all.
public struct CitiesWithProfile: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cities-with-profile",
    title: Phrase(en: "Cities with a sector profile", de: "Städte mit Sektorenprofil"),
    family: .crossSector,
    summary: Phrase(
      en: "For which share of the cities the data say at all which sectors take part there.",
      de: "Für welchen Anteil der Städte die Daten überhaupt sagen, welche Sektoren dort mitwirken."),
    formula: Phrase(
      en: "|cities with a local actor or local tie of a known sector| / |cities|",
      de: "|Städte mit örtlichem Akteur oder örtlicher Beziehung mit bekanntem Sektor| / |Städte|"),
    reading: Phrase(
      en: "How thin the evidence is: at 0.2, all statements about sectors of cities rest on every fifth city.",
      de:
        "Wie dünn die Grundlage ist: Bei 0,2 beruhen alle Aussagen über Sektoren der Städte auf jeder fünften Stadt."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      Caveat(
        en: "Says whether something is recorded, not whether the record is complete.",
        de: "Sagt, ob etwas erfasst ist, nicht, ob es vollständig erfasst ist."),
      Caveat(en: "Blank without cities.", de: "Leer ohne Städte."),
      .countedBeforeContraction,
    ],
    equals: Phrase(
      en: "A count over the data; no other tool has it.",
      de: "Eine Auszählung der Daten, die kein anderes Programm bietet."),
    references: [],
    examples: [WorkedExample(.threeCities, .network(2.0 / 3)), WorkedExample(.fourLevels, .network(3.0 / 3))]
  )

  /// The measure.
  public init() {}

  /// The share of cities with a profile.
  public func values(in analysis: Analysis) -> Double? {
    let profiles = analysis[.cityProfiles]
    return profiles.all.isEmpty ? nil : Double(profiles.known.count) / Double(profiles.all.count)
  }
}

/// In how many cities three sectors or more work.
public struct CitiesWithThreeSectors: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cities-with-three-sectors",
    title: Phrase(en: "Cities with three sectors", de: "Städte mit drei Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "In which share of the cities three sectors or more take part.",
      de: "In welchem Anteil der Städte drei oder mehr Sektoren mitwirken."),
    formula: Phrase(
      en: "|{c : three or more sectors present}| / |cities with a profile|;  present as in sectors-present",
      de: "|{c : drei oder mehr Sektoren vertreten}| / |Städte mit Profil|;  vertreten wie in sectors-present"),
    reading: Phrase(
      en: "1: every city of which anything is known works trisectorally.",
      de: "1: Jede Stadt, von der etwas bekannt ist, arbeitet trisektoral."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      Caveat(
        en: """
          Cities without a local actor or local tie of a known sector are left out; cities-with-profile says how many
          remain.
          """,
        de: """
          Städte ohne örtlichen Akteur und ohne örtliche Beziehung mit bekanntem Sektor bleiben außer Acht;
          cities-with-profile sagt, wie viele übrig sind.
          """),
      Caveat(
        en: "A sector missing from the data is not necessarily missing from the city: read it as a lower bound.",
        de: """
          Ein Sektor, der in den Daten fehlt, fehlt nicht unbedingt in der Stadt: Lesen Sie den Wert als Untergrenze.
          """),
      Caveat(en: "Blank when no city has a profile.", de: "Leer, wenn keine Stadt ein Profil hat."),
      .countedBeforeContraction,
    ],
    equals: Phrase(
      en: "A count over the data; no other tool has it.",
      de: "Eine Auszählung der Daten, die kein anderes Programm bietet."),
    references: [.partnerships],
    // A has three sectors, B one; C is unknown. In four levels C1 has three, C2 and C3 have two.
    examples: [WorkedExample(.threeCities, .network(1.0 / 2)), WorkedExample(.fourLevels, .network(1.0 / 3))]
  )

  /// The measure.
  public init() {}

  /// The share of cities with three sectors.
  public func values(in analysis: Analysis) -> Double? {
    let known = analysis[.cityProfiles].known
    return known.isEmpty ? nil : Double(known.count { $0.present.count >= 3 }) / Double(known.count)
  }
}
