import Testing

@testable import Geflecht

/// Spectra that are known in closed form, and what to say when there is no answer.
@Suite struct SpectrumTests {
  /// λ of a line of n nodes is 2 cos(π/(n + 1)); √3 and the golden ratio for 5 and 4. Of a star with k leaves it is √k, of
  /// a complete network n − 1.
  @Test func greatestEigenvalues() throws {
    func radius(_ network: Network) throws -> Double { try #require(try Analysis(of: network).spectralRadius()) }
    #expect((try radius(.line(5)) - 3.0.squareRoot()).magnitude < 1e-12)
    #expect((try radius(.line(4)) - (1 + 5.0.squareRoot()) / 2).magnitude < 1e-12)
    let star = Network(nodes: (0...50).map { .init("n\($0)") }, ties: (1...50).map { .init("n0", "n\($0)") })
    #expect((try radius(star) - 50.0.squareRoot()).magnitude < 1e-12)
    let complete = Network(
      nodes: (0..<8).map { .init("n\($0)") },
      ties: (0..<8).flatMap { a in (0..<a).map { .init("n\(a)", "n\($0)") } })
    #expect((try radius(complete) - 7).magnitude < 1e-12)
  }

  /// A long line has many eigenvalues close to the greatest: the basis is used up many times.
  @Test func longLinesTakeSeveralStarts() throws {
    let vector = try #require(try Analysis(of: .line(99)).leadingEigenvector())
    // Entries sin(kπ/100) of the middle one; sin² of a and of 50 − a add up to 1.
    for k in 1..<50 {
      #expect((vector[k - 1] * vector[k - 1] + vector[49 - k] * vector[49 - k] - 1).magnitude < 1e-7)
    }
    #expect(vector[49] == 1)
  }

  @Test func twoComponentsWithOneEigenvalueLeaveBlanks() throws {
    let pairs = Network(nodes: "abcd".map { .init("\($0)") }, ties: [.init("a", "b"), .init("c", "d")])
    #expect(try EigenvectorCentrality().values(on: pairs).values.allSatisfy { $0 == nil })
    // Katz' measure needs only the value, 1 here: x = 1 + .85 x.
    for value in try KatzCentrality().values(on: pairs).values { #expect(((value ?? 0) - 1 / 0.15).magnitude < 1e-9) }
  }

  @Test func twoGroupsOfHubsLeaveBlanks() throws {
    let network = try Network(
      Fixtures.dataset([.edges: "source,target,type\na,b,Directed\nc,d,Directed\n"]))
    var settings = MeasureSettings()
    settings.direction = .outward
    #expect(try HubScore().values(on: network, settings).values.allSatisfy { $0 == nil })
    let chain = try Network(
      Fixtures.dataset([.edges: "source,target,type\na,b,Directed\nc,b,Directed\nc,d,Directed\n"]))
    // AᵀA of b and d is [[2, 1], [1, 1]]: its vector is (φ, 1); hubs a and c are φ and φ + 1.
    let golden = (1 + 5.0.squareRoot()) / 2
    let authorities = try AuthorityScore().values(on: chain, settings)
    let hubs = try HubScore().values(on: chain, settings)
    #expect(authorities.isClose(to: NodeScores([0, 1, 0, 1 / golden]), within: 1e-9))
    #expect(hubs.isClose(to: NodeScores([golden / (golden + 1), 0, 1, 0]), within: 1e-9))
  }

  /// a and b name each other, with weights 1000 and 2000: λ = √(2 · 10⁶), x(b)/x(a) = 1/√2 for any scale of weights. Katz:
  /// x(a) = 1 + .85 √2 x(b), x(b) = 1 + .85 x(a)/√2.
  @Test(arguments: [1e-9, 1, 1000, 1e12]) func theScaleOfWeightsChangesNothing(scale: Double) throws {
    let network = Network(
      dataset: try Fixtures.dataset([
        .edges: "source,target,weight,type\na,b,\(scale),directed\nb,a,\(2 * scale),directed\n"
      ]))
    var settings = MeasureSettings.outward
    settings.lengths = .inverseWeights
    let root = 2.0.squareRoot()
    let vector = try EigenvectorCentrality().values(on: network, settings)
    #expect(vector.isClose(to: NodeScores([1, 1 / root]), within: 1e-9))
    let katz = try KatzCentrality().values(on: network, settings)
    let rest = 1 - 0.85 * 0.85
    #expect(katz.isClose(to: NodeScores([(1 + 0.85 * root) / rest, (1 + 0.85 / root) / rest]), within: 1e-9))
  }

  @Test func whereNoWalkComesBackThereIsNoKatz() throws {
    let network = try Network(Fixtures.dataset([.edges: "source,target,type\na,b,Directed\nb,c,Directed\n"]))
    var settings = MeasureSettings()
    settings.direction = .outward
    #expect(try KatzCentrality().values(on: network, settings).values.allSatisfy { $0 == nil })
    #expect(try EigenvectorCentrality().values(on: network, settings).values.allSatisfy { $0 == nil })
  }

  /// More arcs than one part holds: parts and threads must not show.
  @Test func partsAddUp() throws {
    let rows = ArcRows(
      offsets: Array(stride(from: 0, through: 600_000, by: 300)),
      targets: (0..<600_000).map { NodeID($0 * 7 % 2000) }, weights: Array(repeating: 0.5, count: 600_000))
    var x = (0..<2000).map { Double($0) }
    for weighted in [false, true] {
      let products = [1, 3].map { threads in
        var y = [Double](repeating: 0, count: 2000)
        let sums = ArcSums(rows, weighted: weighted, threads: Threads(threads))
        x.withSharedSlots { x in y.withSharedSlots { y in sums.multiply(x, into: y) } }
        return y
      }
      #expect(products[0] == products[1])
      // Every node is an end 300 times: 300 · Σ 0 … 1999.
      let total: Double = weighted ? 299_850_000 : 599_700_000
      #expect(products[0].reduce(0, +) == total)
    }
  }
}
