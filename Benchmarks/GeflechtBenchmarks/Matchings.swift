import Foundation
import Geflecht

/// Times the heaviest matching of complete networks, for `Benchmarks/peers/matching.py` to compare with others.
///
///     GeflechtBenchmarks matching RUNS FILE …
///
/// A file holds whole numbers of four bytes, little end first: how many nodes, then the weight of each pair (0, 1), (0, 2) …
/// (1, 2) …. One line of JSON a file: `{"weight":…,"seconds":[…],"rounds":…,"proven":true}`.
enum Matchings {
  static func run(_ words: [String]) throws {
    let runs = words.first.flatMap { Int($0) } ?? 3
    for path in words.dropFirst() {
      let (count, pairs) = read(try Data(contentsOf: URL(filePath: path)))
      var seconds: [Double] = []
      var matching = HeaviestMatching(nodeCount: 0, [])
      let clock = ContinuousClock()
      for _ in 0..<runs {
        let spent = clock.measure { matching = HeaviestMatching(nodeCount: count, pairs) }
        seconds.append(Double(spent.components.attoseconds) * 1e-18 + Double(spent.components.seconds))
      }
      let proof = MatchingCertificate(matching.pairs, matching.duals) { pairs.forEach($0) }
      print(
        "{\"weight\":\(matching.weight),\"seconds\":\(seconds),\"rounds\":\(matching.rounds),\"proven\":\(proof.isProof)}"
      )
    }
  }

  private static func read(_ data: Data) -> (Int, [WeightedPair]) {
    let numbers = data.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self)))
      }
    }
    let count = numbers[0]
    var pairs: [WeightedPair] = []
    var at = 1
    for a in 0..<count {
      for b in (a + 1)..<max(a + 1, count) {
        pairs.append(WeightedPair(a: a, b: b, weight: Int64(numbers[at])))
        at += 1
      }
    }
    return (count, pairs)
  }
}
