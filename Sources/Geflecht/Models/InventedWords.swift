/// Words from which synthetic countries are made: places that do not exist, and the usual sectors.
enum InventedWords {
  static let beginnings = [
    "Alt", "Neu", "Ober", "Unter", "Bad ", "Groß", "Klein", "Wald", "Berg", "Stein", "Königs", "Mühl",
  ]
  static let endings = [
    "heim", "hausen", "dorf", "stadt", "bach", "furt", "burg", "kirchen", "münde", "rode", "au", "feld",
  ]

  /// One of these for every actor: half of them are civil society.
  static let sectors = [
    "civil-society", "civil-society", "civil-society", "administration-politics", "business", "science",
  ]

  /// The name of a place by its number: the first 144 differ, and later ones get a number.
  static func place(_ number: Int) -> String {
    let name = beginnings[number / endings.count % beginnings.count] + endings[number % endings.count]
    let round = number / (beginnings.count * endings.count)
    return round == 0 ? name : "\(name) \(round + 1)"
  }
}
