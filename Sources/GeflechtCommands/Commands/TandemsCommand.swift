import Geflecht

/// `geflecht tandems`: who guides whom, or who meets whom, with proof, reasons and alternatives.
enum TandemsCommand {
  static let card = Command(
    name: "tandems",
    summary: Phrase(
      en: "who guides whom: the best plan, proven, with reasons and what else could be",
      de: "wer wen begleitet: der beste Plan, bewiesen, mit Gründen und Alternativen"),
    usage: Phrase(
      en: "geflecht tandems DATA [candidates | explain CITY CITY | backtest] [--intake YEAR]",
      de: "geflecht tandems DATEN [candidates | explain STADT STADT | backtest] [--intake JAHR]"),
    examples: [
      "geflecht tandems datasets/engagierte-stadt --intake 2024",
      "geflecht tandems datasets/engagierte-stadt --newcomer Cloppenburg --top 5 --lang de",
      "geflecht tandems datasets/engagierte-stadt explain Emden Cloppenburg",
      "geflecht tandems datasets/engagierte-stadt candidates --weight travel=3",
      "geflecht tandems datasets/engagierte-stadt --pin Emden=Cloppenburg --everyone -o plan.xlsx",
      "geflecht tandems datasets/engagierte-stadt --peers --rounds 2 --pair-states other",
      "geflecht tandems datasets/engagierte-stadt backtest",
    ],
    words: [.data, .choice(.questions), .city.repeated()],
    options: Option.tandems + Option.data + Option.view.filter { $0 != .level } + [.format, .csvDialect, .table, .top]
      + Option.common,
    glossaries: {
      [
        Command.Glossary(
          Phrase(en: "Parts of the score, each 0 to 1", de: "Teile der Punkte, je 0 bis 1"),
          ScorePart.allCases.map { .init(word: $0.key, meaning: $0.rule) })
      ]
    },
    run: run)

  /// What may stand behind the data.
  static let questions = ["candidates", "explain", "backtest"]

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let words = Array(arguments.has(.edges) ? arguments.words[...] : arguments.words.dropFirst())
    try check(words, arguments)
    var question = try arguments.tandemQuestion(session.files)
    question.alternatives = session.top(usual: 8)
    let network = try session.network(of: try session.dataset())
    if words.first == "backtest" {
      let outcome = session.bar.during(title) { TandemStudy(of: network, question).backtest() }
      return try session.present(outcome.presentation)
    }
    if case .plan = question.subject { question.subject = try subject(of: words, in: network) }
    let outcome = try outcome(question, network, session)
    try session.present(outcome.presentation(top: session.top(usual: 3)))
    if let folder = arguments.value(.letters) {
      try write(outcome.letters(in: session.terminal.language), folder, session)
    }
  }

  /// The answer to a question whose cities are named by the options.
  static func outcome(
    _ question: TandemQuestion, _ network: Network, _ session: Session
  ) throws(Failure) -> TandemOutcome {
    var question = question
    let arguments = session.arguments
    question.rules.wishes = try arguments.wishes(in: network) + arguments.confirmedPairs(session.files, in: network)
    question.newcomers = try arguments.all(.newcomer).map { word throws(Failure) in try network.city(named: word) }
    let study = TandemStudy(of: network, question, threads: session.threads, progress: session.bar.progress)
    do {
      return try session.bar.during(title) { () throws(TandemFailure) in try study.outcome() }
    } catch {
      throw Failure(error, network)
    }
  }

  private static func write(_ letters: [TandemOutcome.Letter], _ folder: String, _ session: Session) throws(Failure) {
    try session.write(
      letters.map { OutputFile(path: folder + "/" + $0.name + ".md", text: $0.text) }, folder: folder)
    session.terminal.remark(
      Phrase(
        en: "wrote \(letters.count, "letter", "letters") to \(printable(folder))",
        de: "\(letters.count, "Brief", "Briefe") in \(printable(folder)) geschrieben"))
  }

  private static let title = Phrase(en: "tandems", de: "Tandems")

  /// What the words behind the data ask.
  private static func subject(
    of words: [String], in network: Network
  ) throws(Failure) -> TandemQuestion.Subject {
    switch words.first {
    case "candidates": return .candidates
    case "explain":
      let (a, b) = (try network.city(named: words[1]), try network.city(named: words[2]))
      guard a != b else {
        throw Failure(
          code: .usage, message: Phrase(en: "a pair is of two cities", de: "ein Paar besteht aus zwei Städten"))
      }
      return .pair(a, b)
    default: return .plan
    }
  }

  private static func check(_ words: [String], _ arguments: Arguments) throws(Failure) {
    guard let first = words.first else { return }
    guard questions.contains(first) else {
      let near = Spelling.nearest(to: first, in: questions).first
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "\(quoted(first)) is no question about tandems", de: "\(quoted(first)) ist keine Frage zu Tandems")
          + (near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""),
        hint: arguments.command.usage)
    }
    let wanted = first == "explain" ? 3 : 1
    guard words.count == wanted else {
      throw Failure(
        code: .usage,
        message: first == "explain"
          ? Phrase(en: "explain takes two cities: explain A B", de: "explain nimmt zwei Städte: explain A B")
          : Phrase(en: "\(quoted(words[1])) is one word too many", de: "\(quoted(words[1])) ist ein Wort zu viel"),
        hint: arguments.command.usage)
    }
  }
}

extension Failure {
  /// Why a question about tandems has no answer, as a failure of the command.
  fileprivate init(_ failure: TandemFailure, _ network: Network) {
    let words = failure.words(in: network)
    let isUsage = if case .neitherIsAsking = failure { true } else { false }
    self.init(code: isUsage ? .usage : .unavailable, message: words.message, hint: words.cure)
  }
}
