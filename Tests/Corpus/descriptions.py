"""Finds the descriptions in a folder, with the data of its index."""

import csv
import os
import re
from dataclasses import dataclass

# A version key at the top: the start of a line in YAML, possibly quoted; anywhere in the first bytes of JSON.
ROOT = re.compile(rb"""(?:^|[{,\n])\s*["']?(openapi|swagger)["']?\s*:\s*["']?([0-9.]+)""")

# The index treats `true`, `false` and `null` like YAML 1.1, and misses schemas with these names. All references are valid.
MISCOUNTED = {"nasty/oag-kotlin-reserved-words.yaml"}

# Marks a line with an error in our own fixtures.
MARK = re.compile(rb" # error$", re.MULTILINE)


@dataclass
class Description:
    """A description of the corpus; `operations` and `schemas` are None without an index."""

    root: str
    path: str
    version: str
    operations: int | None = None
    schemas: int | None = None
    is_invalid: bool = False
    has_files: bool = False

    @property
    def file(self):
        return os.path.join(self.root, self.path)

    @property
    def options(self):
        """The options of apigen. The files of a description may be in the folder two levels below the corpus."""
        parts = self.path.split("/")
        return ["--root", os.path.join(self.root, *parts[:2])] if self.has_files and len(parts) > 3 else []

    @property
    def folder(self):
        return self.path.split("/")[0] if "/" in self.path else "."

    @property
    def key(self):
        """A name for output files of this description."""
        return re.sub(r"[^A-Za-z0-9.-]+", "_", self.path)


def descriptions(root, only):
    """Returns the descriptions whose path matches a regular expression, in the order of the index or of their paths."""
    index = os.path.join(root, "index.tsv")
    found = indexed(root, index) if os.path.exists(index) else searched(root)
    return [description for description in found if re.search(only, description.path)]


def indexed(root, index):
    with open(index, newline="", encoding="utf-8") as file:
        return [
            Description(
                root,
                row["path"],
                row["version"],
                operations=int(row["operations"]),
                schemas=int(row["schemas"]),
                is_invalid=int(row["dangling_local_refs"]) > 0 and row["path"] not in MISCOUNTED,
                has_files=int(row["has_external_refs"]) > 0,
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]


def searched(root):
    found = []
    for folder, _, names in os.walk(root):
        for name in names:
            if not name.endswith((".yaml", ".yml", ".json")):
                continue
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                text = file.read().removeprefix(b"\xef\xbb\xbf")
            version = version_in(text)
            if version:
                found.append(Description(root, os.path.relpath(path, root), version, is_invalid=bool(MARK.search(text))))
    return sorted(found, key=lambda description: description.path)


def version_in(text):
    """Returns the version at the top level of the text, or None. Some documents have `openapi` as their last key."""
    is_json = text.lstrip()[:1] == b"{"
    for match in ROOT.finditer(text):
        if is_json or match.start() == 0 or text[match.start() : match.start(1)].strip(b"\n'\"") == b"":
            return match.group(2).decode()
    return None
