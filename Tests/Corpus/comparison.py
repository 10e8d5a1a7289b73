"""Compares two JSON values, and describes the first difference in general terms."""

import math


class Comparison:
    """`reason` and `detail` describe the first difference; `unnamed` are lost keys that the schema does not declare.

    A schema without `additionalProperties` allows further keys without declaring them; models do not keep these.
    """

    def __init__(self, before, after, names):
        self.names = names
        self.unnamed = []
        self.reason = self.detail = None
        self.compare(before, after, [])

    def compare(self, before, after, path):
        if isinstance(before, dict) and isinstance(after, dict):
            self.objects(before, after, path)
        elif isinstance(before, list) and isinstance(after, list):
            if len(before) != len(after):
                self.differ("a list has another length", path)
            for index, (one, other) in enumerate(zip(before, after)):
                self.compare(one, other, path + [index])
        elif is_number(before) and is_number(after):
            if not math.isclose(before, after, rel_tol=1e-15):
                self.differ("a number differs", path, before, after)
        elif type(before) is not type(after) or before != after:
            self.differ(f"{kind(before)} became {kind(after)}", path, before, after)

    def objects(self, before, after, path):
        for name in before:
            if name in after:
                self.compare(before[name], after[name], path + [name])
            elif self.names(path + [name]):
                self.differ("a null is lost" if before[name] is None else "a key is lost", path + [name])
            else:
                self.unnamed.append(path + [name])
        for name in after:
            if name not in before:
                self.differ("a key was added", path + [name])

    def differ(self, reason, path, *values):
        if self.reason is None:
            self.reason = reason
            self.detail = "$" + "".join(f"[{step!r}]" for step in path)
            if values:
                self.detail += ": {!r:.60} became {!r:.60}".format(*values)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def kind(value):
    names = {type(None): "null", bool: "a boolean", str: "a string", list: "a list", dict: "an object"}
    return names.get(type(value), "a number")
