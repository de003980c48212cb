import Synchronization
import Testing

@testable import Geflecht

/// Two newcomers and two guides of whom only the sizes count:
///
///               small (10)   large (20)
///     one (10)      1            ½          best: one – small and two – large, 1½
///     two (40)      ¼            ½          the other way round: ½ + ¼
@Suite struct TandemStudyTests {
  private let network: Network
  private var question = TandemQuestion()

  init() throws {
    network = Network(
      dataset: try Fixtures.dataset([
        .cities: """
        id,joined,population,last_seen
        one,2024,10000,2024
        two,2024,40000,2024
        small,2015,10000,2024
        large,2015,20000,2024

        """, .ties: "source,target\none,small\n",
      ]))
    for part in ScorePart.allCases { question.rules.setWeight(of: part, to: part == .size ? 1 : 0) }
    question.draws = 3
  }

  private func node(_ id: String) throws -> NodeID { try #require(network.node(named: id)) }
  private func ids(_ nodes: [NodeID?]) -> [String?] { nodes.map { $0.map { network.id(of: $0) } } }

  @Test func aPlanKnowsWhatElseCouldBeAndWhatThatCosts() throws {
    let outcome = try TandemStudy(of: network, question).outcome()
    #expect(outcome.plan.pairs.map { ids([$0.newcomer, $0.guide]) } == [["one", "small"], ["two", "large"]])
    #expect(outcome.plan.isProven && outcome.years == [2024] && outcome.weighedParts == [.size])
    for (instead, other) in zip(outcome.instead, [["large", "two"], ["small", "one"]]) {
      #expect(instead.loss.amount(of: .cover) == 0 && instead.loss.amount(of: .score) == 0.75)
      #expect(ids([instead.partners.newcomer, instead.partners.guide]) == other)
      #expect(ids(instead.guides.map(\.guide)) == [other[0]])
      #expect(instead.guides.map { $0.loss.amount(of: .score) } == [0.75])
    }
    #expect(outcome.instead.count == 2 && outcome.certainty?.kept.count == 2)
    #expect(outcome.certainty?.draws == 3 && outcome.ranges.contains { $0.part == .size })
    #expect(outcome.rounds == nil && outcome.explanation == nil)
  }

  @Test func onlyWhatIsAskedIsComputed() throws {
    var asked = question
    asked.subject = .candidates
    let candidates = try TandemStudy(of: network, asked).outcome()
    #expect(candidates.instead.isEmpty && candidates.certainty == nil && candidates.ranges.isEmpty)
    asked.subject = .rounds(2)
    let rounds = try TandemStudy(of: network, asked).outcome()
    #expect(rounds.rounds?.rounds.count == 2 && rounds.instead.isEmpty)
    (asked.subject, asked.draws) = (.plan, 0)
    let plan = try TandemStudy(of: network, asked).outcome()
    #expect(plan.instead.count == 2 && plan.certainty == nil && plan.ranges.isEmpty)
  }

  /// In either order the newcomer is the city that asks.
  @Test(arguments: [["one", "large"], ["large", "one"]]) func aPairIsExplained(names: [String]) throws {
    var asked = question
    asked.subject = .pair(try node(names[0]), try node(names[1]))
    let explanation = try #require(try TandemStudy(of: network, asked).outcome().explanation)
    #expect(ids([explanation.pair.newcomer, explanation.pair.guide]) == ["one", "large"])
    #expect(!explanation.isPlanned && explanation.exclusions.isEmpty)
    #expect(explanation.rank == PairExplanation.Rank(place: 2, count: 2))
    #expect(explanation.parts.map(\.part) == [.size] && explanation.parts[0].points == 50)
    // Without the only part that counts nothing has a score.
    #expect(explanation.parts[0].placeWithout == nil)
    #expect(explanation.loss?.amount(of: .score) == 0.75)
    #expect(
      explanation.changes.map { ids([$0.city] + $0.before + $0.after) } == [
        ["one", "small", "large"], ["two", "large", "small"],
      ])
  }

  @Test func whatCannotBeAnsweredSaysWhy() throws {
    var asked = question
    asked.subject = .pair(try node("small"), try node("large"))
    asked.intake = 2024
    #expect(throws: TandemFailure.self) { try TandemStudy(of: network, asked).outcome() }
    asked.subject = .plan
    let (one, two, small) = (try node("one"), try node("two"), try node("small"))
    asked.rules.wishes = [(one, small, 1, .pin), (two, small, 1, .pin)]
    do {
      _ = try TandemStudy(of: network, asked).outcome()
      Issue.record("a guide has one place")
    } catch .conflict(let conflict) {
      #expect(Set(conflict.rules) == [.pin(one, small), .pin(two, small), .capacity] && conflict.cure.count == 1)
    } catch {
      Issue.record("two settled pairs for one place are a conflict")
    }
  }

  @Test func whoIsLeftOverIsToldWhy() throws {
    var asked = question
    asked.draws = 0
    asked.rules.maxPairs = 1
    let short = try TandemStudy(of: network, asked).outcome()
    #expect(ids(short.plan.leftOver) == ["two"])
    guard case .noMorePairs(1) = short.causeOfLeavingOver(try node("two")) else {
      Issue.record("the plan has one pair and may not have more")
      return
    }
    asked.rules.maxPairs = nil
    asked.rules.seniority = 10
    guard
      case .nobodyPossible(let excluded) = try TandemStudy(of: network, asked).outcome().causeOfLeavingOver(
        try node("one"))
    else {
      Issue.record("nobody is there for ten years")
      return
    }
    // 2015 is nine years before 2024.
    #expect(excluded.map(\.reason) == [.sameIntake, .lessSenior] && excluded.map(\.count) == [1, 2])
  }

  @Test func drawsAreReportedOneByOne() throws {
    let heard = Mutex<[Int]>([])
    let progress = WorkProgress { done, total in heard.withLock { $0.append(10 * total + done) } }
    _ = try TandemStudy(of: network, question, progress: progress).outcome()
    // Three draws of each of three kinds.
    #expect(heard.withLock { $0 } == (1...9).map { 90 + $0 })
  }
}
