import Geflecht

/// What a command or an option is given: what stands for it in help, and what completes it.
struct Parameter: Sendable {
  enum Completion: Hashable, Sendable {
    /// A number, a date or a text: nobody knows which.
    case nothing
    case words(WordList)
    case inputFile, outputFile, folder
    /// A file, or a folder where there are several.
    case outputFiles
    /// A node of the data, of this level.
    case node(Level?)
  }

  let placeholder: Phrase
  let completion: Completion
  /// Whether several may be given: an option's with commas between, a command's one after the other.
  var isList = false
  var isNumber = false

  /// The words of its list, if it has one.
  var words: [String] {
    if case .words(let list) = completion { list.words } else { [] }
  }
}

extension Parameter {
  static let inputFile = Parameter(placeholder: Phrase(en: "FILE", de: "DATEI"), completion: .inputFile)
  static let keyFile = Parameter(placeholder: Phrase(en: "KEYFILE", de: "SCHLÜSSELDATEI"), completion: .inputFile)
  static let outputFile = Parameter(placeholder: Phrase(en: "FILE", de: "DATEI"), completion: .outputFile)
  static let outputFiles = Parameter(placeholder: Phrase(en: "FILE", de: "DATEI"), completion: .outputFiles)
  static let folder = Parameter(placeholder: Phrase(en: "FOLDER", de: "ORDNER"), completion: .folder)
  static let data = Parameter(placeholder: Phrase(en: "DATA", de: "DATEN"), completion: .folder)

  static let number = Parameter(placeholder: Phrase(en: "NUMBER", de: "ZAHL"), completion: .nothing, isNumber: true)
  static let node = Parameter(placeholder: Phrase(en: "NODE", de: "KNOTEN"), completion: .node(nil))
  static let nodes = Parameter(placeholder: Phrase(en: "NODE,…", de: "KNOTEN,…"), completion: .node(nil), isList: true)
  static let levelsAndNodes = Parameter(
    placeholder: Phrase(en: "LEVEL|NODE,…", de: "EBENE|KNOTEN,…"), completion: .node(nil), isList: true)
  static let city = Parameter(placeholder: Phrase(en: "CITY", de: "STADT"), completion: .node(.city))
  static let state = Parameter(placeholder: Phrase(en: "STATE", de: "LAND"), completion: .node(.state))
  static let states = Parameter(placeholder: several, completion: .node(.state), isList: true)
  static let measure = words(Phrase(en: "MEASURE", de: "MASS"), .measures)
  static let measures = Parameter(
    placeholder: Phrase(en: "MEASURE,…", de: "MASS,…"), completion: .words(.measures), isList: true)

  /// Several words from the data, with commas between.
  static let list = Parameter(placeholder: several, completion: .nothing, isList: true)

  private static let several: Phrase = "A,B,…"

  static func text(_ placeholder: Phrase) -> Parameter { Parameter(placeholder: placeholder, completion: .nothing) }

  static func words(_ placeholder: Phrase, _ list: WordList) -> Parameter {
    Parameter(placeholder: placeholder, completion: .words(list))
  }

  static func list(_ words: WordList) -> Parameter {
    Parameter(placeholder: several, completion: .words(words), isList: true)
  }

  /// One of a few words, which help names.
  static func choice(_ list: WordList) -> Parameter {
    words(Phrase(list.words.joined(separator: "|")), list)
  }

  static func choice(_ words: [String]) -> Parameter { choice(WordList(words)) }

  static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Parameter
  where Choice.RawValue == String {
    choice(Choice.allCases.map { $0.rawValue })
  }

  /// Several of them, one after the other.
  func repeated() -> Parameter { Parameter(placeholder: placeholder, completion: completion, isList: true) }
}
