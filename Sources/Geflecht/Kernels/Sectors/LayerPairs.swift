/// Whom every node reaches without changing the layer: over ties of one sector alone, whichever.
///
/// Nodes that lie in the same component of every layer belong alike; such nodes form a **pattern**, and a pattern is
/// all that counts. Two patterns share a layer when they lie in one of its components together. Layer by layer the
/// patterns of a component reach each other; those that share a later layer as well would count twice and are taken off
/// again:
///
///     layer 0: {p q r}   layer 1: {p q} {r s}
///     pairs in layer 0   pq pr qr        that share a later layer   pq
///     pairs in layer 1   pq rs           in all  3 − 1 + 2 = 4 of 6 pairs: ps and qs must change the layer
///
/// That takes a step for every set of layers that a pattern lies in, at most 2⁸. A pattern in more layers than that, a
/// hub, is held against all others one by one instead.
/// - Complexity: O(nodes · layers + patterns · 2^layers of a pattern + hub patterns · patterns · layers); 4 bytes
///   a node and layer.
struct LayerPairs: Sendable {
  /// For every node how many others it reaches within one layer.
  private(set) var reached: [Int]

  private static let mostLayers = 8

  init(of network: Network) {
    let (count, layers) = (network.nodeCount, network.sectorCount)
    reached = Array(repeating: 0, count: count)
    var labels = [Int32](repeating: -1, count: count * layers)
    for layer in 0..<layers {
      let components = Components(of: network.arcs { $0.contains(SectorID(layer)) })
      for node in 0..<count where components.sizes[components.labels[node]] > 1 {
        labels[node * layers + layer] = Int32(components.labels[node])
      }
    }
    let patterns = Patterns(labels, layers: layers, nodeCount: count)
    var counter = Counter(patterns: patterns)
    counter.countNarrow()
    counter.countWide()
    for node in 0..<count {
      let own = patterns.ofNode[node]
      // The others of the same pattern share every layer of it, if it has one.
      if !patterns.present[own].isEmpty { reached[node] = counter.reached[own] + patterns.sizes[own] - 1 }
    }
  }

  /// Nodes that belong alike.
  private struct Patterns {
    let layers: Int
    /// One label a pattern and layer; −1: alone there.
    private(set) var labels: [Int32] = []
    private(set) var sizes: [Int] = []
    /// The layers that a pattern is not alone in.
    private(set) var present: [SectorSet] = []
    private(set) var ofNode: [Int]

    init(_ nodeLabels: [Int32], layers: Int, nodeCount: Int) {
      self.layers = layers
      ofNode = Array(repeating: 0, count: nodeCount)
      func row(_ node: Int) -> ArraySlice<Int32> { nodeLabels[node * layers..<(node + 1) * layers] }
      // Refined layer by layer: nodes of a pattern so far, split by their label there.
      var split: [UInt64: Int] = [:]
      for layer in 0..<layers {
        split.removeAll(keepingCapacity: true)
        for node in 0..<nodeCount {
          let label = UInt32(bitPattern: nodeLabels[node * layers + layer])
          let key = UInt64(ofNode[node]) << 32 | UInt64(label)
          let number = split[key] ?? split.count
          split[key] = number
          ofNode[node] = number
        }
      }
      for node in 0..<nodeCount {
        if ofNode[node] == sizes.count {
          labels += row(node)
          sizes.append(0)
          present.append(SectorSet((0..<layers).filter { row(node)[node * layers + $0] >= 0 }.map { SectorID($0) }))
        }
        sizes[ofNode[node]] += 1
      }
    }

    func label(_ pattern: Int, _ layer: Int) -> Int32 { labels[pattern * layers + layer] }
  }

  /// Counts for every pattern the nodes of other patterns that share a layer with it.
  private struct Counter {
    let patterns: Patterns
    var reached: [Int]
    private let isWide: [Bool]

    init(patterns: Patterns) {
      self.patterns = patterns
      reached = patterns.sizes.map { _ in 0 }
      isWide = patterns.present.map { $0.count > LayerPairs.mostLayers }
    }

    mutating func countNarrow() {
      add(patterns.sizes.indices.filter { !isWide[$0] && !patterns.present[$0].isEmpty }, from: 0, sign: 1)
    }

    /// Adds for every pattern of a list those others of it that share one of the layers from `first` on.
    private mutating func add(_ list: [Int], from first: Int, sign: Int) {
      for layer in first..<max(first, patterns.layers) {
        let present = list.filter { patterns.label($0, layer) >= 0 }
          .sorted { (patterns.label($0, layer), $0) < (patterns.label($1, layer), $1) }
        var start = 0
        while start < present.count {
          var end = start
          var nodes = 0
          while end < present.count, patterns.label(present[end], layer) == patterns.label(present[start], layer) {
            nodes += patterns.sizes[present[end]]
            end += 1
          }
          if end - start > 1 {
            for pattern in present[start..<end] { reached[pattern] += sign * (nodes - patterns.sizes[pattern]) }
            add(Array(present[start..<end]), from: layer + 1, sign: -sign)
          }
          start = end
        }
      }
    }

    mutating func countWide() {
      for wide in patterns.sizes.indices where isWide[wide] {
        for other in patterns.sizes.indices where other != wide && !(isWide[other] && other < wide) {
          let isShared = patterns.present[wide].intersection(patterns.present[other]).contains { layer in
            patterns.label(wide, layer.index) == patterns.label(other, layer.index)
          }
          guard isShared else { continue }
          reached[wide] += patterns.sizes[other]
          reached[other] += patterns.sizes[wide]
        }
      }
    }
  }
}
