/// The ties that lead out of a view, by name: what a coordinator asks for who looks at one state alone.
public enum BorderReport {
  /// The answer to `geflecht check --outside`.
  public static func make(_ network: Network) -> Presentation {
    let ties = network.borderTies
    var report = Report(
      title: Phrase(
        en: "\(ties.count, "tie", "ties") with one end outside",
        de: "\(ties.count, "Beziehung", "Beziehungen") mit einem Ende außerhalb"))
    report.blocks = network.facts.map { .paragraph($0) }
    report.blocks.append(
      ties.isEmpty
        ? .paragraph(
          Phrase(
            en: """
              No tie leads out of this view. A view ends at nodes left out by --states, --scope or --as-of; ties of other
              kinds, sectors and times are left out before.
              """,
            de: """
              Keine Beziehung führt aus dieser Ansicht hinaus. Eine Ansicht endet bei Knoten, die --states, --scope oder
              --as-of weglassen; Beziehungen anderer Art, anderer Sektoren und aus anderer Zeit fallen vorher weg.
              """))
        : .table(table(ties, isForPeople: true)))
    return Presentation(report: report, table: table(ties, isForPeople: false), json: json(ties, network))
  }

  private static func table(_ ties: [BorderTie], isForPeople: Bool) -> ReportTable {
    let ids = isForPeople ? [] : [ReportTable.Column("inside_id", "inside_id"), .init("outside_id", "outside_id")]
    var table = ReportTable(
      columns: ids + [
        .init("inside", Phrase(en: "inside", de: "in der Ansicht")),
        .init("outside", Phrase(en: "outside", de: "außerhalb")),
        .init("outside_level", Phrase(en: "level", de: "Ebene")),
        .init("outside_state", Phrase(en: "state", de: "Land")),
        .init("kind", Phrase(en: "kind", de: "Art")), .init("sectors", Phrase(en: "sectors", de: "Sektoren")),
        .init("weight", Phrase(en: "weight", de: "Gewicht")), .init("since", Phrase(en: "since", de: "seit")),
        .init("until", Phrase(en: "until", de: "bis")),
      ])
    for tie in ties {
      func date(_ date: PartialDate?) -> ReportTable.Cell {
        date.map { isForPeople ? .phrase(Phrase(en: "\($0)", de: "\($0)")) : .text($0.description) } ?? .blank
      }
      table.append(
        (isForPeople ? [] : [.text(tie.inside.id), .text(tie.outside.id)]) + [
          .phrase(tie.inside.title), .phrase(tie.outside.title),
          isForPeople ? .phrase(tie.outside.level.name(1)) : .text(tie.outside.level.key),
          tie.outside.state.map { .phrase($0) } ?? .blank, tie.kind.map { .text($0) } ?? .blank,
          tie.sectors.isEmpty ? .blank : .list(tie.sectors),
          .number(tie.weight, decimals: isWhole(tie.weight) ? 0 : 2), date(tie.since), date(tie.until),
        ])
    }
    return table
  }

  private static func json(_ ties: [BorderTie], _ network: Network) -> JSON {
    func end(_ end: BorderTie.End) -> JSON {
      .object([
        ("id", .string(end.id)), ("name", .string(end.title[.german])), ("level", .string(end.level.key)),
        ("state", end.state.map { .string($0[.german]) } ?? .null),
      ])
    }
    let list = ties.map { tie in
      JSON.object([
        ("inside", end(tie.inside)), ("outside", end(tie.outside)), ("kind", tie.kind.map { .string($0) } ?? .null),
        ("sectors", .strings(tie.sectors)), ("weight", .double(tie.weight)),
        ("since", tie.since.map { .string($0.description) } ?? .null),
        ("until", tie.until.map { .string($0.description) } ?? .null),
      ])
    }
    return .object([("view", network.viewJSON), ("ties", .array(list))])
  }
}
