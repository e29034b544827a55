/// Users arrive at unit rate while a new technology waits: until when it can still be adopted.
///
/// Flow benefits a + b·x of the old and c + d·x of the new with x the base of that technology, discount
/// r; the new one appears when the old base is T. Source: Farrell & Saloner (1986), AER 76, 940–955.
public struct InstalledBaseWindow: Sendable, Equatable {
  public var oldBenefit: Double
  public var oldNetwork: Double
  public var newBenefit: Double
  public var newNetwork: Double
  public var discount: Double

  public init(
    oldBenefit: Double, oldNetwork: Double, newBenefit: Double, newNetwork: Double,
    discount: Double
  ) {
    precondition(oldNetwork > 0 && discount > 0)
    self.oldBenefit = oldBenefit
    self.oldNetwork = oldNetwork
    self.newBenefit = newBenefit
    self.newNetwork = newNetwork
    self.discount = discount
  }

  /// Up to this base, everybody adopting the new technology is an equilibrium.
  public var lastChance: Double {
    (newBenefit - oldBenefit + newNetwork / discount) / oldNetwork
  }

  /// From this base on, nobody adopting it is one. Between the two, expectations decide.
  public var firstDoubt: Double {
    (newBenefit - oldBenefit) / oldNetwork - 1 / discount
  }

  /// Present value for a user arriving at base T of the new technology if all later users take it:
  /// ∫ (c + d·s) e^{−rs} ds.
  public var valueOfNewIfAllFollow: Double {
    newBenefit / discount + newNetwork / (discount * discount)
  }

  /// Present value of the old technology if all later users take the new one: a + b·T for ever.
  public func valueOfOldIfAllLeave(base: Double) -> Double {
    (oldBenefit + oldNetwork * base) / discount
  }

  /// Present value of the old technology if all later users take it too.
  public func valueOfOldIfAllStay(base: Double) -> Double {
    (oldBenefit + oldNetwork * base) / discount + oldNetwork / (discount * discount)
  }

  /// Present value of the new technology for one who takes it alone.
  public var valueOfNewAlone: Double { newBenefit / discount }

  /// Subsidy per period to users of the new technology that makes its adoption possible at this base;
  /// 0 where it is already. Each unit moves both dates by 1/b.
  public func subsidy(toAdoptAt base: Double) -> Double {
    max(0, oldNetwork * base - (newBenefit - oldBenefit) - newNetwork / discount)
  }
}
