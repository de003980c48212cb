/// One part of the score of a pair: a number from 0 to 1 by a fixed rule, so that it never changes because another
/// city was added. Blank where data are missing; the part is then left out, and the score says so.
public enum ScorePart: Int, CaseIterable, Sendable {
  case sectors, topics, needs, size, travel, relation, wish, reach

  /// Its key in files and on the command line.
  public var key: String {
    switch self {
    case .sectors: "sectors"
    case .topics: "topics"
    case .needs: "needs"
    case .size: "size"
    case .travel: "travel"
    case .relation: "relation"
    case .wish: "wish"
    case .reach: "reach"
    }
  }

  /// The part of a key.
  public init?(key: String) {
    guard let part = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = part
  }

  /// How much the part counts unless the user says otherwise.
  public var defaultWeight: Double {
    switch self {
    case .sectors, .topics, .needs, .wish: 3
    case .size, .reach: 2
    case .travel, .relation: 1
    }
  }

  /// The heading of its column.
  public var title: Phrase {
    switch self {
    case .sectors: Phrase(en: "sectors", de: "Sektoren")
    case .topics: Phrase(en: "topics", de: "Themen")
    case .needs: Phrase(en: "needs", de: "Bedarf")
    case .size: Phrase(en: "size", de: "Größe")
    case .travel: Phrase(en: "travel", de: "Entfernung")
    case .relation: Phrase(en: "relation", de: "Kontakt")
    case .wish: Phrase(en: "wish", de: "Wunsch")
    case .reach: Phrase(en: "reach", de: "Netz")
    }
  }

  /// Its rule.
  public var rule: Phrase {
    switch self {
    case .sectors:
      Phrase(
        en: """
          share of the sectors that the newcomer lacks and the guide has, by local actors and local ties; states and the
          federal level do not count
          """,
        de: """
          Anteil der Sektoren, die der neuen Stadt fehlen und die erfahrene hat, nach örtlichen Akteuren und örtlichen
          Beziehungen; Länder und Bund zählen nicht
          """)
    case .topics:
      Phrase(en: "shared topics / topics of either", de: "gemeinsame Themen / Themen beider zusammen")
    case .needs:
      Phrase(
        en: "share of the newcomer's needs that the guide offers",
        de: "Anteil des Bedarfs der neuen Stadt, den die erfahrene anbietet")
    case .size:
      Phrase(en: "smaller / larger population", de: "kleinere / größere Einwohnerzahl")
    case .travel:
      Phrase(en: "1 − kilometers / 600, at least 0", de: "1 − Kilometer / 600, mindestens 0")
    case .relation:
      Phrase(
        en: """
          1 if the cities are tied already, else k/(k + 1) for k shared partners; states and the federal level do not
          count
          """,
        de: """
          1, wenn die Städte schon verbunden sind, sonst k/(k + 1) bei k gemeinsamen Partnern; Länder und Bund zählen
          nicht
          """)
    case .wish:
      Phrase(
        en: "1 / rank of the wish; 0 if the newcomer wished for others only",
        de: "1 / Rang des Wunsches; 0, wenn die neue Stadt nur andere wünscht")
    case .reach:
      Phrase(
        en: """
          g/(g + 20) for g cities and actors that come within three steps of the newcomer; no step leads over a state or
          the federal level
          """,
        de: """
          g/(g + 20) für g Städte und Akteure, die der neuen Stadt auf drei Schritte nahekommen; kein Schritt führt über
          ein Land oder den Bund
          """)
    }
  }
}
