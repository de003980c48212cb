/// To which community a node belongs.
public struct CommunityNumber: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "community",
    title: Phrase(en: "Community", de: "Gruppe"),
    family: .community,
    summary: Phrase(
      en: "To which community a node belongs: a group with more ties inside than chance would give it.",
      de: "Zu welcher Gruppe ein Knoten gehört: einer mit mehr Beziehungen untereinander, als der Zufall ergäbe."),
    formula: Phrase(
      en: "number of v's community in the partition of the greatest Q found (see modularity), 1 for the largest",
      de:
        "Nummer der Gruppe von v in der Einteilung mit dem größten gefundenen Q (siehe modularity), 1 für die größte"),
    reading: Phrase(
      en: "A name, not an amount: two nodes with the same number belong together.",
      de: "Ein Name, keine Menge: Zwei Knoten mit derselben Nummer gehören zusammen."),
    unit: .classNumber,
    range: 1 ... .infinity,
    time: Phrase(
      en: "O(n + m) a step, some thirty steps a search", de: "O(n + m) je Schritt, rund dreißig Schritte je Suche"),
    memory: "O(n + m)",
    weights: .onRequest,
    caveats: .communitySearch + [
      Caveat(
        en: """
          Every community is connected. A node without ties is a community of its own. Of communities of the same size,
          the one with the first id comes first.
          """,
        de: """
          Jede Gruppe hängt zusammen. Ein Knoten ohne Beziehungen bildet eine eigene. Unter gleich
          großen kommt die mit der ersten ID zuerst.
          """)
    ],
    equals: Phrase(
      en: """
        igraph community_leiden(objective_function="modularity"), up to the choice among partitions of like quality.
        """,
      de: """
        igraph community_leiden(objective_function="modularity"), bis auf die Wahl unter ähnlich guten Einteilungen.
        """),
    references: .communities,
    examples: [
      // {a b c} {d e} {f}: 4/5 − (7² + 3²)/10². One community of five: 1 − 1 = 0; no other partition reaches 0.22.
      WorkedExample(.smallBridge, .nodes([("a", 1), ("b", 1), ("c", 1), ("d", 2), ("e", 2), ("f", 3)])),
      WorkedExample(
        .fourLevels,
        .nodes([
          ("C1", 1), ("C2", 1), ("a1", 1), ("a2", 1), ("a3", 1), ("a4", 1), ("C3", 2), ("a5", 2), ("a6", 2), ("F", 3),
          ("S1", 3), ("S2", 3), ("i1", 4),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's community.
  public func values(in analysis: Analysis) -> NodeScores {
    NodeScores(analysis[.communities].labels.map { Double($0 + 1) })
  }
}

extension [Caveat] {
  /// What to know of everything that rests on the search for communities.
  static let communitySearch = [
    Caveat(
      en: "Every tie counts as 1; with --weighted it counts by its weight. Directions are ignored.",
      de: "Jede Beziehung zählt 1, mit --weighted nach ihrem Gewicht. Richtungen bleiben außer Acht."),
    Caveat(
      en: """
        The best partition cannot be searched for exhaustively; others may be as good. The search begins at a seed:
        the same seed, ids and ties give the same communities, in whatever order the rows stand. Below 50,000 ties
        two to forty ensembles of three searches are at work, and the best find counts; up to 500,000 one ensemble of
        four. The searches of an ensemble learn from each other: what none of them parts stays together, and they begin
        again with that. Beyond, there is one search.
        """,
      de: """
        Alle Einteilungen lassen sich nicht durchsuchen; andere können ebenso gut sein. Die Suche hängt von einem
        Startwert ab: Gleicher Startwert, gleiche IDs und gleiche Beziehungen ergeben dieselben Gruppen, in welcher
        Reihenfolge die Zeilen auch stehen. Unter 50.000 Beziehungen arbeiten zwei bis vierzig Verbünde von je drei
        Suchläufen, und der beste Fund zählt; bis 500.000 ist es ein Verbund von vieren. Die Läufe eines Verbunds lernen
        voneinander: Was keiner von ihnen trennt, bleibt zusammen, und damit beginnen sie von neuem. Darüber wird einmal
        gesucht.
        """),
    Caveat(
      en: """
        In large networks small communities are merged although each is clear by itself (Fortunato & Barthélemy 2007).
        """,
      de: """
        In großen Netzwerken verschmelzen kleine Gruppen, obwohl jede für sich
        deutlich ist (Fortunato & Barthélemy 2007).
        """),
  ]
}

extension [Reference] {
  /// Where modularity and the search for it come from.
  static let communities = [
    Reference(
      "Newman & Girvan (2004), Finding and evaluating community structure in networks",
      doi: "10.1103/PhysRevE.69.026113"),
    Reference(
      "Traag, Waltman & van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities",
      doi: "10.1038/s41598-019-41695-z"),
    Reference(
      "Fortunato & Barthélemy (2007), Resolution limit in community detection", doi: "10.1073/pnas.0605965104"),
  ]
}

extension Recipes {
  /// The communities; ties count by their weights when weights are asked for.
  static let communities = Recipe { analysis in
    Partition(
      communitiesOf: analysis.network.adjacency(.ignored).out, order: analysis[.nodesByID],
      isWeighted: analysis.isWeighted, resolution: analysis.settings.resolution, seed: analysis.settings.seed,
      threads: analysis.settings.threads)
  }
}
