import Foundation
import Geflecht

/// The sum of all numbers of an answer: small, and other libraries can compute it too.
func checksum(_ answer: Answer) -> Double {
  (0..<answer.rows.count).reduce(0) { sum, row in
    sum + answer.cells(row).reduce(0) { $0 + amount($1) }
  }
}

private func amount(_ cell: Answer.Cell) -> Double {
  switch cell {
  case .blank: 0
  case .number(let number): number
  case .sectors(let set, _): Double(set.count)
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
