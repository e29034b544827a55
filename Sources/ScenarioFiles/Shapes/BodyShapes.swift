import SimulationEngine
import StandardsModel

extension BodySpecification: Declared {
  static let shape = Shape<BodySpecification>(
    "body", "A standard-setting organisation: who is in it, how it decides, what it works on.",
    { BodySpecification() },
    [
      .init("title", \.title, .text, "What readers call it."),
      .init("rule", \.rule, VotingRule.oneOf.type, "How its ballots are decided."),
      .init(
        "rules", \.rules, .map(.names(of: "stage"), .map(.years, VotingRule.oneOf.type)),
        "Rules of stages that have their own, by stage and by the year from which they hold."),
      .init(
        "weights", \.weights, .map(.states, .integer(.between(0, 1_000_000), unit: "votes")),
        "Votes of each member by state; where given, no other state is a member."),
      .init(
        "proposals-per-committee", \.proposalsPerCommittee,
        .number(.between(0, 1000), unit: "per year"),
        "Background proposals that a committee of mean activity receives; 0 for none."),
      .init(
        "committees", \.committees, .map(.names(of: "committee"), .object),
        "Committees by designation, ISO/IEC JTC 1/SC 6."),
      .init(
        "anonymous-committees", \.anonymousCommittees, .object,
        "Committees of which only totals are public."),
      .init("life", \.life, .object, "How its committees come and go."),
      .init(
        "posts", \.posts, .map(.names(of: "post"), .object),
        "Chairs and vice-chairs elected for a term, by the name of the kind."),
      .init(
        "projects", \.projects, .map(.names(of: "project"), .object),
        "Documents under way, by designation."),
    ])
}

extension CommitteeSpecification: Declared {
  static let shape = Shape<CommitteeSpecification>(
    "committee", "A committee with its secretariat and members.", { CommitteeSpecification() },
    [
      .init("title", \.title, .text, "What it works on."),
      .init(
        "level", \.level, .choice,
        "TC technical committee, SC subcommittee, PC project committee, JTC joint, SG study group, WG working group."
      ),
      .init("parent", \.parent, .text, "Designation of the parent committee; empty at the top."),
      .init(
        "secretariat", \.secretariat, .text,
        "State whose national body holds the secretariat; empty where vacant."),
      .init(
        "members", \.members, .map(.states, .choice),
        "National bodies: P participating, O observing."),
    ])
}

extension AnonymousCommittees: Declared {
  static let shape = Shape<AnonymousCommittees>(
    "anonymous-committees",
    "Committees of which only totals are public: seats and members are drawn.",
    { AnonymousCommittees() },
    [
      .init(
        "technical-committees", \.technicalCommittees,
        .integer(.between(0, 100_000), unit: "committees"), "Number of technical committees."),
      .init(
        "subcommittees", \.subcommittees, .integer(.between(0, 100_000), unit: "committees"),
        "Number of subcommittees."),
      .init(
        "participating-members", \.participatingMembers,
        .number(.between(0, 1000), unit: "members"), "Mean number of P-members."),
      .init(
        "secretariat-shares", \.secretariatShares, .map(.states, .number(.share)),
        "Known shares of the secretariats by state; the rest follows the named committees."),
    ])
}

extension ProjectSpecification: Declared {
  static let shape = Shape<ProjectSpecification>(
    "project", "A document in a body: what is voted on.", { ProjectSpecification() },
    [
      .init(
        "standard", \.standard, .text(emptyAllowed: false), required: true,
        "Standard that the document specifies."),
      .init(
        "committee", \.committee, .text(emptyAllowed: false), required: true,
        "Designation of the committee that ballots it."),
      .init("procedure", \.procedure, .choice, "Which stages it goes through."),
      .init("submitted", \.submitted, .month, required: true, "Month of submission."),
      .init(
        "proposers", \.proposers, .map(.names(of: "state"), .number(.positive)),
        "States that propose it together; by default the home of most of the sponsors."),
      .init(
        "inducements", \.inducements, .map(.names(of: "state"), .number(unit: "logit units")),
        "Favours offered for a vote, by state: loans, training, votes elsewhere."),
      .init(
        "camps", \.camps, .map(.names(of: "camp"), .object),
        "Camps of individuals who vote instead of national bodies."),
      .init(
        "provisions", \.provisions, .map(.names(of: "provision"), .text),
        "The camp in whose favour each provision is written; empty for none."),
      .init(
        "side-deal", \.sideDeal, .boolean,
        "Whether each provision goes to the camp that cares most before it is voted on."),
      .init(
        "coalition", \.coalition, .number(.share),
        "How far its proposers have built a coalition for it among the camps."),
      .init(
        "forum", \.forum, .choice,
        "Whether it goes to this body, or its proposer chooses among market, bodies and government."
      ),
      .init(
        "alternatives", \.alternatives, .map(.names(of: "body"), .object),
        "Other bodies that it may be taken to where the forum is chosen, by name."),
    ])
}

extension ForumAlternative: Declared {
  static let shape = Shape<ForumAlternative>(
    "alternative", "A committee of another body that would take the document.",
    { ForumAlternative() },
    [
      .init(
        "committee", \.committee, .text(emptyAllowed: false), required: true,
        "Designation of the committee."),
      .init("procedure", \.procedure, .choice, "Which stages it would go through there."),
    ])
}

extension CampSpecification: Declared {
  static let shape = Shape<CampSpecification>(
    "camp", "Individuals who want the same.", { CampSpecification() },
    [
      .init(
        "voters", \.voters, .integer(.between(0, 100_000), unit: "voters"), required: true,
        "How many they are."),
      .init(
        "stakes", \.stakes,
        .map(.names(of: "provision"), .number(.notNegative, unit: "logit units")),
        "What each provision is worth to them, by provision."),
      .init(
        "home", \.home, .text,
        "State that they come from; empty for the committee's own. Who comes from elsewhere observes, unless committee access says more or less."
      ),
      .init(
        "common-interest", \.commonInterest, .number(unit: "logit units"),
        "What joining a full coalition behind the document is worth to them."),
    ])
}
