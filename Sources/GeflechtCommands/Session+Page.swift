import Geflecht

/// Asks everything that a page shows.
struct PageMaking {
  private let session: Session
  private var settings = MeasureSettings()
  private let dataset: Dataset
  private let network: Network

  init(_ session: Session) throws(Failure) {
    self.session = session
    settings.permutations = try session.arguments.permutations() ?? settings.permutations
    settings.seed = try session.arguments.count(.seed) ?? settings.seed
    settings.threads = session.threads
    dataset = try session.dataset()
    network = try session.network(of: dataset)
  }

  func report() throws(Failure) -> PageReport {
    guard let name = session.arguments.value(.of) else { return PageReport(try content()) }
    let subject = try subject(named: name)
    let content = try content(of: subject)
    guard let report = PageReport(content, of: subject) else { throw Self.noCard(name) }
    return report
  }

  // MARK: The whole

  private func content() throws(Failure) -> PageContent {
    let map = try map(of: network, .onPage(of: network))
    var content = try page(map, style: map.hasCoordinates ? "geo" : "network")
    // What a sector works in is asked only where the data name one.
    if SectorsReport.hasSectors(network) {
      content.sectors = (try session.results(of: SectorsReport.measures, on: network, settings), settings)
    }
    content.states = states()
    content.holding = try holding()
    // A view of one date has no years to show, nor have data without dates.
    content.history = session.bar.during(Phrase(en: "years", de: "Jahre")) {
      network.view.asOf == nil ? try? History(of: network, sources: "evidence", settings) : nil
    }
    content.change = try change(content.history)
    content.tandems = try tandems()
    return content
  }

  private func page(_ map: MapContent, style: String) throws(Failure) -> PageContent {
    var content = PageContent(network, map: map, style: style, top: session.top(usual: 12))
    content.audience = try session.arguments.choice(.audience, Audience.self) ?? .mayor
    content.provenance = try session.provenance()
    content.ending = session.arguments.value(.output).flatMap(fileEnding) ?? content.ending
    return content
  }

  private func map(of network: Network, _ detail: MapContent.Detail) throws(Failure) -> MapContent {
    MapContent(
      network, detail: detail, outlines: try session.outlines(), title: session.arguments.value(.title),
      seed: settings.seed)
  }

  private func states() -> LevelsOutcome? {
    let outcome = session.bar.during(Phrase(en: "states", de: "Länder")) {
      LevelsOutcome(of: Analysis(of: network, settings))
    }
    return outcome.order.states.isEmpty ? nil : outcome
  }

  /// What walks from every node runs only where it takes seconds.
  private func holding() throws(Failure) -> ResultTable? {
    let steps = Double(network.nodeCount) * Double(network.tieCount)
    let measures = PageContent.measures(of: network) { card in
      card.effort == .onePass || steps <= MeasureCommand.unaskedSteps
    }
    guard network.tieCount > 0 else { return nil }
    return try session.results(of: measures, on: network, settings)
  }

  private func tandems() throws(Failure) -> TandemOutcome? {
    let arguments = session.arguments
    guard [Option.intake, .peers, .newcomer].contains(where: arguments.has) else { return nil }
    var question = try arguments.tandemQuestion(session.files)
    question.alternatives = session.top(usual: 8)
    return try TandemsCommand.outcome(question, network, session)
  }

  /// Between two dates that are named, or else from the first year with enough ties to the newest.
  private func change(_ history: History?) throws(Failure) -> ChangeOutcome? {
    let arguments = session.arguments
    let (from, to): (PartialDate, PartialDate)
    if arguments.has(.from) || arguments.has(.to) {
      (from, to) = try session.comparedDates(example: ReportCommand.card.examples[0] + " --from 2018 --to 2023")
    } else {
      guard let first = history?.all.first(where: { $0.tiedPairs >= Self.fewestTies })?.year,
        let last = history?.all.last?.year, first < last, let earlier = PartialDate(year: first),
        let later = PartialDate(year: last)
      else { return nil }
      (from, to) = (earlier, later)
    }
    let (before, after) = (try session.wave(of: dataset, at: from), try session.wave(of: dataset, at: to))
    var question = ChangeQuestion()
    (question.settings, question.draws) = (settings, try arguments.permutations())
    return try session.bar.during(Phrase(en: "change", de: "Veränderung")) { () throws(Failure) in
      guard
        let both = try? Waves(
          before.network, after.network, areDatesOfOneDataset: true, threads: session.threads)
      else { return nil }
      question.documentation = try CompareCommand.documentation(arguments, both)
      return ChangeStudy(of: both, question).outcome()
    }
  }

  /// A year with fewer ties on record says little of what came later.
  private static let fewestTies = 20

  // MARK: One card

  private func subject(named name: String) throws(Failure) -> PageSubject {
    if let place = network.formalOrder.place(ofStateNamed: name, in: network) { return .state(place) }
    let node = try network.find(name)
    guard network[node].level == .city else { throw Self.noCard(name) }
    return .city(node)
  }

  private static func noCard(_ name: String) -> Failure {
    Failure(
      code: .usage,
      message: Phrase(
        en: "\(quoted(name)) has no card: cities and states have one",
        de: "\(quoted(name)) hat keine Karte: Städte und Länder haben eine"))
  }

  private func content(of subject: PageSubject) throws(Failure) -> PageContent {
    switch subject {
    case .city:
      let arguments = session.arguments
      return try page(
        try MapCommand.around(network, nil, arguments) { detail throws(Failure) in try self.map(of: network, detail) },
        style: "ego")
    case .state(let place):
      let outcome = states()
      let state = network.formalOrder.states[place]
      let part = try session.network(of: dataset, state: state.id)
      let map = try map(of: part, part.nodeCount > MapCommand.mostNodes ? .level(.city) : .everything)
      var content = try page(map, style: map.hasCoordinates ? "geo" : "network")
      content.states = outcome
      return content
    }
  }
}
