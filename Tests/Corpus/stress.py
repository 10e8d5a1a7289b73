#!/usr/bin/env python3
"""Runs apigen with hostile descriptions (`make corpus-stress`): YAML bombs, deep nesting, cycles, large sizes and binary data.

For each case, apigen must exit with the expected status, within the limits of time and memory. If it rejects the description,
it must report an error with a position. Prints a row for each case, and exits with status 1 if one of them fails.
"""

import argparse
import os
import re
import shutil
import sys

from hostile_descriptions import CASES
from toolchain import Limits, Toolchain, measured

ERROR_WITH_POSITION = re.compile(r"^\S.*:\d+:\d+: error: \[", re.MULTILINE)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", default="", help="run the cases whose name matches this regular expression")
    parser.add_argument("--configuration", default="release", help="the build of apigen: release or debug")
    parser.add_argument("--no-build", action="store_true", help="do not build apigen first")
    parser.add_argument("--seconds", type=float, default=20, help="the time limit of a run")
    parser.add_argument("--megabytes", type=float, default=1500, help="the memory limit of a run")
    parser.add_argument("--typecheck", action="store_true", help="type-check the generated code too")
    arguments = parser.parse_args()
    toolchain = Toolchain(arguments.configuration, Limits(arguments.seconds, 600))
    if not arguments.no_build:
        toolchain.build()
    cases = {name: case for name, case in CASES.items() if re.search(arguments.only, name)}
    failed = [name for name, case in cases.items() if not succeeds(toolchain, name, case, arguments)]
    print(f"{len(cases) - len(failed)} of {len(cases)} pass" + "".join(f"\n  failed: {name}" for name in failed))
    sys.exit(1 if failed else 0)


def succeeds(toolchain, name, case, arguments):
    """Runs one case in its own folder, and prints its row."""
    folder = os.path.join(toolchain.output, "stress", name.replace(" ", "-"))
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    description = case.write(folder)
    output = os.path.join(folder, "out")
    command = [os.path.join(toolchain.products, "apigen"), "generate", description, "--output", output]
    run = measured(command, arguments.seconds)
    with open(os.path.join(folder, "diagnostics.txt"), "w", encoding="utf-8") as file:
        file.write(run.output)
    problems = []
    if run.status not in case.statuses:
        problems.append(f"exit status {run.status}, not {' or '.join(map(str, sorted(case.statuses)))}")
    if run.status == 2 and not case.has_no_position and not ERROR_WITH_POSITION.search(run.output):
        problems.append("no error with a position")
    if run.megabytes > arguments.megabytes:
        problems.append("too much memory")
    if len(run.output) > 2_000_000:
        problems.append(f"{len(run.output)} bytes of diagnostics")
    for text in case.messages:
        if text not in run.output:
            problems.append(f"does not contain {text!r}")
    if arguments.typecheck and run.status == 0:
        files = [os.path.join(output, file) for file in sorted(os.listdir(output))]
        checked = toolchain.typecheck(files)
        if checked.status != 0:
            problems.append(f"does not compile after {checked.cpu:.0f} s")
    message = next((line for line in run.output.splitlines() if "error: " in line or "warning: " in line), "")
    message = message[-100:] if len(message) > 100 else message
    print(f"{name:40} {run.status!s:>4} {run.cpu:7.2f} s {run.megabytes:7.0f} MB  {'; '.join(problems) or 'ok':12} {message}")
    sys.stdout.flush()
    if not problems:
        shutil.rmtree(folder, ignore_errors=True)
    return not problems


if __name__ == "__main__":
    main()
