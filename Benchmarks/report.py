#!/usr/bin/env python3
"""Writes the results in results.json as tables into docs/Benchmarks.md, between its two marks, and as the chart docs/benchmarks.svg."""

import json
import pathlib
import statistics
from html import escape

from goals import GOALS

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent / "docs/Benchmarks.md"
CHART = HERE.parent / "docs/benchmarks.svg"
MARKS = ("<!-- results -->", "<!-- end of results -->")

# The titles of the chart's groups, and the unit of the figure that each one shows.
CHARTS = {
    "call": ("A call, CPU µs", "µs"),
    "64 at once": ("A call, 64 concurrent, CPU µs", "µs"),
    "event": ("An event of a stream, CPU µs", "µs"),
    "download": ("A download of 100 MB, CPU seconds", "cpu"),
    "start": ("A script with one call, ms", "ms"),
}


def short(number):
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.3g}"


def goals_table(values):
    lines = ["| | measured | goal | |", "|---|---:|---:|---|"]
    for goal in GOALS:
        number = goal.outcome(values)
        if number is None:
            lines.append(f"| {goal.what} | not measured | {goal.bound()} | |")
        else:
            state = "met" if goal.is_met(number) else "**missed**"
            lines.append(f"| {goal.what} | {goal.written(number)} | {goal.bound()} | {state} |")
    return lines


def bases(values):
    """The series that the others of a group are compared with: the first one."""
    first = {}
    for name in values:
        first.setdefault(name.split("/")[0], name)
    return first


def series_table(values):
    first = bases(values)
    lines = ["| | | median | minimum | × the first |", "|---|---|---:|---:|---:|"]
    for name, units in values.items():
        group, client = name.split("/", 1)
        for unit, numbers in units.items():
            base = values[first[group]][unit]
            ratio = statistics.median(a / b for a, b in zip(numbers, base))
            what = group if len(units) == 1 else f"{group}, {unit}"
            times = "1" if name == first[group] else f"{ratio:.2f}"
            lines.append(
                f"| {what} | {client} | {short(statistics.median(numbers))} | {short(min(numbers))} | {times} |"
            )
    return lines


def svg(values):
    bar, left, width = 22, 250, 560
    rows, y = [], 20
    for group, (title, unit) in CHARTS.items():
        numbers = {
            name.split("/", 1)[1]: statistics.median(units[unit])
            for name, units in values.items()
            if name.split("/")[0] == group
        }
        if not numbers:
            continue
        rows.append(f'<text x="8" y="{y + 14}" class="title">{escape(title)}</text>')
        y += 26
        largest = max(numbers.values())
        for client, number in numbers.items():
            kind = "ours" if client.startswith("ours") else "c" if client.startswith("C") else "other"
            length = max(1, number / largest * width)
            rows.append(f'<text x="{left - 8}" y="{y + 14}" class="name">{escape(client)}</text>')
            rows.append(f'<rect x="{left}" y="{y + 2}" width="{length:.1f}" height="{bar - 6}" class="{kind}"/>')
            rows.append(f'<text x="{left + length + 6:.1f}" y="{y + 14}">{short(number)}</text>')
            y += bar
        y += 16
    style = (
        "text{font:13px sans-serif;fill:#222}.title{font-weight:bold}.name{text-anchor:end}"
        ".ours{fill:#e8590c}.c{fill:#343a40}.other{fill:#adb5bd}"
    )
    size = f'width="{left + width + 70}" height="{y}" viewBox="0 0 {left + width + 70} {y}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
        "<title>The cost of calls and streams: this client, libcurl in C, and others</title>",
        f"<style>{style}</style>",
        '<rect width="100%" height="100%" fill="#fff"/>',
        *rows,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def main():
    results = json.loads((HERE / "results.json").read_text())
    values, machine = results["values"], results["machine"]
    where = (
        f"{machine['cpu']}, {machine['cores']} cores, {machine['system']}, {machine['curl']}, Swift {machine['swift']}, "
        f"Python {machine['python']}; {results['rounds']} rounds."
    )
    text = "\n".join(["", where, "", *goals_table(values), "", *series_table(values), ""])
    page = PAGE.read_text()
    start, end = (page.index(mark) for mark in MARKS)
    PAGE.write_text(page[: start + len(MARKS[0])] + text + page[end:])
    CHART.write_text(svg(values))
    print("\n".join(goals_table(values)))


if __name__ == "__main__":
    main()
