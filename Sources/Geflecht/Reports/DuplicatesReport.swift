/// Actors that are perhaps one, as a table that `--merge` takes: delete the lines that are wrong.
public enum DuplicatesReport {
  /// The answer to `geflecht check --duplicates`.
  public static func make(_ pairs: [NearDuplicate], network: Network) -> Presentation {
    var table = ReportTable(columns: [
      .init("id", "id"), .init("into", Phrase(en: "into", de: "into")),
      .init("name", Phrase(en: "name", de: "Name")),
      .init("into_name", Phrase(en: "name that stays", de: "bleibender Name")),
      .init("why", Phrase(en: "why", de: "warum")),
    ])
    for pair in pairs {
      table.append([
        .text(network.id(of: pair.node)), .text(network.id(of: pair.into)), .text(network.name(of: pair.node)),
        .text(network.name(of: pair.into)),
        .phrase(
          pair.isSameButSpelling
            ? Phrase(en: "same name but for spelling", de: "gleicher Name bis auf die Schreibweise")
            : Phrase(en: "one letter apart", de: "ein Buchstabe Unterschied")),
      ])
    }
    let count = pairs.count
    var report = Report(
      title: count == 0
        ? Phrase(en: "No two actors look like one", de: "Keine zwei Akteure sehen nach demselben aus")
        : Phrase(
          en: "\(count, "pair", "pairs") of actors that are perhaps one",
          de: "\(count, "Paar", "Paare") von Akteuren, die vielleicht dieselben sind"))
    if count > 0 {
      report.blocks = [
        .table(table),
        .paragraph(
          Phrase(
            en: """
              Nothing was merged. Write the list with -o merges.csv, delete the lines that are wrong, and give it to
              any command with --merge merges.csv.
              """,
            de: """
              Nichts wurde zusammengelegt. Schreiben Sie die Liste mit -o merges.csv, löschen Sie falsche Zeilen und
              geben Sie sie jedem Befehl mit --merge merges.csv.
              """)),
      ]
    }
    let finished = table
    return Presentation(report: report, table: finished, json: json(pairs, network))
  }

  private static func json(_ pairs: [NearDuplicate], _ network: Network) -> JSON {
    let objects = pairs.map { pair in
      JSON.object([
        ("id", .string(network.id(of: pair.node))), ("into", .string(network.id(of: pair.into))),
        ("same_but_spelling", .bool(pair.isSameButSpelling)),
        ("nodes", .array([pair.node, pair.into].map { .object(NodeTraits.members(of: $0, in: network)) })),
      ])
    }
    return .object([("pairs", .array(objects))])
  }
}
