#!/usr/bin/env python3
"""Measures what a user's first build costs, and which target costs how much (`make build-cost`).

A clean debug build of a package with one small description, which depends on this package by its path. All times are CPU seconds,
in user mode and in the kernel, of a process and its children. A wrapper of the compiler measures each target. The rest is SwiftPM
itself, the plugin, the linker and the generator's run. With several packages, such as two work trees, the builds take turns, because
the speed of a shared machine varies over time; the figures are medians.

Usage: Benchmarks/build-cost.py [--rounds N] [--tool source|bundle|both] [PACKAGE]...    without names: this package
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# Relative to the package.
BUNDLE = "Artifacts/apigen-generate.artifactbundle"
ROOT = pathlib.Path(__file__).resolve().parent.parent
MANIFEST = """// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "pets",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "locallab-swift", path: "{package}")],
    targets: [
        .executableTarget(
            name: "Pets",
            dependencies: [.product(name: "APIRuntime", package: "locallab-swift")],
            plugins: [.plugin(name: "GenerateAPI", package: "locallab-swift")]
        )
    ]
)
"""
# Runs the compiler and appends the module's name and the CPU seconds to a file. SwiftPM also calls it for questions such as the
# target's name, which are without a module.
WRAPPER = """#!{python} -SE
import os, sys
arguments = sys.argv[1:]
child = os.posix_spawn({compiler!r}, [{compiler!r}] + arguments, os.environ)
_, status, usage = os.wait4(child, 0)
module = next((b for a, b in zip(arguments, arguments[1:]) if a == "-module-name"), None)
kind = "link" if "-emit-executable" in arguments else "compile"
with open({log!r}, "a") as log:
    log.write(f"{{module}} {{kind}} {{usage.ru_utime + usage.ru_stime:.3f}}\\n")
sys.exit(os.waitstatus_to_exitcode(status))
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument(
        "--tool", choices=["source", "bundle", "both"], default="source",
        help="build the plugin's tool, take it from the artifact bundle of 'make bundle', or measure both",
    )
    parser.add_argument("packages", nargs="*", type=pathlib.Path, default=[ROOT])
    arguments = parser.parse_args()
    series = [
        (package.resolve(), uses_bundle)
        for package in arguments.packages
        for uses_bundle in (False, True)
        if arguments.tool == "both" or uses_bundle == (arguments.tool == "bundle")
    ]
    if arguments.tool != "source":
        series = [one for one in series if not one[1] or (one[0] / BUNDLE).exists()]
    if not series:
        sys.exit(f"there is no {BUNDLE}; run 'make bundle'")
    builds = collections.defaultdict(list)
    for number in range(arguments.rounds):
        for one in series if number % 2 == 0 else reversed(series):
            builds[one].append(measured(*one))
    for package, uses_bundle in series:
        report(package, builds[package, uses_bundle], uses_bundle)


def measured(package, uses_bundle):
    """Builds a new consumer of a package and runs its program. Returns the seconds that passed, the CPU seconds, and those of each target."""
    with tempfile.TemporaryDirectory() as folder:
        consumer = pathlib.Path(folder)
        sources = consumer / "Sources" / "Pets"
        sources.mkdir(parents=True)
        (consumer / "Package.swift").write_text(MANIFEST.format(package=package))
        (sources / "main.swift").write_text('_ = PetstoreClient.self\nprint("pets")\n')
        shutil.copy(ROOT / "Benchmarks" / "petstore.yaml", sources / "openapi.yaml")
        log = consumer / "compiler.log"
        environment = dict(os.environ)
        environment.pop("APIGEN_BUNDLE", None)
        if uses_bundle:
            environment["APIGEN_BUNDLE"] = BUNDLE
        subprocess.run(["swift", "package", "resolve"], cwd=consumer, env=environment, check=True, capture_output=True)
        environment["SWIFT_EXEC"] = str(wrapper(consumer, log))
        start = time.monotonic()
        process = subprocess.Popen(
            ["swift", "build"], cwd=consumer, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"the consumer of {package} does not build:\n{output}")
        program = subprocess.run([consumer / ".build" / "debug" / "Pets"], capture_output=True, text=True)
        if program.stdout != "pets\n":
            sys.exit(f"the consumer's program failed:\n{program.stdout}{program.stderr}")
        shares = collections.Counter()
        for line in log.read_text().splitlines():
            module, kind, seconds = line.split()
            if module == "None":
                continue
            shares["links" if kind == "link" else module] += float(seconds)
        if uses_bundle and shares["OpenAPIReader"] > 0:
            sys.exit("the generator was built although there is a bundle")
        return time.monotonic() - start, usage.ru_utime + usage.ru_stime, shares


def wrapper(folder, log):
    """Writes the wrapper of the compiler, and returns its path."""
    compiler = shutil.which("swiftc")
    if compiler is None:
        sys.exit("swiftc is not in PATH")
    path = folder / "swiftc"
    path.write_text(WRAPPER.format(python=sys.executable, compiler=compiler, log=str(log)))
    path.chmod(0o755)
    return path


def report(package, builds, uses_bundle):
    """Prints the medians of a package's builds as a Markdown table."""
    total = statistics.median(build[1] for build in builds)
    elapsed = statistics.median(build[0] for build in builds)
    name = f"{package.name}, with the bundle" if uses_bundle else package.name
    print(f"{name}: {total:.1f} CPU s, {elapsed:.0f} s elapsed; {len(builds)} builds\n")
    print("| target | CPU s | share |\n|---|---:|---:|")
    names = {name for build in builds for name in build[2]}
    rows = [(statistics.median(build[2][name] for build in builds), name) for name in names]
    rows.append((total - sum(seconds for seconds, _ in rows), "the rest"))
    for seconds, name in sorted(rows, reverse=True):
        print(f"| {name} | {seconds:.1f} | {100 * seconds / total:.0f} % |")
    print()


if __name__ == "__main__":
    main()
