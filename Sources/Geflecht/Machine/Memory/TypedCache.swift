/// Stands for one value of a type in a `TypedCache`: another key, another value.
final class TypedKey<Value>: Sendable {}

/// Values of many types, each under a key that knows its type, so that none has to be cast.
struct TypedCache {
  private class Entry {}

  private final class EntryOf<Value>: Entry {
    /// Kept, so that no other object takes the identifier of the key.
    let key: TypedKey<Value>
    let value: Value

    init(_ key: TypedKey<Value>, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  private var entries: [ObjectIdentifier: Entry] = [:]

  /// The value under a key, if it was put there.
  subscript<Value>(key: TypedKey<Value>) -> Value? {
    // Entries come from `keep` alone, under the identifier of a living key of their own type. A downcast would look at the
    // type in debug builds, which Embedded Swift cannot.
    entries[ObjectIdentifier(key)].map { entry in
      let address = Unmanaged.passUnretained(entry).toOpaque()
      return Unmanaged<EntryOf<Value>>.fromOpaque(address).takeUnretainedValue().value
    }
  }

  /// Keeps a value under a key.
  mutating func keep<Value>(_ value: Value, for key: TypedKey<Value>) {
    entries[ObjectIdentifier(key)] = EntryOf(key, value)
  }
}
