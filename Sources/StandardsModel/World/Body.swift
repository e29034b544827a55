import SimulationEngine

/// A standard-setting organisation.
public struct Body: Sendable {
  public let name: String
  public let rule: VotingRule
}

/// A committee and its members.
public struct Committee: Sendable {
  /// `ISO/IEC JTC 1/SC 6`.
  public let designation: String
  public let body: ID<Body>
  public let level: CommitteeLevel
  public let parent: ID<Committee>?
  /// State whose national body holds the secretariat; nil where it is vacant.
  public var secretariat: ID<State>?
  /// By state; nil where its national body is not a member.
  public var roles: [MembershipRole?]
  public let subject: Subject

  public var participatingMembers: [ID<State>] { members(.participating) }

  public func members(_ role: MembershipRole) -> [ID<State>] {
    roles.indices.filter { roles[$0] == role }.map { ID($0) }
  }
}
