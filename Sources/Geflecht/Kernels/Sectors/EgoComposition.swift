/// What the partners of every node are, by groups: how many groups, and how evenly they share the partners.
///
/// A partner of several groups counts in each by its part. p(g) is the part of the partners, or of their weight, that
/// falls to group g. One array of counters serves all nodes; only the groups met are cleared again:
///
///     partners of v:  business, business, business + science       p = 2½/3, ½/3
///
/// - Complexity: O(nodes + arcs), times the groups of a node; 32 bytes a node.
struct EgoComposition: Sendable {
  /// How many partners have a group.
  private(set) var partners: [Int] = []
  /// How many groups they have.
  private(set) var richness: [Int] = []
  /// Σ p².
  private(set) var concentration: [Double] = []
  /// −Σ p · ln p.
  private(set) var entropy: [Double] = []
  /// The chance that two different partners, each shown as one of its groups, show different ones. 0 for a single
  /// partner.
  private(set) var distinctness: [Double] = []

  init(of adjacency: Adjacency, by grouping: Grouping, weighted: Bool) {
    let rows = adjacency.out
    var sums = Array(repeating: 0.0, count: grouping.groups.count)
    var counts = sums
    var met: [Int] = []
    let only = grouping.onlyGroups
    for node in 0..<rows.nodeCount {
      var (total, alike, known) = (0.0, 0.0, 0)
      for position in rows.row(node) {
        let own = grouping.classOfNode[rows.targets[position].index]
        if own == Grouping.none { continue }
        let weight = weighted ? rows.weights[position] : 1
        known += 1
        total += weight
        let single = only[Int(own)]
        if single >= 0 {
          alike += 1
          if counts[single] == 0 { met.append(single) }
          counts[single] += 1
          sums[single] += weight
          continue
        }
        let groups = grouping.classes[Int(own)]
        let part = 1 / Double(groups.count)
        alike += part
        for group in groups {
          if counts[group] == 0 { met.append(group) }
          counts[group] += part
          sums[group] += weight * part
        }
      }
      // Sums in the order of the groups do not depend on that of the partners.
      met.sort()
      var (squares, entropy, pairs) = (0.0, 0.0, 0.0)
      for group in met {
        let share = sums[group] / total
        squares += share * share
        if met.count > 1 { entropy -= share * share.naturalLogarithm }
        pairs += counts[group] * counts[group]
        (sums[group], counts[group]) = (0, 0)
      }
      partners.append(known)
      richness.append(met.count)
      concentration.append(squares)
      self.entropy.append(entropy)
      let count = Double(known)
      // All ordered pairs but those of a partner with itself.
      distinctness.append(known < 2 ? 0 : 1 - (pairs - alike) / (count * (count - 1)))
      met.removeAll(keepingCapacity: true)
    }
  }
}
