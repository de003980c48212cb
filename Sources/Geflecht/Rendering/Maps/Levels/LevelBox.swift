/// A box of the map of levels: one node on top, and what lies under it in two columns that bow apart.
///
///               ⬡ Bayern
///      Coburg ○ ╲    ╱ ○ Kronach
///   Eichstätt ○ ────── ○ Puchheim
///    Gröbenzell ○ ╱  ╲ ○ Würzburg
///                 ▾▾
///
/// A line between any two of them runs through the middle and meets no third, and names stand outside. Lines to other
/// boxes leave by the door below; those to the node on top come from above.
struct LevelBox {
  /// A node in the box, and where its name may stand: outward of it, or nowhere.
  struct Member {
    let index: Int
    /// Its place, from the middle of the upper edge.
    let point: Point
    let fontSize: Double?
    let isLeft: Bool
  }

  /// How wide the parts of all boxes are.
  struct Measures {
    /// Between the two columns.
    let middle: Double
    /// For names, on either side.
    let names: Double
    /// How much farther apart rows stand than they must.
    let rows: Double
    /// Whether actors have names.
    let namesActors: Bool

    /// How many actors stand side by side: those without names fill rows.
    var across: Int { namesActors ? 1 : max(2, Int(names / LevelBox.cell)) }
    var cityRow: Double { 20 * rows }
    var actorRow: Double { (namesActors ? 12.5 : LevelBox.cell) * rows }
  }

  static let titleSize = 13.0
  static func fontSize(of level: Level) -> Double { level == .city ? 9.5 : 8 }
  private static let cell = 14.0
  static let padding = 10.0
  /// How much farther out an actor stands than its city.
  private static let indent = 13.0
  private static let head = 34.0

  let top: Int?
  /// The place of the node on top.
  let topPoint = Point(x: 0, y: -16)
  private(set) var members: [Member] = []
  /// Boxes around cities with their actors.
  private(set) var cities: [Box] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// A city with its actors, or actors alone.
  private struct Item {
    let city: Int?
    let actors: [Int]

    func height(_ measures: Measures) -> Double {
      let rows = Double((actors.count + measures.across - 1) / measures.across)
      return (city == nil ? 0 : measures.cityRow) + (actors.isEmpty ? 0 : rows * measures.actorRow + 6)
    }
  }

  /// - Parameters:
  ///   - group: What lies in the box.
  ///   - children: For every node what lies directly in it, in its order.
  init(_ group: LevelGroups.Group, children: [[Int]], _ measures: Measures) {
    top = group.top
    let columns = Self.columns(group, children, measures)
    let heights = columns.map { $0.reduce(0) { $0 + $1.height(measures) } }
    let inner = max(heights[0], heights[1])
    let bow = min(16, 0.08 * inner)
    width = measures.middle + 2 * (bow + Self.indent + measures.names + Self.padding)
    height = Self.head + inner + 2 * Self.padding
    for (column, items) in columns.enumerated() {
      let side = column == 0 ? -1.0 : 1
      add(items, side, from: -Self.head - (inner - heights[column]) / 2, measures) { down, out in
        // A parabola: outermost half way down.
        let t = inner > 0 ? 2 * (-down - Self.head) / inner - 1 : 0
        return Point(x: side * (measures.middle / 2 + bow * (1 - t * t) + out), y: down)
      }
    }
  }

  /// Adds a column, from its upper end.
  /// - Parameter place: The point at a height, so far outside of the column's line.
  private mutating func add(
    _ items: [Item], _ side: Double, from top: Double, _ measures: Measures, place: (Double, Double) -> Point
  ) {
    var end = top
    for item in items {
      let start = end
      var y = start
      if let city = item.city {
        let point = place(y - measures.cityRow / 2, 0)
        members.append(Member(index: city, point: point, fontSize: Self.fontSize(of: .city), isLeft: side < 0))
        y -= measures.cityRow
      }
      for (number, actor) in item.actors.enumerated() {
        let (row, seat) = number.quotientAndRemainder(dividingBy: measures.across)
        let out = (item.city == nil ? 0 : Self.indent) + Double(seat) * Self.cell
        members.append(
          Member(
            index: actor, point: place(y - (Double(row) + 0.5) * measures.actorRow, out),
            fontSize: measures.namesActors ? Self.fontSize(of: .actor) : nil, isLeft: side < 0))
      }
      end -= item.height(measures)
      guard item.city != nil, !item.actors.isEmpty else { continue }
      let outward = Point(x: side * (width / 2 - 5), y: start)
      let inward = Point(x: place((start + end) / 2, -12).x, y: end + 3)
      if let box = Box(around: [outward, inward]) { cities.append(box) }
    }
  }

  /// What stands in the two columns. Actors without names fill rows at the head of both.
  private static func columns(_ group: LevelGroups.Group, _ children: [[Int]], _ measures: Measures) -> [[Item]] {
    let cities = group.cities.map { Item(city: $0, actors: children[$0]) }
    if measures.namesActors { return halved(group.actors.map { Item(city: nil, actors: [$0]) } + cities, measures) }
    let halves = halved(cities, measures)
    let half = (group.actors.count + 1) / 2
    let heads = [group.actors.prefix(half), group.actors.dropFirst(half)]
    return zip(heads, halves).map { ($0.isEmpty ? [] : [Item(city: nil, actors: Array($0))]) + $1 }
  }

  /// The items in two columns about as high as each other, in their order.
  private static func halved(_ items: [Item], _ measures: Measures) -> [[Item]] {
    let heights = items.map { $0.height(measures) }
    let all = heights.reduce(0, +)
    var (best, used, cut) = (all, 0.0, items.count)
    for place in items.indices {
      used += heights[place]
      if max(used, all - used) < best { (best, cut) = (max(used, all - used), place + 1) }
    }
    return [Array(items.prefix(cut)), Array(items.dropFirst(cut))]
  }
}
