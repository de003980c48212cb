import Foundation
import Testing
import Thoroughness

/// Every command that the README shows works as it stands there.
@Suite struct ReadmeTests {
  /// A quick run takes the first command of each block.
  static let blocks = blocks(of: (try? readme()) ?? "").map { block in
    Array(block.prefix(Thoroughness.choose(quick: 1, full: .max)))
  }

  @Test func theReadmeShowsCommands() throws {
    let text = try #require(try? Self.readme(), "there is no README.md in the package's folder")
    #expect(!Self.blocks(of: text).isEmpty, "README.md shows no geflecht command in a ```sh block")
  }

  /// The commands of a block, one after the other: what one writes another may read.
  @Test(arguments: blocks)
  func commandsOfTheReadmeWork(block: [String]) throws {
    var made: [String: Content] = [:]
    for command in block {
      let words = shellWords(command)
      guard Tool.hasGraphviz || !needsGraphviz(words) else { continue }
      let run = try geflecht(lightly(words), files: made.filter { words.dropFirst().first == $0.key })
      #expect(run.exitCode == 0, "geflecht \(command)\n\(run.stderr)")
      made.merge(run.contents) { $1 }
    }
  }

  /// What the README says a command prints, it prints.
  @Test(.enabled(if: Thoroughness.isFull)) func outputOfTheReadmeIsTrue() throws {
    let blocks = try Self.readme().matches(of: /```sh\n(geflecht [^\n]*)\n```\n\n```text\n([\s\S]*?)```/)
    #expect(!blocks.isEmpty)
    for block in blocks {
      let run = try geflecht(Array(shellWords(String(block.1)).dropFirst()))
      #expect(run.stdout.contains(block.2), "\(block.1) prints something else:\n\(run.stdout)")
    }
  }

  private static func readme() throws -> String {
    try String(contentsOf: Tool.repository.appending(path: "README.md"), encoding: .utf8)
  }

  /// The arguments of every call, shell block by shell block, without what a shell does with the output.
  private static func blocks(of text: String) -> [[String]] {
    var blocks: [[String]] = []
    var isShell = false
    for line in text.replacing("\\\n", with: " ").split(separator: "\n") {
      if line.hasPrefix("```") {
        isShell = line == "```sh"
        if isShell { blocks.append([]) }
        continue
      }
      let calls = ["swift run -c release geflecht ", "geflecht "]
      guard isShell, let call = calls.first(where: { line.hasPrefix($0) }) else { continue }
      blocks[blocks.count - 1].append(String(withoutRedirection(line.dropFirst(call.count))))
    }
    return blocks.filter { !$0.isEmpty }
  }

  /// The line up to the first pipe, redirection or comment that is not in quotes.
  private static func withoutRedirection(_ line: Substring) -> Substring {
    var quote: Character?
    var last: Character = " "
    for index in line.indices {
      let character = line[index]
      if character == quote {
        quote = nil
      } else if quote == nil, "\"'".contains(character) {
        quote = character
      } else if quote == nil, last == " ", "|>#".contains(character) {
        return line[..<index]
      }
      last = character
    }
    return line
  }
}
