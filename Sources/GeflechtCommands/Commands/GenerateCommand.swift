import Geflecht

/// `geflecht generate`: synthetic networks with a known truth, as folders of tables.
enum GenerateCommand {
  static let card = Command(
    name: "generate",
    summary: Phrase(
      en: "synthetic networks whose truth is known, as tables",
      de: "synthetische Netzwerke, deren Wahrheit bekannt ist, als Tabellen"),
    usage: Phrase(
      en: "geflecht generate [MODEL -o FOLDER] [--size N] [--ties M] [--seed S]",
      de: "geflecht generate [MODELL -o ORDNER] [--size N] [--ties M] [--seed S]"),
    examples: [
      "geflecht generate", "geflecht generate planted -o groups --size 1000 --ties 8000 --seed 7",
      "geflecht generate program -o program",
    ],
    words: [.words(Phrase(en: "MODEL", de: "MODELL"), .models)],
    options: [.size, .ties, .seed]
      + Option.common.replacing(
        .output.with(
          takes: .folder,
          help: Phrase(en: "write the tables to this folder", de: "die Tabellen in diesen Ordner schreiben"))
      ).replacing(
        .force.with(
          help: Phrase(
            en: "replace the same tables in a folder that has some", de: "gleiche Tabellen in einem Ordner ersetzen"))),
    glossaries: {
      [
        Command.Glossary(
          Phrase(en: "Models", de: "Modelle"),
          ModelCatalog.all.map { .init(word: $0.card.id, meaning: $0.card.summary) })
      ]
    },
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    guard let word = arguments.words.first else {
      guard !arguments.has(.output) else {
        throw Failure(
          code: .usage, message: Phrase(en: "which model?", de: "welches Modell?"),
          hint: Phrase(en: "geflecht generate lists them", de: "geflecht generate nennt sie"))
      }
      return try session.present(ModelReport.makeList())
    }
    guard let model = ModelCatalog.model(word) else { throw unknown(word) }
    guard let folder = arguments.value(.output) else {
      throw Failure(
        code: .usage,
        message: Phrase(en: "which folder? name one with -o", de: "in welchen Ordner? nennen Sie ihn mit -o"),
        hint: Phrase(en: "for example: ", de: "zum Beispiel: ") + Phrase("geflecht generate \(word) -o \(word)"))
    }
    let size = try arguments.count(.size, least: 1)
    let ties = try arguments.count(.ties, least: 1)
    let seed = try arguments.count(.seed) ?? 1
    let usual = model.card
    let nodes = Double(size ?? usual.size)
    // Measured: 34 bytes for every row.
    try session.demandMemory(
      34 * (nodes + (ties.map(Double.init) ?? nodes * Double(usual.ties) / Double(usual.size))),
      for: Phrase(en: "this network", de: "dieses Netzwerk"),
      cure: Phrase(en: "ask for a smaller one with --size", de: "wählen Sie mit --size ein kleineres"))
    let tables: GeneratedTables
    do {
      tables = try session.bar.during(Phrase(usual.id)) { () throws(ModelFailure) in
        try model.tables(size: size, ties: ties, seed: seed)
      }
    } catch {
      throw Failure(code: .usage, message: error.message)
    }
    try checkStrangers(in: folder, besides: tables.files.map { $0.name }, session.files)
    try session.write(
      tables.files.map { OutputFile(path: folder + "/" + $0.name, bytes: $0.bytes) }, folder: folder)
    session.terminal.remark(summary(of: tables, model.card, seed: seed, folder))
  }

  private static func summary(of tables: GeneratedTables, _ card: ModelCard, seed: Int, _ folder: String) -> Phrase {
    func counts(_ language: Language, _ nodes: String, _ ties: String) -> String {
      "\(language.count(tables.nodeCount)) \(nodes), \(language.count(tables.tieCount)) \(ties)"
    }
    return Phrase(
      en: """
        wrote \(tables.files.count) tables to \(folder):
        \(counts(.english, "nodes", "ties")), model \(card.id), seed \(seed)
        """,
      de: """
        \(tables.files.count) Tabellen in \(folder) geschrieben: \(counts(.german, "Knoten", "Beziehungen")),
        Modell \(card.id), Startwert \(seed)
        """)
  }

  /// Refuses a folder with tables that would be read together with the new ones.
  private static func checkStrangers(
    in folder: String, besides names: [String], _ files: FileAccess
  ) throws(Failure) {
    guard files.isFolder(folder) else { return }
    guard let stranger = try files.tables(in: folder).first(where: { !names.contains($0) }) else { return }
    throw Failure(
      code: .cannotCreate,
      message: Phrase(
        en: "\(quoted(folder)) holds \(quoted(stranger)), which would be read with the new tables",
        de: "in \(quoted(folder)) liegt \(quoted(stranger)) und würde mit den neuen Tabellen gelesen"),
      hint: Phrase(en: "name another folder", de: "nennen Sie einen anderen Ordner"))
  }

  private static func unknown(_ word: String) -> Failure {
    let near = Spelling.nearest(to: word, in: ModelCatalog.all.map { $0.card.id }).first
    let hint = near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""
    return Failure(
      code: .usage, message: Phrase(en: "no model \(quoted(word))", de: "kein Modell \(quoted(word))") + hint,
      hint: Phrase(en: "geflecht generate lists all models", de: "geflecht generate nennt alle Modelle"))
  }
}
