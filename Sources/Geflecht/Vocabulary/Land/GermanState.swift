/// One of the sixteen German Länder, as people name it: by its ISO code, its name in German or English, or a usual short
/// form. A list, and no rule: nothing is taken for a Land that nobody would call so.
public struct GermanState: Hashable, Sendable {
  /// Its ISO 3166-2 code: `DE-BY`.
  public let code: String
  /// Its German name.
  public let name: String
  /// Its English name.
  public let englishName: String
  private let otherNames: [String]

  private init(_ code: String, _ name: String, _ englishName: String, _ otherNames: [String] = []) {
    self.code = code
    self.name = name
    self.englishName = englishName
    self.otherNames = otherNames
  }

  /// The Land that a word means: `BY`, `de-by`, `Bayern`, `Bavaria`, `Freistaat Bayern`.
  public init?(word: String) {
    guard let state = Self.byWord[foldedName(word)] else { return nil }
    self = state
  }

  /// The Land of an abbreviation as ISO 3166-2 has it behind `DE-`: `BY`.
  static let byAbbreviation: [String: GermanState] = {
    var states: [String: GermanState] = [:]
    for state in all { states[String(state.code.dropFirst(3))] = state }
    return states
  }()

  private static let byWord: [String: GermanState] = {
    var states: [String: GermanState] = [:]
    for state in all { for word in state.words { states[foldedName(word)] = state } }
    return states
  }()

  private var words: [String] { [code, String(code.dropFirst(3)), name, englishName] + otherNames }

  /// All of them, in the order of their names.
  public static let all: [GermanState] = [
    GermanState("DE-BW", "Baden-Württemberg", "Baden-Württemberg", ["Baden-Wuerttemberg", "BaWü", "BaWue"]),
    GermanState("DE-BY", "Bayern", "Bavaria", ["Freistaat Bayern", "Bay"]),
    GermanState("DE-BE", "Berlin", "Berlin", ["Land Berlin", "Bln"]),
    GermanState("DE-BB", "Brandenburg", "Brandenburg", ["Bbg", "Brb"]),
    GermanState(
      "DE-HB", "Bremen", "Bremen", ["Freie Hansestadt Bremen", "Hansestadt Bremen", "Land Bremen", "Brem"]),
    GermanState("DE-HH", "Hamburg", "Hamburg", ["Freie und Hansestadt Hamburg", "Hansestadt Hamburg", "Hmb"]),
    GermanState("DE-HE", "Hessen", "Hesse", ["Hess"]),
    GermanState(
      "DE-MV", "Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania",
      ["Mecklenburg-West Pomerania", "MeckPomm", "MeckPom", "MVP"]),
    GermanState("DE-NI", "Niedersachsen", "Lower Saxony", ["Nds"]),
    GermanState("DE-NW", "Nordrhein-Westfalen", "North Rhine-Westphalia", ["NRW"]),
    GermanState("DE-RP", "Rheinland-Pfalz", "Rhineland-Palatinate", ["RLP"]),
    GermanState("DE-SL", "Saarland", "Saarland", ["Saar"]),
    GermanState("DE-SN", "Sachsen", "Saxony", ["Freistaat Sachsen", "Sachs"]),
    GermanState("DE-ST", "Sachsen-Anhalt", "Saxony-Anhalt", ["LSA"]),
    GermanState("DE-SH", "Schleswig-Holstein", "Schleswig-Holstein", ["SlH"]),
    GermanState("DE-TH", "Thüringen", "Thuringia", ["Thueringen", "Freistaat Thüringen", "Thür"]),
  ]
}
