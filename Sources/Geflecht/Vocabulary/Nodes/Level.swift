/// Where a node stands in the program: the four levels, from an organization up to the federal office.
public enum Level: UInt8, BitwiseCopyable, CaseIterable, Comparable, Sendable {
  case actor, city, state, federal

  /// The key used in files and JSON, such as `city`.
  public var key: String {
    switch self {
    case .actor: "actor"
    case .city: "city"
    case .state: "state"
    case .federal: "federal"
    }
  }

  /// Levels are ordered upward: `.actor < .federal`.
  public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

  /// The level that a word in a file or on the command line means, or `nil`.
  public init?(word: String) {
    switch foldedName(word) {
    case "actor", "organisation", "organization", "org", "akteur", "akteurin", "verein": self = .actor
    case "city", "town", "municipality", "kommune", "stadt", "gemeinde", "ort": self = .city
    case "state", "land", "bundesland": self = .state
    case "federal", "federation", "bund", "bundesebene", "national": self = .federal
    default: return nil
    }
  }

  /// The level as a heading: `Cities`, `Städte`.
  public var plural: Phrase {
    switch self {
    case .actor: Phrase(en: "actors", de: "Akteure")
    case .city: Phrase(en: "cities", de: "Städte")
    case .state: Phrase(en: "states", de: "Länder")
    case .federal: Phrase(en: "federal", de: "Bund")
    }
  }
}

/// How far an actor's work reaches.
public enum Scope: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  case local, state, federal

  /// The key used in files and JSON, such as `local`.
  public var key: String {
    switch self {
    case .local: "local"
    case .state: "state"
    case .federal: "federal"
    }
  }

  /// The scope that a word in a file or on the command line means, or `nil`.
  public init?(word: String) {
    switch foldedName(word) {
    case "local", "lokal", "ortlich", "kommunal", "stadt", "city": self = .local
    case "state", "land", "landesweit", "regional": self = .state
    case "federal", "bund", "bundesweit", "national": self = .federal
    default: return nil
    }
  }
}

extension Level {
  /// The level's name for one or several nodes.
  func name(_ count: Int) -> Phrase {
    switch (self, count) {
    case (.actor, 1): Phrase(en: "actor", de: "Akteur")
    case (.city, 1): Phrase(en: "city", de: "Stadt")
    case (.state, 1): Phrase(en: "state", de: "Land")
    case (.federal, 1): Phrase(en: "federal node", de: "Bundesebene")
    case (.federal, _): Phrase(en: "federal nodes", de: "Bundesstellen")
    default: plural
    }
  }
}
