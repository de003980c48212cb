/// What is said about the years of a network.
extension History {
  /// What became more from the first year to the last, and what that may mean.
  var findings: [Claim] { [grownSince, grownFromTheStart].compactMap { $0 } }

  /// What the data do not say.
  var gaps: [Claim] { [moreSources, noEnds, undatedTies].compactMap { $0 } }

  private var grownSince: Claim? {
    guard let first = all.first, let last = all.last, first.year < last.year else { return nil }
    return Claim(
      .grownSince,
      [
        ("from", .int(first.year)), ("to", .int(last.year)), ("cities_from", .int(first.cities)),
        ("cities_to", .int(last.cities)), ("actors_from", .int(first.actors)), ("actors_to", .int(last.actors)),
        ("ties_from", .int(first.tiedPairs)), ("ties_to", .int(last.tiedPairs)),
      ],
      Phrase(
        en: """
          On record for \(plain: first.year) are \(first.cities, "city", "cities"), \(first.actors, "actor", "actors") and
          \(first.tiedPairs, "tied pair", "tied pairs"); for \(plain: last.year), \(last.cities, "city", "cities"),
          \(last.actors, "actor", "actors") and \(last.tiedPairs, "tied pair", "tied pairs").
          """,
        de: """
          Für \(plain: first.year) sind \(first.cities, "Stadt", "Städte"), \(first.actors, "Akteur", "Akteure") und
          \(first.tiedPairs, "verbundenes Paar", "verbundene Paare") belegt, für \(plain: last.year)
          \(last.cities, "Stadt", "Städte"), \(last.actors, "Akteur", "Akteure") und
          \(last.tiedPairs, "verbundenes Paar", "verbundene Paare").
          """))
  }

  /// How much of that is among those who were there in the first year.
  private var grownFromTheStart: Claim? {
    guard let first = fromTheStart.first, let last = fromTheStart.last, let whole = all.last,
      first.year < last.year, startCount > 0, whole.tiedPairs != last.tiedPairs
    else { return nil }
    let (now, later) = (last.tiedPairs, whole.tiedPairs - last.tiedPairs)
    return Claim(
      .grownFromTheStart,
      [
        ("nodes", .int(startCount)), ("ties_from", .int(first.tiedPairs)), ("ties_to", .int(now)),
        ("ties_of_all", .int(whole.tiedPairs)),
      ],
      Phrase(
        en: """
          Among the \(startCount, "node", "nodes") that \(forms: startCount, "was", "were") there in \(plain: first.year),
          \(first.tiedPairs, "pair was", "pairs were") tied then and \(now) in \(plain: last.year); in the other \(later) of
          \(whole.tiedPairs) pairs on record for \(plain: last.year), at least one side came later.
          """,
        de: """
          Unter den \(startCount) Knoten, die \(plain: first.year) dabei waren,
          \(forms: first.tiedPairs, "war", "waren") damals \(first.tiedPairs, "Paar", "Paare") verbunden,
          \(plain: last.year) \(forms: now, "ist", "sind") es \(now); bei den übrigen \(later) von \(whole.tiedPairs) Paaren,
          die für \(plain: last.year) belegt sind, kam mindestens eine Seite später dazu.
          """))
  }

  private var moreSources: Claim? {
    guard let first = all.first, let last = all.last, let before = first.sources, let after = last.sources,
      before < after
    else { return nil }
    return Claim(
      .moreSources, [("column", .string(sourceColumn)), ("sources_from", .int(before)), ("sources_to", .int(after))],
      Phrase(
        en: """
          The ties of \(plain: first.year) rest on \(before, "source", "different sources"), those of \(plain: last.year)
          on \(after) (column '\(sourceColumn)'): part of what looks like growth is better documentation. geflecht compare
          takes the two apart.
          """,
        de: """
          Die Beziehungen von \(plain: first.year) beruhen auf \(before, "Quelle", "verschiedenen Quellen"), die von
          \(plain: last.year) auf \(after) (Spalte '\(sourceColumn)'): Ein Teil dessen, was wie Wachstum aussieht, ist
          bessere Dokumentation. geflecht compare trennt beides.
          """))
  }

  private var noEnds: Claim? {
    guard !network.hasEnds, let last = all.last, last.recordedTies > 0 else { return nil }
    return Claim(
      .noEnds, [("ties", .int(last.recordedTies))],
      Phrase(
        en: """
          No tie has an end on record: the number of ties can rise and cannot fall, unless its nodes leave.
          """,
        de: """
          Für keine Beziehung ist ein Ende erfasst: Ihre Zahl kann nur steigen und nicht fallen, es sei denn, ihre Knoten
          scheiden aus.
          """))
  }

  private var undatedTies: Claim? {
    let undated = network.undatedTieCount
    guard undated > 0 else { return nil }
    let isKept = network.view.undated == .kept
    return Claim(
      .undatedTies, [("ties", .int(undated)), ("kept", .bool(isKept))],
      isKept
        ? Phrase(
          en:
            "\(undated, "tie has", "ties have") no beginning on record and \(forms: undated, "counts", "count") in every year.",
          de:
            "\(undated, "Beziehung hat", "Beziehungen haben") keinen belegten Beginn und \(forms: undated, "zählt", "zählen") in jedem Jahr mit."
        )
        : Phrase(
          en:
            "\(undated, "tie has", "ties have") no beginning on record and \(forms: undated, "belongs", "belong") to no year.",
          de:
            "\(undated, "Beziehung hat", "Beziehungen haben") keinen belegten Beginn und \(forms: undated, "gehört", "gehören") zu keinem Jahr."
        ))
  }
}
