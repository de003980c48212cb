/// When ties began, how old those are that stand, and which have ended, as far as the data have dates.
///
/// Time is that of the data: their newest date, or the date of a view; there is no clock.
///
/// - A recorded tie counts by itself, also beside another of the same two nodes.
/// - One has **ended** if its end is at or before that time; all others **stand**, also those without an end.
/// - A tie that stands is at least k years old if its beginning and k years are at or before that time, as far as both are
///   known: 2022 is three years before 2025, and before March 2025 too.
/// - Ties without a beginning have no age and are counted apart.
struct TieAges: Sendable {
  /// The ties of some nodes.
  struct Counts: Sendable {
    /// All recorded ties.
    fileprivate(set) var ties = 0
    /// Those without a beginning.
    fileprivate(set) var undated = 0
    /// Those that have ended.
    fileprivate(set) var ended = 0
    /// Those that stand and have no end.
    fileprivate(set) var open = 0
    /// Those that stand and have a beginning: those whose age is known.
    fileprivate(set) var known = 0
    /// Of these, how many are at least three, and at least five, years old.
    fileprivate(set) var threeYears = 0
    fileprivate(set) var fiveYears = 0
    /// How many began, and how many ended, in each year.
    fileprivate(set) var begun = YearCounts()
    fileprivate(set) var endedIn = YearCounts()
    /// The positions of those that have ended.
    fileprivate(set) var endings: [Int] = []
  }

  /// The time that ages are counted to; `nil` where nothing has a date.
  let asOf: PartialDate?
  /// The ties with an end in each state.
  private(set) var ofStates: [Counts]
  /// All ties, each once.
  private(set) var total = Counts()

  /// - Complexity: O(nodes + recorded ties).
  init(of network: Network, _ order: FormalOrder) {
    asOf = network.view.asOf ?? network.newestDate
    let places = order.grouping.classOfNode
    ofStates = order.states.map { _ in Counts() }
    for position in 0..<network.recordedTieCount {
      let (since, until) = (network.beginning(ofTie: position), network.end(ofTie: position))
      total.add(since, until, at: position, asOf)
      let (source, target) = network.ends(ofTie: position)
      let (a, b) = (Int(places[source.index]), Int(places[target.index]))
      if a >= 0 { ofStates[a].add(since, until, at: position, asOf) }
      if b >= 0, b != a { ofStates[b].add(since, until, at: position, asOf) }
    }
  }

  /// The years in which a tie began or ended, ascending.
  var years: [Int] { Set((total.begun.ascending + total.endedIn.ascending).map { $0.year }).sorted() }
}

/// How many of something there were in each year.
struct YearCounts: Sendable {
  private var counts: [Int] = []

  /// How many there were in a year.
  subscript(year: Int) -> Int { counts.indices.contains(year) ? counts[year] : 0 }

  /// The years that have any, ascending.
  var ascending: [(year: Int, count: Int)] {
    counts.indices.filter { counts[$0] > 0 }.map { (year: $0, count: counts[$0]) }
  }

  mutating func add(_ year: Int) {
    if year >= counts.count { counts += Array(repeating: 0, count: year + 1 - counts.count) }
    counts[year] += 1
  }
}

extension TieAges.Counts {
  fileprivate mutating func add(_ since: PartialDate?, _ until: PartialDate?, at position: Int, _ asOf: PartialDate?) {
    ties += 1
    if let since { begun.add(since.year) } else { undated += 1 }
    if let asOf, let until, until.isAtOrBefore(asOf) {
      ended += 1
      endedIn.add(until.year)
      endings.append(position)
      return
    }
    if until == nil { open += 1 }
    guard let asOf, let since else { return }
    known += 1
    if since.isAtLeast(3, before: asOf) { threeYears += 1 }
    if since.isAtLeast(5, before: asOf) { fiveYears += 1 }
  }
}

extension PartialDate {
  /// Whether this date lies so many years before another, or more, as far as both are known.
  fileprivate func isAtLeast(_ years: Int, before other: PartialDate) -> Bool {
    PartialDate(packed: packed + Int32(years * 10_000))?.isAtOrBefore(other) ?? false
  }
}
