/// Values by name, in the order of the names' bytes: what a file's maps become, so that nothing
/// depends on the order in which somebody wrote them.
public struct Keyed<Value> {
  public struct Entry {
    public let id: String
    public var value: Value
  }

  public private(set) var entries: [Entry]

  public init() { entries = [] }

  /// - Parameter pairs: in any order; no name twice.
  public init(_ pairs: [(String, Value)]) {
    entries = pairs.map { Entry(id: $0.0, value: $0.1) }
    entries.sort { precedes($0.id, $1.id) }
    for (left, right) in zip(entries, entries.dropFirst()) {
      precondition(precedes(left.id, right.id), "two entries are called \(left.id)")
    }
  }

  public var count: Int { entries.count }
  public var isEmpty: Bool { entries.isEmpty }
  public var ids: [String] { entries.map(\.id) }
  public var values: [Value] { entries.map(\.value) }

  /// The place of a name, nil where nobody is called so.
  public func index(of id: String) -> Int? {
    let place = insertionPoint(id)
    return isFound(id, at: place) ? place : nil
  }

  /// The value of a name; setting nil takes it out.
  public subscript(id: String) -> Value? {
    get { index(of: id).map { entries[$0].value } }
    set {
      let place = insertionPoint(id)
      let found = isFound(id, at: place)
      switch (found, newValue) {
      case (true, let value?): entries[place].value = value
      case (true, nil): entries.remove(at: place)
      case (false, let value?): entries.insert(Entry(id: id, value: value), at: place)
      case (false, nil): break
      }
    }
  }

  /// By bytes, as the order is: Swift's `==` takes differently composed letters for equal.
  private func isFound(_ id: String, at place: Int) -> Bool {
    place < entries.count && entries[place].id.utf8.elementsEqual(id.utf8)
  }

  private func insertionPoint(_ id: String) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(entries[middle].id, id) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Keyed: Sendable where Value: Sendable {}
extension Keyed.Entry: Sendable where Value: Sendable {}
extension Keyed: Equatable where Value: Equatable {}
extension Keyed.Entry: Equatable where Value: Equatable {}

extension Keyed: Sequence {
  public func makeIterator() -> IndexingIterator<[Entry]> { entries.makeIterator() }
}

extension Keyed: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

/// The order of names: by their UTF-8 bytes, the same in every locale.
public func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
