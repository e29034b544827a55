import SimulationEngine
import StandardsModel
import TestSupport
import Testing

@testable import Experiments

@Suite struct ThresholdSearchTests {
  private func search(
    above: Double? = nil, level: Double, replicates: Int
  ) throws -> ThresholdSearch {
    var specification = ThresholdSpecification()
    specification.series = "diffusion.share"
    specification.above = above
    specification.level = level
    specification.along = "/x"
    return try ThresholdSearch(
      name: "test", specification,
      tables: TableCatalog.declarations(of: WorldExamples.threeStates()), arms: ["one"],
      replicates: replicates, seed: 1)
  }

  @Test func `neighbours that fall are taken together`() {
    #expect(ThresholdSearch.monotone([1, 3, 2, 4]) == [1, 2.5, 2.5, 4])
    #expect(ThresholdSearch.monotone([3, 2, 1]) == [2, 2, 2])
    #expect(ThresholdSearch.monotone([1, 2, 3]) == [1, 2, 3])
  }

  @Test func `a level is passed where the line between two values crosses it`() {
    #expect(
      ThresholdSearch.crossing(of: [(0, 0), (1, 0.25), (2, 0.75)], level: 0.5) == .at(1.5))
    #expect(
      ThresholdSearch.crossing(of: [(0, 1), (1, 0.75), (2, 0.25)], level: 0.5) == .at(1.5))
    #expect(ThresholdSearch.crossing(of: [(0, 0), (1, 0.4)], level: 0.5) == .below)
    #expect(ThresholdSearch.crossing(of: [(0, 0.9), (1, 0.6)], level: 0.5) == .above)
    #expect(ThresholdSearch.crossing(of: [(0, 0.9)], level: 0.5) == .unknown)
  }

  /// A number that is x plus noise of mean 0: the mean passes one half at one half.
  @Test func `the interval covers the place and narrows with runs`() throws {
    var widths: [Double] = []
    for replicates in [20, 320] {
      var search = try search(level: 0.5, replicates: replicates)
      for replicate in 1...replicates {
        var stream = Draws(seed: 5, replicate: replicate)
          .stream(DrawPurpose(0), of: Subject("noise"))
        let noise = stream.normal() * 0.3
        for x in [0.0, 0.25, 0.5, 0.75, 1] {
          search.add(x + noise, arm: 0, x: x, replicate: replicate)
        }
      }
      let finding = try #require(search.findings.first)
      let (low, high) = (try #require(finding.low), try #require(finding.high))
      #expect(low < 0.5 && 0.5 < high)
      guard case .at(let place) = finding.place else {
        Issue.record("no crossing")
        return
      }
      #expect(low <= place && place <= high)
      widths.append(high - low)
    }
    // A fourth of the width for sixteen times the runs; half of it leaves room for the draw.
    #expect(widths[1] < widths[0] / 2)
  }

  @Test func `a share of runs passes a level, and dates count in years`() throws {
    var search = try search(above: 0.5, level: 0.5, replicates: 4)
    for (date, numbers) in [("2001-01", [0.9, 0.9, 0.9, 0.9]), ("2003-01", [0.9, 0, 0, 0])] {
      for (replicate, number) in numbers.enumerated() {
        search.add(
          number, arm: 0, x: ThresholdSearch.number(.text(date)), replicate: replicate + 1)
      }
    }
    let finding = try #require(search.findings.first)
    guard case .at(let place) = finding.place else {
      Issue.record("no crossing")
      return
    }
    // From 1 to 1/4 between the two dates, one half lies two thirds of the way.
    #expect(abs(place - (2001 + 4.0 / 3)) < 0.01)
    #expect(finding.ends.first == 1 && finding.ends.last == 0.25)
  }

  @Test func `a series that is none is refused`() {
    var specification = ThresholdSpecification()
    specification.series = "nothing.here"
    #expect(throws: SeriesMeasure.Objection.self) {
      try ThresholdSearch(
        name: "test", specification,
        tables: TableCatalog.declarations(of: WorldExamples.threeStates()), arms: ["one"],
        replicates: 2, seed: 1)
    }
  }
}
