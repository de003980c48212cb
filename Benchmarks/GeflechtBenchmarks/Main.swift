import Foundation
import Geflecht

/// Times every catalogued measure on every workload, as a multiple of one breadth-first sweep over the same network.
///
///     swift run -c release GeflechtBenchmarks [--all] [--write FOLDER] [WORD …]
///
/// Words choose measures or workloads by parts of their names. `--all` also runs what takes minutes. `--write` writes
/// the synthetic networks as CSV, for other libraries to measure.
@main
enum Main {
  /// Steps (nodes × ties) beyond which a measure that walks from every node waits for `--all`.
  private static let limit = 2e9

  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    if words.first == "reading", words.count >= 2 {
      return try Reading.run(
        URL(filePath: words[1]), threads: words.count > 2 ? Int(words[2]) ?? 1 : 1,
        runs: words.count > 3 ? Int(words[3]) ?? 5 : 5)
    }
    if words.first == "matching" { return try Matchings.run(Array(words.dropFirst())) }
    if words.first == "kernels" { return try Kernels.run(Array(words.dropFirst())) }
    if words.first == "parts" { return try Parts.run(Array(words.dropFirst())) }
    if words.first == "chance" { return try Chance.run(Array(words.dropFirst())) }
    var workloads = [try Workload.engagierteStadt(in: package)]
    for count in [10_000, 100_000] { workloads.append(try .synthetic(nodes: count)) }
    if let at = words.firstIndex(of: "--write"), at + 1 < words.count {
      return try write(workloads, to: URL(filePath: words[at + 1]))
    }
    let runsAll = words.contains("--all")
    words.removeAll { $0 == "--all" }
    let known = try KnownChecksums(in: package)
    var failures = 0
    for workload in workloads {
      let network = workload.network
      print("\n\(workload.name): \(network.nodeCount) nodes, \(network.tieCount) tied pairs")
      print(row("measure", "median ms", "spread", "runs", "÷ sweep", "checksum"))
      let sweep = try Times { _ = try ComponentCount().value(on: network) }
      print(
        row("(one breadth-first sweep)", milliseconds(sweep.median), percent(sweep.spread), "\(sweep.runs)", "1", ""))
      func isChosen(_ name: String) -> Bool {
        words.isEmpty || words.contains { name.contains($0) || workload.name.contains($0) }
      }
      if !workload.edgesCSV.isEmpty, isChosen("read") {
        let times = try Times { _ = try Network(try Workload.read(nodes: workload.nodesCSV, edges: workload.edgesCSV)) }
        print(
          row(
            "(read CSV, build)", milliseconds(times.median), percent(times.spread), "\(times.runs)",
            ratio(times.median / sweep.median), ""))
      }
      for measure in MeasureCatalog.all where isChosen(measure.card.id) {
        let steps = Double(network.nodeCount) * Double(network.tieCount)
        if measure.card.effort != .onePass, steps > limit, !runsAll {
          print(row(measure.card.id, "–", "", "", "", "left out: \(ratio(steps)) steps; run with --all"))
          continue
        }
        let sum = checksum(try measure.answer(on: network))
        var isSame = true
        let times = try Times { isSame = checksum(try measure.answer(on: network)) == sum && isSame }
        let verdict =
          switch known.agrees(sum, workload: workload.name, measure: measure.card.id) {
          case _ where !isSame: "DIFFERS between runs"
          case true?: "ok"
          case false?: "WRONG: \(sum)"
          case nil: "no reference"
          }
        if verdict.first?.isUppercase == true { failures += 1 }
        print(
          row(
            measure.card.id, milliseconds(times.median), percent(times.spread), "\(times.runs)",
            ratio(times.median / sweep.median), verdict))
      }
    }
    if failures > 0 { exit(1) }
  }

  private static func write(_ workloads: [Workload], to folder: URL) throws {
    let national = folder.appending(path: "national")
    try FileManager.default.createDirectory(at: national, withIntermediateDirectories: true)
    if let model = ModelCatalog.model("national") {
      for file in try model.tables(seed: 1).files {
        try Data(file.bytes).write(to: national.appending(path: file.name))
      }
    }
    for workload in workloads where !workload.edgesCSV.isEmpty {
      let target = folder.appending(path: workload.name)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      try workload.nodesCSV.write(to: target.appending(path: "nodes.csv"), atomically: true, encoding: .utf8)
      try workload.edgesCSV.write(to: target.appending(path: "edges.csv"), atomically: true, encoding: .utf8)
    }
  }

  private static func row(_ cells: String...) -> String {
    let widths = [28, 12, 8, 6, 10]
    return zip(cells, widths + [0]).enumerated().map { index, cell in
      let pad = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + pad : index == 5 ? "  " + cell.0 : pad + cell.0
    }.joined()
  }

  private static func milliseconds(_ seconds: Double) -> String { String(format: "%.3f", seconds * 1000) }
  private static func percent(_ share: Double) -> String { String(format: "±%.0f %%", share * 50) }
  private static func ratio(_ value: Double) -> String { String(format: value < 100 ? "%.1f" : "%.3g", value) }
}
