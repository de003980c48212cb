import Foundation
import Testing

/// The page that people send each other.
@Suite struct ReportTests {
  private func page(_ options: [String] = [], data: String = engagierteStadt, files: [String: Content] = [:]) throws
    -> String
  {
    let run = try geflecht(["report", data, "-o", "net.html", "--permutations", "9"] + options, files: files)
    #expect(run.exitCode == 0, "\(run.stderr)")
    return try run.text(of: "net.html")
  }

  private func count(_ text: String, in html: String) -> Int { html.components(separatedBy: text).count - 1 }

  private func section(_ id: String, in html: String) throws -> Substring {
    let start = try #require(html.range(of: "<section id=\"\(id)\">"))
    return html[start.upperBound...].prefix(
      upTo: try #require(html[start.upperBound...].range(of: "</section>")).lowerBound)
  }

  private func size(of id: String, in html: String) throws -> Int { try section(id, in: html).utf8.count }

  @Test func everythingIsThere() throws {
    let html = try page(["--lang", "de"])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"de\">"))
    for id in ["minute", "members", "sectors", "cities", "states", "years", "nodes", "methods"] {
      #expect(count("<section id=\"\(id)\">", in: html) == 1)
      #expect(count("<a href=\"#\(id)\">", in: html) == 1)
    }
    // A card a city and a state, and the city's place on the map.
    #expect(count("<article class=\"card\" id=\"c", in: html) == 117 + 16)
    #expect(count("<h3>Bayern</h3>", in: html) == 1)
    #expect(html.contains("Fragen an die Stadt") && !html.contains("Questions to the city"))
    // All states stand in one table instead of beside each.
    #expect(try size(of: "states", in: html) + size(of: "cities", in: html) < 92_000)
    #expect(!(try section("states", in: html)).contains("Zum Vergleich"))
    // What `sectors` says stands here in the same words.
    let sectors = try geflecht("sectors", engagierteStadt, "--permutations", "9", "--lang", "de", "--format", "json")
      .json()
    let claims = try #require(sectors["findings"] as? [[String: Any]])
    #expect(!claims.isEmpty)
    for claim in claims {
      let text = try #require((claim["text"] as? [String: String])?["de"])
      #expect(html.contains(text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")), "\(text)")
    }
    // Every city of the map leads to its card and has its name there; lines say whom they join; both languages share the
    // elements of all drawings.
    let maps = html.matches(of: #/<figure class="map">[\s\S]*?<\/figure>/#).map { String($0.output) }
    let map = try #require(maps.first)
    #expect(maps.count == 1 && map.utf8.count < 65_000, "\(map.utf8.count)")
    #expect(map.matches(of: #/<a href="#c(\d+)" data-n="\1"[^>]*><title>[^<]+<\/title>/#).count == 117)
    #expect(map.matches(of: #/data-t="\d+ \d+"/#).count > 150 && count("class=\"tandem\"", in: map) == 13)
    #expect(count("data-language=", in: html) == 1, "the block of the other language alone")
    #expect(count("<figure class=\"chart", in: html) == 6)
    #expect(html.utf8.count < 460_000, "\(html.utf8.count)")
  }

  /// Nothing is loaded, nothing runs but the page's own script, and no name of the data becomes either.
  @Test func nothingOfTheDataBecomesMarkup() throws {
    let bad = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u{2028}<!--"
    let files: [String: Content] = [
      "data/cities.csv": "id,name,state,latitude,longitude\na,\(bad),S,50,10\nb,\"\"\" onload=\"\"x\",S,51,11\n",
      "data/states.csv": "id,name\nS,\(bad)\n", "data/actors.csv": "id,name,sector,city\nx,\(bad),\(bad),a\n",
      "data/ties.csv": "source,target,kind\na,b,\(bad)\nx,b,tandem2\n",
    ]
    let html = try page(["--title", bad], data: "data", files: files)
    #expect(count("<script", in: html) == 3 && count("</script", in: html) == 3)
    #expect(!html.contains("<img") && !html.contains("<!--"))
    let data = try #require(html.components(separatedBy: "id=\"data\">").last)
    #expect(!data.contains("\u{2028}") && data.contains("\\u2028"))
    for word in ["<link", "@import", "url(", "<iframe", "<form", "<object"] { #expect(!html.contains(word), "\(word)") }
    let tags = html.matches(of: #/<[a-z][^>]*>/#).map { String($0.output) }
    for tag in tags { #expect(tag.firstMatch(of: #/ (?:on\w+|style|src)=/#) == nil, "\(tag)") }
  }

  @Test func theSameDataGiveTheSamePage() throws {
    let files = guideAndNewcomer
    #expect(try page(data: "data", files: files) == page(["--threads", "2"], data: "data", files: files))
  }

  /// A page that opens in German holds the texts of one that opens in English, and the other way round.
  @Test(.enabled(if: Tool.isInstalled("python3"))) func theOtherLanguageIsFoldedIn() throws {
    let german = try geflecht(["report", engagierteStadt, "-o", "de.html", "--permutations", "9", "--lang", "de"])
    let english = try geflecht(["report", engagierteStadt, "-o", "en.html", "--permutations", "9"])
    let check = try shell(
      """
      python3 - <<'END'
      import re, zlib, base64, json, html
      def read(name):
          page = open(name, encoding='utf-8').read()
          folded = re.search('id="other" data-language="(..)">([^<]*)<', page)
          folded = json.loads(zlib.decompress(base64.b64decode(folded.group(2)), -15))
          texts = [text for item in folded for text in ([0] * item if isinstance(item, int) else [item])]
          title = re.search('<title>(.*?)</title>', page).group(1)
          body = page[page.index('<body>'):page.index('<script')]
          return [title] + [html.unescape(t) for t in re.split('<[^>]*>', body) if t.strip(' \\n\\t')], texts
      (de, inDe), (en, inEn) = read('de.html'), read('en.html')
      assert len(de) == len(inDe) and len(en) == len(inEn)
      # Parts with other elements stand in both languages.
      other = [own if text == 0 else text for own, text in zip(de, inDe)]
      missing = [text for text in other if text not in set(en)]
      print(len(missing), missing[:3])
      assert sum(text != 0 for text in inDe) > 500
      END
      """, files: german.contents.merging(english.contents) { own, _ in own })
    #expect(check.stdout == "0 []\n", "\(check.stderr)")
  }

  /// The policy allows the style and the script that stand in the page, by their digests.
  @Test(.enabled(if: Tool.isInstalled("python3"))) func thePolicyFitsThePage() throws {
    let run = try geflecht("report", "data", "-o", "net.html", files: guideAndNewcomer)
    let check = try shell(
      """
      python3 - <<'END'
      import re, hashlib, base64
      page = open('net.html', encoding='utf-8').read()
      policy = re.search('Content-Security-Policy" content="([^"]*)"', page).group(1)
      assert policy.startswith("default-src 'none'; ")
      for name, text in [('style', re.search('<style>(.*?)</style>', page, re.S).group(1)),
                         ('script', re.search('<script>(.*?)</script>', page, re.S).group(1))]:
          digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
          assert f"{name}-src 'sha256-{digest}'" in policy, name
      import json
      data = json.loads(re.search('<script type="application/json" id="data">(.*?)</script>', page, re.S).group(1))
      assert data['geflecht']['command'] == 'report' and data['claims']
      print('fits')
      END
      """, files: run.contents)
    #expect(check.stdout == "fits\n", "\(check.stderr)")
  }

  @Test func aPageIsAFile() throws {
    for words in [["report", "data"], ["report", "data", "-o", "net.csv"]] {
      let run = try geflecht(words, files: guideAndNewcomer)
      #expect(run.exitCode == 64)
      #expect(run.stderr.contains(".html"))
    }
  }

  /// What is of 2020 says nothing of the years after.
  @Test func aPageOfOneDateHasNoYears() throws {
    let html = try page(["--as-of", "2020"])
    #expect(!html.contains("<section id=\"years\">") && html.contains("<section id=\"states\">"))
    #expect(!html.contains("for 2025"))
  }

  @Test func nothingIsDrawnOfNothing() throws {
    let html = try page(["--lang", "de"], data: "data", files: ["data/ties.csv": "source,target\n"])
    #expect(!html.contains("<svg") && html.contains("Es gibt keine Karte: In diesem Netzwerk ist kein Knoten"))
  }

  /// Gray is for printers, on white whatever the screen is like.
  @Test func whatIsForGrayPrintersKeepsItsColors() throws {
    let html = try page(["--palette", "grey"], data: "data", files: guideAndNewcomer)
    let map = try #require(
      html.components(separatedBy: "<figure class=\"map paper\">").last?.components(separatedBy: "</figure>").first)
    #expect(map.contains("#1A1A1A") && !map.contains("var("))
  }

  /// A few cities without sectors or coordinates are a page as well.
  @Test func littleIsEnough() throws {
    let html = try page(data: "data", files: ["data/ties.csv": "source,target\nA,B\n"])
    #expect(html.contains(">A</text>"))
  }
}
