import Foundation
import Testing

/// Color is for people who look at a terminal; what a file holds never steers one.
@Suite struct TerminalTests {
  private let escape: UInt8 = 0x1B

  @Test(.enabled(if: hasTerminal, "no pseudo-terminal"))
  func headingsAreBoldOnATerminal() throws {
    let run = try onTerminal("TERM=xterm NO_COLOR= geflecht explain degree")
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("\u{1B}[1m"))
  }

  @Test(
    .enabled(if: hasTerminal, "no pseudo-terminal"),
    arguments: [
      "TERM=xterm NO_COLOR= geflecht explain degree --no-color", "TERM=xterm NO_COLOR=1 geflecht explain degree",
      "TERM=dumb NO_COLOR= geflecht explain degree",
    ])
  func colorCanBeSwitchedOff(command: String) throws {
    let run = try onTerminal(command)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("degree"))
    #expect(!run.stdoutBytes.contains(escape))
  }

  @Test(.enabled(if: hasTerminal, "no pseudo-terminal"))
  func aMapDoesNotFloodATerminal() throws {
    let run = try onTerminal("geflecht map \(engagierteStadt)")
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("the map has 117 nodes"))
    #expect(run.stdout.contains("-o map.svg"))
    #expect(run.stdout.split(whereSeparator: \.isNewline).count < 5)
  }

  /// Runs a command that believes that a person is looking, with the Linux program `script`.
  private func onTerminal(_ command: String) throws -> Outcome {
    try shell("script -qec '\(command)' /dev/null")
  }

  private static var hasTerminal: Bool {
    #if os(Linux)
      Tool.isInstalled("script")
    #else
      false
    #endif
  }

  @Test(arguments: OutputTests.answers + ["map \(engagierteStadt)", "--help", "measure nowhere"])
  func aPipeGetsNoEscapes(line: String) throws {
    let run = try geflecht(lightly(shellWords(line)), environment: ["TERM": "xterm", "NO_COLOR": ""])
    #expect(!run.stdoutBytes.contains(escape))
    #expect(!run.stderrBytes.contains(escape))
  }

  // MARK: Control characters from files

  /// A dataset in which every cell ends in the command for red, and every city has something to say.
  private static let red: [String: Content] = {
    let red = "\u{1B}[31m"
    let rest = "top\(red),need\(red)|offer\(red),offer\(red)|need\(red)"
    return [
      "data/states.csv": "id,name\nst\(red),State\(red)\n",
      "data/cities.csv": """
      id,name,state,joined,population,latitude,longitude,topics,needs,offers,note\(red)
      old\(red),Old\(red),st\(red),2015,1000,50,10,\(rest),x\(red)
      new\(red),New\(red),st\(red),2020,1100,51,11,\(rest),x\(red)
      late\(red),Late\(red),st\(red),2020,1200,52,12,\(rest),x\(red)

      """,
      "data/actors.csv":
        "id,name,sector,city\nx\(red),X\(red),one\(red),old\(red)\ny\(red),Y\(red),two\(red),new\(red)\n",
      "data/ties.csv": """
      source,target,kind,sector
      x\(red),y\(red),kind\(red),three\(red)
      x\(red),new\(red),kind\(red),one\(red)
      y\(red),y\(red),kind\(red),one\(red)

      """,
      "data/budget\(red).csv": "a,b\n",
    ]
  }()

  @Test(arguments: [
    "check data", "check data --strict", "measure data", "measure data --level city", "measure data --states st",
    "measure data --kinds other", "measure data --sectors other", "measure data --strict", "tandems data",
    "tandems data --newcomer Old", "tandems data --newcomer elsewhere", "map data",
  ])
  func controlCharactersFromFilesStayOut(line: String) throws {
    let formats = line.hasPrefix("map") ? [[]] : ["text", "json", "markdown"].map { ["--format", $0] }
    for format in formats {
      let run = try geflecht(shellWords(line) + format, files: Self.red)
      #expect(run.exitCode < 128)
      #expect(!run.stdoutBytes.contains(escape), "\(format)")
      #expect(!run.stderrBytes.contains(escape), "\(format)")
    }
  }

  @Test func anIdInAMessageIsShownEscaped() throws {
    let files = twoCities.with(["data/ties.csv": "source,target\nulm,ha\u{1B}]0;x\u{7}lle\n"])
    let run = try geflecht("measure", "data", files: files)
    #expect(run.exitCode == 65)
    #expect(!run.stderrBytes.contains(escape))
    #expect(!run.stderrBytes.contains(7))
    #expect(run.stderr.contains(#"'ha\u{1b}]0;x\u{7}lle'"#))
  }
}
