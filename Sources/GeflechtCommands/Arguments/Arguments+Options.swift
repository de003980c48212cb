import Geflecht

/// Options that several commands share, read from their texts.
extension Arguments {
  /// The headers that `--column` gives a meaning.
  func columnOverrides() throws(Failure) -> [String: ColumnName] {
    var overrides: [String: ColumnName] = [:]
    for pair in all(.column) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      let names = ColumnName.allCases.map { $0.rawValue }
      guard parts.count == 2, let column = ColumnName(rawValue: parts[0]) else {
        throw invalid(
          .column,
          Phrase(
            en: "COLUMN=HEADER with one of \(names.joined(separator: ", "))",
            de: "SPALTE=KOPF mit einer von \(names.joined(separator: ", "))"))
      }
      overrides[parts[1]] = column
    }
    return overrides
  }

  /// The part of the data that the view options choose.
  func view() throws(Failure) -> NetworkView {
    var view = NetworkView()
    if let word = value(.level) {
      let words = command.option(.level)?.parameter?.words ?? []
      let levels = Level.allCases.filter { words.contains($0.key) }
      guard let level = Level(word: word), levels.contains(level) else {
        throw invalid(.level, Phrase(levels.map { $0.key }.joined(separator: ", ")), among: levels.map { $0.key })
      }
      // Where actors may be asked for, the command contracts by itself: a map also shows what lies in what.
      if !levels.contains(.actor) { view.level = level }
    }
    view.kinds = list(.kinds)
    view.sectors = list(.sectors)
    view.states = list(.states)
    view.scheme = try choice(.scheme, SectorScheme.self) ?? .own
    for word in list(.scope) {
      guard let scope = Scope(word: word) else { throw invalid(.scope, "local, state, federal") }
      view.scopes.append(scope)
    }
    if let text = value(.asOf) {
      guard let date = PartialDate(text) else { throw invalid(.asOf, "2022, 2022-06, 2022-06-30") }
      view.asOf = date
    }
    if let text = value(.undated) {
      guard ["keep", "drop"].contains(text) else { throw invalid(.undated, "keep, drop") }
      view.undated = text == "keep" ? .kept : .leftOut
    }
    view.leastWeight = try positive(.minWeight, below: 1e9)
    return view
  }

  /// Refuses to write two things under one name.
  /// - Parameter besides: Files that are written beside the one that `-o` names.
  func checkTargets(_ files: FileAccess, besides: [String] = []) throws(Failure) {
    var seen: [FileIdentity: Option] = [:]
    for path in besides {
      if let file = files.identity(ofTarget: path) { seen[file] = .output }
    }
    for option in [Option.output, .log, .repaired] {
      guard let file = value(option).flatMap({ files.identity(ofTarget: $0) }) else { continue }
      if let other = seen.updateValue(option, forKey: file) {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "\(other.flag) and \(option.flag) name the same file",
            de: "\(other.flag) und \(option.flag) nennen dieselbe Datei"),
          hint: Phrase(en: "give each a file of its own", de: "geben Sie jedem eine eigene Datei"))
      }
    }
  }

  /// Refuses words and files that the command would pass over.
  func checkWords() throws(Failure) {
    if has(.nodes), !has(.edges) {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--nodes goes with --edges; a folder brings its own nodes",
          de: "--nodes gehört zu --edges; ein Ordner bringt seine Knoten mit"))
    }
    if value(.edges) == "-", value(.nodes) == "-" {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "standard input cannot be both nodes and edges",
          de: "die Standardeingabe kann nicht beides sein, Knoten und Beziehungen"))
    }
    guard command.words.last?.isList != true else { return }
    try checkWords(atMost: command.words.count)
  }

  /// Refuses more words than a command takes; a file of ties stands for one of them.
  func checkWords(atMost count: Int) throws(Failure) {
    let allowed = command.readsData && has(.edges) ? count - 1 : count
    guard words.count > allowed else { return }
    throw Failure(
      code: .usage,
      message: Phrase(
        en: "\(quoted(words[allowed])) is one word too many", de: "\(quoted(words[allowed])) ist ein Wort zu viel"),
      hint: command.usage)
  }
}
