import Geflecht

extension CompletionWriter {
  /// The script for bash, from the 3.2 of macOS on.
  func bash() -> String {
    let lists = Self.lists.map { list in
      "\(list.name)) printf '%s\\n' \(list.words.map(Self.quoted).joined(separator: " ")) ;;"
    }
    let flags = CommandCatalog.all.map { command in
      let flags = command.options.flatMap { [$0.flag, $0.shortFlag].compactMap { $0 } }
      return "\(command.name)) flags='\(flags.joined(separator: " "))' ;;"
    }
    return """
      # Completes geflecht \(VersionCommand.number) in bash. In ~/.bashrc: source <(geflecht completions bash)

      _geflecht_words() {
        case $1 in
      \(Self.indented(lists, by: 4))
        esac
      }

      _geflecht() {
        local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local command= data= kind= several= before= quote= flags= skips= found= candidate i place=0
        COMPREPLY=()
        # bash takes --format=json for three words.
        if [[ $word == = || $previous == = ]]; then
          [[ $word == = ]] && word= || previous=${COMP_WORDS[COMP_CWORD-2]}
          [[ $previous == -* ]] || return
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            =) continue ;;
          esac
          if [[ -n $skips ]]; then
            skips=
            continue
          fi
          case ${COMP_WORDS[i]} in
            --edges) skips=1 place=1 ;;
            \(Self.valueFlags.filter { $0 != "--edges" }.joined(separator: "|"))) skips=1 ;;
            -?*) ;;
            *)
              if [[ -z $command ]]; then
                command=${COMP_WORDS[i]}
              else
                place=$((place + 1))
                [[ -z $data && -d ${COMP_WORDS[i]} ]] && data=${COMP_WORDS[i]}
              fi
              ;;
          esac
        done
        if [[ -n $skips ]]; then
          case $command:$previous in
      \(Self.indented(bashOptionKinds(), by: 6))
          esac
        elif [[ $word == -* ]]; then
          case $command in
            '') flags='\((Option.global.map { $0.flag } + ["--version"]).joined(separator: " "))' ;;
      \(Self.indented(flags, by: 6))
          esac
          COMPREPLY=($(compgen -W "$flags" -- "$word"))
          return
        elif [[ -z $command ]]; then
          kind=commands
        else
          case $command:$((place + 1)) in
      \(Self.indented(bashWordKinds(), by: 6))
          esac
        fi
        case $kind in
          '') return ;;
          file)
            compopt -o filenames 2> /dev/null
            COMPREPLY=($(compgen -f -- "$word"))
            return
            ;;
          folder)
            compopt -o filenames 2> /dev/null
            COMPREPLY=($(compgen -d -- "$word"))
            return
            ;;
          node|city|state)
            [[ -n $data ]] && found=$(geflecht completions $kind "$data" 2> /dev/null)
            ;;
          *) found=$(_geflecht_words $kind) ;;
        esac
        # Of several with commas between, the last is completed.
        if [[ -n $several && $word == *,* ]]; then
          before=${word%,*},
          word=${word##*,}
        fi
        case $word in
          [\\"\\']*)
            quote=1
            word=${word:1}
            ;;
        esac
        while IFS= read -r candidate; do
          if [[ -n $candidate && $candidate == "$word"* ]]; then
            [[ -n $quote ]] || printf -v candidate %q "$candidate"
            COMPREPLY+=("$before$candidate")
          fi
        done <<< "$found"
        if [[ -n $several || ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2> /dev/null; fi
        return 0
      }

      complete -F _geflecht geflecht

      """
  }

  /// What completes the value of an option; where commands differ, each says so before all.
  private func bashOptionKinds() -> [String] {
    var special: [String] = []
    var usual: [(flag: String, line: String)] = []
    for command in CommandCatalog.all {
      for option in command.options {
        guard let kind = Self.kind(of: option.parameter) else { continue }
        let flags = [option.flag, option.shortFlag].compactMap { $0 }
        let action = "kind=\(kind)" + (option.parameter?.isList == true ? " several=1" : "") + " ;;"
        if let known = usual.first(where: { $0.flag == option.flag }) {
          if known.line != action {
            special.append(flags.map { "\(command.name):\($0)" }.joined(separator: "|") + ") " + action)
          }
        } else {
          usual.append((option.flag, action))
        }
      }
    }
    let shared = usual.map { flag, action in
      let option = CommandCatalog.all.flatMap { $0.options }.first { $0.flag == flag }
      let flags = [flag, option?.shortFlag].compactMap { $0 }
      return flags.map { "*:\($0)" }.joined(separator: "|") + ") " + action
    }
    return special + shared
  }

  /// What completes the words of a command by their places.
  private func bashWordKinds() -> [String] {
    CommandCatalog.all.flatMap { command in
      command.words.enumerated().compactMap { place, parameter in
        Self.kind(of: parameter).map { "\(command.name):\(parameter.isList ? "*" : "\(place + 1)")) kind=\($0) ;;" }
      }
    }
  }
}
