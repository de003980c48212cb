import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever people call their cities: every style draws it without a warning, and every id comes back as it was.
@Suite(.enabled(if: Tool.hasGraphviz, "Graphviz is not installed")) struct MapNamesTests {
  static let styles = ["geo", "levels", "network", "sectors", "ego", "tandems", "difference"]

  /// Ids and names that DOT, HTML, XML or a legend would take for their own.
  private static let ids = [
    "graph", "digraph", "node", "edge", "subgraph", "strict", "NODE", "->", "--", "[label=x]", "a:b", "a:n",
    "port:b:ne",
    "a;b", "{a|b}", "<a>", "<b>x</b>", "<<b>x</b>>", "&amp;", "&#65;", "&", "&lt;b&gt;", "say \"hi\"", "\"", "\"\"",
    "back\\slash", "trailing\\", "two\\\\", "\\", "\\N", "\\G \\l \\r \\n", "\\\"", "%s%n", "// no comment",
    "/* none */",
    "# hash", "😀👩‍👩‍👧", "שלום", "مرحبا", "e\u{301}", "\u{202E}rtl", "0", "-1.5", "1e5", ".5", "legend: text", "name: graph",
    "&word;", "&#1;", "&#x1;", "&a&b;", "\\G", "\\N\\G\\E\\T\\H\\L", "legend: line (2)", "heading", "state: x",
    "graph [business]", "a b", "$(rm)", "`x`", "''", "+", "a\tb",
    "tab\u{B}x",
    "bell\u{7}x", "esc\u{1B}[31m", "new\nline", "cr\rx", "nel\u{85}x", "￾",
    "long" + String(repeating: "ä&\\", count: 3000),
  ]

  private static var files: [String: Content] {
    func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    var cities = "id,name,state,latitude,longitude\n"
    var (ties, tandems) = ("source,target,kind,sector\n", "guide,newcomer\n")
    for (place, id) in ids.enumerated() {
      let name = place % 3 == 0 ? "" : (place == 4 ? String(repeating: "<&\"\\", count: 5000) : id)
      cities += "\(cell(id)),\(cell(name)),\(cell("s\\")),\(47 + Double(place % 8)),\(6 + Double(place / 8))\n"
      if place > 0 { ties += "\(cell(ids[place - 1])),\(cell(id)),\(cell("k\\\"&<")),business\n" }
      if place % 5 == 4 { tandems += "\(cell(ids[place - 2])),\(cell(id))\n" }
    }
    let sectors = "id\nbusiness\n\"\\\\N <&\"\n"
    return [
      "data/cities.csv": Content(stringLiteral: cities), "data/ties.csv": Content(stringLiteral: ties),
      "data/tandems.csv": Content(stringLiteral: tandems), "data/states.csv": "id,name\n\"s\\\",\"<S> & \"\"\\\"\n",
      "data/sectors.csv": Content(stringLiteral: sectors),
    ]
  }

  private func arguments(_ style: String) -> [String] {
    switch style {
    case "ego": ["map", "data", "--style", style, "--of", "graph", "--steps", "99"]
    case "difference": ["map", "data", "data", "--style", style]
    default: ["map", "data", "--style", style]
    }
  }

  @Test(arguments: styles) func everyIdAndLabelComesBack(style: String) throws {
    let map = try geflecht(arguments(style) + ["-o", "map.dot", "--title", "\\N \"<b>\" &amp; \\"], files: Self.files)
    #expect(map.exitCode == 0, "\(map.stderr)")
    let dot = try map.text(of: "map.dot")
    let run = try shell("dot -Tjson map.dot", files: ["map.dot": Content(stringLiteral: dot)])
    #expect(run.exitCode == 0)
    #expect(run.stderr == "", "Graphviz has nothing to complain about")
    let json = try run.json()
    let nodes = try #require(json["objects"] as? [[String: Any]])
    let edges = try #require(json["edges"] as? [[String: Any]])
    func lines(_ part: String) -> Int { dot.split(separator: "\n").count { $0.hasPrefix("  \"") && $0.contains(part) } }
    #expect(nodes.count == lines("\" [") - lines("\" -> \""), "no node more, none less")
    #expect(edges.count == lines("\" -> \""))

    // Graphviz keeps `\\` and `&amp;` in names; JSON has them so.
    let names = Set(
      nodes.compactMap { ($0["name"] as? String)?.replacing("\\\\", with: "\\").replacing("&amp;", with: "&") })
    #expect(names.count == nodes.count)
    let suffix = style == "sectors" ? " [business]" : ""
    for id in Self.ids where id.utf8.count < 3000 {
      // A copy of `graph` makes room for the node that is called as copies are.
      let name = shown(id) + suffix
      #expect(names.contains(name) || names.contains(name + " (2)"), "\(Array(name.unicodeScalars))")
    }
    // In boxes every name has its place; elsewhere one without room is left to the tooltip.
    guard style == "levels" else { return }
    let labels = Set(nodes.compactMap { ($0["label"] as? String).map(decoded) })
    // The fifth has a name of 20,000 characters.
    for id in Self.ids
    where id != Self.ids[4] && id.count <= 12
      && id.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    {
      #expect(!labels.isDisjoint(with: [id, shown(id)]), "\(Array(id.unicodeScalars))")
    }
  }

  /// A label as people see it: without the mark of its side, backslashes and ampersands once.
  private func decoded(_ label: String) -> String {
    let text = label.hasSuffix("\\l") || label.hasSuffix("\\r") ? String(label.dropLast(2)) : label
    return text.replacing("\\\\", with: "\\").replacing("&amp;", with: "&").precomposedStringWithCanonicalMapping
  }

  @Test(arguments: styles) func everyPictureIsWellFormed(style: String) throws {
    let map = try geflecht(arguments(style) + ["-o", "map.svg"], files: Self.files)
    #expect(map.exitCode == 0)
    let parser = XMLParser(data: try #require(map.files["map.svg"]))
    parser.shouldResolveExternalEntities = false
    let tips = Tooltips()
    parser.delegate = tips
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(tips.texts.contains { $0.contains(#"\N\G\E\T\H\L"#) }, "\(tips.texts)")
  }

  private final class Tooltips: NSObject, XMLParserDelegate {
    var texts: [String] = []
    private var isInTitle = false
    func parser(
      _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes: [String: String] = [:]
    ) {
      isInTitle = name == "title"
      if isInTitle { texts.append("") }
    }
    func parser(_: XMLParser, foundCharacters text: String) {
      if isInTitle, let last = texts.indices.last { texts[last] += text }
    }
  }

  /// Control characters come back as their pictures, and a first % as a wide one: Graphviz gives such names away.
  private func shown(_ id: String) -> String {
    if id.hasPrefix("%") { return "％" + id.dropFirst() }
    return String(
      String.UnicodeScalarView(
        id.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? scalar
          case 0x80..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
          default: scalar
          }
        })
    ).precomposedStringWithCanonicalMapping
  }
}
