/// One thing that is written.
enum Step {
  /// The next byte as it is.
  case literal
  /// Bytes again from one of the four distances used last; a single byte only from the last one.
  case recent(UInt8, length: UInt16)
  /// Bytes again from another distance, 0 for the byte before.
  case copy(UInt32, length: UInt16)

  var length: Int {
    switch self {
    case .literal: 1
    case .recent(_, let length), .copy(_, let length): Int(length)
    }
  }
}

/// What is remembered of the steps so far: it chooses the models of the next one.
struct Trail: Equatable {
  /// The four distances used last, the latest first.
  private(set) var recent = SIMD4<UInt32>(repeating: 0)
  /// The kinds of the last steps, as the format numbers them: below 7 after a literal.
  private(set) var state = 0

  mutating func take(_ step: Step) {
    let isAfterLiteral = state < 7
    switch step {
    case .literal:
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
    case .recent(0, length: 1):
      state = isAfterLiteral ? 9 : 11
    case .recent(let which, _):
      state = isAfterLiteral ? 8 : 11
      recent =
        switch which {
        case 0: recent
        case 1: SIMD4(recent[1], recent[0], recent[2], recent[3])
        case 2: SIMD4(recent[2], recent[0], recent[1], recent[3])
        default: SIMD4(recent[3], recent[0], recent[1], recent[2])
        }
    case .copy(let distance, _):
      state = isAfterLiteral ? 7 : 10
      recent = SIMD4(distance, recent[0], recent[1], recent[2])
    }
  }

  func after(_ step: Step) -> Trail {
    var next = self
    next.take(step)
    return next
  }
}

extension BitSink {
  /// Writes a step from a place of the input.
  mutating func step(_ step: Step, at place: Int, of input: [UInt8], after trail: Trail) {
    switch step {
    case .literal:
      literal(at: place, of: input, after: trail)
    case .recent(let which, let length):
      recent(Int(which), isSingle: length == 1, state: trail.state)
      if length > 1 { self.length(Int(length), at: Contexts.recentLengths) }
    case .copy(let distance, let length):
      another(state: trail.state)
      self.length(Int(length), at: Contexts.lengths)
      self.distance(Int(distance), length: Int(length))
    }
  }

  mutating func literal(at place: Int, of input: [UInt8], after trail: Trail) {
    take(0, in: Contexts.match + trail.state)
    let preceding = place > 0 ? input[place - 1] : 0
    if trail.state < 7 {
      literal(input[place], after: preceding)
    } else {
      literal(input[place], after: preceding, insteadOf: input[place - 1 - Int(trail.recent[0])])
    }
  }

  /// That a recent distance follows, and which.
  mutating func recent(_ which: Int, isSingle: Bool, state: Int) {
    take(1, in: Contexts.match + state)
    take(1, in: Contexts.recent + state)
    take(which > 0 ? 1 : 0, in: Contexts.notFirst + state)
    if which == 0 { return take(isSingle ? 0 : 1, in: Contexts.firstLong + state) }
    take(which > 1 ? 1 : 0, in: Contexts.notSecond + state)
    if which > 1 { take(which > 2 ? 1 : 0, in: Contexts.notThird + state) }
  }

  /// That another distance follows.
  mutating func another(state: Int) {
    take(1, in: Contexts.match + state)
    take(0, in: Contexts.recent + state)
  }
}
