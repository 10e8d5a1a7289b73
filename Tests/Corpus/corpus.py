#!/usr/bin/env python3
"""Generates a client from every description of a folder and type-checks it (`make corpus`).

Prints a table with a row for each description and the totals of each folder, and ends with 1 when a description fails that
is not known to be invalid. The folder's `index.tsv`, where there is one, names the descriptions and says which have
references that lead nowhere: those must end with exit status 2 and an error that names a place. Without one every YAML and
JSON file is tried that says `openapi` or `swagger` at its top.
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
        sys.exit(f"corpus: no description in '{arguments.corpus}' is found by '{arguments.only}'")
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
    parser.add_argument("corpus", help="the folder")
    parser.add_argument("--only", default="", help="take the descriptions whose path this regular expression finds")
    parser.add_argument("--jobs", type=int, default=2, help="descriptions at a time")
    parser.add_argument("--configuration", default="release", help="the build of apigen: release or debug")
    parser.add_argument("--isolation", help="type-check with this -default-isolation, such as MainActor")
    parser.add_argument("--no-build", action="store_true", help="take apigen and the modules as they are")
    parser.add_argument("--generate-limit", type=float, default=60, metavar="SECONDS")
    parser.add_argument("--typecheck-limit", type=float, default=600, metavar="SECONDS")
    return parser.parse_args()


if __name__ == "__main__":
    main()
