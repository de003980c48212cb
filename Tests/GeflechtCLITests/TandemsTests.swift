import Foundation
import Testing

@Suite struct TandemsTests {
  @Test func everyCityOfTheIntakeGetsGuides() throws {
    let run = try geflecht("tandems", engagierteStadt, "--intake", "2024", "--draws", "2")
    #expect(run.exitCode == 0)
    // Twelve rows of cities.csv joined in 2024.
    #expect(run.stdout.hasPrefix("Tandem suggestions, intake 2024: experienced guides for 12 new cities\n"))
    #expect(run.stderr == "")
  }

  @Test func withoutAnIntakeTheLatestIsTaken() throws {
    let latest = try geflecht("tandems", engagierteStadt, "--draws", "2")
    #expect(latest.stdout == (try geflecht("tandems", engagierteStadt, "--intake", "2024", "--draws", "2").stdout))
  }

  @Test func oneNewcomerInGerman() throws {
    let run = try geflecht("tandems", engagierteStadt, "--newcomer", "Cloppenburg", "--top", "5", "--lang", "de")
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("Tandem-Vorschläge"))
    #expect(run.stdout.contains("\nCloppenburg\n"))
    #expect(run.stdout.contains("erfahrene Stadt"))
  }

  @Test func jsonHasNewcomersPartsAndReasons() throws {
    let json = try geflecht("tandems", "data", "--format", "json", files: guideAndNewcomer).json()
    let newcomers = try #require(json["newcomers"] as? [[String: Any]])
    #expect(newcomers.compactMap { $0["id"] as? String } == ["parchim"])
    let candidates = try #require(newcomers.first?["candidates"] as? [[String: Any]])
    #expect(candidates.compactMap { $0["guide"] as? String } == ["stendal"])
    let score = try #require(candidates.first?["score"] as? Double)
    #expect((0...1).contains(score))
    let parts = try #require(candidates.first?["parts"] as? [String: Any])
    #expect(parts["topics"] is NSNull)
    let facts = try #require(candidates.first?["facts"] as? [String: Any])
    #expect(facts["population_guide"] as? Int == 40_000)
    #expect(facts["already_tied"] as? Bool == true)
    // 0.83 degrees of latitude, 111 km each.
    #expect(abs((facts["kilometres"] as? Double ?? 0) - 92) < 1)
    let reasons = try #require(candidates.first?["reasons"] as? [String])
    #expect(!reasons.isEmpty)
  }

  @Test func csvHasARowForEveryPair() throws {
    let run = try geflecht("tandems", "data", "--format", "csv", files: guideAndNewcomer)
    #expect(run.lines.count == 2)
    #expect(run.lines.first?.hasPrefix("newcomer,newcomer_name,rank,guide,guide_name,") == true)
    #expect(run.lines.last?.hasPrefix("parchim,Parchim,1,stendal,Stendal,") == true)
  }

  @Test func seniorityShutsYoungGuidesOut() throws {
    let run = try geflecht("tandems", "data", "--seniority", "6", files: guideAndNewcomer)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("No city can guide it"))
  }

  @Test func weightsChangeTheScore() throws {
    let usual = try geflecht("tandems", engagierteStadt, "--draws", "0", "--format", "csv")
    let byTravel = try geflecht("tandems", engagierteStadt, "--weight", "travel=50", "--draws", "0", "--format", "csv")
    #expect(byTravel.exitCode == 0)
    #expect(usual.stdout != byTravel.stdout)
  }

  // MARK: What cannot be answered

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
