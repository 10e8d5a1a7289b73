"""Reads descriptions as Python values, and resolves references."""

import json
import os
import re
import urllib.parse

try:
    import yaml
except ImportError:
    raise SystemExit("corpus: the round trips need PyYAML (pip install pyyaml)")


class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads YAML with the core schema of YAML 1.2, as OpenAPI requires: `no`, `on` and dates are strings."""

    yaml_implicit_resolvers = {}


def resolver(tag, pattern, starts):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), starts)


resolver("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""])
resolver("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF"))
resolver("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789"))
resolver("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789"))
resolver("float", r"^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", list("-+."))


def whole(loader, node):
    text = loader.construct_scalar(node)
    return int(text, 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10)


def number(loader, node):
    return float(loader.construct_scalar(node).lower().replace(".inf", "inf").replace(".nan", "nan"))


def mapping(loader, node):
    """Reads a mapping. Every key is a string; the last of equal keys wins."""
    loader.flatten_mapping(node)
    return {
        key.value: loader.construct_object(value, deep=True)
        for key, value in node.value
        if isinstance(key, yaml.ScalarNode)
    }


CoreLoader.add_constructor("tag:yaml.org,2002:int", whole)
CoreLoader.add_constructor("tag:yaml.org,2002:float", number)
CoreLoader.add_constructor("tag:yaml.org,2002:map", mapping)


class Unresolvable(Exception):
    """A reference that does not exist, or that this module does not support."""


class Library:
    """Documents by path, each read once."""

    def __init__(self):
        self.documents = {}

    def document(self, path):
        path = os.path.normpath(path)
        if path not in self.documents:
            self.documents[path] = read(path)
        return self.documents[path]

    def resolve(self, file, reference):
        """Returns the file and the value to which a reference in a file refers."""
        path, _, pointer = reference.partition("#")
        if "://" in path:
            raise Unresolvable(reference)
        target = os.path.normpath(os.path.join(os.path.dirname(file), path)) if path else file
        try:
            value = self.document(target)
        except OSError:
            raise Unresolvable(reference)
        if pointer and not pointer.startswith("/"):
            raise Unresolvable(reference)
        for token in pointer.split("/")[1:]:
            value = step(value, urllib.parse.unquote(token).replace("~1", "/").replace("~0", "~"), reference)
        return target, value


def step(value, token, reference):
    if isinstance(value, dict) and token in value:
        return value[token]
    if isinstance(value, list) and token.isdigit() and int(token) < len(value):
        return value[int(token)]
    raise Unresolvable(reference)


def read(path):
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    if text.lstrip().startswith("{"):
        try:
            return json.loads(text)
        except json.JSONDecodeError:
            pass
    return yaml.load(text, Loader=CoreLoader)
