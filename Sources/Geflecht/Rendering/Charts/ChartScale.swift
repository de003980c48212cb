/// Round numbers along an axis that begins at 0: steps of 1, 2 or 5 times a power of ten, two to four of them.
struct ChartScale: Sendable {
  /// The numbers at the lines, ascending; the last is the end of the axis.
  let marks: [Double]

  /// - Parameters:
  ///   - most: The greatest number that is shown.
  ///   - isWhole: Whether there is nothing between whole numbers.
  init(upTo most: Double, isWhole: Bool) {
    var power = 1.0
    while power * 10 <= most { power *= 10 }
    while power > max(most, 1e-9) { power /= 10 }
    let steps = [0.2, 0.5, 1, 2, 5].map { $0 * power }.filter { !isWhole || $0 >= 1 }
    let step = steps.first { (most / $0).rounded(.up) <= 4 } ?? 1
    let count = max(1, Int((most / step - 1e-9).rounded(.up)))
    marks = (0...count).map { Double($0) * step }
  }

  var end: Double { marks[marks.count - 1] }
}
