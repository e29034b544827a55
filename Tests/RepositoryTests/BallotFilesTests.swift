import ScenarioFiles
import StandardsModel
import TestSupport
import Testing

/// ISO-2 and POWER-1 from the shipped files: history as `Scenarios/Ballots` states it, replayed.
struct BallotFilesTests {
  private func replay(_ name: String) throws -> BallotReplay {
    let loaded = BallotFile.load(.path("\(packageFolder)/Scenarios/Ballots/\(name).json"))
    #expect(loaded.findings.isEmpty, "\(loaded.findings)")
    return BallotReplay(try #require(loaded.value))
  }

  @Test(arguments: [
    ("dis-29500", [false, true], [5, 3]), ("iso-26000", [true], [2]),
    ("wapi-2006", [false], [11]), ("ieee-802-11i-2006", [true], [4]),
    ("iso-iec-23360-2005", [true], [3]), ("ieee-802-15-3a-2003", [false], [28]),
    (
      "ieee-802-11-letter-ballots", [true, true, true, true, false, true, false],
      [39, 54, 30, 56, 44, 39, 2]
    ),
  ])
  func `ballots replay as they went, and so many votes would have turned them`(
    name: String, passed: [Bool], flips: [Int]
  ) throws {
    let stages = try replay(name).stages
    #expect(stages.map(\.verdict.passed) == passed)
    #expect(stages.map(\.flips?.number) == flips)
  }

  /// LB226 had 92 % approval, and would have failed on 39 more abstentions before failing on 43 more
  /// votes against.
  @Test func `too many abstentions would have stopped 802_11aj first`() throws {
    let aj = try #require(
      try replay("ieee-802-11-letter-ballots").stages.first { $0.id == "lb226" })
    #expect(aj.flips?.condition == IEEE802.abstentions)
    #expect(aj.flips?.changes.map(\.to) == [.abstain])
  }

  @Test(arguments: [
    ("un-security-council", "China", "421/2145"), ("un-security-council", "Elected 07", "4/2145"),
    ("eec-1958", "France", "7/30"), ("eec-1958", "Luxembourg", "0"),
    ("eec-1973", "Luxembourg", "1/105"),
  ])
  func `games have the power that the literature gives them`(
    name: String, player: String, share: String
  ) throws {
    let found = try #require(try replay(name).players.first { $0.name == player })
    #expect(found.power.shapleyShubik?.description == share)
  }
}
