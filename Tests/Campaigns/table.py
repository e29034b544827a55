"""Writes what the campaigns found into the documentation: for each promise of the design, how often it was
tried and what survived. Usage: table.py RESULTS…
"""

import json
import sys

from campaign import ROOT

PAGE = ROOT / "Sources/StandardsCLI/StandardsCLI.docc/Robustness.md"

# In the order in which the design makes them; each with the tests that hold it every day.
PROMISES = {
    "Same inputs, same bytes":
        "also on 1, 2, 3 and 8 workers, in shards, in debug and release, by the tests and `verify`",
    "Nothing is lost":
        "runs are kept one by one; a folder appears when it is complete",
    "One bad run does not spoil the rest":
        "it is listed with its address and its reason",
    "A bystander changes nothing":
        "every draw has an address of its own",
    "Bad input never crashes":
        "a clear refusal or a valid run, in bounded memory; findings are kept as tests",
    "What is shown is safe":
        "names from files cannot command a terminal, a spreadsheet or a page",
    "Sanitizers are clean":
        "the test suites under the address and the thread sanitizer",
}

HEAD = """# Robustness

What the program promises when files are wrong, disks fill and machines stop, and how often each promise
was tried. The tables are written by the campaigns themselves (`.ci/long`); quick versions of them run with
every change (`.ci/run`). A fault is a system call that fails, is cut short or is never reached.

## Limits

What a file may ask for is bounded before memory is taken for it.

| Limit | Where it is stated |
|---|---|
| A document has at most 64 MiB and 100 levels | `JSONLimits` |
| At most 32 files extend one another | `LayeredFile` |
| A run needs no more memory than the machine or its control group has, and at most 64 GiB | `MemoryCheck` |
| A study has at most 10⁹ runs at 10⁸ points, in at most 10⁶ shards | `StudyLoader`, `StudyDesign`, `PlanPart` |
| A record of a table that is read back has at most 16 MiB | `CSVReader` |
| A field has at most 16 standards | `Market` |
| A pipe into which nobody writes is waited for three seconds | `FileSystem` |
| A sponsor makes at most 10,000 inventions a year | `InventionParameters` |
| Closed forms that would take long to compute say so | `Limit` |
| 48 files may be open | `ProcessState` |

"""


def main():
    found = {}
    for path in sys.argv[1:]:
        with open(path) as lines:
            for line in lines:
                result = json.loads(line)
                found[result["promise"], result["how"]] = result
    text = HEAD + "## What was tried\n"
    for promise, by in PROMISES.items():
        rows = [result for (name, _), result in found.items() if name == promise]
        if not rows:
            continue
        text += f"\n### {promise}\n\n{by[0].upper()}{by[1:]}.\n\n"
        text += "| Tried | Times | Survived | Seconds |\n|---|---:|---:|---:|\n"
        for row in sorted(rows, key=lambda row: row["how"]):
            cut = " (cut short: the time for it was up)" if row.get("cut_short") else ""
            text += (f"| {row['how'].replace('|', ', ')}{cut} | {row['tried']:,} | {row['survived']:,} | "
                     f"{row['seconds']:,} |\n")
        for row in rows:
            for failure in row["failures"]:
                text += f"\n- Did not survive: {' '.join(failure.split())[:300]}\n"
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(text)
    print(PAGE.relative_to(ROOT))


if __name__ == "__main__":
    main()
