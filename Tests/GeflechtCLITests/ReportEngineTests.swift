import Foundation
import Testing

/// A report in the page of an engine, with the data it speaks of.
@Suite(.enabled(if: Tool.isInstalled("python3"))) struct ReportEngineTests {
  private static let engine =
    "<!DOCTYPE html>\n<body>\n<main></main>\n<script type=\"text/plain\" id=\"engine\">AA==</script>\n</body>\n"

  private var files: [String: Content] {
    guideAndNewcomer.merging(["geflecht.html": Content(stringLiteral: Self.engine)]) { $1 }
  }

  @Test func whoeverGetsThePageGetsTheDataAndTheQuestion() throws {
    let run = try geflecht(
      "report", "data", "--engine", "geflecht.html", "--seed", "7", "--permutations", "9", "-o", "net.html",
      files: files)
    #expect(run.exitCode == 0, "\(run.stderr)")
    let check = try shell(
      """
      python3 - <<'END'
      import re, zlib, base64, json, os
      page = open('net.html', encoding='utf-8').read()
      given = re.search('id="given">([^<]*)<', page).group(1)
      given = json.loads(zlib.decompress(base64.b64decode(given), -15))
      assert given['words'][0] == 'data' and '--engine' not in given['words'], given['words']
      assert given['words'][given['words'].index('--seed') + 1] == '7'
      tables = {name for name in os.listdir('data')}
      assert {'data/' + name for name in tables} == set(given['files'])
      for name in tables: assert base64.b64decode(given['files']['data/' + name]) == open('data/' + name, 'rb').read()
      # What the report says stands there for those who run no scripts; the engine is whole.
      assert '<section id="minute">' in re.search('<noscript>(.*)</noscript>', page, re.S).group(1)
      assert page.count('id="engine">AA==<') == 1 and page.index('id="given"') < page.index('id="engine"')
      print('whole')
      END
      """, files: run.contents)
    #expect(check.stdout == "whole\n", "\(check.stderr)")
  }

  @Test func aFileWithoutEngineIsNamed() throws {
    let run = try geflecht(
      "report", "data", "--engine", "net.txt", "--permutations", "9", "-o", "net.html",
      files: files.merging(["net.txt": "no engine"]) { $1 })
    #expect(run.exitCode == 65 && run.stderr.contains("'net.txt' holds no engine") && run.files["net.html"] == nil)
  }

  @Test func markdownTakesNoEngine() throws {
    let run = try geflecht("report", "data", "--engine", "geflecht.html", "-o", "net.md", files: files)
    #expect(run.exitCode == 64 && run.stderr.contains("--engine") && run.files["net.md"] == nil)
  }

  @Test func pseudonymsDoNotGoWithTheData() throws {
    let run = try geflecht(
      "report", "data", "--engine", "geflecht.html", "--pseudonymise", "key", "--permutations", "9", "-o", "net.html",
      files: files.merging(["key": "a key that is long enough, 32 bytes"]) { $1 })
    #expect(run.exitCode == 64 && run.files["net.html"] == nil)
  }
}
