import Geflecht

extension CompletionWriter {
  /// The script for fish.
  func fish() -> String {
    let lists = Self.lists.flatMap { list in
      ["case \(list.name)"]
        + list.entries.map { "  printf '%s\\t%s\\n' \(Self.quoted($0.word)) \(fishQuoted(hint($0.meaning)))" }
    }
    let longFlags = Self.valueFlags.filter { $0 != "--edges" }
    return """
      # Completes geflecht \(VersionCommand.number) in fish: ~/.config/fish/completions/geflecht.fish

      function __geflecht_list
        switch $argv[1]
      \(Self.indented(lists, by: 4))
        end
      end

      # The words before the cursor, without options and their values.
      function __geflecht_words
        set -l skips 0
        for word in (commandline -opc)[2..-1]
          if test $skips = 1
            set skips 0
            continue
          end
          switch $word
            case --edges
              set skips 1
              printf '%s\\n' --edges
            case \(longFlags.joined(separator: " "))
              set skips 1
            case '-?*'
            case '*'
              printf '%s\\n' $word
          end
        end
      end

      # Whether a command has so many words before the cursor, or at least so many.
      function __geflecht_at
        set -l words (__geflecht_words)
        set -l command (string match -v -- --edges $words)[1]
        test "$command" = $argv[1]; and test (count $words) $argv[2] $argv[3]
      end

      function __geflecht_in
        set -l command (string match -v -- --edges (__geflecht_words))[1]
        test "$command" = "$argv[1]"
      end

      # Nodes of the first word that is a folder.
      function __geflecht_nodes
        for word in (__geflecht_words)
          if test -d $word
            geflecht completions $argv[1] $word 2> /dev/null
            return
          end
        end
      end

      complete -c geflecht -f
      complete -c geflecht -n '__geflecht_in ""' -l version -d \(fishQuoted(hint(VersionCommand.card.summary)))
      complete -c geflecht -n '__geflecht_in ""' -a '(__geflecht_list commands)'
      \(Option.global.map { fishOption($0, in: "") }.joined(separator: "\n"))
      \(CommandCatalog.all.flatMap(fishLines).joined(separator: "\n"))

      """
  }

  private func fishLines(_ command: Command) -> [String] {
    let words = command.words.enumerated().compactMap { place, parameter in
      fishAction(parameter, isOption: false).map { action in
        "complete -c geflecht -n '__geflecht_at \(command.name) \(parameter.isList ? "-ge" : "-eq") \(place + 1)' \(action)"
      }
    }
    return words + command.options.map { fishOption($0, in: command.name) }
  }

  private func fishOption(_ option: Option, in command: String) -> String {
    let short = option.shortFlag.map { " -s \($0.dropFirst())" } ?? ""
    let value = option.parameter.map { " " + (fishAction($0, isOption: true) ?? "-x") } ?? ""
    let place = command.isEmpty ? "'__geflecht_in \"\"'" : "'__geflecht_in \(command)'"
    return
      "complete -c geflecht -n \(place) -l \(option.flag.dropFirst(2))\(short)\(value) -d \(fishQuoted(hint(option.help)))"
  }

  private func fishAction(_ parameter: Parameter, isOption: Bool) -> String? {
    let separated = isOption && parameter.isList
    func from(_ command: String) -> String {
      separated ? "-x -a '(__fish_complete_list , \"\(command)\")'" : (isOption ? "-x " : "") + "-a '(\(command))'"
    }
    switch Self.kind(of: parameter) {
    case nil: return nil
    case "file": return isOption ? "-r -F" : "-F"
    case "folder": return from("__fish_complete_directories")
    case "node", "city", "state": return from("__geflecht_nodes \(Self.kind(of: parameter) ?? "")")
    case let kind?: return from("__geflecht_list \(kind)")
    }
  }

  /// fish knows backslashes in single quotes.
  private func fishQuoted(_ text: String) -> String {
    "'" + text.swapping("\\", for: "\\\\").swapping("'", for: "\\'") + "'"
  }
}
