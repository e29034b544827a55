import SimulationEngine

extension Scenario {
  /// What can be told of the scenario before a month: of levers and events of that month or later,
  /// and of when levers end after it, no more than that they are there. Scenarios in which this
  /// is the same make the same history up to the month.
  public func asKnown(before month: Month) -> Scenario {
    // A closed form is compared with the whole run, from its first month on.
    guard limit == nil else { return self }
    var known = self
    for lever in instruments {
      var value = lever.value
      // Force in the month before counts its last day.
      if let to = value.to, to >= month { value.to = nil }
      if let from = value.from, from >= month {
        value.from = month
        // Which states a series is about goes by levers that have any strength.
        value.strength = value.strength == 0 ? 0 : 1
        value.cost = 0
      }
      known.instruments[lever.id] = value
    }
    for event in events where event.value.date >= month {
      var value = EventSpecification()
      value.date = month
      known.events[event.id] = value
    }
    return known
  }
}
