"""Names and paths that lead elsewhere: extends in circles and out of its folder, links, pipes, folders
named by scenarios, and bytes that command a terminal. Usage: names.py PROGRAM
"""

import json
import os
import pathlib
import subprocess
import sys

from campaign import BAD_INPUT, BUG, MISSING, SMALL, SUCCESS, Count, Tool, workspace

ESCAPES = ["\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\x07", "\r", "\u202eabc", "\u2028", "a\tb", "\x7f"]


def scenario(**changes):
    return json.dumps(json.loads(SMALL) | changes)


def layer(base):
    return json.dumps({"$schema": "scenario.schema.json", "format": 1, "extends": base})


def paths(tool, place):
    count = Count("What is shown is safe", "extends in circles and out of its folder, links, pipes")
    inner = place / "inner"
    inner.mkdir()
    (place / "outside.json").write_text(SMALL)
    (inner / "small.json").write_text(SMALL)

    def check(name, codes, what):
        try:
            ran = tool.run("check", f"inner/{name}", cwd=place, limit=20)
            count.note(
                ran.returncode in codes, f"{what}: exit {ran.returncode}: {ran.stderr.decode()}")
        except subprocess.TimeoutExpired:
            count.note(False, f"{what}: waits for ever")

    for length in (1, 2, 3, 31, 32, 33, 40):
        for number in range(length):
            (inner / f"circle-{number}.json").write_text(layer(f"circle-{(number + 1) % length}.json"))
        check("circle-0.json", {BAD_INPUT}, f"a circle of {length}")
    for length in (30, 40, 500):
        for number in range(length):
            target = f"chain-{number + 1}.json" if number + 1 < length else "small.json"
            (inner / f"chain-{number}.json").write_text(layer(target))
        check("chain-0.json", {SUCCESS} if length < 32 else {BAD_INPUT}, f"a chain of {length}")
    for base in (
            "../outside.json", "./../outside.json", "x/../../outside.json", "/etc/passwd",
            str(place / "outside.json"), "../inner/../outside.json", "//etc/passwd", "..", ".", "/"):
        (inner / "climb.json").write_text(layer(base))
        check("climb.json", {BAD_INPUT, MISSING}, f"extends {base}")
    for target in ("../outside.json", "/etc/passwd", "/dev/zero", "link.json", "/proc/self/mem"):
        link = inner / "link.json"
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        (inner / "climb.json").write_text(layer("link.json"))
        check("climb.json", {BAD_INPUT, MISSING}, f"extends a link to {target}")
    os.mkfifo(inner / "pipe.json")
    (inner / "climb.json").write_text(layer("pipe.json"))
    check("climb.json", {BAD_INPUT, MISSING}, "extends a pipe")
    (inner / "climb.json").write_text(layer("small.json\x00.txt"))
    check("climb.json", {BAD_INPUT, MISSING}, "extends a zero byte")
    return count


def folders(tool, place):
    count = Count("What is shown is safe", "names of scenarios that would be folders elsewhere")
    before = sorted(os.listdir(place))
    for name in ("..", ".", "../x", "a/b", "/tmp/x", "x\x00y", "\x1b[2J", "a" * 300, "x\ny"):
        (place / "named.json").write_text(scenario(name=name))
        ran = tool.run("run", "named.json", "--replicates", "1", cwd=place)
        count.note(
            ran.returncode == BAD_INPUT and not (place / "Results").exists(),
            f"{name!r}: exit {ran.returncode}")
    (place / "named.json").unlink()
    count.note(sorted(os.listdir(place)) == before, "something was written")
    return count


def escapes(tool, place):
    count = Count("What is shown is safe", "escape bytes in names, keys and texts, on the terminal")
    for escape in ESCAPES:
        document = json.loads(SMALL)
        text = json.dumps(document)
        places = {
            "question": scenario(question=f"Who {escape} wins?"),
            "key": scenario(**{f"ex{escape}tra": 1}),
            "state": text.replace('"AAA"', json.dumps(f"A{escape}")),
            "standard": text.replace('"One"', json.dumps(f"One{escape}")),
            "body": text.replace('"XX"', json.dumps(f"X{escape}")),
            "project": text.replace('"doc"', json.dumps(f"doc{escape}")),
            "date": text.replace("2003-02", "2003" + json.dumps(escape)[1:-1]),
            "schema": scenario(**{"$schema": f"x{escape}.schema.json"}),
            "extends": layer(f"x{escape}.json"),
        }
        for what, content in places.items():
            (place / "hostile.json").write_text(content)
            for command in (["check", "hostile.json"], ["check", "--json", "hostile.json"],
                            ["run", "hostile.json", "--replicates", "2", "--quiet", "--force",
                             "--out", "hostile"], ["show", "hostile.json"],
                            ["explain", "hostile"], ["parameters", "hostile.json"]):
                ran = tool.run(*command, cwd=place)
                said = (ran.stdout + ran.stderr).decode(errors="replace")
                bad = [letter for letter in said
                       if (ord(letter) < 32 and letter not in "\n\t") or 127 <= ord(letter) < 160
                       or letter in "\u2028\u2029\u202e"]
                # JSON is for programs, and a document that is shown is shown as JSON.
                problem = None
                if bad and not (command[0] == "show" and not set(bad) - set("\u202e\u2028")):
                    problem = f"{bad[0]!r} reached the terminal"
                if ran.returncode < 0 or ran.returncode == BUG:
                    problem = f"exit {ran.returncode}"
                count.note(problem is None, f"{escape!r} in {what}, {command[:2]}: {problem}")
    ran = tool.run(f"\x1b[2J", cwd=place)
    count.note(b"\x1b" not in ran.stderr, "an unknown command is repeated with its escapes")
    return count


def main():
    tool = Tool(sys.argv[1])
    counts = []
    for campaign in (paths, folders, escapes):
        with workspace() as place:
            counts.append(campaign(tool, pathlib.Path(place)))
    sys.exit(0 if all([count.keep() for count in counts]) else 1)


if __name__ == "__main__":
    main()
