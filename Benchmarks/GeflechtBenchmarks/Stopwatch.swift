/// Times of several runs of the same work, in seconds.
struct Times {
  private let sorted: [Double]

  /// Runs the work once to warm up, then until it took a second, at least three times and at most fifty.
  init(_ work: () throws -> Void) rethrows {
    try work()
    let clock = ContinuousClock()
    var times: [Double] = []
    while times.count < 3 || (times.count < 50 && times.reduce(0, +) < 1) {
      let time = try clock.measure(work) / .seconds(1)
      times.append(time)
    }
    sorted = times.sorted()
  }

  var median: Double { sorted[sorted.count / 2] }
  /// The middle half of the runs lies within this share of the median.
  var spread: Double { (sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]) / median }
  var runs: Int { sorted.count }
}
