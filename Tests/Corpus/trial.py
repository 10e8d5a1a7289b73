"""Generates and type-checks the client of one description."""

import glob
import os
import re
import shutil
from dataclasses import dataclass

from descriptions import Description

ERROR_WITH_POSITION = re.compile(r"^\S.*:\d+:\d+: error: ", re.MULTILINE)
WARNINGS = re.compile(r"^(?:\d+ errors? and )?(\d+) warnings? in '", re.MULTILINE)
METHOD = re.compile(r"^ {4,8}(?:public |package )?func [^{}]*?\basync throws", re.MULTILINE)


@dataclass
class Result:
    """A row of the table; the values of steps that did not run are None."""

    description: Description
    outcome: str = "ok"
    message: str = ""
    warnings: int = 0
    methods: int | None = None
    lines: int | None = None
    generate_cpu: float | None = None
    generate_megabytes: float | None = None
    typecheck_cpu: float | None = None

    @property
    def is_failure(self):
        return self.outcome != "ok"

    def failed(self, outcome, message):
        self.outcome, self.message = outcome, message
        return self


class Trial:
    """Generates the client of a description and type-checks it. The folder is kept for inspection."""

    def __init__(self, toolchain, description):
        self.toolchain = toolchain
        self.description = description
        self.folder = os.path.join(toolchain.output, description.key)

    def run(self):
        result = Result(self.description)
        shutil.rmtree(self.folder, ignore_errors=True)
        generated = self.toolchain.generate(self.description.file, self.folder, self.description.options)
        result.generate_cpu, result.generate_megabytes = generated.cpu, generated.megabytes
        result.warnings = sum(map(int, WARNINGS.findall(generated.output)))
        self.keep("diagnostics.txt", generated.output)
        if self.description.is_invalid:
            return self.rejected(generated, result)
        if generated.status != 0:
            return result.failed("generate", first_error(generated, self.toolchain.limits.generate))
        return self.typechecked(result)

    def rejected(self, generated, result):
        """For an invalid description, exit status 2 and an error with a position are expected."""
        if generated.status != 2 or not ERROR_WITH_POSITION.search(generated.output):
            return result.failed("accepted", f"exit status {generated.status}, but it contains an unresolvable reference")
        result.message = "rejected: " + first_error(generated, 0)
        return result

    def typechecked(self, result):
        files = sorted(glob.glob(os.path.join(self.folder, "*.swift")))
        texts = [open(file, encoding="utf-8").read() for file in files]
        result.lines = sum(text.count("\n") for text in texts)
        result.methods = sum(len(METHOD.findall(text)) for text in texts)
        checked = self.toolchain.typecheck(files)
        result.typecheck_cpu = checked.cpu
        self.keep("typecheck.txt", checked.output)
        if checked.status != 0:
            return result.failed("typecheck", first_error(checked, self.toolchain.limits.typecheck))
        return result

    def keep(self, name, text):
        os.makedirs(self.folder, exist_ok=True)
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def first_error(run, limit):
    """Returns the reason why a step failed, in one line."""
    if run.status is None:
        return f"exceeded the limit of {limit:.0f} s"
    for line in run.output.splitlines():
        if "error: " in line:
            return shortened(line)
    lines = run.output.strip().splitlines()
    return f"exit status {run.status}" + (f": {lines[-1][:200]}" if lines else "")


def shortened(line):
    """Removes the folders from the path in an error message."""
    position, _, message = line.partition("error: ")
    return f"{os.path.basename(position.strip())} {message}".strip()
