import Geflecht

/// A dataset as a command looks at it.
struct Wave {
  let dataset: Dataset
  /// The date that the command chose, where it did.
  let date: PartialDate?
  let network: Network
}

/// Two datasets, or two dates of one, that a command compares.
extension Session {
  /// A dataset with its network, at a date if one is given.
  func wave(of dataset: Dataset, at date: PartialDate? = nil) throws(Failure) -> Wave {
    Wave(dataset: dataset, date: date, network: try network(of: dataset, asOf: date))
  }

  /// The earlier and the later one.
  /// - Parameter example: A line that shows how to ask.
  func comparedWaves(example: String) throws(Failure) -> (before: Wave, after: Wave, areDates: Bool) {
    guard arguments.has(.from) || arguments.has(.to) else {
      guard arguments.words.count == 2 else {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "a comparison needs two folders, or one with --from and --to",
            de: "ein Vergleich braucht zwei Ordner, oder einen mit --from und --to"),
          hint: Phrase(en: "for example: \(example)", de: "zum Beispiel: \(example)"))
      }
      if arguments.has(.log) { throw Self.noLogOfTwo }
      let (before, after) = (try dataset(), try dataset(1))
      return (try wave(of: before), try wave(of: after), false)
    }
    try arguments.checkWords(atMost: 1)
    let (from, to) = try comparedDates(example: example)
    let dataset = try dataset()
    return (try wave(of: dataset, at: from), try wave(of: dataset, at: to), true)
  }

  /// The two dates that the options name.
  func comparedDates(example: String) throws(Failure) -> (from: PartialDate, to: PartialDate) {
    let (from, to) = (try date(.from, example), try date(.to, example))
    guard from.isAtOrBefore(to), from != to else {
      throw Failure(
        code: .usage,
        message: Phrase(en: "--from \(from) is not before --to \(to)", de: "--from \(from) liegt nicht vor --to \(to)"))
    }
    if arguments.has(.asOf) {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--as-of is one date; --from and --to are the two of a comparison",
          de: "--as-of ist ein Zeitpunkt; --from und --to sind die zwei eines Vergleichs"))
    }
    return (from, to)
  }

  private static let noLogOfTwo = Failure(
    code: .usage,
    message: Phrase(
      en: "--log takes the findings of one dataset, not of two",
      de: "--log nimmt die Befunde eines Datensatzes auf, nicht die von zweien"),
    hint: Phrase(en: "geflecht check DATA --log FILE", de: "geflecht check DATEN --log DATEI"))

  private func date(_ option: Option, _ example: String) throws(Failure) -> PartialDate {
    guard let text = arguments.value(option) else {
      throw Failure(
        code: .usage,
        message: Phrase(en: "--from and --to go together", de: "--from und --to gehören zusammen"),
        hint: Phrase(en: "for example: \(example)", de: "zum Beispiel: \(example)"))
    }
    guard let date = PartialDate(text) else { throw arguments.invalid(option, "2022, 2022-06, 2022-06-30") }
    return date
  }
}
