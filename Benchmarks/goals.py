"""The goals of the client. Each one compares two series of results.json within the same round."""

import statistics
from dataclasses import dataclass


@dataclass
class Goal:
    what: str
    series: str
    base: str
    limit: float
    unit: str = "µs"
    form: str = "ratio"  # or difference, or value
    at_least: bool = False

    def outcome(self, values):
        """The measured figure; None if a series is missing."""
        if self.series not in values or (self.base and self.base not in values):
            return None
        ours = values[self.series][self.unit]
        if self.form == "value":
            return statistics.median(ours)
        pairs = zip(ours, values[self.base][self.unit])
        return statistics.median(a - b if self.form == "difference" else a / b for a, b in pairs)

    def is_met(self, number):
        return number >= self.limit if self.at_least else number <= self.limit

    def is_worse(self, number, before, tolerance):
        """Whether a figure is worse than an earlier one by more than this part of it."""
        return number < before * (1 - tolerance) if self.at_least else number > before * (1 + tolerance)

    def written(self, number):
        if self.form == "ratio":
            return f"{number:.2f} ×" if number >= 0.1 else f"{number:.3f} ×"
        unit = "MB" if self.unit == "MB" else "ms" if self.unit == "ms" else "µs"
        sign = "+" if self.form == "difference" and number >= 0 else ""
        return f"{sign}{number:.1f} {unit}"

    def bound(self):
        return ("≥ " if self.at_least else "≤ ") + self.written(self.limit)


GOALS = [
    Goal("sync call, against libcurl's easy interface", "call/ours sync", "call/C easy", 1.6),
    Goal("async call on the loop thread, against libcurl's multi interface", "call/ours loop", "call/C multi", 1.05),
    Goal("the same with 64 concurrent calls", "64 at once/ours loop", "64 at once/C multi", 1.05),
    Goal("64 concurrent async calls from tasks, against libcurl", "64 at once/ours async", "64 at once/C multi", 1.35),
    Goal("64 concurrent async calls, against AsyncHTTPClient", "64 at once/ours async", "64 at once/AsyncHTTPClient", 1 / 3),
    Goal("64 concurrent async calls, against aiohttp", "64 at once/ours async", "64 at once/aiohttp", 1 / 8),
    Goal("sync call, against httpx", "call/ours sync", "call/httpx", 1 / 20),
    Goal("event of a stream, on the loop thread, against libcurl", "event/ours loop", "event/C", 1.1),
    Goal("median latency of an event, against libcurl", "latency/ours loop", "latency/C", 3, "p50", "difference"),
    Goal("download, against libcurl with the same buffer", "download/ours", "download/C", 0.95, "MB/s", "ratio", True),
    Goal("download, resident memory", "download/ours", "", 20, "MB", "value"),
    Goal("start of a script with one call", "start/ours", "start/C", 5, "ms", "difference"),
]
