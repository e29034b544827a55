import SimulationEngine

/// The firms of a field and the standards they use.
///
/// Firms are spread over the states by GDP and meet in proportion to trade: a firm of state c gives
/// weight `T_cd / N_c` to the users in d, with T gravity balanced (Sinkhorn) so that every firm's
/// weights sum to 1. All firms of a state therefore see the same market, and the month costs one pass
/// over the firms.
public struct Market: Sendable {
  /// Firms draw in blocks of this many, each by its lane; part of the definition of the model.
  public static let blockSize = 1024

  let subject: Subject
  let specification: FieldSpecification
  /// State of each firm; firms of a state stand together, states in roster order.
  let homes: [Int32]
  /// Standard in use by each firm, or `none`.
  private(set) var uses: [Int16]
  /// Firms of each state.
  public let firms: [Int]
  /// Users by state and standard: state × standards + standard.
  private(set) var users: [Int]
  /// First adoptions and changes by state and standard in the month just past.
  private(set) var newAdoptions: [Int]
  /// Weight of the firms of each state for a firm of each state, rows sum to 1 where there are firms.
  let exposure: [Double]
  /// u: own fit by standard.
  let fit: [Double]
  /// g: government term by state and standard.
  private var governmentTerms: [Double]

  static let none: Int16 = -1

  public let stateCount: Int
  public let standardCount: Int

  init(
    field: String, specification: FieldSpecification, states: Roster<State>, ties: Ties,
    at month: Month, draws: Draws
  ) {
    subject = Subject("field/\(field)")
    self.specification = specification
    stateCount = states.count
    standardCount = specification.standards.count
    firms = apportioned(specification.firms, by: states.map { $0.gdp(at: month) })
    exposure = balancedExposure(gravity: ties.gravity, firms: firms)
    homes = firms.enumerated().flatMap { Array(repeating: Int32($0.offset), count: $0.element) }
    uses = Array(repeating: Self.none, count: homes.count)
    users = Array(repeating: 0, count: stateCount * standardCount)
    newAdoptions = users
    governmentTerms = Array(repeating: 0, count: stateCount * standardCount)
    let supply = specification.standards.map { entry in
      entry.value.sponsors.values.reduce(0) { $0 + $1.size }
    }
    let allSupply = supply.reduce(0, +)
    fit = zip(specification.standards, supply).map { entry, supply in
      entry.value.quality - entry.value.royalty
        + (allSupply > 0 ? specification.supplyBenefit * supply / allSupply : 0)
    }
    installBase(draws)
  }

  /// Each firm uses at most one standard at the start, drawn by the installed bases.
  private mutating func installBase(_ draws: Draws) {
    let bases = specification.standards.map(\.value.installedBase)
    for firm in homes.indices {
      var u = uniform(.installedBase, firm: firm, time: 0, draws: draws)
      for (standard, base) in bases.enumerated() {
        if u < base {
          uses[firm] = Int16(standard)
          users[Int(homes[firm]) * standardCount + standard] += 1
          break
        }
        u -= base
      }
    }
  }

  /// Share of a state's firms that use a standard, 0 ... 1; 0 where it has no firms.
  public func penetration(state: ID<State>, standard: Int) -> Double {
    let count = firms[state.index]
    return count == 0 ? 0 : Double(users(state: state, standard: standard)) / Double(count)
  }

  /// Share of all firms that use any standard, 0 ... 1.
  public var penetration: Double {
    homes.isEmpty ? 0 : Double(users.reduce(0, +)) / Double(homes.count)
  }

  public func users(state: ID<State>, standard: Int) -> Int {
    users[state.index * standardCount + standard]
  }

  public func newAdoptions(state: ID<State>, standard: Int) -> Int {
    newAdoptions[state.index * standardCount + standard]
  }

  public mutating func clearGovernmentTerms() {
    for index in governmentTerms.indices { governmentTerms[index] = 0 }
  }

  public mutating func addGovernmentTerm(_ strength: Double, state: ID<State>, standard: Int) {
    governmentTerms[state.index * standardCount + standard] += strength
  }

  /// A month of `substeps` sub-steps.
  /// - Parameters:
  ///   - endorsement: e by standard.
  ///   - available: which standards can be taken up.
  ///   - clock: months since the start.
  mutating func advance(
    substeps: Int, clock: Int, endorsement: [Double], available: [Bool], draws: Draws
  ) {
    for index in newAdoptions.indices { newAdoptions[index] = 0 }
    for substep in 0..<substeps {
      advanceSubstep(
        time: clock * substeps + substep, share: 1 / Double(substeps), endorsement: endorsement,
        available: available, draws: draws)
    }
  }

  private mutating func advanceSubstep(
    time: Int, share: Double, endorsement: [Double], available: [Bool], draws: Draws
  ) {
    let (odds, hazards) = choiceOdds(share: share, endorsement: endorsement, available: available)
    let revision = specification.revisionRate * share
    let stay = exponential(-specification.switchingCost)
    var changes: [(firm: Int, standard: Int16)] = []
    for firm in homes.indices {
      let state = Int(homes[firm])
      let current = uses[firm]
      let active = uniform(.activation, firm: firm, time: time, draws: draws)
      guard active < (current == Self.none ? hazards[state] : revision) else { continue }
      let row = state * standardCount
      var total = 0.0
      for standard in 0..<standardCount {
        total += weight(odds[row + standard], of: standard, from: current, stay: stay)
      }
      guard total > 0 else { continue }
      let target = uniform(.standardChoice, firm: firm, time: time, draws: draws) * total
      var running = 0.0
      for standard in 0..<standardCount {
        running += weight(odds[row + standard], of: standard, from: current, stay: stay)
        if target < running {
          if Int16(standard) != current { changes.append((firm, Int16(standard))) }
          break
        }
      }
    }
    apply(changes)
  }

  /// Another standard's odds are multiplied by e⁻ᶜ for those who have one: the rate of each change.
  private func weight(_ odds: Double, of standard: Int, from current: Int16, stay: Double) -> Double
  {
    current == Self.none || Int16(standard) == current ? odds : odds * stay
  }

  private mutating func apply(_ changes: [(firm: Int, standard: Int16)]) {
    for (firm, standard) in changes {
      let row = Int(homes[firm]) * standardCount
      if uses[firm] != Self.none { users[row + Int(uses[firm])] -= 1 }
      uses[firm] = standard
      users[row + Int(standard)] += 1
      newAdoptions[row + Int(standard)] += 1
    }
  }

  /// exp V by state and standard, and the probability of a first adoption by state.
  private func choiceOdds(share: Double, endorsement: [Double], available: [Bool]) -> (
    odds: [Double], hazards: [Double]
  ) {
    var odds = [Double](repeating: 0, count: stateCount * standardCount)
    var hazards = [Double](repeating: 0, count: stateCount)
    for state in 0..<stateCount where firms[state] > 0 {
      var adopted = 0.0
      for standard in 0..<standardCount {
        var used = 0.0
        for partner in 0..<stateCount where firms[partner] > 0 {
          used +=
            exposure[state * stateCount + partner]
            * Double(users[partner * standardCount + standard]) / Double(firms[partner])
        }
        adopted += used
        let index = state * standardCount + standard
        odds[index] =
          available[standard]
          ? exponential(
            fit[standard] + specification.networkBenefit * used
              + specification.endorsementWeight * endorsement[standard] + governmentTerms[index])
          : 0
      }
      let hazard = specification.innovation + specification.imitation * adopted
      hazards[state] = 1 - exponential(-hazard * share)
    }
    return (odds, hazards)
  }

  private func uniform(_ purpose: DrawPurpose, firm: Int, time: Int, draws: Draws) -> Double {
    let block = subject.block(firm / Self.blockSize)
    let lane = firm % Self.blockSize
    let words = Philox4x32.block(
      SIMD4(
        UInt32(truncatingIfNeeded: block.bits), UInt32(truncatingIfNeeded: block.bits >> 32),
        UInt32(time), purpose.number << 20 | UInt32(lane)), key: draws.key)
    return Samplers.uniform(UInt64(words[0]) | UInt64(words[1]) << 32)
  }
}

/// Whole numbers in proportion to weights that add up to a total (largest remainders).
func apportioned(_ total: Int, by weights: [Double]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  let quotas = weights.map { Double(total) * $0 / sum }
  var seats = quotas.map { Int($0) }
  let order = quotas.indices.sorted {
    let left = quotas[$0] - Double(seats[$0])
    let right = quotas[$1] - Double(seats[$1])
    return left == right ? $0 < $1 : left > right
  }
  for index in order.prefix(total - seats.reduce(0, +)) { seats[index] += 1 }
  return seats
}

/// Gravity scaled symmetrically (Sinkhorn & Knopp 1967) so that the weights of each firm sum to 1:
/// `T_cd = s_c·s_d·gravity_cd` with `Σ_d T_cd = N_c`, given back as `T_cd / N_c`.
func balancedExposure(gravity: [Double], firms: [Int]) -> [Double] {
  let count = firms.count
  var scale = [Double](repeating: 1, count: count)
  for state in 0..<count where firms[state] > 0 {
    let own = gravity[state * count + state]
    scale[state] = own > 0 ? (Double(firms[state]) / own).squareRoot() : 0
  }
  for _ in 0..<200 {
    var worst = 0.0
    for row in 0..<count where firms[row] > 0 {
      var sum = 0.0
      for column in 0..<count where firms[column] > 0 {
        sum += gravity[row * count + column] * scale[column]
      }
      guard sum > 0 else { continue }
      // The symmetric scaling converges when each step goes half the way, in logarithms.
      let wanted = Double(firms[row]) / sum
      let next = (scale[row] * wanted).squareRoot()
      worst = max(worst, abs(next / max(scale[row], 1e-300) - 1))
      scale[row] = next
    }
    if worst < 1e-12 { break }
  }
  var exposure = [Double](repeating: 0, count: count * count)
  for row in 0..<count where firms[row] > 0 {
    for column in 0..<count where firms[column] > 0 {
      exposure[row * count + column] =
        scale[row] * scale[column] * gravity[row * count + column] / Double(firms[row])
    }
  }
  return exposure
}
