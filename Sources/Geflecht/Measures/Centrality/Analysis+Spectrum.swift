extension Analysis {
  /// The entries of the leading eigenvector, the greatest 1; `nil` when there are none or several.
  func leadingEigenvector() throws(MeasureFailure) -> [Double]? {
    guard self[.adjacency].isSymmetric else { return try directedPerronVector().vector }
    return PerronVector(
      of: self[.adjacency], components: self[.components], weighted: isWeighted, tolerance: 1e-12,
      threads: settings.threads
    ).vector
  }

  /// The greatest eigenvalue.
  func spectralRadius() throws(MeasureFailure) -> Double? {
    guard self[.adjacency].isSymmetric else { return try directedPerronVector().value }
    // The error of the value is that of the vector squared.
    return PerronVector(
      of: self[.adjacency], components: self[.components], weighted: isWeighted, tolerance: 1e-7,
      threads: settings.threads
    ).value
  }

  private func directedPerronVector() throws(MeasureFailure) -> DirectedPerronVector {
    let found = DirectedPerronVector(
      of: self[.adjacency], components: self[.strongComponents], weighted: isWeighted, threads: settings.threads)
    guard found.value != nil else { throw .noConvergence }
    return found
  }
}

extension MeasureFailure {
  static let noConvergence = MeasureFailure(
    message: Phrase(
      en: "the iteration does not settle on this network", de: "das Verfahren findet für dieses Netzwerk kein Ende"))
}
