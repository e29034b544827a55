// Months of a whole world, for count_allocations.py: prints a fingerprint of where it ended.
//
//   months SCENARIO MONTHS
import ScenarioFiles
import SimulationEngine
import StandardsModel

let words = CommandLine.arguments
guard words.count == 3, let months = Int(words[2]),
  let scenario = ScenarioFile.load(path: words[1], sets: []).scenario
else { fatalError("usage: months SCENARIO MONTHS") }
let draws = Draws(seed: 1, replicate: 1)
var world = WorldBuilder(scenario, draws: draws).world()
for month in 0..<months {
  world.month = scenario.calendar.start + month
  _ = Timetable.advance(&world, draws: draws)
}
print("digest", String(EverydayYear.fingerprint(of: world), radix: 16))
