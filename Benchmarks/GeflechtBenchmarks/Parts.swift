import Foundation
import Geflecht

/// Times what commands compute, without the commands around it, for `Benchmarks/commands`.
///
///     GeflechtBenchmarks parts FOLDER [--threads T] [--runs R] [--permutations P] PART …
///
/// A part is `reading`, `measures=ID,ID,…`, `sectors`, `levels`, `map` or `export=FORMAT`. Prints a line of JSON each:
/// `{"part":"sectors","seconds":[…]}`.
struct Parts {
  private let files: [Reading.File]
  private let network: Network
  private let settings: MeasureSettings

  static func run(_ words: [String]) throws {
    var words = words[...]
    guard let folder = words.popFirst() else { throw WorkloadFailure.rejected("no folder named") }
    var (settings, runs, parts) = (MeasureSettings(), 3, [String]())
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else {
        parts.append(word)
        continue
      }
      guard let number = words.popFirst().flatMap(Int.init) else { throw WorkloadFailure.rejected(word) }
      switch word {
      case "--threads": settings.threads = Threads(number)
      case "--runs": runs = number
      case "--permutations": settings.permutations = number
      default: throw WorkloadFailure.rejected(word)
      }
    }
    let files = try Reading.files(in: URL(filePath: folder))
    let own = Parts(
      files: files, network: try Reading.network(of: files, threads: settings.threads), settings: settings)
    let clock = ContinuousClock()
    for part in parts {
      let seconds = try (0..<runs).map { _ in try clock.measure { try own.run(part) } / .seconds(1) }
      print(#"{"part":"\#(part)","seconds":\#(seconds)}"#)
    }
  }

  private func run(_ part: String) throws {
    let words = part.split(separator: "=", maxSplits: 1).map(String.init)
    switch (words[0], words.dropFirst().first) {
    case ("reading", nil): _ = try Reading.network(of: files, threads: settings.threads)
    case ("measures", let ids?): try answer(ids.split(separator: ",").compactMap { MeasureCatalog.measure(String($0)) })
    case ("sectors", nil): try answer(SectorsReport.measures)
    case ("levels", nil): _ = LevelsOutcome(of: Analysis(of: network, settings))
    case ("map", nil): _ = MapContent(network, detail: .places)
    case ("export", let id?):
      guard let format = ExportCatalog.format(id) else { throw WorkloadFailure.rejected(part) }
      for file in format.files(of: ExportContent(network)) { file.write(threads: settings.threads) { _ in } }
    default: throw WorkloadFailure.rejected(part)
    }
  }

  /// Asks measures one after the other, as a command does: what they share is computed once. Some have no answer.
  private func answer(_ measures: [MeasureEntry]) throws {
    let analysis = Analysis(of: network, settings)
    for measure in measures { _ = try? measure.answer(in: analysis) }
  }
}
