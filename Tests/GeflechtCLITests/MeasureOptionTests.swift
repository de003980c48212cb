import Foundation
import Testing

/// How measures count: weights, directions, starting points, families.
@Suite struct MeasureOptionTests {
  //  a ═2═ b ─1─ c     lengths 1/2 and 1
  private let weighted: [String: Content] = ["data/ties.csv": "source,target,weight\na,b,2\nb,c,1\n"]
  //  a → b → c ← d
  private let directed: [String: Content] = [
    "data/edges.csv": "Source,Target,Type\na,b,Directed\nb,c,Directed\nd,c,Directed\n"
  ]

  @Test func weightsMakeStrongTiesShort() throws {
    let run = try geflecht(
      "measure", "data", "harmonic", "eccentricity", "--weighted", "--format", "csv", files: weighted)
    // a: 1/0.5 + 1/1.5, b: 1/0.5 + 1/1, c: 1/1 + 1/1.5
    let rows = run.lines.dropFirst().map { $0.split(separator: ",").suffix(2).compactMap { Double($0) } }
    let expected = [[2 + 1 / 1.5, 1.5], [3, 1], [1 + 1 / 1.5, 1.5]]
    for (row, values) in zip(rows, expected) {
      #expect(zip(row, values).allSatisfy { ($0 - $1).magnitude < 1e-12 }, "\(row)")
    }
  }

  @Test func directionsAreFollowedOutwardOrInward() throws {
    let out = try geflecht("measure", "data", "harmonic", "--direction", "out", "--format", "csv", files: directed)
    #expect(out.lines.dropFirst().map { $0.split(separator: ",").last } == ["1.5", "1", "0", "1"])
    let into = try geflecht("measure", "data", "harmonic", "--direction", "in", "--format", "csv", files: directed)
    #expect(into.lines.dropFirst().map { $0.split(separator: ",").last } == ["0", "1", "2.5", "0"])
  }

  @Test func theAnswerSaysHowItCountedAndWhatThatDoesNotChange() throws {
    let run = try geflecht("measure", "data", "degree", "harmonic", "--weighted", files: weighted)
    #expect(run.stdout.contains("paths are 1/weight long, walks follow weights. This does not change degree."))
    let json = try geflecht("measure", "data", "degree", "--direction", "out", "--format", "json", files: directed)
      .json()
    let settings = try #require(json["settings"] as? [String: Any])
    #expect(settings["direction"] as? String == "out")
    #expect(json["seed"] as? Int == 1)
  }

  @Test func walksStartWhereTheyAreTold() throws {
    let run = try geflecht("measure", "data", "distance-from", "--from", "c", "--format", "csv", files: weighted)
    #expect(run.lines.dropFirst().map { $0.split(separator: ",").last } == ["2", "1", "0"])
    let typo = try geflecht("measure", engagierteStadt, "distance-from", "--from", "Würzbrg")
    #expect(typo.exitCode == 64)
    #expect(typo.stderr.contains("no node 'Würzbrg'; did you mean 'Würzburg'?"))
  }

  @Test func aFamilyStandsForItsMeasures() throws {
    let run = try geflecht(
      "measure", "data", "distance", "degree", "--format", "csv", "--table", "nodes", files: weighted)
    let header = try #require(run.lines.first)
    #expect(header.contains(",eccentricity,") && header.hasSuffix(",degree"))
    #expect(!header.contains("betweenness"))
  }

  @Test func tiesHaveRowsOfTheirOwn() throws {
    let run = try geflecht("measure", "data", "edge-betweenness", "--format", "csv", files: weighted)
    #expect(run.stdout == "source,source_name,target,target_name,edge-betweenness\na,a,b,b,2\nb,b,c,c,2\n")
  }

  @Test(arguments: [
    ["--direction", "up"], ["--steps", "0"], ["--resolution", "-1"], ["--estimate", "2"], ["--from", "nobody"],
  ])
  func nonsenseIsRefused(option: [String]) throws {
    let run = try geflecht(["measure", "data", "degree"] + option, files: weighted)
    #expect(run.exitCode == 64)
    #expect(run.stdout == "" && run.stderr.contains(option[0]))
  }

  // MARK: Weights that lie far apart

  @Test func weightsTooFarApartForPathsAreNamed() throws {
    let files: [String: Content] = ["data/ties.csv": "source,target,weight\na,b,5000000000\nb,c,1\nc,d,2\n"]
    let sentence = """
      Lengths of paths are told apart to a billionth: beside ties as weak as b–c (1) one as strong as a–b (5000000000) \
      adds nothing, and paths with it and without it count as equally long.
      """
    let json = try geflecht("measure", "data", "betweenness", "--weighted", "--format", "json", files: files)
    #expect(try json.json()["warnings"] as? [String] == [sentence])
    #expect(json.stderr == sentence + "\n")
    #expect(
      try geflecht("measure", "data", "betweenness", "--weighted", "--lang", "de", files: files).stdout.contains(
        "Milliardstel"))
    // Neither where steps are counted nor where no paths are compared, nor where weights are near enough.
    #expect(try geflecht("measure", "data", "betweenness", files: files).stderr == "")
    #expect(try geflecht("measure", "data", "closeness", "--weighted", files: files).stderr == "")
    let near: [String: Content] = ["data/ties.csv": "source,target,weight\na,b,50000000\nb,c,1\nc,d,2\n"]
    #expect(try geflecht("measure", "data", "betweenness", "--weighted", files: near).stderr == "")
  }

  @Test(arguments: ["sectors", "measure"]) func morePermutationsThanAMillionAreRefused(command: String) throws {
    let run = try geflecht(command, engagierteStadt, "--permutations", "1000000000")
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains("from 1 to 1,000,000"))
  }
}
