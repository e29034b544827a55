"""Runs every command that the documentation shows, and holds it to the output that it states.

    python3 run_documentation.py BINARY [--update] [FILE.md ...]

In a fenced block marked `console`, a line that begins with `$ ` is a command, up to the line that does
not end in a backslash; what follows is its standard output. A line `…` stands for any number of lines,
`…` within a line for any text; no stated output means that only success is asked for. In other blocks,
lines that begin with `standards-sim ` or `swift run -c release standards-sim ` must succeed. Blocks
marked `python` and `r` run where pandas, polars, DuckDB or R are there; what is not is said to be skipped.

--update writes the output of this build into the files instead: the first twelve lines of it, or as
many as were there.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONGEST = 12
FENCE = re.compile(r"^```(\w*)\s*$")
PROGRAM = re.compile(r"^(?:swift run -c release )?(standards-sim .*)$")


def pages():
    """Every page with commands, in the order of their paths; the README first."""
    found = [ROOT / "README.md"]
    for folder in ("Sources", "Scenarios", "Results"):
        found += sorted((ROOT / folder).rglob("*.md"))
    return found


def blocks(lines):
    """(language, first line, line after the last) of every fenced block."""
    start = language = None
    for number, line in enumerate(lines):
        match = FENCE.match(line)
        if match and start is None:
            language, start = match[1], number + 1
        elif line.strip() == "```" and start is not None:
            yield language, start, number
            start = None


def commands(lines):
    """(command, stated output) of a console block."""
    found = []
    number = 0
    while number < len(lines):
        if not lines[number].startswith("$ "):
            raise SystemExit(f"not a command: {lines[number]}")
        command = [lines[number][2:]]
        while command[-1].endswith("\\"):
            number += 1
            command.append(lines[number])
        number += 1
        stated = []
        while number < len(lines) and not lines[number].startswith("$ "):
            stated.append(lines[number])
            number += 1
        found.append(("\n".join(command), stated))
    return found


def matches(stated, output):
    """Whether an output is the stated one; trailing blanks do not count."""
    pattern = ""
    for line in stated:
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += r".*?".join(re.escape(part.rstrip()) for part in line.split("…")) + r"[ ]*\n"
    return re.fullmatch(pattern, output.rstrip("\n") + "\n") is not None


def shown(output, length):
    """What --update writes of an output."""
    lines = [line.rstrip() for line in output.rstrip("\n").split("\n")]
    keep = length or LONGEST
    return lines if len(lines) <= keep else lines[:keep] + ["…"]


class Place:
    """A folder in which commands run, with the scenarios beside it and the program on its path."""

    def __init__(self, binary):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "standards-sim").symlink_to(pathlib.Path(binary).resolve())
        shutil.copytree(ROOT / "Scenarios", self.folder / "Scenarios")
        for name in ("Results", "Sources"):
            shutil.copytree(
                ROOT / name, self.folder / name,
                ignore=lambda folder, names: [] if "Reference" in folder else
                [n for n in names if name == "Results" and n not in ("Reference", "README.md")
                 and pathlib.Path(folder) == ROOT / name])
        self.environment = dict(os.environ, NO_COLOR="1", COLUMNS="100")
        self.environment["PATH"] = f"{self.folder / 'bin'}:{self.environment['PATH']}"

    def run(self, arguments, text=None):
        return subprocess.run(
            arguments, cwd=self.folder, env=self.environment, capture_output=True, text=True,
            input=text)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def code(place, language, text):
    """Runs a block of another language; None where its libraries are missing."""
    if language == "python":
        for module in re.findall(r"^import (\w+)", text, re.M):
            if place.run([sys.executable, "-c", f"import {module}"]).returncode != 0:
                return None
        return place.run([sys.executable, "-"], text)
    if shutil.which("Rscript") is None:
        return None
    return place.run(["Rscript", "-"], text)


def main():
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    update = "--update" in sys.argv
    chosen = [pathlib.Path(a).resolve() for a in arguments[1:]] or pages()
    ran = skipped = wrong = 0
    for page in chosen:
        # Every page begins with an empty folder of results.
        place = Place(arguments[0])
        try:
            lines = page.read_text().split("\n")
            edits = []
            for language, start, end in list(blocks(lines)):
                body = lines[start:end]
                name = f"{page.relative_to(ROOT)}:{start + 1}"
                if language == "console":
                    rewritten = []
                    for command, stated in commands(body):
                        print(f"{name}: {command.splitlines()[0]}", flush=True)
                        result = place.run(["bash", "-c", command])
                        ran += 1
                        if update:
                            length = len([line for line in stated if line.strip() != "…"])
                            rewritten += ["$ " + command] + (
                                shown(result.stdout, length) if stated else [])
                        if result.returncode != 0 or not update and stated and not matches(
                            stated, result.stdout
                        ):
                            wrong += 1
                            print(f"WRONG: {name}: {command}: exit {result.returncode}\n"
                                  f"{result.stdout}{result.stderr}")
                    edits.append((start, end, rewritten))
                elif language in ("python", "r"):
                    result = code(place, language, "\n".join(body))
                    if result is None:
                        skipped += 1
                        print(f"SKIPPED: {name}: a library of this {language} block is not there")
                        continue
                    ran += 1
                    if result.returncode != 0:
                        wrong += 1
                        print(f"WRONG: {name}\n{result.stdout}{result.stderr}")
                elif language in ("", "sh"):
                    for line in body:
                        match = PROGRAM.match(line.split("  # ")[0].strip())
                        if not match or re.search(r"\b[A-Z]{3,}\b", match[1].split("--")[0]):
                            continue
                        print(f"{name}: {match[1]}", flush=True)
                        result = place.run(["bash", "-c", match[1]])
                        ran += 1
                        if result.returncode != 0:
                            wrong += 1
                            print(f"WRONG: {name}: {match[1]}: exit {result.returncode}\n"
                                  f"{result.stderr}")
            if update:
                for start, end, rewritten in reversed(edits):
                    lines[start:end] = "\n".join(rewritten).split("\n")
                page.write_text("\n".join(lines))
        finally:
            place.close()
    print(f"{ran} commands and blocks of the documentation ran, {skipped} skipped, {wrong} wrong")
    sys.exit(1 if wrong else 0)


main()
