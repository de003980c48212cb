extension StringProtocol {
  /// The text with `other` in place of every `part`, an ASCII text.
  func substituting(_ other: String, for part: String) -> String {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at...].starts(with: wanted) {
        result += other.utf8
        at += wanted.count
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The text with every character replaced by another.
  func mapCharacters(_ replacement: (Character) -> Character) -> String {
    var text = ""
    for character in self { text.append(replacement(character)) }
    return text
  }
}
