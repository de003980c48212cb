import Foundation
import Testing

@Suite struct TandemsTests {
  @Test func everyCityOfTheIntakeGetsGuides() throws {
    let run = try geflecht("tandems", engagierteStadt, "--intake", "2024", "--draws", "0")
    #expect(run.exitCode == 0)
    // Twelve rows of cities.csv joined in 2024.
    #expect(run.stdout.hasPrefix("Tandems, intake 2024: guides for 12 new cities\n"))
    #expect(run.stderr == "")
  }

  @Test func withoutAnIntakeTheLatestIsTaken() throws {
    let latest = try geflecht("tandems", engagierteStadt, "--draws", "0")
    #expect(latest.stdout == (try geflecht("tandems", engagierteStadt, "--intake", "2024", "--draws", "0").stdout))
  }

  @Test func oneNewcomerInGerman() throws {
    let run = try geflecht(
      "tandems", engagierteStadt, "--newcomer", "Cloppenburg", "--top", "5", "--draws", "0", "--lang", "de")
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("Tandems, Jahrgang 2024: erfahrene Städte für 1 neue Stadt\n"))
    #expect(run.stdout.contains("\nCloppenburg\n"))
    #expect(run.stdout.contains("erfahrene Stadt"))
  }

  @Test func jsonHasPairsPartsFactsAndProof() throws {
    let json = try geflecht("tandems", "data", "--draws", "3", "--format", "json", files: guideAndNewcomer).json()
    let pairs = try #require(json["pairs"] as? [[String: Any]])
    #expect(pairs.compactMap { $0["newcomer"] as? String } == ["parchim"])
    #expect(pairs.compactMap { $0["guide"] as? String } == ["stendal"])
    let pair = try #require(pairs.first)
    #expect((0...1).contains(try #require(pair["score"] as? Double)))
    let parts = try #require(pair["parts"] as? [String: Any])
    #expect(parts["topics"] is NSNull)
    let facts = try #require(pair["facts"] as? [String: Any])
    #expect(facts["population_guide"] as? Int == 40_000)
    #expect(facts["already_tied"] as? Bool == true)
    // 0.83 degrees of latitude, 111 km each.
    #expect(abs((facts["kilometres"] as? Double ?? 0) - 92) < 1)
    #expect(try #require(pair["reasons"] as? [String]).isEmpty == false)
    #expect((json["certificate"] as? [String: Any])?["proven"] as? Bool == true)
    #expect(json["objective"] as? [String] == ["cover", "score"])
    #expect((json["left_over"] as? [Any])?.isEmpty == true)
    let candidates = try #require((json["candidates"] as? [[String: Any]])?.first?["candidates"] as? [[String: Any]])
    #expect(candidates.compactMap { $0["guide"] as? String } == ["stendal"])
  }

  @Test func csvIsThePlanToSendOn() throws {
    let run = try geflecht(
      "tandems", "data", "--draws", "0", "--format", "csv", "--table", "plan", files: guideAndNewcomer)
    #expect(run.lines.count == 2)
    #expect(
      run.lines.first?.hasPrefix("newcomer,newcomer_name,newcomer_state,guide,guide_name,guide_state,score,") == true)
    #expect(run.lines.last?.hasPrefix("parchim,Parchim,") == true)
    #expect(run.lines.last?.contains("stendal,Stendal,") == true)
    let left = try geflecht(
      "tandems", "data", "--draws", "0", "--seniority", "6", "--format", "csv", "--table", "plan", "--lang", "de",
      files: guideAndNewcomer)
    #expect(left.lines.last?.contains("keine Stadt kommt in Frage") == true)
  }

  @Test func candidatesListEveryPossiblePair() throws {
    let run = try geflecht("tandems", engagierteStadt, "candidates", "--format", "csv")
    // Checked in the plan: 10 newcomers without a guide and 75 guides each, and 74 for each of the two that have one.
    #expect(run.lines.first?.hasPrefix("newcomer,newcomer_name,rank,guide,") == true)
    #expect(run.lines.count { $0.contains(",yes,") } == 10)
    #expect(try geflecht("tandems", engagierteStadt, "candidates", "--top", "2").stdout.contains("\nCloppenburg\n"))
  }

  @Test func seniorityShutsYoungGuidesOut() throws {
    let run = try geflecht("tandems", "data", "--seniority", "6", files: guideAndNewcomer)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("No city is possible"))
  }

  @Test func weightsChangeTheScore() throws {
    let usual = try geflecht("tandems", engagierteStadt, "--draws", "0", "--format", "csv")
    let byTravel = try geflecht("tandems", engagierteStadt, "--weight", "travel=50", "--draws", "0", "--format", "csv")
    #expect(byTravel.exitCode == 0)
    #expect(usual.stdout != byTravel.stdout)
  }

  @Test func explainAddsUpAndSaysWhatChanges() throws {
    let run = try geflecht("tandems", engagierteStadt, "explain", "Cloppenburg", "Emden")
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("Emden as a guide for Cloppenburg\n"))
    #expect(run.stdout.contains("If the pair were forbidden"))
    let json = try geflecht("tandems", engagierteStadt, "explain", "Emden", "Goch", "--format", "json").json()
    let change = try #require(json["if_settled"] as? [String: Any])
    let loss = try #require((change["loss"] as? [String: Any])?["score"] as? Double)
    // The loss is the difference of the two plans, each proven for itself.
    let scores = [json["score_of_plan"], change["score"]].compactMap { $0 as? Double }
    #expect(scores.count == 2 && abs(scores[0] - scores[1] - loss) < 1e-5)
    #expect(change["proven"] as? Bool == true)
    let table = try geflecht(
      "tandems", engagierteStadt, "explain", "Emden", "Goch", "--format", "csv", "--table", "parts")
    let points = table.lines.dropFirst().compactMap {
      Double($0.split(separator: ",", omittingEmptySubsequences: false)[3])
    }
    let score = try #require((json["pair"] as? [String: Any])?["score"] as? Double)
    #expect(abs(points.reduce(0, +) - 100 * score) < 1e-9)
  }

  /// What a page that takes over the document can act on, in the words of the options.
  @Test func theDocumentSaysWhichPairsItsRowsAreAbout() throws {
    let plan = try geflecht("tandems", "data", "--draws", "0", "--format", "html", files: guideAndNewcomer).stdout
    #expect(
      plan.contains(
        #"<main data-asking="[&quot;parchim&quot;]" data-capacity="1" data-weights="{&quot;sectors&quot;: 3"#))
    #expect(plan.contains("<tr data-pair=\"parchim=stendal\"><th scope=row>Parchim<td>Stendal"))
    let candidates = try geflecht("tandems", "data", "candidates", "--format", "html", files: guideAndNewcomer).stdout
    #expect(candidates.contains("<tr data-pair=\"parchim=stendal\">"))
    let pair = try geflecht(
      "tandems", "data", "explain", "Stendal", "Parchim", "--format", "html", files: guideAndNewcomer)
    #expect(pair.stdout.contains(#"<main data-pair="&quot;parchim=stendal&quot;">"#))
  }

  /// The part is 1 / rank of the wish, and 0 where the city wished for others only (`geflecht tandems --help`).
  @Test(arguments: [("Emden", 0.5), ("Lampertheim", 1), ("Stendal", 0)])
  func wishesAreRankedInTheirOrder(guide: String, part: Double) throws {
    let json = try geflecht(
      "tandems", engagierteStadt, "explain", guide, "Cloppenburg", "--wish", "Cloppenburg=Lampertheim",
      "--wish", "Goch=Stendal", "--wish", "Cloppenburg=Emden", "--format", "json"
    ).json()
    let parts = try #require((json["pair"] as? [String: Any])?["parts"] as? [String: Any])
    #expect(parts["wish"] as? Double == part)
  }

  @Test func peersAndRoundsArePlanned() throws {
    let peers = try geflecht("tandems", "data", "--peers", "--draws", "0", files: guideAndNewcomer)
    #expect(peers.exitCode == 0)
    #expect(peers.stdout.hasPrefix("Tandems among peers, 2020: partners for 2 cities\n"))
    let rounds = try geflecht("tandems", engagierteStadt, "--rounds", "2", "--format", "csv")
    #expect(rounds.lines.first?.hasPrefix("round,newcomer,") == true)
    #expect(rounds.lines.count == 21)
  }

  @Test func weightsComeFromAFileOfAnyOffice() throws {
    var files = guideAndNewcomer
    files["weights.csv"] = "Teil;Gewicht\r\nGröße;0,5\r\ntravel = 4 # weit\r\n"
    let run = try geflecht(
      "tandems", "data", "--weights", "weights.csv", "--draws", "0", "--format", "json", files: files)
    let weights = try #require(try run.json()["weights"] as? [String: Double])
    #expect(weights["size"] == 0.5 && weights["travel"] == 4 && weights["sectors"] == 3)
    files["weights.csv"] = "size;2\nsizes;3\n"
    let wrong = try geflecht("tandems", "data", "--weights", "weights.csv", files: files)
    #expect(wrong.exitCode == 65)
    #expect(wrong.stderr.contains("weights.csv:2:1: wanted one of the parts sectors, topics"))
  }

  // MARK: What cannot be answered

  @Test func rulesThatExcludeEachOtherEndWith69AndAreNamed() throws {
    let run = try geflecht(
      "tandems", engagierteStadt, "--pin", "Emden=Goch", "--pin", "Emden=Cloppenburg", "--forbid", "Goch=Stendal")
    #expect(run.exitCode == 69)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("these rules exclude each other"))
    #expect(run.stderr.contains("it is enough to give up one"))
    #expect(!run.stderr.contains("Stendal"))
    let both = try geflecht(
      "tandems", engagierteStadt, "--pin", "Emden=Goch", "--pin", "Emden=Cloppenburg", "--capacity", "2", "--draws", "0"
    )
    #expect(both.exitCode == 0)
  }

  @Test(arguments: [["explane"], ["explain", "Emden"], ["explain", "Emden", "Emden"], ["backtest", "x"]])
  func wrongQuestionsEndWith64(words: [String]) throws {
    let run = try geflecht(["tandems", engagierteStadt] + words)
    #expect(run.exitCode == 64)
    #expect(run.stdout == "")
  }

  @Test func anIntakeWithoutCitiesEndsWith69AndListsTheYears() throws {
    let run = try geflecht("tandems", engagierteStadt, "--intake", "1900")
    #expect(run.exitCode == 69)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("no city joined in 1900"))
    #expect(run.stderr.contains("2024 (12)"))
  }

  @Test func citiesWithoutYearsEndWith69AndNoYearIsMadeUp() throws {
    let run = try geflecht("tandems", "data", files: twoCities)
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("joined"))
    #expect(!run.stderr.contains("joined in 0"))
  }

  @Test func anUnknownCityIsAskedBack() throws {
    let run = try geflecht("tandems", engagierteStadt, "--newcomer", "Clopenburg")
    #expect(run.exitCode == 64)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("no city 'Clopenburg'"))
    #expect(run.stderr.lowercased().contains("did you mean 'cloppenburg'?"))
  }

  @Test(arguments: ["siz=2", "size", "size=abc", "size=-1", "size=nan", "size=inf", "size=0x2", "size=1001"])
  func aWrongWeightEndsWith64(weight: String) throws {
    let run = try geflecht("tandems", "data", "--weight", weight, files: guideAndNewcomer)
    #expect(run.exitCode == 64)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("--weight '\(weight)'"))
  }
}
