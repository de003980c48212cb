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
}
