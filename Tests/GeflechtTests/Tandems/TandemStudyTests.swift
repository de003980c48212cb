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

  @Test func oneThreadSaysWhatManySay() throws {
    var asked = TandemQuestion()
    (asked.draws, asked.seed) = (40, 3)
    let network = Network(dataset: try Fixtures.dataset(tables(newcomers: 3, guides: 8)))
    let one = try TandemStudy(of: network, asked).outcome().certainty
    let many = try TandemStudy(of: network, asked, threads: Threads(3)).outcome().certainty
    #expect(one?.kept == many?.kept && one?.kept.count == 3)
    #expect(one?.kept.contains { $0.weights < 1 || $0.ties < 1 } == true, "the draws differ")
  }

  /// Newcomers and guides of drawn sizes in a ring of actors.
  private func tables(newcomers: Int, guides: Int) -> [TableKind: String] {
    var random = SplitMix64(seed: 11)
    var (cities, actors, ties) = (
      "id,joined,population,latitude,longitude,last_seen\n", "id,sector,city\n", "source,target\n"
    )
    let count = newcomers + guides
    for city in 0..<count {
      let place = "5\(random.below(4)).\(random.below(10)),\(7 + random.below(6))"
      cities += "c\(city),\(city < newcomers ? 2024 : 2015),\(10_000 + random.below(50_000)),\(place),2024\n"
      actors += "a\(city),\(["business", "science", "civil-society"][random.below(3)]),c\(city)\n"
      ties += "a\(city),c\(city)\na\(city),a\((city + 1) % count)\na\(city),c\(random.below(count))\n"
    }
    return [.cities: cities, .actors: actors, .ties: ties]
  }

  @Test func drawsAreReportedOneByOne() throws {
    let heard = Mutex<[Int]>([])
    let progress = WorkProgress { done, total in heard.withLock { $0.append(10 * total + done) } }
    _ = try TandemStudy(of: network, question, progress: progress).outcome()
    // Three draws of each of three kinds.
    #expect(heard.withLock { $0 } == (1...9).map { 90 + $0 })
  }

  // MARK: A pin is a pin

  @Test func aPinSettlesAPairAndChangesNothingElseOfIt() throws {
    var asked = question
    asked.rules = TandemRules()
    asked.subject = .pair(try node("one"), try node("large"))
    let free = try TandemStudy(of: network, asked).outcome()
    asked.rules.wishes = [(try node("one"), try node("large"), 1, .pin)]
    let settled = try TandemStudy(of: network, asked).outcome()
    let (before, after) = (try #require(free.explanation), try #require(settled.explanation))
    #expect(!before.isPlanned && after.isPlanned && after.pair.facts.isPinned)
    #expect(after.pair.score == before.pair.score && after.rank == before.rank)
    #expect(after.pair.parts.map(\.value) == before.pair.parts.map(\.value) && after.pair.facts.wishRank == nil)
    #expect(settled.reasons(for: after.pair) == free.reasons(for: before.pair))
    #expect(settled.shortlists.map { $0.candidates.map(\.guide) } == free.shortlists.map { $0.candidates.map(\.guide) })
    asked.subject = .plan
    let page = text(try TandemStudy(of: network, asked).outcome())
    #expect(page.contains("Settled beforehand (--pin or wishes.csv).") && !page.contains("wished"))
  }

  private func text(_ outcome: TandemOutcome, _ language: Language = .english) -> String {
    var style = TextStyle()
    (style.language, style.width) = (language, 1000)
    return outcome.presentation(top: 3).rendered(as: .text, style: style)
  }

  // MARK: What people should look at again

  @Test func pairsThatLieFarApartOrRarelyComeBackAreNamed() throws {
    // Five degrees of latitude are 556 km.
    let far = Network(
      dataset: try Fixtures.dataset([
        .cities: "id,joined,last_seen,latitude,longitude\nnew,2024,2024,53,9\nold,2015,2024,48,9\n",
        .ties: "source,target\nnew,old\n",
      ]))
    let outcome = try TandemStudy(of: far).outcome()
    #expect(outcome.plan.pairs.map(\.facts.isFar) == [true])
    #expect(text(outcome).contains("Worth a second look:\n\n- new and old: 556 km apart\n"))
    #expect(TandemCertainty.Kept(weights: 0.08, ties: 1, actors: 1).isRare)
    #expect(!TandemCertainty.Kept(weights: 0.25, ties: 1, actors: 1).isRare)
  }

  // MARK: Sentences that were not true

  /// Four peers of whom only two may meet: without the first pair it is another, not nobody.
  @Test func withOnePairAnotherStandsInItsPlace() throws {
    var asked = question
    (asked.form, asked.draws, asked.rules.maxPairs, asked.rules.seenWithin) = (.peers, 0, 1, nil)
    let outcome = try TandemStudy(of: network, asked).outcome()
    #expect(outcome.plan.pairs.map { ids([$0.newcomer, $0.guide]) } == [["one", "small"]])
    // Two of equal size are gone; what is left: one – large ½, two – large ½, small – large ½.
    #expect(outcome.instead[0].pairs.count == 1 && outcome.instead[0].loss.amount(of: .score) == 0.5)
    let page = text(outcome)
    #expect(page.contains("(−50.0)") && !page.contains("Instead: –"))
    // One cause is one line, however many cities it leaves over.
    #expect(outcome.leftOverByCause.map { ids($0.cities) } == [["two", "large"]])
    #expect(page.contains("- two and large: the plan has no more than 1 pair\n"))
  }

  /// A chain of sixty cities of which two, two steps apart, are paired: (1 − ½) of 1,770 pairs is 0.0003.
  @Test func aSmallRiseIsSeen() throws {
    let rows = (0..<60).map { "c\($0),\($0 == 0 ? "2024" : $0 == 2 ? "2015" : "")\n" }.joined()
    let ties = (1..<60).map { "c\($0 - 1),c\($0)\n" }.joined()
    let chain = Network(
      dataset: try Fixtures.dataset([.cities: "id,joined\n" + rows, .ties: "source,target\n" + ties]))
    let page = text(try TandemStudy(of: chain).outcome())
    let rise = try #require(page.firstMatch(of: /rises from ([\d.]+) to ([\d.]+)\./))
    #expect(rise.1 != rise.2)
  }

  @Test func onlyColumnsThatTheDataLackAreRecommended() throws {
    var asked = TandemQuestion()
    let bare = try TandemStudy(of: network, asked).outcome()
    #expect(bare.gaps == [.sectors, .topics, .needs, .offers, .coordinate, .wishes])
    let some = Network(
      dataset: try Fixtures.dataset([
        .cities: """
        id,joined,last_seen,population,topics,needs,latitude,longitude
        new,2024,2024,10000,Sport,Digitales,50,9
        old,2015,2024,10000,,,50,9

        """, .ties: "source,target,sector\nnew,old,science\n", .wishes: "city,partner,rank,rule\nold,new,1,wish\n",
      ]))
    asked.rules.setWeight(of: .wish, to: 0)
    let outcome = try TandemStudy(of: some, asked).outcome()
    #expect(outcome.gaps == [.offers])
    #expect(
      text(outcome).contains(
        "No pair has data on sectors, topics and needs: a column offers in cities.csv would sharpen"))
    #expect(text(outcome, .german).contains("eine Spalte offers in cities.csv würde die Reihenfolge schärfen."))
  }

  /// 1,582 cities make 2,502,724 pairs, both ways round: nothing is weighed.
  @Test func tooManyPairsAreRefusedBeforeTheWork() throws {
    let cities = (0..<1582).map { Network.NodeSketch("c\($0)", .city) }
    let network = Network(nodes: cities, ties: [.init("c0", "c1")])
    var question = TandemQuestion()
    question.form = .peers
    #expect {
      try TandemStudy(of: network, question).outcome()
    } throws: { error in
      guard case TandemFailure.unanswerable(let message)? = error as? TandemFailure else { return false }
      return message[.english].hasPrefix(
        "2,502,724 pairs of cities would have to be weighed, and up to 2,500,000 can be")
    }
  }
}
