import Geflecht

/// Memory that cannot be had ends a Swift program wherever it happens to ask, so commands ask before the work what it takes
/// at least.
extension Session {
  /// Refuses work that takes more bytes than can be had. Where the system does not say how many those are, everything goes.
  /// - Parameter cure: What to do.
  func demandMemory(_ bytes: Double, for work: Phrase, cure: Phrase) throws(Failure) {
    guard let available = bytes > Self.least ? terminal.surroundings.availableMemory() : nil, bytes > Double(available)
    else { return }
    let (needed, had) = (Self.size(bytes), Self.size(Double(available)))
    throw Failure(
      code: .unavailable,
      message: Phrase(
        en: "\(work) takes at least \(needed) of memory, and \(had) can be had",
        de: "\(work) braucht mindestens \(needed) Speicher, verfügbar sind \(had)"),
      hint: cure)
  }

  /// Less is never asked about.
  private static var least: Double { 64e6 }

  private static func size(_ bytes: Double) -> Phrase {
    let (megabytes, gigabytes) = (Int((bytes / 1e6).rounded()), bytes / 1e9)
    return bytes < 1e9
      ? Phrase(en: "\(megabytes) MB", de: "\(megabytes) MB")
      : Phrase(en: "\(gigabytes, decimals: 1) GB", de: "\(gigabytes, decimals: 1) GB")
  }
}
