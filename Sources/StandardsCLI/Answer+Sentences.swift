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

  /// By the last stage of each project.
  private static func projects(_ lines: [BallotHeadline.Line]) -> [String] {
    lines.indices.filter { place in
      !lines.indices.contains { $0 > place && lines[$0].project == lines[place].project }
    }.map { place in
      let line = lines[place]
      let failure = line.failures.first.map { ", failing on \($0.condition)" } ?? ""
      return
        "The \(line.stage) ballot on \(line.project) is approved in \(line.passed) of \(line.balloted)\(failure)."
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
