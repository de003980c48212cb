import Testing

/// Options from a file, as the page saves them.
@Suite struct SettingsFileTests {
  private let settings: Content = """
    \u{FEFF}# what was settled in May
    --intake 2024

      --weight  travel=2
    --pin=Emden=Cloppenburg
    --everyone

    """

  @Test func theyStandInForTheOptionThatNamesTheFile() throws {
    let data = "datasets/engagierte-stadt"
    let fromFile = try geflecht(
      "tandems", data, "--settings", "may.txt", "--draws", "0", files: ["may.txt": settings])
    let spelled = try geflecht(
      "tandems", data, "--intake", "2024", "--weight", "travel=2", "--pin", "Emden=Cloppenburg", "--everyone",
      "--draws", "0")
    #expect(fromFile.exitCode == spelled.exitCode)
    #expect(fromFile.stdout == spelled.stdout && fromFile.stderr == spelled.stderr)
  }

  @Test(arguments: ["weight travel=2", "--", "--settings may.txt"]) func whatIsNoOptionIsNamedWithItsLine(line: String)
    throws
  {
    let run = try geflecht(
      "sectors", "data", "--settings", "may.txt",
      files: guideAndNewcomer.merging(["may.txt": "# May\n\(line)\n"]) { $1 })
    #expect(run.exitCode == 65 && run.stderr.contains("may.txt:2:1: wanted an option"))
  }
}
