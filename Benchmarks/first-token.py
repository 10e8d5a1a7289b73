#!/usr/bin/env python3
"""Measures the seconds from `git clone` to the first streamed token of `make demo`, in a new folder.

It clones the committed state of this repository. Dependencies come from SwiftPM's cache if it contains them; with --cold, SwiftPM uses
an empty cache and downloads them.

Usage: Benchmarks/first-token.py [--cold]
"""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
# The first piece of the stream in schema/locallab.overlay.yaml; the demo prints nothing streamed before it.
TOKEN = "An old silent pond"


def main():
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ)
        if "--cold" in sys.argv[1:]:
            environment["XDG_CACHE_HOME"] = f"{folder}/cache"
        environment.pop("LOCALLAB_URL", None)
        start = time.monotonic()
        clone = pathlib.Path(folder) / "locallab-swift"
        subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(ROOT), str(clone)], check=True)
        cloned = time.monotonic() - start
        seen = demo(clone, environment)
        total = time.monotonic() - start
        if TOKEN not in seen:
            sys.exit(f"make demo ended without a token; it printed:\n{seen}")
        print(f"{total:.0f} s from git clone to the first streamed token ({cloned:.1f} s of them the clone)")


def demo(clone, environment):
    """Runs the demo on a pseudo-terminal, because a pipe would buffer tokens. Returns its output up to the token."""
    screen, keyboard = pty.openpty()
    process = subprocess.Popen(
        ["make", "demo"], cwd=clone, env=environment,
        stdin=subprocess.DEVNULL, stdout=keyboard, stderr=keyboard, start_new_session=True,
    )
    os.close(keyboard)
    seen = ""
    while TOKEN not in seen:
        try:
            more = os.read(screen, 65536)
        except OSError:  # the end of the output, on Linux
            break
        if not more:
            break
        seen += more.decode(errors="replace")
    process.terminate()
    process.wait()
    os.close(screen)
    return seen


if __name__ == "__main__":
    main()
