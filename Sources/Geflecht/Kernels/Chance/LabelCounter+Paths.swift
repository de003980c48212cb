/// The ties of `LabelPermutations` in the rows of both ends.
struct PartnerRows: Sendable {
  private let starts: [UInt32]
  let partners: [UInt32]
  /// Nodes with so many partners that they do not fit a byte.
  let crowded: [Int]

  var nodes: Range<Int> { 0..<starts.count - 1 }
  func row(_ node: Int) -> Range<UInt32> { starts[node]..<starts[node + 1] }

  init(of labels: LabelPermutations) {
    var starts = Array(repeating: UInt32(0), count: labels.dealtCount + 1)
    func forEachEnd(_ body: (_ node: UInt32, _ partner: UInt32) -> Void) {
      for run in labels.runs {
        for position in run.partners {
          let partner = labels.partners[Int(position)]
          body(run.node, partner)
          body(partner, run.node)
        }
      }
    }
    forEachEnd { node, _ in starts[Int(node) + 1] += 1 }
    for node in 0..<labels.dealtCount { starts[node + 1] += starts[node] }
    var next = starts
    var partners = Array(repeating: UInt32(0), count: 2 * labels.tieCount)
    forEachEnd { node, partner in
      partners[Int(next[Int(node)])] = partner
      next[Int(node)] += 1
    }
    (self.starts, self.partners) = (starts, partners)
    crowded = (0..<labels.dealtCount).filter { starts[$0 + 1] - starts[$0] > 255 }
  }
}

/// Paths of two ties whose three nodes stand for three sectors, counted at the node in the middle.
///
/// Of D partners, k(g) are in class g, and c is the middle's own class. Twice the pairs of partners that differ from
/// the middle and from each other are
///
///     (D − k(c))² − Σ k(g)², g ≠ c   =   D² + 2 k(c) (k(c) − D) − Σ k(g)²
///
/// which is at most D² and fits two bytes up to 255 partners, whatever it passes on the way.
extension LabelCounter {
  /// Paths through nodes with up to 255 partners, in all lanes.
  mutating func countPathsSideBySide(_ rows: PartnerRows) {
    let partners = rows.partners.span
    var sums = ByteLanes.LongSums()
    var inSums = 0
    for node in 0..<lanes.count {
      let row = rows.row(node)
      guard 2...255 ~= row.count else { continue }
      countNear(partners, row)
      var own = ByteLanes(repeating: 0)
      var twice = ByteLanes.Products(repeating: row.count * row.count)
      for group in 0..<classes {
        own &+= ByteLanes.same(lanes[node], ByteLanes(repeating: UInt8(group))) & near[group]
        twice.subtractSquare(of: near[group])
      }
      twice.addTwice(own, less: row.count)
      sums.add(twice)
      inSums += 1
      if inSums == ByteLanes.LongSums.most {
        addPaths(&sums)
        inSums = 0
      }
    }
    addPaths(&sums)
  }

  private mutating func addPaths(_ sums: inout ByteLanes.LongSums) {
    for lane in 0..<ByteLanes.count { paths[lane] += sums[lane] / 2 }
    sums = ByteLanes.LongSums()
  }

  /// Paths of one labeling, through some nodes.
  mutating func countPaths(
    _ labels: LabelPermutations, _ rows: PartnerRows, through nodes: some Sequence<Int>, lane: Int
  ) {
    let first = lane * labels.dealtCount
    for node in nodes {
      seen.removeAll()
      for position in rows.row(node) {
        let partner = Int(dealer.dealt[first + Int(rows.partners[Int(position)])])
        if tally[partner] == 0 { seen.append(partner) }
        tally[partner] += 1
      }
      let own = labels.sets[Int(dealer.dealt[first + node])]
      for place in seen.indices {
        let (c, left) = (seen[place], tally[seen[place]])
        if SectorSet.spansThree(own, labels.sets[c], labels.sets[c]) { paths[lane] += left.pairCount }
        for earlier in 0..<place {
          let d = seen[earlier]
          if SectorSet.spansThree(own, labels.sets[c], labels.sets[d]) { paths[lane] += Int64(left) * Int64(tally[d]) }
        }
      }
      for place in seen.indices { tally[seen[place]] = 0 }
    }
  }
}
