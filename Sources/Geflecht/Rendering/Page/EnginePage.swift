/// The whole tool in one page: the engine as a module of WebAssembly, the script that asks it, and an example. It may start
/// its own workers and show the pages that the engine writes; there is nothing that it may connect to.
package struct EnginePage {
  private let language: Language
  private let style: String
  private let script: String
  private let data: String

  /// - Parameters:
  ///   - language: The language it opens in where nothing else is asked for.
  ///   - engine: The module.
  ///   - example: The tables of an example, by name.
  ///   - style: What it adds to the style of a report.
  ///   - script: What runs in it.
  ///   - worker: What runs beside it, and holds the module.
  package init(
    language: Language, engine: [UInt8], example: [(name: String, text: String)], style: String, script: String,
    worker: String
  ) {
    (self.language, self.script) = (language, script)
    self.style = PageAssets.style + style
    let tables = JSON.object(example.map { ($0.name, .string($0.text)) }).rendered()
    data =
      Self.holder("engine", Base64.encoded(Deflater.deflate(engine)))
      + Self.holder("example", Base64.encoded(Deflater.deflate(Array(tables.utf8)))) + Self.holder("worker", worker)
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
}
