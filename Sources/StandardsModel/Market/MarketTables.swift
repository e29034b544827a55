import SimulationEngine

/// Buffers that a month fills and the next month uses again: no allocation once warm.
struct MarketTables: Sendable {
  /// u + η·e + g by state × standard; minus infinity where a standard cannot be chosen.
  var systematic: [Double]
  /// Σ_m W_nm [m uses k] by state × standard, for a member of the state other than by itself.
  var contact: [Double]
  /// exp(V − largest V of the state) by state × standard.
  var weights: [Double]
  /// V by state × standard.
  var values: [Double]
  /// f_k·c_kl: share of the network benefit of standard k that a user of l gives.
  var compatibility: [Double]
  /// What V loses because an adopter is no contact of itself, by state × own use × standard, and the
  /// factor on `weights` that follows.
  var selfTerm: [Double]
  var selfFactor: [Double]
  /// Thresholds on a 32-bit word, by state: of a first adoption, of a revision. The last pair, for
  /// firms that are nowhere, is zero.
  var thresholds: [UInt64]
  /// Term of mere presence by state × standard.
  var presence: [Double]
  /// V of one firm, by standard, and its contacts.
  var scratch: [Double]
  /// Decisions of a sub-step that are not yet applied: firm, new use, standards held.
  var changedFirms: [Int32] = []
  var changedUse: [UInt8] = []
  var changedMasks: [UInt16] = []

  init(stateCount: Int, standardCount: Int) {
    let zeros = [Double](repeating: 0, count: stateCount * standardCount)
    systematic = zeros
    contact = zeros
    presence = zeros
    weights = zeros
    values = zeros
    compatibility = Array(repeating: 0, count: standardCount * standardCount)
    selfTerm = Array(repeating: 0, count: stateCount * standardCount * standardCount)
    selfFactor = Array(repeating: 1, count: stateCount * standardCount * standardCount)
    thresholds = Array(repeating: 0, count: 2 * (stateCount + 1))
    scratch = Array(repeating: 0, count: 2 * standardCount)
  }
}

/// The threshold that a uniform 32-bit word is below with this probability.
@inline(__always)
func wordThreshold(_ probability: Double) -> UInt64 {
  UInt64(max(0, min(1, probability)) * 0x1p32)
}

extension Market {
  /// The part of V that holds for the whole month.
  mutating func fillSystematic(_ terms: MarketTerms) {
    precondition(terms.stateCount == stateCount && terms.standardCount == standardCount)
    for state in 0..<stateCount {
      for standard in 0..<standardCount {
        let place = state * standardCount + standard
        tables.systematic[place] =
          terms.available[standard]
          ? terms.own[place] + rules.endorsementWeight * terms.endorsement[place]
            + terms.government[place]
          : -.infinity
        tables.presence[place] = terms.presence[place]
      }
    }
    for k in 0..<standardCount {
      let factor = rules.networkFactor?[k] ?? 1
      for l in 0..<standardCount {
        let place = k * standardCount + l
        tables.compatibility[place] = factor * (rules.compatibility?[place] ?? (k == l ? 1 : 0))
      }
    }
  }

  /// Social contact, V, weights and thresholds of every state from the counts as they stand.
  mutating func fillTables(_ blocks: BlockNetwork, terms: MarketTerms, substeps: Int) {
    let standards = standardCount
    for place in 0..<tables.contact.count { tables.contact[place] = 0 }
    for d in 0..<stateCount {
      for l in 0..<standards {
        let count = users[d * standards + l]
        if count == 0 { continue }
        let number = Double(count)
        let row = d * stateCount
        for c in 0..<stateCount {
          tables.contact[c * standards + l] += blocks.ties[row + c] * number
        }
      }
    }
    let revision = wordThreshold(
      rules.revisionRate * exponential(-rules.switchingCost) / Double(substeps))
    for c in 0..<stateCount {
      var largest = -Double.infinity
      var adopters = 0.0
      for k in 0..<standards {
        var social = 0.0
        for l in 0..<standards {
          social += tables.compatibility[k * standards + l] * tables.contact[c * standards + l]
        }
        let value = tables.systematic[c * standards + k] + rules.networkBenefit * social
        tables.values[c * standards + k] = value
        largest = max(largest, value)
        adopters += tables.contact[c * standards + k]
      }
      guard largest > -.infinity else {
        tables.thresholds[2 * c] = 0
        tables.thresholds[2 * c + 1] = 0
        continue
      }
      for k in 0..<standards {
        tables.weights[c * standards + k] = exponential(tables.values[c * standards + k] - largest)
      }
      let hazard = rules.innovation + terms.promotion[c] + rules.imitation * adopters
      tables.thresholds[2 * c] = wordThreshold(-exponentialMinusOne(-hazard / Double(substeps)))
      tables.thresholds[2 * c + 1] = revision
    }
  }

  /// What a firm's own use would otherwise add to its contacts: constant while θ and the network are.
  mutating func fillSelfFactor(_ blocks: BlockNetwork) {
    let standards = standardCount
    for c in 0..<stateCount {
      let tie = blocks.includesSelf ? 0 : blocks.ties[c * stateCount + c]
      for l in 0..<standards {
        for k in 0..<standards {
          let term = rules.networkBenefit * tables.compatibility[k * standards + l] * tie
          tables.selfTerm[(c * standards + l) * standards + k] = term
          tables.selfFactor[(c * standards + l) * standards + k] = exponential(-term)
        }
      }
    }
  }
}
