import SimulationEngine
import StandardsModel
import Testing

struct BallotReplayTests {
  private func stage(_ p: BallotCounts, _ o: BallotCounts = BallotCounts()) -> BallotStage {
    var stage = BallotStage()
    stage.participating = p
    stage.observing = o
    return stage
  }

  @Test func `stages are replayed in the order of their dates`() {
    var ballot = BallotSpecification()
    ballot.rule = .jtc1FastTrack(JTC1FastTrack())
    ballot.stages = [
      "2008-03": stage(
        BallotCounts(yes: 24, no: 8, abstain: 9), BallotCounts(yes: 37, no: 2, abstain: 7)),
      "2007-09": stage(
        BallotCounts(yes: 17, no: 15, abstain: 9), BallotCounts(yes: 34, no: 3, abstain: 9)),
    ]
    let replay = BallotReplay(ballot)
    #expect(replay.stages.map(\.id) == ["2007-09", "2008-03"])
    #expect(replay.stages.map(\.verdict.passed) == [false, true])
    #expect(replay.stages.map(\.flips?.number) == [5, 3])
    #expect(replay.stages[0].tally.all == .init(yes: 51, no: 18, abstain: 18))
    #expect(replay.players.isEmpty)
  }

  @Test func `a game without stages has power and no verdict`() {
    var ballot = BallotSpecification()
    ballot.rule = .weightedMajority(WeightedMajority(quota: 12))
    ballot.members = [
      "France": .init(weight: 4), "Germany": .init(weight: 4), "Italy": .init(weight: 4),
      "Belgium": .init(weight: 2), "Netherlands": .init(weight: 2),
      "Luxembourg": .init(weight: 1),
    ]
    let replay = BallotReplay(ballot)
    #expect(replay.stages.isEmpty)
    #expect(replay.players.map(\.name).first == "Belgium")
    let powerless = replay.players.filter { $0.power.swings == 0 }
    #expect(powerless.map(\.name) == ["Luxembourg"])
  }

  /// Named votes under weights, a stage of its own rule, and a member that did not vote.
  @Test func `named votes are counted with their weights`() throws {
    var ballot = BallotSpecification()
    ballot.rule = .etsiWeighted(ETSIWeighted())
    ballot.members = ["A": .init(weight: 20), "B": .init(weight: 5), "C": .init(weight: 9)]
    var first = BallotStage()
    first.votes = ["A": .yes, "B": .no, "C": .absent]
    var second = first
    second.rule = .simpleMajority(SimpleMajority())
    second.votes = ["A": .no, "B": .yes]
    ballot.stages = ["1": first, "2": second]
    let replay = BallotReplay(ballot)
    #expect(replay.stages[0].tally.weighted == .init(yes: 20, no: 5))
    #expect(replay.stages[0].tally.totalWeight == 34)
    #expect(replay.stages[0].verdict.passed)
    #expect(replay.stages[0].flips?.number == 1)
    #expect(!replay.stages[1].verdict.passed)
    #expect(replay.stages[1].rule.kind == .simpleMajority)
  }

  @Test func `a corporate group is one player with several votes`() {
    var ballot = BallotSpecification()
    ballot.rule = .threeGPP(ThreeGPP())
    for name in ["X China", "X Europe", "X Japan"] {
      ballot.members[name] = .init(group: "X")
    }
    ballot.members["Y"] = .init()
    ballot.members["Z"] = .init()
    let players = BallotReplay(ballot).players
    #expect(players.map(\.name) == ["X", "Y", "Z"])
    #expect(players.map(\.weight) == [3, 1, 1])
    // Four of five are 80 %: the group and either other. Three of five are 60 %.
    #expect(players.map(\.power.swings) == [3, 1, 1])
  }

  @Test func `objections that were withdrawn leave consensus, votes without reasons no trace`() {
    var ballot = BallotSpecification()
    ballot.rule = .chairsConsensus(ChairsConsensus())
    var contested = stage(BallotCounts(yes: 10, no: 2))
    let withdrawn = { () -> BallotStage in
      contested.withdrawnObjections = 2
      return contested
    }
    ballot.stages = [
      "1": contested, "2": withdrawn(), "3": stage(BallotCounts(yes: 10, invalid: 2)),
    ]
    #expect(BallotReplay(ballot).stages.map(\.verdict.passed) == [false, true, true])
  }

  @Test func `proposals count who takes part`() {
    var ballot = BallotSpecification()
    ballot.rule = .isoIECNewWorkItem(ISOIECNewWorkItem())
    var some = stage(BallotCounts(yes: 9, no: 1, absent: 8))
    some.uncommitted = 4
    var few = some
    few.uncommitted = 5
    ballot.stages = ["1": some, "2": few]
    let replay = BallotReplay(ballot)
    #expect(replay.stages.map(\.verdict.passed) == [true, false])
    #expect(replay.stages[1].flips?.condition == ISOIECNewWorkItem.participation)
  }
}
