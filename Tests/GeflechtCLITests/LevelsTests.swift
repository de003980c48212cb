import Testing

@Suite struct LevelsTests {
  @Test func theCardOfBavariaIsInGermanAndEnglish() throws {
    let german = try geflecht("levels", engagierteStadt, "Bayern", "--lang", "de")
    #expect(german.exitCode == 0 && german.stderr == "")
    #expect(german.stdout.hasPrefix("Bayern: was das Netzwerk zu den Zusagen einer Länderpartnerschaft zeigt\n"))
    #expect(german.stdout.contains("Länderpartner seit 16.09.2024."))
    let english = try geflecht("levels", engagierteStadt, "BY")
    #expect(english.stdout.hasPrefix("Bavaria: what the network shows of the promises of a state partnership\n"))
  }

  @Test(arguments: ["DE-BY", "Bavaria", "by", "Freistaat Bayern"]) func aStateIsKnownByAllItsNames(word: String) throws
  {
    #expect(try geflecht("levels", engagierteStadt, word, "--format", "json").stdout.contains("\"id\": \"DE-BY\""))
  }

  @Test func aMistypedStateIsAnUnknownOne() throws {
    let run = try geflecht("levels", engagierteStadt, "Bajern")
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains("did you mean 'Bayern'?"))
  }

  @Test func dataWithoutStatesHaveNoCards() throws {
    let run = try geflecht("levels", "data", "BY", files: ["data/ties.csv": "source,target\na,b\nb,c\n"])
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("the data name no state"))
  }

  @Test func tablesStandBesideEachOther() throws {
    let run = try geflecht("levels", engagierteStadt, "Bayern", "--format", "csv", "-o", "by.csv")
    #expect(
      Set(run.files.keys) == [
        "by.csv", "by-comparisons.csv", "by-facts.csv", "by-names.csv", "by.geflecht.json",
      ])
    #expect(try run.text(of: "by.csv").hasPrefix("state,promise,line,title,value,numerator,denominator,text\n"))
    // Who takes part in the regional network, by name: seven rows of ties.csv.
    let names = try run.text(of: "by-names.csv").split(separator: "\n").filter { $0.hasPrefix("DE-BY,city-group,") }
    #expect(names.count == 7 && names.contains("DE-BY,city-group,cities,wuerzburg,Würzburg,city,"))
  }

  @Test func theOverviewSetsStatesSideBySide() throws {
    let run = try geflecht("levels", engagierteStadt, "--permutations", "9")
    #expect(run.exitCode == 0 && run.stderr == "")
    #expect(run.stdout.hasPrefix("How federal level, states and cities interlock\n"))
    // Fourteen cities of Bavaria, ten of them with a partnership, as ties.csv has it.
    #expect(run.stdout.contains(#/Bavaria +14  10\/14 +10\/14/#))
    #expect(run.stdout.contains("\nFederal level: Take part in events and actions on state level\n"))
    let json = try geflecht("levels", engagierteStadt, "--permutations", "9", "--format", "json").json()
    #expect((json["states"] as? [Any])?.count == 16 && (json["cards"] as? [Any])?.count == 17)
  }

  @Test(arguments: ["Bund", "federal", "DE"]) func theFederalLevelHasACard(word: String) throws {
    let run = try geflecht("levels", engagierteStadt, word, "--permutations", "9", "--lang", "de")
    #expect(run.stdout.hasPrefix("Bund: was das Netzwerk"))
    #expect(run.stdout.contains("1 Bundesstelle und 17 Akteure, die für den Bund arbeiten"))
  }

  @Test func allCardsAreOneWordAway() throws {
    let run = try geflecht("levels", engagierteStadt, "alle", "--permutations", "9", "--format", "json").json()
    #expect((run["cards"] as? [Any])?.count == 17)
  }

  @Test func dataWithoutAFederalLevelHaveNoCardOfIt() throws {
    let run = try geflecht("levels", "data", "Bund", "--places", "none", files: Self.twoTowns)
    #expect(run.exitCode == 69 && run.stderr.contains("the data name no federal node"))
  }

  private static let twoTowns: [String: Content] = [
    "data/states.csv": "id,name\nS,Somewhere\n", "data/cities.csv": "id,state\nx,S\ny,S\n",
    "data/actors.csv": "id,sector,city\na,business,x\nb,science,y\n",
    "data/ties.csv": "source,target,kind\na,b,cooperation\nx,a,exchange\n",
  ]

  /// A level changes who stands for whom: two cities whose actors work together are tied if their actors count as them.
  @Test func actorsCanCountAsTheirCities() throws {
    func lines(_ options: String...) throws -> String {
      try geflecht(
        ["levels", "data", "S", "--places", "none", "--format", "csv", "--table", "lines"] + options,
        files: Self.twoTowns
      ).stdout
    }
    #expect(try !lines().contains("cities-tied,") && lines().contains("not-documented"))
    #expect(try lines("--level", "city").contains("cities-tied,cities tied to another city of the state,1,2,2,"))
    let wrong = try geflecht("levels", "data", "S", "--level", "state", files: Self.twoTowns)
    #expect(wrong.exitCode == 64)
  }

  @Test func viewsOfKindsAndDatesChangeTheCard() throws {
    let run = try geflecht(
      "levels", engagierteStadt, "BY", "--kinds", "tandem", "--permutations", "9", "--format", "csv", "--table", "lines"
    )
    // Kronach guides Coburg, Puchheim guides Ingolstadt.
    #expect(run.stdout.contains("cities-tied,cities tied to another city of the state,0.2857142857142857,4,14,"))
    let early = try geflecht(
      "levels", engagierteStadt, "BY", "--as-of", "2021", "--permutations", "9", "--format", "csv", "--table", "lines")
    #expect(early.stdout.contains("cities-tied,cities tied to another city of the state,0.2,2,10,"))
    let outside = try geflecht("levels", engagierteStadt, "BY", "--states", "HE")
    #expect(outside.exitCode == 64)
  }

  @Test func aWorkbookHasASheetForEveryTable() throws {
    let run = try geflecht("levels", engagierteStadt, "BY", "--permutations", "9", "--lang", "de", "-o", "by.xlsx")
    #expect(run.exitCode == 0 && run.files["by.xlsx"]?.starts(with: Array("PK".utf8)) == true)
  }

  @Test func threadsDoNotChangeABit() throws {
    func json(_ threads: String) throws -> String {
      try geflecht(
        "levels", engagierteStadt, "--permutations", "19", "--format", "json", "--threads", threads
      ).stdout
    }
    #expect(try json("1") == json("2"))
  }
}
