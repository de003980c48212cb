extension Network {
  /// What the network is, in one sentence, and what the view left out, in another.
  var description: [Phrase] {
    let levels = Level.allCases.reversed().compactMap { level -> Phrase? in
      let count = nodes(at: level).count
      guard count > 0 else { return nil }
      return Phrase(
        en: "\(Language.english.count(count)) \(level.name(count)[.english])",
        de: "\(Language.german.count(count)) \(level.name(count)[.german])")
    }
    let parts = Phrase(
      en: Language.english.list(levels.map { $0[.english] }), de: Language.german.list(levels.map { $0[.german] }))
    let (pairs, ties) = (tieCount, recordedTieCount)
    var lines = [
      Phrase(
        en:
          "\(parts[.english]), \(Language.english.count(pairs)) tied pairs (\(Language.english.count(ties)) recorded ties).",
        de: "\(parts[.german]), \(Language.german.count(pairs)) verbundene Paare "
          + "(\(Language.german.count(ties)) erfasste Beziehungen).")
    ]
    if !omissions.isEmpty {
      lines.append(
        Phrase(
          en: "Left out of this view: " + Language.english.list(omissions.map { $0[.english] }) + ".",
          de: "In dieser Ansicht nicht enthalten: " + Language.german.list(omissions.map { $0[.german] }) + "."))
    }
    return lines
  }

  /// The view for programs.
  var viewJSON: JSON {
    .object([
      ("level", view.level.map { .string($0.key) } ?? .null),
      ("kinds", .strings(view.kinds)),
      ("sectors", .strings(view.sectors)),
      ("states", .strings(view.states)),
      ("scope", .strings(view.scopes.map(\.key))),
      ("as_of", view.asOf.map { .string($0.description) } ?? .null),
      ("undated", .string(view.undated == .kept ? "keep" : "drop")),
      ("node_count", .int(nodeCount)),
      ("tie_count", .int(tieCount)),
      ("left_out", .strings(omissions.map { $0[.english] })),
    ])
  }
}
