import Geflecht

/// The words that may stand somewhere, each with what it means.
struct WordList: Sendable {
  struct Entry: Sendable {
    let word: String
    var meaning: Phrase = ""
  }

  /// Names the list in completion scripts.
  let name: String
  private let make: @Sendable () -> [Entry]

  init(_ name: String, _ make: @escaping @Sendable () -> [Entry]) {
    self.name = name
    self.make = make
  }

  /// A list that is named by its words.
  init(_ words: [String]) {
    self.init(words.joined(separator: "_")) { words.map { Entry(word: $0) } }
  }

  var entries: [Entry] { make() }
  var words: [String] { entries.map { $0.word } }
}

extension WordList: Hashable {
  static func == (a: WordList, b: WordList) -> Bool { a.name == b.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension WordList {
  static let measures = WordList("measures") {
    MeasureCatalog.all.map { Entry(word: $0.card.id, meaning: $0.card.title) }
  }
  static let measuresAndFamilies = WordList("measures_and_families") {
    MeasureCard.Family.allCases.map { Entry(word: $0.rawValue) } + measures.entries
  }
  /// All that `geflecht explain` explains.
  static let subjects = WordList("subjects") {
    measures.entries + DiagnosticCode.allCases.map { Entry(word: $0.rawValue) }
  }
  static let styles = WordList("styles") { MapStyle.all.map { Entry(word: $0.name, meaning: $0.help) } }
  static let formats = WordList("formats") {
    ExportCatalog.all.map { Entry(word: $0.card.id, meaning: $0.card.summary) }
  }
  static let models = WordList("models") { ModelCatalog.all.map { Entry(word: $0.card.id, meaning: $0.card.title) } }
  static let commands = WordList("commands") {
    CommandCatalog.all.map { Entry(word: $0.name, meaning: $0.summary) }
  }
  static let questions = WordList(TandemsCommand.questions)

  static let sectors = WordList("sectors") {
    (SectorScheme.four.names ?? []).map { Entry(word: $0, meaning: Phrase(en: "\(sector: $0)", de: "\(sector: $0)")) }
  }
  static let scopes = WordList(Scope.allCases.map { $0.key })
  static let levels = WordList(Level.allCases.map { $0.key })
  static let contractedLevels = WordList(Level.allCases.dropFirst().map { $0.key })

  static let goals = WordList("goals") { PlanningGoal.words.map { Entry(word: $0) } }
  static let scoreParts = WordList("score_parts") {
    ScorePart.allCases.map { Entry(word: $0.key + "=", meaning: $0.title) }
  }
  static let columns = WordList("columns") { ColumnName.allCases.map { Entry(word: $0.rawValue + "=") } }
}
