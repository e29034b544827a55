/// Holders of patents in one standard who each set their royalty alone: together they ask for
/// n(A − c)/(n + 1) and leave an output of (A − c)/(n + 1), where one pool would ask for (A − c)/2.
///
/// Demand A − price, unit cost c. Source: Cournot (1838) on complements; Lemley & Shapiro (2007),
/// Texas Law Review 85, 1991–2049.
public struct RoyaltyStacking: Sendable, Equatable {
  public var holders: Int
  /// A − c.
  public var margin: Double

  public init(holders: Int, margin: Double) {
    precondition(holders >= 0, "there are \(holders) holders")
    self.holders = holders
    self.margin = margin
  }

  public var totalRoyalty: Double { Double(holders) * margin / Double(holders + 1) }
  public var output: Double { margin / Double(holders + 1) }
  /// Of one pool of all holders.
  public var pooledRoyalty: Double { holders > 0 ? margin / 2 : 0 }

  /// The best answer of one holder to the others' royalties.
  public func bestAnswer(toOthers sum: Double) -> Double { max(0, (margin - sum) / 2) }
}
