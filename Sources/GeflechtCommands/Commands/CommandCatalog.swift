/// All commands, in the order of help.
enum CommandCatalog {
  static let all: [Command] = [
    CheckCommand.card,
    MeasureCommand.card,
    SectorsCommand.card,
    LevelsCommand.card,
    TandemsCommand.card,
    MapCommand.card,
    ReportCommand.card,
    CompareCommand.card,
    HistoryCommand.card,
    ExportCommand.card,
    ExplainCommand.card,
    TemplateCommand.card,
    GenerateCommand.card,
    CompletionsCommand.card,
    ManCommand.card,
    HelpCommand.card,
    VersionCommand.card,
  ]

  static func command(_ name: String) -> Command? { all.first { $0.name == name } }

  /// Whether some command has an option of this name.
  static func knows(_ flag: String) -> Bool { all.contains { $0.options.contains { $0.isCalled(flag) } } }
}
