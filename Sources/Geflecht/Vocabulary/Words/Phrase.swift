/// One text for the user in every language, written side by side so that none is forgotten.
///
/// Each text is written whole, as a translator reads it, and its numbers, lists and names follow its language:
/// ```swift
/// Phrase(
///   en: """
///     \(ties, "tie", "ties") of \(cities.count, "city", "cities"), among them \(cities, upTo: 3):
///     \(share, .percent) of what is possible.
///     """,
///   de: """
///     \(ties, "Beziehung", "Beziehungen") von \(cities.count, "Stadt", "Städten"), darunter \(cities, upTo: 3):
///     \(share, .percent) des Möglichen.
///     """)
/// ```
public struct Phrase: Hashable, Sendable {
  let english: String
  let german: String

  /// A phrase in English and German.
  public init(en english: PhraseText<English>, de german: PhraseText<German>) {
    self.english = english.text
    self.german = german.text
  }

  /// A text that is the same in every language: a name, a number, a file.
  public init(_ same: String) {
    english = same
    german = same
  }

  /// The text that a rule makes for each language.
  public init(_ text: (Language) -> String) {
    english = text(.english)
    german = text(.german)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }

  /// The phrase with a capital letter at its beginning.
  var capitalized: Phrase {
    Phrase { language in self[language].prefix(1).uppercased() + self[language].dropFirst() }
  }

  /// Two phrases, one after the other.
  public static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase { a[$0] + b[$0] }
  }
}

extension Phrase: ExpressibleByStringLiteral {
  /// A text that is the same in every language.
  public init(stringLiteral value: String) { self.init(foldedLines(value)) }
}

extension Sequence where Element == Phrase {
  /// The phrases one after the other, with the same mark between any two.
  func joined(separator: Phrase) -> Phrase {
    Phrase { language in map { $0[language] }.joined(separator: separator[language]) }
  }
}
