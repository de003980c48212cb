/// Two nodes that are perhaps one: names alike but for umlauts, legal forms, marks or a slip.
public struct NearDuplicate: Hashable, Sendable {
  /// The later of the two, which would be given up.
  public let node: NodeID
  /// The earlier, which would stay.
  public let into: NodeID
  /// Whether the names are the same but for spelling; otherwise they differ by one slip.
  public let isSameButSpelling: Bool
}

extension Network {
  /// Words that say only which legal form an organization has.
  private static let legalForms: Set<String> = [
    "ev", "gev", "ggmbh", "gmbh", "gug", "ug", "mbh", "ag", "eg", "geg", "kg", "ohg", "kgaa", "gbr",
    "haftungsbeschrankt",
    "gemeinnutzige", "gemeinnutziger", "eingetragener", "verein", "stiftungbr", "ador", "kdor", "inc", "ltd",
  ]

  /// Pairs of actors of one city (or with no city known for one) that are perhaps the same, in the order of the data.
  /// - Complexity: O(actors), plus O(actors of a city²) for the slips.
  public func nearDuplicates() -> [NearDuplicate] {
    var found: [NearDuplicate] = []
    let actors = nodes(at: .actor).map {
      (node: $0, key: Self.nameKey(name(of: $0)), city: ancestor(of: $0, at: .city))
    }
    let byKey = Dictionary(grouping: actors.indices) { actors[$0].key }
    let byCity = Dictionary(grouping: actors.indices) { actors[$0].city }
    for (index, actor) in actors.enumerated() {
      let same = (byKey[actor.key] ?? []).first { earlier in
        earlier < index && (actors[earlier].city == actor.city || actors[earlier].city == nil || actor.city == nil)
      }
      if let same {
        found.append(NearDuplicate(node: actor.node, into: actors[same].node, isSameButSpelling: true))
        continue
      }
      guard actor.key.count >= 8, actor.city != nil else { continue }
      let letters = Array(actor.key.unicodeScalars)
      let near = (byCity[actor.city] ?? []).first { earlier in
        guard earlier < index, (actors[earlier].key.count - actor.key.count).magnitude <= 1 else { return false }
        return Spelling.slips(Array(actors[earlier].key.unicodeScalars), letters) == 1
      }
      if let near { found.append(NearDuplicate(node: actor.node, into: actors[near].node, isSameButSpelling: false)) }
    }
    return found
  }

  /// A name without legal forms, marks and blanks, umlauts written out: `Bürgerstiftung Köln e.V.` → `burgerstiftungkoln`.
  static func nameKey(_ name: String) -> String {
    // "e.V." and "e. V." are one word.
    let joined = name.substituting("", for: ".").substituting("V ", for: " V ").substituting("eV", for: "e V")
    let words = joined.split { !$0.isLetter && !$0.isNumber }.map { word in
      foldedName(
        word.lowercased().substituting("ä", for: "ae").substituting("ö", for: "oe").substituting("ü", for: "ue"))
    }
    let telling = words.filter { !legalForms.contains($0) }
    return (telling.isEmpty ? words : telling).joined()
  }
}
