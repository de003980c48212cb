/// A name reduced to what people mean by it, for comparing words of a closed list: lower case, umlauts without
/// dots (`ß` as `ss`), everything but letters and digits removed. `Bundes-Land ` and `bundesland` are one name.
///
/// Only for column names, sectors, levels and options. Ids are never folded.
/// - Complexity: O(length).
public func foldedName(_ name: some StringProtocol) -> String {
  var folded = ""
  for scalar in name.lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
    case "ä": folded += "a"
    case "ö": folded += "o"
    case "ü": folded += "u"
    case "ß": folded += "ss"
    default: if scalar.properties.isAlphabetic { folded.unicodeScalars.append(scalar) }
    }
  }
  return folded
}
