@testable import Geflecht

/// The correlation, pair by pair, of "tied" with "one end in the core" (Borgatti & Everett 2000).
func correlation(_ network: Network, _ isCore: (Int) -> Bool) -> Double {
  var tied: [Double] = []
  var ideal: [Double] = []
  for a in network.nodes {
    for b in network.nodes where a < b {
      tied.append(network.areTied(a, b) ? 1 : 0)
      ideal.append(isCore(a.index) || isCore(b.index) ? 1 : 0)
    }
  }
  func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  let (x, y) = (mean(tied), mean(ideal))
  let together = zip(tied, ideal).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
  let apart = tied.reduce(0) { $0 + ($1 - x) * ($1 - x) } * ideal.reduce(0) { $0 + ($1 - y) * ($1 - y) }
  return together / apart.squareRoot()
}

/// The correlations of all cores for which there is one.
func correlationsOfAllCores(_ network: Network) -> [Double] {
  (0..<(1 << network.nodeCount)).map { core in
    correlation(network) { core >> $0 & 1 == 1 }
  }.filter(\.isFinite)
}
