/// Every tie once, in the row of the end that comes later in an order; both ends by their places in it.
///
/// By falling degree even a hub keeps at most √(2 · ties) of them, and every triangle is found once, from its highest
/// place: mark what it keeps, then look for marks among what those keep (Chiba & Nishizeki 1985, doi 10.1137/0214017).
///
///     a ── b        order   c 0, d 1, a 2, b 3, e 4
///      \  /         kept    c │ d  c │ a  c │ b  c a │ e  d
///       c ── d ── e
struct KeptTies: ~Copyable {
  /// Where the row of a place begins.
  private(set) var starts: Slots<UInt32>
  /// The lower ends of the ties, and one slot that means nothing.
  private(set) var ends: Slots<UInt32>
  /// Where the ties stand in the rows they were taken from, if asked for.
  private(set) var positions: Slots<UInt32>

  /// How many ties there are.
  var count: Int { Int(starts[starts.count - 1]) }
  /// The ties of a place.
  func row(_ place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

  /// - Parameters:
  ///   - rows: Arcs that all have their way back.
  ///   - findable: Whether the ties must be found again in the rows.
  /// - Complexity: O(nodes + arcs) time; 4 bytes a tie, or 8, and 8 a node.
  init(_ rows: ArcRows, _ order: [NodeID], findable: Bool) {
    let count = order.count
    var places = Slots<UInt32>(count: count, repeating: 0)
    for place in 0..<count { places[order[place].index] = UInt32(place) }
    let (offsets, targets, nodes) = (rows.offsets.span, rows.targets.span, order.span)
    starts = Slots(count: count + 1, repeating: 0)
    // A slot behind the last is written to and left.
    ends = Slots(count: rows.arcCount / 2 + 1, repeating: 0)
    positions = Slots(count: findable ? rows.arcCount / 2 + 1 : 0, repeating: 0)
    var end = 0
    for place in 0..<count {
      let node = nodes[unchecked: place].index
      for position in offsets[unchecked: node]..<offsets[unchecked: node + 1] {
        let other = places[targets[unchecked: position].index]
        ends[end] = other
        if findable { positions[end] = UInt32(position) }
        end &+= other < place ? 1 : 0
      }
      starts[place + 1] = UInt32(end)
    }
  }

  /// The ties of a triangle, by their places in `ends`.
  typealias Sides = (highMiddle: Int, highLow: Int, middleLow: Int)

  /// Calls for every triangle, with its corners by their places, the highest first.
  ///
  /// The ends of a row that are marked are picked first, without a branch: one for each would be guessed wrong half of
  /// the time.
  /// - Complexity: O(ties^1.5) if places go by falling degree.
  @inline(__always)
  func forEachTriangle(_ body: (_ high: Int, _ middle: Int, _ low: Int, _ sides: Sides) -> Void) {
    let places = starts.count - 1
    // The tie to a marked place, counted from 1.
    var marks = Slots<UInt32>(count: places, repeating: 0)
    var picked = Slots<UInt32>(count: (0..<places).reduce(1) { max($0, row($1).count + 1) }, repeating: 0)
    for high in 0..<places {
      let own = row(high)
      guard own.count > 1 else { continue }
      for tie in own { marks[Int(ends[tie])] = UInt32(tie) &+ 1 }
      for tie in own {
        let middle = Int(ends[tie])
        var count = 0
        for other in row(middle) {
          picked[count] = UInt32(other)
          count &+= marks[Int(ends[other])] != 0 ? 1 : 0
        }
        for at in 0..<count {
          let low = Int(ends[Int(picked[at])])
          body(high, middle, low, (tie, Int(marks[low]) - 1, Int(picked[at])))
        }
      }
      for tie in own { marks[Int(ends[tie])] = 0 }
    }
  }
}
