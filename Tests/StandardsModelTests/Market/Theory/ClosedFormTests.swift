import SimulationEngine
import StandardsModel
import Testing

/// The closed forms against the numbers of the literature's equations, computed independently
/// (LOGIT-1, LOGIT-3, POTTS-1, TIME-1, BLOC-1, ARTH, BASS, FS85-1, FS86-1).
@Suite struct ClosedFormTests {
  /// Equal to so many decimals, as printed in the table the number comes from.
  private func agree(_ value: Double, _ printed: Double, within tolerance: Double = 1e-10) -> Bool {
    abs(value - printed) <= tolerance * max(1, abs(printed))
  }

  @Test(arguments: [
    (1.1, 0.5029405749, 0.0204812272), (1.2, 0.6585696604, 0.0563905853),
    (1.5, 0.8585596366, 0.2075464553), (2.0, 0.9575040241, 0.5328399754),
    (3.0, 0.9949015285, 1.3032739080),
  ])
  func `LOGIT-1 and LOGIT-3 spontaneous lead and spinodal field`(
    interaction: Double, lead: Double, field: Double
  ) {
    let market = LogitMeanField(interaction: interaction)
    #expect(agree(market.spontaneousLead, lead))
    #expect(agree(market.spinodalField, field))
    // A second way: three rest points just below the field, one just above.
    #expect(LogitMeanField(interaction: interaction, field: 0.999 * field).restPoints.count == 3)
    #expect(LogitMeanField(interaction: interaction, field: 1.001 * field).restPoints.count == 1)
  }

  @Test func `rest points under a field`() {
    let weak = LogitMeanField(interaction: 1.5, field: 0.1).restPoints
    #expect(weak.count == 3)
    for (point, printed) in zip(weak, [-0.80108038, -0.20597906, 0.89385520]) {
      #expect(agree(point, printed, within: 1e-8))
    }
    #expect(LogitMeanField(interaction: 0.9).spontaneousLead == 0)
    #expect(LogitMeanField(interaction: 0.9).spinodalField == 0)
  }

  @Test(arguments: [
    (0.25, -0.8586, 14.6143), (0.25, -0.05, 0.2136), (0.30, -0.50, 3.2668),
    (0.50, -0.20, 0.4616), (1.00, -0.80, 1.0819),
  ])
  func `the shortest mandate that turns the market`(h: Double, m0: Double, printed: Double) {
    // The table starts at the rest point itself, printed there with four decimals.
    let start = m0 == -0.8586 ? -0.8585596366 : m0
    let mandate = LogitMeanField(interaction: 1.5, field: h).shortestMandate(from: start)
    #expect(agree(mandate!, printed, within: 1e-4))
  }

  @Test func `a weak mandate alone turns nothing that is entrenched`() {
    #expect(LogitMeanField(interaction: 1.5, field: 0.1).shortestMandate(from: -0.5) == nil)
  }

  @Test(arguments: [
    (-0.01, 6.148459), (-0.02, 4.761489), (-0.05, 2.924174), (-0.10, 1.520861),
  ])
  func `TIME-1 deadline of a weak permanent mandate`(m0: Double, sweeps: Double) {
    let mandate = LogitMeanField(interaction: 1.5, field: 0.1)
    #expect(agree(mandate.deadline(from: m0)!, sweeps, within: 1e-6))
    #expect(agree(0.5 - mandate.unstablePoint! / 2, 0.602990, within: 1e-6))
    #expect(mandate.deadline(from: -0.3) == 0)
    #expect(LogitMeanField(interaction: 1.5, field: 0.3).deadline(from: -0.3) == nil)
  }

  @Test(arguments: [
    (1.2, 0.1081024429), (1.5, 0.2941314190), (2.0, 0.6458873133), (3.0, 1.4362828216),
  ])
  func `BLOC-1 the largest cross-bloc interaction with two standards`(
    interaction: Double, printed: Double
  ) {
    #expect(
      agree(
        LogitMeanField(interaction: interaction).largestCrossInteraction!, printed, within: 1e-9))
  }

  @Test(arguments: [
    (2, 2.0, 2.0), (3, 2.745644, 2.772589), (4, 3.218741, 3.295837), (5, 3.564502, 3.696785),
  ])
  func `POTTS-1 thresholds of several standards`(
    standards: Int, ordered: Double, equal: Double
  ) {
    let potts = PottsMeanField(standards: standards)
    #expect(agree(potts.orderedBranch, ordered, within: 1e-6))
    #expect(agree(potts.equalPotential, equal, within: 1e-6))
    #expect(potts.uniformUnstable == Double(standards))
    if standards > 2 {
      let uniform = 1 / Double(standards)
      #expect(potts.restShare(benefit: potts.orderedBranch + 0.01, from: 0.99) > uniform + 0.1)
      #expect(
        abs(potts.restShare(benefit: potts.orderedBranch - 0.01, from: 0.99) - uniform) < 1e-6)
    }
  }

  @Test func `LOGIT-2 exact moments and the lifetime of a lock-in`() {
    let rows = [
      (20, 0.5, 0.24851982, 0.09563911), (20, 1.2, 0.61704634, 0.45274061),
      (50, 0.5, 0.15855991, 0.03924733), (50, 1.0, 0.35816944, 0.17485598),
      (50, 1.2, 0.59342263, 0.40102268), (50, 1.5, 0.84784359, 0.73011741),
      (200, 1.2, 0.63720461, 0.41851950),
    ]
    for (agents, interaction, first, second) in rows {
      let law = LogitFinite(adopters: agents, interaction: interaction)
      #expect(agree(law.mean { abs($0) }, first, within: 1e-8))
      #expect(agree(law.mean { $0 * $0 }, second, within: 1e-8))
    }
    for (agents, interaction, updates) in [
      (20, 1.2, 414.275190), (50, 1.2, 2816.449935), (50, 1.5, 165136.395734),
    ] {
      #expect(
        agree(
          LogitFinite(adopters: agents, interaction: interaction).meanEscape, updates, within: 1e-9)
      )
    }
  }

  @Test(arguments: [
    (17, 17, 0.50, 0.5, 289, 235.5589), (17, 9, 0.50, 0.3461538462, 153, 136.9964),
    (17, 17, 0.55, 0.9680589764, 159.140052, 110.3649),
    (17, 17, 0.45, 0.0319410236, 159.140052, 110.3649),
    (9, 17, 0.40, 0.0259865795, 81.621745, 42.1867),
  ])
  func `ARTH lock-in probability, mean and deviation of its time`(
    upper: Int, lower: Int, shareR: Double, p: Double, mean: Double, deviation: Double
  ) {
    let walk = ArthurLockIn(upper: upper, lower: lower, shareR: shareR)
    #expect(agree(walk.probabilityOfA, p))
    #expect(agree(walk.meanTime, mean, within: 1e-8))
    #expect(agree(walk.standardDeviationOfTime, deviation, within: 1e-6))
  }

  @Test func `ARTH when lock-in has happened`() {
    let walk = ArthurLockIn(upper: 17, lower: 17, shareR: 0.5)
    for (arrivals, p) in [(50, 0.03069336), (200, 0.45791465), (1000, 0.98226048)] {
      #expect(agree(walk.probabilityOfLockIn(within: arrivals), p, within: 1e-8))
    }
  }

  @Test func `URN the share of the larger colour`() {
    for (feedback, mean, tail) in [
      (0.5, 0.532638, 0.0), (1, 0.749750, 0.199800), (1.5, 0.968035, 0.912462),
      (2, 0.994908, 0.993261),
    ] {
      let law = PolyaUrn(feedback: feedback).law(added: 1000)
      // Of all balls, the first two among them.
      let larger = law.indices.map { Double(max($0, 1000 - $0) + 1) / 1002 }
      #expect(agree(zip(law, larger).reduce(0) { $0 + $1.0 * $1.1 }, mean, within: 2e-6))
      #expect(
        agree(zip(law, larger).reduce(0) { $0 + ($1.1 >= 0.9 ? $1.0 : 0) }, tail, within: 2e-6))
    }
  }

  @Test func `BASS closed forms`() {
    let bass = BassDiffusion(innovation: 0.03, imitation: 0.38)
    for (t, complete, ring, pair) in [
      (5.0, 0.3311986425, 0.2484626482, 0.2067174950),
      (10, 0.8128032212, 0.5582586704, 0.4055678816),
      (15, 0.9716096398, 0.7898548060, 0.5587643821),
    ] {
      #expect(agree(bass.complete(at: t), complete))
      #expect(agree(bass.ring(at: t), ring))
      #expect(agree(bass.pair(at: t), pair))
    }
    #expect(agree(bass.peakTime!, 6.1926191977))
    #expect(agree(bass.inflectionTimes.first, 2.980527, within: 1e-6))
    #expect(agree(bass.inflectionTimes.second, 9.404712, within: 1e-6))
    #expect(agree(bass.inflectionShares.first, 0.149061, within: 1e-6))
    #expect(agree(bass.inflectionShares.second, 0.771992, within: 1e-6))
    #expect(agree(bass.complete(at: bass.inflectionTimes.second), bass.inflectionShares.second))
    let law = bass.finiteLaw(members: 100, at: 10)
    let mean = law.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / 100
    let square = law.enumerated().reduce(0) {
      $0 + Double($1.offset * $1.offset) * $1.element / 10_000
    }
    #expect(agree(mean, 0.799372, within: 1e-6))
    #expect(agree((square - mean * mean).squareRoot(), 0.080484, within: 1e-6))
  }

  @Test func `FS85-1 thresholds, and drawn pairs`() {
    let market = TwoFirmBandwagon(lead: 0.4, togetherBenefit: 0.2)
    #expect(agree(market.follows, 0.2))
    #expect(agree(market.starts, 0.4828427125))
    #expect(agree(market.probabilityBothSwitch, 0.56))
    #expect(agree(market.probabilityOfInertia, 0.0068629, within: 1e-7))
    let second = TwoFirmBandwagon(lead: 0.5, togetherBenefit: 0.3)
    #expect(agree(second.starts, 0.6) && agree(second.probabilityBothSwitch, 0.48))
    var stream = Draws(seed: 85, replicate: 1).stream(DrawPurpose(4093), of: Subject("pairs"))
    var both = Sample()
    var bold = Sample()
    for _ in 0..<10_000 {
      let (one, other) = (stream.uniform(), stream.uniform())
      both.add(market.bothSwitch(one, other) ? 1 : 0)
      // Mutant: followers wait for their own starting threshold.
      bold.add(min(one, other) >= market.starts ? 1 : 0)
    }
    let deviation = (0.56 * 0.44).squareRoot()
    #expect(both.errors(from: 0.56, standardDeviation: deviation) < 4)
    #expect(bold.errors(from: 0.56, standardDeviation: deviation) > 4)
  }

  @Test func `FS86-1 the window of adoption`() {
    let market = InstalledBaseWindow(
      oldBenefit: 1, oldNetwork: 0.05, newBenefit: 3, newNetwork: 0.05, discount: 0.1)
    #expect(agree(market.firstDoubt, 30) && agree(market.lastChance, 50))
    // By comparing present values on either side of each date.
    for (base, allAdopt, nobodyDoes) in [
      (29.0, true, false), (31, true, true), (49, true, true), (51, false, true),
    ] {
      #expect(
        (market.valueOfNewIfAllFollow >= market.valueOfOldIfAllLeave(base: base)) == allAdopt)
      #expect((market.valueOfOldIfAllStay(base: base) >= market.valueOfNewAlone) == nobodyDoes)
    }
    // A subsidy s moves both dates by s / b.
    let subsidised = InstalledBaseWindow(
      oldBenefit: 1, oldNetwork: 0.05, newBenefit: 3.2, newNetwork: 0.05, discount: 0.1)
    #expect(agree(subsidised.lastChance - market.lastChance, 4))
    #expect(agree(subsidised.firstDoubt - market.firstDoubt, 4))
    #expect(agree(market.subsidy(toAdoptAt: 54), 0.2))
  }
}
