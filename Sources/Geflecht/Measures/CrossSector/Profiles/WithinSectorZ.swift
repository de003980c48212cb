/// How many ties a node has inside its sector, against the other nodes of the sector.
public struct WithinSectorZ: Measure {
  static let guimera = Reference(
    "Guimerà & Amaral (2005), Functional cartography of complex metabolic networks", doi: "10.1038/nature03288")

  /// The card.
  public static let card = MeasureCard(
    id: "within-sector-z",
    title: Phrase(en: "Ties within the sector, standardized", de: "Beziehungen im eigenen Sektor, standardisiert"),
    family: .crossSector,
    summary: Phrase(
      en: "How many standard deviations a node's ties within its sector lie above the mean of the sector.",
      de: """
        Um wie viele Standardabweichungen die Beziehungen eines Knotens im eigenen
        Sektor über dem Mittel des Sektors liegen.
        """),
    formula: Phrase(
      en: """
        z(v) = (κ(v) − mean)/sd;  κ = ties of v within its sector, mean and population standard
        deviation over all nodes of the sector
        """,
      de: """
        z(v) = (κ(v) − Mittel)/Sd;  κ = Beziehungen von v im eigenen Sektor, Mittel und Standardabweichung (der
        Grundgesamtheit) über alle Knoten des Sektors
        """),
    reading: Phrase(
      en: "Above 2: a hub of its own sector. 0: average. Together with ego-blau it tells hubs at home from connectors.",
      de: """
        Über 2: eine Drehscheibe im eigenen Sektor. 0: Durchschnitt. Zusammen mit ego-blau trennt es
        Drehscheiben im eigenen Haus von Verbindern.
        """),
    unit: .pure,
    range: -Double.infinity ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "The standard deviation divides by n, as bctpy does; MATLAB's divides by n − 1.",
        de: "Die Standardabweichung teilt durch n, wie bctpy; die von MATLAB durch n − 1."),
      Caveat(
        en: """
          Ties to other sectors and to nodes without a sector are skipped, and nodes without a sector count neither in
          mean nor in deviation. Nodes of the sector without a tie count with 0.
          """,
        de: """
          Beziehungen zu anderen Sektoren und zu Knoten ohne Sektor werden übergangen, und Knoten ohne Sektor zählen weder
          im Mittel noch in der Abweichung mit. Knoten des Sektors ohne Beziehung zählen mit 0.
          """),
      Caveat(
        en: """
          Blank where all nodes of the sector have as many ties within it, so for a
          sector of one node; and without a sector.
          """,
        de: """
          Leer, wo alle Knoten des Sektors gleich viele Beziehungen in ihm haben, also auch bei einem Sektor mit
          nur einem Knoten; ebenso ohne Sektor.
          """),
      Caveat(
        en: """
          A node of several sectors belongs to each in equal parts: it counts as a part in mean and deviation,
          and its z is the mean over its sectors.
          """,
        de: """
          Ein Knoten mit mehreren Sektoren gehört jedem zu gleichen Teilen an: In Mittel und Abweichung zählt er
          anteilig, und sein z ist das Mittel über seine Sektoren.
          """),
      Caveat(
        en: """
          Every tie counts 1; with --weighted by its weight, with --direction out
          only ties that lead away from the node.
          """,
        de: """
          Jede Beziehung zählt 1, mit --weighted nach ihrem Gewicht, mit --direction out nur
          Beziehungen, die vom Knoten ausgehen.
          """),
    ],
    equals: Phrase(
      en: """
        The within-module degree z-score (brain connectivity toolbox: module_degree_zscore) with sectors as
        modules, which writes 0 where this is blank.
        """,
      de: """
        Der z-Wert des Grades im eigenen Modul (Brain Connectivity Toolbox: module_degree_zscore) mit Sektoren als
        Modulen, der 0 schreibt, wo hier nichts steht.
        """),
    references: [guimera],
    examples: [
      // Public nodes have 2, 2, 2, 3, 1, 2 ties to public ones: mean 2, variance 1/3.
      WorkedExample(
        .fourLevels, .nodes([("C1", 3.0.squareRoot()), ("C2", -(3.0.squareRoot())), ("F", 0), ("a3", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's z.
  public func values(in analysis: Analysis) -> NodeScores {
    let (grouping, rows, isWeighted) = (analysis[.sectorGrouping], analysis[.adjacency].out, analysis.isWeighted)
    let groups = grouping.groups.indices
    let only = grouping.onlyGroups
    var (members, sums, squares) = (groups.map { _ in 0.0 }, groups.map { _ in 0.0 }, groups.map { _ in 0.0 })
    // The ties of every node to each of its own sectors, node after node.
    var ties: [Double] = []
    for (node, own) in grouping.classOfNode.enumerated() where own != Grouping.none {
      let home = grouping.classes[Int(own)]
      let first = ties.count
      ties += home.map { _ in 0 }
      for position in rows.row(node) {
        let other = grouping.classOfNode[rows.targets[position].index]
        if other == Grouping.none { continue }
        let weight = isWeighted ? rows.weights[position] : 1
        if only[Int(own)] >= 0, only[Int(other)] >= 0 {
          if own == other { ties[first] += weight }
          continue
        }
        let away = grouping.classes[Int(other)]
        let part = weight / Double(away.count)
        for (place, group) in home.enumerated() where away.contains(group) { ties[first + place] += part }
      }
      let share = 1 / Double(home.count)
      for (place, group) in home.enumerated() {
        members[group] += share
        sums[group] += share * ties[first + place]
        squares[group] += share * ties[first + place] * ties[first + place]
      }
    }
    let means = groups.map { members[$0] > 0 ? sums[$0] / members[$0] : 0 }
    let deviations = groups.map { group -> Double? in
      guard members[group] > 0 else { return nil }
      let (square, mean) = (squares[group] / members[group], means[group])
      let variance = square - mean * mean
      return variance > 1e-12 * max(1, square) ? variance.squareRoot() : nil
    }
    var first = 0
    return NodeScores(
      grouping.classOfNode.map { own in
        guard own != Grouping.none else { return nil }
        let home = grouping.classes[Int(own)]
        defer { first += home.count }
        let scores = home.enumerated().compactMap { place, group in
          deviations[group].map { (ties[first + place] - means[group]) / $0 }
        }
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
      })
  }
}
