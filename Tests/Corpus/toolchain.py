"""Runs apigen and the compiler with limits, and measures their time and memory."""

import os
import subprocess
import sys
import threading
from dataclasses import dataclass

PACKAGE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))

# Protects the machine from a process without bounds. If the shell cannot limit memory, the time limit does.
MEMORY_LIMIT_KB = 12_000_000


@dataclass
class Limits:
    """Time limits of the steps, in seconds."""

    generate: float
    typecheck: float


@dataclass
class Run:
    """The result of a process; `status` is None if it exceeded the time limit."""

    status: int | None
    output: str
    cpu: float
    megabytes: float


class Toolchain:
    """The built generator, and the compiler with the flags for the runtime's modules."""

    def __init__(self, configuration, limits, isolation=None):
        self.configuration = configuration
        self.limits = limits
        self.isolation = isolation
        self.products = os.path.join(PACKAGE, ".build", configuration)
        self.output = os.path.join(PACKAGE, ".build", "corpus")
        os.makedirs(self.output, exist_ok=True)

    def build(self):
        """Builds apigen and the modules that generated code imports. Exits if that fails."""
        for selection in (["--product", "apigen"], ["--target", "APIRuntime"]):
            command = ["swift", "build", "--package-path", PACKAGE, "-c", self.configuration] + selection
            built = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if built.returncode != 0:
                sys.exit(built.stdout + "\ncorpus: the package does not build")

    def generate(self, description, output, options=()):
        """Runs `apigen generate`."""
        apigen = os.path.join(self.products, "apigen")
        return measured([apigen, "generate", description, "--output", output, *options], self.limits.generate)

    def typecheck(self, files):
        """Type-checks a module as strictly as a build in Swift 6 mode does."""
        isolation = ["-default-isolation", self.isolation] if self.isolation else []
        return measured(
            ["swiftc", "-typecheck", "-wmo", "-module-name", "Generated", "-warnings-as-errors"]
            + isolation + self.module_flags() + files,
            self.limits.typecheck,
        )

    def module_flags(self):
        """The compiler flags for the runtime's modules."""
        maps = [os.path.join(PACKAGE, "Sources", name, "module.modulemap") for name in ("CCurl",)]
        flags = ["-swift-version", "6", "-I", os.path.join(self.products, "Modules")]
        for path in maps:
            flags += ["-Xcc", f"-fmodule-map-file={path}"]
        return flags


def measured(command, limit, folder=None):
    """Runs a command in its own process group, which is killed at the time limit, and measures it."""
    bounded = ["/bin/sh", "-c", f'ulimit -v {MEMORY_LIMIT_KB} 2>/dev/null; exec "$@"', "sh"] + command
    process = subprocess.Popen(
        bounded, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    is_late = threading.Event()

    def end():
        is_late.set()
        os.killpg(process.pid, 9)

    timer = threading.Timer(limit, end)
    timer.start()
    try:
        output = process.stdout.read().decode("utf-8", "replace")
        _, status, usage = os.wait4(process.pid, 0)
    finally:
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return Run(None if is_late.is_set() else process.returncode, output, usage.ru_utime + usage.ru_stime, peak)
