import Foundation
import Geflecht

/// Times the cross-sector measures against chance on one network, for `Benchmarks/peers/chance.py` to compare with
/// others.
///
///     GeflechtBenchmarks chance FOLDER [--threads T] [--runs R] [--permutations P]
///
/// Prints a line of JSON: the seconds of every run, in which all measures were asked once, and the tables of numbers by
/// measure, row and column; `null` where undefined.
enum Chance {
  private static let tables = ["sector-chance", "ei-groups-chance", "mixing-chance", "mixing-chance-p", "mixing"]

  static func run(_ words: [String]) throws {
    var words = words[...]
    guard let folder = words.popFirst() else { throw WorkloadFailure.rejected("no folder named") }
    let network = try Kernels.read(URL(filePath: folder))
    var settings = MeasureSettings()
    var runs = 3
    while let word = words.popFirst() {
      guard let number = words.popFirst().flatMap(Int.init) else { throw WorkloadFailure.rejected(word) }
      switch word {
      case "--threads": settings.threads = Threads(number)
      case "--runs": runs = number
      case "--permutations": settings.permutations = number
      default: throw WorkloadFailure.rejected(word)
      }
    }
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var answers: [Answer] = []
    for _ in 0..<runs {
      let start = clock.now
      let analysis = Analysis(of: network, settings)
      answers = try tables.compactMap { try MeasureCatalog.measure($0)?.answer(in: analysis) }
      seconds.append((clock.now - start) / .seconds(1))
    }
    let list = answers.map { "\"\($0.card.id)\":" + json($0) }.joined(separator: ",")
    print(#"{"seconds":\#(seconds),"threads":\#(settings.threads.count),"tables":{\#(list)}}"#)
  }

  private static func json(_ answer: Answer) -> String {
    if let table = answer.table { return json(table.rows, table.columns.map(\.key)) { table[$0, $1] } }
    if let table = answer.sectorTable { return json(table.rows, table.columns) { table[$0, $1] } }
    return "null"
  }

  private static func json(_ rows: [String], _ columns: [String], _ cell: (String, String) -> Double?) -> String {
    let lines = rows.map { row in
      let cells = columns.map { "\"\($0)\":" + (cell(row, $0).map { "\($0)" } ?? "null") }
      return "\"\(row)\":{" + cells.joined(separator: ",") + "}"
    }
    return "{" + lines.joined(separator: ",") + "}"
  }
}
