import Geflecht

/// A page with the engine and the data in it.
extension Session {
  /// A report together with all that was read for it, in the page of an engine.
  /// - Parameter path: A file `geflecht.html`.
  func filled(_ path: String, with report: String) throws(Failure) -> String {
    guard !arguments.has(.pseudonymise) else {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--engine puts the data into the page as they are, --pseudonymise hides them",
          de: "--engine legt die Daten unverändert in die Seite, --pseudonymise verbirgt sie"),
        hint: Phrase(
          en: "export the pseudonymised network first, and report on that",
          de: "exportieren Sie erst das pseudonymisierte Netz, und berichten Sie darüber"))
    }
    let page = String(decoding: try files.bytes(of: path, atMost: 1 << 26), as: UTF8.self)
    let tables = files.opened.sources.filter { $0.name != path }
    // What options name lies apart from the tables of the data, which a command reads all together.
    let named = Set(arguments.command.options.filter { $0.parameter?.completion == .inputFile }.flatMap(arguments.all))
    func place(_ name: String) -> String { (named.contains(name) ? "given/" : "data/") + parts(of: name).name }
    let filled = EnginePage.filled(
      page, files: tables.map { (place($0.name), $0.content) }, words: arguments.words(readingFrom: place),
      report: report)
    guard let filled else {
      throw Failure(
        code: .data,
        message: Phrase(en: "\(quoted(path)) holds no engine", de: "\(quoted(path)) enthält keine Rechenmaschine"),
        hint: Phrase(
          en: "it is the file geflecht.html that the package builds",
          de: "gemeint ist die Datei geflecht.html, die das Paket baut"))
    }
    return filled
  }
}

extension Arguments {
  /// The words of the command after its name, with files at other places, as far as the answer depends on them.
  fileprivate func words(readingFrom place: (String) -> String) -> [String] {
    var words = has(.edges) ? [] : ["data"]
    for option in command.options where has(option) && (option.decidesTheAnswer || option == .edges || option == .nodes)
    {
      for value in all(option) where option != .engine {
        words.append(option.flag)
        guard let parameter = option.parameter else { continue }
        words.append(parameter.completion == .inputFile ? place(value) : value)
      }
    }
    return words
  }
}
