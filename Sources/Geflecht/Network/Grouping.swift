/// The groups that a measure tells apart, sectors or levels or states, and where every node belongs.
///
/// A node of several sectors belongs to each of them in equal parts, and a node of none belongs nowhere. Nodes that belong
/// alike form a **class**; measures count classes and share out at the end:
///
///     a: business              class 0 = business             a and c belong to class 0, b to class 1: b is half
///     b: business, science     class 1 = business + science   business and half science; d, of no sector, to none
///     c: business
struct Grouping: Sendable {
  /// The keys of the groups.
  let groups: [String]
  /// The groups of every class, ascending.
  let classes: [[Int]]
  /// The class of every node; `none` for a node that belongs nowhere.
  let classOfNode: [Int32]

  /// The class of a node that belongs nowhere.
  static let none: Int32 = -1

  /// How many nodes each class has.
  var sizes: [Int] {
    var sizes = Array(repeating: 0, count: classes.count)
    for own in classOfNode where own != Self.none { sizes[Int(own)] += 1 }
    return sizes
  }

  /// The nodes class by class, those that belong nowhere last.
  /// - Parameter given: The order of the nodes within a class; `nil`: that of their numbers.
  /// - Complexity: O(nodes + classes) by a counting sort.
  func nodesByClass(_ given: [NodeID]? = nil) -> [NodeID] {
    var next = [0]
    for size in sizes { next.append(next[next.count - 1] + size) }
    var order = [NodeID](repeating: NodeID(0), count: classOfNode.count)
    for at in order.indices {
      let node = given?[at] ?? NodeID(at)
      let own = classOfNode[node.index]
      let place = own == Self.none ? classes.count : Int(own)
      order[next[place]] = node
      next[place] += 1
    }
    return order
  }

  /// Whether every class is one group: nobody belongs to several.
  var isPlain: Bool { classes.allSatisfy { $0.count == 1 } }

  /// For every class its group if it has one only, else −1: saves looking at lists where nearly all have one.
  var onlyGroups: [Int] { classes.map { $0.count == 1 ? $0[0] : -1 } }

  /// The part of a class that belongs to a group: 0, 1, or 1 over the number of its groups.
  func share(of own: Int, in group: Int) -> Double {
    classes[own].contains(group) ? 1 / Double(classes[own].count) : 0
  }
}

extension Network {
  /// The nodes by their sectors. Classes come in the order of their sets.
  var sectorGrouping: Grouping {
    let sets = Set(sectorSets).subtracting([.empty]).sorted { $0.mask < $1.mask }
    let number = Dictionary(uniqueKeysWithValues: zip(sets, sets.indices))
    return Grouping(
      groups: sectorNames, classes: sets.map { $0.map { $0.index } },
      classOfNode: sectorSets.map { number[$0].map(Int32.init) ?? Grouping.none })
  }

  /// The nodes by their levels.
  var levelGrouping: Grouping {
    Grouping(
      groups: Level.allCases.map { $0.key }, classes: Level.allCases.indices.map { [$0] },
      classOfNode: levels.map { Int32($0.rawValue) })
  }

  /// The nodes by the states they lie in, whether or not the view shows states; the federal level and what lies in no
  /// state belongs nowhere.
  var stateGrouping: Grouping {
    let states = stateRows
    let number = Dictionary(uniqueKeysWithValues: zip(states, states.indices))
    return Grouping(
      groups: states.map { stateID(ofRow: $0) }, classes: states.indices.map { [$0] },
      classOfNode: nodes.map { node in stateRow(of: node).flatMap { number[$0] }.map(Int32.init) ?? Grouping.none })
  }
}
