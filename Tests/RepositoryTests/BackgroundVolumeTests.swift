import ScenarioFiles
import SimulationEngine
import StandardsModel
import TestSupport
import Testing

/// Whether a test run is worth its time: the full world is slow without optimisation.
private let isOptimised: Bool = {
  #if DEBUG
    false
  #else
    true
  #endif
}()

/// The committees' everyday work in the full world (facts A2 and I.10).
struct BackgroundVolumeTests {
  private func scenario(_ change: (inout BackgroundParameters) -> Void = { _ in }) throws
    -> Scenario
  {
    let loaded = ScenarioFile.load(
      path: "\(packageFolder)/Scenarios/World/background.json", for: .checking)
    #expect(loaded.findings.isEmpty, "\(loaded.findings)")
    var scenario = try #require(loaded.scenario)
    scenario.calendar.start = Month(year: 2010, month: 1)
    scenario.calendar.end = Month(year: 2021, month: 12)
    change(&scenario.parameters.drafting.background)
    return scenario
  }

  /// Means over the years of a series of ISO's in one run.
  private func means(_ scenario: Scenario, years: ClosedRange<Int>) throws -> Keyed<Double> {
    let tables = Simulation.run(scenario, run: 1, seed: 2010, replicate: 1)
    let table = try #require(tables.first { $0.declaration.name == "series" })
    let (names, keys) = (table.texts("series"), table.texts("key"))
    let (values, months) = (table.numbers("value"), table.months("date"))
    var sums: Keyed<(Double, Int)> = [:]
    for row in 0..<table.rowCount where keys[row] == "ISO" {
      guard let name = names[row], let value = values[row], let month = months[row],
        years.contains(month.year)
      else { continue }
      let (sum, count) = sums[name] ?? (0, 0)
      sums[name] = (sum + value, count + 1)
    }
    return Keyed(sums.map { ($0.id, $0.value.0 / Double($0.value.1)) })
  }

  @Test(.enabled(if: isOptimised, "skipped in debug; runs in release (swift test -c release)"))
  func `documents take as long as ISO's did from 2010 to 2021`() throws {
    let seen = try means(scenario(), years: 2010...2021)
    // Fact I.10: 32 months within 4, quartiles 22 and 43 within the same, 60 % inside 36 within 8
    // points; fact A2: 84 % inside 48.
    #expect(abs(try #require(seen["time-to-standard-median"]) - 32) <= 4)
    #expect(abs(try #require(seen["time-to-standard-q25"]) - 22) <= 4)
    #expect(abs(try #require(seen["time-to-standard-q75"]) - 43) <= 4)
    #expect(abs(try #require(seen["standard-within-36-months"]) - 0.60) <= 0.08)
    #expect(abs(try #require(seen["standard-within-48-months"]) - 0.84) <= 0.08)
    #expect((1300...1700).contains(try #require(seen["documents-published"])))
  }

  @Test(.enabled(if: isOptimised, "skipped in debug; runs in release (swift test -c release)"))
  func `final drafts are left out as often as they were, before and after 2012`() throws {
    // Fact A2: 26 to 30 % before 2012, 37 to 46 % after; 4σ of a share of 1,400 is 5 points.
    let before = try #require(try means(scenario(), years: 2010...2011)["without-final-draft"])
    let after = try #require(try means(scenario(), years: 2013...2021)["without-final-draft"])
    #expect((0.26 - 0.05...0.30 + 0.05).contains(before))
    #expect((0.37 - 0.02...0.46 + 0.02).contains(after))
  }

  /// A frozen arm: nobody opposes anything and every text takes the median time.
  @Test(.enabled(if: isOptimised, "skipped in debug; runs in release (swift test -c release)"))
  func `without differences between documents the quartiles are missed`() throws {
    let frozen = try scenario {
      $0.approval = 50
      $0.draftingSpread = 0
      $0.resolutionSpread = 0
    }
    let seen = try means(frozen, years: 2010...2021)
    #expect(abs(try #require(seen["time-to-standard-q75"]) - 43) > 4)
    #expect(abs(try #require(seen["standard-within-36-months"]) - 0.60) > 0.08)
  }
}
