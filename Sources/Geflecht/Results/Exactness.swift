/// How exact an answer is.
public enum Exactness: Hashable, Sendable {
  /// Worked out in full.
  case exact
  /// Drawn from samples.
  case estimated(Estimate)

  /// How good it is, if it was estimated.
  public var estimate: Estimate? { if case .estimated(let estimate) = self { estimate } else { nil } }
}

/// How good an answer is that was drawn from samples.
public struct Estimate: Hashable, Sendable {
  /// How far the numbers may be off, all of them at once.
  public let error: Double
  /// The share of cases in which they lie within the error.
  public let confidence: Double
  /// How many samples were drawn.
  public let samples: Int

  /// An error that holds in 95 of 100 cases.
  init(error: Double, samples: Int) {
    self.error = error
    self.samples = samples
    confidence = 0.95
  }
}
