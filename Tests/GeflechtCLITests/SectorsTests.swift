import Foundation
import Testing

@Suite struct SectorsTests {
  @Test func thePageSpeaksGermanAndEnglish() throws {
    let english = try geflecht("sectors", engagierteStadt, "--permutations", "99")
    #expect(english.exitCode == 0)
    #expect(english.stdout.hasPrefix("How the sectors work together\n"))
    #expect(english.stdout.contains("\nWhat the data do not say\n"))
    #expect(english.stderr == "")
    let german = try geflecht("sectors", engagierteStadt, "--permutations", "99", "--lang", "de")
    #expect(german.stdout.hasPrefix("Wie die Sektoren zusammenarbeiten\n"))
    #expect(german.stdout.contains("\nWas auffällt\n"))
  }

  @Test func jsonTiesEveryFindingToItsMeasures() throws {
    let json = try geflecht("sectors", engagierteStadt, "--permutations", "99", "--format", "json").json()
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty && findings.count <= 5)
    let tables = (json["tables"] as? [[String: Any]] ?? []) + (json["sectors"] as? [[String: Any]] ?? [])
    let known = Set(tables.compactMap { $0["measure"] as? String })
      .union((json["network"] as? [String: Any] ?? [:]).keys)
    for finding in findings {
      let measures = try #require(finding["measures"] as? [String])
      #expect(!measures.isEmpty && Set(measures).isSubset(of: known), "\(measures)")
      #expect(!(finding["facts"] as? [String: Any] ?? [:]).isEmpty)
    }
    #expect((json["seed"] as? Int) == 1)
  }

  @Test func csvHoldsFindingsAndNumbers() throws {
    let run = try geflecht("sectors", engagierteStadt, "--permutations", "99", "--format", "csv")
    let lines = run.stdout.split(separator: "\n")
    #expect(lines.first == "part,row,column,value,text")
    #expect(lines.contains { $0.hasPrefix("finding,openness,,,") })
    #expect(lines.contains { $0.hasPrefix("mixing,civil-society,business,3") })
    #expect(lines.contains { $0.hasPrefix("missing-sectors,emden,,,administration-politics") })
  }

  @Test func threadsDoNotChangeABit() throws {
    let one = try geflecht("sectors", engagierteStadt, "--permutations", "99", "--threads", "1", "--format", "json")
    let two = try geflecht("sectors", engagierteStadt, "--permutations", "99", "--threads", "2", "--format", "json")
    #expect(one.stdout == two.stdout)
  }

  @Test func aSchemeOfThreeFoldsScience() throws {
    let run = try geflecht("sectors", engagierteStadt, "--permutations", "9", "--scheme", "three", "--format", "json")
    let view = try #require(try run.json()["view"] as? [String: Any])
    #expect(view["scheme"] as? String == "three")
    #expect(!run.stdout.contains("\"science\""))
  }

  @Test func dataWithoutSectorsAreSaidToHaveNone() throws {
    let run = try geflecht("sectors", "data", files: twoCities)
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("no node has a sector"))
  }

  /// Three organizations and two ties: every sentence would be about nothing.
  @Test func thinDataAreNotTalkedUp() throws {
    let run = try geflecht(
      "sectors", "data",
      files: [
        "data/actors.csv": "id,sector\na,business\nb,science\nc,business\n",
        "data/ties.csv": "source,target\na,b\nb,c\n",
      ])
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("The data are too thin for a statement that would hold."))
    #expect(run.stdout.contains("Only 2 ties join two whose sectors are known: too few to compare with chance."))
  }
}
