import Testing
import Thoroughness

@testable import Geflecht

/// Every sentence is true: each claim is evaluated anew on drawn programs, in several views.
@Suite struct ClaimSweeps {
  static let permutations = 9

  /// A new kind of sentence needs somebody who can tell whether it is true.
  @Test func everyKindHasAnOracle() {
    let elsewhere = SectorClaimSweeps.kinds.union(StateClaimOracles.all.keys).union(ChangeClaimSweeps.oracles.keys)
      .union(HistoryTests.kinds)
    #expect(Set(ClaimOracles.all.keys).union(elsewhere) == Set(Claim.Kind.allCases))
    #expect(Set(ClaimOracles.all.keys).isDisjoint(with: elsewhere))
  }

  @Test func everyClaimIsTrue() throws {
    var seen: Set<Claim.Kind> = []
    for seed in 0..<Thoroughness.choose(quick: 2, full: 1000) {
      for (claim, scene) in try Self.claimsAboutViews(seed: seed) + Self.claimsAboutTandems(seed: seed) {
        seen.insert(claim.kind)
        let isTrue = try ClaimOracles.all[claim.kind]?(claim, scene) ?? false
        #expect(isTrue, "seed \(seed), \(claim.kind.rawValue) \(claim.values): \(claim.words[.english])")
        #expect(Language.allCases.allSatisfy { !claim.words[$0].isEmpty })
      }
    }
    guard Thoroughness.isFull else { return }
    // A plan that cannot be proven is none of so few cities.
    #expect(Set(ClaimOracles.all.keys).subtracting(seen) == [.notProven])
  }

  /// What every command says of a view, and the sectors page of what is not known.
  private static func claimsAboutViews(seed: Int) throws -> [(Claim, ClaimScene)] {
    let program = DrawnProgram(seed: seed)
    var view = NetworkView()
    switch seed % 6 {
    case 0: view.states = ["s0"]
    case 1: view.level = .city
    case 2: (view.kinds, view.level) = (["cooperation"], .state)
    case 3: view.asOf = PartialDate(year: 2020)
    case 4: (view.states, view.asOf, view.level) = (["s0", "s2"], PartialDate(year: 2023), .city)
    default: break
    }
    if seed % 4 == 2 { view.sectors = ["business"] }
    let network = try Network(Fixtures.dataset(program.tables), view: view)
    var question = TandemQuestion()
    question.intake = DrawnProgram.intake
    let plain = try program.network()
    let study = TandemStudy(of: plain, question)
    let scene = ClaimScene(program, plain, question, try study.outcome(), study.backtest(), showing: network)
    var claims = network.claims
    if seed % 3 == 0 {
      var other = NetworkView()
      other.scheme = seed % 2 == 0 ? .three : .four
      claims += try Network(Fixtures.dataset(program.tables), view: other).claims.filter { $0.kind == .sectorScheme }
    }
    if view.level == nil {
      var settings = MeasureSettings()
      settings.permutations = permutations
      let analysis = Analysis(of: network, settings)
      let answers = SectorsReport.measures.compactMap { try? $0.answer(in: analysis) }
      let results = ResultTable(network: network, answers: answers)
      claims += SectorsReport.claims(results, SectorFinding.all(in: results), settings)
      claims += [PageMinute.everySector(network, upTo: 3), PageMinute.tandems(network)].compactMap { $0 }
      claims += CityCard.all(network, upTo: 3).flatMap(\.claims)
      let holding = PageContent.measures(of: network) { _ in true }.compactMap { try? $0.answer(in: analysis) }
      claims += PageHolding(ResultTable(network: network, answers: holding)).claims
    }
    return claims.map { ($0, scene) }
  }

  /// All that the commands about tandems say.
  private static func claimsAboutTandems(seed: Int) throws -> [(Claim, ClaimScene)] {
    let whole = DrawnProgram(seed: seed)
    var view = NetworkView()
    view.kinds = [[], ["cooperation", "tandem"], ["exchange", "tandem"]][seed % 3].filter { kind in
      kind == "tandem" ? !whole.tandems.isEmpty : whole.ties.contains { $0.kind == kind }
    }
    let program = whole.seen(kinds: view.kinds)
    let network = try Network(Fixtures.dataset(whole.tables), view: view)
    var question = TandemQuestion()
    question.intake = DrawnProgram.intake
    question.form = seed % 4 == 3 ? .peers : .guided
    question.objective = TandemPlan.Objective.allCases[seed / 4 % 4]
    question.draws = seed % 2 == 0 ? 4 : 0
    if seed % 9 == 8 { question.rules.maxPairs = 1 }

    var all: [(Claim, ClaimScene)] = []
    func ask(_ subject: TandemQuestion.Subject, _ claims: (TandemOutcome) -> [Claim]) {
      question.subject = subject
      let study = TandemStudy(of: network, question)
      guard let outcome = try? study.outcome() else { return }
      let scene = ClaimScene(program, network, question, outcome, study.backtest())
      all += claims(outcome).map { ($0, scene) }
    }
    func reasons(_ pairs: [TandemCandidate]) -> [Claim] {
      pairs.flatMap { pair in TandemReason.all(for: pair, in: network).map { $0.claim(for: pair, in: network) } }
    }
    ask(.plan) { outcome in
      outcome.claims + outcome.shortlists.compactMap { TandemCandidateTables.notSuggested($0, network) }
        + outcome.plan.pairs.flatMap { pair in
          outcome.reasons(for: pair).map { $0.claim(for: pair, in: network) }
        } + reasons(outcome.shortlists.flatMap(\.candidates))
    }
    let cities = network.nodes(at: .city)
    for other in [2, cities.count - 1] {
      ask(.pair(cities[0], cities[other])) { outcome in
        outcome.explanation.map { PairExplanationReport($0, in: outcome).claims } ?? []
      }
    }
    ask(.rounds(2)) { outcome in
      (outcome.rounds.map { outcome.claims(of: $0) } ?? []) + TandemStudy(of: network, question).backtest().claims
    }
    return all
  }
}
