import Foundation
import Testing
import Thoroughness

/// What may be overwritten, and what is left when writing ends early.
@Suite struct OutputFileTests {
  /// Commands that would write over what they read; the first four name it in each way there is.
  private static let ownInputs = [
    "measure data degree -o data/ties.csv", "measure data degree -o soft", "measure data degree -o hard",
    "measure data degree --log data/../data/cities.csv", "measure --edges data/ties.csv -o data/ties.csv",
    "measure --edges data/ties.csv --nodes data/cities.csv --log data/cities.csv",
    "measure --edges - degree -o data/ties.csv", "tandems data --weights weights.txt -o weights.txt",
    "check data --merge merge.csv --log merge.csv", "map data --plan plan.dot -o plan.dot",
    "export data --to kumu --pseudonymise key -o key", "measure data --pseudonymise key --log key",
    "export net --to gephi -o net", "map data again --style difference -o again/ties.csv.dot",
  ]

  // MARK: With --force

  @Test(arguments: ["en", "de"])
  func forceReplacesNothingButFiles(language: String) throws {
    let run = try shell(
      """
      mkfifo pipe
      mknod device c 1 3 || mkfifo device
      for place in pipe device; do
        geflecht explain degree -o $place --force --lang \(language); echo $?
        geflecht explain degree -o $place --lang \(language); echo $?
      done
      test -p pipe && test ! -f device && echo still
      rm pipe device
      """)
    #expect(run.stdout == "73\n73\n73\n73\nstill\n")
    #expect(run.stderr.contains(language == "en" ? "'pipe' is a device or a pipe" : "'pipe' ist ein Gerät oder eine"))
    #expect(!run.stderr.contains("--force"))
  }

  @Test(arguments: ownInputs.prefix(Thoroughness.choose(quick: 4, full: .max)))
  func forceNeverReplacesWhatTheCommandReads(line: String) throws {
    let files = guideAndNewcomer.with([
      "weights.txt": "size 2\n", "merge.csv": "id,into\n", "plan.dot": "guide,newcomer\nStendal,Parchim\n",
      "key": "0123456789abcdef", "net/edges.csv": "source,target\na,b\n",
      "again/ties.csv": "source,target\nstendal,parchim\n", "again/cities.csv": "id\nstendal\nparchim\n",
    ])
    let languages = [("en", "read by this command"), ("de", "von diesem Befehl gelesen")]
    for (language, words) in languages.prefix(Thoroughness.choose(quick: 1, full: 2)) {
      let run = try shell(
        """
        ln -s data/ties.csv soft; ln data/ties.csv hard; ln -s ties.csv again/ties.csv.dot
        geflecht \(line) --force --lang \(language) < data/ties.csv; code=$?
        rm soft hard again/ties.csv.dot; exit $code
        """, files: files)
      #expect(run.exitCode == 73)
      #expect(run.stderr.contains(words), "\(run.stderr)")
      #expect(!run.stderr.contains("--force"))
      #expect(run.files == files.mapValues { Data($0.bytes) })
    }
  }

  @Test func forceWritesThroughALink() throws {
    let run = try shell(
      "mkdir a; echo mine > a/x; chmod 600 a/x; ln -s a/x x; geflecht explain degree -o x --force; "
        + "test -L x && stat -c %a a/x || stat -f %Lp a/x")
    #expect(run.stdout == "600\n")
    #expect(try run.text(of: "a/x").contains("degree"))
  }

  @Test(arguments: ["-o x --log x", "-o x --log ./x", "-o x --log data/../x", "--log x --repaired x"])
  func oneNameForTwoThingsEndsWith64(options: String) throws {
    for (language, words) in [("en", "name the same file"), ("de", "nennen dieselbe Datei")] {
      let run = try geflecht(shellWords("check data --force --lang \(language) \(options)"), files: twoCities)
      #expect(run.exitCode == 64)
      #expect(run.stderr.contains(words))
      #expect(Set(run.files.keys) == Set(twoCities.keys))
    }
  }

  // MARK: Without --force

  @Test(arguments: ["", "--force"])
  func aLinkThatLeadsNowhereStays(force: String) throws {
    let run = try shell("ln -s nowhere x; geflecht explain degree -o x \(force); echo $?; test -L x && echo still")
    #expect(run.stdout == "73\nstill\n")
    #expect(run.stderr.contains("leads nowhere"))
    #expect(run.files.isEmpty)
  }

  @Test func aFileThatCameMeanwhileStays() throws {
    // The tool waits for its input, long after it saw that nothing is there.
    let run = try shell(
      """
      mkfifo input
      geflecht measure --edges - degree -o x.csv < input &
      exec 3> input; sleep 1
      echo mine > x.csv
      printf 'source,target\\na,b\\n' >&3; exec 3>&-
      wait $!; echo $?; rm input
      """)
    #expect(run.stdout == "73\n")
    #expect(run.stderr.contains("'x.csv' exists"))
    #expect(run.files == ["x.csv": Data("mine\n".utf8)])
  }

  // MARK: Writing that ends early

  @Test(arguments: [
    "check datasets/engagierte-stadt --repaired a/clean", "generate program --size 2000 -o a/clean",
    "export datasets/engagierte-stadt --to gephi -o a/clean",
    "measure datasets/engagierte-stadt --permutations 3 -o all.json",
    "map datasets/engagierte-stadt -o map.dot",
  ])
  func aFullDiskLeavesNothing(line: String) throws {
    let run = try shell("ulimit -f 8; geflecht \(line) > /dev/null; echo $?; ls -A")
    #expect(run.stdout == "73\ndatasets\n")
    #expect(run.stderr.contains("is there space?"))
  }

  @Test(arguments: ["INT", "TERM", "HUP"])
  func anInterruptLeavesAllOrNothing(signal: String) throws {
    let size = Thoroughness.choose(quick: 6000, full: 20_000)
    for delay in Thoroughness.choose(quick: ["0.2"], full: ["0.2", "0.6", "1.2"]) {
      let run = try shell(
        "(sleep \(delay); kill -\(signal) $$) & exec geflecht generate program --size \(size) -o net --quiet")
      // The signal may come when everything is written and the tool is about to end.
      let isWhole = run.files.count == 6
      #expect(isWhole || run.exitCode != 0 && run.files.isEmpty, "\(run.files.keys.sorted())")
    }
  }

  @Test(arguments: [("INT", SIGINT), ("TERM", SIGTERM), ("HUP", SIGHUP)])
  func anInterruptEndsTheDrawingToo(name: String, signal: Int32) throws {
    let files = guideAndNewcomer.with(["bin/dot": "#!/bin/sh\necho $$ > drawing\nexec sleep 20\n", "tmp/keep": ""])
    let run = try shell(
      """
      (while ! test -s drawing; do sleep 0.05; done; kill -\(name) $$) &
      PATH=bin:$PATH TMPDIR=tmp exec geflecht map data -o map.png
      """, files: files)
    #expect(run.exitCode == 128 + signal)
    #expect(Set(run.files.keys) == Set(files.keys).union(["drawing"]))
    let drawing = try #require(Int32(try run.text(of: "drawing").trimmingCharacters(in: .newlines)))
    #expect(kill(drawing, 0) != 0, "dot still runs")
  }

  @Test func whatIsToOutliveItsTerminalDoes() throws {
    let files = guideAndNewcomer.with([
      "bin/dot": "#!/bin/sh\necho $$ > drawing\nsleep 1\necho '%PDF stream %%EOF'\n"
    ])
    let run = try shell(
      """
      PATH=bin:$PATH nohup geflecht map data -o map.pdf > /dev/null 2>&1 &
      while ! test -s drawing; do sleep 0.05; done
      kill -HUP $!; wait $!; echo $?; rm drawing
      """, files: files)
    #expect(run.stdout == "0\n")
    #expect(run.files["map.pdf"] != nil)
  }
}
