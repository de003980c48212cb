@testable import Geflecht

extension Answer {
  /// A row under the ids of nodes or the keys of the data, which do not depend on numbering.
  func rowName(_ row: Int, _ network: Network, separator: String = " ") -> String {
    rowKeys(row, network).joined(separator: separator)
  }

  /// The place of a row by the ids or keys that name it.
  func row(named keys: [String], _ network: Network) -> Int? {
    (0..<rows.count).first { rowKeys($0, network) == keys }
  }
}
