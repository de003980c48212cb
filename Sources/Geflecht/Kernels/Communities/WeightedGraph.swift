/// A weighted graph without loops whose nodes may stand for parts of another: what community search works on.
///
/// Rows of arcs as in `ArcRows`, in half the memory; a graph whose arcs all weigh 1 keeps no weights. A node that stands
/// for a part keeps the strength of the part's nodes, ties within the part included:
///
///     a ─ b        parts {a b} {c d}        strengths   3   3        Σ strengths stays 6
///     │            ─────────────────▶       targets     1 │ 0
///     c ─ d                                 weights     1 │ 1
struct WeightedGraph: ~Copyable {
  private(set) var offsets: Slots<Int>
  private(set) var targets: Slots<UInt32>
  /// The weights of the arcs; empty when all are 1.
  private(set) var weights: Slots<Double>
  /// The weights of a node's arcs and of what it hides, summed.
  private(set) var strengths: Slots<Double>

  var nodeCount: Int { strengths.count }
  /// Whether every arc weighs 1.
  var isUnit: Bool { weights.isEmpty && !targets.isEmpty }
  func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }
  @inline(__always)
  func weight(_ position: Int, isUnit: Bool) -> Double { isUnit ? 1 : weights[position] }

  /// The arcs of an adjacency among nodes in another order, each of weight 1 unless `isWeighted`.
  ///
  /// Nodes are put into the rows of their neighbors one after the other, so that rows ascend.
  /// - Precondition: Every arc has its way back.
  /// - Complexity: O(nodes + arcs).
  init(_ rows: ArcRows, _ order: [NodeID], isWeighted: Bool) {
    let count = rows.nodeCount
    offsets = Slots(capacity: count + 1)
    targets = Slots(count: rows.arcCount, repeating: 0)
    weights = Slots(count: isWeighted ? rows.arcCount : 0, repeating: 0)
    strengths = Slots(count: count, repeating: 0)
    var number = Slots<UInt32>(count: count, repeating: 0)
    var next = Slots<Int>(capacity: count + 1)
    var arcs = 0
    for (new, old) in order.enumerated() {
      number[old.index] = UInt32(new)
      offsets.append(arcs)
      next.append(arcs)
      arcs += rows.degree(old.index)
    }
    offsets.append(arcs)
    let (ends, strengthsOfArcs) = (rows.targets.span, rows.weights.span)
    for (new, old) in order.enumerated() {
      for position in rows.row(old.index) {
        let neighbor = Int(number[ends[unchecked: position].index])
        let place = next[neighbor]
        next[neighbor] = place + 1
        targets[place] = UInt32(new)
        let weight = isWeighted ? strengthsOfArcs[unchecked: position] : 1
        if isWeighted { weights[place] = weight }
        strengths[neighbor] += weight
      }
    }
  }

  /// The graph whose nodes are the parts of another: arcs between parts are one, arcs within them are gone.
  /// - Parameters:
  ///   - parts: The part of every node, numbered 0 ..< `count`.
  /// - Complexity: O(nodes + arcs).
  init(joining parts: borrowing Slots<UInt32>, _ count: Int, of graph: borrowing WeightedGraph) {
    offsets = Slots(capacity: count + 1)
    targets = Slots(capacity: max(64, graph.targets.count / 4))
    weights = Slots(capacity: max(64, graph.targets.count / 4))
    strengths = Slots(count: count, repeating: 0)
    let members = PartMembers(of: parts, count)
    var pulls = Slots<Double>(count: count, repeating: 0)
    var met = Slots<UInt32>(count: count + 1, repeating: 0)
    let isUnit = graph.isUnit
    for part in 0..<count {
      offsets.append(targets.count)
      var metCount = 0
      var strength = 0.0
      for place in members.places(of: part) {
        let node = Int(members.nodes[place])
        strength += graph.strengths[node]
        for position in graph.row(node) {
          let other = Int(parts[Int(graph.targets[position])])
          met[metCount] = UInt32(other)
          metCount += pulls[other] == 0 ? 1 : 0
          pulls[other] += graph.weight(position, isUnit: isUnit)
        }
      }
      strengths[part] = strength
      for index in 0..<metCount {
        let other = Int(met[index])
        if other != part {
          targets.append(UInt32(other))
          weights.append(pulls[other])
        }
        pulls[other] = 0
      }
    }
    offsets.append(targets.count)
  }
}

/// The nodes of every part, those of part 0 first, ascending within a part.
struct PartMembers: ~Copyable {
  private(set) var nodes: Slots<UInt32>
  private var starts: Slots<Int>

  /// - Complexity: O(nodes) by a counting sort.
  init(of parts: borrowing Slots<UInt32>, _ count: Int) {
    starts = Slots(count: count + 2, repeating: 0)
    nodes = Slots(count: parts.count, repeating: 0)
    for node in parts.indices { starts[Int(parts[node]) + 2] += 1 }
    for part in 0..<count { starts[part + 2] += starts[part + 1] }
    for node in parts.indices {
      let part = Int(parts[node])
      nodes[starts[part + 1]] = UInt32(node)
      starts[part + 1] += 1
    }
  }

  func places(of part: Int) -> Range<Int> { starts[part]..<starts[part + 1] }
}
