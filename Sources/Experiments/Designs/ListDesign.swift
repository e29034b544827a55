import StandardsModel

/// Points as somebody wrote them, in the study or in a table.
struct ListDesign: DesignMethod {
  /// A value per variable; nil means the scenario's own.
  let rows: [[ScalarValue?]]

  var count: Int { rows.count }
  func values(_ point: Int) -> [ScalarValue?] { rows[point] }
}
