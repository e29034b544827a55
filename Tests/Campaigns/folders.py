"""Gives spoilt folders of results back to the commands that read them: report, status, merge, explain,
and the run that made them. Fixed seeds. Usage: folders.py PROGRAM [trials]
"""

import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys

from campaign import BUG, SMALL, STUDY, SUCCESS, Count, Tool, workspace

VALUES = [
    "null", "-1", "0", "1", "1e308", "9223372036854775807", "9223372036854775808", "-0.5", "\"\"",
    "[]", "{}", "\"shard-1-of-0\"", "\"shard-1-of-1000000000000\"", "\"shard--1-of-2\"",
    "\"shard-2-of-1\"", "\"point-0\"", "\"point-99999999\"", "\"../../x\"", "\"\\u001b[2J\"",
    "\"</script><script>alert(1)</script>\"", "\"=1+1\"", "[[[[[[]]]]]]",
]
CELLS = [
    "", "\"", "\"\"", "NaN", "inf", "-inf", "1e999", "-", "--1", "99999999999999999999", "-1",
    "9223372036854775807", "-9223372036854775808", "0", "0.1", "2004-13", "0000-00", "9999-12",
    "1000-01", "true", "AAA", "\x1b[2J", "</script><b>", "=1+1", "é", "\"a,b\"", "\"a\nb\"", "a\rb",
    "x" * 5000,
]


class Spoiler:
    """Changes a folder, by a seed alone."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def folder(self, folder):
        for _ in range(self.random.choice([1, 1, 2, 4])):
            files = sorted(path for path in folder.iterdir() if path.is_file())
            if not files:
                return
            path = self.random.choice(files)
            if self.random.random() < 0.08:
                self.replace(path)
            elif path.suffix == ".csv" and self.random.random() < 0.8:
                self.table(path)
            elif path.suffix == ".json" and self.random.random() < 0.8:
                self.document(path)
            else:
                self.bytes(path)

    def replace(self, path):
        kind = self.random.randrange(7)
        path.unlink()
        if kind == 0:
            path.mkdir()
        elif kind == 1:
            os.mkfifo(path)
        elif kind == 2:
            path.symlink_to("/dev/zero")
        elif kind == 3:
            path.symlink_to(path.name)
        elif kind == 4:
            path.write_bytes(b"")
        elif kind == 5:
            path.with_name("\x1b[2J=<b>'\"&" + path.suffix).write_bytes(b"run,\x1b\n1,2\n")

    def table(self, path):
        lines = path.read_bytes().decode(errors="replace").split("\n")
        line = self.random.randrange(len(lines))
        other = self.random.randrange(len(lines))
        match self.random.randrange(8):
            case 0: del lines[line]
            case 1: lines.insert(other, lines[line])
            case 2: lines[line], lines[other] = lines[other], lines[line]
            case 3: lines[0] = lines[0].replace(*self.random.sample(["run", "date", "share", "arm"], 2))
            case 4: del lines[line:]
            case 5: lines = lines[:1]
            case _:
                cells = lines[line].split(",")
                cells[self.random.randrange(len(cells))] = self.random.choice(CELLS)
                if self.random.random() < 0.1:
                    cells *= 50
                lines[line] = ",".join(cells)
        path.write_bytes("\n".join(lines).encode(errors="replace"))

    def document(self, path):
        text = path.read_bytes().decode(errors="replace")
        marks = [place for place, letter in enumerate(text) if letter == ":"]
        if not marks:
            return self.bytes(path)
        start = self.random.choice(marks) + 1
        end = start
        while end < len(text) and text[end] not in ",}]\n":
            end += 1
        path.write_bytes(
            (text[:start] + self.random.choice(VALUES) + text[end:]).encode(errors="replace"))

    def bytes(self, path):
        content = bytearray(path.read_bytes())
        if not content:
            return
        start = self.random.randrange(len(content))
        match self.random.randrange(4):
            case 0: del content[start:]
            case 1: content[start] ^= 1 << self.random.randrange(8)
            case 2: del content[start:start + self.random.randrange(1, 40)]
            case 3: content[start:start] = self.random.randbytes(self.random.randrange(1, 40))
        path.write_bytes(content)


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_FSIZE, (256 << 20, 256 << 20))


def main():
    tool = Tool(sys.argv[1])
    trials = int(sys.argv[2]) if len(sys.argv) > 2 else 1500
    count = Count(
        "Bad input never crashes",
        "spoilt result folders given to report, status, merge, explain and run")
    with workspace() as place:
        place = pathlib.Path(place)
        (place / "small.json").write_text(SMALL)
        (place / "small-study.json").write_text(STUDY)

        def run(*arguments, **options):
            return tool.run(*arguments, cwd=place, before=bounded, **options)

        sources = {"run": ["run", "small.json", "--replicates", "3", "--out", "run"]}
        commands = [["explain", "run"], ["run", "small.json", "--replicates", "3", "--out", "run"]]
        if tool.has("report"):
            commands += [["report", "run"], ["report", "run", "--svg"]]
        if tool.has("merge"):
            for index in (1, 2):
                sources[f"shard-{index}"] = [
                    "study", "small-study.json", "--shard", f"{index}/2", "--out", f"shard-{index}"]
            sources["study"] = ["study", "small-study.json", "--out", "study"]
            commands += [
                ["merge", "shard-1", "shard-2", "--out", "merged"], ["status", "run"],
                ["status", "shard-1", "--json"], ["status", "study"], ["status", "begun"],
                ["study", "small-study.json", "--out", "begun"], ["report", "study"]]
        for command in sources.values():
            made = run(*command, "--quiet")
            if made.returncode != SUCCESS:
                sys.exit(f"{command}: {made.returncode}: {made.stderr.decode()}")
        # A study that was broken off: the shard's folder has the same files but for its plan's part.
        if "study" in sources:
            shutil.copytree(place / "shard-1", place / "begun.partial")
            sources["begun.partial"] = []
        keep = place / "keep"
        keep.mkdir()
        for name in sources:
            shutil.move(place / name, keep / name)
        for trial in range(trials):
            command = commands[trial % len(commands)]
            spoiler = Spoiler(trial)
            for name in sources:
                shutil.rmtree(place / name, ignore_errors=True)
                shutil.copytree(keep / name, place / name)
                if any(name.startswith(operand) for operand in command):
                    spoiler.folder(place / name)
            for left in ("merged", "merged.partial", "begun"):
                shutil.rmtree(place / left, ignore_errors=True)
            for left in place.glob("*.old-*"):
                shutil.rmtree(left, ignore_errors=True)
            try:
                ran = run(*command, "--quiet", limit=60)
            except subprocess.TimeoutExpired:
                count.note(False, f"seed {trial}, {command}: still at work after a minute")
                continue
            said = ran.stdout + ran.stderr
            problem = None
            if ran.returncode < 0 or ran.returncode == BUG or ran.returncode > 75:
                problem = f"exit {ran.returncode}: {ran.stderr.decode(errors='replace')[-300:]}"
            elif b"\x1b" in said:
                problem = "an escape byte reached the terminal"
            count.note(problem is None, f"seed {trial}, {command}: {problem}")
    sys.exit(0 if count.keep() else 1)


if __name__ == "__main__":
    main()
