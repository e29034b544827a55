/// A typed index, so that a firm's number cannot pick a committee.
public struct ID<Entity>: Hashable, Comparable, Sendable {
  public let index: Int

  @inlinable
  public init(_ index: Int) { self.index = index }

  @inlinable
  public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
}

/// Entities in a fixed order, found by typed index: the only way to iterate over agents.
///
/// Worlds put named entities in the order of their names' bytes, so that a result never depends on
/// where in a file somebody stands.
public struct Roster<Entity> {
  @usableFromInline var storage: [Entity]

  public init(_ elements: [Entity] = []) { storage = elements }

  /// In roster order.
  @inlinable
  public var elements: [Entity] { storage }

  @inlinable
  public var count: Int { storage.count }

  @inlinable
  public var isEmpty: Bool { storage.isEmpty }

  @inlinable
  public var ids: some RandomAccessCollection<ID<Entity>> {
    (0..<storage.count).lazy.map { ID<Entity>($0) }
  }

  // Inlinable, so that reading one field of an entity does not copy all of it.
  @inlinable
  public subscript(id: ID<Entity>) -> Entity {
    _read { yield storage[id.index] }
    _modify { yield &storage[id.index] }
  }

  /// Adds an entity behind the others and says where.
  @discardableResult
  public mutating func append(_ entity: Entity) -> ID<Entity> {
    storage.append(entity)
    return ID(storage.count - 1)
  }
}

extension Roster: Sendable where Entity: Sendable {}

extension Roster: Sequence {
  @inlinable
  public func makeIterator() -> IndexingIterator<[Entity]> { storage.makeIterator() }
}
