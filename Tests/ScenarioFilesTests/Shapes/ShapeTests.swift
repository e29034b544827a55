import SimulationEngine
import StandardsModel
import Testing

@testable import ScenarioFiles

@Suite struct ShapeTests {
  /// A property that files cannot set would be a lever that nobody can pull.
  @Test func `every property of a scenario has a key of its name`() {
    expectComplete(Calendar.shape)
    expectComplete(RecordSpecification.shape)
    expectComplete(WorldSpecification.shape)
    expectComplete(StateSpecification.shape)
    expectComplete(Coordinates.shape)
    expectComplete(BackcastSpecification.shape)
    expectComplete(FieldSpecification.shape)
    expectComplete(StandardSpecification.shape)
    expectComplete(SponsorSpecification.shape)
    expectComplete(BodySpecification.shape)
    expectComplete(CommitteeSpecification.shape)
    expectComplete(AnonymousCommittees.shape)
    expectComplete(ProjectSpecification.shape)
    expectComplete(CapabilitySpecification.shape)
    expectComplete(InnovationSystem.shape)
    expectComplete(CapabilityParameters.shape)
    expectComplete(InventionParameters.shape)
    expectComplete(ResponseParameters.shape)
    expectComplete(BrusselsEffect.shape)
    expectComplete(StrategySpecification.shape)
    expectComplete(EffortSpecification.shape)
    expectComplete(StrategyParameters.shape)
    expectComplete(ForumParameters.shape)
    expectComplete(ForumAlternative.shape)
    expectComplete(NationalSpecification.shape)
    expectComplete(NationalFlow.shape)
    expectComplete(NationalParameters.shape)
    expectComplete(EventSpecification.shape)
    expectComplete(Parameters.shape)
    expectComplete(GravityParameters.shape)
    expectComplete(VotingParameters.shape)
    expectComplete(ParticipationParameters.shape)
    expectComplete(SecretariatParameters.shape)
    expectComplete(QualifiedMajority.shape)
    expectComplete(WeightedMajority.shape)
    expectComplete(ChairsConsensus.shape)
    expectComplete(ISOIECNewWorkItem.shape)
    expectComplete(BallotSpecification.shape)
    expectComplete(BallotMemberSpecification.shape)
    expectComplete(BallotStage.shape)
    expectComplete(BallotCounts.shape)
    let properties = Self.keys(of: Scenario()) + ["patterns"]
    #expect(ScenarioDocument.shape.members.map(\.key).sorted() == properties.sorted())
  }

  private func expectComplete<Root>(_ shape: Shape<Root>) {
    #expect(shape.members.map(\.key).sorted() == Self.keys(of: shape.empty()).sorted())
  }

  /// Kebab case of the property names.
  private static func keys(of value: Any) -> [String] {
    Mirror(reflecting: value).children.compactMap(\.label).map { label in
      label.reduce(into: "") { key, letter in
        key += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
      }
    }
  }

  @Test func `every voting rule has its word`() {
    for kind in VotingRule.Kind.allCases {
      #expect(VotingRule.oneOf.cases.contains { $0.kind == kind.rawValue }, "\(kind)")
    }
  }

  @Test func `every lever has its word, its own keys, and all keys together are the properties`() {
    var keys = ["kind"]
    for kind in InstrumentKind.allCases {
      let one = InstrumentSpecification.oneOf.cases.first { $0.kind == kind.word }
      let members = one?.description().members ?? []
      #expect(members.contains { $0.key == "strength" })
      for reference in kind.requires {
        #expect(members.contains { $0.key == reference.rawValue && $0.isRequired }, "\(kind.word)")
      }
      for member in members where !keys.contains(member.key) { keys.append(member.key) }
    }
    #expect(keys.sorted() == Self.keys(of: InstrumentSpecification()).sorted())
  }

  /// Whatever the model can hold, a file can say.
  @Test func `what is written from values reads back as the same values`() throws {
    var document = ScenarioDocument()
    document.scenario.name = "round trip"
    document.scenario.question = "Is it the same?"
    document.scenario.world.states = ["CHN": StateSpecification()]
    document.scenario.world.states["CHN"]?.gdp = ["2000": 1211.5]
    var body = BodySpecification()
    body.rule = .qualifiedMajority(QualifiedMajority(numerator: 3, denominator: 4, base: .members))
    body.committees = ["X": CommitteeSpecification()]
    document.scenario.bodies = ["B": body]
    var pattern = PatternSpecification()
    pattern.statement = "So."
    pattern.series = "a.b"
    pattern.between = MonthInterval(
      first: Month(year: 2001, month: 2), last: Month(year: 2002, month: 3))
    pattern.reduction = .firstDate
    for expectation: PatternExpectation in [
      .target(1.5, tolerance: 0.25), .above(2), .below(-2), .increasing(false),
      .ratio(to: "x", above: 3), .order(["a", "b"]),
    ] {
      pattern.expectation = expectation
      document.patterns = ["p": pattern]
      var decoding = Decoding()
      let node = ScenarioDocument.shape.encode(document)
      #expect(ScenarioDocument.shape.decode(node, &decoding) == document)
      #expect(decoding.mistakes.map(\.message) == [])
    }
  }
}
