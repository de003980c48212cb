import Geflecht
import Testing
import Thoroughness

@Suite struct GenerateTests {
  @Test func withoutAWordAllModelsAreListed() throws {
    for language in ["en", "de"] {
      let run = try geflecht("generate", "--lang", language)
      #expect(run.exitCode == 0)
      #expect(run.stderr == "")
      for model in ModelCatalog.all { #expect(run.stdout.contains("\n\(model.card.id): ")) }
    }
  }

  @Test func theModelsAreOnTheHelpPage() throws {
    let page = try geflecht("generate", "--help").stdout
    for model in ModelCatalog.all { #expect(page.contains("\n  \(model.card.id) ")) }
    #expect(page.contains("-o, --output FOLDER"))
  }

  @Test(arguments: ModelCatalog.all.map(\.card.id))
  func whatIsGeneratedPassesTheStrictCheck(id: String) throws {
    let size = id == "national" ? "1000" : Thoroughness.choose(quick: "200", full: "1000")
    let made = try geflecht("generate", id, "--size", size, "-o", "net")
    #expect(made.exitCode == 0)
    #expect(made.stderr.contains("model \(id), seed 1"))
    let run = try geflecht("check", "net", "--strict", files: made.contents)
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("net is ready"))
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let line = "generate program --size 200 -o net --seed"
    let first = try geflecht(shellWords(line) + ["7"])
    #expect(first.exitCode == 0)
    #expect(first.stdout == "")
    #expect(first.stderr == "wrote 5 tables to net: 233 nodes, 1,000 ties, model program, seed 7\n")
    let names = ["actors.csv", "cities.csv", "federal.csv", "geflecht.json", "states.csv", "ties.csv"]
    #expect(first.files.keys.sorted() == names.map { "net/\($0)" })
    #expect(try geflecht(shellWords(line) + ["7"]).files == first.files)
    #expect(try geflecht(shellWords(line) + ["8"]).files != first.files)
  }

  @Test func aProgramHasTandems() throws {
    let made = try geflecht(
      "generate", "program", "--size", Thoroughness.choose(quick: "200", full: "1000"), "-o", "net", "--quiet")
    #expect(try geflecht(lightly(["tandems", "net", "--intake", "2024"]), files: made.contents).exitCode == 0)
  }

  @Test(arguments: [
    ("generate plantd -o net", "no model 'plantd'; did you mean planted?"),
    ("generate planted", "which folder? name one with -o"),
    ("generate -o net", "which model?"),
    ("generate planted other -o net", "'other' is one word too many"),
    ("generate planted -o net --size 5", "size 5: 'planted' takes 20 to 100,000,000 nodes"),
    ("generate planted -o net --size 100 --ties 5000", "5,000 ties: with 100 nodes 'planted' has 1 to 1,225"),
    ("generate grid -o net --size 9 --ties 9", "9 ties: with 9 nodes 'grid' has 12"),
    ("generate planted -o net --seed x", "--seed 'x'"),
    ("generate planted -o net --nodes 5", "'generate' has no option --nodes"),
  ])
  func aMistakeEndsWith64(line: String, message: String) throws {
    let run = try geflecht(shellWords(line))
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains(message), "\(run.stderr)")
    #expect(run.files.isEmpty)
  }

  // MARK: Folders

  @Test func anExistingFolderKeepsItsFiles() throws {
    let files: [String: Content] = ["net/notes.txt": "mine"]
    let run = try geflecht(shellWords("generate grid --size 9 -o net"), files: files)
    #expect(run.exitCode == 73)
    #expect(run.stderr.contains("--force"))
    #expect(run.files.keys.sorted() == ["net/notes.txt"])
  }

  @Test func forceReplacesTheTablesAndNothingElse() throws {
    let files: [String: Content] = ["net/notes.txt": "mine", "net/edges.csv": "old"]
    let run = try geflecht(shellWords("generate grid --size 9 -o net --force"), files: files)
    #expect(run.exitCode == 0)
    #expect(run.files.keys.sorted() == ["net/edges.csv", "net/geflecht.json", "net/nodes.csv", "net/notes.txt"])
    #expect(try run.text(of: "net/notes.txt") == "mine")
    #expect(try run.text(of: "net/edges.csv").hasPrefix("source,target\nn0,n1\n"))
  }

  @Test func tablesOfAnotherNetworkAreNotMixedIn() throws {
    let files: [String: Content] = ["net/cities.csv": "id\nulm\n", "net/edges.csv": "old"]
    let run = try geflecht(shellWords("generate grid --size 9 -o net --force"), files: files)
    #expect(run.exitCode == 73)
    #expect(run.stderr.contains("holds 'cities.csv'"))
    #expect(try run.text(of: "net/edges.csv") == "old")
  }

  @Test func whatCannotBeWrittenEndsWith73() throws {
    for folder in ["file", "file/net", ""] {
      let run = try geflecht(["generate", "grid", "--size", "9", "-o", folder, "--force"], files: ["file": "mine"])
      #expect(run.exitCode == 73, "\(folder)")
      #expect(try run.text(of: "file") == "mine")
    }
  }
}
