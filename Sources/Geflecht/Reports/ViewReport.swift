extension Network {
  /// What the network is, in one sentence, and what the view left out, in another.
  var description: [Phrase] {
    guard borderTieCount > 0 else { return facts }
    return facts + [
      Phrase(
        en: "The ties with one end outside, by name: geflecht check DATA --outside with the same view.",
        de: "Die Beziehungen mit einem Ende außerhalb, mit Namen: geflecht check DATEN --outside mit derselben Ansicht."
      )
    ]
  }

  /// The same without where to find more.
  var facts: [Phrase] { claims.map { $0.words } }

  /// What is said about the view.
  var claims: [Claim] { [size, parallelTies, sectors, whatIsLeftOut, undatedNodes].compactMap { $0 } }

  private var size: Claim {
    let counts = Level.allCases.reversed().map { (level: $0, count: nodes(at: $0).count) }.filter { $0.count > 0 }
    let levels = counts.map { level, count in
      let name = level.name(count)
      return Phrase(en: "\(count) \(name)", de: "\(count) \(name)")
    }
    let pairs = Phrase(
      en: "\(tieCount, "tied pair", "tied pairs")", de: "\(tieCount, "verbundenes Paar", "verbundene Paare")")
    let all = levels.isEmpty ? pairs : Phrase(en: "\(levels), \(pairs)", de: "\(levels), \(pairs)")
    let recorded = Phrase(
      en: "\(recordedTieCount, "recorded tie", "recorded ties")",
      de: "\(recordedTieCount, "erfasste Beziehung", "erfasste Beziehungen")")
    return Claim(
      .networkSize,
      counts.map { ($0.level.key, .int($0.count)) } + [
        ("tied_pairs", .int(tieCount)), ("recorded_ties", .int(recordedTieCount)),
      ], Phrase(en: "\(all) (\(recorded)).", de: "\(all) (\(recorded))."))
  }

  private var parallelTies: Claim? {
    guard recordedTieCount > tieCount else { return nil }
    return Claim(
      .parallelTies, [("recorded_ties", .int(recordedTieCount)), ("tied_pairs", .int(tieCount))],
      Phrase(
        en: "Several ties of one pair count as one tie, and their weights add.",
        de: "Mehrere Beziehungen eines Paares zählen als eine, und ihre Gewichte addieren sich."))
  }

  private var sectors: Claim? {
    guard view.scheme != .own else { return nil }
    let titles = sectorNames.map(sectorTitle)
    return Claim(
      .sectorScheme, [("scheme", .string(view.scheme.rawValue)), ("sectors", .strings(sectorNames))],
      Phrase(en: "Sectors: \(titles).", de: "Sektoren: \(titles)."))
  }

  private var whatIsLeftOut: Claim? {
    guard !leftOut.isEmpty else { return nil }
    return Claim(
      .leftOut, leftOut.map { ($0.reason.rawValue, .int($0.count)) },
      Phrase(en: "Left out of this view: \(omissions).", de: "In dieser Ansicht nicht enthalten: \(omissions)."))
  }

  private var undatedNodes: Claim? {
    guard undatedNodeCount > 0, let date = view.asOf else { return nil }
    return Claim(
      .undatedNodes, [("nodes", .int(undatedNodeCount)), ("as_of", .string(date.description))],
      Phrase(
        en: """
          \(undatedNodeCount, "node has", "nodes have") no date of joining or leaving, and neither has what
          \(forms: undatedNodeCount, "it lies", "they lie") in: whether \(forms: undatedNodeCount, "it was", "they were")
          there at \(date) is unknown, and \(forms: undatedNodeCount, "it stays", "they stay").
          """,
        de: """
          \(undatedNodeCount, "Knoten hat", "Knoten haben") kein Datum des Beitritts oder Austritts, auch nicht durch das,
          worin \(forms: undatedNodeCount, "er liegt", "sie liegen"): Ob \(forms: undatedNodeCount, "er", "sie") \(date)
          dabei \(forms: undatedNodeCount, "war", "waren"), ist unbekannt;
          \(forms: undatedNodeCount, "er bleibt", "sie bleiben") enthalten.
          """))
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
      ("min_weight", .optional(view.leastWeight)),
      ("node_count", .int(nodeCount)),
      ("tie_count", .int(tieCount)),
      ("ties_with_one_end_outside", .int(borderTieCount)),
      ("nodes_without_date", view.asOf == nil ? .null : .int(undatedNodeCount)),
      ("left_out", .strings(omissions.map { $0[.english] })), ("claims", claims.json),
    ])
  }
}
