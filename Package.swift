// swift-tools-version: 6.0
// The architecture in one file: targets in dependency order. Each library exists for an import that
// it forbids. No package dependencies: the toolchain's Foundation, Dispatch, Synchronization and
// Testing only.
import PackageDescription

/// Warnings are errors where CI builds; elsewhere a newer compiler's new warning stops nobody.
let strictness: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

let house: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + strictness

let package = Package(
  name: "standards-sim",
  products: [.executable(name: "standards-sim", targets: ["standards-sim"])],
  targets: [
    // Randomness, rosters, ensembles, tables: knows nothing about standards. No Foundation.
    // Builtin: for the prefetch intrinsic in Parallel/Prefetch.swift; loads ahead in plain Swift cost
    // 13 % more at 10⁵ firms and 24 % more at 10⁶.
    .target(
      name: "SimulationEngine",
      swiftSettings: house + [.enableExperimentalFeature("BuiltinModule")]),
    // States, firms, bodies, the month: reads no file and prints nothing. No Foundation.
    .target(name: "StandardsModel", dependencies: ["SimulationEngine"], swiftSettings: house),
    // JSON and its wording: files to scenarios, mistakes to findings.
    .target(
      name: "ScenarioFiles", dependencies: ["StandardsModel", "SimulationEngine"],
      swiftSettings: house),
    // A study into runs, runs into tables.
    .target(
      name: "Experiments", dependencies: ["StandardsModel", "SimulationEngine"],
      swiftSettings: house),
    // Tables into files, terminals and pages: has never heard of a model.
    .target(name: "Reporting", dependencies: ["SimulationEngine"], swiftSettings: house),
    // Commands as functions, so that tests call them in process.
    .target(
      name: "StandardsCLI",
      dependencies: [
        "SimulationEngine", "StandardsModel", "ScenarioFiles", "Experiments", "Reporting",
      ],
      swiftSettings: house),
    .executableTarget(name: "standards-sim", dependencies: ["StandardsCLI"], swiftSettings: house),

    .target(
      name: "TestSupport",
      dependencies: ["SimulationEngine", "StandardsModel", "ScenarioFiles", "StandardsCLI"],
      path: "Tests/TestSupport", swiftSettings: house),
  ]
    // Tests mirror the sources; each sees its own module and those below it.
    + [
      ("SimulationEngine", []),
      ("StandardsModel", ["SimulationEngine"]),
      ("ScenarioFiles", ["StandardsModel", "SimulationEngine"]),
      ("Experiments", ["StandardsModel", "SimulationEngine", "ScenarioFiles"]),
      ("Reporting", ["SimulationEngine"]),
      (
        "StandardsCLI",
        ["Experiments", "Reporting", "ScenarioFiles", "StandardsModel", "SimulationEngine"]
      ),
    ].map { (name: String, below: [String]) in
      .testTarget(
        name: "\(name)Tests",
        dependencies: ([name] + below + ["TestSupport"]).map { .init(stringLiteral: $0) },
        exclude: name == "ScenarioFiles" ? ["Corpus"] : [],
        swiftSettings: house)
    }
    + [
      .testTarget(
        name: "RepositoryTests",
        dependencies: [
          "TestSupport", "SimulationEngine", "StandardsModel", "ScenarioFiles", "Experiments",
          "StandardsCLI",
        ],
        swiftSettings: house)
    ],
  swiftLanguageModes: [.v6]
)
