import Experiments

/// `study`: a sweep, or a part of it.
struct StudyCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let whole = try StudyLoader(console: console, seed: arguments[.seed])
      .job(arguments.operands[0], command: "study")
    var part = PlanPart.whole
    if let shard = arguments[.shard], arguments[.point] != nil {
      throw .usage(
        UsageError(
          .badValue(
            of: "--shard", value: shard,
            objection: "must be left out where one --point is run"),
          command: "study"))
    }
    if let text = arguments[.shard] {
      guard let shard = PlanPart(shard: text) else {
        throw .usage(
          UsageError(
            .badValue(of: "--shard", value: text, objection: "must be I/N with I from 1 to N"),
            command: "study"))
      }
      part = shard
    } else if let point = arguments[.point] {
      guard point <= whole.plan.designPoints else {
        throw .usage(
          UsageError(
            .badValue(
              of: "--point", value: "\(point)",
              objection: "must be a point of the design, 1 to \(whole.plan.designPoints)"),
            command: "study"))
      }
      part = .point(point)
    }
    let job = whole.part(part)
    let standard = "Results/\(job.name)" + (part.label.isEmpty ? "" : ".\(part.label)")
    try StudyWork(job: job, arguments: arguments, console: console)
      .execute(in: arguments[.out] ?? standard)
  }
}
