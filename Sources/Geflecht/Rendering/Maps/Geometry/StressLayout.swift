/// Places the nodes of a network so that distances on paper are as long as paths in the network: nodes that are tied stand
/// together, and what is far apart in the network is far apart on the map.
///
/// Stress is the sum over pairs of (distance on paper − steps)² / steps². It is lowered by moving one pair at a time
/// toward its distance, in random order and in ever smaller steps (Zheng, Pawar & Goodman 2019, doi
/// 10.1109/TVCG.2018.2859997). Instead of all pairs, a network of more than `pivotCount` nodes uses the ties and the
/// distances to that many pivots, each as far as possible from those before it (Ortmann, Klimenta & Brandes 2017, doi
/// 10.7155/jgaa.00440). Compared with springs it leaves no hairball in the middle, needs no cooling to be tuned, and gives
/// the same picture for the same seed.
///
/// - Complexity: O(pivots · (n + m)) for each of about 50 rounds.
struct StressLayout {
  private static let pivotCount = 150

  private let count: Int
  private var offsets: [Int]
  private var neighbors: [Int]

  init(nodeCount: Int, pairs: [(Int, Int)]) {
    count = nodeCount
    offsets = Array(repeating: 0, count: nodeCount + 1)
    for (a, b) in pairs {
      offsets[a + 1] += 1
      offsets[b + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    neighbors = Array(repeating: 0, count: 2 * pairs.count)
    for (a, b) in pairs {
      neighbors[next[a]] = b
      neighbors[next[b]] = a
      next[a] += 1
      next[b] += 1
    }
  }

  /// The connected parts, the largest first, nodes ascending.
  var components: [[Int]] {
    var isSeen = Array(repeating: false, count: count)
    var components: [[Int]] = []
    for start in 0..<count where !isSeen[start] {
      isSeen[start] = true
      var members = [start]
      var next = 0
      while next < members.count {
        for neighbor in neighbors[offsets[members[next]]..<offsets[members[next] + 1]] where !isSeen[neighbor] {
          isSeen[neighbor] = true
          members.append(neighbor)
        }
        next += 1
      }
      components.append(members.sorted())
    }
    return components.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// The places of the nodes of one connected part, in units of one step, around the origin.
  func places(of members: [Int], seed: Int) -> [Point] {
    guard members.count > 1 else { return members.map { _ in Point(x: 0, y: 0) } }
    var random = SeededGenerator(seed: seed)
    var number = Array(repeating: -1, count: count)
    for (place, node) in members.enumerated() { number[node] = place }
    var terms = self.terms(of: members, number)
    for last in stride(from: terms.count - 1, to: 0, by: -1) { terms.swapAt(last, random.below(last + 1)) }
    let spread = Double(members.count).squareRoot()
    var points = members.map { _ in Point(x: random.unit() * spread, y: random.unit() * spread) }
    let longest = terms.map { $0.steps }.max() ?? 1
    // A step moves a pair by part of its error: all of it at first, then less the longer its path.
    var speed = Double(longest) * Double(longest)
    while speed > 0.01 {
      for term in terms {
        let apart = points[term.b] - points[term.a]
        let length = max(apart.length, 1e-6)
        let wanted = Double(term.steps)
        let share = min(1, speed / (wanted * wanted)) * (length - wanted) / length
        if term.movesBoth {
          points[term.a] = points[term.a] + Point(x: apart.x * share / 2, y: apart.y * share / 2)
          points[term.b] = points[term.b] - Point(x: apart.x * share / 2, y: apart.y * share / 2)
        } else {
          points[term.b] = points[term.b] - Point(x: apart.x * share, y: apart.y * share)
        }
      }
      speed *= 0.85
    }
    return points
  }

  /// Two nodes and how far apart they should be.
  private struct Term {
    let a: Int
    let b: Int
    let steps: Int
    /// Whether both move toward their distance, or only the second.
    let movesBoth: Bool
  }

  private func terms(of members: [Int], _ number: [Int]) -> [Term] {
    let isWhole = members.count <= Self.pivotCount
    var terms: [Term] = []
    var nearest = Array(repeating: Int.max, count: members.count)
    var pivot = 0
    for round in 0..<min(members.count, Self.pivotCount) {
      if isWhole { pivot = round }
      let distances = self.distances(from: members[pivot], members, number)
      for node in members.indices where node != pivot && (!isWhole || node > pivot) {
        if distances[node] > 1 { terms.append(Term(a: pivot, b: node, steps: distances[node], movesBoth: isWhole)) }
        nearest[node] = min(nearest[node], distances[node])
      }
      nearest[pivot] = 0
      if !isWhole { pivot = members.indices.max { (nearest[$0], $1) < (nearest[$1], $0) } ?? 0 }
    }
    for (place, node) in members.enumerated() {
      for neighbor in neighbors[offsets[node]..<offsets[node + 1]] where number[neighbor] > place {
        terms.append(Term(a: place, b: number[neighbor], steps: 1, movesBoth: true))
      }
    }
    return terms
  }

  private func distances(from start: Int, _ members: [Int], _ number: [Int]) -> [Int] {
    var distances = Array(repeating: -1, count: members.count)
    distances[number[start]] = 0
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for neighbor in neighbors[offsets[node]..<offsets[node + 1]] where distances[number[neighbor]] < 0 {
        distances[number[neighbor]] = distances[number[node]] + 1
        queue.append(neighbor)
      }
    }
    return distances
  }
}
