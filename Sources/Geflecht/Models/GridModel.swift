/// A square grid: every distance is known.
///
///     n0 ─ n1 ─ n2        side 3: n‹i› in row i / 3, column i mod 3
///     │    │    │
///     n3 ─ n4 ─ n5        12 ties, two times side · (side − 1)
///     │    │    │
///     n6 ─ n7 ─ n8
struct GridModel: Model {
  static let card = ModelCard(
    id: "grid",
    title: Phrase(en: "Square grid", de: "Quadratisches Gitter"),
    summary: Phrase(
      en: """
        a square of rows and columns, each node tied to those beside, above and below
        it; the size is rounded up to a square
        """,
      de: """
        ein Quadrat aus Zeilen und Spalten, jeder Knoten mit denen daneben, darüber und darunter verbunden; die
        Größe wird zur Quadratzahl aufgerundet
        """),
    truth: Phrase(
      en: """
        The distance of two nodes is that of their rows plus that of their columns. Long distances, no
        hubs, no triangles; nothing is random.
        """,
      de: """
        Der Abstand zweier Knoten ist der ihrer Zeilen plus der ihrer Spalten. Weite Wege, keine Knotenpunkte,
        keine Dreiecke; nichts ist zufällig.
        """),
    size: 1_000_000, ties: 1_998_000, leastSize: 4
  )

  func rounded(_ size: Int) -> Int {
    let side = side(of: size)
    return side * side
  }

  func tieCounts(at size: Int) -> ClosedRange<Int> {
    let side = side(of: size)
    let ties = 2 * side * (side - 1)
    return ties...ties
  }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    let side = side(of: size)
    var tables = PlainTables(nodes: size, ties: ties)
    for node in 0..<size {
      if node % side + 1 < side { tables.tie(node, node + 1) }
      if node + side < size { tables.tie(node, node + side) }
    }
    return tables.finished()
  }

  /// The least side whose square is not smaller.
  private func side(of size: Int) -> Int {
    let root = Int(Double(size).squareRoot())
    return root * root < size ? root + 1 : root
  }
}
