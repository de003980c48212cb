/// Where the pictures of a page stand: below the heading of the table that holds their numbers.
extension PageReport.Section {
  /// The same section with its pictures.
  func illustrated(_ content: PageContent) -> PageReport.Section {
    var section = self
    switch id {
    case "members":
      if let bars = BarTable(degreesOf: content.network) { section.parts += Self.parts(.bars(bars), bars.table) }
    case "sectors":
      guard let results = content.sectors?.results else { break }
      section.add(HeatTable(results).map { .heat($0) }, below: "Who works with whom")
      let intervals = IntervalTable(results)
      section.add(intervals.map { .intervals($0) }, intervals?.table, below: "Each sector's ties")
      section.add(PresenceTable(content.network).map { .presence($0) }, below: "Cities by their sectors")
    case "states":
      if let heat = content.states.flatMap({ HeatTable($0) }) {
        section.parts.insert(contentsOf: Self.parts(.heat(heat), heat.table), at: 0)
      }
    default: break
    }
    return section
  }

  private static func parts(_ chart: PageChart, _ table: ReportTable) -> [PageReport.Part] {
    [.chart(chart), .blocks([.table(table)])]
  }

  /// Puts a chart below a heading, or before everything where there is no such heading.
  /// - Parameter table: What it shows as a table, where the section has none.
  private mutating func add(_ chart: PageChart?, _ table: ReportTable? = nil, below heading: String) {
    guard let chart else { return }
    let pictures = table.map { Self.parts(chart, $0) } ?? [.chart(chart)]
    for (place, part) in parts.enumerated() {
      guard case .blocks(let blocks) = part,
        let at = blocks.firstIndex(where: {
          if case .heading(let text) = $0 { text[.english] == heading } else { false }
        })
      else { continue }
      let pieces = [.blocks(Array(blocks[...at]))] + pictures + [.blocks(Array(blocks[(at + 1)...]))]
      return parts.replaceSubrange(place...place, with: pieces)
    }
    parts.insert(contentsOf: pictures, at: 0)
  }
}

extension IntervalTable {
  /// The same as a table.
  var table: ReportTable {
    var table = ReportTable(columns: [
      .init("ties", Phrase(en: "ties of", de: "Beziehungen von")),
      .init("share", Phrase(en: "share to other sectors", de: "Anteil zu anderen Sektoren")),
      .init("low", Phrase(en: "by chance from", de: "bei Zufall von")), .init("high", Phrase(en: "to", de: "bis")),
    ])
    for row in rows {
      table.append([.phrase(row.name)] + [row.observed, row.low, row.high].map { Self.percent($0) })
    }
    return table
  }

  private static func percent(_ share: Double) -> ReportTable.Cell {
    .phrase(Phrase(en: "\(share, .percent)", de: "\(share, .percent)"))
  }
}

extension HeatTable {
  /// The same as a table: observed, and in brackets by chance.
  var table: ReportTable {
    var table = ReportTable(
      columns: [.init("group", Phrase(en: "ties between", de: "Beziehungen zwischen"))]
        + groups.map { .init($0[.english], $0) })
    for (group, cells) in zip(groups, cells) {
      table.append(
        [.phrase(group)]
          + cells.map { cell in
            guard let cell else { return .blank }
            return .phrase(cell.words)
          })
    }
    return table
  }
}

extension HeatTable.Cell {
  /// `58 ▼`.
  var observedWords: Phrase {
    Phrase { language in
      let count = language.decimal(observed, decimals: observed == observed.rounded() ? 0 : 1)
      return sign.isEmpty ? count : "\(count) \(sign)"
    }
  }

  /// `(71.2)`.
  var expectedWords: Phrase? { expected.map { Phrase(en: "(\($0, decimals: 1))", de: "(\($0, decimals: 1))") } }

  /// `58 ▼ (71.2)`.
  fileprivate var words: Phrase { expectedWords.map { [observedWords, $0].joined(separator: " ") } ?? observedWords }
}
