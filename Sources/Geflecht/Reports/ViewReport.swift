extension Network {
  /// What the network is, in one sentence, and what the view left out, in another.
  var description: [Phrase] {
    let levels = Level.allCases.reversed().compactMap { level -> Phrase? in
      let count = nodes(at: level).count
      guard count > 0 else { return nil }
      let name = level.name(count)
      return Phrase(en: "\(count) \(name)", de: "\(count) \(name)")
    }
    let pairs = Phrase(
      en: "\(tieCount, "tied pair", "tied pairs")", de: "\(tieCount, "verbundenes Paar", "verbundene Paare")")
    let counts = levels.isEmpty ? pairs : Phrase(en: "\(levels), \(pairs)", de: "\(levels), \(pairs)")
    let recorded = Phrase(
      en: "\(recordedTieCount, "recorded tie", "recorded ties")",
      de: "\(recordedTieCount, "erfasste Beziehung", "erfasste Beziehungen")")
    var lines = [Phrase(en: "\(counts) (\(recorded)).", de: "\(counts) (\(recorded)).")]
    if recordedTieCount > tieCount {
      lines.append(
        Phrase(
          en: "Several ties of one pair count as one tie, and their weights add.",
          de: "Mehrere Beziehungen eines Paares zählen als eine, und ihre Gewichte addieren sich."))
    }
    if view.scheme != .own {
      let titles = sectorNames.map(sectorTitle)
      lines.append(Phrase(en: "Sectors: \(titles).", de: "Sektoren: \(titles)."))
    }
    if !omissions.isEmpty {
      lines.append(
        Phrase(en: "Left out of this view: \(omissions).", de: "In dieser Ansicht nicht enthalten: \(omissions)."))
    }
    return lines
  }

  /// The view for programs.
  var viewJSON: JSON {
    .object([
      ("level", view.level.map { .string($0.key) } ?? .null),
      ("kinds", .strings(view.kinds)),
      ("sectors", .strings(view.sectors)),
      ("scheme", .string(view.scheme.rawValue)),
      ("states", .strings(view.states)),
      ("scope", .strings(view.scopes.map { $0.key })),
      ("as_of", view.asOf.map { .string($0.description) } ?? .null),
      ("undated", .string(view.undated == .kept ? "keep" : "drop")),
      ("node_count", .int(nodeCount)),
      ("tie_count", .int(tieCount)),
      ("left_out", .strings(omissions.map { $0[.english] })),
    ])
  }
}
