/// Text from a file made safe and short for showing: control characters escaped, at most 60 characters, in quotes.
public func quoted(_ text: String) -> String {
  "'" + printable(text, limit: 60) + "'"
}

/// Text with control and bidirectional-override characters escaped and at most `limit` characters long.
public func printable(_ text: String, limit: Int = .max) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    count += 1
    guard count <= limit else { return shown + "…" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
