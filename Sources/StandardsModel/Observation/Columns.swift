import SimulationEngine

/// Columns that several tables share.
enum Columns {
  static let run = ColumnDeclaration(
    "run", .integer, meaning: "Number of the run, from 1 in plan order.")
  static let date = ColumnDeclaration("date", .month, meaning: "Simulated month.")
  static let body = ColumnDeclaration("body", .text, meaning: "Standard-setting organisation.")
  static let field = ColumnDeclaration(
    "field", .text, meaning: "Field of technology in which standards are rivals.")
  static let standard = ColumnDeclaration(
    "standard", .text, meaning: "Standard that the market adopts.")
  static let state = ColumnDeclaration("state", .text, meaning: "State, ISO 3166-1 alpha-3.")
  static let project = ColumnDeclaration(
    "project", .text, meaning: "Document in a body, by its designation.")
  static let committee = ColumnDeclaration(
    "committee", .text, meaning: "Committee that is responsible for the document.")
}
