/// Finds what a mistyped word was meant to be.
public enum Spelling {
  /// The known words closest to `word`, best first: those that differ only in case, accents, marks or leading zeros,
  /// then those that continue it or that it continues or that are few typing slips away (one slip for every three letters, so none for a word of two).
  /// - Complexity: O(known · length²), less where lengths rule a word out.
  public static func nearest(to word: String, in known: some Sequence<String>, limit: Int = 1) -> [String] {
    let typed = Array(word.lowercased().unicodeScalars)
    let bare = bare(word)
    let allowed = typed.count / 3
    var found: [(slips: Int, gap: Int, word: String)] = []
    let beginning = word.lowercased().utf8.prefix(3)
    for candidate in known {
      // Most words are ruled out by length and beginning, before anything is copied.
      let sizes = (candidate.utf8.count - word.utf8.count).magnitude
      let mayContinue = candidate.lowercased().utf8.starts(with: beginning)
      guard mayContinue || sizes <= max(4, 2 * allowed) else { continue }
      let letters = Array(candidate.lowercased().unicodeScalars)
      let gap = abs(letters.count - typed.count)
      if gap <= typed.count, Self.bare(candidate) == bare {
        found.append((0, gap, candidate))
      } else if typed.count >= 3, letters.count >= 3, letters.starts(with: typed) || typed.starts(with: letters) {
        found.append((1, gap, candidate))
      } else if gap <= allowed {
        let slips = self.slips(typed, letters)
        if slips <= allowed { found.append((slips, gap, candidate)) }
      }
    }
    let order = found.indices.sorted {
      (found[$0].slips, found[$0].gap, $0) < (found[$1].slips, found[$1].gap, $1)
    }
    return order.prefix(limit).map { found[$0].word }
  }

  /// What is left of a word without case, accents, marks and leading zeros, Cyrillic and Greek look-alikes as Latin.
  private static func bare(_ word: String) -> String {
    let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
      "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ο": "o", "α": "a", "ν": "v",
    ]
    let latin = String.UnicodeScalarView(word.lowercased().unicodeScalars.map { lookAlikes[$0] ?? $0 })
    let folded = foldedName(String(latin)).drop { $0 == "0" }
    return folded.isEmpty ? word : String(folded)
  }

  /// Typing slips between two words: letters missing, added, wrong, or two neighbors swapped
  /// (optimal string alignment distance).
  static func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
