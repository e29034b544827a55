import SimulationEngine

/// What the mechanisms see of levers: specified values plus what bites on them.
extension World {
  /// Technical merit in logit units, inventions included.
  public func quality(of standard: ID<Standard>) -> Double {
    standards[standard].specification.quality + standards[standard].improvement
      + policy[.quality, standard.index]
  }

  /// Openness of process and text, 0 ... 1.
  public func openness(of standard: ID<Standard>) -> Double {
    min(1, max(0, standards[standard].specification.openness + policy[.openness, standard.index]))
  }

  /// e of the kernel: bodies' endorsements as the adopter's government weighs them, its own, and the
  /// state's own standards, which count at home alone.
  public func endorsement(of standard: ID<Standard>, in state: ID<State>) -> Double {
    let national = standards[standard].nationalTexts
    return standards[standard].endorsement * (1 + policy[.duty, state.index])
      + policy[.endorsement, state.index, standard.index]
      + (national.isEmpty ? 0 : Double(national.count { $0 == state }))
  }

  /// Favours of governments for a vote on a document, in logit units.
  func inducement(of state: ID<State>, on project: Project) -> Double {
    guard !policy[table: .inducement].isNeutral,
      let id = projects.ids.first(where: { projects[$0].subject == project.subject })
    else { return 0 }
    let table = policy[table: .inducement]
    // A document that was proposed this month has no row yet.
    return id.index < table.rows ? table[id.index, state.index] : 0
  }

  /// g of the kernel for every standard of a field in a state: what is bought, what is obliged as far
  /// as it is enforced, what is recognised beside it, what is forbidden.
  func governmentTerms(
    of field: ID<Field>, in state: ID<State>, under policy: PolicyBitePoints
  ) -> [Double] {
    var terms = Array(repeating: 0.0, count: fields[field].standards.count)
    setGovernmentTerms(&terms, of: field, in: state, under: policy)
    return terms
  }

  /// The same into memory that is there: asked for every state in every month.
  private func setGovernmentTerms(
    _ terms: inout [Double], of field: ID<Field>, in state: ID<State>,
    under policy: PolicyBitePoints
  ) {
    let row = state.index
    let standards = fields[field].standards
    for (place, standard) in standards.enumerated() {
      let column = standard.index
      terms[place] =
        policy[.government, row, column]
        + policy[.obligation, row, column] * max(0, 1 + policy[.enforcement, row, column])
    }
    let most = terms.max() ?? 0
    for (place, standard) in standards.enumerated() {
      let share = min(1, policy[.recognition, row, standard.index])
      if share > 0 { terms[place] += share * (most - terms[place]) }
      terms[place] += policy[.exclusion, row, standard.index]
    }
  }

  /// What levers and inventions add to u: price and merit, and equipment to choose from where sponsors
  /// have grown or shrunk.
  func fitChange(of field: ID<Field>, in state: ID<State>, under policy: PolicyBitePoints)
    -> [Double]
  {
    zip(fitChangeEverywhere(of: field, under: policy), fields[field].standards).map {
      $0.merit + policy[.fit, state.index, $1.index] + $0.supply
    }
  }

  /// What of `fitChange` is the same in every state.
  private func fitChangeEverywhere(
    of field: ID<Field>, under policy: PolicyBitePoints
  ) -> [(merit: Double, supply: Double)] {
    let standards = fields[field].standards
    let shares = standards.map { self.standards[$0].sponsorship.reduce(0, +) }
    let isDirected =
      !fields[field].stateSponsors.isEmpty && !policy[table: .obligation].isNeutral
    let backing = isDirected ? backing(of: field, under: policy) : shares
    let grown = zip(standards, backing).map { $1 * exponential(policy[.supply, $0.index]) }
    let all = grown.reduce(0, +)
    return standards.enumerated().map { place, standard in
      let supply =
        (policy[table: .supply].isNeutral && !isDirected) || all <= 0
        ? 0 : grown[place] / all - shares[place]
      return (
        self.standards[standard].improvement + policy[.quality, standard.index],
        fields[field].supplyBenefit * supply
      )
    }
  }

  /// Hands a month's levers to the markets.
  mutating func applyPolicyToMarkets() {
    let tiesChanged = ties.tighten(policy[table: .ties])
    for field in fields.ids {
      let standards = fields[field].standards
      let fit = fitChangeEverywhere(of: field, under: policy)
      var government = Array(repeating: 0.0, count: standards.count)
      for state in states.ids {
        setGovernmentTerms(&government, of: field, in: state, under: policy)
        for (place, standard) in standards.enumerated() {
          let entry = fields[field].terms.place(state.index, place)
          fields[field].terms.government[entry] = government[place]
          fields[field].terms.presence[entry] = policy[.presence, state.index, standard.index]
          fields[field].terms.own[entry] =
            fields[field].ownFit[entry]
            + (fit[place].merit + policy[.fit, state.index, standard.index] + fit[place].supply)
        }
        fields[field].terms.directive[state.index] =
          directive(in: state, of: field, under: policy) ?? MarketTerms.free
        fields[field].terms.promotion[state.index] = policy[.promotion, field.index, state.index]
      }
      if tiesChanged, case .blocks(let blocks) = fields[field].network {
        fields[field].market.network = .blocks(
          BlockNetwork(
            members: blocks.members, ties: ties.scaled(blocks.ties),
            includesSelf: blocks.includesSelf))
      }
    }
  }
}

/// e to the logarithm of a factor, and exactly one where no lever bites.
func factor(_ logarithm: Double) -> Double { logarithm == 0 ? 1 : exponential(logarithm) }
