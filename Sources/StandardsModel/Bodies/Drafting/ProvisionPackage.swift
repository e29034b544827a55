import SimulationEngine

/// Provisions that one document bundles, and camps of voters to whom they matter: what a camp gains by
/// a provision written its way it loses by one written another's.
///
/// Put to one vote, a package passes or fails as a whole; divided, each provision is voted on by
/// itself; in a side deal each provision goes to the camp that cares most about it, as when 3GPP took
/// one camp's code for data and the other's for control (2016, facts E5).
public struct ProvisionPackage: Sendable, Equatable {
  public struct Camp: Sendable, Equatable {
    public let voters: Int
    /// What each provision is worth to a voter of the camp, logit units, 0 or more.
    public let stakes: [Double]
    /// State that they come from; nil for the committee's own.
    public let home: ID<State>?
    /// What joining a full coalition behind the document is worth to them, logit units.
    public let commonInterest: Double
    public let subject: Subject

    public init(
      _ name: String, voters: Int, stakes: [Double], home: ID<State>? = nil,
      commonInterest: Double = 0
    ) {
      self.voters = voters
      self.stakes = stakes
      self.home = home
      self.commonInterest = commonInterest
      subject = Subject("camp/\(name)")
    }
  }

  public let camps: [Camp]
  /// The camp in whose favour each provision is written; nil for none.
  public var favours: [Int?]
  /// How far a coalition has been built for the document, 0 ... 1.
  public let coalition: Double

  public init(camps: [Camp], favours: [Int?], coalition: Double = 0) {
    self.camps = camps
    self.favours = favours
    self.coalition = coalition
  }

  public var voters: Int { camps.reduce(0) { $0 + $1.voters } }

  /// What a camp's voters gain by some provisions together.
  public func stake(of camp: Int, in provisions: some Sequence<Int>) -> Double {
    provisions.reduce(0) { sum, provision in
      guard let favoured = favours[provision] else { return sum }
      let stake = camps[camp].stakes[provision]
      return sum + (favoured == camp ? stake : -stake)
    }
  }

  /// The same provisions, each written for the camp that cares most about it; between equals, the
  /// camp that it was written for, else the first.
  public var traded: ProvisionPackage {
    var package = self
    for provision in favours.indices where favours[provision] != nil {
      var best = favours[provision] ?? 0
      for camp in camps.indices
      where camps[camp].stakes[provision] > camps[best].stakes[provision] {
        best = camp
      }
      package.favours[provision] = best
    }
    return package
  }

  /// How voters think and turn up.
  public struct Electorate: Sendable, Equatable {
    /// Probability of returning a ballot.
    public var turnout = 1.0
    /// Half-width of the indifference within which a voter abstains, logit units.
    public var abstention = 0.0
    /// Disposition to approve whatever reaches a ballot, logit units.
    public var approval = 0.0

    public init() {}
  }

  /// One ballot on some provisions together; every voter has a draw of its own.
  /// - Parameter subject: of the document; with the time it makes the address.
  func tally(
    on provisions: some Sequence<Int>, by electorate: Electorate, of subject: Subject, at time: Int,
    drawing draws: Draws
  ) -> Tally {
    tally(
      of: camps.indices.map { electorate.approval + stake(of: $0, in: provisions) },
      voters: camps.map(\.voters), by: electorate, of: subject, at: time, drawing: draws)
  }

  /// One ballot of voters who think what is given, camp by camp.
  /// - Parameter admitted: how many of each camp may vote, the same ones whenever there are more.
  func tally(
    of positions: [Double], voters admitted: [Int], by electorate: Electorate, of subject: Subject,
    at time: Int, drawing draws: Draws
  ) -> Tally {
    var counts = Tally.Counts()
    for (index, camp) in camps.enumerated() {
      let yes = logisticFunction(positions[index] - electorate.abstention)
      let no = logisticFunction(-positions[index] - electorate.abstention)
      var stream = draws.stream(.campVote, of: subject.combined(with: camp.subject), at: time)
      for _ in 0..<admitted[index] {
        let (vote, turnout) = (stream.uniform(), stream.uniform())
        guard turnout < electorate.turnout else { continue }
        counts.add(vote < yes ? .yes : vote >= 1 - no ? .no : .abstain)
      }
    }
    let all = admitted.reduce(0, +)
    return Tally(participating: counts, all: counts, participatingMembers: all, entitled: all)
  }

  /// Whether the provisions pass together.
  func passesWhole(
    _ rule: VotingRule, by electorate: Electorate, of subject: Subject, at time: Int,
    drawing draws: Draws
  ) -> Bool {
    let all = tally(
      on: favours.indices, by: electorate, of: subject, at: time, drawing: draws)
    return rule.verdict(on: all).passed
  }

  /// Which provisions pass when each is voted on by itself.
  func passesDivided(
    _ rule: VotingRule, by electorate: Electorate, of subject: Subject, at time: Int,
    drawing draws: Draws
  ) -> [Bool] {
    favours.indices.map { provision in
      let one = tally(
        on: CollectionOfOne(provision), by: electorate, of: subject.block(provision), at: time,
        drawing: draws)
      return rule.verdict(on: one).passed
    }
  }
}
