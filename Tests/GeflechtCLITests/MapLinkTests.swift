import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Addresses from the data in pictures; Graphviz writes them as they stand.
@Suite struct MapLinkTests {
  private static let cells = [
    #"https://x.de/" onmouseover="alert(1)"#, #"https://x.de/"/><script>alert(1)</script>"#, "https://x.de/o'neill",
    "https://x.de/?a=1&b=2&lt;c=3", #"https://x.de/\"\N\G\\"#, "https://x.de/a)>>/S/JavaScript/JS(app.alert(1)",
    "javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "https://x.de/ü ß",
  ]

  private static var files: [String: Content] {
    let rows = cells.enumerated().map { place, cell in
      "c\(place),City \(place),\(50 + place % 5),\(10 + place),\"\(cell.replacing("\"", with: "\"\""))\"\n"
    }
    return [
      "data/cities.csv": "id,name,latitude,longitude,url\n\(rows.joined())", "data/ties.csv": "source,target\nc0,c1\n",
    ]
  }

  @Test func noAddressBecomesMarkup() throws {
    let run = try geflecht("map", "data", "-o", "map.svg", files: Self.files)
    #expect(run.stderr == "wrote map.svg\n")
    let elements = try Elements(of: try #require(run.files["map.svg"]))
    #expect(!elements.names.contains { $0.lowercased().hasSuffix("script") })
    #expect(!elements.attributes.contains { $0.name.lowercased().hasPrefix("on") })
    let links = elements.attributes.filter { $0.name == "href" }.map(\.value)
    #expect(
      Set(links) == [
        "https://x.de/%22%20onmouseover=%22alert%281%29", "https://x.de/%22/%3E%3Cscript%3Ealert%281%29%3C/script%3E",
        "https://x.de/o%27neill", "https://x.de/?a=1&b=2&lt;c=3", "https://x.de/%5C%22%5CN%5CG%5C%5C",
        "https://x.de/a%29%3E%3E/S/JavaScript/JS%28app.alert%281%29", "https://x.de/%C3%BC%20%C3%9F",
      ])
  }

  @Test(.enabled(if: Tool.hasGraphviz, "Graphviz is not installed"))
  func aPDFHasItsPageAndPlainAddresses() throws {
    let run = try geflecht("map", "data", "-o", "map.pdf", files: Self.files)
    #expect(run.stderr == "wrote map.pdf\n", "Graphviz has nothing to complain about")
    let pdf = String(decoding: try #require(run.files["map.pdf"]), as: Unicode.ASCII.self)
    #expect(!pdf.contains("/S/JavaScript/JS("))
    // Newer versions of cairo pack addresses away.
    guard pdf.contains("/URI (") else { return }
    #expect(pdf.contains("/URI (https://x.de/o%27neill)"))
    #expect(pdf.contains("/URI (https://x.de/?a=1&b=2&lt;c=3)"))
  }

  /// Graphviz may end well and have drawn nothing, as its PDF with an apostrophe in an address.
  @Test(arguments: [
    ("map.pdf", "%PDF-1.5\n1 0 obj\n<< /Type /Pages >>\nendobj\n%%EOF\n"), ("map.pdf", ""), ("map.png", ""),
    ("map.png", "%PDF"), ("map.png", "GIF89a"),
  ])
  func aPictureThatIsNoneIsNotWritten(name: String, bytes: String) throws {
    let files = guideAndNewcomer.with(["bin/dot": "#!/bin/sh\nwhile read line; do :; done\nprintf '%s' '\(bytes)'\n"])
    let run = try builtGeflecht(["map", "data", "-o", name], files: files, environment: ["PATH": "bin"])
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("could not draw"))
    #expect(Set(run.files.keys) == Set(files.keys))
  }
}

/// What a well-formed XML document is made of.
private final class Elements: NSObject, XMLParserDelegate {
  var names: [String] = []
  var attributes: [(name: String, value: String)] = []

  init(of xml: Data) throws {
    super.init()
    let parser = XMLParser(data: xml)
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes found: [String: String]
  ) {
    names.append(name)
    attributes += found.map { ($0.key, $0.value) }
  }
}
