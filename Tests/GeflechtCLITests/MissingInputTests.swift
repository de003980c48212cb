import Foundation
import Testing

/// What is not there or cannot be read ends with 66.
@Suite struct MissingInputTests {
  @Test func aMissingFolderIsAskedBack() throws {
    let run = try geflecht("measure", "datasets/engagierte-stad")
    expectMissing(run)
    #expect(run.stderr.contains("no file or folder 'datasets/engagierte-stad'"))
    #expect(run.stderr.contains("did you mean 'datasets/engagierte-stadt'?"))
  }

  @Test func aMissingFolderIsAskedBackDespiteItsSlash() throws {
    let run = try geflecht("measure", "datasets/engagierte-stad/")
    expectMissing(run)
    #expect(run.stderr.contains("did you mean 'datasets/engagierte-stadt"))
  }

  @Test func aMissingFileIsAskedBack() throws {
    let run = try geflecht("measure", "--edges", "tie.csv", files: ["ties.csv": "source,target\na,b\n"])
    expectMissing(run)
    #expect(run.stderr.contains("did you mean 'ties.csv'?"))
  }

  @Test func aMissingFileOfNodes() throws {
    let files: [String: Content] = ["ties.csv": "source,target\na,b\n"]
    let run = try geflecht("measure", "--edges", "ties.csv", "--nodes", "actors.csv", files: files)
    expectMissing(run)
    #expect(run.stderr.contains("no file or folder 'actors.csv'"))
  }

  @Test func aFolderWhereAFileShouldBe() throws {
    let run = try geflecht("measure", "--edges", "data", files: twoCities)
    expectMissing(run)
    #expect(run.stderr.contains("'data' is a folder, not a file"))
  }

  @Test func aFileWhereAFolderShouldBe() throws {
    let run = try geflecht("measure", "data/ties.csv", files: twoCities)
    expectMissing(run)
    #expect(run.stderr.contains("is a file, not a folder"))
    #expect(run.stderr.contains("--edges data/ties.csv"))
  }

  @Test func aFolderWithoutTables() throws {
    let run = try geflecht("measure", "data", files: ["data/notes.txt": "nothing here"])
    expectMissing(run)
    #expect(run.stderr.contains("no table in 'data'"))
    #expect(run.stderr.contains("ties.csv"))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func aFileThatMayNotBeRead() throws {
    let run = try shell(
      "chmod 000 ties.csv; geflecht measure --edges ties.csv; code=$?; chmod 600 ties.csv; exit $code",
      files: ["ties.csv": "source,target\na,b\n"])
    expectMissing(run)
    #expect(run.stderr.contains("permission"))
  }

  private func expectMissing(_ run: Outcome) {
    #expect(run.exitCode == 66)
    #expect(run.stdout == "")
    #expect(run.stderr.hasPrefix("geflecht: "))
  }

  #if os(Linux)
    /// A table of 3 GB, all of it a hole, where 2 GB can be had: said before the table is read.
    @Test func memoryThatCannotBeHadIsRefusedBeforeTheWork() throws {
      let run = try shell(
        """
        mkdir data; truncate -s 3G data/ties.csv
        (ulimit -v 2000000; geflecht measure data); code=$?; rm data/ties.csv; exit $code
        """)
      #expect(run.exitCode == 69)
      #expect(run.stderr.hasPrefix("geflecht: reading data takes at least 6.4 GB of memory, and "))
      let made = try shell("ulimit -v 2000000; geflecht generate random --size 100000000 -o out")
      #expect(made.exitCode == 69)
      #expect(made.stderr.contains("this network takes at least"))
    }
  #endif
}
