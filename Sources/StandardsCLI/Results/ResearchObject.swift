import Glibc
import Reporting
import ScenarioFiles

/// `ro-crate-metadata.json`: who made which files from which inputs with which program (RO-Crate 1.2, whose
/// actions carry the meaning of W3C PROV). The one file of a folder that tells the day it was made.
struct ResearchObject {
  static let file = "ro-crate-metadata.json"

  let folder: ResultsFolder
  let subject: ReportSubject
  /// ISO 8601.
  let today: String

  private static let program = "#standards-sim"
  private static let inputs = [PlanRecord.scenarioFile, "study.json"]

  var text: String {
    let names = folder.names.filter { $0 != Self.file }
    var graph: [JSONNode] = [
      .record([
        "@id": .string(Self.file), "@type": .string("CreativeWork"),
        "conformsTo": reference("https://w3id.org/ro/crate/1.2").value,
        "about": reference("./").value,
      ]),
      .record([
        "@id": .string("./"), "@type": .string("Dataset"), "name": .string(subject.name),
        "description": .string(
          subject.question.isEmpty ? "Results of a simulation." : subject.question),
        "datePublished": .string(today),
        "license": reference("https://www.apache.org/licenses/LICENSE-2.0").value,
        "hasPart": .array(names.map(reference)), "mentions": reference("#run").value,
      ]),
      .record([
        "@id": .string(Self.program), "@type": .string("SoftwareApplication"),
        "name": .string("standards-sim"), "softwareVersion": .string(CommandLineTool.version),
        "description": .string("A simulation of international standard-setting."),
      ]),
      .record([
        "@id": .string("#run"), "@type": .string("CreateAction"),
        "name": .string("The runs that filled the tables"),
        "description": .string(subject.commands.joined(separator: "\n")),
        "instrument": reference(Self.program).value,
        "object": .array(names.filter(Self.inputs.contains).map(reference)),
        "result": .array(names.filter { !Self.inputs.contains($0) }.map(reference)),
        "additionalProperty": .array(
          subject.provenance.map {
            .record([
              "@type": .string("PropertyValue"), "name": .string($0.label),
              "value": .string($0.value),
            ])
          }),
      ]),
    ]
    graph += names.map(entity)
    return JSONWriter.document(
      .record([
        "@context": .string("https://w3id.org/ro/crate/1.2/context"), "@graph": .array(graph),
      ]))
  }

  private func entity(_ name: String) -> JSONNode {
    let format =
      name.hasSuffix(".csv")
      ? "text/csv"
      : name.hasSuffix(".json")
        ? "application/json" : name.hasSuffix(".html") ? "text/html" : "text/plain"
    return .record([
      "@id": .string(name), "@type": .string("File"), "name": .string(name),
      "encodingFormat": .string(format), "contentSize": .string(String(folder.size(of: name) ?? 0)),
      "sha256": .string(folder.sha256(of: name) ?? ""),
    ])
  }

  private func reference(_ id: String) -> JSONNode { .record(["@id": .string(id)]) }

  /// The day by this machine's clock, in universal time.
  static func day() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}
