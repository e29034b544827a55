import SimulationEngine

/// Whether partners vote for those who court them: linear probability regressions over all recorded
/// votes since the start on what one state proposes, abstentions left out.
///
/// Who becomes a partner is no accident, so trade and political distance stand beside every coefficient.
/// Each run is a world of its own: the spread over runs is the interval that allows for clusters.
enum PartnerSeries {
  static let all: [Series] = [
    regression(
      "partner-votes",
      "Difference in the probability of a yes to what a state proposes, by state and regressor: memorandum in force, ties of trade, political distance.",
      ["constant", "memorandum", "ties", "political-distance"]
    ) { [1, $0.hasMemorandum ? 1 : 0, $0.ties, $0.distance] },
    regression(
      "partner-votes-by-lever",
      "The same with training and lending beside the memorandum.",
      ["constant", "memorandum", "trained", "loan", "ties", "political-distance"]
    ) {
      [
        1, $0.hasMemorandum ? 1 : 0, $0.isTrained ? 1 : 0, $0.hasLoan ? 1 : 0, $0.ties, $0.distance,
      ]
    },
    Series(
      name: "partner-yes", unit: "1",
      meaning:
        "Share of yes among the votes for or against what a state proposes, since the start, of partners by memorandum and of others."
    ) { world, history in
      world.suitors.flatMap { proposer -> [(key: String, value: Double)] in
        let votes = history.votes.filter { $0.proposer == proposer && $0.isTaken }
        return [("others", false), ("partners", true)].compactMap { word, isPartner in
          let group = votes.filter { $0.hasMemorandum == isPartner }
          guard !group.isEmpty else { return nil }
          let yes = group.count { $0.cast.vote == .yes }
          return ("\(world.states[proposer].code) \(word)", Double(yes) / Double(group.count))
        }
      }
    },
  ]

  private static func regression(
    _ name: String, _ meaning: String, _ regressors: [String],
    _ row: @escaping @Sendable (VoteRecord) -> [Double]
  ) -> Series {
    Series(name: name, unit: "1", meaning: meaning) { world, history in
      world.suitors.flatMap { proposer -> [(key: String, value: Double)] in
        let votes = history.votes.filter { $0.proposer == proposer && $0.isTaken }
        let rows = votes.map(row)
        // A lever that nobody or everybody has met yet says nothing.
        let told = regressors.indices.filter { place in
          place == 0 || rows.contains { $0[place] != rows[0][place] }
        }
        var fit = LeastSquares(regressors: told.count)
        for (vote, row) in zip(votes, rows) {
          fit.add(told.map { row[$0] }, response: vote.cast.vote == .yes ? 1 : 0)
        }
        let code = world.states[proposer].code
        return fit.coefficients.map { values in
          zip(told, values).map { ("\(code) \(regressors[$0])", $1) }
        } ?? []
      }
    }
  }
}

extension VoteRecord {
  /// For or against, and not the proposer's own.
  fileprivate var isTaken: Bool { cast.vote != .abstain && cast.member != proposer }
}
