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
  /// In roster order.
  public private(set) var elements: [Entity]

  public init(_ elements: [Entity] = []) { self.elements = elements }

  public var count: Int { elements.count }
  public var isEmpty: Bool { elements.isEmpty }
  public var ids: some RandomAccessCollection<ID<Entity>> {
    (0..<elements.count).lazy.map { ID<Entity>($0) }
  }

  public subscript(id: ID<Entity>) -> Entity {
    get { elements[id.index] }
    _modify { yield &elements[id.index] }
  }

  /// Adds an entity behind the others and says where.
  @discardableResult
  public mutating func append(_ entity: Entity) -> ID<Entity> {
    elements.append(entity)
    return ID(elements.count - 1)
  }
}

extension Roster: Sendable where Entity: Sendable {}

extension Roster: Sequence {
  public func makeIterator() -> IndexingIterator<[Entity]> { elements.makeIterator() }
}
