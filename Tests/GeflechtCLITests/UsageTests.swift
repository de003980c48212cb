import Testing

/// A wrong command line ends with 64: nothing is computed, and the message says what was expected.
@Suite struct UsageTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let line: String
    let message: String

    init(_ line: String, _ message: String) {
      self.line = line
      self.message = message
    }

    var testDescription: String { line }
  }

  static let mistakes = [
    Mistake("frobnicate", "no command 'frobnicate'"),
    Mistake("measur data", "no command 'measur'; did you mean 'measure'?"),
    Mistake("measure", "which data?"),
    Mistake("measure data betweeness", "no measure 'betweeness'; did you mean betweenness?"),
    Mistake("measure data DEGREE", "did you mean degree?"),
    Mistake("measure data --tpo 5", "no option '--tpo'; did you mean --top?"),
    Mistake("measure data -x", "no option '-x'"),
    Mistake("measure data --title x", "'measure' has no option --title"),
    Mistake("map data --format json", "'map' has no option --format"),
    Mistake("measure data --format", "--format needs a value"),
    Mistake("measure data --quiet=yes", "--quiet takes no value"),
    Mistake("measure data --format jsn", "--format 'jsn': wanted text, json, csv, markdown, html; did you mean json?"),
    Mistake("measure data --csv-dialect excel", "did you mean excel-de?"),
    Mistake("measure data --lang fr", "--lang 'fr': wanted en, de"),
    Mistake("measure data --top 0", "--top '0': wanted a whole number from 1"),
    Mistake("measure data --top -3", "--top '-3'"),
    Mistake("measure data --top many", "--top 'many'"),
    Mistake("measure data --top 99999999999999999999", "--top '99999999999999999999'"),
    Mistake("measure data --level village", "--level 'village': wanted city, state, federal"),
    Mistake("measure data --as-of 2022-13", "--as-of '2022-13'"),
    Mistake("measure data --undated maybe", "--undated 'maybe': wanted keep, drop"),
    Mistake("measure data --min-weight many", "--min-weight 'many': wanted a number above 0"),
    Mistake("measure data --min-weight -1", "--min-weight '-1': wanted a number above 0"),
    Mistake("measure data --scope global", "--scope 'global': wanted local, state, federal"),
    Mistake("measure data --kinds friendshp", "did you mean 'friendship'?"),
    Mistake("measure data --states Bayer", "no state 'Bayer' in the data"),
    Mistake("measure data --column Absender", "--column 'Absender': wanted COLUMN=HEADER"),
    Mistake("measure data --column sender=Absender", "--column 'sender=Absender'"),
    Mistake("tandems data --intake soon", "--intake 'soon'"),
    Mistake("tandems data --capacity 0", "--capacity '0'"),
    Mistake("tandems data --seen-within ever", "--seen-within 'ever'"),
    Mistake("explain betweeness", "no measure 'betweeness'; did you mean betweenness?"),
    Mistake("--top 5 measure data", "--top stands after its command"),
    Mistake("--qiet measure data", "no option '--qiet'; did you mean --quiet?"),
    Mistake("--lang", "which command?"),
    Mistake("--lang fr check data", "--lang 'fr': wanted en, de"),
    Mistake("--quiet=yes check data", "--quiet takes no value"),
  ]

  @Test(arguments: mistakes)
  func aMistakeEndsWith64(mistake: Mistake) throws {
    let files = twoCities.with(["data/ties.csv": "source,target,kind\nhalle,ulm,friendship\n"])
    let run = try geflecht(shellWords(mistake.line), files: files)
    #expect(run.exitCode == 64)
    #expect(run.stdout == "")
    #expect(run.stderr.contains(mistake.message))
  }

  @Test func complaintsAreGermanToo() throws {
    let run = try geflecht("measure", "data", "--tpo", "5", "--lang", "de", files: twoCities)
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains("keine Option '--tpo'; meinten Sie --top?"))
  }

  @Test func optionsMayStandAnywhereAndTakeAnEqualsSign() throws {
    let usual = try geflecht("measure", "data", "degree", "--format", "csv", files: twoCities)
    #expect(usual.exitCode == 0)
    for line in [
      "measure --format=csv data degree", "measure data --format csv -- degree",
      "--lang en measure data degree --format csv",
    ] {
      #expect(try geflecht(shellWords(line), files: twoCities).stdout == usual.stdout)
    }
  }

  /// What holds for every command may stand before it.
  @Test func globalOptionsHoldFromTheFirstWordOn() throws {
    let files = twoCities.with(["data/budget.csv": "a,b\n"])
    for options in ["--quiet", "--lang de", "--lang=de", "--no-color", "--quiet --lang de --no-color", "--help"] {
      let before = try geflecht(shellWords("\(options) measure data degree"), files: files)
      let after = try geflecht(shellWords("measure data degree \(options)"), files: files)
      #expect(before.exitCode == 0)
      #expect(before.stdout == after.stdout)
      #expect(before.stderr == after.stderr)
    }
    #expect(try geflecht("--lang", "de", "check", "data", files: twoCities).stdout.hasPrefix("data ist bereit"))
  }

  @Test func theEnvironmentNamesTheLanguage() throws {
    func check(_ words: String..., language: String) throws -> Outcome {
      try geflecht(words, files: twoCities, environment: ["GEFLECHT_LANG": language])
    }
    #expect(try check("check", "data", language: "de").stdout.hasPrefix("data ist bereit"))
    #expect(try check("check", "data", "--lang", "en", language: "de").stdout.hasPrefix("data is ready"))
    #expect(try check("check", "data", language: "").stdout.hasPrefix("data is ready"))
    #expect(try check("chekc", "data", language: "de").stderr.contains("kein Befehl"))
    let wrong = try check("check", "data", language: "fr")
    #expect(wrong.exitCode == 64)
    #expect(wrong.stderr.contains("GEFLECHT_LANG 'fr': wanted en, de"))
    #expect(try check("check", "data", "--lang", "de", language: "fr").exitCode == 0)
  }

  @Test func aSuggestionIsNeverTheWordItself() throws {
    let run = try geflecht("measure", "data", "--level", "actor", files: twoCities)
    #expect(run.exitCode == 64)
    #expect(!run.stderr.contains("did you mean actor?"))
  }

  /// A slip in the last option is told at once, not after minutes of computing.
  @Test(arguments: ["measure nowhere --format jsn", "measure nowhere --top 0", "check nowhere --csv-dialect excel"])
  func optionsAreCheckedBeforeTheDataAreRead(line: String) throws {
    #expect(try geflecht(shellWords(line)).exitCode == 64)
  }

  // MARK: Nothing that was asked for is passed over in silence

  @Test(arguments: ["check data other", "tandems data other", "map data other", "explain degree strength"])
  func aWordTooManyEndsWith64(line: String) throws {
    let run = try geflecht(shellWords(line), files: guideAndNewcomer)
    #expect(run.exitCode == 64)
    #expect(run.stdout == "")
  }

  @Test func nodesWithoutEdgesEndWith64() throws {
    let run = try geflecht("check", "data", "--nodes", "actors.csv", files: twoCities)
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains("--edges"))
  }
}
