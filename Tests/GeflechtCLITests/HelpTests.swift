import Testing
import Thoroughness

@testable import GeflechtCommands

@Suite struct HelpTests {
  static let verbs = CommandCatalog.all.map(\.name)

  @Test(arguments: ["--help", "-h", "help"])
  func helpIsAnAnswer(word: String) throws {
    let run = try geflecht(word)
    #expect(run.exitCode == 0)
    #expect(run.stderr == "")
    for verb in Self.verbs { #expect(run.stdout.contains("\n  \(verb) "), "\(verb)") }
  }

  @Test(arguments: verbs)
  func everyCommandHasAPage(verb: String) throws {
    let page = try geflecht(verb, "--help")
    #expect(page.exitCode == 0)
    #expect(page.stderr == "")
    let sections = page.lines.filter { ["Examples", "Usage", "Options"].contains($0) }
    #expect(sections == ["Examples", "Usage", "Options"], "examples come first")
    #expect(try geflecht("help", verb).stdout == page.stdout)
    #expect(try geflecht(verb, "-h").stdout == page.stdout)
  }

  @Test(arguments: verbs)
  func everyPageIsGermanToo(verb: String) throws {
    let page = try geflecht(verb, "--help", "--lang", "de")
    #expect(page.lines.contains("Beispiele"))
    #expect(page.lines.contains("Optionen"))
  }

  @Test(arguments: verbs)
  func everyExampleWorks(verb: String) throws {
    let files: [String: Content] = [
      "ties.csv": "source,target\nverein,amt\n",
      "actors.csv": "id,sector\nverein,civil-society\namt,administration-politics\n",
      "key.txt": "sixteen bytes or more",
      "before/ties.csv": "source,target\na,b\nb,c\n", "after/ties.csv": "source,target\na,b\na,c\n",
    ]
    let examples = try geflecht(verb, "--help").lines.drop { $0 != "Examples" }.dropFirst()
      .prefix { $0.hasPrefix("  geflecht") }.map { shellWords($0) }
    #expect(!examples.isEmpty)
    for words in examples.prefix(Thoroughness.choose(quick: 1, full: .max))
    where Tool.hasGraphviz || !needsGraphviz(words) {
      let run = try geflecht(lightly(Array(words.dropFirst())), files: files)
      #expect(run.exitCode == 0, "\(words): \(run.stderr)")
    }
  }

  @Test func theListOfMeasuresIsOnTheirPage() throws {
    let page = try geflecht("measure", "--help").stdout
    #expect(page.contains("betweenness"))
    #expect(page.contains("ei-index"))
  }

  @Test(arguments: ["--version", "version", "--lang de --version", "--quiet version"])
  func version(line: String) throws {
    let run = try geflecht(shellWords(line))
    #expect(run.exitCode == 0)
    #expect(run.stdout.wholeMatch(of: /geflecht \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func helpOfNoCommandSaysSo() throws {
    let run = try geflecht("help", "mesure")
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains("no command 'mesure'; did you mean 'measure'?"))
  }

  @Test func withoutACommandThePageIsAComplaint() throws {
    let run = try geflecht()
    #expect(run.exitCode == 64)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("Examples"))
    #expect(run.stderr.contains("which command?"))
  }
}
