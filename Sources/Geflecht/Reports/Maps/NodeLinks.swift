/// The web addresses of nodes, from a column that is named like one.
struct NodeLinks {
  private static let names: Set<String> = ["url", "link", "website", "webseite", "homepage", "web"]

  private let network: Network
  private let columns: KeptColumns
  /// The columns that hold addresses, by their places.
  private let places: [Int]

  init(_ network: Network) {
    self.network = network
    columns = network.keptNodeColumns
    places = columns.names.indices.filter { [columns] in Self.names.contains(foldedName(columns.names[$0])) }
  }

  /// The address of a node; `nil` where the data name none.
  func link(of node: NodeID) -> String? {
    for place in places {
      guard let bytes = network.cell(place, of: columns, at: node),
        let address = String(validating: bytes, as: UTF8.self).flatMap({ WebAddress($0) })
      else { continue }
      return address.text
    }
    return nil
  }
}
