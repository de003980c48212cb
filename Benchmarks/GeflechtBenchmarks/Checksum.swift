import Foundation
import Geflecht

/// The sum of all numbers of an answer: small, and other libraries can compute it too.
func checksum(_ result: MeasureResult) -> Double {
  switch result {
  case .nodes(let scores): scores.values.reduce(0) { $0 + ($1 ?? 0) }
  case .profiles(let profiles): profiles.values.reduce(0) { $0 + ($1?.reduce(0) { $0 + ($1 ?? 0) } ?? 0) }
  case .sets(let sets): sets.values.reduce(0) { $0 + Double($1?.count ?? 0) }
  case .network(let value): value ?? 0
  case .sectors(let table): table.values.joined().reduce(0) { $0 + ($1 ?? 0) }
  case .table(let table): table.values.joined().reduce(0) { $0 + ($1 ?? 0) }
  case .ties(let scores): scores.ties.reduce(0) { $0 + ($1.value ?? 0) }
  }
}

/// The sums that other libraries found, from `Benchmarks/checksums.csv`.
struct KnownChecksums {
  private var sums: [String: Double] = [:]

  init(in package: URL) throws {
    let text = try String(contentsOf: package.appending(path: "Benchmarks/checksums.csv"), encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      if cells.count >= 3, let sum = Double(cells[2]) { sums["\(cells[0]) \(cells[1])"] = sum }
    }
  }

  /// Whether a sum is the known one, to nine digits; `nil` when none is known.
  func agrees(_ sum: Double, workload: String, measure: String) -> Bool? {
    sums["\(workload) \(measure)"].map { (sum - $0).magnitude <= 1e-9 * max(1, $0.magnitude) }
  }
}
