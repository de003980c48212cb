import Geflecht

/// `geflecht measure`: measures of nodes, sectors and the network.
enum MeasureCommand {
  /// Steps (nodes × ties) up to which measures that walk from every node run unasked: a few seconds.
  private static let unaskedSteps = 2e9

  static func run(_ session: Session) throws(Failure) {
    let ids = session.arguments.has(.edges) ? session.arguments.words[...] : session.arguments.words.dropFirst()
    let asked = try measures(named: ids)
    let network = try session.network(of: try session.dataset())
    let steps = Double(network.nodeCount) * Double(network.tieCount)
    var entries: [ResultTable.Entry] = []
    for measure in asked {
      if ids.isEmpty, measure.card.effort == .onePassPerNode, steps > unaskedSteps {
        session.terminal.remark(
          Phrase(
            en: "\(measure.card.id) left out on a network of this size; ask for it by name",
            de: "\(measure.card.id) bei dieser Größe ausgelassen; nennen Sie es ausdrücklich"))
        continue
      }
      do {
        entries.append(.init(id: measure.card.id, result: try measure.result(on: network)))
      } catch {
        let message = Phrase("\(measure.card.id): ") + error.message
        guard ids.isEmpty else { throw Failure(code: .unavailable, message: message) }
        session.terminal.remark(message)
      }
    }
    let results = ResultTable(network: network, entries: entries)
    try session.present(MeasureReport.make(results, top: session.top(usual: ids.isEmpty ? 10 : 20)))
  }

  /// The measures with the given ids, or all.
  private static func measures(named ids: ArraySlice<String>) throws(Failure) -> [any Measure] {
    guard !ids.isEmpty else { return MeasureCatalog.all }
    var found: [any Measure] = []
    for id in ids {
      guard let measure = MeasureCatalog.measure(id) else { throw unknown(id, code: .usage) }
      if !found.contains(where: { $0.card.id == id }) { found.append(measure) }
    }
    return found
  }

  /// The complaint about a word that is no measure.
  static func unknown(_ id: String, code: ExitCode, among others: [String] = []) -> Failure {
    let near = Spelling.nearest(to: id, in: MeasureCatalog.all.map(\.card.id) + others).first
    let hint = near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""
    return Failure(
      code: code, message: Phrase(en: "no measure \(quoted(id))", de: "kein Maß \(quoted(id))") + hint,
      hint: Phrase(en: "geflecht explain lists all measures", de: "geflecht explain nennt alle Maße"))
  }
}
