/// How far apart the two nodes are that are furthest from each other.
public struct Diameter: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "diameter",
    title: Phrase(
      en: "Diameter",
      de: "Durchmesser"),
    family: .distance,
    summary: Phrase(
      en: "How far apart the two nodes are that are furthest from each other, of those that can reach each other.",
      de: """
        Wie weit die beiden Knoten auseinanderliegen, die am weitesten voneinander entfernt
        sind, von denen, die einander erreichen.
        """),
    formula: Phrase(
      en: "max d(v, u) over all nodes v and u that v can reach;  d = steps",
      de: "max d(v, u) über alle Knoten v und alle von v erreichbaren u;  d = Schritte"),
    reading: Phrase(
      en: "1: everyone is tied to everyone they can reach. Word takes at most so many steps.",
      de: """
        1: Alle sind mit allen verbunden, die sie erreichen können. Eine Nachricht braucht höchstens so viele Schritte.
        """),
    unit: .steps,
    range: 0 ... .infinity,
    time: "O(n · m / 512)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps,
      Caveat(
        en: "Over all components; tools that ask for a connected network find none here. Blank without nodes.",
        de: """
          Über alle Komponenten; Programme, die ein zusammenhängendes Netzwerk verlangen,
          finden hier keinen. Leer ohne Knoten.
          """),
    ],
    equals: "igraph diameter(unconn=True).",
    references: [
      Reference("Wasserman & Faust (1994), Social Network Analysis", doi: "10.1017/CBO9780511815478")
    ],
    examples: [
      WorkedExample(.line, .network(4)),
      WorkedExample(.smallBridge, .network(3)),
    ]
  )

  /// The measure.
  public init() {}

  /// The greatest distance.
  public func values(in analysis: Analysis) -> Double? { analysis[.distances].eccentricity.max() }
}
