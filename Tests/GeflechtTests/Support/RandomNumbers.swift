@testable import Geflecht

/// The engine's own generator, by the name of its algorithm; `SeededGeneratorTests` holds it to published values.
typealias SplitMix64 = SeededGenerator
