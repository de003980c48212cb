@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode normalization form C, so that `ü` is one scalar however it was typed.
  ///
  /// The standard library's own normaliser: it compares strings with it. It has no public name yet;
  /// `NormalizationTests` holds it to the Unicode standard.
  var composed: String {
    var composed = String.UnicodeScalarView()
    for scalar in _nfc { composed.append(scalar) }
    return String(composed)
  }
}
