"""Judges the corpus of the scenario language by an independent validator.

    python3 -m venv venv && venv/bin/pip install check-jsonschema
    venv/bin/python Tests/Interop/check_schema.py

Every file of Corpus/valid and every shipped file must pass the generated schemas. Of the files in
Corpus/invalid those that the table marks `schema` must be refused by them, those marked `parser` must
not even parse, and those marked `decoder` hold mistakes that no schema can express and must pass: so
the table cannot call a gap in the schema a limit of schemas without saying so.
"""

import csv
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "Tests/ScenarioFilesTests/Corpus"
KINDS = ("scenario", "study", "patterns", "ballot")


def kind_of(path):
    """The kind that a file claims; scenarios where it does not say."""
    text = path.read_text(encoding="utf-8", errors="replace")
    for kind in KINDS:
        if f"{kind}.schema.json" in text:
            return kind
    return "scenario"


def judge(paths):
    """Maps each path to `passes`, `schema` or `parser`."""
    verdicts = {}
    for kind in KINDS:
        files = [str(path) for path in paths if kind_of(path) == kind]
        if not files:
            continue
        schema = ROOT / "Scenarios" / f"{kind}.schema.json"
        run = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--output-format", "json",
             "--schemafile", str(schema), *files],
            capture_output=True, text=True, check=False,
        )
        report = json.loads(run.stdout)
        verdicts.update((file, "passes") for file in files)
        verdicts.update((error["filename"], "schema") for error in report.get("errors", []))
        verdicts.update((error["filename"], "parser") for error in report.get("parse_errors", []))
    return verdicts


def main():
    with open(CORPUS / "invalid.tsv", newline="", encoding="utf-8") as table:
        seen_by = {row["file"]: row["seen by"] for row in csv.DictReader(table, delimiter="\t")}
    expected = {
        str(CORPUS / "invalid" / f"{name}.json"): "passes" if seer == "decoder" else seer
        for name, seer in seen_by.items()
    }
    right = sorted((CORPUS / "valid").glob("*.json")) + [
        path
        for path in sorted((ROOT / "Scenarios").rglob("*.json"))
        if not path.name.endswith(".schema.json")
    ]
    expected.update((str(path), "passes") for path in right)
    found = judge([Path(path) for path in expected])

    wrong = [
        f"{Path(path).relative_to(ROOT)}: expected {expected[path]}, found {found.get(path)}"
        for path in expected
        if found.get(path) != expected[path]
    ]
    print("\n".join(wrong))
    counts = {seer: list(seen_by.values()).count(seer) for seer in ("schema", "parser", "decoder")}
    print(f"{len(right)} right files; of {len(seen_by)} wrong ones the schema refuses "
          f"{counts['schema']}, the parser {counts['parser']}, only the decoder {counts['decoder']}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
