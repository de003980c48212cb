/// One statement of an answer: what it asserts, and the words around that.
///
/// Text shows the words; files have kind and values as well, so that a program need not read sentences. Every kind stands in
/// `Kind`, and a test evaluates every claim of every kind anew, from the nodes and ties alone.
public struct Claim: Sendable {
  /// What is asserted.
  public enum Kind: String, CaseIterable, Sendable {
    // Which part of the data is looked at.
    case networkSize = "network-size"
    case parallelTies = "parallel-ties"
    case sectorScheme = "sector-scheme"
    case leftOut = "left-out"
    case undatedNodes = "undated-nodes"

    // The sectors page: how sectors cooperate, and what the data do not say.
    case openness, pairs, coverage, triangles, dependence, places
    case nothingStandsOut = "nothing-stands-out"
    case byChance = "by-chance"
    case actorsWithoutSector = "actors-without-sector"
    case citiesWithoutSector = "cities-without-sector"
    case tiesWithoutSector = "ties-without-sector"
    case fewTiesWithSectors = "few-ties-with-sectors"

    // The card of a state, promise by promise: what is documented, and what is asked because nothing is.
    case stateSize = "state-size"
    case onlyCity = "only-city"
    case citiesTied = "cities-tied"
    case citiesReach = "cities-reach"
    case cityGroup = "city-group"
    case sharedPartnersOfCities = "shared-partners-of-cities"
    case selfOrganized = "self-organized"
    case heldTogether = "held-together"
    case upperTies = "upper-ties"
    case tiesElsewhere = "ties-elsewhere"
    case takesPart = "takes-part"
    case federalReach = "federal-reach"
    case federalCloseness = "federal-closeness"
    case gatekeeper
    case cutOff = "cut-off"
    case actorsInReach = "actors-in-reach"
    case threeSectors = "three-sectors"
    case trisectoralTriads = "trisectoral-triads"
    case cityTiesAcross = "city-ties-across"
    case tandemsAcross = "tandems-across"
    case tiesAcross = "ties-across"
    case tieAges = "tie-ages"
    case tiesEnded = "ties-ended"
    case guidedCities = "guided-cities"
    case newCities = "new-cities"
    case newActors = "new-actors"
    case newTies = "new-ties"
    case newSectors = "new-sectors"
    case notDocumented = "not-documented"
    case federalSize = "federal-size"
    case federalTies = "federal-ties"
    case statesTied = "states-tied"

    // All states side by side.
    case stateRanks = "state-ranks"
    case noRanks = "no-ranks"
    case closingTie = "closing-tie"
    case criticalTie = "critical-tie"

    // Why a pair of cities fits.
    case wished
    case worksIn = "works-in"
    case offers
    case sharedTopics = "shared-topics"
    case inTouch = "in-touch"
    case sharedPartners = "shared-partners"
    case size, distance, opens
    case firstWithinReach = "first-within-reach"
    case linksStates = "links-states"
    case firstBetweenStates = "first-between-states"
    case nearerToState = "nearer-to-state"

    // How good a plan of tandems is, what is doubtful about it, and who is not in it.
    case optimal, searched
    case notProven = "not-proven"
    case fairness, closeness, blocking, certainty
    case weightRanges = "weight-ranges"
    case betterRule = "better-rule"
    case far
    case rarelyKept = "rarely-kept"
    case guidedAlready = "guided-already"
    case leftOver = "left-over"
    case noData = "no-data"
    case notSuggested = "not-suggested"

    // One pair, explained.
    case pairExcluded = "pair-excluded"
    case pairRank = "pair-rank"
    case pairPoints = "pair-points"
    case pairCloseness = "pair-closeness"
    case otherPlan = "other-plan"
    case noOtherPlan = "no-other-plan"

    // Several rounds, and what the past says of the score.
    case rounds, load
    case nothingToAsk = "nothing-to-ask"
    case besideGuessing = "beside-guessing"
    case besideBestRule = "beside-best-rule"
    case onlyAHint = "only-a-hint"
    case notAskedFor = "not-asked-for"

    // What changed between two waves, and what is not known of it.
    case numberChanged = "number-changed"
    case betterDocumented = "better-documented"
    case nothingChanged = "nothing-changed"
    case nothingBeyondChance = "nothing-beyond-chance"
    case chanceNotAsked = "chance-not-asked"
    case whoStayed = "who-stayed"
    case whatTiesBecame = "what-ties-became"
    case openEnds = "open-ends"
    case littleOverlap = "little-overlap"
    case oneSidedKinds = "one-sided-kinds"
    case documentation

    // The years of a network.
    case grownSince = "grown-since"
    case grownFromTheStart = "grown-from-the-start"
    case moreSources = "more-sources"
    case noEnds = "no-ends"
    case undatedTies = "undated-ties"

    // The page: what everybody should know, and the card of a city.
    case everySector = "every-sector"
    case tandemsRecorded = "tandems-recorded"
    case citySectors = "city-sectors"
    case cityActors = "city-actors"
    case cityPartners = "city-partners"
    case cityTandem = "city-tandem"
    case cityExamples = "city-examples"
    case cityNeighbors = "city-neighbors"
    case cityQuestion = "city-question"
    case cutsOff = "cuts-off"
    case standsBetween = "stands-between"
    case joinsSectors = "joins-sectors"
    case joinsStates = "joins-states"
    case connectsState = "connects-state"
  }

  /// What is asserted.
  public let kind: Kind
  /// Of what, and how many.
  public let values: [(key: String, value: JSON)]
  /// The claim in words.
  public let words: Phrase

  init(_ kind: Kind, _ values: [(key: String, value: JSON)], _ words: Phrase) {
    (self.kind, self.values, self.words) = (kind, values, words)
  }

  /// The claim for programs.
  var json: JSON {
    .object([
      ("claim", .string(kind.rawValue)), ("values", .object(values)),
      ("text", .object([("en", .string(words[.english])), ("de", .string(words[.german]))])),
    ])
  }
}

extension Sequence where Element == Claim {
  /// All claims for programs.
  var json: JSON { .array(map { $0.json }) }
}
