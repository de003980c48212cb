import Foundation
import Geflecht

/// Times measures on one network and writes their numbers, for `Benchmarks/peers/kernels.py` to compare with others.
///
///     GeflechtBenchmarks kernels FOLDER [--threads T] [--runs R] [--limit S] [--values FOLDER] MEASURE …
///
/// Reads the tables of a folder, then prints one line of JSON a measure: `{"kernel":"closeness","seconds":[…],"threads":1}`
/// or, when there is no such measure or it has no numbers here, `{"kernel":"katz","missing":"…"}`. The values go to
/// `MEASURE.f64`: doubles, little end first, one a node in the order of `ids.txt`, or a row of several, NaN where undefined;
/// or one for the network.
struct Kernels {
  private var threads = 1
  private var runs = 3
  /// No run starts once the ones before took so many seconds.
  private var limit = 30.0
  private var valuesFolder: URL?
  private let network: Network
  /// The first of the nodes with the most partners: where single searches start.
  private let hub: NodeID

  static func run(_ words: [String]) throws {
    var words = words[...]
    guard let folder = words.popFirst() else { throw WorkloadFailure.rejected("no folder named") }
    var kernels = Kernels(try read(URL(filePath: folder)))
    var measures: [String] = []
    while let word = words.popFirst() {
      switch word {
      case "--threads": kernels.threads = words.popFirst().flatMap(Int.init) ?? 1
      case "--runs": kernels.runs = words.popFirst().flatMap(Int.init) ?? 3
      case "--limit": kernels.limit = words.popFirst().flatMap(Double.init) ?? 30
      case "--values": kernels.valuesFolder = words.popFirst().map { URL(filePath: $0) }
      default: measures.append(word)
      }
    }
    if let folder = kernels.valuesFolder {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let network = kernels.network
      let ids = network.nodes.map { network.id(of: $0) + "\n" }.joined()
      try Data(ids.utf8).write(to: folder.appending(path: "ids.txt"))
    }
    for id in measures { try kernels.run(id) }
  }

  private init(_ network: Network) {
    self.network = network
    hub = network.nodes.reduce(NodeID(0)) { network.degree(of: $1) > network.degree(of: $0) ? $1 : $0 }
  }

  static func read(_ folder: URL) throws -> Network {
    let inputs = try TableKind.allCases.compactMap { kind -> Intake.Input? in
      let file = folder.appending(path: kind.fileName)
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return Intake.Input(kind, SourceFile(name: kind.fileName, bytes: Array(try Data(contentsOf: file))))
    }
    guard let dataset = Intake(reading: inputs).dataset else { throw WorkloadFailure.rejected(folder.path) }
    return try Network(dataset)
  }

  private func run(_ id: String) throws {
    guard let measure = MeasureCatalog.measure(id) else { return missing(id, "no such measure") }
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var values: [Double]?
    while seconds.isEmpty || (seconds.count < runs && seconds.reduce(0, +) < limit) {
      let start = clock.now
      let result: Answer
      do {
        result = try answer(of: measure)
      } catch {
        return missing(id, error.message[.english])
      }
      seconds.append((clock.now - start) / .seconds(1))
      values = numbers(of: result)
    }
    guard let values else { return missing(id, "no number a node or network") }
    if let valuesFolder {
      let bytes = values.flatMap { withUnsafeBytes(of: $0.bitPattern.littleEndian, Array.init) }
      try Data(bytes).write(to: valuesFolder.appending(path: "\(id).f64"))
    }
    let list = seconds.map { "\($0)" }.joined(separator: ",")
    show(#"{"kernel":"\#(id)","seconds":[\#(list)],"threads":\#(threads)}"#)
  }

  /// The one place where a measure is asked: settings and threads go in here.
  private func answer(of measure: MeasureEntry) throws(MeasureFailure) -> Answer {
    var settings = MeasureSettings()
    settings.threads = Threads(threads)
    if measure.card.id == "distance-from" { settings.from = [hub] }
    return try measure.answer(on: network, settings)
  }

  /// The numbers of an answer as one list; `nil` for what is not made of numbers a node or network.
  private func numbers(of answer: Answer) -> [Double]? {
    let columns = answer.subject == .keys ? answer.columns.indices.prefix(1) : answer.columns.indices[...]
    guard answer.subject != .sectors, answer.sets == nil else { return nil }
    return (0..<answer.rows.count).flatMap { row in columns.map { answer[row, $0].number ?? .nan } }
  }

  private func missing(_ id: String, _ why: String) {
    show(#"{"kernel":"\#(id)","missing":"\#(why.replacing("\"", with: "'"))"}"#)
  }

  /// Prints a line at once: whoever waits may stop waiting in the middle of the next measure.
  private func show(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
