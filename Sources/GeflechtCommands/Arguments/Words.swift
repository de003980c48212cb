import Geflecht

extension String {
  /// The text with another in place of a character, wherever that stands.
  func swapping(_ character: Character, for other: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: other)
  }
}

/// A number as people write it, with a decimal point or comma.
func decimal(_ text: String) -> Double? { plainNumber(text.swapping(",", for: ".")) }
