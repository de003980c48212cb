/// What the pages about change call things.
extension ChangeOutcome {
  /// What a wave is called: its date, or before and after.
  var waveNames: (before: Phrase, after: Phrase) {
    guard waves.areDatesOfOneDataset, let from = waves.before.view.asOf, let to = waves.after.view.asOf else {
      return (Phrase(en: "before", de: "vorher"), Phrase(en: "after", de: "nachher"))
    }
    return (Phrase(en: "\(from)", de: "\(from)"), Phrase(en: "\(to)", de: "\(to)"))
  }

  /// The title of the page.
  var title: Phrase {
    guard waves.areDatesOfOneDataset else { return Phrase(en: "What changed", de: "Was sich geändert hat") }
    let (from, to) = waveNames
    return Phrase(en: "What changed from \(from) to \(to)", de: "Was sich von \(from) bis \(to) geändert hat")
  }
}

extension ChangeOutcome {
  /// The question that p answers.
  var whatPAsks: Phrase {
    let together =
      if case .sources = documented.documentation {
        Phrase(
          en: " (and for all pairs alike that one source brings)",
          de: " (und für alle Paare gleich, die eine Quelle beisteuert)")
      } else {
        Phrase("")
      }
    return Phrase(
      en: """
        p asks: does as large a change come up when chance decides for every pair which tie is the earlier one\(together)? q is
        p with all rows of its table in mind (Benjamini & Hochberg): below 0.05, at most one in twenty is expected to be an
        accident.
        """,
      de: """
        p fragt: Ergibt sich eine so große Änderung auch, wenn bei jedem Paar der Zufall entscheidet, welche Beziehung die
        frühere ist\(together)? q ist p mit Rücksicht auf alle Zeilen der Tabelle (Benjamini & Hochberg): Unter 0,05 ist
        höchstens eine von zwanzig erwartungsgemäß Zufall.
        """)
  }
}

extension ChangedNumber {
  /// What the number is called: its measure, and whose or which of its numbers it is.
  func name(_ waves: Waves) -> Phrase {
    var parts = [card.title]
    switch whole {
    case .network: break
    case .sector(let key): parts.append(sectorTitle(key))
    case .state(let id): parts.append(waves.after.node(named: id).map { waves.after.title(of: $0) } ?? Phrase(id))
    }
    if !column.key.isEmpty { parts.append(columnTitle) }
    return parts.joined(separator: ", ")
  }

  /// The heading of the column; those of tables of sectors are keys.
  private var columnTitle: Phrase {
    switch column.key {
    case "external": Phrase(en: "ties to other sectors", de: "Beziehungen in andere Sektoren")
    case "internal": Phrase(en: "ties within", de: "Beziehungen im Sektor")
    case "ties": Phrase(en: "each tie once", de: "jede Beziehung einmal")
    case "members": Phrase(en: "by members", de: "nach Mitgliedern")
    default: column.title
    }
  }

  /// A value of this number for people.
  func shown(_ value: Double) -> Phrase {
    if card.unit == .share {
      return Phrase(en: "\(100 * value, upTo: 1)%", de: "\(100 * value, upTo: 1)\u{A0}%")
    }
    return value == value.rounded()
      ? Phrase(en: "\(Int64(value))", de: "\(Int64(value))") : Phrase(en: "\(value, upTo: 2)", de: "\(value, upTo: 2)")
  }

  /// A difference of this number for people, without its unit.
  func signed(_ value: Double) -> Phrase {
    let (sign, size) = (value > 0 ? "+" : "", card.unit == .share ? 100 * value : value)
    let decimals = size.magnitude < 10 && card.unit != .share ? 2 : 1
    return Phrase(en: "\(sign)\(size, upTo: decimals)", de: "\(sign)\(size, upTo: decimals)")
  }

  /// What differences are counted in, where that is to be said: shares differ by points.
  var unitOfDifference: Phrase { card.unit == .share ? Phrase(en: " points", de: " Prozentpunkte") : "" }
}
