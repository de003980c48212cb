/// How many good hubs lead to a node.
public struct AuthorityScore: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "hits-authority",
    title: Phrase(
      en: "Authority (HITS)",
      de: "Autorität (HITS)"),
    family: .centrality,
    summary: Phrase(
      en: "Whether the ties of good hubs lead to a node: those who are named by the ones who know whom to name.",
      de:
        "Ob die Beziehungen guter Hubs zu einem Knoten führen: wer von denen genannt wird, die wissen, wen man nennt."),
    formula: Phrase(
      en: "a(v) ∝ Σ h(u) over ties u → v, h(u) ∝ Σ a(v) over ties u → v;  max a = 1",
      de: "a(v) ∝ Σ h(u) über Beziehungen u → v, h(u) ∝ Σ a(v) über Beziehungen u → v;  max a = 1"),
    reading: Phrase(
      en: "1: the first authority. 0: no tie of a hub leads here. Follow directions with --direction out.",
      de: """
        1: die erste Autorität. 0: Keine Beziehung eines Hubs führt hierher. Mit --direction out den Richtungen folgen.
        """),
    unit: .pure,
    range: 0...1,
    time: Phrase(en: "O(m) a step, 20 to 100 steps", de: "O(m) je Schritt, 20 bis 100 Schritte"),
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: .hubsAndAuthorities,
    equals: Phrase(
      en: "igraph authority_score (max 1); networkx hits scales to the sum 1.",
      de: "igraph authority_score (Maximum 1); networkx hits normiert auf die Summe 1."),
    references: [
      Reference("Kleinberg (1999), Authoritative sources in a hyperlinked environment", doi: "10.1145/324133.324140")
    ],
    examples: [
      // Undirected it is the eigenvector of A², here of the line's: but its two halves b d and a c e share λ² = 3.
      WorkedExample(.line, .nodes([("a", nil), ("c", nil)])),
      // A triangle with a tail is not bipartite.
      WorkedExample(.smallBridge, .nodes([("f", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's authority.
  public func values(in analysis: Analysis) -> NodeScores {
    guard let scores = analysis[.singularVectors].authorities else {
      return NodeScores(for: analysis.network) { _ in nil }
    }
    return NodeScores(scores)
  }
}

/// How many good authorities a node leads to.
public struct HubScore: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "hits-hub",
    title: Phrase(
      en: "Hub (HITS)",
      de: "Hub (HITS)"),
    family: .centrality,
    summary: Phrase(
      en: "Whether a node’s ties lead to good authorities: those who know whom to name.",
      de: "Ob die Beziehungen eines Knotens zu guten Autoritäten führen: wer weiß, wen man nennt."),
    formula: Phrase(
      en: "h(u) ∝ Σ a(v) over ties u → v, a(v) ∝ Σ h(u) over ties u → v;  max h = 1",
      de: "h(u) ∝ Σ a(v) über Beziehungen u → v, a(v) ∝ Σ h(u) über Beziehungen u → v;  max h = 1"),
    reading: Phrase(
      en: "1: the first hub. 0: leads to no authority. Follow directions with --direction out.",
      de: "1: der erste Hub. 0: führt zu keiner Autorität. Mit --direction out den Richtungen folgen."),
    unit: .pure,
    range: 0...1,
    time: Phrase(en: "O(m) a step, 20 to 100 steps", de: "O(m) je Schritt, 20 bis 100 Schritte"),
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: .hubsAndAuthorities,
    equals: Phrase(
      en: "igraph hub_score (max 1); networkx hits scales to the sum 1.",
      de: "igraph hub_score (Maximum 1); networkx hits normiert auf die Summe 1."),
    references: [
      Reference("Kleinberg (1999), Authoritative sources in a hyperlinked environment", doi: "10.1145/324133.324140")
    ],
    examples: [
      WorkedExample(.line, .nodes([("a", nil), ("c", nil)])),
      WorkedExample(.smallBridge, .nodes([("f", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's hub score.
  public func values(in analysis: Analysis) -> NodeScores {
    guard let scores = analysis[.singularVectors].hubs else { return NodeScores(for: analysis.network) { _ in nil } }
    return NodeScores(scores)
  }
}

extension [Caveat] {
  /// What holds for hubs and authorities alike.
  fileprivate static let hubsAndAuthorities = [
    Caveat(
      en: """
        Without --direction hub and authority are one and equal the eigenvector centrality, unless the strongest
        component is bipartite.
        """,
      de: """
        Ohne --direction sind Hub und Autorität dasselbe und gleichen der Eigenvektor-Zentralität, es sei denn, die
        stärkste Komponente ist bipartit.
        """),
    Caveat(
      en: """
        Bipartite means that nodes fall into two halves and ties join only one with the other, as in a line, a star, or
        where actors are tied to cities alone. Without --direction its two halves share the greatest value, and so all is
        blank.
        """,
      de: """
        Bipartit heißt: Die Knoten zerfallen in zwei Hälften, und Beziehungen verbinden nur die eine mit der anderen, wie
        in einer Linie, einem Stern oder wo Akteure nur mit Städten verbunden sind. Ohne --direction haben dann beide
        Hälften den größten Wert gemeinsam, und alles bleibt leer.
        """),
    Caveat(
      en: """
        Blank when several independent groups of ties share the greatest value, because then there is no one answer;
        some tools print arbitrary or negative numbers there.
        """,
      de: """
        Leer, wenn mehrere unabhängige Gruppen von Beziehungen den größten Wert gemeinsam haben, denn dann gibt es nicht
        eine Antwort; manche Programme geben hier beliebige oder negative Zahlen aus.
        """),
    Caveat(
      en: "With --weighted a tie counts by its weight.",
      de: "Mit --weighted zählt eine Beziehung mit ihrem Gewicht."),
  ]
}

extension Recipes {
  /// Hubs and authorities.
  static let singularVectors = Recipe {
    SingularVectors(of: $0[.byDegree], weighted: $0.isWeighted, threads: $0.settings.threads)
  }
}
