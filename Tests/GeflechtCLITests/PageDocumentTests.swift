import Foundation
import Testing
import Thoroughness

/// The page says what the commands say, and what it says reads whole in every form.
@Suite struct PageDocumentTests {
  /// A part of the real data that is quickly asked, or all of it.
  private static let bavaria = ["--states", "Bayern"]
  private static let part = Thoroughness.isFull ? [] : bavaria
  private static let draws = ["--permutations", "9"]

  private func page(_ options: [String], _ file: String = "net.html", files: [String: Content] = [:]) throws -> Outcome
  {
    let run = try geflecht(["report", engagierteStadt, "-o", file] + Self.draws + options, files: files)
    #expect(run.exitCode == 0, "\(run.stderr)")
    return run
  }

  /// The words of a page, without its elements.
  private func text(of html: String) -> String {
    let body = String(html.prefix(upTo: html.range(of: "<script")?.lowerBound ?? html.endIndex))
    let plain = body.replacing(#/<[^>]*>/#, with: "\n")
    let marks = [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    return marks.reduce(plain) { $0.replacing($1.0, with: $1.1) }
  }

  /// The English words of all claims in a document, with the kind of each.
  private func claims(in value: Any) -> [(kind: String, words: String)] {
    if let list = value as? [Any] { return list.flatMap(claims) }
    guard let object = value as? [String: Any] else { return [] }
    let words = (object["text"] as? [String: Any])?["en"] as? String
    let kind = (object["claim"] ?? object["id"]) as? String
    let own = words.flatMap { words in kind.map { [(kind: $0, words: words)] } } ?? []
    return own + object.sorted { $0.key < $1.key }.flatMap { claims(in: $0.value) }
  }

  private func answer(_ verb: String, _ options: [String], of part: [String] = Self.part) throws -> [String: Any] {
    try geflecht([verb, engagierteStadt, "--format", "json"] + options + part).json()
  }

  private static let dates = ["--from", "2020", "--to", "2025"]

  /// Every sentence of the documents, with every number in it. Of a plan of many pairs the documents hold what a page leaves
  /// out: why the pairs that were not chosen would have done.
  @Test func whatTheCommandsSayStandsOnThePage() throws {
    let options =
      Self.bavaria + Self.dates + ["--intake", "2024", "--draws", "1", "--audience", "research", "--top", "12"]
    let html = try page(options).text(of: "net.html")
    let shown = text(of: html)
    let top = ["--top", "12"]
    let answers: [(String, [String: Any], without: Set<String>)] = [
      ("sectors", try answer("sectors", Self.draws + top, of: Self.bavaria), []),
      // Of single ties that matter a page shows the first, as the command does; the federal level has no card on it.
      ("levels", try answer("levels", Self.draws + top, of: Self.bavaria), ["closing-tie", "critical-tie"]),
      ("history", try answer("history", [], of: Self.bavaria), []),
      // What is left out of either date stands in the paragraph about it.
      ("compare", try answer("compare", Self.dates + Self.draws + top, of: Self.bavaria), []),
      ("tandems", try answer("tandems", ["--intake", "2024", "--draws", "1"] + top, of: Self.bavaria), []),
    ]
    for (verb, json, without) in answers {
      let cards = (json["cards"] as? [[String: Any]])?.filter { $0["id"] as? String != "engagierte-stadt" }
      let said = claims(in: json.filter { $0.key != "cards" && $0.key != "view" }) + claims(in: cards ?? [])
      #expect(said.count > 2, "\(verb)")
      for claim in said where !without.contains(claim.kind) {
        let isThere = shown.contains(claim.words)
        #expect(isThere, "\(verb), \(claim.kind): \(claim.words)")
      }
    }
  }

  /// Who holds it together has the numbers of `measure`.
  @Test func whoHoldsItTogetherIsMeasured() throws {
    let html = try page(Self.part).text(of: "net.html")
    let block = try #require(
      html.components(separatedBy: "id=\"data\">").last?.components(separatedBy: "</script>").first)
    let data = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
    let said = try #require(data?["holding"] as? [[String: Any]])
    let measured = try answer("measure", ["betweenness", "sector-betweenness"])
    let nodes = try #require(measured["nodes"] as? [[String: Any]])
    for (kind, key) in [("stands-between", "betweenness"), ("joins-sectors", "sector-betweenness")] {
      let claim = try #require(said.first { $0["claim"] as? String == kind })
      let values = try #require(claim["values"] as? [String: Double])
      #expect(values.count == 5)
      for (id, value) in values {
        let node = try #require(nodes.first { $0["id"] as? String == id })
        #expect(node[key] as? Double == value, "\(id)")
      }
      let others = nodes.filter { values[$0["id"] as? String ?? ""] == nil }.compactMap { $0[key] as? Double }
      #expect(others.allSatisfy { $0 <= values.values.min() ?? 0 })
    }
  }

  @Test func aMayorReadsNoErrorProbabilities() throws {
    let options = Self.part + Self.dates
    let (plain, whole) = (
      try page(options).text(of: "net.html"), try page(options + ["--audience", "research"]).text(of: "net.html")
    )
    for sign in [">p<", ">q\n", "bootstrap", "Krackhardt"] {
      #expect(whole.contains(sign) && !plain.contains(sign), "\(sign)")
    }
    #expect(plain.contains("<pre>geflecht report DATA --from 2020 --to 2025 --permutations 9"))
    let bad = try geflecht("report", "data", "-o", "net.html", "--audience", "mayors", files: guideAndNewcomer)
    #expect(bad.exitCode == 64 && bad.stderr.contains("did you mean mayor?"))
  }

  /// The card alone is what `levels` prints, with the state's map.
  @Test func oneStateIsAPage() throws {
    let html = try page(["--of", "Bayern", "--lang", "de"]).text(of: "net.html")
    let shown = text(of: html)
    #expect(html.contains("<h1>Bayern</h1>") && html.contains("<svg") && !html.contains("<section id=\"cities\">"))
    let card = try geflecht(
      ["levels", engagierteStadt, "Bayern", "--lang", "de", "--format", "json"] + Self.draws
    ).json()
    let lines = try #require((card["cards"] as? [[String: Any]])?.first?["lines"] as? [[String: Any]])
    #expect(lines.count > 20)
    for line in lines {
      let words = try #require((line["text"] as? [String: String])?["de"])
      #expect(shown.contains(words), "\(words)")
    }
  }

  @Test func oneCityIsAPage() throws {
    let html = try page(["--of", "Würzburg"]).text(of: "net.html")
    #expect(html.contains("<h1>Würzburg</h1>") && html.contains("133,731 inhabitants"))
    #expect(text(of: html).contains("Who takes part from business and science?"))
    let actor = try geflecht("report", engagierteStadt, "--of", "Freiwilligenagentur Würzburg", "-o", "net.html")
    #expect(actor.exitCode == 64 && actor.stderr.contains("cities and states have one"))
    let slip = try geflecht("report", engagierteStadt, "--of", "Würzbug", "-o", "net.html")
    #expect(slip.exitCode == 64 && slip.stderr.contains("'Würzburg'"))
  }

  /// Markdown has the same sections, and its pictures lie beside it.
  @Test func aPageIsMarkdownToo() throws {
    let run = try page(Self.part + ["--lang", "de"], "netz.md")
    let text = try run.text(of: "netz.md")
    let headings = ["Die Seite in einer Minute", "Wer dabei ist", "Wer es zusammenhält", "Stadt für Stadt", "Tandems"]
    for heading in headings { #expect(text.contains("\n## \(heading)\n"), "\(heading)") }
    #expect(text.contains("\n### Würzburg\n") && text.contains("| Stendal | Parchim |") == Thoroughness.isFull)
    let pictures = text.matches(of: #/!\[([^\]]+)\]\(<([^>]+)>\)/#).map { (String($0.1), String($0.2)) }
    let names = pictures.map(\.1)
    #expect(names.first == "netz-map.svg" && names.contains("netz-chart-2.svg") && names.last == "netz-years.svg")
    #expect(Set(names).count == names.count)
    for (words, file) in pictures {
      #expect(words.count > 8)
      #expect(try run.text(of: file).hasPrefix("<?xml") || run.text(of: file).hasPrefix("<svg"))
    }
    // All or nothing: where a picture may not be written, no page is.
    let again = try geflecht(
      ["report", engagierteStadt, "-o", "netz.md"] + Self.draws + Self.part, files: ["netz-years.svg": "mine"])
    #expect(again.exitCode == 73 && again.files["netz.md"] == nil)
    #expect(try again.text(of: "netz-years.svg") == "mine")
  }

  /// No name, id, place or address of the data, in either language or any form.
  @Test(.enabled(if: Tool.isInstalled("python3"))) func pseudonymsHideEverything() throws {
    let key: [String: Content] = ["key": "sixteen letters and more"]
    let hidden = ["--pseudonymise", "key"]
    var written: [String: Content] = [:]
    for file in ["net.html", "net.md"] {
      written.merge(try page(hidden, file, files: key).contents.filter { $0.key.hasPrefix("net") }) { $1 }
    }
    let check = try shell(
      """
      python3 - <<'END'
      import base64, csv, glob, html, json, re, zlib
      words = set()
      for path in glob.glob('datasets/engagierte-stadt/*.csv'):
          for row in csv.DictReader(open(path, encoding='utf-8')):
              for column, cell in row.items():
                  if column in ('id', 'name', 'url', 'evidence', 'latitude', 'longitude', 'name_en') and cell:
                      if column in ('latitude', 'longitude') and len(cell) > 6 or sum(c.isalpha() for c in cell) > 3: words.add(cell)
      assert len(words) > 700, len(words)
      texts = {}
      for path in glob.glob('net*'):
          text = open(path, encoding='utf-8').read()
          texts[path] = html.unescape(text).replace('\\\\', '')
          folded = re.search('id="other"[^>]*>([^<]*)<', text)
          if folded: texts[path + ' (other)'] = zlib.decompress(base64.b64decode(folded.group(1)), -15).decode()
      assert len(texts) >= 4, texts.keys()
      # What the program is called is no secret of the data.
      found = sorted((word, path) for word in words for path, text in texts.items() if word in text)
      print(found[:5])
      END
      """, files: written)
    #expect(check.stdout == "[]\n", "\(check.stderr)")
  }
}
