/// The triangles of a network: three nodes that are all tied to each other.
///
/// Nodes take their places by falling degree, one after the other, and each notes itself with all that come later. So it finds
/// noted with it whom it is tied to of the earlier ones, at most √(2 · ties) nodes even for a hub, and marks them; what is
/// marked and noted with a later neighbor already is the third corner (the forward algorithm: Schank & Wagner 2005, doi
/// 10.1007/11427186_54; Latapy 2008, doi 10.1016/j.tcs.2008.07.017). Every triangle is found once, from its middle place.
///
///     a ── b        by degree   c 0, d 1, a 2, b 3, e 4
///      \  /         a takes its place: c has noted itself with a and b; a marks c, which is noted with b: triangle
///       c ── d ── e
///
/// Most marks that are looked at are those of hubs, which have the lowest places and lie together. The mark is the highest
/// bit of the count of a node, so that one look tells both; whether it is set is added up as 0 or 1: as a branch it would
/// be guessed wrong half of the time. For the same reason notes are read by fours, the last filled up with places that
/// nobody marks.
struct Triangles: Sendable {
  /// The triangles at every node.
  let counts: [Int]

  private static let four = 4

  /// How many there are in all.
  var total: Int64 { counts.longSum / 3 }

  /// - Complexity: O(arcs^1.5) time, 4 bytes an arc and 36 a node.
  init(of adjacency: Adjacency) {
    let order = adjacency.orderByDegree
    let count = order.count
    let later = LaterPartners(adjacency.out, order)
    // Who has noted itself with a place: starts ..< ends, in ascending order.
    var starts = Slots<UInt32>(capacity: count + 1)
    starts.append(0)
    for place in 0..<count {
      let earlier = adjacency.out.degree(order[place].index) - later.row(place).count
      starts.append(starts[place] + UInt32((earlier + Self.four - 1) / Self.four * Self.four))
    }
    var ends = Slots<UInt32>(capacity: max(1, count))
    ends.fill(count) { starts[$0] }
    var notes = Slots<UInt32>(capacity: max(1, Int(starts[count])))
    notes.fill(Int(starts[count])) { UInt32(count + $0 % Self.four) }
    let mark: UInt32 = 1 << 31
    var found = Slots<UInt32>(count: count + Self.four, repeating: 0)
    for middle in 0..<count {
      let marked = Int(starts[middle])..<Int(ends[middle])
      for at in marked { found[Int(notes[at])] |= mark }
      var own: UInt32 = 0
      for at in later.row(middle) {
        let high = Int(later.ends[at])
        let end = Int(ends[high])
        if !marked.isEmpty {
          var shared: UInt32 = 0
          for first in stride(from: Int(starts[high]), to: end, by: Self.four) {
            shared &+= found.countMark(notes[first]) &+ found.countMark(notes[first + 1])
            shared &+= found.countMark(notes[first + 2]) &+ found.countMark(notes[first + 3])
          }
          found[high] &+= shared
          own &+= shared
        }
        notes[end] = UInt32(middle)
        ends[high] = UInt32(end + 1)
      }
      found[middle] &+= own
      for at in marked { found[Int(notes[at])] &= ~mark }
    }
    counts = [Int](sharedCount: count) { counts in
      for place in 0..<count { counts[order[place].index] = Int(found[place]) }
    }
  }

  /// Of every place in an order those partners that come later.
  private struct LaterPartners: ~Copyable {
    private var starts: Slots<UInt32>
    private(set) var ends: Slots<UInt32>

    func row(_ place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

    init(_ rows: ArcRows, _ order: [NodeID]) {
      var places = Slots<UInt32>(count: order.count, repeating: 0)
      for place in order.indices { places[order[place].index] = UInt32(place) }
      let (offsets, targets, nodes) = (rows.offsets.span, rows.targets.span, order.span)
      starts = Slots(count: order.count + 1, repeating: 0)
      // A slot behind the last is written to and left.
      ends = Slots(count: rows.arcCount / 2 + 1, repeating: 0)
      var end = 0
      for place in order.indices {
        let node = nodes[unchecked: place].index
        for position in offsets[unchecked: node]..<offsets[unchecked: node + 1] {
          let other = places[targets[unchecked: position].index]
          ends[end] = other
          end &+= other > place ? 1 : 0
        }
        starts[place + 1] = UInt32(end)
      }
    }
  }
}

extension Slots<UInt32> {
  /// Counts one at a place if that is marked by its highest bit, and tells whether it is.
  @inline(__always)
  fileprivate mutating func countMark(_ place: UInt32) -> UInt32 {
    let count = self[Int(place)]
    let isMarked = count &>> 31
    self[Int(place)] = count &+ isMarked
    return isMarked
  }
}

/// All triangles of a network, one by one, for measures that ask who their corners are.
struct TriangleList: Sendable {
  /// The corners of every triangle, three after the other: by falling degree backwards, as `KeptTies` finds them.
  private(set) var corners: [NodeID] = []

  var count: Int { corners.count / 3 }

  /// - Complexity: O(arcs^1.5) time, 12 bytes a triangle.
  init(of adjacency: Adjacency) {
    let order = adjacency.orderByDegree
    let kept = KeptTies(adjacency.out, order, findable: false)
    kept.forEachTriangle { high, middle, low, _ in
      corners.append(order[high])
      corners.append(order[middle])
      corners.append(order[low])
    }
  }
}
