import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct WorldInvariantsTests {
  private func world() -> World {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "doc": WorldExamples.project(of: "Open", submitted: Month(year: 2003, month: 2))
    ]
    return WorldExamples.world(scenario)
  }

  @Test func `a world that nobody broke holds, month after month`() {
    var world = world()
    for month in 0..<24 {
      world.month = world.calendar.start + month
      _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
      #expect(WorldInvariants(world).breaches == [])
    }
  }

  /// Each change forgets what goes with it.
  @Test(arguments: [
    ("users", "users are not"), ("holders", "holders are not"),
    ("use", "use what they do not hold"),
    ("switchers", "fewer than no"), ("secretariat", "held by no participating member"),
    ("member", "memberships are not"), ("closed", "closed with members"),
    ("committees", "0 committees counted, 1 open"), ("project", "month to come"),
    ("endorsement", "endorsement -1.0"), ("led", "documents led"),
  ])
  func `a broken world is caught`(change: String, breach: String) {
    var world = world()
    let field = ID<Field>(0)
    let committee = ID<Committee>(0)
    switch change {
    case "users": world.fields[field].market.users[0] += 1
    case "holders": world.fields[field].market.holders[1] -= 1
    case "use": world.fields[field].market.use[0] = 7
    case "switchers": world.fields[field].market.switchers[0] = -1
    case "secretariat": world.setRole(.observing, of: ID(0), in: committee)
    case "member": world.committees[committee].roles[1] = nil
    case "closed": world.committees[committee].closed = world.month
    case "committees": world.bodies[ID(0)].memory.committees = 0
    case "project": world.projects[ID(0)].standing = .published(world.month + 1)
    case "endorsement": world.standards[ID(0)].endorsement = -1
    case "led": world.background.led[0] = -1
    default: Issue.record("no such change")
    }
    #expect(WorldInvariants(world).breaches.contains { $0.contains(breach) })
  }
}
