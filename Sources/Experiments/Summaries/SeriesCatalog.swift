import SimulationEngine
import Synchronization

/// The keys that numbers of a study have, by their hash; grows as runs come with new ones.
public final class SeriesCatalog: Sendable {
  private let keys = Mutex<[UInt64: SeriesKey]>([:])

  public init() {}

  /// The numbers of a run, and the keys among them that nobody has met before.
  public func read(
    _ tables: [Table], by reader: SeriesReader
  ) -> (values: [SeriesValue], new: [(hash: UInt64, key: SeriesKey)]) {
    var values: [SeriesValue] = []
    reader.read(tables) { value, _ in values.append(value) }
    // Asked once for all: the lock is shared by the workers.
    let unknown = keys.withLock { keys in
      var unknown: Set<UInt64> = []
      for value in values where keys[value.hash] == nil { unknown.insert(value.hash) }
      return unknown
    }
    var new: [(hash: UInt64, key: SeriesKey)] = []
    if !unknown.isEmpty {
      reader.read(tables) { value, key in
        if unknown.contains(value.hash) { new.append((value.hash, key())) }
      }
    }
    return (values, new)
  }

  public func add(_ hash: UInt64, _ key: SeriesKey) { keys.withLock { $0[hash] = key } }

  /// All that there are, in their order.
  public var sorted: (keys: [SeriesKey], places: [UInt64: Int]) {
    let entries = keys.withLock { $0.map { (hash: $0.key, key: $0.value) } }
      .sorted { $0.key < $1.key }
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(entries.count)
    for (place, entry) in entries.enumerated() { places[entry.hash] = place }
    return (entries.map(\.key), places)
  }
}
