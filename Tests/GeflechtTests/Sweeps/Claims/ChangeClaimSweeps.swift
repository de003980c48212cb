import Testing
import Thoroughness

@testable import Geflecht

/// Every sentence about change is true: each claim is evaluated anew from the rows of two drawn waves.
@Suite struct ChangeClaimSweeps {
  /// What a claim is held against: the rows of both waves, and what was answered.
  struct Scene {
    let drawn: DrawnWaves
    let outcome: ChangeOutcome

    var before: [Set<String>: (weight: Int, tag: Set<String>)] { drawn.common.before.pairs(among: drawn.stayed) }
    var after: [Set<String>: (weight: Int, tag: Set<String>)] { drawn.common.after.pairs(among: drawn.stayed) }
    var kept: Set<Set<String>> { Set(before.keys).intersection(after.keys) }

    /// Pairs of both waves, of which nothing but old rows without an end is on record later.
    var open: Int {
      guard drawn.areDates else { return 0 }
      return kept.count { pair in
        drawn.common.after.ties.filter { Set([$0.a, $0.b]) == pair }.allSatisfy {
          $0.until == nil && $0.since ?? 0 <= DrawnWaves.dates.from
        }
      }
    }

    /// The numbers that passed all tests, the rates worked out anew: how many numbers have a p at most as high, and how
    /// many would by chance.
    var changed: [ChangedNumber] {
      outcome.numbers.filter { number in
        // Numbers of the network, of sectors and of states are a table each.
        let tests = outcome.numbers.filter { $0.whole.kind == number.whole.kind }.compactMap { $0.test?.p }
        guard let p = number.test?.p, let change = number.change, let stayed = number.stayed,
          let ifOver = number.stayedIfOver
        else { return false }
        let rate = tests.filter { $0 >= p }.map { limit in
          limit * Double(tests.count) / Double(tests.count { $0 <= limit })
        }
        let isRare = rate.min() ?? 1 < 0.05
        let all = [change, stayed, ifOver] + (number.interval.map { [$0.low, $0.high] } ?? [])
        return isRare && (all.allSatisfy { $0 > 0 } || all.allSatisfy { $0 < 0 })
      }
    }

    func number(_ claim: Claim) -> ChangedNumber? {
      outcome.numbers.first {
        $0.card.id == claim.text("measure") && $0.whole.key == claim.text("of") && $0.column.key == claim.text("column")
      }
    }
  }

  typealias Oracle = @Sendable (Claim, Scene) -> Bool

  static let oracles: [Claim.Kind: Oracle] = [
    .numberChanged: { claim, scene in
      guard let number = scene.number(claim), let before = claim.number("before"), let after = claim.number("after")
      else { return false }
      let isKnown = scene.changed.contains { $0.card.id == number.card.id && $0.whole == number.whole }
      let goesUp = claim.text("verdict") == "rose"
      guard isKnown, goesUp ? after > before : after < before else { return false }
      guard number.card.id == "density" else { return true }
      let (first, second) = scene.drawn.common
      return first.density(among: scene.drawn.stayed).map { ($0 - before).magnitude < 1e-12 } ?? false
        && second.density(among: scene.drawn.stayed).map { ($0 - after).magnitude < 1e-12 } ?? false
    },
    .betterDocumented: { claim, scene in
      let explained = scene.outcome.numbers.filter { number in
        guard let stayed = number.stayed, let net = number.net, stayed != 0 else { return false }
        let isLost = net.sign != stayed.sign || net == 0 || net.magnitude < stayed.magnitude / 2
        return isLost && !scene.changed.contains { $0.card.id == number.card.id && $0.whole == number.whole }
      }
      return claim.texts("numbers") == explained.map(\.card.id) && !explained.isEmpty
    },
    .nothingChanged: { _, scene in
      let (first, second) = (scene.drawn.before, scene.drawn.after)
      func rows(_ wave: DrawnWaves.Wave) -> [Set<String>: Set<String>] {
        Dictionary(grouping: wave.ties) { [$0.a, $0.b] }.mapValues { Set($0.map(\.kind)) }
      }
      let same = scene.before.allSatisfy { pair, tie in
        scene.after[pair].map { $0.weight == tie.weight && $0.tag == tie.tag } ?? false
      }
      return first.nodes.keys == second.nodes.keys && rows(first) == rows(second) && same
    },
    .nothingBeyondChance: { claim, scene in
      scene.changed.isEmpty
        && claim.number("tested") == Double(scene.outcome.numbers.count { $0.test?.p != nil })
    },
    .chanceNotAsked: { claim, scene in
      scene.outcome.numbers.allSatisfy { $0.test == nil } && claim.number("stayed") == Double(scene.drawn.stayed.count)
    },
    .whoStayed: { claim, scene in
      let (first, second) = (Set(scene.drawn.before.nodes.keys), Set(scene.drawn.after.nodes.keys))
      return claim.number("stayed") == Double(first.intersection(second).count)
        && claim.number("entered") == Double(second.subtracting(first).count)
        && claim.number("left") == Double(first.subtracting(second).count)
    },
    .whatTiesBecame: { claim, scene in
      let (first, second) = (Set(scene.before.keys), Set(scene.after.keys))
      let all = first.union(second).count
      let weights = scene.kept.map { ((scene.before[$0]?.weight ?? 0), (scene.after[$0]?.weight ?? 0)) }
      return claim.number("kept") == Double(scene.kept.count)
        && claim.number("new") == Double(second.subtracting(first).count)
        && claim.number("ended") == Double(first.subtracting(second).count)
        && claim.number("jaccard") == (all == 0 ? nil : Double(scene.kept.count) / Double(all))
        && claim.number("stronger") == Double(weights.count { $0.0 < $0.1 })
        && claim.number("weaker") == Double(weights.count { $0.0 > $0.1 })
    },
    .openEnds: { claim, scene in
      let (first, second) = (Set(scene.before.keys), Set(scene.after.keys))
      let (open, all) = (scene.open, first.union(second).count)
      return open > 0 && claim.number("open") == Double(open) && claim.number("kept") == Double(scene.kept.count)
        && claim.number("ended_at_most") == Double(first.subtracting(second).count + open)
        && claim.number("jaccard_at_least") == Double(scene.kept.count - open) / Double(all)
    },
    .littleOverlap: { claim, scene in
      let all = Set(scene.before.keys).union(scene.after.keys).count
      return 10 * scene.kept.count < 3 * all && claim.number("jaccard") == Double(scene.kept.count) / Double(all)
    },
    .oneSidedKinds: { claim, scene in
      claim.counts() == scene.drawn.oneSidedKinds.mapValues { max($0.0, $0.1) } && !claim.counts().isEmpty
    },
    .documentation: { claim, scene in
      guard case .rates(let before, let after) = scene.outcome.documented.documentation else {
        return claim.number("before") == scene.outcome.documented.before
      }
      return claim.number("before") == before && claim.number("after") == after
    },
  ]

  @Test func everyClaimIsTrue() throws {
    var seen: Set<Claim.Kind> = []
    for seed in 0..<Thoroughness.choose(quick: 10, full: 600) {
      guard let drawn = try DrawnWaves(seed: seed, isSame: seed % 20 == 7, isGrowing: seed % 10 == 3) else { continue }
      var question = ChangeQuestion()
      question.measures = ["density", "components", "ei-network", "degeneracy"].compactMap {
        MeasureCatalog.measure($0)
      }
      question.draws = seed % 7 == 6 ? 0 : 99
      if seed % 3 == 1 { question.documentation = .rates(before: 0.3, after: 0.6) }
      let scene = Scene(drawn: drawn, outcome: ChangeStudy(of: drawn.waves, question).outcome())
      for claim in scene.outcome.findings + scene.outcome.claims {
        seen.insert(claim.kind)
        let isTrue = Self.oracles[claim.kind]?(claim, scene) ?? false
        #expect(isTrue, "seed \(seed), \(claim.kind.rawValue) \(claim.values): \(claim.words[.english])")
        #expect(Language.allCases.allSatisfy { !claim.words[$0].isEmpty })
      }
      if scene.outcome.isUnchanged { #expect(scene.outcome.findings.isEmpty) }
      #expect(scene.outcome.findings.count == scene.changed.count, "seed \(seed): nothing found is kept back")
    }
    guard Thoroughness.isFull else { return }
    #expect(seen == Set(Self.oracles.keys))
  }
}
