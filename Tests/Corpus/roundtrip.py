#!/usr/bin/env python3
"""Decodes and encodes the examples of descriptions with the generated models (`make corpus-roundtrip`).

Uses every example of a JSON body and of a named schema that is valid for its schema. It is decoded with the type of the model,
encoded again, and both are compared as JSON. Prints for each description how many are the same, and the reasons of the
differences with an example. Needs PyYAML, because the descriptions must not be read by the code under test.
"""

import argparse
import collections
import concurrent.futures
import os
import sys

from comparison import Comparison
from descriptions import descriptions
from documents import Library
from examples import Sampler
from roundtrip_program import Program
from toolchain import Limits, Toolchain


def main():
    arguments = parse()
    toolchain = Toolchain(arguments.configuration, Limits(generate=60, typecheck=arguments.compile_limit))
    if not arguments.no_build:
        toolchain.build()
    runtime = Program.runtime(toolchain)
    found = [one for one in descriptions(arguments.corpus, arguments.only) if not one.is_invalid]
    totals, reasons = collections.Counter(), collections.defaultdict(list)
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for description, counts, failures in pool.map(lambda one: trip(toolchain, runtime, one), found):
            report(description, counts)
            totals.update(counts)
            for reason, detail in failures:
                reasons[reason].append(f"{description.path} {detail}")
    explain(totals, reasons, toolchain.output)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", help="the folder with the descriptions")
    parser.add_argument("--only", default="", help="use the descriptions whose path matches this regular expression")
    parser.add_argument("--jobs", type=int, default=2, help="the number of descriptions to process in parallel")
    parser.add_argument("--configuration", default="release", help="the build of apigen and the runtime")
    parser.add_argument("--no-build", action="store_true", help="do not build apigen and the modules first")
    parser.add_argument("--compile-limit", type=float, default=600, metavar="SECONDS")
    return parser.parse_args()


def trip(toolchain, runtime, description):
    """Returns the counts by outcome, and a reason with a detail for each failure."""
    sampler = Sampler(Library(), description)
    samples = sampler.samples()
    counts = collections.Counter(invalid=sampler.invalid, found=sampler.invalid + len(samples))
    if not samples:
        return description, counts, []
    program = Program(toolchain, runtime, description, sampler)
    problem = program.build(samples)
    if problem:
        counts["unbuilt"] = len(samples)
        return description, counts, [(f"the program was not built: {problem}", "")]
    failures = []
    for sample, (encoded, error) in zip(samples, program.run(samples)):
        outcome, failure = judge(sampler, sample, encoded, error)
        counts[outcome] += 1
        if failure:
            note = "" if sample.meets_formats else " (the string does not match its format)"
            failures.append((failure[0] + note, f"{sample.location}: {failure[1]}"))
    return description, counts, failures


def judge(sampler, sample, encoded, error):
    if error:
        return "failed", error
    compared = Comparison(sample.value, encoded, lambda path: sampler.describes(sample, path))
    if compared.reason:
        return "failed", (compared.reason, compared.detail)
    return ("unnamed" if compared.unnamed else "same"), None


def report(description, counts):
    if counts["found"]:
        print(
            f"{description.path:58}  {counts['found']:5} examples  {counts['invalid']:5} invalid  {counts['same']:5} same"
            f"  {counts['unnamed']:5} without unnamed keys  {counts['failed']:5} differ  {counts['unbuilt']:5} not tried",
            flush=True,
        )


def explain(totals, reasons, folder):
    with open(os.path.join(folder, "roundtrip.txt"), "w", encoding="utf-8") as file:
        print()
        for reason, details in sorted(reasons.items(), key=lambda pair: -len(pair[1])):
            print(f"{len(details):6}  {reason}\n        e.g. {details[0][:200]}")
            file.writelines(f"{reason}\t{detail}\n" for detail in details)
    valid = totals["found"] - totals["invalid"]
    good = totals["same"] + totals["unnamed"]
    print(
        f"\n{good} of {valid} valid examples are the same afterwards ({100 * good / valid if valid else 100:.1f} %), "
        f"{totals['unnamed']} of them without keys that the schema does not declare; {totals['failed']} differ, "
        f"{totals['unbuilt']} were not tried; {totals['invalid']} are not valid for their schema"
    )
    sys.exit(0 if good == valid else 1)


if __name__ == "__main__":
    main()
