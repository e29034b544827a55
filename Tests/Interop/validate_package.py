"""Validates the data packages of results folders with Frictionless, and shows that it would see a mistake.

usage: validate_package.py FOLDER…
"""

import json
import pathlib
import shutil
import sys
import tempfile

from frictionless import Package, validate


def findings(folder):
    report = validate(str(folder / "datapackage.json"))
    return [
        f"{folder.name}/{task.name}: {error.message}"
        for task in report.tasks
        for error in task.errors[:5]
    ] + [f"{folder.name}: {error.message}" for error in report.errors]


def notices_a_mistake(folder):
    """A text where a number belongs, in a copy."""
    with tempfile.TemporaryDirectory() as place:
        copy = pathlib.Path(place) / "results"
        shutil.copytree(folder, copy)
        path = copy / "runs.csv"
        path.write_text(path.read_text().replace("\n1,", "\nfirst,", 1))
        return bool(findings(copy))


def main(folders):
    wrong = [finding for folder in folders for finding in findings(folder)]
    print("\n".join(wrong))
    for folder in folders:
        package = json.loads((folder / "datapackage.json").read_text())
        for resource in package["resources"]:
            for field in resource["schema"]["fields"]:
                assert field["description"], (resource["name"], field["name"])
        tables = {path.name for path in folder.glob("*.csv")}
        assert {resource["path"] for resource in package["resources"]} == tables, folder
        assert package["question"], folder
    assert notices_a_mistake(folders[0]), "a text in a column of integers was not noticed"
    resources = sum(len(Package(str(folder / "datapackage.json")).resources) for folder in folders)
    print(f"{len(folders)} packages, {resources} tables: "
          + ("valid" if not wrong else f"{len(wrong)} findings"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main([pathlib.Path(folder) for folder in sys.argv[1:]]))
