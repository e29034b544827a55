import Experiments
import SimulationEngine

extension Answer {
  /// The answer in plain words: who leads each field, what became of each ballot, who gains seats.
  static func sentences(
    diffusion: DiffusionHeadline, ballots: BallotHeadline, secretariats: SecretariatHeadline
  ) -> [String] {
    let words =
      fields(diffusion.lines) + projects(ballots.lines) + seats(secretariats.lines(most: .max))
    return words.map { terminalSafe($0) }
  }

  private static func fields(_ lines: [DiffusionHeadline.Line]) -> [String] {
    var fields: [String] = []
    for line in lines where !fields.contains(line.field) { fields.append(line.field) }
    return fields.compactMap { field in
      let own = lines.filter { $0.field == field && !$0.final.isEmpty }
      let world = own.filter { $0.area == "world" }
      guard
        let leader = world.max(by: { Quantiles.median($0.final) < Quantiles.median($1.final) })
      else { return nil }
      let wins = leader.final.count { $0 > 0.5 }
      let elsewhere = own.filter { $0.standard == leader.standard && $0.area != "world" }
        .map { ", \(percent(Quantiles.median($0.final))) in \($0.area)" }.joined()
      return
        "\(leader.standard) ends with \(percent(Quantiles.median(leader.final))) of the adopters\(elsewhere); it has more than half of the world in \(wins) of \(counted(leader.final.count, "run"))."
    }
  }

  /// Stage by stage, since a document that passes one ballot may not need the next.
  private static func projects(_ lines: [BallotHeadline.Line]) -> [String] {
    var projects: [String] = []
    for line in lines where !projects.contains(line.project) { projects.append(line.project) }
    return projects.map { project in
      let own = lines.filter { $0.project == project }
      let stages = own.map { "\($0.stage) in \($0.passed) of \($0.balloted)" }
      let failure = own.flatMap(\.failures).max { $0.count < $1.count }
        .map { ", failing on \($0.condition)" }
      return "\(project) passes \(stages.joined(separator: ", "))\(failure ?? "")."
    }
  }

  /// Where at least one percentage point moves; a body's largest gain and loss.
  private static func seats(_ lines: [SecretariatHeadline.Line]) -> [String] {
    var bodies: [String] = []
    for line in lines where !bodies.contains(line.body) { bodies.append(line.body) }
    func change(_ line: SecretariatHeadline.Line) -> Double {
      (line.shares.last ?? 0) - (line.shares.first ?? 0)
    }
    func told(_ line: SecretariatHeadline.Line) -> String {
      "\(percent(line.shares.first ?? 0)) → \(percent(line.shares.last ?? 0))"
    }
    return bodies.compactMap { body in
      let own = lines.filter { $0.body == body }
      guard let gain = own.max(by: { change($0) < change($1) }),
        let loss = own.min(by: { change($0) < change($1) }), change(gain) >= 0.01
      else { return nil }
      return
        "\(body): \(gain.state) gains most seats, \(told(gain)); \(loss.state) loses most, \(told(loss))."
    }
  }
}
