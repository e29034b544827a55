extension Table {
  /// The texts of a column; asking for a column that is not one is a mistake in the program.
  public func texts(_ name: String) -> [String?] {
    guard case .labels(let codes, let names) = values(name) else { wrongType(name, "text") }
    return codes.map { $0 < 0 ? nil : names[Int($0)] }
  }

  public func numbers(_ name: String) -> [Double?] {
    guard case .numbers(let values) = values(name) else { wrongType(name, "number") }
    return values
  }

  public func integers(_ name: String) -> [Int?] {
    guard case .integers(let values) = values(name) else { wrongType(name, "integer") }
    return values
  }

  public func months(_ name: String) -> [Month?] {
    guard case .months(let values) = values(name) else { wrongType(name, "month") }
    return values
  }

  public func booleans(_ name: String) -> [Bool?] {
    guard case .booleans(let values) = values(name) else { wrongType(name, "boolean") }
    return values
  }

  private func values(_ name: String) -> ColumnValues {
    guard let column = self[name] else {
      preconditionFailure("\(self.name) has no column \(name)")
    }
    return column.values
  }

  private func wrongType(_ name: String, _ type: String) -> Never {
    preconditionFailure("\(self.name).\(name) is not a column of type \(type)")
  }
}
