import Testing

@testable import Geflecht

@Suite struct ThreadsTests {
  @Test(arguments: [1, 2, 5]) func takesEveryPieceInOrder(threads: Int) {
    var taken: [Int] = []
    var squares: [Int] = []
    Threads(threads).inOrder(3..<200) {
      0
    } make: { worker, chunk in
      worker = chunk * chunk
    } take: { worker, chunk in
      taken.append(chunk)
      squares.append(worker)
    }
    #expect(taken == Array(3..<200))
    #expect(squares == (3..<200).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 5]) func doesEveryPartOnce(threads: Int) {
    let counts = [Int](sharedCount: 100) { slots in
      for part in 0..<100 { slots[part] = 0 }
      Threads(threads).perform(100) { slots[$0] += $0 }
    }
    #expect(counts == Array(0..<100))
  }
}

@Suite struct ByteLanesTests {
  /// 32 bytes 0, 1, 2, 0, 1, … in the lanes, and others.
  private func lanes(_ byte: (Int) -> Int) -> ByteLanes {
    let words = (0..<4).map { word in
      (0..<8).reduce(UInt64(0)) { $0 | UInt64(byte(8 * word + $1)) << UInt64(8 * $1) }
    }
    return ByteLanes((words[0], words[1], words[2], words[3]))
  }

  private func numbers(_ bytes: ByteLanes) -> [Int] {
    var sums = ByteLanes.Sums()
    sums.add(bytes)
    return (0..<ByteLanes.count).map { sums[$0] }
  }

  @Test func everyLaneCountsForItself() {
    let (a, b, c) = (lanes { $0 % 3 }, lanes { $0 % 2 }, lanes { $0 / 16 })
    #expect(numbers(a) == (0..<32).map { $0 % 3 })
    var counts = ByteLanes(repeating: 7)
    counts.count(a, as: b)
    #expect(numbers(counts) == (0..<32).map { $0 % 3 == $0 % 2 ? 8 : 7 })
    counts = ByteLanes(repeating: 0)
    counts.countRepeats(a, b, c)
    #expect(numbers(counts) == (0..<32).map { Set([$0 % 3, $0 % 2, $0 / 16]).count < 3 ? 1 : 0 })
    counts &+= ByteLanes.same(a, c) & ByteLanes(repeating: 5)
    counts &-= ByteLanes.same(a, c) & ByteLanes(repeating: 2)
    #expect(
      numbers(counts)
        == (0..<32).map { (Set([$0 % 3, $0 % 2, $0 / 16]).count < 3 ? 1 : 0) + ($0 % 3 == $0 / 16 ? 3 : 0) })
  }

  @Test func productsOfEveryLaneAreAddedUp() {
    let bytes = lanes { 7 * $0 }  // 0, 7, … 217
    var sums = ByteLanes.LongSums()
    for _ in 0..<70 {
      // 250² + 2x (x − 250) − x²: on the way some are below 0.
      var products = ByteLanes.Products(repeating: 250 * 250)
      products.addTwice(bytes, less: 250)
      products.subtractSquare(of: bytes)
      sums.add(products)
    }
    for lane in 0..<ByteLanes.count {
      let x = 7 * lane
      #expect(sums[lane] == 70 * (250 * 250 + 2 * x * (x - 250) - x * x), "\(lane)")
    }
  }

  @Test func sumsHoldMoreThanAByte() {
    var sums = ByteLanes.Sums()
    for _ in 0..<257 { sums.add(ByteLanes(repeating: 255)) }
    #expect((0..<ByteLanes.count).allSatisfy { sums[$0] == ByteLanes.Sums.most })
  }
}

@Suite struct ByteTextTests {
  /// Texts of every length around the words of eight bytes: equal exactly when their bytes are, and then hashed alike.
  @Test func comparesAndHashesByBytes() {
    let texts = (0...40).flatMap { length in
      (0..<max(1, length)).map { changed in
        (0..<length).map { UInt8($0 == changed ? 0x41 : 0x61) }
      } + [Array(repeating: UInt8(0x61), count: length)]
    }
    for (a, first) in texts.enumerated() {
      for (b, second) in texts.enumerated() where abs(first.count - second.count) <= 1 {
        let (isEqual, isHashedAlike) = first.withByteText { x in
          second.withByteText { y in (x == y, x.hash == y.hash) }
        }
        #expect(isEqual == (first == second), "\(a) \(b)")
        #expect(isHashedAlike == (first == second), "\(a) \(b)")
      }
    }
  }

  @Test func tellsASCII() {
    for length in 1...20 {
      let plain = [UInt8](repeating: 0x7F, count: length)
      #expect(plain.withByteText { $0.isASCII })
      for place in 0..<length {
        var other = plain
        other[place] = 0x80
        #expect(!other.withByteText { $0.isASCII })
      }
    }
  }

  /// Ids that slots of the table hold whole, and longer ones: each has one number, and only its own.
  @Test func idsOfEveryLengthKeepApart() {
    var table = IdentifierTable()
    let ids = (1...60).flatMap { length in
      ["a", "b"].map { String(repeating: "a", count: length - 1) + $0 }
    }
    for (number, id) in ids.enumerated() { #expect(table.insert(id.utf8) == (number, true)) }
    for (number, id) in ids.enumerated() {
      #expect(table.number(of: id.utf8) == number)
      #expect(table.insert(id.utf8) == (number, false))
      #expect(table.number(of: (id + "c").utf8) == nil)
    }
  }
}
