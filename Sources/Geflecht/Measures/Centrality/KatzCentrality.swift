/// How many walks of all lengths end at a node, long ones counting less.
public struct KatzCentrality: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "katz",
    title: Phrase(en: "Katz centrality", de: "Katz-Zentralität"),
    family: .centrality,
    summary: Phrase(
      en: "How many walks of all lengths lead to a node, long ones counting less.",
      de: "Wie viele Wege aller Längen zu einem Knoten führen, wobei lange weniger zählen."),
    formula: Phrase(
      en: "x(v) = 1 + α · Σ x(u) over the partners u;  α = 0.85/λ, λ = greatest eigenvalue",
      de: "x(v) = 1 + α · Σ x(u) über die Partner u;  α = 0,85/λ, λ = größter Eigenwert"),
    reading: Phrase(
      en: """
        1: nobody leads here. Between the degree, which it is for small α, and the
        eigenvector, which also sees small components.
        """,
      de: """
        1: Niemand führt hierher. Steht zwischen dem Grad und der Eigenvektor-Zentralität und
        berücksichtigt auch kleine Komponenten.
        """),
    unit: .pure,
    range: 1 ... .infinity,
    time: Phrase(en: "O(m) a step, 40 to 100 steps", de: "O(m) je Schritt, 40 bis 100 Schritte"),
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: """
          α follows the network, so that values of two networks are not comparable; tools with a fixed α = 0.1 have no
          meaningful answer once λ exceeds 10.
          """,
        de: """
          α richtet sich nach dem Netzwerk, darum sind Werte zweier Netzwerke nicht vergleichbar; Programme mit festem α
          = 0,1 haben keine sinnvolle Antwort, sobald λ über 10 liegt.
          """),
      Caveat(
        en: "Not scaled. Blank without ties, and with directions where no walk comes back.",
        de: "Nicht normiert. Leer ohne Beziehungen und, mit Richtungen, wo kein Weg zurückführt."),
      Caveat(
        en: "With --weighted a step counts by the weight of its tie.",
        de: "Mit --weighted zählt ein Schritt mit dem Gewicht seiner Beziehung."),
    ],
    equals: Phrase(
      en: "networkx katz_centrality_numpy(alpha=0.85/λ, normalized=False).",
      de: "networkx katz_centrality_numpy(alpha=0.85/λ, normalized=False)."),
    references: [
      Reference("Katz (1953), A new status index derived from sociometric analysis", doi: "10.1007/BF02289026")
    ],
    examples: [
      // λ = √3: a = 1 + α b, b = 1 + α (a + c), c = 1 + 2 α b, so that b (1 − 3 α²) = 1 + 2 α and 3 α² = .85².
      WorkedExample(.line, .nodes([("b", (1 + 2 * 0.85 / 3.0.squareRoot()) / (1 - 0.85 * 0.85))])),
      WorkedExample(.fourLevels, .nodes([("i1", 1)])),
    ]
  )

  private static let share = 0.85

  /// The measure.
  public init() {}

  /// Every node's discounted number of walks.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    guard let radius = try analysis.spectralRadius(), radius > 0 else {
      return NodeScores(for: analysis.network) { _ in nil }
    }
    let numbered = analysis[.byDegree]
    let count = numbered.adjacency.nodeCount
    let sums = ArcSums(
      numbered.adjacency.into, weighted: analysis.isWeighted,
      threads: analysis.settings.threads)
    let system = SemiIteration(
      factor: Self.share / radius, scale: [1], base: [1],
      radius: numbered.adjacency.isSymmetric ? Self.share : nil)
    guard let solution = system.solve(sums, from: system.base, tolerance: 1e-12) else { throw .noConvergence }
    return NodeScores(numbered.restored(solution, count: count))
  }
}
