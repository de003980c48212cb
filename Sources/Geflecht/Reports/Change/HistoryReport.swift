/// A network year by year, as tables, JSON and text with small bars.
public enum HistoryReport {
  /// The answer to `geflecht history`.
  public static func make(_ history: History) -> Presentation {
    Presentation(report: report(history), tables: tables(history), json: json(history))
  }

  // MARK: For people

  private static func report(_ history: History) -> Report {
    var report = Report(title: title(of: history))
    report.blocks += history.network.facts.map { .paragraph($0) }
    report.blocks.append(.list(history.findings.map { $0.words }))
    if !history.gaps.isEmpty {
      report.blocks += [
        .heading(Phrase(en: "What the data do not say", de: "Was die Daten nicht sagen")),
        .list(history.gaps.map { $0.words }),
      ]
    }
    let start = history.all.first?.year ?? 0
    for (heading, rows) in [
      (Phrase(en: "Everybody", de: "Alle"), history.all),
      (
        Phrase(
          en: "Those who were there in \(plain: start)", de: "Die, die \(plain: start) dabei waren"),
        history.fromTheStart
      ),
    ] {
      report.blocks.append(.heading(heading))
      report.blocks += tables(of: rows, history).map { .table($0) }
    }
    report.blocks.append(.paragraph(reading(history)))
    return report
  }

  /// The title, with the states that the view chooses.
  static func title(of history: History) -> Phrase {
    let title = Phrase(en: "The network year by year", de: "Das Netzwerk Jahr für Jahr")
    let states = history.network.chosenStates
    return states.isEmpty ? title : Phrase(en: "\(title): \(states)", de: "\(title): \(states)")
  }

  /// What lines of charts are.
  /// - Parameter hasChance: Whether one of them is the share by chance.
  static func readingOfCharts(sayingChance hasChance: Bool) -> Phrase {
    let year = Phrase(
      en: "A year counts what had begun by its end and was not over.",
      de: "Ein Jahr zählt, was bis zu seinem Ende begonnen hatte und nicht vorbei war.")
    guard hasChance else { return year }
    return Phrase(
      en: """
        \(year) By chance: if the sectors were dealt out anew on each level. Where fewer than \(History.Row.fewestTies) ties
        join nodes with sectors, no share is drawn.
        """,
      de: """
        \(year) Zufall: wenn die Sektoren auf jeder Ebene neu verlost würden. Wo weniger als \(History.Row.fewestTies)
        Beziehungen Knoten mit Sektoren verbinden, ist kein Anteil eingezeichnet.
        """)
  }

  private static func reading(_ history: History) -> Phrase {
    let estimate =
      history.error.map { error in
        Phrase(
          en: " Steps are estimated to within \(error, .percent).",
          de: " Die Schritte sind auf \(error, .percent) genau geschätzt.")
      } ?? ""
    return Phrase(
      en: """
        A year counts what had begun by its end and was not over. By chance: the share of cross-sector ties if the sectors were
        dealt out anew on each level; a dash where fewer than \(History.Row.fewestTies) ties join nodes with sectors. Components: parts without a way to each other, nodes without ties among
        them.\(estimate)
        """,
      de: """
        Ein Jahr zählt, was bis zu seinem Ende begonnen hatte und nicht vorbei war. Zufall: der Anteil sektorübergreifender Beziehungen,
        wenn die Sektoren auf jeder Ebene neu verlost würden; ein Strich, wo weniger als \(History.Row.fewestTies) Beziehungen
        Knoten mit Sektoren verbinden. Komponenten: Teile ohne Weg zueinander, Knoten ohne Beziehungen
        eingeschlossen.\(estimate)
        """)
  }

  /// Who takes part, what ties there are, and how they hang together: a table each, so that lines stay short.
  private static func tables(of rows: [History.Row], _ history: History) -> [ReportTable] {
    var nodes = ReportTable(columns: [
      year, .init("cities", Phrase(en: "cities", de: "Städte")), bar,
      .init("actors", Phrase(en: "actors", de: "Akteure")), bar,
      .init("partner_states", Phrase(en: "partner states", de: "Partnerländer")),
      .init("tandems", Phrase(en: "tandems", de: "Tandems")),
    ])
    var ties = ReportTable(
      columns: [year, .init("tied_pairs", Phrase(en: "tied pairs", de: "verbundene Paare")), bar]
        + history.network.sectorNames.map { .init($0, sectorTitle($0)) })
    var together = ReportTable(columns: [
      year, .init("sectors_per_city", Phrase(en: "sectors a city", de: "Sektoren je Stadt")),
      .init("cross_sector_share", Phrase(en: "cross-sector", de: "sektorübergreifend")),
      .init("by_chance", Phrase(en: "by chance", de: "Zufall")),
      .init("components", Phrase(en: "components", de: "Komponenten")),
      .init("largest", Phrase(en: "in the largest", de: "in der größten")),
      .init("mean_steps", Phrase(en: "mean steps", de: "mittlere Schritte")),
    ])
    func share(_ value: Double?) -> ReportTable.Cell {
      value.map { .phrase(Phrase(en: "\($0, .percent)", de: "\($0, .percent)")) } ?? .blank
    }
    let most = (
      rows.map { $0.cities }.max() ?? 0, rows.map { $0.actors }.max() ?? 0, rows.map { $0.tiedPairs }.max() ?? 0
    )
    for row in rows {
      let year = ReportTable.Cell.text(String(row.year))
      nodes.append([
        year, .count(row.cities), .text(bar(row.cities, most.0)), .count(row.actors), .text(bar(row.actors, most.1)),
        .count(row.partnerStates), .count(row.tandems),
      ])
      ties.append(
        [year, .count(row.tiedPairs), .text(bar(row.tiedPairs, most.2))] + row.tiedPairsBySector.map { .count($0) })
      together.append([
        year, .optional(row.sectorsPerCity, decimals: 2),
        share(row.hasEnoughTiesBetweenSectors ? row.crossSectorShare : nil),
        share(row.hasEnoughTiesBetweenSectors ? row.crossSectorShareByChance : nil), .count(row.components),
        share(row.largestComponent),
        .optional(row.meanSteps, decimals: 2),
      ])
    }
    // Of those who were there from the start the numbers of nodes say nothing unless some left.
    let isSteady = Set(rows.map { [$0.cities, $0.actors] }).count == 1 && rows.count > 1
    return isSteady ? [ties, together] : [nodes, ties, together]
  }

  private static let year = ReportTable.Column("year", Phrase(en: "year", de: "Jahr"))
  private static let bar = ReportTable.Column("", "")

  /// A bar of up to twelve characters, in eighths of one.
  private static func bar(_ count: Int, _ most: Int) -> String {
    guard most > 0 else { return "" }
    let eighths = (96 * count + most / 2) / most
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  // MARK: For spreadsheets and programs

  private static let keys = [
    "cities", "actors", "tied_pairs", "recorded_ties", "sectors_per_city", "cities_with_known_sectors",
    "ties_between_sectors", "cross_sector_share", "cross_sector_share_by_chance", "components",
    "largest_component_share", "mean_steps",
    "tandems", "partner_states", "sources",
  ]

  private static func values(_ row: History.Row) -> [JSON] {
    [
      .int(row.cities), .int(row.actors), .int(row.tiedPairs), .int(row.recordedTies), .optional(row.sectorsPerCity),
      .int(row.citiesKnown), .int(row.tiesBetweenSectors), .optional(row.crossSectorShare),
      .optional(row.crossSectorShareByChance),
      .int(row.components), .optional(row.largestComponent), .optional(row.meanSteps), .int(row.tandems),
      .int(row.partnerStates), .optional(row.sources),
    ]
  }

  private static func tables(_ history: History) -> [Presentation.Table] {
    var years = ReportTable(
      columns: (["who", "year"] + keys).map { .init($0, Phrase($0)) }
        + history.network.sectorNames.map { .init("tied_pairs_\($0)", sectorTitle($0)) })
    for (who, rows) in [("all", history.all), ("from-the-start", history.fromTheStart)] {
      for row in rows {
        let cells = values(row).map { value -> ReportTable.Cell in
          switch value {
          case .int(let count): .count(count)
          case .double(let number): .number(number, decimals: 4)
          default: .blank
          }
        }
        years.append(
          [.text(who), .text(String(row.year))] + cells + row.tiedPairsBySector.map { .count($0) })
      }
    }
    var claims = ReportTable(columns: ["claim", "text"].map { .init($0, Phrase($0)) })
    for claim in history.findings + history.gaps {
      claims.append([.text(claim.kind.rawValue), .phrase(claim.words)])
    }
    return [.init("years", years), .init("claims", claims)]
  }

  private static func json(_ history: History) -> JSON {
    func rows(_ rows: [History.Row]) -> JSON {
      .array(
        rows.map { row in
          let sectors = zip(history.network.sectorNames, row.tiedPairsBySector).map { (key: $0, value: JSON.int($1)) }
          return .object(
            [("year", .int(row.year))] + zip(keys, values(row)).map { (key: $0, value: $1) }
              + [("tied_pairs_by_sector", .object(sectors))])
        })
    }
    return .object([
      ("view", history.network.viewJSON), ("source_column", .string(history.sourceColumn)),
      ("error_of_mean_steps", .optional(history.error)),
      ("findings", history.findings.json), ("claims", history.gaps.json), ("all", rows(history.all)),
      ("nodes_at_the_start", .int(history.startCount)), ("from_the_start", rows(history.fromTheStart)),
    ])
  }
}
