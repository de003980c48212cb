import Foundation
import Geflecht
import Testing

@testable import GeflechtCommands

/// Every command of the catalogue: a card that is whole, in both languages, and found wherever commands are listed.
@Suite struct CommandCatalogTests {
  static let names = CommandCatalog.all.map(\.name)

  private func command(_ name: String) throws -> Command { try #require(CommandCatalog.command(name)) }

  @Test func everyNameIsThereOnce() {
    #expect(Set(Self.names).count == Self.names.count)
    let lists = CompletionWriter.lists.map(\.name)
    #expect(Set(lists).count == lists.count)
  }

  @Test(arguments: names)
  func everyTextIsThereInBothLanguages(name: String) throws {
    let command = try command(name)
    var texts = [command.summary] + command.options.map(\.help)
    texts += command.glossaries().map(\.title)
    for text in texts {
      #expect(!text[.english].isEmpty)
      #expect(!text[.german].isEmpty)
      #expect(text[.english] != text[.german])
    }
    // What begins a page with a capital and a list with a dash is one clause.
    #expect(!command.summary[.english].hasSuffix("."))
    #expect(!command.summary[.german].hasSuffix("."))
  }

  @Test(arguments: names)
  func theUsageNamesTheWords(name: String) throws {
    let command = try command(name)
    for language in Language.allCases {
      let usage = command.usage[language]
      #expect(usage.hasPrefix("geflecht \(name)"))
      for word in command.words.map({ $0.placeholder[language] }) {
        for part in word.split(separator: "|") {
          #expect(usage.contains(part.trimmingCharacters(in: .whitespaces)), "\(usage): \(part)")
        }
      }
    }
  }

  @Test(arguments: names)
  func examplesAreCommandLines(name: String) throws {
    let command = try command(name)
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let words = shellWords(example)
      #expect(words.starts(with: ["geflecht", name]))
      #expect(throws: Never.self) { try Arguments(command, Array(words.dropFirst(2))).checkWords() }
    }
  }

  @Test(arguments: names)
  func optionsAreWhole(name: String) throws {
    let options = try command(name).options
    let flags = options.flatMap { [$0.flag, $0.shortFlag].compactMap(\.self) }
    #expect(Set(flags).count == flags.count, "no flag means two things")
    #expect(Option.global.allSatisfy(options.contains), "what holds before a command holds behind it")
    for option in options {
      #expect(option.flag.wholeMatch(of: /--[a-z]+(-[a-z]+)*/) != nil)
      guard let parameter = option.parameter else { continue }
      #expect(!parameter.placeholder[.english].isEmpty)
      if case .words(let list) = parameter.completion {
        #expect(!list.words.isEmpty)
        #expect(Set(list.words).count == list.words.count)
      }
    }
    #expect(try command(name).words.dropLast().allSatisfy { !$0.isList }, "only the last word may be repeated")
  }

  @Test(arguments: names)
  func everyListNamesTheCommand(name: String) throws {
    let command = try command(name)
    for language in ["en", "de"] {
      let main = try geflecht("--help", "--lang", language).stdout
      #expect(main.contains("\n  \(name) "))
      let page = try geflecht("help", name, "--lang", language).stdout
      #expect(page == (try geflecht(name, "--help", "--lang", language).stdout))
      for option in command.options { #expect(page.contains(option.flag), "\(option.flag)") }
    }
    for shell in ["bash", "zsh", "fish"] {
      let script = try geflecht("completions", shell).stdout
      for option in command.options {
        let flag = shell == "fish" ? "-l \(option.flag.dropFirst(2)) " : option.flag
        #expect(script.contains(flag), "\(shell) \(flag)")
      }
    }
    let manual = try geflecht("man").stdout
    #expect(manual.contains("\n.SS \(name)\n"))
    for option in command.options {
      #expect(manual.contains("\\fB" + option.names.replacing("-", with: "\\-")), "\(option.flag)")
    }
  }

  @Test func theReadmeHasARowForEachOfThem() throws {
    let readme = try String(contentsOf: Tool.repository.appending(path: "README.md"), encoding: .utf8)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `geflecht ") }
    #expect(rows.map(String.init) == CommandCatalog.all.map { "| `geflecht \($0.name)` | \($0.summary[.english]) |" })
  }
}
