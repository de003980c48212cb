extension SeededGenerator {
  /// The most that `four` can be asked for.
  static let mostOfFour = 1 << 14
  /// The most that `two` can be asked for.
  static let mostOfTwo = 1 << 28

  /// Numbers below `count`, `count − 1`, `count − 2` and `count − 3`, each combination equally likely, from one draw of
  /// 64 bits: what is left of the bits after one number yields the next (Brackett-Rozinsky & Lemire 2025,
  /// doi 10.1002/spe.3369). They are the steps of a shuffle.
  /// - Precondition: `count` is from 4 to `mostOfFour`, so that all four have room in the bits.
  @inline(__always)
  mutating func four(below count: Int) -> (Int, Int, Int, Int) {
    let bound = UInt64(count)
    let combinations = bound &* (bound &- 1) &* (bound &- 2) &* (bound &- 3)
    while true {
      let first = next().multipliedFullWidth(by: bound)
      let second = first.low.multipliedFullWidth(by: bound &- 1)
      let third = second.low.multipliedFullWidth(by: bound &- 2)
      let fourth = third.low.multipliedFullWidth(by: bound &- 3)
      if fourth.low >= combinations || fourth.low >= (0 &- combinations) % combinations {
        return (Int(first.high), Int(second.high), Int(third.high), Int(fourth.high))
      }
    }
  }

  /// Numbers below `count` and `count − 1`, each combination equally likely, from one draw of 64 bits.
  /// - Precondition: `count` is from 2 to `mostOfTwo`.
  @inline(__always)
  mutating func two(below count: Int) -> (Int, Int) {
    let bound = UInt64(count)
    let combinations = bound &* (bound &- 1)
    while true {
      let first = next().multipliedFullWidth(by: bound)
      let second = first.low.multipliedFullWidth(by: bound &- 1)
      if second.low >= combinations || second.low >= (0 &- combinations) % combinations {
        return (Int(first.high), Int(second.high))
      }
    }
  }
}
