"""Prints the results as a table with totals, and writes them to a file of tab-separated values."""

import os

COLUMNS = (
    ("file", 58), ("version", 7), ("ops", 5), ("schemas", 7), ("methods", 7), ("warnings", 8), ("lines", 7),
    ("gen s", 6), ("gen MB", 6), ("check s", 7), ("result", 0),
)


class Report:
    """Prints each result as soon as it is available."""

    def __init__(self, folder):
        self.results = []
        self.file = os.path.join(folder, "results.tsv")
        print("  ".join(title.ljust(width) if i in (0, 10) else title.rjust(width)
                        for i, (title, width) in enumerate(COLUMNS)))

    def add(self, result):
        self.results.append(result)
        print(row(cells(result)), flush=True)

    def finish(self):
        """Prints the totals and returns the exit status."""
        with open(self.file, "w", encoding="utf-8") as file:
            for result in self.results:
                file.write("\t".join([result.outcome, result.message] + cells(result)[:-1]) + "\n")
        print()
        for folder in sorted({result.description.folder for result in self.results}):
            self.total(folder, [result for result in self.results if result.description.folder == folder])
        self.total("all", self.results)
        return 1 if any(result.is_failure for result in self.results) else 0

    def total(self, name, results):
        count = lambda outcome: sum(result.outcome == outcome for result in results)
        failures = ", ".join(f"{count(kind)} {kind}" for kind in ("generate", "typecheck", "accepted") if count(kind))
        print(
            f"{name}: {count('ok')} of {len(results)} ok{' (failed: ' + failures + ')' if failures else ''}; "
            f"{total(results, 'methods')} methods, {total(results, 'lines')} lines, {total(results, 'warnings')} warnings, "
            f"generate {total(results, 'generate_cpu'):.1f} CPU s, type-check {total(results, 'typecheck_cpu'):.0f} CPU s"
        )


def total(results, field):
    return sum(getattr(result, field) or 0 for result in results)


def cells(result):
    description = result.description
    outcome = {"ok": "ok", "generate": "generate failed", "typecheck": "typecheck failed"}.get(
        result.outcome, result.outcome
    )
    return [
        description.path, description.version, whole(description.operations), whole(description.schemas),
        whole(result.methods), whole(result.warnings), whole(result.lines), tenths(result.generate_cpu, 2),
        tenths(result.generate_megabytes, 0), tenths(result.typecheck_cpu, 1),
        f"{outcome}: {result.message}" if result.message else outcome,
    ]


def row(values):
    return "  ".join(
        value.ljust(width) if i in (0, 10) else value.rjust(width)
        for i, (value, (_, width)) in enumerate(zip(values, COLUMNS))
    )


def whole(value):
    return "-" if value is None else str(value)


def tenths(value, digits):
    return "-" if value is None else f"{value:.{digits}f}"
