import Geflecht

/// `geflecht check`: what was read, and what is wrong. With errors it ends with the code for wrong data.
enum CheckCommand {
  static let card = Command(
    name: "check",
    summary: Phrase(en: "what was read, and what is wrong", de: "was gelesen wurde und was nicht stimmt"),
    usage: Phrase(en: "geflecht check DATA", de: "geflecht check DATEN"),
    examples: [
      "geflecht check datasets/engagierte-stadt",
      "geflecht check datasets/engagierte-stadt --log log.csv --repaired clean",
      "geflecht check datasets/engagierte-stadt --states Bayern --outside",
      "geflecht check --edges ties.csv --nodes actors.csv --strict",
    ],
    words: [.data],
    options: [.repaired, .duplicates, .outside] + Option.data + Option.view + [.format, .csvDialect, .table]
      + Option.common,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    if session.arguments.has(.duplicates) {
      let network = try session.network(of: try session.dataset())
      let pairs = session.bar.during(Phrase(en: "near duplicates", de: "ähnliche Einträge")) {
        network.nearDuplicates()
      }
      return try session.present(DuplicatesReport.make(pairs, network: network))
    }
    if session.arguments.has(.outside) {
      return try session.present(BorderReport.make(try session.network(of: try session.dataset())))
    }
    let (name, intake) = try session.intake()
    var network: Network?
    if let dataset = intake.dataset { network = try session.network(of: dataset) }
    try session.present(CheckReport.make(name, log: intake.log, network: network))
    if let dataset = intake.dataset, let folder = session.arguments.value(.repaired) {
      let tables = dataset.cleanTables()
      try session.write(
        tables.map { OutputFile(path: folder + "/" + $0.fileName, text: $0.text) }, folder: folder)
      session.terminal.remark(
        Phrase(
          en: "wrote \(tables.count) clean tables to \(printable(folder))",
          de: "\(tables.count) bereinigte Tabellen in \(printable(folder)) geschrieben"))
      let formulas = tables.reduce(0) { $0 + $1.formulas }
      if formulas > 0 {
        session.terminal.remark(
          Phrase(
            en: """
              \(formulas, "cell begins", "cells begin") like a formula and \(forms: formulas, "stands", "stand") there as
              read: a spreadsheet that opens these tables would run \(forms: formulas, "it", "them")
              """,
            de: """
              \(formulas, "Zelle beginnt", "Zellen beginnen") wie eine Formel und \(forms: formulas, "steht", "stehen") da
              wie gelesen: Eine Tabellenkalkulation, die diese Tabellen öffnet, würde sie ausführen
              """))
      }
    }
    if intake.dataset == nil {
      throw Failure(code: .data, message: Phrase(en: "\(name) has errors", de: "\(name) hat Fehler"))
    }
  }
}
