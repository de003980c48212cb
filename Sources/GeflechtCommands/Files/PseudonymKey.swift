import Geflecht

extension FileAccess {
  /// The bytes of a key for pseudonyms.
  func pseudonymKey(_ path: String) throws(Failure) -> [UInt8] {
    guard let bytes = system.bytes(path) else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read the key \(quoted(path))", de: "der Schlüssel \(quoted(path)) ist nicht lesbar"),
        hint: Phrase(
          en: "make one that nobody can guess: head -c 32 /dev/urandom > key",
          de: "einen, den niemand errät, macht: head -c 32 /dev/urandom > key"))
    }
    guard bytes.count >= Pseudonyms.leastKeyLength else {
      let least = Pseudonyms.leastKeyLength
      throw Failure(
        code: .data,
        message: Phrase(
          en: "the key \(quoted(path)) has \(bytes.count) bytes; it needs at least \(least)",
          de: "der Schlüssel \(quoted(path)) hat \(bytes.count) Bytes; er braucht mindestens \(least)"),
        hint: Phrase(
          en: "make one that nobody can guess: head -c 32 /dev/urandom > key",
          de: "einen, den niemand errät, macht: head -c 32 /dev/urandom > key"))
    }
    return bytes
  }
}
