import Foundation
import TestSupport

@testable import Experiments
@testable import ScenarioFiles
@testable import SimulationEngine
@testable import StandardsModel

/// Pages of the catalogue that follow from the code.
enum ReferencePages {
  static let folder = "\(packageFolder)/Sources/StandardsModel/StandardsModel.docc"

  static let all: [(name: String, text: String)] = [
    ("TableReference", tables), ("SeriesReference", series),
    ("InstrumentReference", instruments), ("RuleReference", rules),
    ("OracleReference", oracles), ("ParameterReference", parameters),
  ]

  private static func page(_ title: String, _ summary: String, _ body: [String]) -> String {
    (["# \(title)", "", summary, ""] + body).joined(separator: "\n") + "\n"
  }

  /// A Markdown table; bars inside cells are escaped.
  private static func table(_ header: [String], _ rows: [[String]]) -> [String] {
    let line = { (cells: [String]) in
      "| "
        + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ")
        + " |"
    }
    return [line(header), line(header.map { _ in "---" })] + rows.map(line)
  }

  private static let tables = page(
    "Tables", "Every file of a results folder and its columns. Columns marked * are the key.",
    ([RunsTable(arms: [], seed: 0).declaration] + TableCatalog.declarations + [
      LimitsTable.declaration, SummaryTable.declaration, DifferencesTable.declaration,
      PatternsTable.declaration, FailuresTable.declaration, DrawnNumbersTable.declaration,
    ]).flatMap {
      declaration in
      ["## \(declaration.name).csv", "", declaration.meaning, ""]
        + table(
          ["Column", "Type", "Unit", "Meaning"],
          declaration.columns.enumerated().map { place, column in
            [
              "`\(column.name)`\(place < declaration.keyLength ? " *" : "")",
              column.type.rawValue, column.unit, brief(column.meaning),
            ]
          }) + [""]
    })

  /// The first sentence of a meaning that lists more.
  private static func brief(_ text: String) -> String {
    text.hasPrefix("Name of the quantity.") ? "Name of the quantity: <doc:SeriesReference>." : text
  }

  private static let series = page(
    "Series", "The rows of `series.csv`: what is measured besides seats, diffusion and ballots.",
    table(
      ["Series", "Unit", "Meaning"],
      SeriesTable.series.map { ["`\($0.name)`", $0.unit, $0.meaning] }))

  private static let instruments = page(
    "Instruments",
    "Every kind of lever: what it needs to know besides its owner, its scale, the only places where it acts, and what its source expects of it. Every sign is held to 20 sampled worlds (`ExpectedEffectTests`).",
    table(
      ["Kind", "Meaning", "Needs", "May name", "Strength", "Acts on", "Expected"],
      InstrumentKind.allCases.map { kind in
        [
          "`\(kind.word)`", kind.meaning,
          kind.requires.map(\.rawValue).joined(separator: ", "),
          kind.allows.map(\.rawValue).joined(separator: ", "),
          kind.strength.unit.isEmpty ? "share" : kind.strength.unit,
          kind.bites.map { "\($0)" }.joined(separator: ", "),
          "\(kind.expects.direction.rawValue): \(kind.expects.outcome.meaning) (\(kind.expects.source))",
        ]
      }))

  private static let rules = page(
    "Voting rules", "Every rule of a ballot, as scenario files name it.",
    table(
      ["Kind", "Meaning"],
      VotingRule.oneOf.cases.map { ["`\($0.kind)`", $0.description().meaning] }))

  private static let parameters = page(
    "Parameters",
    "Every number that a scenario may set, with its pointer, meaning, unit, default and range. `standards-sim parameters SCENARIO` shows those of a file with kind and source.",
    table(
      ["Pointer", "Meaning", "Unit", "Default", "Range"],
      ParameterList.declared.map {
        ["`\($0.pointer)`", $0.meaning, $0.unit, $0.initial ?? "", $0.range]
      }))

  // MARK: - Oracles

  /// What each oracle states; where it is tested is read off the tests.
  private static let statements: [(id: String, statement: String)] = [
    ("ARTH-1", "Lock-in of two technologies, equal kinds: P = ½, E[T] = 289, sd 235.56"),
    ("ARTH-2", "… unequal tastes: P = 9/26, E[T] = 153"),
    ("ARTH-3", "… unequal frequencies: P = 0.96806, E[T] = 159.14"),
    ("URN-1", "Pólya's urn of (1, 1): every count equally likely"),
    ("BASS-1", "Complete graph: F(10) = 0.8128032212; months by their exact recursion"),
    ("BASS-2", "Ring: F(10) = 0.5582586704"),
    ("BASS-3", "100 adopters: 0.799372, sd 0.080484"),
    ("BASS-4", "A potential that grows by 4 % a month: F → 0.821699057, the Riccati curve on the way"),
    ("LOGIT-1", "Spontaneous lead m*(1.5) = 0.8585596366"),
    ("LOGIT-2", "N = 50, one at a time: E[m²] = 0.03924733 at K = 0.5, 0.40102268 at 1.2"),
    ("LOGIT-3", "Spinodal field 0.2075464553 at K = 1.5, 0.5328399754 at 2"),
    ("POTTS-1", "Three standards: thresholds 2.745644, 4 ln 2, 3"),
    ("TIME-1", "Deadline of a weak mandate: 1.520861 sweeps at K = 1.5, h = 0.1, m₀ = −0.1"),
    ("BLOC-1", "Two blocs keep two standards while K′ < 0.2941314190 at K = 1.5"),
    ("FS85-1", "Bandwagon of two firms: i* = 0.4828427125, P = 0.56"),
    ("FS86-1", "Window of adoption [30, 50]"),
    ("WEITZ-1", "Standardisation gap: (n − 1)c/2 < K < (n − 1)c"),
    ("LAND-1", "Nine firms: 2 of 256 equilibria, E = 609.88, absorption 21/32"),
    ("SEARCH-1", "Committee search at 0.95, 5, 4: z = 0.514116, 5.8702 rounds"),
    ("WOA-1", "War of attrition at v = 1: 5/6, 8/15, 0.2274112778/r; crossover v = 1.38175026"),
    ("ISO-1", "Five P-members at (0.7, 0.2, 0.1): 70497/100000"),
    ("ISO-2", "Ballots on record: DIS 29500 twice, ISO 26000, WAPI, 802.11i, IEEE letter ballots"),
    ("POWER-1", "Security Council 421/2145 and 4/2145; EEC 1958 7/30, 3/20, 0"),
    ("SEC-1", "Mean path of secretariats: λ = 0.9995192308, sd 0.1917029"),
    ("TULL-1", "Contest: p = (0.4893617, 0.3617021, 0.1489362, 0)"),
    ("GAP-1", "Verspagen's gap: b_c = 0.0735758882; 0.7148059124 and 4.3065847282"),
    ("FJ-1", "Influence: (0.34231201, 0.48540965, 0.55555556)"),
    ("RNG-1", "Philox 4×32-10: published vectors"),
    ("RACE-1", "Patent race at 0.3, 0.2, 0.1 a year: 1/2, 1/3, 1/6; mean 5/3"),
    ("SENS-1", "Ishigami: 0.3139051911, 0.4424111448, 0.5575888552"),
  ]

  /// Files of tests that name an oracle, by its identifier.
  static func tests(naming id: String) -> [String] {
    ArchitectureTests.sources("Tests").filter { source in
      !source.name.hasSuffix("ReferencePages.swift")
        && source.text.range(
          of: "\(family(id))[0-9/]*\(id.split(separator: "-")[1])\\b", options: .regularExpression)
          != nil
    }.map { $0.name.split(separator: "/").last.map(String.init) ?? $0.name }
  }

  /// `ARTH-`, as in `ARTH-1/2/3`.
  private static func family(_ id: String) -> String {
    "\(id.split(separator: "-")[0])-"
  }

  static let oracleIDs = statements.map(\.id)

  private static let oracles = page(
    "Oracles",
    "Published or derived results that the code is held to, and the tests that hold it there. Statistical ones have a fixed seed, a stated tolerance, and a mutant that they were seen to kill.",
    table(
      ["Oracle", "Statement", "Tests"],
      statements.map { id, statement in
        ["\(id)", statement, tests(naming: id).map { "`\($0)`" }.joined(separator: ", ")]
      }))
}
