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
    #expect(try run.text(of: "map.dot").hasSuffix(try geflecht("map", engagierteStadt).stdout))
    #expect(run.files.keys.sorted() == ["map.dot"])
  }

  @Test func titleAndLanguage() throws {
    let dot = try geflecht("map", "data", "--title", "Nord \"2025\"", files: guideAndNewcomer).stdout
    #expect(dot.contains(#"label="Nord \"2025\"\l""#))
    let german = try geflecht("map", "data", "--lang", "de", files: guideAndNewcomer).stdout
    #expect(german.hasPrefix("// Städte und ihre Beziehungen"))
  }

  /// Read from the file as Graphviz reads it: a cubic Bézier curve from pin to pin, circles as wide as they are drawn.
  @Test(arguments: ["geo", "levels", "network"]) func noLineOfTheFileRunsThroughAnotherCity(style: String) throws {
    let dot = try geflecht("map", engagierteStadt, "--style", style, "--page", "a4").stdout
    var circles: [String: (x: Double, y: Double, radius: Double)] = [:]
    let node = #/^  "([^"]+)" \[(?:shape="hexagon", )?pos="(-?[0-9.]+),(-?[0-9.]+)!", width=([0-9.]+), height/#
    let edge = #/^  "([^"]+)" -> "([^"]+)" \[.*pos="(?:e,\S+ )?([^"]+)"/#
    let lines = dot.split(separator: "\n").map(String.init)
    for line in lines {
      guard let found = line.firstMatch(of: node)?.output, !found.1.hasPrefix("legend") else { continue }
      circles[String(found.1)] = try (
        #require(Double(found.2)), #require(Double(found.3)), #require(Double(found.4)) * 36
      )
    }
    #expect(circles.count >= 117)
    let all = circles.map { ($0.key, $0.value) }
    var count = 0
    for line in lines {
      guard let found = line.firstMatch(of: edge)?.output, circles[String(found.1)] != nil else { continue }
      let points = found.3.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
      count += 1
      for piece in stride(from: 0, to: points.count - 7, by: 6) {
        for step in 0...40 {
          let (t, s) = (Double(step) / 40, 1 - Double(step) / 40)
          let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
          let x = (0..<4).reduce(0.0) { $0 + weights[$1] * points[piece + 2 * $1] }
          let y = (0..<4).reduce(0.0) { $0 + weights[$1] * points[piece + 2 * $1 + 1] }
          for (id, circle) in all where id != found.1 && id != found.2 {
            let apart = (circle.x - x) * (circle.x - x) + (circle.y - y) * (circle.y - y)
            if apart < circle.radius * circle.radius { Issue.record("\(found.1) – \(found.2) runs through \(id)") }
          }
        }
      }
    }
    #expect(count > 140)
  }

  // MARK: Pictures

  @Test func svgIsWellFormedAndReadable() throws {
    let run = try geflecht("map", engagierteStadt, "-o", "map.svg")
    #expect(run.exitCode == 0)
    #expect(run.stderr == "wrote map.svg\n")
    #expect(run.stdout == "")
    #expect(run.files.keys.sorted() == ["map.svg"])
    let svg = try #require(run.files["map.svg"])
    #expect(isWellFormed(svg))
    #expect(try run.text(of: "map.svg").contains("Würzburg"))
    // Cloppenburg is drawn once and named once.
    #expect(try run.text(of: "map.svg").matches(of: #/ data-id="cloppenburg"/#).count == 2)
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

  /// A slide of 13⅓ by 7½ inches, A4 of 210 by 297 mm: as wide and high as that in every format.
  @Test(
    .enabled(if: Tool.hasGraphviz, "Graphviz is not installed"),
    arguments: [
      ("slide", "960 540", 1920, 1080), ("a4", "595 842", 1190, 1684), ("square", "720 720", 1440, 1440),
    ]) func aPageHasItsSizeInEveryFormat(page: String, points: String, width: Int, height: Int) throws
  {
    func map(_ file: String) throws -> Data {
      let run = try geflecht(
        "map", "data", "--style", "network", "--page", page, "-o", file, "--quiet", files: guideAndNewcomer)
      #expect(run.exitCode == 0 && run.stderr == "")
      return try #require(run.files[file])
    }
    let png = Array(try map("map.png")[16..<24])
    let size = [png[0..<4], png[4..<8]].map { $0.reduce(0) { $0 << 8 | Int($1) } }
    // A sheet on its side is A4 too; how a half is rounded is up to Graphviz.
    let sizes = zip(size.sorted(), [width, height].sorted())
    #expect(sizes.allSatisfy { abs($0 - $1) <= 1 }, "\(size)")
    let pdf = String(decoding: try map("map.pdf"), as: UTF8.self)
    let turned = points.split(separator: " ").reversed().joined(separator: " ")
    #expect([points, turned].contains { pdf.contains("/MediaBox [ 0 0 \($0) ]") })
    let svg = String(decoding: try map("map.svg"), as: UTF8.self)
    let lengths = svg.matches(of: #/(?:width|height)="([0-9.]+)pt"/#).compactMap { Double($0.output.1) }
    #expect(lengths.count == 2 && zip(lengths, size).allSatisfy { abs($0 - Double($1) / 2) < 1 }, "\(lengths)")
  }

  /// Paper has no tooltips to look at.
  @Test func onlyASVGSpeaksOfTooltips() throws {
    let long = try geflecht("map", engagierteStadt, "--style", "sectors", "-o", "map.dot").text(of: "map.dot")
    #expect(long.contains("names without room") && !long.contains("see tooltips"))
    let svg = try geflecht("map", engagierteStadt, "--style", "sectors", "-o", "map.svg").text(of: "map.svg")
    #expect(svg.contains("see tooltips"))
  }

  @Test func bordersOfOnesOwnReplaceThoseOfTheLaender() throws {
    let outlines = "state,ring,kind,latitude,longitude\nX,0,outer,52,11\nX,0,outer,54,11\nX,0,outer,54,13\n"
    let files = guideAndNewcomer.with(["data/outlines.csv": Content(stringLiteral: outlines)])
    let own = try geflecht("map", "data", files: files)
    #expect(own.exitCode == 0 && own.stderr == "", "it is no table without a meaning")
    #expect(!own.stdout.contains("Natural Earth"))
    #expect(try geflecht("map", "data", files: guideAndNewcomer).stdout.contains("Borders: made with Natural Earth"))
    let bad = try geflecht("map", "data", files: files.with(["data/outlines.csv": "state\nX\n"]))
    #expect(bad.exitCode == 65)
    #expect(bad.stderr.contains("state, ring, kind, latitude and longitude"))
  }

  @Test func namesThatXMLOrDOTWouldTakeForTheirOwn() throws {
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
    let run = try builtGeflecht(["map", "data", "-o", "map.png"], files: files, environment: ["TMPDIR": "tmp"])
    #expect(run.exitCode == 0)
    #expect(Set(run.files.keys) == Set(files.keys).union(["map.png"]))
  }

  private func isWellFormed(_ xml: Data) -> Bool {
    let parser = XMLParser(data: xml)
    parser.shouldResolveExternalEntities = false
    return parser.parse()
  }

  // MARK: What cannot be drawn

  @Test func withoutGraphvizTheMessageSaysHowToGetIt() throws {
    let files = guideAndNewcomer.with(["empty/keep": ""])
    let run = try builtGeflecht(["map", "data", "-o", "map.png"], files: files, environment: ["PATH": "empty"])
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("Graphviz is not installed"))
    #expect(run.stderr.contains("apt install graphviz"))
    #expect(run.stderr.contains("brew install graphviz"))
    #expect(run.stderr.contains("-o map.svg"))
    #expect(run.stdout == "")
    #expect(Set(run.files.keys) == Set(files.keys))
    let svg = try builtGeflecht(["map", "data", "-o", "map.svg"], files: files, environment: ["PATH": "empty"])
    #expect(svg.exitCode == 0 && svg.files["map.svg"] != nil, "which needs nobody else")
  }

  @Test func whenGraphvizFailsTheOldPictureStays() throws {
    let files = guideAndNewcomer.with(["bin/dot": "#!/bin/sh\nexit 3\n", "map.png": "old"])
    let run = try builtGeflecht(
      ["map", "data", "-o", "map.png", "--force"], files: files, environment: ["PATH": "bin"])
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("could not draw"))
    #expect(try run.text(of: "map.png") == "old")
  }

  @Test(arguments: ["map.docx", "map.csv", "map.svg.gz"])
  func anEndingThatIsNoMapEndsWith64(file: String) throws {
    let run = try geflecht("map", "data", "-o", file, files: guideAndNewcomer)
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains(".svg, .png, .pdf or .dot"))
    #expect(Set(run.files.keys) == Set(guideAndNewcomer.keys))
  }

  @Test func citiesWithoutPlacesAreDrawnByTheirTies() throws {
    let run = try geflecht("map", "data", "--places", "none", files: twoCities)
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("// Who is tied to whom"))
    let geo = try geflecht("map", "data", "--style", "geo", "--places", "none", files: twoCities)
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
    // Peers meet, nobody guides: a line without a tip.
    let peers = try geflecht(
      "map", "data", "--style", "tandems", "--plan", "plan.csv",
      files: guideAndNewcomer.with(["plan.csv": "city_a,city_b\nParchim,stendal\n"]))
    #expect(!peers.stdout.contains("who guides whom"))
    #expect(peers.stdout.contains(#"edgetooltip="Planned tandem: Parchim – Stendal""#))
    #expect(!peers.stdout.contains(#"dir="forward""#))
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
    #expect(one.stderr.contains("two folders, or one with --from and --to"))
    let other = try geflecht("map", "data", "data", files: guideAndNewcomer)
    #expect(other.exitCode == 64)
    let run = try geflecht("map", "data", "data", "--style", "difference", "--quiet", files: guideAndNewcomer)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("new: 0"))
    #expect(run.stdout.contains("kept: 2"))
  }

  /// At the end of 2019 A and B, tied; at the end of 2022 B and C, tied; B stays where it is.
  @Test func aDifferenceOfTwoDatesOfOneFolder() throws {
    let files: [String: Content] = [
      "data/cities.csv":
        "id,latitude,longitude,joined,left\nA,50,10,2018,2020\nB,51,11,2018,\nC,52,12,2021,\nD,53,13,2020,2021\n",
      "data/ties.csv": "source,target,since,until\nA,B,2018,2020\nB,C,2021,\nB,D,2020,2021\n",
    ]
    let between = ["map", "data", "--style", "difference", "--from", "2019", "--to", "2022", "--quiet"]
    let run = try geflecht(between, files: files)
    #expect(run.exitCode == 0, "\(run.stderr)")
    #expect(run.stdout.hasPrefix("// What changed from 2019 to 2022\n"))
    for count in ["new: 1", "kept: 1", "lost: 1", "kept: 0"] { #expect(run.stdout.contains("\"\(count)\\l\"")) }
    #expect(!run.stdout.contains("\n  \"D\" ["))
    #expect(run.stdout.contains("Two dates: 2019 and 2022;"))
    let half = try geflecht("map", "data", "--style", "difference", "--from", "2019", files: files)
    #expect(half.exitCode == 64 && half.stderr.contains("--from and --to go together"))
    let bare = try geflecht("map", "data", "--from", "2019", "--to", "2022", "--quiet", files: files)
    #expect(bare.stdout == run.stdout, "two dates ask for no other style")
    let other = try geflecht("map", "data", "--style", "geo", "--from", "2019", "--to", "2020", files: files)
    #expect(other.exitCode == 64 && other.stderr.contains("--style difference"))
  }

  @Test func theLegendSaysWhatTheViewIs() throws {
    let dot = try geflecht("map", engagierteStadt, "--kinds", "cooperation", "--as-of", "2023", "--undated", "keep")
      .stdout
    #expect(dot.contains("Only ties of kind cooperation"))
    #expect(dot.contains("As of 2023"))
  }
}
