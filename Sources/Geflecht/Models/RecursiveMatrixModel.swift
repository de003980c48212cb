/// R-MAT: the square of all pairs is quartered again and again, and a tie falls into a quarter by fixed odds.
///
///     ┌──────────┬──────────┐
///     │ a  0.57  │ b  0.19  │      18 quarterings choose one of 2¹⁸ rows and columns:
///     ├──────────┼──────────┤      each adds a bit to the source and one to the target
///     │ c  0.19  │ d  0.05  │
///     └──────────┴──────────┘
struct RecursiveMatrixModel: Model {
  static let card = ModelCard(
    id: "rmat",
    title: Phrase(en: "Recursive matrix, R-MAT", de: "Rekursive Matrix, R-MAT"),
    summary: Phrase(
      en: "the network of speed contests: hubs within hubs; the size is rounded up to a power of two",
      de: "das Netzwerk der Wettläufe: Knotenpunkte in Knotenpunkten; die Größe wird zur Zweierpotenz aufgerundet"),
    truth: Phrase(
      en: """
        Odds 0.57, 0.19, 0.19, 0.05, as the Graph 500 contest takes them. So many pairs are drawn as ties are asked for;
        loops and repeated pairs are dropped, and many nodes keep no tie.
        """,
      de: """
        Wahrscheinlichkeiten 0,57, 0,19, 0,19, 0,05 wie beim Wettbewerb Graph 500. Es werden so viele Paare gezogen, wie
        Beziehungen verlangt sind; Schleifen und wiederholte Paare entfallen, und viele Knoten bleiben ohne Beziehung.
        """),
    size: 262_144, ties: 16 * 262_144, leastSize: 16,
    citation: "Chakrabarti, Zhan & Faloutsos (2004). R-MAT: A recursive model for graph mining",
    doi: "10.1137/1.9781611972740.43"
  )

  func rounded(_ size: Int) -> Int { size.nextPowerOfTwo }

  func tieCounts(at size: Int) -> ClosedRange<Int> { size...min(64 * size, ModelCard.greatestTies) }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    var tables = PlainTables(nodes: size, ties: ties)
    var tied = PairSet(capacity: ties)
    for _ in 0..<ties {
      var (source, target) = (0, 0)
      for _ in 0..<size.trailingZeroBitCount {
        let place = random.unit()
        source = source << 1 | (place < 0.76 ? 0 : 1)
        target = target << 1 | (place < 0.57 || 0.76..<0.95 ~= place ? 0 : 1)
      }
      if tied.insert(source, target) { tables.tie(source, target) }
    }
    return tables.finished()
  }
}
