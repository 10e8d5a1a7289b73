#!/usr/bin/env python3
"""Measures what generating and compiling costs (`make corpus-cost`).

Times are CPU seconds of a process and its children, and medians of several runs if they are short. Memory is the peak of the
largest process. Code for release builds is generated `public`, so that the optimizer keeps it; Stripe's client is generated with
the defaults. Code and data are the sizes that `size` reports for the object files, without debug information. Compare only
numbers of the same run, because other processes affect them.
"""

import argparse
import glob
import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass

from toolchain import PACKAGE, Limits, Toolchain, measured
from trial import first_error

# The results of swift-openapi-generator 1.13 on the same machine, and the goals of the project.
STRIPE = "real/stripe-2023-09.yaml"
BUILDS = {
    "locallab": (os.path.join(PACKAGE, "schema", "locallab.yaml"), "6.5 CPU s, 0.83 / 0.48 MB"),
    "museum": ("real/museum.yaml", "-"),
    "e2b": ("real/e2b.yaml", "38.7 CPU s, 4.46 / 2.28 MB"),
}


def main():
    arguments = parse()
    toolchain = Toolchain("release", Limits(generate=120, typecheck=900))
    if not arguments.no_build:
        toolchain.build()
    costs = Costs(toolchain, arguments.corpus)
    print("generate" + " " * 22 + "CPU s      MB     lines   others")
    costs.generation("stripe", STRIPE, "24.7 CPU s, 230 MB, 371147 lines; goal: under 1, 150, 60000")
    print("\nbuild of generated code       lines   debug CPU s   MB of compiler   code + data MB debug / release   others")
    for name, (path, others) in BUILDS.items():
        costs.build(name, path, others)
    if not arguments.quick:
        costs.build("stripe", STRIPE, "fails; goal: under 120 CPU s, 1500 MB", has_release=False)
    print("\ngrowth                         CPU s      MB     lines   type-check CPU s")
    for factor in (1, 2, 4, 8):
        costs.growth(factor)
    sys.exit(1 if costs.has_failed else 0)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", help="the folder with the descriptions")
    parser.add_argument("--no-build", action="store_true", help="do not build apigen and the modules first")
    parser.add_argument("--quick", action="store_true", help="skip the build of Stripe")
    return parser.parse_args()


@dataclass
class Generation:
    """The cost of generating, as medians of several runs."""

    cpu: float
    megabytes: float
    lines: int
    files: list


class Costs:
    """Measures the costs and prints them, row by row."""

    def __init__(self, toolchain, corpus):
        self.toolchain = toolchain
        self.corpus = corpus
        self.has_failed = False

    def folder(self, name):
        folder = os.path.join(self.toolchain.output, "cost", name)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        return folder

    def generated(self, name, path, runs=5, access="public"):
        """Generates several times. Prints the reason if it fails."""
        folder = self.folder(name)
        config = os.path.join(folder, "apigen.yaml")
        with open(config, "w", encoding="utf-8") as file:
            file.write(f"access: {access}\n")
        all_runs = []
        for _ in range(runs):
            description = os.path.join(self.corpus, path)
            run = self.toolchain.generate(description, os.path.join(folder, "Sources"), ["--config", config])
            if run.status != 0:
                self.failed(name, first_error(run, self.toolchain.limits.generate))
                return None
            all_runs.append(run)
        files = sorted(glob.glob(os.path.join(folder, "Sources", "*.swift")))
        lines = sum(open(file, encoding="utf-8").read().count("\n") for file in files)
        median = lambda key: statistics.median(key(run) for run in all_runs)
        return Generation(median(lambda run: run.cpu), median(lambda run: run.megabytes), lines, files)

    def failed(self, name, reason):
        self.has_failed = True
        print(f"{name:24}  {reason}")

    def generation(self, name, path, others):
        generation = self.generated(name, path, access="internal")
        if generation:
            print(f"{name:24}  {generation.cpu:9.2f} {generation.megabytes:7.0f} {generation.lines:9}   {others}")

    def build(self, name, path, others, has_release=True):
        generation = self.generated(name, path, runs=1, access="public" if has_release else "internal")
        if generation is None:
            return
        debug, debug_size = self.compiled(name, "debug", generation.files, ["-Onone", "-g", "-enable-batch-mode", "-j2"])
        if debug.status != 0:
            return self.failed(name, first_error(debug, self.toolchain.limits.typecheck))
        release_size = "-"
        if has_release:
            release, size = self.compiled(name, "release", generation.files, ["-O", "-wmo"])
            if release.status != 0:
                return self.failed(name, first_error(release, self.toolchain.limits.typecheck))
            release_size = f"{size:.2f}"
        print(
            f"{name:24} {generation.lines:10} {debug.cpu:13.1f} {debug.megabytes:16.0f} "
            f"{debug_size:24.2f} / {release_size:5}   {others}",
            flush=True,
        )

    def compiled(self, name, configuration, files, options):
        """Compiles to object files as SwiftPM does. Returns the run, and the megabytes of code and data."""
        folder = os.path.join(os.path.dirname(files[0]), "..", configuration)
        os.makedirs(folder)
        command = ["swiftc", "-c", "-parse-as-library", "-module-name", "Generated"]
        command += ["-emit-module", "-emit-module-path", "Generated.swiftmodule"]
        command += options + self.toolchain.module_flags() + [os.path.abspath(file) for file in files]
        run = measured(command, self.toolchain.limits.typecheck, folder=folder)
        objects = glob.glob(os.path.join(folder, "*.o"))
        # With debug information, the module interface is in an object file of its own, which contains no code.
        return run, size_of([one for one in objects if len(objects) == 1 or not one.endswith("/Generated.o")])

    def growth(self, factor):
        path = os.path.join(self.folder(f"synthetic-{factor}"), "synthetic.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(synthetic(250 * factor))
        generation = self.generated(f"growth-{factor}", path)
        if generation:
            check = self.toolchain.typecheck(generation.files)
            label = f"{factor} x 250 operations"
            print(f"{label:24}  {generation.cpu:9.2f} {generation.megabytes:7.0f} {generation.lines:9} {check.cpu:18.1f}")


def size_of(objects):
    if not objects:
        return 0
    rows = subprocess.run(["size"] + objects, capture_output=True, text=True).stdout.splitlines()[1:]
    return sum(sum(map(int, row.split()[:2])) for row in rows) / 1e6


def synthetic(count):
    """A description with `count` operations, each with a model that refers to another one, and an enum."""
    lines = ["openapi: 3.1.0", "info: { title: Synthetic, version: '1' }", "paths:"]
    for index in range(count):
        lines += [
            f"  /resource{index}/{{id}}:",
            "    post:",
            f"      operationId: changeResource{index}",
            "      parameters:",
            "        - { name: id, in: path, required: true, schema: { type: string } }",
            "        - { name: limit, in: query, schema: { type: integer, default: 10 } }",
            "      requestBody:",
            "        required: true",
            "        content:",
            f"          application/json: {{ schema: {{ $ref: '#/components/schemas/Model{index}' }} }}",
            "      responses:",
            "        '200':",
            "          description: The changed one.",
            "          content:",
            f"            application/json: {{ schema: {{ $ref: '#/components/schemas/Model{index}' }} }}",
        ]
    lines += ["components:", "  schemas:"]
    for index in range(count):
        lines += [
            f"    Model{index}:",
            "      type: object",
            "      required: [id, kind]",
            "      properties:",
            "        id: { type: string, description: The identifier. }",
            f"        kind: {{ type: string, enum: [one, two, kind{index}] }}",
            "        count: { type: integer }",
            "        ratio: { type: [number, 'null'] }",
            "        tags: { type: array, items: { type: string } }",
            "        labels: { type: object, additionalProperties: { type: string } }",
            f"        next: {{ type: array, items: {{ $ref: '#/components/schemas/Model{(index + 1) % count}' }} }}",
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
