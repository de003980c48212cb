/// Deals labels to the nodes of `LabelPermutations`, drawn or one labeling after the other.
///
/// A draw is a shuffle that stops once every node with ties has its label (Fisher & Yates; Durstenfeld 1964,
/// doi 10.1145/364520.364540):
///
///     deck  x x y │ y         node a takes place 2 of 4: y; what lay first goes there
///     deck  · x x │ y         node b takes place 1 of the 3 left: x
///     deck  · · x │ y         node c takes place 0 of the 2 left: x, and the last y is nobody's
///
/// Without draws the labeling with number q is found by halving: of A arrangements of R labels, A · r/R begin with a
/// class of which r are left.
struct LabelDealer: ~Copyable {
  /// The labels dealt, labeling after labeling, one a node.
  private(set) var dealt: Slots<UInt16>
  private var deck: Slots<UInt16>
  private var left: [Int] = []
  private let nodes: Int

  init(of labels: LabelPermutations) {
    nodes = labels.dealtCount
    dealt = Slots(count: ByteLanes.count * nodes, repeating: 0)
    deck = Slots(count: labels.deck.count, repeating: 0)
  }

  /// Deals the labels as they are, in lane 0.
  mutating func dealObserved(_ labels: LabelPermutations) {
    for block in labels.blocks {
      for offset in 0..<block.dealt {
        dealt[block.firstNode + offset] = labels.deck[block.places.lowerBound + offset]
      }
    }
  }

  /// Deals a labeling of a plan.
  mutating func deal(_ labels: LabelPermutations, _ labeling: Int, of plan: LabelPermutations.Plan, lane: Int) {
    let start = lane * nodes
    if plan.isExact {
      var rest = labeling
      for block in labels.blocks { arrange(block, &rest, at: start + block.firstNode) }
    } else {
      var random = SeededGenerator(seed: plan.first &+ UInt64(labeling))
      let fresh = labels.deck.span
      for place in fresh.indices { deck[place] = fresh[unchecked: place] }
      for block in labels.blocks { shuffle(block, &random, at: start + block.firstNode) }
    }
  }

  private mutating func shuffle(_ block: LabelPermutations.Block, _ random: inout SeededGenerator, at start: Int) {
    var (to, end) = (start, start + block.dealt)
    var from = block.places.lowerBound
    if block.isUniform { return copy(from: from, to: to, end: end) }
    @inline(__always)
    func left() -> Int { block.places.upperBound - from }
    while end - to >= 4, left() > SeededGenerator.mostOfFour, left() <= SeededGenerator.mostOfTwo {
      let (first, second) = random.two(below: left())
      take(first, &from, &to)
      take(second, &from, &to)
    }
    if left() <= SeededGenerator.mostOfFour {
      while end - to >= 4 {
        let (first, second, third, fourth) = random.four(below: left())
        take(first, &from, &to)
        take(second, &from, &to)
        take(third, &from, &to)
        take(fourth, &from, &to)
      }
    }
    while to < end { take(random.below(left()), &from, &to) }
    end = to
  }

  @inline(__always)
  private mutating func take(_ place: Int, _ from: inout Int, _ to: inout Int) {
    dealt[to] = deck[from &+ place]
    deck[from &+ place] = deck[from]
    from &+= 1
    to &+= 1
  }

  private mutating func copy(from: Int, to: Int, end: Int) {
    for offset in 0..<(end - to) { dealt[to + offset] = deck[from + offset] }
  }

  private mutating func arrange(_ block: LabelPermutations.Block, _ rest: inout Int, at start: Int) {
    left.removeAll(keepingCapacity: true)
    left += block.sizes
    var total = block.places.count
    var arrangements = block.labelings
    var labeling = rest % arrangements
    rest /= arrangements
    for node in 0..<block.dealt {
      for own in left.indices where left[own] > 0 {
        let beginning = arrangements.scaled(by: left[own], over: total)
        if labeling < beginning {
          dealt[start + node] = UInt16(own)
          left[own] -= 1
          total -= 1
          arrangements = beginning
          break
        }
        labeling -= beginning
      }
    }
  }
}
