/// A cell of a CSV file: in quotes where it holds a separator, a quote, a line end, or begins or ends with a space.
func csvField(_ text: String) -> String {
  let special = text.unicodeScalars.contains { ",;\t|\"\r\n".unicodeScalars.contains($0) }
  guard special || text.first == " " || text.last == " " else { return text }
  var doubled = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
    doubled.unicodeScalars.append(scalar)
  }
  return doubled + "\""
}

/// Whether a spreadsheet would run a text as a formula: it begins with `=`, `+`, `-` or `@`, narrow or in the wide forms
/// that some keyboards write, or with a tab or a line end.
func beginsLikeFormula(_ text: some Collection<UInt8>) -> Bool {
  switch text.first {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
  // ＝ ＋ － ＠ are EF BC 9D, EF BC 8B, EF BC 8D, EF BC A0.
  case 0xEF:
    text.dropFirst().first == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(text.dropFirst(2).first ?? 0)
  default: false
  }
}
