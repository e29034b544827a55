import ScenarioFiles
import SimulationEngine
import Testing
@testable import StandardsModel

@Test func scratch() throws {
  let loaded = ScenarioFile.load(path: "Scenarios/wapi-wifi.json")
  let scenario = try #require(loaded.scenario)
  let draws = Draws(seed: 1, replicate: 1)
  var world = WorldBuilder(scenario, draws: draws).world()
  for m in 0..<38 { world.month = scenario.calendar.start + m; _ = Timetable.advance(&world, draws: draws) }
  let market = world.fields[ID(0)].market
  print("pen", market.penetration, world.month)
  for p in world.projects.ids {
    print(world.projects[p].name)
    for code in ["USA","CHN","DEU","JPN","KOR","GBR","CZE","KEN","CHE","NOR","CAN","MYS"] {
      let s = world.state(named: code)!
      let n = NationalPosition(of: s, on: world.projects[p], in: world, drawing: draws)
      func r(_ x: Double) -> Double { (x*100).rounded()/100 }
      print("  ", code, "ap", r(n.approval), "op", r(n.openness), "ib", r(n.installedBase), "ties", r(n.ties), "pol", r(n.politicalDistance), "pv", r(n.privateView), "U", r(n.utility))
    }
  }
}
