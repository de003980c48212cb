import Geflecht

/// Names of files for parts that the data may name: no folder, no control character, none too long, and none twice, also
/// where capitals are not told apart.
func fileNames(for parts: [String?]) -> [String?] {
  var taken: Set<String> = []
  return parts.map { part in
    guard let part else { return nil }
    let plain = String(part.prefix(60).map { $0.isLetter || $0.isNumber || "-_. ".contains($0) ? $0 : "_" })
    var (name, number) = (plain, 2)
    while !taken.insert(name.lowercased()).inserted {
      name = "\(plain)-\(number)"
      number += 1
    }
    return name
  }
}
