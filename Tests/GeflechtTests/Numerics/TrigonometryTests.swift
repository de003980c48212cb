import Foundation
import Testing

@testable import Geflecht

/// Sine, cosine and arcsine against the C library, which is right to the last bit or the one before.
@Suite struct TrigonometryTests {
  private func unitsInTheLastPlace(_ value: Double, _ expected: Double) -> Double {
    (value - expected).magnitude / max(expected.magnitude.ulp, .leastNormalMagnitude)
  }

  @Test func anglesOfAFewTurns() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let angle = 14 * random.unit() - 7
      #expect(unitsInTheLastPlace(angle.sine, sin(angle)) <= 1)
      #expect(unitsInTheLastPlace(angle.cosine, cos(angle)) <= 1)
    }
  }

  @Test func anglesOfManyTurns() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let angle = 60_000 * random.unit() - 30_000
      #expect(unitsInTheLastPlace(angle.sine, sin(angle)) <= 1)
      #expect(unitsInTheLastPlace(angle.cosine, cos(angle)) <= 1)
    }
  }

  //  Where almost nothing is left of the angle, all of it must be right.
  @Test func anglesNextToQuarterTurns() {
    for quarter in 0..<4_000 {
      for angle in [Double(quarter) * .pi / 2, (Double(quarter) * .pi / 2).nextUp, -Double(quarter) * .pi / 4] {
        #expect(unitsInTheLastPlace(angle.sine, sin(angle)) <= 1)
        #expect(unitsInTheLastPlace(angle.cosine, cos(angle)) <= 1)
      }
    }
  }

  @Test func anglesOfSines() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let sine = random.unit()
      #expect(unitsInTheLastPlace(sine.arcSine, asin(sine)) <= 1)
    }
    for sine in [0, 1e-300, 1e-9, 0.5, 0.5.nextDown, 0.975, 0.975.nextDown, 1 - 0x1p-53, 1] {
      #expect(unitsInTheLastPlace(sine.arcSine, asin(sine)) <= 1)
    }
  }
}
