"""Runs under conditions that machines have: few descriptors, little memory, folders that cannot be
written or go away, two processes on one folder, a reader who leaves, a clock that jumps, a time limit.
Usage: limits.py PROGRAM
"""

import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import time

from campaign import (
    BUG, CANNOT_CREATE, IO, SMALL, STOPPED, SUCCESS, Count, Tool, contents, shim, workspace)

NOBODY = 65534


def hear_interrupts():
    """A shell starts what runs in its background deaf to SIGINT, and the program leaves it so."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Limits:
    def __init__(self, tool, place):
        self.tool, self.place = tool, pathlib.Path(place)
        os.chmod(place, 0o755)
        (self.place / "small.json").write_text(SMALL)
        # Large enough that a signal or a second process meets it at work.
        (self.place / "long.json").write_text(
            SMALL.replace('"firms": 200', '"firms": 200000').replace("2004-12", "2034-12"))
        self.out = self.place / "out"
        self.command = ["run", "small.json", "--replicates", "3", "--quiet", "--out", "out"]
        self.long = ["run", "long.json", "--replicates", "400", "--quiet", "--out", "out"]
        self.run()
        self.reference = contents(self.out)
        assert self.reference

    def run(self, *arguments, **options):
        return self.tool.run(*(arguments or self.command), cwd=self.place, **options)

    def clear(self):
        for path in self.place.glob("out*"):
            shutil.rmtree(path, ignore_errors=True)

    def after(self, ran, codes):
        """The right code, and the same command brings all of it."""
        if ran.returncode not in codes:
            return f"exit {ran.returncode}: {ran.stderr.decode()[-300:]}"
        again = self.run()
        if again.returncode != SUCCESS or contents(self.out) != self.reference:
            return f"the same command afterwards: {again.returncode}: {again.stderr.decode()[-300:]}"
        return None

    def descriptors(self):
        count = Count("Nothing is lost", "few file descriptors (ulimit -n)")
        for number in (3, 4, 5, 6, 8, 10, 12, 16, 24, 32):
            self.clear()
            ran = self.run(
                before=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (number, number)))
            # Below some number not even the program's libraries can be opened (127).
            problem = self.after(ran, {SUCCESS, CANNOT_CREATE, IO, 66, 127})
            count.note(problem is None, f"{number}: {problem}")
        return count

    def memory(self):
        count = Count("Bad input never crashes", "little memory (ulimit -v): done, or no results")
        for megabytes in (64, 96, 128, 192, 256, 384, 512, 1024):
            self.clear()
            size = megabytes << 20
            ran = self.run(before=lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size)))
            # Without memory a process cannot say so: it may end by a signal, or not start.
            problem = self.after(ran, {SUCCESS, 127, -signal.SIGSEGV, -signal.SIGABRT,
                                       -signal.SIGILL, -signal.SIGTRAP, IO, CANNOT_CREATE})
            count.note(problem is None, f"{megabytes} MB: {problem}")
        return count

    def places(self):
        count = Count("Nothing is lost", "folders that cannot be written, are files, links or gone")
        self.clear()
        # A user without rights, in a folder of somebody else's.
        if os.geteuid() == 0:
            ran = self.run(before=lambda: os.setuid(NOBODY))
            problem = self.after(ran, {CANNOT_CREATE})
            count.note(problem is None, f"read-only folder: {problem}")
        for out in ("/proc/out", "/dev/null/out", "small.json/out", "small.json", ".", "..", "/", ""):
            ran = self.run("run", "small.json", "--quiet", "--replicates", "1", "--out", out)
            count.note(
                ran.returncode in (CANNOT_CREATE, 64),
                f"--out '{out}': exit {ran.returncode}: {ran.stderr.decode()[-200:]}")
        for target in ("nowhere", "elsewhere"):
            self.clear()
            (self.place / "elsewhere").mkdir(exist_ok=True)
            self.out.symlink_to(self.place / target)
            ran = self.run()
            count.note(
                ran.returncode == CANNOT_CREATE and not os.listdir(self.place / "elsewhere"),
                f"a link to {target}: exit {ran.returncode}")
            self.out.unlink()
        # The folder goes while runs are made.
        for _ in range(3):
            self.clear()
            process = self.start(self.long)
            self.wait_for_work()
            for path in self.place.glob("out*"):
                shutil.rmtree(path, ignore_errors=True)
            process.send_signal(signal.SIGTERM)
            code = process.wait(60)
            self.clear()
            count.note(code in (CANNOT_CREATE, IO, STOPPED), f"vanished folder: exit {code}")
        # Inside the folder of the scenario itself, and in one whose parents are not there.
        for out in ("out", "out-a/b/c"):
            self.clear()
            ran = self.run("run", "small.json", "--quiet", "--replicates", "3", "--out", out)
            count.note(
                ran.returncode == SUCCESS and contents(self.place / out) == self.reference,
                f"--out {out}: exit {ran.returncode}: {ran.stderr.decode()[-200:]}")
        return count

    def start(self, command, **options):
        return subprocess.Popen(
            [self.tool.path, *command], cwd=self.place, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, preexec_fn=hear_interrupts, **options)

    def wait_for_work(self):
        end = time.monotonic() + 60
        while not list(self.place.glob("out*")) and time.monotonic() < end:
            time.sleep(0.02)
        time.sleep(0.3)

    def two(self):
        count = Count("Nothing is lost", "two processes on one folder: one works, one refuses")
        for _ in range(5):
            self.clear()
            first = self.start(self.long)
            self.wait_for_work()
            second = self.run(*self.long, limit=60)
            first.send_signal(signal.SIGTERM)
            code = first.wait(60)
            count.note(
                second.returncode == CANNOT_CREATE and code == STOPPED,
                f"second {second.returncode}, first {code}: {second.stderr.decode()[-200:]}")
        for _ in range(10):
            self.clear()
            both = [self.start(self.command), self.start(self.command)]
            codes = sorted(process.wait(60) for process in both)
            problem = None if contents(self.out) == self.reference else "other bytes"
            if codes[0] != SUCCESS or codes[1] not in (SUCCESS, CANNOT_CREATE):
                problem = f"codes {codes}"
            count.note(problem is None, f"at once: {problem}")
        return count

    def signals(self):
        count = Count("Nothing is lost", "SIGTERM and SIGINT: 75 within 5 s, the same command goes on")
        for number in (signal.SIGTERM, signal.SIGINT) * 3:
            self.clear()
            process = self.start(self.long)
            self.wait_for_work()
            start = time.monotonic()
            process.send_signal(number)
            code = process.wait(60)
            took = time.monotonic() - start
            count.note(code == STOPPED and took < 5, f"exit {code} after {took:.1f} s")
        return count

    def time_limit(self):
        count = Count("Nothing is lost", "--time-limit ends a run that would not end: 75 within 10 s")
        text = SMALL.replace('"firms": 200', '"firms": 2000000').replace("2004-12", "2999-12")
        (self.place / "endless.json").write_text(text)
        for limit in ("1", "0.5", "2"):
            self.clear()
            start = time.monotonic()
            ran = self.run(
                "run", "endless.json", "--quiet", "--replicates", "1", "--out", "out",
                "--time-limit", limit, limit=120)
            took = time.monotonic() - start
            count.note(
                ran.returncode == STOPPED and took < float(limit) + 10,
                f"exit {ran.returncode} after {took:.1f} s: {ran.stderr.decode()[-200:]}")
        return count

    def readers(self):
        count = Count("Nothing is lost", "a reader who leaves (SIGPIPE), a full standard output")
        for command in (["parameters"], ["schema", "scenario"], ["man"], ["help"], self.command):
            for taken in (0, 1, 100):
                self.clear()
                process = subprocess.Popen(
                    [self.tool.path, *command], cwd=self.place, stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL)
                process.stdout.read(taken)
                process.stdout.close()
                code = process.wait(60)
                problem = None if code == SUCCESS else f"exit {code}"
                if command == self.command and contents(self.out) != self.reference:
                    problem = "results are not there"
                count.note(problem is None, f"{command[0]}, {taken} bytes: {problem}")
            self.clear()
            with open("/dev/full", "wb") as full:
                code = subprocess.run(
                    [self.tool.path, *command], cwd=self.place, stdout=full,
                    stderr=subprocess.DEVNULL).returncode
            count.note(code == IO, f"{command[0]} to a full device: exit {code}")
        return count

    def clocks(self):
        count = Count("Same inputs, same bytes", "clocks that jump forwards and backwards")
        library = shim(self.place)
        for step in ("1", "-1", "86400", "-86400", "1000000000"):
            self.clear()
            ran = self.run(env={"LD_PRELOAD": library, "FAULT_CLOCK": step})
            count.note(
                ran.returncode == SUCCESS and contents(self.out) == self.reference,
                f"{step} s a look: exit {ran.returncode}: {ran.stderr.decode()[-200:]}")
        return count


def main():
    with workspace() as place:
        limits = Limits(Tool(sys.argv[1]), place)
        counts = [
            limits.descriptors(), limits.memory(), limits.places(), limits.two(), limits.signals(),
            limits.time_limit(), limits.readers(), limits.clocks()]
        sys.exit(0 if all([count.keep() for count in counts]) else 1)


if __name__ == "__main__":
    main()
