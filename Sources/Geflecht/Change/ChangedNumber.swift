/// One number of a measure in both waves, and what its difference is made of:
///
///     difference = after − before = stayed + composition,      stayed = net + coverage
///
/// *stayed* is the same difference among those who stayed alone, *composition* what entries and exits add to it. Where
/// one wave is known to be documented better than the other, *net* is what is left of *stayed* when the better one is
/// thinned to the documentation of the other, and *coverage* the rest.
public struct ChangedNumber: Sendable {
  /// What the number is about.
  public enum Whole: Hashable, Sendable {
    case network
    /// The sector with this key.
    case sector(String)
    /// The state with this id.
    case state(String)

    /// What kind of thing it is, in files.
    public enum Kind: String, CaseIterable, Sendable { case network, sector, state }

    /// What kind of thing it is: numbers of a kind are a table, and tested together.
    public var kind: Kind {
      switch self {
      case .network: .network
      case .sector: .sector
      case .state: .state
      }
    }

    /// The key in files; empty for the network.
    public var key: String {
      switch self {
      case .network: ""
      case .sector(let key), .state(let key): key
      }
    }
  }

  /// Which of the numbers of a row it is.
  public struct Column: Hashable, Sendable {
    /// The key in files; empty where there is one.
    public let key: String
    /// The heading for people.
    public let title: Phrase
  }

  /// The measure.
  public let card: MeasureCard
  /// What the number is about.
  public let whole: Whole
  /// Which of the numbers of a row it is.
  public let column: Column
  /// The number of the earlier wave.
  public internal(set) var before: Double?
  /// The number of the later wave.
  public internal(set) var after: Double?
  /// The number of the earlier wave among those who stayed.
  public internal(set) var stayedBefore: Double?
  /// The number of the later wave among those who stayed.
  public internal(set) var stayedAfter: Double?
  /// The difference among those who stayed at equal documentation; `nil` where documentation is not known to differ.
  public internal(set) var net: Double?
  /// The difference among those who stayed if all ties are over that may be; `nil` where that is not known.
  public internal(set) var stayedIfOver: Double?
  /// What chance says of the change among those who stayed.
  public internal(set) var test: ChangeTest?

  /// After − before.
  public var difference: Double? { Self.minus(after, before) }
  /// The difference among those who stayed.
  public var stayed: Double? { Self.minus(stayedAfter, stayedBefore) }
  /// What entries and exits add to it.
  public var composition: Double? { Self.minus(Self.minus(after, stayedAfter), Self.minus(before, stayedBefore)) }
  /// What better documentation alone adds to it; `nil` where documentation is not known to differ.
  public var coverage: Double? { Self.minus(stayed, net) }
  /// The change among those who stayed as far as documentation does not explain it.
  public var change: Double? { net ?? stayed }

  init(_ card: MeasureCard, _ whole: Whole, _ column: Column) {
    (self.card, self.whole, self.column) = (card, whole, column)
  }

  private static func minus(_ a: Double?, _ b: Double?) -> Double? {
    guard let a, let b else { return nil }
    return a - b
  }
}

/// What chance says of a change among those who stayed.
public struct ChangeTest: Hashable, Sendable {
  /// The standard error of the paired vertex bootstrap; `nil` where it does not apply.
  public internal(set) var error: Double?
  /// How often waves that are exchanged pair by pair differ as much.
  public internal(set) var p: Double?
  /// The same with all other numbers of its table in mind: those of the network, of sectors or of states.
  public internal(set) var q: Double?
  /// How many exchanges were looked at.
  public internal(set) var draws: Int
  /// Whether these are all there are.
  public internal(set) var isExact: Bool

  /// How many standard errors enclose 95 of 100 normal values.
  static let width = 1.959963984540054
}

extension ChangedNumber {
  /// Whether a number rose or fell, beyond all that might explain it otherwise.
  public enum Verdict: String, Sendable { case rose, fell }

  /// What comes up more rarely is no accident.
  static let significance = 0.05

  /// Whether it changed more than chance explains, and the same way at equal documentation, whether or not ties without an
  /// end are over, and all along its interval where it has one; `nil` where one of these says otherwise or is not known.
  public var verdict: Verdict? {
    guard let q = test?.q, q < Self.significance, let change, let stayed, let stayedIfOver else { return nil }
    let all = [change, stayed, stayedIfOver] + (interval.map { [$0.low, $0.high] } ?? [])
    return all.allSatisfy { $0 > 0 } ? .rose : all.allSatisfy { $0 < 0 } ? .fell : nil
  }

  /// The interval of the change: 95 of 100 such intervals enclose that of the population that nodes are drawn from.
  public var interval: (low: Double, high: Double)? {
    guard let change, let error = test?.error else { return nil }
    return (change - ChangeTest.width * error, change + ChangeTest.width * error)
  }
}
