/// The ties whose both ends have sectors, each once, as the sector sets of their ends.
struct SectorTies: Sequence {
  let network: Network

  init(of network: Network) { self.network = network }

  func makeIterator() -> AnyIterator<(SectorSet, SectorSet)> {
    var node = 0
    var position = 0
    return AnyIterator {
      while node < network.nodeCount {
        while position < network.offsets[node + 1] {
          let neighbor = network.neighborColumn[position]
          position += 1
          let (a, b) = (network.sectorSets[node], network.sectorSets[neighbor.index])
          if node < neighbor.index, !a.isEmpty, !b.isEmpty { return (a, b) }
        }
        node += 1
      }
      return nil
    }
  }
}
