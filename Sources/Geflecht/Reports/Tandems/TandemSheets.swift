/// The plan as an office works with it: a sheet to confirm pairs on, and one for each of its questions.
extension TandemOutcome {
  var sheets: [ReportSheet] {
    var sheets = [ReportSheet(title: "Plan", content: planSheet)]
    if !plan.leftOver.isEmpty || !problem.guidedAlready.isEmpty {
      sheets.append(ReportSheet(title: Phrase(en: "Not in the plan", de: "Nicht im Plan"), content: leftOverSheet))
    }
    if certainty != nil {
      sheets.append(ReportSheet(title: Phrase(en: "How sure", de: "Wie sicher"), content: certaintySheet))
    }
    sheets.append(ReportSheet(title: Phrase(en: "Settings", de: "Einstellungen"), content: settingsSheet))
    return sheets
  }

  private static let alternatives = 3

  /// A row a pair: both cities with their states, points, reasons, what else could be and at what cost, whom to ask.
  private var planSheet: ReportTable {
    let contacts = contactColumns
    let ends: [Phrase] =
      isGuided
      ? [Phrase(en: "new city", de: "neue Stadt"), Phrase(en: "guide", de: "erfahrene Stadt")]
      : [Phrase(en: "city", de: "Stadt"), Phrase(en: "partner", de: "Partnerstadt")]
    var columns = zip(isGuided ? ["newcomer", "guide"] : ["city_a", "city_b"], ends).flatMap { key, title in
      [ReportTable.Column(key, title), .init(key + "_state", Phrase(en: "its state", de: "ihr Land"))]
    }
    columns += [
      .init("score", Phrase(en: "points", de: "Punkte")), .init("reasons", Phrase(en: "reasons", de: "Gründe")),
    ]
    for place in 1...Self.alternatives {
      columns += [
        .init("instead_\(place)", Phrase(en: "alternative \(place)", de: "Alternative \(place)")),
        .init("cost_\(place)", Phrase(en: "its cost", de: "was sie kostet")),
      ]
    }
    columns.append(.init("confirmed", Phrase(en: "confirmed?", de: "bestätigt?")))
    for end in ends {
      for contact in contacts {
        columns.append(.init(contact.name, Phrase(en: "\(contact.name), \(end)", de: "\(contact.name), \(end)")))
      }
    }
    var table = ReportTable(columns: columns)
    for (place, pair) in plan.pairs.enumerated() {
      let cities = [pair.newcomer, pair.guide].flatMap { [cell(of: $0), cell(ofStateOf: $0)] }
      let points: [ReportTable.Cell] = [.optional(pair.score.map { ($0 * 100).rounded() }, decimals: 0)]
      table.append(
        cities + points + [.phrase(words(for: pair).capitalized)] + alternatives(to: place)
          + [pair.facts.isPinned ? .phrase(Phrase(en: "yes", de: "ja")) : .blank]
          + [pair.newcomer, pair.guide].flatMap { city in contacts.map { cell($0, of: city) } })
    }
    return table
  }

  private func cell(of city: NodeID) -> ReportTable.Cell { .text(network.name(of: city)) }

  private func cell(ofStateOf city: NodeID) -> ReportTable.Cell {
    network.stateTitle(of: city).map { .phrase($0) } ?? .blank
  }

  /// Whom else the newcomer could have; among peers, whom each of the two would have instead.
  private func alternatives(to place: Int) -> [ReportTable.Cell] {
    var cells: [ReportTable.Cell] = []
    if !instead.isEmpty, !plan.pairs[place].facts.isPinned {
      let instead = instead[place]
      if isGuided {
        for other in instead.guides.prefix(Self.alternatives) {
          cells += [cell(of: other.guide), .phrase(TandemWords.cost(other.loss, problem.form))]
        }
      } else {
        let pair = plan.pairs[place]
        let cost = TandemWords.cost(instead.loss, problem.form)
        for (city, other) in [(pair.newcomer, instead.partners.newcomer), (pair.guide, instead.partners.guide)] {
          guard let other else { continue }
          let (name, partner) = (network.name(of: city), network.name(of: other))
          cells += [.phrase(Phrase(en: "\(partner) for \(name)", de: "\(partner) für \(name)")), .phrase(cost)]
        }
      }
    }
    return cells + Array(repeating: .blank, count: 2 * Self.alternatives - cells.count)
  }

  // MARK: Contacts

  /// A column of the data that says whom to ask in a city.
  private struct ContactColumn {
    let name: String
    let place: Int
    let columns: KeptColumns
  }

  private static let contactNames: Set = [
    "ansprechpartner", "ansprechperson", "ansprechpartnerin", "kontakt", "contact", "email", "mail", "emailadresse",
    "telefon", "telefonnummer", "phone", "mobil",
  ]

  private var contactColumns: [ContactColumn] {
    let columns = network.keptNodeColumns
    return columns.names.enumerated().filter { Self.contactNames.contains(foldedName($0.element)) }
      .map { ContactColumn(name: $0.element, place: $0.offset, columns: columns) }
  }

  private func cell(_ contact: ContactColumn, of city: NodeID) -> ReportTable.Cell {
    network.cell(contact.place, of: contact.columns, at: city)
      .map { .text(String(decoding: $0, as: UTF8.self)) } ?? .blank
  }

  /// Whom to ask in a city: what the columns of contacts say of it.
  func contacts(of city: NodeID) -> [(column: String, text: String)] {
    contactColumns.compactMap { contact in
      network.cell(contact.place, of: contact.columns, at: city)
        .map { (contact.name, String(decoding: $0, as: UTF8.self)) }
    }
  }

  // MARK: The other sheets

  /// Who is not in the plan, and why.
  private var leftOverSheet: ReportTable {
    var table = ReportTable(columns: [
      .init("city", Phrase(en: "city", de: "Stadt")), .init("state", Phrase(en: "its state", de: "ihr Land")),
      .init("cause", Phrase(en: "why", de: "warum")),
    ])
    for city in plan.leftOver {
      table.append([
        cell(of: city), cell(ofStateOf: city), .phrase(words(for: causeOfLeavingOver(city)).capitalized),
      ])
    }
    for shortlist in problem.guidedAlready {
      let guides = shortlist.presentGuides.map { network.name(of: $0) }
      table.append([
        cell(of: shortlist.newcomer), cell(ofStateOf: shortlist.newcomer),
        .phrase(Phrase(en: "Guided already by \(guides)", de: "Schon begleitet von \(guides)")),
      ])
    }
    return table
  }

  /// In which share of the plans made anew each pair comes back.
  private var certaintySheet: ReportTable {
    var table = ReportTable(columns: [
      .init("pair", Phrase(en: "pair", de: "Paar")),
      .init("kept_by_weights", Phrase(en: "% of plans, other weights", de: "% der Pläne, andere Gewichte")),
      .init("kept_by_ties", Phrase(en: "% of plans, ties missing", de: "% der Pläne, Beziehungen fehlen")),
      .init("kept_by_actors", Phrase(en: "% of plans, actors missing", de: "% der Pläne, Akteure fehlen")),
    ])
    for (pair, kept) in zip(plan.pairs, certainty?.kept ?? []) {
      let names = [pair.newcomer, pair.guide].map { network.name(of: $0) }
      table.append(
        [.phrase(Phrase(en: "\(names)", de: "\(names)"))]
          + [kept.weights, kept.ties, kept.actors].map { .number(($0 * 100).rounded(), decimals: 0) })
    }
    return table
  }

  /// What was planned by, so that the plan can be made again.
  private var settingsSheet: ReportTable {
    var table = ReportTable(columns: [
      .init("setting", Phrase(en: "setting", de: "Einstellung")),
      .init("setting_value", Phrase(en: "value", de: "Wert")),
    ])
    func add(_ title: Phrase, _ cell: ReportTable.Cell) { table.append([.phrase(title), cell]) }
    let intakes = years.map(String.init).joined(separator: ", ")
    add(Phrase(en: "intake", de: "Jahrgang"), .text(intakes))
    if isGuided { add(Phrase(en: "years of seniority", de: "Jahre Vorsprung"), .count(rules.seniority)) }
    add(Phrase(en: "places of a city", de: "Plätze einer Stadt"), .count(rules.capacity))
    for part in weighedParts {
      add(
        Phrase(en: "weight: \(part.title)", de: "Gewicht: \(part.title)"), .number(rules.weight(of: part), decimals: 2))
    }
    if let certainty {
      add(
        Phrase(en: "plans drawn for the certainty", de: "Pläne, aus denen die Sicherheit folgt"),
        .count(certainty.draws))
    }
    add(Phrase(en: "seed", de: "Startwert"), .number(Double(question.seed), decimals: 0))
    return table
  }
}
