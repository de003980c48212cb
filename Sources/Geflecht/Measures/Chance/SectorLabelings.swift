/// What the cross-sector measures of a network are beside those of chance: sectors dealt out anew, ties as they are.
///
/// Labels are shuffled among nodes of one level that have a sector (Krackhardt & Stern 1988, doi 10.2307/2786835);
/// nodes without one are left out. A labeling in which a number is undefined does not count for that number.
struct SectorLabelings: Sendable {
  /// The E–I index of the network.
  let externalInternal: ChanceSummary?
  /// The assortativity of the sectors.
  let assortativity: ChanceSummary?
  /// How many triangles span three sectors.
  let trisectoralTriangles: ChanceSummary?
  /// The E–I index of every sector, a tie counted once.
  let sectors: [ChanceSummary?]
  /// How many ties join two sectors: rows and columns in the order of the sectors.
  let cells: [[ChanceSummary?]]
  /// How many labelings were looked at.
  let labelings: Int
  /// Whether these were all there are.
  let isExact: Bool

  /// - Parameter strata: Within which groups labels are shuffled; `nil`: all nodes together.
  /// - Returns: `nil` when no node has a sector, or so many combinations of sectors occur that they cannot be told
  ///   apart.
  /// - Complexity: O(permutations · (nodes + ties + triangles)), several permutations at once.
  init?(of analysis: Analysis, within strata: Grouping?) {
    let (network, settings) = (analysis.network, analysis.settings)
    guard let labels = LabelPermutations(ofSectorsIn: analysis, within: strata) else { return nil }
    let numbers = SectorNumbers(sectors: network.sectorCount, sets: labels.sets)
    let plan = labels.plan(permutations: settings.permutations, width: numbers.width, seed: settings.seed)
    let observed = [Double](sharedCount: numbers.width) { observed in
      labels.withObserved { numbers.write($0, spanning: $1, to: observed, at: 0, of: 1) }
    }
    let drawn = [Double](sharedCount: plan.count * numbers.width) { drawn in
      labels.forEachLabeling(plan, threads: settings.threads, progress: settings.progress) {
        numbers.write($1, spanning: $2, to: drawn, at: $0, of: plan.count)
      }
    }
    let summaries = [ChanceSummary?](sharedCount: numbers.width) { summaries in
      settings.threads.perform(numbers.width) { number in
        let own = drawn[number * plan.count..<(number + 1) * plan.count].filter { !$0.isNaN }
        summaries[number] = ChanceSummary(
          observed: observed[number].isNaN ? nil : observed[number], drawn: own, isExact: plan.isExact)
      }
    }
    externalInternal = summaries[SectorNumbers.externalInternal]
    assortativity = summaries[SectorNumbers.assortativity]
    trisectoralTriangles = summaries[SectorNumbers.spanningTriangles]
    let all = 0..<network.sectorCount
    sectors = all.map { summaries[numbers.externalInternal(of: $0)] }
    cells = all.map { g in all.map { h in summaries[numbers.cell(g, h)] } }
    (labelings, isExact) = (plan.count, plan.isExact)
  }
}

extension Recipes {
  /// The cross-sector measures beside those of sectors dealt out anew among nodes of one level.
  static let sectorChance = Recipe { SectorLabelings(of: $0, within: $0.network.levelGrouping) }
}
