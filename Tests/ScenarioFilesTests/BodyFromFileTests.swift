import SimulationEngine
import StandardsModel
import Testing

@testable import ScenarioFiles

/// A body that no code knows: nine members with weights, whose rule is a weighted majority of 71 %.
struct BodyFromFileTests {
  private static let members = ["AUS", "BRA", "CAN", "DEU", "EGY", "FIN", "GHA", "HUN", "IND"]
  private static let weights = [20, 18, 15, 12, 10, 9, 7, 5, 4]

  private func text(procedure: String, changes: String = "") -> String {
    let states = (Self.members + ["JPN"]).map {
      #""\#($0)": {"gdp": {"2010": 100}, "capital": {"latitude": 0, "longitude": 0}}"#
    }
    let roles = Self.members.map { #""\#($0)": "P""# }
    let weights = zip(Self.members, Self.weights).map { #""\#($0)": \#($1)"# }
    return """
      {"$schema": "scenario.schema.json", "format": 1, "name": "nine", "question": "Does it work?",
       "calendar": {"start": "2010-01", "end": "2016-12"},
       "world": {"states": {\(states.joined(separator: ", "))}},
       "fields": {"field": {"firms": 10, "standards": {"Draft": {}}}},
       "bodies": {"Forum": {
         "rule": {"kind": "weighted-majority", "quota": 71},
         "weights": {\(weights.joined(separator: ", "))},
         "committees": {"Forum/TC 1": {"members": {\(roles.joined(separator: ", "))}}},
         "projects": {"F-1": {"standard": "Draft", "committee": "Forum/TC 1",
           "procedure": "\(procedure)", "submitted": "2010-01"}}}},
       "parameters": {"voting": {"approval": 1.2, "abstention": 0.2},
         "participation": {"other-bodies": 1}, "drafting": {"challenge": 0.5}}\(changes)}
      """
  }

  private func load(_ text: String) -> LoadedScenario {
    let folder = TemporaryFolder(["scenario.schema.json": "{}", "nine.json": text])
    return ScenarioFile.load(path: folder.path + "/nine.json")
  }

  @Test(arguments: [
    "iso-main-track", "fast-track", "3gpp", "itu-alternative", "itu-traditional", "association",
  ])
  func `it ballots under its own rule in any procedure`(procedure: String) throws {
    let loaded = load(text(procedure: procedure))
    #expect(loaded.findings.map(\.text) == [])
    let scenario = try #require(loaded.scenario)
    var passed: Set<Bool> = []
    var outcomes: Set<String> = []
    for replicate in 1...12 {
      let draws = Draws(seed: 9, replicate: replicate)
      var world = WorldBuilder(scenario, draws: draws).world()
      for month in 0..<scenario.calendar.length {
        world.month = scenario.calendar.start + month
        let log = Timetable.advance(&world, draws: draws)
        for ballot in log.ballots {
          // Nobody else votes, and the weights decide: 71 of 100 in favour.
          #expect(ballot.tally.members == 9 && ballot.tally.totalWeight == 100)
          let inFavour = ballot.votes.filter { $0.vote == .yes }.reduce(0) {
            $0 + weight(of: world.states[$1.member].code)
          }
          #expect(ballot.tally.weights?.yes == inFavour)
          #expect(ballot.verdict.passed == (inFavour >= 71))
          passed.insert(ballot.verdict.passed)
        }
      }
      outcomes.insert(world.projects[ID(0)].outcome)
    }
    #expect(passed == [true, false])
    #expect(outcomes.contains("published"))
  }

  private func weight(of code: String) -> Int {
    zip(Self.members, Self.weights).first { $0.0 == code }?.1 ?? 0
  }

  @Test func `its mistakes are found`() {
    let unknownStage = load(
      text(procedure: "3gpp", changes: #", "bodies": {}"#).replacing(
        #""weights": {"AUS""#,
        with: #""rules": {"enquiri": {"2010": {"kind": "ieee-802"}}}, "weights": {"XXX": 1, "AUS""#
      ).replacing(#", "bodies": {}"#, with: ""))
    #expect(unknownStage.findings.contains { $0.text.contains("enquiri") })
    #expect(unknownStage.findings.contains { $0.text.contains("XXX") })
    let unreachable = load(
      text(procedure: "3gpp").replacing("\"quota\": 71", with: "\"quota\": 101"))
    #expect(unreachable.findings.contains { $0.text.contains("101") })
  }
}

extension String {
  /// By bytes, without Foundation.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
