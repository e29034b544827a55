import SimulationEngine
import StandardsModel
import Testing

/// models.md §6.4.
struct StagedPipelineTests {
  let pipeline = StagedPipeline([
    .init(passing: 0.9, ballots: 2), .init(passing: 0.8, ballots: 3),
    .init(passing: 0.7, ballots: 3),
  ])

  @Test func `probability of publication and expected ballots in closed form`() {
    #expect(abs(pipeline.publication - 0.95556384) < 1e-8)
    #expect(abs(pipeline.expectedBallots - 3.6926912) < 1e-7)
  }

  @Test func `one ballot per stage leaves the product`() {
    let strict = StagedPipeline([.init(passing: 0.5, ballots: 1), .init(passing: 0.4, ballots: 1)])
    #expect(abs(strict.publication - 0.2) < 1e-12)
    #expect(abs(strict.expectedBallots - 1.5) < 1e-12)
  }

  @Test func `without stages a document is published at once`() {
    #expect(StagedPipeline([]).publication == 1)
    #expect(StagedPipeline([]).expectedBallots == 0)
  }

  /// 20,000 documents ballot by ballot; four standard errors of a probability and of a mean whose
  /// standard deviation is below 1.2.
  @Test func `documents that go through ballot by ballot agree`() {
    let documents = 20_000
    var published = 0
    var ballots = 0
    var stream = Draws(seed: 64, replicate: 1).stream(DrawPurpose(4093), of: Subject("pipeline"))
    for _ in 0..<documents {
      var alive = true
      for stage in pipeline.stages where alive {
        alive = false
        for _ in 0..<stage.ballots where !alive {
          ballots += 1
          alive = stream.chance(stage.passing)
        }
      }
      if alive { published += 1 }
    }
    let share = Double(published) / Double(documents)
    let mean = Double(ballots) / Double(documents)
    let root = Double(documents).squareRoot()
    #expect(abs(share - pipeline.publication) < 4 * (0.9556 * 0.0444).squareRoot() / root)
    #expect(abs(mean - pipeline.expectedBallots) < 4 * 1.2 / root)
  }
}
