/// A document in one file of HTML, whose policy allows nothing but its own style and script: it loads nothing and sends
/// nothing.
struct HTMLDocument {
  let title: String
  let language: Language
  /// What stands between its head and its scripts.
  var body: String
  /// Elements that hold data for its script.
  var data = ""
  var style = PageAssets.style
  var script: String?
  /// What else its policy allows, beyond its own style and script: `worker-src` and `blob:`.
  var permissions: [(directive: String, source: String)] = []

  func rendered() -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.escaped(title))</title>
    <style>\(style)</style>
    </head>
    <body>
    \(body)\(data)\(script.map { "<script>\($0)</script>\n" } ?? "")</body>
    </html>

    """
  }

  private var policy: String {
    let own = [("style-src", Self.digest(of: style))] + (script.map { [("script-src", Self.digest(of: $0))] } ?? [])
    var directives: [(name: String, sources: [String])] = [("default-src", ["'none'"])]
    for (name, source) in own + permissions.map({ ($0.directive, $0.source) }) {
      if let place = directives.firstIndex(where: { $0.name == name }) {
        directives[place].sources.append(source)
      } else {
        directives.append((name, [source]))
      }
    }
    directives += [("base-uri", ["'none'"]), ("form-action", ["'none'"])]
    return directives.map { "\($0.name) \($0.sources.joined(separator: " "))" }.joined(separator: "; ")
  }

  /// How a policy names a text.
  static func digest(of text: String) -> String { "'sha256-\(Base64.encoded(SHA256.digest(of: Array(text.utf8))))'" }
}
