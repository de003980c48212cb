/// A step by which a file says less about nodes under pseudonyms: the order of the cases is the order of the steps.
public enum Coarsening: CaseIterable, Sendable {
  /// No place.
  case places
  /// Inhabitants by size class.
  case sizeClasses
  /// Phases of five years in place of years.
  case phases
  /// The state of the city in place of the city.
  case cities
  /// No state and no federal node to belong to.
  case containers
  /// No date.
  case dates
  /// No number of newcomers that a city can guide.
  case capacities
  /// No inhabitants.
  case populations
  /// No scope.
  case scopes
  /// No sector.
  case sectors

  /// Whether it concerns all nodes of a level and not only those that would be given away, so that what stands in a column
  /// means the same in all its cells.
  var concernsAll: Bool { self == .sizeClasses || self == .phases }
}

/// What is left of a fact under a pseudonym.
struct Mask: Sendable {
  /// What makes a value coarser.
  typealias Rule = @Sendable (NodeFactValue) -> NodeFactValue

  private let usual: Rule
  private let coarser: (step: Coarsening, rule: Rule)?
  private let last: Coarsening

  /// A mask.
  /// - Parameters:
  ///   - usual: What is left in any case.
  ///   - coarser: What is left of that from a step on.
  ///   - last: The step from which on nothing is left.
  init(_ usual: @escaping Rule, _ coarser: (step: Coarsening, rule: Rule)? = nil, goneWith last: Coarsening) {
    self.usual = usual
    self.coarser = coarser
    self.last = last
  }

  /// What is left of a value in any case.
  func callAsFunction(_ value: NodeFactValue) -> NodeFactValue { usual(value) }

  /// Whether a step takes something from a value.
  func hides(_ value: NodeFactValue, at step: Coarsening) -> Bool {
    !value.isAbsent && (step == last || step == coarser?.step)
  }

  /// What a step leaves of a value that was left before; `nil` for nothing.
  func callAsFunction(_ value: NodeFactValue, after step: Coarsening) -> NodeFactValue? {
    if step == last { return nil }
    guard let coarser, coarser.step == step else { return value }
    return coarser.rule(value)
  }
}

extension NodeFacts {
  /// What is left under a pseudonym in any case.
  var masked: NodeFacts {
    var left = NodeFacts()
    for fact in NodeFact.all {
      if let mask = fact.mask { fact.set(&left, mask(fact.value(self))) }
    }
    return left
  }

  /// Whether a step takes something from what was left before.
  func isConcerned(by step: Coarsening) -> Bool {
    NodeFact.all.contains { $0.mask?.hides($0.value(self), at: step) ?? false }
  }

  /// What a step leaves of what was left before.
  func coarser(by step: Coarsening) -> NodeFacts {
    var left = NodeFacts()
    for fact in NodeFact.all {
      if let value = fact.mask?(fact.value(self), after: step) { fact.set(&left, value) }
    }
    return left
  }
}

// MARK: Coarser values

extension Coordinate {
  /// The nearest place on a grid of half a degree, some 50 km.
  var onGrid: Coordinate {
    Coordinate(latitude: (2 * latitude).rounded() / 2, longitude: (2 * longitude).rounded() / 2)
  }
}

extension PartialDate {
  /// The year without month and day.
  var yearAlone: PartialDate? { PartialDate(year: year) }

  /// The first year of a phase of five: 2015 for 2015 to 2019, 2020 for 2020 to 2024.
  var phase: PartialDate? { PartialDate(year: max(1, year / 5 * 5)) }
}

extension Int {
  /// The number with one digit that counts: 84,754 as 80,000.
  var roundedToOneDigit: Int {
    var unit = 1
    while magnitude / 10 >= unit.magnitude { unit *= 10 }
    return (self + unit / 2) / unit * unit
  }

  /// A number that stands for a size class, for inhabitants with one digit that counts: a small town below 20,000, a town
  /// below 100,000, a large city.
  var sizeClass: Int {
    switch self {
    case ..<20_000: 10_000
    case ..<100_000: 50_000
    default: 200_000
    }
  }
}
