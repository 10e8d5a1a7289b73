#!/usr/bin/env python3
"""Gives apigen what is meant to break it (`make corpus-stress`): bombs, depths, circles, sizes and bytes that are no text.

Each case must end with its exit status, within the limits of time and memory, and without a crash; where it is refused,
with an error that names a place. Prints a row for each, and ends with 1 where one does not.
"""

import argparse
import os
import re
import shutil
import sys

from hostile_descriptions import CASES
from toolchain import Limits, Toolchain, measured

PLACED_ERROR = re.compile(r"^\S.*:\d+:\d+: error: \[", re.MULTILINE)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", default="", help="take the cases whose name this regular expression finds")
    parser.add_argument("--configuration", default="release", help="the build of apigen: release or debug")
    parser.add_argument("--no-build", action="store_true", help="take apigen as it is")
    parser.add_argument("--seconds", type=float, default=20, help="wall seconds that a run may take")
    parser.add_argument("--megabytes", type=float, default=1500, help="memory that a run may take")
    parser.add_argument("--typecheck", action="store_true", help="type-check what is generated, too")
    arguments = parser.parse_args()
    toolchain = Toolchain(arguments.configuration, Limits(arguments.seconds, 600))
    if not arguments.no_build:
        toolchain.build()
    cases = {name: case for name, case in CASES.items() if re.search(arguments.only, name)}
    failed = [name for name, case in cases.items() if not succeeds(toolchain, name, case, arguments)]
    print(f"{len(cases) - len(failed)} of {len(cases)} end well" + "".join(f"\n  not: {name}" for name in failed))
    sys.exit(1 if failed else 0)


def succeeds(toolchain, name, case, arguments):
    """Runs one case in a folder of its own and prints its row."""
    folder = os.path.join(toolchain.output, "stress", name.replace(" ", "-"))
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    description = case.write(folder)
    output = os.path.join(folder, "out")
    command = [os.path.join(toolchain.products, "apigen"), "generate", description, "--output", output]
    run = measured(command, arguments.seconds)
    with open(os.path.join(folder, "findings.txt"), "w", encoding="utf-8") as file:
        file.write(run.output)
    problems = []
    if run.status not in case.statuses:
        problems.append(f"exit status {run.status}, not {' or '.join(map(str, sorted(case.statuses)))}")
    if run.status == 2 and not case.is_unplaced and not PLACED_ERROR.search(run.output):
        problems.append("no error with a place")
    if run.megabytes > arguments.megabytes:
        problems.append("too much memory")
    if len(run.output) > 2_000_000:
        problems.append(f"{len(run.output)} bytes of findings")
    for text in case.tells:
        if text not in run.output:
            problems.append(f"does not tell {text!r}")
    if arguments.typecheck and run.status == 0:
        files = [os.path.join(output, file) for file in sorted(os.listdir(output))]
        checked = toolchain.typecheck(files)
        if checked.status != 0:
            problems.append(f"does not compile after {checked.cpu:.0f} s")
    said = next((line for line in run.output.splitlines() if "error: " in line or "warning: " in line), "")
    said = said[-100:] if len(said) > 100 else said
    print(f"{name:40} {run.status!s:>4} {run.cpu:7.2f} s {run.megabytes:7.0f} MB  {'; '.join(problems) or 'ok':12} {said}")
    sys.stdout.flush()
    if not problems:
        shutil.rmtree(folder, ignore_errors=True)
    return not problems


if __name__ == "__main__":
    main()
