// Writes the table of write_csv.cpp with the library's encoder and prints seconds and bytes.
//
// usage: write_csv ROWS PATH
import Glibc
import Reporting
import SimulationEngine

let rows = Int(CommandLine.arguments[1])!
let path = CommandLine.arguments[2]

let declaration = TableDeclaration(
  name: "diffusion", meaning: "Use of a standard.", keyLength: 4,
  columns: [
    ColumnDeclaration("run", .integer, meaning: "Run."),
    ColumnDeclaration("date", .month, meaning: "Month."),
    ColumnDeclaration("field", .text, meaning: "Field."),
    ColumnDeclaration("state", .text, meaning: "State."),
    ColumnDeclaration("adopters", .integer, meaning: "Adopters."),
    ColumnDeclaration("share", .number, meaning: "Share."),
  ])
let states = ["CHN", "DEU", "FRA", "GBR", "IND", "JPN", "KOR", "USA"]

// Tables of a run's size, as the recorder hands them over; made before the clock starts.
var tables: [Table] = []
var row = 0
while row < rows {
  var table = TableBuilder(declaration)
  for _ in 0..<min(50_000, rows - row) {
    let adopters = (row * 7919) % 1000 + 1
    table.append([
      .integer(row / 50_000 + 1), .month(Month(year: 2003, month: 1) + row % 120),
      .text("wireless-lan"), .text(states[row % 8]), .integer(adopters),
      .number(Double(adopters) / 1001),
    ])
    row += 1
  }
  tables.append(table.table())
}

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let start = seconds()
let file = try CSVFile(at: path, table: declaration)
for table in tables { try file.append(table) }
try file.commit()
print(seconds() - start)
