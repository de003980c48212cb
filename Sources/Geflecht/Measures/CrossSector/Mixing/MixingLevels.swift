/// The sector mixing matrix as a sum of parts: within cities, between them, between states, above.
public struct LevelMixing: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing-levels",
    title: Phrase(en: "Sector mixing by level", de: "Mischung der Sektoren nach Ebenen"),
    family: .crossSector,
    summary: Phrase(
      en: """
        How many ties join each pair of sectors within cities, between cities, between states and with the levels above.
        """,
      de: """
        Wie viele Beziehungen je zwei Sektoren in Städten, zwischen Städten, zwischen
        Ländern und mit Land oder Bund verbinden.
        """),
    formula: Phrase(
      en: "M(g, h) = Σ_p M_p(g, h);  M_p(g, h) = ties of part p between a node of g and a node of h, each counted once",
      de: "M(g, h) = Σ_p M_p(g, h);  M_p(g, h) = Beziehungen des Teils p zwischen Sektor g und Sektor h, jede einmal"),
    reading: Phrase(
      en: "A column shows where two sectors meet; its last row is the cell of the mixing matrix.",
      de: "Eine Spalte zeigt, wo zwei Sektoren zusammenkommen; ihre letzte Zeile ist die Zelle der Mischungsmatrix."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n + sectors²)", de: "O(n + Sektoren²)"),
    caveats: .tieParts + [
      Caveat(
        en: """
          Columns are pairs of sectors in alphabetical order, 'g|h'. A tie of a node with several sectors is shared
          equally among the pairs, so that each row sums to its number of ties.
          """,
        de: """
          Spalten sind Paare von Sektoren in alphabetischer Folge, 'g|h'. Die Beziehung eines Knotens mit mehreren
          Sektoren verteilt sich gleichmäßig auf die Paare, sodass jede Zeile ihre Zahl von Beziehungen ergibt.
          """)
    ],
    equals: Phrase(
      en: "The last row is the upper triangle of mixing; no other tool has it by level.",
      de: "Die letzte Zeile ist das obere Dreieck von mixing; nach Ebenen bietet sie kein anderes Programm."),
    references: SectorMixing.card.references,
    examples: [
      // In cities: C1–a1, C2–a4, C3–a6 (nonprofit|public); C1–a2, C3–a5 (private|public); a1–a2, a5–a6
      // (nonprofit|private); a1–a3 (academia|nonprofit); a2–a3 (academia|private). Between cities of S1: C1–C2 and
      // a1–a4.
      WorkedExample(
        .fourLevels,
        .table([
          ("within-cities", "nonprofit|public", 3), ("within-cities", "private|public", 2),
          ("within-cities", "nonprofit|private", 2), ("within-cities", "academia|nonprofit", 1),
          ("within-cities", "academia|private", 1), ("within-cities", "public|public", 0),
          ("between-cities", "public|public", 1), ("between-cities", "nonprofit|nonprofit", 1),
          ("between-states", "public|public", 1), ("with-state-or-federal", "public|public", 4),
          ("total", "public|public", 6), ("total", "nonprofit|public", 3),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a part, and the sum.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    let network = analysis.network
    let names = network.sectorNames
    guard !names.isEmpty else { throw .noSectors }
    let pairs = names.indices.flatMap { g in names.indices[g...].map { (g, $0) } }
    var column = Array(repeating: 0, count: names.count * names.count)
    for (number, (g, h)) in pairs.enumerated() {
      column[g * names.count + h] = number
      column[h * names.count + g] = number
    }
    let places = analysis[.tiePlaces]
    var counts = Array(
      repeating: Array(repeating: 0.0, count: pairs.count), count: TiePlace.allCases.count)
    network.forEachSectorTie { a, b in
      let (left, right) = (network.sectorSets[a.index], network.sectorSets[b.index])
      let part = 1 / Double(left.count * right.count)
      let place = places.place(ofTie: a, b).rawValue
      for g in left {
        for h in right { counts[place][column[g.index * names.count + h.index]] += part }
      }
    }
    let total = pairs.indices.map { pair in counts.reduce(0) { $0 + $1[pair] } }
    return NumberTable(
      rowTitle: Phrase(en: "where ties lie", de: "Ort der Beziehungen"),
      rows: TiePlace.allCases.map { $0.key } + ["total"],
      rowTitles: TiePlace.allCases.map { $0.title } + [Phrase(en: "total", de: "gesamt")],
      columns: pairs.map { g, h in
        let (first, second) = names[g] < names[h] ? (names[g], names[h]) : (names[h], names[g])
        return .init(first + "|" + second, [sectorTitle(first), sectorTitle(second)].joined(separator: " – "))
      },
      values: (counts + [total]).map { row in row.map { .some($0) } })
  }
}
