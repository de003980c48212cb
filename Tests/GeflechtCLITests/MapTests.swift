import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct MapTests {
  @Test func dotGoesToStandardOutput() throws {
    let run = try geflecht("map", engagierteStadt)
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("// "))
    #expect(run.stdout.contains("\ndigraph "))
    #expect(run.stdout.hasSuffix("}\n"))
    #expect(run.stderr == "")
  }

  @Test func everyCityIsOnTheMap() throws {
    let json = try geflecht("measure", engagierteStadt, "degree", "--level", "city", "--format", "json").json()
    let ids = try #require(json["nodes"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(ids.count == 117)
    let dot = try geflecht("map", engagierteStadt).stdout
    for id in ids { #expect(dot.contains("\n  \"\(id)\" [pos="), "\(id)") }
  }

  @Test func dotIsWrittenToAFile() throws {
    let run = try geflecht("map", engagierteStadt, "-o", "map.dot")
    #expect(run.stdout == "")
    #expect(run.stderr == "wrote map.dot\n")
    #expect(try run.text(of: "map.dot") == (try geflecht("map", engagierteStadt).stdout))
    #expect(run.files.keys.sorted() == ["map.dot"])
  }

  @Test func titleAndLanguage() throws {
    let dot = try geflecht("map", "data", "--title", "Nord \"2025\"", files: guideAndNewcomer).stdout
    #expect(dot.contains(#"label="Nord \"2025\"""#))
    let german = try geflecht("map", "data", "--lang", "de", files: guideAndNewcomer).stdout
    #expect(german.hasPrefix("// Städte und ihre Beziehungen"))
  }

  // MARK: Pictures

  @Test(.enabled(if: Tool.hasGraphviz, "Graphviz is not installed"))
  func svgIsWellFormedAndReadable() throws {
    let run = try geflecht("map", engagierteStadt, "-o", "map.svg")
    #expect(run.exitCode == 0)
    #expect(run.stderr == "wrote map.svg\n", "Graphviz has nothing to complain about")
    #expect(run.stdout == "")
    #expect(run.files.keys.sorted() == ["map.svg"])
    let svg = try #require(run.files["map.svg"])
    #expect(isWellFormed(svg))
    #expect(try run.text(of: "map.svg").contains("Würzburg"))
  }

  @Test(.enabled(if: Tool.hasGraphviz, "Graphviz is not installed"))
  func pngAndPdfBeginAsTheyShould() throws {
    let png = try geflecht("map", engagierteStadt, "-o", "map.png")
    #expect(png.stderr == "wrote map.png\n")
    #expect(png.files["map.png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    let pdf = try geflecht("map", "data", "-o", "map.PDF", files: guideAndNewcomer)
    #expect(pdf.stderr == "wrote map.PDF\n")
    #expect(pdf.files["map.PDF"]?.starts(with: Array("%PDF".utf8)) == true)
  }

  @Test(.enabled(if: Tool.hasGraphviz, "Graphviz is not installed"))
  func namesThatXMLOrDOTWouldTakeForTheirOwn() throws {
    let name = #"<b>&amp; "Q" \N \\ & Söhne"#
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let long = String(repeating: "Ä&<\\", count: 8000)
    let files: [String: Content] = [
      "data/cities.csv": """
      id,name,latitude,longitude
      \(quoted),\(quoted),50,10
      port:x,\(long),51,11
      "line\nbreak","a\nb",52,12

      """,
      "data/ties.csv": "source,target,kind\n\(quoted),port:x,\(quoted)\n",
    ]
    let run = try geflecht("map", "data", "--title", name, "-o", "map.svg", files: files)
    #expect(run.exitCode == 0)
    #expect(run.stderr == "wrote map.svg\n")
    #expect(isWellFormed(try #require(run.files["map.svg"])))
  }

  @Test(.enabled(if: Tool.hasGraphviz, "Graphviz is not installed"))
  func noTemporaryFilesStay() throws {
    let files = guideAndNewcomer.with(["tmp/keep": ""])
    let run = try builtGeflecht(["map", "data", "-o", "map.svg"], files: files, environment: ["TMPDIR": "tmp"])
    #expect(run.exitCode == 0)
    #expect(Set(run.files.keys) == Set(files.keys).union(["map.svg"]))
  }

  private func isWellFormed(_ xml: Data) -> Bool {
    let parser = XMLParser(data: xml)
    parser.shouldResolveExternalEntities = false
    return parser.parse()
  }

  // MARK: What cannot be drawn

  @Test func withoutGraphvizTheMessageSaysHowToGetIt() throws {
    let files = guideAndNewcomer.with(["empty/keep": ""])
    let run = try builtGeflecht(["map", "data", "-o", "map.svg"], files: files, environment: ["PATH": "empty"])
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("Graphviz is not installed"))
    #expect(run.stderr.contains("apt install graphviz"))
    #expect(run.stderr.contains("brew install graphviz"))
    #expect(run.stderr.contains("-o map.dot"))
    #expect(run.stdout == "")
    #expect(Set(run.files.keys) == Set(files.keys))
  }

  @Test func whenGraphvizFailsTheOldPictureStays() throws {
    let files = guideAndNewcomer.with(["bin/dot": "#!/bin/sh\nexit 3\n", "map.svg": "old"])
    let run = try builtGeflecht(
      ["map", "data", "-o", "map.svg", "--force"], files: files, environment: ["PATH": "bin"])
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("could not draw"))
    #expect(try run.text(of: "map.svg") == "old")
  }

  @Test(arguments: ["map.docx", "map.csv", "map.svg.gz"])
  func anEndingThatIsNoMapEndsWith64(file: String) throws {
    let run = try geflecht("map", "data", "-o", file, files: guideAndNewcomer)
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains(".dot, .svg, .png or .pdf"))
    #expect(Set(run.files.keys) == Set(guideAndNewcomer.keys))
  }

  @Test func citiesWithoutPlacesAreDrawnByTheirTies() throws {
    let run = try geflecht("map", "data", files: twoCities)
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("// Who is tied to whom"))
    let geo = try geflecht("map", "data", "--style", "geo", files: twoCities)
    #expect(geo.exitCode == 69)
    #expect(geo.stdout == "")
    #expect(geo.stderr.contains("latitude and longitude"))
    #expect(geo.stderr.contains("--style network"))
  }

  @Test func aSizeThatIsNoNumberOfANode() throws {
    let network = try geflecht("map", "data", "--size", "density", files: guideAndNewcomer)
    #expect(network.exitCode == 69)
    let typo = try geflecht("map", "data", "--size", "degre", files: guideAndNewcomer)
    #expect(typo.exitCode == 64)
    #expect(typo.stderr.contains("did you mean degree?"))
  }

  // MARK: Styles

  @Test func aStyleMistypedGetsTheNearest() throws {
    let run = try geflecht("map", "data", "--style", "netwrok", files: guideAndNewcomer)
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains("geo, levels, network, sectors, ego, tandems, difference; did you mean network?"))
  }

  @Test func aLargeNetworkIsDrawnByItsPlacesUnlessForced() throws {
    let coarse = try geflecht("map", engagierteStadt, "--style", "levels", "--quiet").stdout
    #expect(coarse.contains("actors, drawn as the places they are in"))
    let fine = try geflecht("map", engagierteStadt, "--style", "levels", "--level", "actor", "--quiet").stdout
    #expect(!fine.contains("drawn as the places"))
    #expect(fine.contains("\n  \"auridis-stiftung\" [shape=\"square\", pos="))
  }

  @Test func aMapAroundANodeNeedsOne() throws {
    let none = try geflecht("map", "data", "--style", "ego", files: guideAndNewcomer)
    #expect(none.exitCode == 64)
    #expect(none.stderr.contains("--of"))
    let typo = try geflecht("map", "data", "--style", "ego", "--of", "Stendahl", files: guideAndNewcomer)
    #expect(typo.exitCode == 64)
    #expect(typo.stderr.contains("did you mean 'stendal'?"))
    let other = try geflecht("map", "data", "--style", "geo", "--of", "Stendal", files: guideAndNewcomer)
    #expect(other.exitCode == 64)
    let run = try geflecht("map", "data", "--of", "Stendal", files: guideAndNewcomer)
    #expect(run.stdout.hasPrefix("// Around Stendal"))
  }

  @Test func aPlanIsDrawnDashed() throws {
    let files = guideAndNewcomer.with(["plan.csv": "newcomer;guide\nParchim;stendal\n"])
    let run = try geflecht("map", "data", "--style", "tandems", "--plan", "plan.csv", files: files)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains(#"edgetooltip="Planned tandem: Stendal → Parchim""#))
    let bad = try geflecht("map", "data", "--plan", "data/ties.csv", files: guideAndNewcomer)
    #expect(bad.exitCode == 65)
    #expect(bad.stderr.contains("guide and newcomer"))
    let unknown = try geflecht(
      "map", "data", "--plan", "plan.csv", files: guideAndNewcomer.with(["plan.csv": "guide,newcomer\nStendal,Ulm\n"]))
    #expect(unknown.exitCode == 64)
    #expect(unknown.stderr.contains("'Ulm'"))
  }

  @Test func aDifferenceNeedsTwoFolders() throws {
    let one = try geflecht("map", "data", "--style", "difference", files: guideAndNewcomer)
    #expect(one.exitCode == 64)
    #expect(one.stderr.contains("BEFORE AFTER"))
    let other = try geflecht("map", "data", "data", files: guideAndNewcomer)
    #expect(other.exitCode == 64)
    let run = try geflecht("map", "data", "data", "--style", "difference", "--quiet", files: guideAndNewcomer)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("new: 0"))
    #expect(run.stdout.contains("kept: 2"))
  }

  @Test func theLegendSaysWhatTheViewIs() throws {
    let dot = try geflecht("map", engagierteStadt, "--kinds", "cooperation", "--as-of", "2023", "--undated", "keep")
      .stdout
    #expect(dot.contains("only ties of kind cooperation"))
    #expect(dot.contains("as of 2023"))
  }
}
