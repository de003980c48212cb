/// Products and sums of counts that may pass 2³¹, for machines on which `Int` has only 32 bits.
extension Int {
  /// How many pairs so many nodes form.
  var pairCount: Int64 { Int64(self) * Int64(self - 1) / 2 }

  /// `self` · `factor` / `divisor`, however great the product.
  func scaled(by factor: Int, over divisor: Int) -> Int { Int(Int64(self) * Int64(factor) / Int64(divisor)) }
}

extension [Int] {
  /// All added up.
  var longSum: Int64 { reduce(0) { $0 + Int64($1) } }
}
