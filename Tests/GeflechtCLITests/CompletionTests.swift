import Foundation
import Testing

/// What shells offer, asked of the shells themselves.
@Suite struct CompletionTests {
  private static let data: [String: Content] = [
    "data/cities.csv": "id,name,state\nemden,Emden,ni\nhersfeld,Bad Hersfeld,he\nulm,Ulm,\n",
    "data/states.csv": "id,name\nni,Niedersachsen\nhe,Hessen\n",
    "data/ties.csv": "source,target\nemden,ulm\n",
  ]

  /// A line as far as it is typed, and some of what is offered then.
  private static let lines: [(line: String, offered: [String])] = [
    ("", ["check", "measure", "version"]), ("che", ["check"]), ("--l", ["--lang"]), ("--lang d", ["de"]),
    ("--lang de mea", ["measure"]), ("measure --form", ["--format"]), ("measure --format ", ["text", "json"]),
    ("measure data bet", ["betweenness", "betweenness-share"]), ("measure data degree clo", ["closeness"]),
    ("measure --edges x.csv --top 5 clust", ["clustering"]), ("measure dat", ["data"]),
    ("map data --style ", ["geo", "difference"]), ("map data --size bet", ["betweenness"]),
    ("map data --level act", ["actor"]), ("map data --of ul", ["ulm"]), ("map data --of Ul", ["Ulm"]),
    ("export data --to g", ["graphml", "gexf"]), ("export data --with degree,clust", ["degree,clustering"]),
    ("export data --to csv --states He", ["Hessen"]), ("tandems data e", ["explain"]),
    ("tandems data explain em", ["emden"]), ("tandems data --weight tr", ["travel="]), ("generate pl", ["planted"]),
    ("explain edge-u", ["edge-unknown-node"]), ("help tan", ["tandems"]), ("completions ", ["bash", "fish", "zsh"]),
  ]

  @Test(.enabled(if: Tool.isInstalled("bash"), "no bash"))
  func bashOffersWhatFits() throws {
    let asked = Self.lines + [("measure data --format = js", ["json"]), ("map data --of Bad", [#"Bad\ Hersfeld"#])]
    let calls = asked.map { line, _ in
      let words = line.split(separator: " ").map(String.init) + (line.isEmpty || line.hasSuffix(" ") ? [""] : [])
      return "offer " + words.map { "'\($0)'" }.joined(separator: " ")
    }
    let offers = try offers(
      "bash",
      """
      source <(geflecht completions bash)
      offer() {
        COMP_WORDS=(geflecht "$@") COMP_CWORD=$#
        _geflecht
        printf '%s\\n' "${COMPREPLY[@]}" --end--
      }
      \(calls.joined(separator: "\n"))
      """)
    try check(offers, asked)
  }

  @Test(.enabled(if: Tool.isInstalled("fish"), "no fish"))
  func fishOffersWhatFits() throws {
    let asked = Self.lines + [("measure data --format=js", ["--format=json"]), ("map data --of Bad", ["Bad Hersfeld"])]
    let calls = asked.map { "complete -C 'geflecht \($0.line)'; echo -- --end--" }
    let offers = try offers("fish", "geflecht completions fish | source\n\(calls.joined(separator: "\n"))\n")
    try check(offers, asked)
  }

  private func check(_ offers: [[String]], _ asked: [(line: String, offered: [String])]) throws {
    try #require(offers.count == asked.count)
    for (offer, (line, expected)) in zip(offers, asked) {
      #expect(Set(offer).isSuperset(of: expected), "\(line): \(offer)")
      // Nothing but what goes on with what is typed.
      let typed = line.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
      #expect(offer.allSatisfy { $0.lowercased().hasPrefix(typed.lowercased()) }, "\(line): \(offer)")
    }
  }

  /// What a script printed for each question, without descriptions and the slashes of folders.
  private func offers(_ shell: String, _ script: String) throws -> [[String]] {
    let run = try GeflechtCLITests.shell(
      "HOME=. \(shell) script", files: Self.data.with(["script": Content(stringLiteral: script)]))
    #expect(run.stderr == "")
    return run.stdout.split(separator: "--end--\n").map { answer in
      answer.split(separator: "\n").map { line in
        let word = line.prefix { $0 != "\t" }
        return String(word.hasSuffix("/") ? word.dropLast() : word)
      }
    }
  }

  @Test(.enabled(if: Tool.isInstalled("zsh"), "no zsh"), arguments: ["en", "de"])
  func zshReadsItsScript(language: String) throws {
    let run = try shell("geflecht completions zsh --lang \(language) > _geflecht && zsh -n _geflecht")
    #expect(run.exitCode == 0)
    #expect(run.stderr == "")
    #expect(try run.text(of: "_geflecht").hasPrefix("#compdef geflecht\n"))
  }

  @Test(.enabled(if: Tool.isInstalled("bash"), "no bash"))
  func whatTheDataSayIsNeverRun() throws {
    let ids = ["$(touch gone)", "`touch gone`", "a;touch gone", "it's", "x\u{1B}[31m"]
    let rows = ids.map { "\"\($0)\",ulm\n" }.joined()
    let script = """
      source <(geflecht completions bash)
      COMP_WORDS=(geflecht map data --of '') COMP_CWORD=4
      _geflecht
      for each in "${COMPREPLY[@]}"; do eval "echo $each"; done
      """
    let run = try shell(
      "bash script", files: ["data/ties.csv": "source,target\n\(rows)", "script": Content(stringLiteral: script)])
    #expect(run.files["gone"] == nil)
    #expect(Set(run.lines.map(String.init)) == Set(ids.dropLast() + ["ulm"]))
  }

  @Test func nodesAreSilentWhereSomethingIsWrong() throws {
    let wrong = twoCities.with(["data/ties.csv": "source,target\nulm,bonn\n"])
    for line in ["completions node nowhere", "completions city data", "completions state data/ties.csv"] {
      let run = try geflecht(shellWords(line), files: wrong)
      #expect(run.exitCode == 0)
      #expect(run.stdout == "")
      #expect(run.stderr == "")
    }
    #expect(try geflecht("completions", "city", "data", files: twoCities).stdout == "halle\nulm\nHalle (Saale)\nUlm\n")
  }

  @Test(arguments: [
    ("completions", "which shell?"), ("completions tcsh", "no shell 'tcsh'"),
    ("completions bash zsh", "'zsh' is one word too many"),
  ])
  func aMistakeEndsWith64(line: String, message: String) throws {
    let run = try geflecht(shellWords(line))
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains(message))
  }

  @Test(.enabled(if: Tool.isInstalled("groff"), "no groff"), arguments: ["en", "de"])
  func theManualPageIsSound(language: String) throws {
    let run = try shell("geflecht man --lang \(language) > page && groff -man -Tutf8 -ww page")
    #expect(run.exitCode == 0)
    #expect(run.stderr == "", "groff has nothing to complain about")
    #expect(run.stdout.contains(language == "en" ? "overwrite" : "überschreiben"))
    #expect(try run.text(of: "page").utf8.allSatisfy { $0 < 128 })
  }
}
