/// What spans three sectors under a labeling.
struct Spanning {
  let triangles: Int
  /// Paths of two ties; 0 when they were not asked for.
  let paths: Int64
}

/// Counts the ties of up to 32 labelings by the classes of their ends.
///
/// A row at a time: partners of every class but the last are counted in bytes, the last class has the rest, and the
/// counts go to the class of the row's own node. Bytes are added to larger numbers before one could overflow:
///
///     row a: b c d      labels a 0 1, b 0 0, c 1 0, d 1 1 in two lanes
///     near 0            1 2
///     near 1            2 1        3 − near 0
///     to class 0, 1     lane 0: (0,0) 1 · (0,1) 2        lane 1: (1,0) 2 · (1,1) 1
///
/// Beyond 16 classes the table of pairs is large and every labeling is counted by itself.
/// - Complexity: 2 · classes + 3 instructions a tie and 2 · classes² a row for 16 labelings at the same time.
struct LabelCounter: ~Copyable {
  /// The most classes that are counted side by side.
  static let mostSideBySide = 16

  var dealer: LabelDealer
  let classes: Int
  private let isSideBySide: Bool
  /// Whether three sectors are three different classes: nobody has several.
  private let isPlain: Bool
  /// The labels of every node, 32 labelings side by side.
  private(set) var lanes: Slots<ByteLanes>
  /// How many partners in a row have each class.
  private(set) var near: Slots<ByteLanes>
  private var bytes: Slots<ByteLanes>
  private var sums: Slots<ByteLanes.Sums>
  /// What no longer fitted the sums, for lane after lane.
  private var spilled: Slots<UInt32>
  /// The counts of one labeling.
  private var pairs: Slots<UInt32>
  /// The paths of two ties that span three sectors, for every lane.
  var paths: Slots<Int64>
  /// The classes around one node: how often each comes, and which came.
  var tally: Slots<Int>
  var seen = Slots<Int>()

  init(of labels: LabelPermutations) {
    dealer = LabelDealer(of: labels)
    classes = labels.classes.count
    isSideBySide = classes <= Self.mostSideBySide
    isPlain = labels.sets.allSatisfy { $0.count == 1 }
    let cells = classes * classes
    lanes = Slots(count: isSideBySide ? labels.dealtCount : 0, repeating: ByteLanes(repeating: 0))
    near = Slots(count: isSideBySide ? classes : 0, repeating: ByteLanes(repeating: 0))
    // The last slot is for triangles.
    bytes = Slots(count: isSideBySide ? cells + 1 : 0, repeating: ByteLanes(repeating: 0))
    sums = Slots(count: isSideBySide ? cells + 1 : 0, repeating: ByteLanes.Sums())
    spilled = Slots(count: isSideBySide ? (cells + 1) * ByteLanes.count : 0, repeating: 0)
    pairs = Slots(count: cells, repeating: 0)
    paths = Slots(count: ByteLanes.count, repeating: 0)
    tally = Slots(count: classes, repeating: 0)
  }

  /// Counts the labelings dealt and looks at one after the other.
  /// - Parameter rows: The ties in the rows of both ends, to count paths of two; `nil`: these are left out.
  mutating func count(
    _ labels: LabelPermutations, rows: PartnerRows?, lanes count: Int,
    _ look: (_ lane: Int, borrowing Slots<UInt32>, Spanning) -> Void
  ) {
    for lane in paths.indices { paths[lane] = 0 }
    if isSideBySide {
      layOut()
      countTies(labels)
      if isPlain {
        countTriangles(labels)
        if let rows { countPathsSideBySide(rows) }
      }
    }
    for lane in 0..<count {
      var spanning = 0
      if isSideBySide {
        for cell in pairs.indices { pairs[cell] = UInt32(total(cell, lane: lane)) }
        spanning = labels.triangles.count / 3 - total(pairs.count, lane: lane)
      } else {
        countTies(labels, alone: lane)
      }
      if !(isSideBySide && isPlain) { spanning = countTriangles(labels, alone: lane) }
      if let rows {
        if isSideBySide && isPlain {
          countPaths(labels, rows, through: rows.crowded, lane: lane)
        } else {
          countPaths(labels, rows, through: rows.nodes, lane: lane)
        }
      }
      look(lane, pairs, Spanning(triangles: spanning, paths: paths[lane]))
    }
  }

  /// Turns labeling after labeling into node after node.
  private mutating func layOut() {
    let nodes = lanes.count
    for node in 0..<nodes {
      @inline(__always)
      func word(_ first: Int) -> UInt64 {
        var word: UInt64 = 0
        for byte in 0..<8 { word |= UInt64(dealer.dealt[(first &+ byte) &* nodes &+ node]) &<< UInt64(8 &* byte) }
        return word
      }
      lanes[node] = ByteLanes((word(0), word(8), word(16), word(24)))
    }
  }

  private mutating func countTies(_ labels: LabelPermutations) {
    for cell in spilled.indices { spilled[cell] = 0 }
    for cell in sums.indices { sums[cell] = ByteLanes.Sums() }
    let partners = labels.partners.span
    var (inBytes, inSums) = (0, 0)
    for run in labels.runs {
      let length = run.partners.count
      if inBytes + length > 255 {
        addBytes(&inBytes, &inSums)
      }
      inBytes += length
      countNear(partners, run.partners)
      let node = lanes[Int(run.node)]
      for row in 0..<classes {
        let mask = ByteLanes.same(node, ByteLanes(repeating: UInt8(row)))
        for column in 0..<classes { bytes[row &* classes &+ column] &+= mask & near[column] }
      }
    }
    addBytes(&inBytes, &inSums)
  }

  /// How many of up to 255 partners have each class.
  @inline(__always)
  mutating func countNear(_ partners: Span<UInt32>, _ row: Range<UInt32>) {
    let last = classes - 1
    var rest = ByteLanes(repeating: UInt8(row.count))
    var own = 0
    // Three classes at a time: their counts stay in registers.
    while own < last {
      var (a, b, c) = (ByteLanes(repeating: 0), ByteLanes(repeating: 0), ByteLanes(repeating: 0))
      let first = UInt8(own)
      let (x, y, z) = (
        ByteLanes(repeating: first), ByteLanes(repeating: first &+ 1), ByteLanes(repeating: first &+ 2)
      )
      for position in row {
        let bytes = lanes[Int(partners[unchecked: Int(position)])]
        a.count(bytes, as: x)
        b.count(bytes, as: y)
        c.count(bytes, as: z)
      }
      near[own] = a
      rest &-= a
      if own + 1 < last {
        near[own + 1] = b
        rest &-= b
      }
      if own + 2 < last {
        near[own + 2] = c
        rest &-= c
      }
      own += 3
    }
    near[last] = rest
  }

  /// Triangles with two corners of one class; the others span three.
  private mutating func countTriangles(_ labels: LabelPermutations) {
    let corners = labels.triangles.span
    var (inBytes, inSums) = (0, 0)
    var repeats = ByteLanes(repeating: 0)
    for triangle in 0..<(corners.count / 3) {
      if inBytes == 255 {
        bytes[bytes.count - 1] = repeats
        addBytes(&inBytes, &inSums)
        repeats = ByteLanes(repeating: 0)
      }
      inBytes += 1
      repeats.countRepeats(
        lanes[Int(corners[unchecked: 3 &* triangle])], lanes[Int(corners[unchecked: 3 &* triangle &+ 1])],
        lanes[Int(corners[unchecked: 3 &* triangle &+ 2])])
    }
    bytes[bytes.count - 1] = repeats
    addBytes(&inBytes, &inSums)
  }

  private mutating func addBytes(_ inBytes: inout Int, _ inSums: inout Int) {
    if inSums + inBytes > ByteLanes.Sums.most {
      for cell in sums.indices {
        for lane in 0..<ByteLanes.count { spilled[lane * sums.count + cell] += UInt32(sums[cell][lane]) }
        sums[cell] = ByteLanes.Sums()
      }
      inSums = 0
    }
    for cell in bytes.indices {
      sums[cell].add(bytes[cell])
      bytes[cell] = ByteLanes(repeating: 0)
    }
    inSums += inBytes
    inBytes = 0
  }

  private func total(_ cell: Int, lane: Int) -> Int {
    sums[cell][lane] + Int(spilled[lane * sums.count + cell])
  }

  private mutating func countTies(_ labels: LabelPermutations, alone lane: Int) {
    for cell in pairs.indices { pairs[cell] = 0 }
    let first = lane * labels.dealtCount
    for run in labels.runs {
      let row = Int(dealer.dealt[first + Int(run.node)]) * classes
      for position in run.partners {
        pairs[row + Int(dealer.dealt[first + Int(labels.partners[Int(position)])])] += 1
      }
    }
  }

  private func countTriangles(_ labels: LabelPermutations, alone lane: Int) -> Int {
    let first = lane * labels.dealtCount
    func sectors(_ corner: Int) -> SectorSet { labels.sets[Int(dealer.dealt[first + Int(labels.triangles[corner])])] }
    return (0..<(labels.triangles.count / 3)).count { triangle in
      SectorSet.spansThree(sectors(3 * triangle), sectors(3 * triangle + 1), sectors(3 * triangle + 2))
    }
  }
}
