/// What would change if the ties that carry one sector only went.
public struct LayerLoss: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "layer-loss",
    title: Phrase(en: "Loss of a sector's ties", de: "Verlust der Beziehungen eines Sektors"),
    family: .layers,
    summary: Phrase(
      en: "What the network would lose if the ties that carry this sector and no other went.",
      de: "Was dem Netzwerk fehlte, wenn die Beziehungen wegfielen, die nur diesen Sektor tragen."),
    formula: Phrase(
      en: """
        ties tagged with g alone are taken out;  ties = how many, from-above = those with an end above the cities (a
        state, the federal level, an actor that works for one of them), stranded = nodes left without any tie, pieces =
        more components, pairs = share of connected pairs cut, cities = cities that lose a local tie, cities-above = cities
        that lose a tie from above
        """,
      de: """
        Beziehungen mit der einzigen Angabe g fallen weg;  ties = wie viele, from-above = solche mit einem Ende über den
        Städten (Land, Bund, Akteur, der für sie arbeitet), stranded = Knoten, die ohne Beziehung bleiben, pieces =
        zusätzliche Komponenten, pairs = Anteil der getrennten unter den verbundenen Paaren, cities = Städte, die eine
        örtliche Beziehung verlieren, cities-above = Städte, die eine Beziehung zu Land und Bund verlieren
        """),
    reading: Phrase(
      en: """
        The higher a row, the more rests on this sector. Many ties and no cut pair:
        others would hold the network together.
        """,
      de: """
        Je höher die Werte einer Zeile, desto mehr hängt an diesem Sektor. Viele Beziehungen und kein getrenntes Paar:
        Andere hielten das Netzwerk zusammen.
        """),
    unit: .pure,
    range: 0 ... .infinity,
    time: Phrase(en: "O((n + m) · sectors)", de: "O((n + m) · Sektoren)"),
    memory: "O(n + m)",
    caveats: [
      Caveat(
        en:
          "Local ties and ties from above as in sector-local-ties and sector-ties-from-above, before --level contracts.",
        de: """
          Örtliche Beziehungen und solche zu Land und Bund wie in sector-local-ties und sector-ties-from-above, bevor
          --level etwas zusammenzieht.
          """),
      Caveat(
        en: """
          Ties that carry another sector as well stay, and so do ties without a tag. Compare with
          sector-loss, where the actors leave.
          """,
        de: """
          Beziehungen, die noch einen anderen Sektor tragen, bleiben, ebenso solche ohne Angabe. Zu vergleichen
          mit sector-loss, wo die Akteure gehen.
          """),
      Caveat(
        en: "Large sectors cost more by size alone. Ignores weights and directions.",
        de: "Große Sektoren wiegen schon ihrer Größe wegen schwerer. Gewichte und Richtungen bleiben außer Acht."),
      Caveat(
        en: "pairs is blank in a network without ties.",
        de: "pairs ist leer in einem Netzwerk ohne Beziehungen."),
    ],
    equals: Phrase(
      en: "Counted from components; no other tool has it.",
      de: "Aus Komponenten ausgezählt; kein anderes Programm hat es."),
    references: [],
    examples: [
      // Nonprofit alone: C1 – a1, C2 – a4, C3 – a6, a1 – a4; a4 is left alone, cut from eleven nodes of twelve.
      WorkedExample(
        .fourLevels,
        .table([
          ("nonprofit", "ties", 4), ("nonprofit", "stranded", 1), ("nonprofit", "pieces", 1),
          ("nonprofit", "pairs", 11.0 / 66), ("nonprofit", "cities", 3), ("nonprofit", "from-above", 0),
          ("private", "ties", 2),
          ("private", "pairs", 0), ("private", "cities", 2), ("academia", "ties", 0), ("public", "cities", 0),
        ])),
      // The ties of the state are all that carry science.
      WorkedExample(
        .threeSources,
        .table([
          ("science", "ties", 2), ("science", "from-above", 2), ("science", "cities", 0),
          ("science", "cities-above", 2),
          ("business", "cities", 2), ("business", "cities-above", 0), ("business", "from-above", 0),
        ])),
      // Business alone: a – c and b – d. Left: {a b} {c e} {d f}, three pairs of fifteen.
      WorkedExample(
        .twoTasks, .table([("business", "pieces", 2), ("business", "pairs", 12.0 / 15), ("science", "stranded", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a sector.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    let (network, profiles) = (analysis.network, analysis[.cityProfiles].all)
    return try analysis.lossTable([
      .init("ties", Phrase(en: "ties lost", de: "verlorene Beziehungen")), .fromAbove, .stranded, .pieces, .pairs,
      .init("cities", Phrase(en: "cities that lose local ties", de: "Städte, die örtliche Beziehungen verlieren")),
      .init(
        "cities-above",
        Phrase(en: "cities that lose ties from above", de: "Städte, die Beziehungen zu Land und Bund verlieren")),
    ]) { sector in
      let only = SectorSet([sector])
      let loss = RemovalLoss(in: network, before: analysis[.components]) { _ in
        true
      } holds: {
        network.tagColumn[$0] != only
      }
      return [
        Double(loss.ties), Double(loss.tiesFromAbove), Double(loss.stranded), Double(loss.pieces), loss.pairs,
        Double(profiles.count { $0.aloneLocally.contains(sector) }),
        Double(profiles.count { $0.aloneFromAbove.contains(sector) }),
      ]
    }
  }
}
