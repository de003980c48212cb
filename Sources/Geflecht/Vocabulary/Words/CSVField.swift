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
