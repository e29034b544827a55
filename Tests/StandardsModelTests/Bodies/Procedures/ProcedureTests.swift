import SimulationEngine
import StandardsModel
import Testing

struct ProcedureTests {
  private let now = Month(year: 2020, month: 6)

  /// Stages that can be reached from one, over all outcomes, and the ends met on the way.
  private func reach(
    _ procedure: Procedure, from start: Stage
  ) -> (stages: [Stage], ends: [ProcedureAction]) {
    var stages = [start]
    var ends: [ProcedureAction] = []
    var next = 0
    while next < stages.count {
      for outcome in StageOutcome.allCases {
        switch procedure.next(after: stages[next], outcome: outcome) {
        case .enter(let stage): if !stages.contains(stage) { stages.append(stage) }
        case let end: if !ends.contains(end) { ends.append(end) }
        }
      }
      next += 1
    }
    return (stages, ends)
  }

  @Test(arguments: Procedure.Kind.allCases)
  func `every stage is reached from the first or from a review`(kind: Procedure.Kind) {
    let procedure = Procedure(kind)
    #expect(Set(procedure.stages).count == procedure.stages.count)
    var reached = reach(procedure, from: procedure.stages[0]).stages
    if procedure.stages.contains(.review) {
      reached += reach(procedure, from: .review).stages
    }
    #expect(Set(reached) == Set(procedure.stages))
  }

  @Test(arguments: Procedure.Kind.allCases)
  func `from every stage a document can be published or reviewed, and no approval is a dead end`(
    kind: Procedure.Kind
  ) {
    let procedure = Procedure(kind)
    for stage in procedure.stages {
      var current = stage
      var steps = 0
      var end: ProcedureAction?
      while end == nil, steps <= procedure.stages.count {
        switch procedure.next(after: current, outcome: .approved) {
        case .enter(let next): current = next
        case let action: end = action
        }
        steps += 1
      }
      #expect(end == .publish || end == .confirm || end == .withdraw, "\(stage)")
      #expect((end == .withdraw) == (stage == .withdrawal))
    }
  }

  @Test(arguments: Procedure.Kind.allCases)
  func `every stage takes time in every year`(kind: Procedure.Kind) {
    for track in DevelopmentTrack.allCases {
      let procedure = Procedure(kind, track: track)
      for stage in procedure.stages {
        for year in 1995...2035 {
          let length = procedure.duration(of: stage, at: Month(year: year, month: 1))
          #expect(length.days > 0 && length.months >= 1 && length.months <= 48)
        }
      }
    }
  }

  @Test func `lengths are rounded to months, at least one`() {
    let days = [1, 28, 30, 56, 60, 84, 91, 152, 155]
    #expect(days.map { StageLength(days: $0).months } == [1, 1, 1, 2, 2, 3, 3, 5, 5])
  }

  @Test func `kinds and stages have words of their own`() {
    #expect(Procedure.Kind.fastTrack.rawValue == "fast-track")
    #expect(
      Set(Procedure.Kind.allCases.map(\.rawValue)).count == Procedure.Kind.allCases.count)
  }
}
