#!/usr/bin/env python3
"""Compares results.json with the goals, or with the recorded results of an earlier revision.

Usage: Benchmarks/check_goals.py [REVISION]

Without REVISION, it fails if a goal is missed or was not measured. With REVISION, it compares each goal's figure with the one in that
revision's results.json, and fails if a figure is worse by more than TOLERANCE percent (5).
"""

import json
import os
import pathlib
import subprocess
import sys

from goals import GOALS

HERE = pathlib.Path(__file__).resolve().parent


def main():
    values = json.loads((HERE / "results.json").read_text())["values"]
    base = recorded(sys.argv[1]) if len(sys.argv) > 1 else None
    tolerance = float(os.environ.get("TOLERANCE", "5")) / 100
    failures = 0
    for goal in GOALS:
        number = goal.outcome(values)
        if number is None:
            print(f"not measured  {goal.what}")
            failures += 1
            continue
        state = "met" if goal.is_met(number) else "missed"
        text = f"{goal.written(number)}, goal {goal.bound()}"
        if base is None:
            failures += state == "missed"
        else:
            before = goal.outcome(base)
            text += f", before {'not measured' if before is None else goal.written(before)}"
            if before is not None and goal.is_worse(number, before, tolerance):
                state = "worse"
                failures += 1
        print(f"{state:12}  {goal.what}: {text}")
    if failures:
        complaint = "do not reach their goals" if base is None else f"are worse than in {sys.argv[1]} or were not measured"
        sys.exit(f"{failures} of {len(GOALS)} figures {complaint}")


def recorded(revision):
    """The values of results.json in a revision."""
    show = subprocess.run(
        ["git", "show", f"{revision}:./results.json"], cwd=HERE, capture_output=True, text=True
    )
    if show.returncode != 0:
        sys.exit(f"Benchmarks/results.json of '{revision}' cannot be read: {show.stderr.strip()}")
    return json.loads(show.stdout)["values"]


if __name__ == "__main__":
    main()
