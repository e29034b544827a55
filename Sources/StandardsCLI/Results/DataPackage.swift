import Reporting
import ScenarioFiles
import SimulationEngine

/// `datapackage.json`: what every column of every table holds, for programs and people (Frictionless Data
/// Package, version 2), with the question, the predictions and the verdicts.
struct DataPackage {
  static let file = "datapackage.json"

  let folder: ResultsFolder
  let subject: ReportSubject
  let tables: [TableDeclaration]

  var text: String {
    let resources = tables.compactMap(resource)
    return JSONWriter.document(
      JSONNode.record([
        "$schema": .string("https://datapackage.org/profiles/2.0/datapackage.json"),
        "name": .string(Self.name(subject.name)), "title": .string(subject.name),
        "description": .string(
          subject.question.isEmpty ? "Results of a simulation." : subject.question),
        "version": .string(CommandLineTool.version),
        "keywords": .array(["standardisation", "simulation"].map { JSONNode(.string($0)) }),
        "question": .string(subject.question),
        "predictions": .object(
          subject.predictions.map { JSONMember($0.id, JSONNode(.string($0.text))) }),
        "verdict": .array(verdicts), "resources": .array(resources),
      ]))
  }

  private func resource(_ table: TableDeclaration) -> JSONNode? {
    let name = "\(table.name).csv"
    guard let bytes = folder.size(of: name), let digest = folder.sha256(of: name) else {
      return nil
    }
    var members: [JSONMember] = [
      JSONMember("name", JSONNode(.string(Self.name(table.name)))),
      JSONMember("type", JSONNode(.string("table"))),
      JSONMember("path", JSONNode(.string(name))),
      JSONMember("description", JSONNode(.string(table.meaning))),
      JSONMember("format", JSONNode(.string("csv"))),
      JSONMember("mediatype", JSONNode(.string("text/csv"))),
      JSONMember("encoding", JSONNode(.string("utf-8"))),
      JSONMember("bytes", JSONNode(.integer(bytes))),
      JSONMember("hash", JSONNode(.string("sha256:\(digest)"))),
      JSONMember(
        "dialect", .record(["delimiter": .string(","), "lineTerminator": .string("\n")])),
    ]
    members.append(JSONMember("schema", schema(table)))
    return JSONNode(.object(members))
  }

  private func schema(_ table: TableDeclaration) -> JSONNode {
    var members = [
      JSONMember("fields", JSONNode(.array(table.columns.map(field)))),
      JSONMember("missingValues", JSONNode(.array([JSONNode(.string(""))]))),
    ]
    // A key may be missing in rows of events, so only tables whose keys are all there name one.
    if table.keyLength > 0, table.name != "events" {
      let keys = table.columns.prefix(table.keyLength).map { JSONNode(.string($0.name)) }
      members.append(JSONMember("primaryKey", JSONNode(.array(keys))))
    }
    if table.name != "runs", table.columns.first?.name == "run",
      tables.contains(where: { $0.name == "runs" })
    {
      members.append(
        JSONMember(
          "foreignKeys",
          JSONNode(
            .array([
              .record([
                "fields": .array([JSONNode(.string("run"))]),
                "reference": JSONNode.record([
                  "resource": .string("runs"), "fields": .array([JSONNode(.string("run"))]),
                ]).value,
              ])
            ]))))
    }
    return JSONNode(.object(members))
  }

  private func field(_ column: ColumnDeclaration) -> JSONNode {
    let type =
      switch column.type {
      case .integer: "integer"
      case .number: "number"
      case .text: "string"
      case .month: "yearmonth"
      case .boolean: "boolean"
      }
    var members = [
      JSONMember("name", JSONNode(.string(column.name))),
      JSONMember("type", JSONNode(.string(type))),
    ]
    if !column.unit.isEmpty { members.append(JSONMember("unit", JSONNode(.string(column.unit)))) }
    members.append(JSONMember("description", JSONNode(.string(column.meaning))))
    return JSONNode(.object(members))
  }

  /// The verdict on each pattern; none where nobody judged.
  private var verdicts: [JSONNode] {
    var places: [Int] = []
    var verdicts: [JSONNode] = []
    folder.read(
      table: "patterns",
      header: { header in
        places = header.places("id", "verdict") ?? []
        return !places.isEmpty
      },
      row: { row in
        verdicts.append(
          .record([
            "pattern": .optional(row.text(places[0])), "verdict": .optional(row.text(places[1])),
          ]))
      })
    return verdicts
  }

  /// Lower case letters, digits, `-`, `_` and `.`, as names of packages are.
  static func name(_ text: String) -> String {
    var name = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_", ".": name.unicodeScalars.append(scalar)
      default: if name.last != "-" && !name.isEmpty { name += "-" }
      }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "results" : name
  }
}
