/// Bytes that stood before, and how many of them.
struct Match {
  let length: Int32
  /// 0 for the byte before.
  let distance: Int32
}

/// Finds for each length the nearest place where that many bytes stood before.
///
/// All earlier places that begin with the same four bytes are a search tree, ordered by what follows them, a later place always
/// above an earlier one: on the way down to where the next place belongs, it passes all that may be nearest. It goes no deeper
/// than some hundred of them, and of two and three bytes it knows the latest place alone.
struct MatchFinder {
  static let longest = 273
  private static let depth = 400

  private let input: [UInt8]
  /// The latest place of two bytes; of three and four, by a hash.
  private var twos = [Int32](repeating: -1, count: 1 << 16)
  private var threes = [Int32](repeating: -1, count: 1 << 16)
  private var fours = [Int32](repeating: -1, count: 1 << 20)
  /// Two a place: below it, what sorts before and after it.
  private var children: [Int32]

  init(_ input: [UInt8]) {
    self.input = input
    children = [Int32](repeating: -1, count: 2 * input.count)
  }

  /// Takes in a place; each one once, in order.
  mutating func takeIn(_ place: Int, matches: inout [Match]) {
    let limit = min(Self.longest, input.count - place)
    guard limit >= 4 else { return }
    let two = UInt32(input[place]) | UInt32(input[place + 1]) << 8
    let three = two | UInt32(input[place + 2]) << 16
    let four = three | UInt32(input[place + 3]) << 24
    var best = 1
    func offer(_ other: Int32) {
      guard other >= 0 else { return }
      let length = input.common(place, Int(other), from: 0, limit: limit)
      guard length > best else { return }
      best = length
      matches.append(Match(length: Int32(length), distance: Int32(place) - other - 1))
    }
    offer(Self.exchange(&twos[Int(two)], Int32(place)))
    offer(Self.exchange(&threes[Int((three &* 0x9E37_79B1) >> 16)], Int32(place)))
    var node = Int(Self.exchange(&fours[Int((four &* 0x9E37_79B1) >> 12)], Int32(place)))
    var (before, after) = (2 * place, 2 * place + 1)
    var (alikeBefore, alikeAfter) = (0, 0)
    for _ in 0..<Self.depth {
      guard node >= 0 else { break }
      let length = input.common(place, node, from: min(alikeBefore, alikeAfter), limit: limit)
      if length > best {
        best = length
        matches.append(Match(length: Int32(length), distance: Int32(place - node - 1)))
      }
      if length == limit {
        // Nothing sets them apart: the later place stands for both.
        (children[before], children[after]) = (children[2 * node], children[2 * node + 1])
        return
      }
      if input[node + length] < input[place + length] {
        (children[before], before, alikeBefore) = (Int32(node), 2 * node + 1, length)
        node = Int(children[before])
      } else {
        (children[after], after, alikeAfter) = (Int32(node), 2 * node, length)
        node = Int(children[after])
      }
    }
    (children[before], children[after]) = (-1, -1)
  }

  private static func exchange(_ slot: inout Int32, _ value: Int32) -> Int32 {
    let old = slot
    slot = value
    return old
  }
}
