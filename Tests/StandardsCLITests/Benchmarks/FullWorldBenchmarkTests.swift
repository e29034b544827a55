import SimulationEngine
import StandardsModel
import TestSupport
import Testing

@testable import StandardsCLI

/// The comparison itself takes a compiler and minutes in debug; `bench` refuses figures whose counts
/// differ.
@Suite struct FullWorldBenchmarkTests {
  private let draws = Draws(seed: 1, replicate: 1)

  private func scenario() -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.proposalsPerCommittee = 240
    scenario.parameters.drafting.background.warmUp = 12
    return scenario
  }

  @Test func `the text of a world changes with what the year needs`() throws {
    let world = WorldBuilder(scenario(), draws: draws).world()
    let text = try #require(EverydayWorldText(world, draws: draws)).text
    var other = world
    other.background.led[0] += 1
    #expect(EverydayWorldText(other, draws: draws)?.text != text)
    let otherDraws = Draws(seed: 2, replicate: 1)
    #expect(EverydayWorldText(world, draws: otherDraws)?.text != text)
  }

  @Test func `a rule that the C++ program does not know is no comparison`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.rule = .simpleMajority(SimpleMajority())
    let world = WorldBuilder(scenario, draws: draws).world()
    #expect(EverydayWorldText(world, draws: draws) == nil)
  }

  @Test func `without a compiler on the path there is none`() {
    #expect(OtherProgram.compiler(searchPath: "/nowhere:/neither") == nil)
  }

  @Test func `a program's output arrives, and its failure is told`() throws {
    let folder = try TestFolder([:])
    let output = "\(folder.path)/output"
    #expect(OtherProgram.run(["/bin/sh", "-c", "echo one two"], output: output))
    #expect(systemFile(output) == "one two\n")
    #expect(!OtherProgram.run(["/bin/sh", "-c", "exit 3"], output: output))
    #expect(!OtherProgram.run(["/nowhere/program"], output: output))
  }
}
