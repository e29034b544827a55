import SimulationEngine
import StandardsModel

/// A number that a scenario admits not to know: assumed or calibrated, with a range.
///
/// Sourced numbers keep their value: their ranges tell of variants, another edition of a rule or another
/// source's count, which are for a study to compare (MODEL §10), not of an error of measurement.
public struct UncertainNumber: Sendable {
  public let pointer: String
  /// As the file states it.
  public let value: Double
  public let range: ClosedRange<Double>
  let law: RangeLaw
  private let subject: Subject

  init?(_ pointer: String, _ value: Double, _ provenance: Provenance) {
    guard provenance.kind != .sourced, let range = provenance.range,
      range.lowerBound < range.upperBound, range.contains(value), Self.isOfTheWorld(pointer)
    else { return nil }
    self.pointer = pointer
    self.value = value
    self.range = range
    law = RangeLaw(mode: value, range: range, isInteger: provenance.isInteger)
    subject = Subject(pointer)
  }

  /// How finely something is computed or written is nobody's ignorance: the calendar, what is recorded,
  /// how many firms stand for a field's. Nor are facts and closed forms that runs are held to.
  private static func isOfTheWorld(_ pointer: String) -> Bool {
    let path = pointer.split(separator: "/")
    guard let first = path.first, !technical.contains(String(first)) else { return false }
    return !(first == "fields" && path.count == 3 && path[2] == "firms")
  }

  private static let technical = ["calendar", "record", "patterns", "limit", "uncertainty"]

  /// - Parameter attempt: from 0; another one where the numbers of the one before did not go together.
  func draw(_ draws: Draws, attempt: Int) -> DrawnNumber {
    DrawnNumber(
      number: self,
      value: law.quantile(draws.uniform(.uncertainNumber, of: subject, at: attempt)))
  }
}

/// What a run has for an uncertain number.
public struct DrawnNumber: Sendable {
  public let number: UncertainNumber
  public let value: Double

  /// From the stated value, in widths of the range.
  public var distance: Double {
    (value - number.value).magnitude / (number.range.upperBound - number.range.lowerBound)
  }

  var node: JSONNode {
    number.law.isInteger ? JSONNode(.integer(Int(value))) : JSONNode(.double(value))
  }
}

extension DrawPurpose {
  static let uncertainNumber = DrawPurpose(410)
}
