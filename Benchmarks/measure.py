#!/usr/bin/env python3
"""Measures all clients in ROUNDS rounds and writes the figures to results.json.

The server and the measured client share one CPU, so that figures do not depend on scheduling. Figures are compared within a round,
because a machine that slows down affects all of them.
"""

import json
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE / ".build"
ROUNDS = int(os.environ.get("ROUNDS", "5"))
CPU = os.environ.get("CPU", "1" if (os.cpu_count() or 1) > 1 else "0")
PINNED = ["taskset", "-c", CPU] if pathlib.Path("/usr/bin/taskset").exists() else []
DOWNLOAD = 100_000_000

SWIFT = BUILD / "release"
C = [str(BUILD / "client")]
OURS = [str(SWIFT / "calls")]
AHC = [str(HERE / "AsyncHTTPClient/.build/release/ahc")]
URLSESSION = [str(SWIFT / "urlsession")]
CODING = [str(SWIFT / "coding")]
PYTHON = [str(BUILD / "python/bin/python3"), str(HERE / "Python/client.py")]


def series(url, files):
    """Yields each series: its name, its command, and the units of the numbers that the command prints."""
    get, events, clock, data = f"{url}/health", f"{url}/events/", f"{url}/clock/", f"{url}/bytes/"
    cost, transfer, delay = ["µs"], ["MB/s", "cpu", "MB"], ["p50", "p99"]
    buffer = "131072"
    yield "call/C easy", [*C, "easy", get, "2000"], cost
    yield "call/ours sync", [*OURS, "sync", url, "2000"], cost
    yield "call/C multi", [*C, "multi", get, "2000"], cost
    yield "call/ours loop", [*OURS, "loop", url, "2000"], cost
    yield "call/ours async", [*OURS, "async", url, "2000"], cost
    yield "call/ours async, JSON model", [*OURS, "model", url, "2000"], cost
    yield "call/ours sync, JSON model", [*OURS, "sync-model", url, "2000"], cost
    yield "call/AsyncHTTPClient", [*AHC, "one", get, "1000"], cost
    yield "call/URLSession", [*URLSESSION, "one", get, "300"], cost
    yield "call/aiohttp", [*PYTHON, "aiohttp", "one", get, "500"], cost
    yield "call/httpx", [*PYTHON, "httpx", "one", get, "150"], cost
    yield "call/requests", [*PYTHON, "requests", "one", get, "150"], cost
    yield "64 at once/C multi", [*C, "many", get, "3200"], cost
    yield "64 at once/ours loop", [*OURS, "loop-many", url, "3200"], cost
    yield "64 at once/ours async", [*OURS, "many", url, "3200"], cost
    yield "64 at once/AsyncHTTPClient", [*AHC, "many", get, "1920"], cost
    yield "64 at once/URLSession", [*URLSESSION, "many", get, "384"], cost
    yield "64 at once/aiohttp", [*PYTHON, "aiohttp", "many", get, "640"], cost
    yield "64 at once/httpx", [*PYTHON, "httpx", "many", get, "192"], cost
    yield "event/C", [*C, "events", events, "300000"], cost
    yield "event/ours loop", [*OURS, "loop-events", url, "300000"], cost
    yield "event/ours async", [*OURS, "events", url, "300000"], cost
    yield "event/ours sync", [*OURS, "sync-events", url, "300000"], cost
    yield "event/AsyncHTTPClient", [*AHC, "events", events, "50000"], cost
    yield "event/URLSession", [*URLSESSION, "events", events, "50000"], cost
    yield "event/aiohttp", [*PYTHON, "aiohttp", "events", events, "50000"], cost
    yield "event/httpx", [*PYTHON, "httpx", "events", events, "50000"], cost
    yield "latency/C", [*C, "latency", clock, "500"], delay
    yield "latency/ours loop", [*OURS, "loop-latency", url, "500"], delay
    yield "latency/ours async", [*OURS, "latency", url, "500"], delay
    yield "download/C", [*C, "download", data, str(DOWNLOAD), buffer], transfer
    yield "download/C, 16 KB buffer", [*C, "download", data, str(DOWNLOAD), "16384"], transfer
    yield "download/ours", [*OURS, "download", url, str(DOWNLOAD)], transfer
    yield "download/AsyncHTTPClient", [*AHC, "download", data, str(DOWNLOAD)], transfer
    yield "download/URLSession", [*URLSESSION, "download", data, str(DOWNLOAD)], transfer
    yield "start/C", [*C, "once", get, "1"], ["ms"]
    yield "start/ours", [str(SWIFT / "script"), url], ["ms"]
    yield "start/Python requests", [*PYTHON, "requests", "once", get, "1"], ["ms"]
    for size, count in (("1 KB", "1000"), ("1 MB", "2")):
        json_costs = ["decode", "encode", "==", "hash"]
        yield f"JSON {size}/synthesized", [*CODING, "synthesized", files[size], count], json_costs
        yield f"JSON {size}/generated", [*CODING, "generated", files[size], count], json_costs
        yield f"JSON {size}/Python json", [*PYTHON, "json", "decode", files[size], count], json_costs[:2]


def write_orders(path, size):
    """Writes a JSON file of about `size` bytes that contains a list of objects."""
    orders, length = [], 0
    while length < size - 150:
        number = len(orders) + 1
        orders.append({
            "id": 1000 + number,
            "name": f"a robot, number {number}",
            "price": number + 0.25,
            "paid": number % 3 == 0,
            "tags": ["new", "ready"],
            "customer": {"name": "Ada Lovelace", "email": f"ada{number}@example.org"},
            **({"note": "leave it with the neighbours"} if number % 4 == 0 else {}),
        })
        length += len(json.dumps(orders[-1]))
    path.write_text(json.dumps({"orders": orders}))
    return str(path)


def start_time(command):
    """The duration of a process in milliseconds: the minimum of five runs, because disturbances only add to it."""
    times = []
    for _ in range(5):
        start = time.monotonic()
        subprocess.run(PINNED + command, check=True, stdout=subprocess.DEVNULL)
        times.append((time.monotonic() - start) * 1e3)
    return [min(times)]


def measured(command, units):
    if units == ["ms"]:
        return start_time(command)
    # A process inherits the peak resident memory of the process that executed it (execve(2)), so a shell forks in between.
    command = ["/bin/sh", "-c", '"$@"; exit $?', "sh", *command]
    run = subprocess.run(PINNED + command, capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{run.stderr}")
    return [float(number) for number in run.stdout.split()]


def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    curl = subprocess.run(["curl-config", "--version"], capture_output=True, text=True).stdout.strip()
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    return {
        "cpu": cpu.group(1) if cpu else platform.processor(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "curl": curl,
        "swift": (re.search(r"Swift version (\S+)", swift) or [None, ""])[1],
        "python": platform.python_version(),
    }


def main():
    server = subprocess.Popen(
        [*PINNED, str(BUILD / "server")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    files = {"1 KB": write_orders(BUILD / "1kb.json", 1 << 10), "1 MB": write_orders(BUILD / "1mb.json", 1 << 20)}
    only = re.compile(os.environ.get("ONLY", ""))
    todo, values = [], {}
    for name, command, units in series(server.stdout.readline().strip(), files):
        if not pathlib.Path(command[0]).exists():
            print(f"skipped, because it was not built: {name}", file=sys.stderr)
        elif only.search(name):
            todo.append((name, command, units))
            values[name] = {unit: [] for unit in units}
    try:
        for number in range(1, ROUNDS + 1):
            print(f"round {number} of {ROUNDS}", file=sys.stderr)
            for name, command, units in todo:
                for unit, value in zip(units, measured(command, units)):
                    values[name][unit].append(round(value, 4))
    finally:
        server.stdin.close()
        server.wait()
    target = BUILD / "partial.json" if os.environ.get("ONLY") else HERE / "results.json"
    target.write_text(json.dumps({"machine": machine(), "rounds": ROUNDS, "values": values}, indent=1, ensure_ascii=False))
    if os.environ.get("ONLY"):
        for name, units in values.items():
            figures = "  ".join(f"{u} {statistics.median(v):.2f} (min {min(v):.2f})" for u, v in units.items())
            print(f"{name:32} {figures}")


if __name__ == "__main__":
    main()
