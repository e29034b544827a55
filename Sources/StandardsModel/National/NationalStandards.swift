import SimulationEngine

/// Types of a state's own standards.
public enum NationalType: Int, Sendable, CaseIterable {
  case mandatory, voluntary, industry, local, association, enterprise

  /// The word for tables.
  public var word: String { "\(self)" }
}

/// A state's own standards in force: stock and flow by type, and how they stand to international ones.
public struct NationalStandards: Sendable, Equatable {
  public let state: ID<State>
  public let specification: NationalSpecification
  /// In force, by type.
  public internal(set) var stock: [Int]
  /// Mandatory and voluntary standards in force that adopt an international one.
  public internal(set) var adopted: Int
  /// International standards that have a national counterpart.
  public internal(set) var converted: Int
  /// What happened in each of the last twelve months, the latest last.
  public internal(set) var months: [NationalMonth] = []
  public let subject: Subject

  public init(
    _ specification: NationalSpecification, of state: ID<State>, code: String, international: Int
  ) {
    self.state = state
    self.specification = specification
    stock = NationalType.allCases.map { specification.flow(of: $0).stock }
    let national = specification.mandatory.stock + specification.voluntary.stock
    adopted = Int((Double(national) * specification.adopted).rounded())
    converted = Int((Double(international) * specification.converted).rounded())
    subject = Subject("national/\(code)")
  }

  /// Mandatory and voluntary standards in force.
  public var national: Int {
    stock[NationalType.mandatory.rawValue] + stock[NationalType.voluntary.rawValue]
  }

  /// Share of the national standards in force that adopt an international one; nil without any.
  public var adoptedShare: Double? { national > 0 ? Double(adopted) / Double(national) : nil }

  /// Share of the national standards of the last twelve months that adopt one; nil without any.
  public var adoptingShare: Double? {
    let issued = months.reduce(0) { $0 + $1.issued }
    return issued > 0 ? Double(months.reduce(0) { $0 + $1.adopting }) / Double(issued) : nil
  }
}

/// National standards, mandatory and voluntary, in one month.
public struct NationalMonth: Sendable, Equatable {
  public var issued = 0
  /// Those of them that adopt an international standard.
  public var adopting = 0
  public var withdrawn = 0
  /// Voluntary ones that a regulation has made mandatory.
  public var referenced = 0
}

extension NationalSpecification {
  func flow(of type: NationalType) -> NationalFlow {
    switch type {
    case .mandatory: mandatory
    case .voluntary: voluntary
    case .industry: industry
    case .local: local
    case .association: association
    case .enterprise: enterprise
    }
  }
}
