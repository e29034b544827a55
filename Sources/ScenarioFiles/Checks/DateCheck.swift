import SimulationEngine
import StandardsModel

extension Check {
  /// Ends after starts; events and submissions where the calendar can see them.
  mutating func dates(_ scenario: Scenario) {
    let calendar = scenario.calendar
    let isCalendarSound =
      isSound(["calendar", "start"]) && isSound(["calendar", "end"])
    if isCalendarSound, calendar.end < calendar.start {
      add(
        .value,
        Wording.endBeforeStart("the end", calendar.end.description, calendar.start.description),
        at: ["calendar", "end"])
    } else if isCalendarSound {
      for event in scenario.events {
        insideCalendar(event.value.date, calendar, at: ["events", event.id, "date"])
      }
      for body in scenario.bodies {
        for project in body.value.projects where project.value.submitted > calendar.end {
          insideCalendar(
            project.value.submitted, calendar,
            at: ["bodies", body.id, "projects", project.id, "submitted"])
        }
      }
    }
    for instrument in scenario.instruments {
      let path = ["instruments", instrument.id]
      guard let from = instrument.value.from, let to = instrument.value.to, to < from,
        isSound(path + ["from"])
      else { continue }
      add(
        .value, Wording.endBeforeStart("'to'", to.description, from.description),
        at: path + ["to"])
    }
  }

  private mutating func insideCalendar(_ date: Month, _ calendar: Calendar, at path: [String]) {
    guard date < calendar.start || date > calendar.end else { return }
    add(
      .value,
      Wording.outsideCalendar(
        date.description, calendar.start.description, calendar.end.description),
      at: path)
  }
}
