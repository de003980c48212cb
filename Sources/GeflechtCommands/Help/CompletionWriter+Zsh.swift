import Geflecht

extension CompletionWriter {
  /// The script for zsh, as a file `_geflecht` in a folder of `$fpath`.
  func zsh() -> String {
    let lists = Self.lists.map { list in
      let entries = list.entries.map { entry in
        let hint = hint(entry.meaning)
        return Self.quoted(entry.word + (hint.isEmpty ? "" : ":" + hint))
      }
      let suffix = list.words.allSatisfy { $0.hasSuffix("=") } ? " -S ''" : ""
      return """
        _geflecht_\(list.name)() {
          local -a words=(
        \(Self.indented(entries, by: 4))
          )
          _describe -t words word words "$@"\(suffix)
        }

        """
    }
    let commands = CommandCatalog.all.map { command in
      let specs = command.options.flatMap(zshSpecs) + command.words.enumerated().map(zshWord)
      return """
        \(command.name))
          _arguments -s \\
        \(specs.map { "    " + $0 }.joined(separator: " \\\n"))
          ;;
        """
    }
    let global = Option.global.flatMap(zshSpecs).map { "    " + $0 + " \\" }
    return """
      #compdef geflecht
      # Completes geflecht \(VersionCommand.number) in zsh: this file, named _geflecht, in a folder of $fpath.

      \(lists.joined(separator: "\n"))
      # Nodes of the first word that is a folder.
      _geflecht_nodes() {
        local kind=$1 word
        shift
        local -a found
        for word in ${(Q)words[2,-1]}; do
          [[ -d $word ]] || continue
          found=(${(f)"$(geflecht completions $kind $word 2> /dev/null)"})
          compadd "$@" -a found
          return
        done
        return 1
      }
      _geflecht_node() { _geflecht_nodes node "$@" }
      _geflecht_city() { _geflecht_nodes city "$@" }
      _geflecht_state() { _geflecht_nodes state "$@" }

      _geflecht() {
        local curcontext=$curcontext state line
        typeset -A opt_args
        _arguments -C \\
      \(global.joined(separator: "\n"))
          '--version[\(hint(VersionCommand.card.summary))]' \\
          '1: :_geflecht_commands' \\
          '*:: :->rest' && return
        [[ $state == rest ]] || return 1
        case $words[1] in
      \(Self.indented(commands.joined(separator: "\n").split(separator: "\n").map(String.init), by: 4))
        esac
      }

      if [[ $funcstack[1] == _geflecht ]]; then _geflecht "$@"; else compdef _geflecht geflecht; fi

      """
  }

  private func zshSpecs(_ option: Option) -> [String] {
    let help = hint(option.help).swapping("[", for: "(").swapping("]", for: ")")
    return [option.flag, option.shortFlag].compactMap { $0 }.map { flag in
      guard let parameter = option.parameter else { return Self.quoted("\(flag)[\(help)]") }
      let name = parameter.placeholder[language].swapping(":", for: " ")
      let equals = flag.hasPrefix("--") ? "=" : "+"
      return Self.quoted("*\(flag)\(equals)[\(help)]:\(name):\(zshAction(parameter))")
    }
  }

  private func zshWord(_ place: Int, _ parameter: Parameter) -> String {
    let name = parameter.placeholder[language]
    let action =
      parameter.isList ? zshAction(Parameter(placeholder: "", completion: parameter.completion)) : zshAction(parameter)
    return Self.quoted("\(parameter.isList ? "*" : "\(place + 1)"):\(name):\(action)")
  }

  private func zshAction(_ parameter: Parameter) -> String {
    switch Self.kind(of: parameter) {
    case nil: " "
    case "file": "_files"
    case "folder": "_files -/"
    case let kind?: (parameter.isList ? "_sequence " : "") + "_geflecht_\(kind)"
    }
  }
}
