/// The whole tool in one page: the engine as a module of WebAssembly, the script that asks it, and an example. It may start
/// its own workers and show the pages that the engine writes; there is nothing that it may connect to.
package struct EnginePage {
  private let language: Language
  private let style: String
  private let script: String
  private let data: String

  /// - Parameters:
  ///   - language: The language it opens in where nothing else is asked for.
  ///   - engine: The module, packed as a file `.lzma`.
  ///   - example: The tables of an example, by name.
  ///   - style: What it adds to the style of a report.
  ///   - script: What runs in it.
  ///   - worker: What runs beside it, and holds the module.
  ///   - unpacker: What runs beside it first, and unpacks the module.
  package init(
    language: Language, engine: [UInt8], example: [(name: String, text: String)], style: String, script: String,
    worker: String, unpacker: String
  ) {
    (self.language, self.script) = (language, script)
    self.style = PageAssets.style + style
    let tables = JSON.object(example.map { ($0.name, .string($0.text)) }).rendered()
    data =
      Self.holder("engine", Base64.encoded(engine))
      + Self.holder("example", Base64.encoded(Deflater.deflate(Array(tables.utf8))))
      + Self.holder("unpacker", unpacker) + Self.holder("worker", worker)
  }

  /// - Complexity: O(bytes).
  package var html: String {
    let needsScripts = Phrase(en: "This page needs JavaScript.", de: "Diese Seite braucht JavaScript.")
    return HTMLDocument(
      title: "Geflecht", language: language, body: "<main><h1>Geflecht</h1><p>\(needsScripts[language])</main>\n",
      data: data, style: style, script: script,
      permissions: [
        ("script-src", "'wasm-unsafe-eval'"), ("script-src", HTMLDocument.digest(of: PageAssets.script)),
        ("style-src", HTMLDocument.digest(of: PageAssets.style)), ("worker-src", "blob:"), ("frame-src", "blob:"),
      ]
    ).rendered()
  }

  private static func holder(_ id: String, _ text: String) -> String {
    "<script type=\"text/plain\" id=\"\(id)\">\(text)</script>\n"
  }

  /// A page that holds an engine, with data and a report about them: what the report says stands in it for those who run no
  /// scripts, everybody else can ask on. `nil` where the page holds no engine.
  /// - Parameters:
  ///   - page: What `html` wrote.
  ///   - files: What the commands read, by the paths that they name.
  ///   - words: The words of the command after its name.
  ///   - report: The report as HTML.
  package static func filled(
    _ page: String, files: [(path: String, bytes: [UInt8])], words: [String], report: String
  ) -> String? {
    let engine = "<script type=\"text/plain\" id=\"engine\">"
    guard let start = Self.place(of: "<body>\n", in: page)?.upperBound, let end = Self.place(of: engine, in: page),
      let main = Self.place(of: "<header>", in: report)?.lowerBound,
      let last = Self.place(of: "</footer>\n", in: report)?.upperBound
    else { return nil }
    let given = JSON.object([
      ("words", .array(words.map { .string($0) })),
      ("files", .object(files.map { ($0.path, .string(Base64.encoded($0.bytes))) })),
    ])
    return page[..<start] + "<noscript>\n\(report[main..<last])</noscript>\n<main></main>\n"
      + holder("given", Base64.encoded(Deflater.deflate(Array(given.rendered().utf8)))) + page[end.lowerBound...]
  }

  /// Where a text stands first in another.
  private static func place(of text: String, in whole: String) -> Range<String.Index>? {
    let wanted = Array(text.utf8)
    var start = whole.utf8.startIndex
    while let candidate = whole.utf8[start...].firstIndex(of: wanted[0]) {
      let rest = whole.utf8[candidate...]
      if rest.starts(with: wanted) { return candidate..<rest.index(candidate, offsetBy: wanted.count) }
      start = rest.index(after: candidate)
    }
    return nil
  }
}
