#!/usr/bin/env python3
"""Generates a client from every description of a folder and type-checks it (`make corpus`).

Prints a table with a row for each description and the totals of each folder. Exits with status 1 if a valid description fails.
If the folder contains an `index.tsv`, it lists the descriptions and those with unresolvable references, for which apigen must
exit with status 2 and report an error with a position. Otherwise all YAML and JSON files with `openapi` or `swagger` at the
top level are used.
"""

import argparse
import concurrent.futures
import sys

from descriptions import descriptions
from toolchain import Limits, Toolchain
from trial import Trial
from report import Report


def main():
    arguments = parse()
    found = descriptions(arguments.corpus, arguments.only)
    if not found:
        sys.exit(f"corpus: no description in '{arguments.corpus}' matches '{arguments.only}'")
    limits = Limits(generate=arguments.generate_limit, typecheck=arguments.typecheck_limit)
    toolchain = Toolchain(arguments.configuration, limits, arguments.isolation)
    if not arguments.no_build:
        toolchain.build()
    report = Report(toolchain.output)
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for result in pool.map(lambda description: Trial(toolchain, description).run(), found):
            report.add(result)
    sys.exit(report.finish())


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", help="the folder with the descriptions")
    parser.add_argument("--only", default="", help="use the descriptions whose path matches this regular expression")
    parser.add_argument("--jobs", type=int, default=2, help="the number of descriptions to process in parallel")
    parser.add_argument("--configuration", default="release", help="the build of apigen: release or debug")
    parser.add_argument("--isolation", help="type-check with this -default-isolation, such as MainActor")
    parser.add_argument("--no-build", action="store_true", help="do not build apigen and the modules first")
    parser.add_argument("--generate-limit", type=float, default=60, metavar="SECONDS")
    parser.add_argument("--typecheck-limit", type=float, default=600, metavar="SECONDS")
    return parser.parse_args()


if __name__ == "__main__":
    main()
