extension PageChart {
  /// The pictures of it: one, or several that stand side by side where there is room.
  func drawings(in language: Language, palette: Palette.Kind = .color) -> [Drawing] {
    switch self {
    case .heat(let table): [HeatMap(table: table, language: language).drawing]
    case .presence(let table): PresenceChart(table: table, language: language, palette: palette).drawings
    case .intervals(let table): [IntervalChart(table: table, language: language).drawing]
    case .bars(let table): [BarChart(table: table, language: language).drawing]
    }
  }
}
