/// What is said about the change between two waves.
extension ChangeOutcome {
  /// No page has more findings.
  static let mostFindings = 7

  /// What changed beyond what chance, newcomers, documentation and open ends explain: the rarest by chance first.
  var findings: [Claim] {
    let found = numbers.filter { $0.verdict != nil }.enumerated().sorted {
      ($0.element.test?.q ?? 1, $0.offset) < ($1.element.test?.q ?? 1, $1.offset)
    }
    // Several numbers of one measure and one sector say the same in other words.
    var said: [ChangedNumber] = []
    for (_, number) in found where !said.contains(where: { $0.card.id == number.card.id && $0.whole == number.whole }) {
      said.append(number)
    }
    return said.prefix(Self.mostFindings).compactMap { finding(of: $0) }
  }

  /// Everything that is said beside the findings.
  var claims: [Claim] { beside + [whoStayed, whatTiesBecame] + gaps }

  /// What takes the place of findings, or limits them.
  var beside: [Claim] { [nothingChanged, nothingBeyondChance, betterDocumented, chanceNotAsked].compactMap { $0 } }

  /// What the data do not say.
  var gaps: [Claim] { [openEnds, littleOverlap, kindsLeftOut, documentation].compactMap { $0 } }

  // MARK: Numbers

  private func finding(of number: ChangedNumber) -> Claim? {
    guard let verdict = number.verdict, let before = number.stayedBefore, let after = number.stayedAfter,
      let p = number.test?.p, let q = number.test?.q
    else { return nil }
    let (earlier, later) = (number.shown(before), number.shown(after))
    let interval = number.interval.map { low, high in
      let (least, most) = (number.signed(low), number.signed(high))
      let unit = number.unitOfDifference
      let alike =
        number.net == nil ? "" : Phrase(en: " at equal documentation", de: " bei gleich guter Dokumentation")
      return Phrase(
        en: " (95% interval of the change\(alike): \(least) to \(most)\(unit))",
        de: " (95-%-Intervall der Änderung\(alike): \(least) bis \(most)\(unit))")
    }
    let name = number.name(waves)
    let direction =
      verdict == .rose
      ? Phrase(en: "rose", de: "gestiegen") : Phrase(en: "fell", de: "gesunken")
    let alike =
      number.net == nil
      ? ""
      : Phrase(
        en: " It did so at equal documentation as well.", de: " Das gilt auch bei gleich guter Dokumentation.")
    return Claim(
      .numberChanged,
      [
        ("measure", .string(number.card.id)), ("of", .string(number.whole.key)), ("column", .string(number.column.key)),
        ("verdict", .string(verdict.rawValue)), ("before", .double(before)), ("after", .double(after)),
        ("low", .optional(number.interval?.low)), ("high", .optional(number.interval?.high)), ("p", .double(p)),
        ("q", .double(q)),
      ],
      Phrase(
        en: """
          \(name): among those who were there both times, it \(direction) from \(earlier) to \(later)\(interval ?? "");
          chance makes as much of it in \(rarity(p)).\(alike)
          """,
        de: """
          \(name): bei denen, die beide Male dabei waren, von \(earlier) auf \(later) \(direction)\(interval ?? "");
          der Zufall bringt das in \(rarity(p)) hervor.\(alike)
          """))
  }

  private func rarity(_ p: Double) -> Phrase {
    if p < 0.001 { return Phrase(en: "fewer than 1 of 1,000 draws", de: "weniger als einer von 1.000 Ziehungen") }
    let (count, all) = p < 0.01 ? (Int((1000 * p).rounded()), 1000) : (Int((100 * p).rounded()), 100)
    return Phrase(en: "about \(count) of \(all) draws", de: "etwa \(count) von \(all) Ziehungen")
  }

  /// Whether nothing differs at all.
  var isUnchanged: Bool {
    let turnovers = [ties] + tiesByKind.map { $0.ties } + tiesBySector.map { $0.ties }
    return waves.entered.isEmpty && waves.left.isEmpty && waves.oneSidedKinds.isEmpty
      && turnovers.allSatisfy { $0.new == 0 && $0.ended == 0 } && weights.stronger == 0 && weights.weaker == 0
      && numbers.allSatisfy { $0.before == $0.after }
  }

  private var nothingChanged: Claim? {
    guard isUnchanged else { return nil }
    return Claim(
      .nothingChanged, [],
      Phrase(
        en: "Nothing changed: the same nodes, the same ties, the same numbers.",
        de: "Nichts hat sich geändert: dieselben Knoten, dieselben Beziehungen, dieselben Zahlen."))
  }

  private var nothingBeyondChance: Claim? {
    let tested = numbers.count { $0.test?.q != nil }
    guard !isUnchanged, findings.isEmpty, tested > 0 else { return nil }
    return Claim(
      .nothingBeyondChance, [("tested", .int(tested))],
      Phrase(
        en: """
          None of the \(tested, "number", "numbers") tested changed beyond what chance, newcomers, documentation and ties
          without an end may explain.
          """,
        de: """
          Keine der \(tested) geprüften Zahlen hat sich stärker geändert, als Zufall, Neuzugänge, Dokumentation und
          Beziehungen ohne Ende erklären können.
          """))
  }

  /// Numbers of the network that look changed until both waves are documented alike.
  private var betterDocumented: Claim? {
    guard documented.differs else { return nil }
    let explained = numbers.filter { number in
      guard number.whole == .network, let stayed = number.stayed, let net = number.net, stayed != 0 else {
        return false
      }
      return number.verdict == nil && (net * stayed <= 0 || net.magnitude < stayed.magnitude / 2)
    }
    guard !explained.isEmpty else { return nil }
    let names = explained.map { $0.name(waves) }
    let list = Phrase { language in language.shortList(names.map { $0[language] }, limit: 4) }
    return Claim(
      .betterDocumented,
      [
        (
          "numbers",
          .array(
            explained.map { .string($0.card.id) })
        )
      ],
      Phrase(
        en: """
          No growth and no decline may be read from these: more than half of their difference, or all of it, goes when
          both waves are documented alike: \(list).
          """,
        de: """
          Hieraus lässt sich weder Wachstum noch Rückgang ablesen: Mehr als die Hälfte des Unterschieds oder
          der ganze verschwindet, wenn beide Stände gleich gut dokumentiert sind: \(list).
          """))
  }

  private var chanceNotAsked: Claim? {
    guard draws == 0 else { return nil }
    return Claim(
      .chanceNotAsked, [("stayed", .int(waves.stayed.count))],
      Phrase(
        en: """
          At this size, intervals and p-values are worked out only on request: --permutations 99. Nothing is said to have
          changed without them.
          """,
        de: """
          Bei dieser Größe werden Intervalle und p-Werte nur auf Wunsch berechnet: --permutations 99. Ohne sie
          gilt nichts als verändert.
          """))
  }

  // MARK: Nodes and ties

  /// Who stayed, entered and left.
  var whoStayed: Claim {
    let (stayed, entered, left) = (waves.stayed.count, waves.entered.count, waves.left.count)
    return Claim(
      .whoStayed, [("stayed", .int(stayed)), ("entered", .int(entered)), ("left", .int(left))],
      Phrase(
        en: """
          \(stayed, "node was", "nodes were") there both times; \(entered) entered and \(left) left.
          """,
        de: """
          \(stayed, "Knoten war", "Knoten waren") beide Male dabei; \(entered) \(forms: entered, "kam", "kamen") hinzu,
          \(left) \(forms: left, "schied", "schieden") aus.
          """))
  }

  /// What became of the ties among those who stayed.
  var whatTiesBecame: Claim {
    let jaccard = ties.jaccard.map { share in
      Phrase(
        en: " Of all pairs tied in one of the two, \(share, .percent) are tied in both (Jaccard).",
        de: " Von allen Paaren, die in einem von beiden verbunden sind, sind es \(share, .percent) in beiden (Jaccard)."
      )
    }
    let weights = weights
    let strengths =
      weights.stronger + weights.weaker == 0
      ? ""
      : Phrase(
        en: " Of those that stayed, \(weights.stronger) grew stronger and \(weights.weaker) weaker.",
        de: " Von den gebliebenen wurden \(weights.stronger) stärker und \(weights.weaker) schwächer.")
    return Claim(
      .whatTiesBecame,
      [
        ("kept", .int(ties.kept)), ("new", .int(ties.new)), ("ended", .int(ties.ended)),
        ("jaccard", .optional(ties.jaccard)), ("stronger", .int(weights.stronger)), ("weaker", .int(weights.weaker)),
      ],
      Phrase(
        en: """
          Among those who were there both times, \(ties.kept, "tied pair", "tied pairs") stayed, \(ties.new) came and
          \(ties.ended) ended.\(jaccard ?? "")\(strengths)
          """,
        de: """
          Unter denen, die beide Male dabei waren, \(forms: ties.kept, "blieb", "blieben")
          \(ties.kept, "verbundenes Paar", "verbundene Paare"), \(ties.new) \(forms: ties.new, "kam", "kamen") hinzu,
          \(ties.ended) \(forms: ties.ended, "endete", "endeten").\(jaccard ?? "")\(strengths)
          """))
  }

  private var openEnds: Claim? {
    guard ties.open > 0, let least = ties.leastJaccard, let most = ties.jaccard else { return nil }
    let (open, kept) = (ties.open, ties.kept)
    let which =
      open == kept
      ? Phrase(
        en: "All \(kept, "pair", "pairs") that stayed \(forms: kept, "rests", "rest") on ties",
        de:
          "\(forms: kept, "Das", "Alle") \(kept, "gebliebene Paar beruht", "gebliebenen Paare beruhen") auf Beziehungen"
      )
      : Phrase(
        en: "\(open) of the \(kept) pairs that stayed \(forms: open, "rests", "rest") on ties",
        de: "Von \(kept) gebliebenen Paaren \(forms: open, "beruht", "beruhen") \(open) auf Beziehungen")
    return Claim(
      .openEnds,
      [
        ("open", .int(open)), ("kept", .int(kept)), ("ended_at_most", .int(ties.ended + open)),
        ("jaccard_at_least", .double(least)),
      ],
      Phrase(
        en: """
          \(which) of which no end is recorded: they may be over. Then \(ties.ended + open) ended instead of \(ties.ended),
          and Jaccard is \(least, .percent) instead of \(most, .percent).
          """,
        de: """
          \(which), für die kein Ende erfasst ist: Sie können vorbei sein. Dann wären \(ties.ended + open) beendet statt
          \(ties.ended), und Jaccard läge bei \(least, .percent) statt \(most, .percent).
          """))
  }

  private var littleOverlap: Claim? {
    guard let jaccard = ties.jaccard, jaccard < 0.3 else { return nil }
    return Claim(
      .littleOverlap, [("jaccard", .double(jaccard))],
      Phrase(
        en: """
          Fewer than 3 in 10 ties are common to both waves: the network was remade rather than changed, or what was
          recorded is not the same. Models of change need more in common (Snijders, van de Bunt & Steglich 2010).
          """,
        de: """
          Weniger als 3 von 10 Beziehungen sind beiden Ständen gemeinsam: Das Netzwerk ist eher ein neues als ein
          verändertes, oder es wurde nicht dasselbe erfasst. Modelle des Wandels brauchen mehr Gemeinsames (Snijders, van
          de Bunt & Steglich 2010).
          """))
  }

  private var kindsLeftOut: Claim? {
    let kinds = waves.oneSidedKinds
    guard !kinds.isEmpty else { return nil }
    let (earlier, later) = waveNames
    let list = kinds.map { kind in
      let (count, wave) = kind.before > 0 ? (kind.before, earlier) : (kind.after, later)
      let title = kindTitle(kind.kind)
      return Phrase(en: "\(title) (\(count), \(wave))", de: "\(title) (\(count), \(wave))")
    }
    return Claim(
      .oneSidedKinds, kinds.map { ($0.kind, .int($0.before > 0 ? $0.before : $0.after)) },
      Phrase(
        en: "Kinds of tie that one wave alone records are no part of the comparison: \(list).",
        de: "Arten von Beziehungen, die nur ein Stand erfasst, sind nicht Teil des Vergleichs: \(list)."))
  }

  private var documentation: Claim? {
    let (earlier, later) = waveNames
    let values: [(key: String, value: JSON)] = [
      ("before", .double(documented.before)), ("after", .double(documented.after)),
    ]
    switch documented.documentation {
    case .unknown: return nil
    case .rates(let before, let after):
      let thinned =
        documented.differs
        ? Phrase(
          en: """
             The better documented wave is thinned to the other, tie by tie, and what that takes away is shown as coverage.
            """,
          de: """
             Der besser dokumentierte Stand wird Beziehung für Beziehung auf den anderen ausgedünnt; was dabei wegfällt,
            steht unter Abdeckung.
            """)
        : Phrase(en: " Both are documented alike.", de: " Beide sind gleich gut dokumentiert.")
      return Claim(
        .documentation, values,
        Phrase(
          en: "Documentation: \(before, .percent) (\(earlier)) and \(after, .percent) (\(later)).\(thinned)",
          de: "Dokumentation: \(before, .percent) (\(earlier)) und \(after, .percent) (\(later)).\(thinned)"))
    case .sources(let column):
      guard documented.differs else { return nil }
      return Claim(
        .documentation, [("column", .string(column))] + values,
        Phrase(
          en: """
            Documentation differs: those who were there both times have \(documented.before, decimals: 2) different sources
            each (\(earlier)) and \(documented.after, decimals: 2) (\(later)), by the column '\(column)'. The better
            documented wave is thinned to the other, tie by tie, and what that takes away is shown as coverage.
            """,
          de: """
            Die Dokumentation ist verschieden: Für die, die beide Male dabei waren, gibt es laut der Spalte '\(column)' im
            Mittel \(documented.before, decimals: 2) verschiedene Quellen (\(earlier)) und
            \(documented.after, decimals: 2) (\(later)). Der besser dokumentierte Stand wird Beziehung für Beziehung auf
            den anderen ausgedünnt; was dabei wegfällt, steht unter Abdeckung.
            """))
    }
  }
}
