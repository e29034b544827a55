import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct BanTests {
  @Test func `a ban that is enforced in full leaves no new user at home`() {
    var example = LeverExample(.ban, strength: 1)
    example.lever.standard = "Open"
    let world = example.world
    #expect(
      world.governmentTerms(of: ID(0), in: ID(Place.ccc), under: world.policy)[1] == -.infinity)
    #expect(example.gain(of: Place.open, in: Place.ccc) < 0)
    example.scenario.fields["field"]?.standards["Open"]?.installedBase = 0
    var after = example.world
    for month in 0..<12 {
      after.month = example.scenario.calendar.start + month
      _ = Timetable.advance(&after, draws: Draws(seed: 3, replicate: 1))
    }
    let users = after.fields[ID(0)].market.users
    #expect(users[2 * Place.ccc + Place.open] == 0 && users[2 * Place.aaa + Place.open] > 0)
  }

  @Test func `half a ban halves the weight of the choice`() {
    let world = LeverExample(.ban, strength: 0.5).world
    let terms = world.governmentTerms(of: ID(0), in: ID(Place.ccc), under: world.policy)
    #expect(abs(exponential(terms[0]) - 0.5) < 1e-15 && terms[1] == 0)
  }
}
