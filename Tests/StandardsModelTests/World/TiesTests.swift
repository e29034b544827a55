import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct TiesTests {
  let world = WorldExamples.world(WorldExamples.threeStates())

  @Test func `gravity is symmetric and influence adds up to one`() {
    let count = world.states.count
    for row in 0..<count {
      let weights = (0..<count).map { world.ties.influence[row * count + $0] }
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
      for column in 0..<count {
        #expect(
          world.ties.gravity[row * count + column] == world.ties.gravity[column * count + row])
      }
    }
  }

  @Test func `flows grow with both outputs and fall with distance`() {
    // AAA–BBB: 50·30 at 20° of latitude; AAA–CCC: 50·20 at twice the distance.
    let near = world.ties.gravity[1]
    let far = world.ties.gravity[2]
    #expect(abs(near / far - 3.0 / 2 * 2) < 1e-9)
  }

  @Test func `distances are those of the globe`() {
    func place(_ latitude: Double, _ longitude: Double) -> Coordinates {
      var place = Coordinates()
      place.latitude = latitude
      place.longitude = longitude
      return place
    }
    // A quarter and a half of the circumference of a sphere of radius 6371 km.
    #expect(abs(greatCircle(place(0, 0), place(90, 0)) - 10007.543398) < 1e-3)
    #expect(abs(greatCircle(place(0, 0), place(0, 180)) - 20015.086796) < 1e-3)
    // Beijing to Washington, D.C.: about 11,150 km.
    #expect(abs(greatCircle(place(39.91, 116.40), place(38.90, -77.04)) - 11150) < 50)
  }
}
