/// Whether cooperation across three sectors closes into triangles, beside that of sectors dealt out anew.
///
/// The labelings are those of `SectorLabelings`: same plan, same seed.
struct ClosureLabelings: Sendable {
  /// How many paths of two ties span three sectors.
  let twoPaths: ChanceSummary?
  /// Which share of them is closed: three times the triangles that span three sectors over the paths.
  let closure: ChanceSummary?
  /// How many labelings were looked at.
  let labelings: Int
  /// Whether these were all there are.
  let isExact: Bool

  /// - Complexity: O(permutations · (nodes + ties + triangles)), several permutations at once.
  init?(of analysis: Analysis, within strata: Grouping?) {
    let settings = analysis.settings
    guard let labels = LabelPermutations(ofSectorsIn: analysis, within: strata) else { return nil }
    let width = SectorNumbers(sectors: analysis.network.sectorCount, sets: labels.sets).width
    let plan = labels.plan(permutations: settings.permutations, width: width, seed: settings.seed)
    func closure(_ spanning: Spanning) -> Double { Double(3 * spanning.triangles) / Double(spanning.paths) }
    var observed = Spanning(triangles: 0, paths: 0)
    labels.withObserved(.counted) { observed = $1 }
    let drawn = [Double](sharedCount: 2 * plan.count) { drawn in
      labels.forEachLabeling(plan, .counted, threads: settings.threads, progress: settings.progress) {
        drawn[$0] = Double($2.paths)
        drawn[plan.count + $0] = closure($2)
      }
    }
    twoPaths = ChanceSummary(
      observed: Double(observed.paths), drawn: Array(drawn[..<plan.count]), isExact: plan.isExact)
    self.closure = ChanceSummary(
      observed: observed.paths == 0 ? nil : closure(observed), drawn: drawn[plan.count...].filter { !$0.isNaN },
      isExact: plan.isExact)
    (labelings, isExact) = (plan.count, plan.isExact)
  }
}

extension LabelPermutations {
  /// Labelings of the nodes that have a sector.
  /// - Parameter strata: Within which groups labels are shuffled; `nil`: all nodes together.
  init?(ofSectorsIn analysis: Analysis, within strata: Grouping?) {
    let grouping = analysis[.sectorGrouping]
    guard !grouping.classes.isEmpty else { return nil }
    self.init(
      of: grouping, within: strata, rows: analysis.network.adjacency(.ignored).out, order: analysis[.nodesByID],
      triangles: analysis[.triangleList].corners)
  }
}

extension Recipes {
  /// Closed and open paths across three sectors beside those of the same labelings.
  static let closureChance = Recipe { ClosureLabelings(of: $0, within: $0.network.levelGrouping) }
}
