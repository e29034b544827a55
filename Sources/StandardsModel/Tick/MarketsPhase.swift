import SimulationEngine

/// Buyers enter and leave, firms adopt and reconsider. With endorsement, levers and networks off, it is the Bass and logit
/// processes of the market alone.
public struct MarketsPhase: Phase {
  public var step: Step { .substep }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    let (month, clock) = (world.month, world.clock)
    for id in world.fields.ids {
      world.fields[id].admitBuyers(of: month, ties: world.ties, stop: world.stop)
      for standard in world.fields[id].standards {
        let place = world.standards[standard].place
        for state in world.states.ids {
          let entry = world.fields[id].terms.place(state.index, place)
          world.fields[id].terms.endorsement[entry] = world.endorsement(of: standard, in: state)
        }
        world.fields[id].terms.available[place] = world.standards[standard].isAvailable(at: month)
      }
      let terms = world.fields[id].terms
      world.fields[id].market.advance(month: clock, terms: terms, draws: draws)
    }
  }
}
