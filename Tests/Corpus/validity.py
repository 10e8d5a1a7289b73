"""A small JSON Schema validator for examples.

`oneOf` accepts values that match several members, because many descriptions use it so. `format` is an annotation, as in JSON
Schema 2020-12 (section 7.2.1 of Validation), unless a checker is created to check the formats with a type in generated code.

Like the generator, it departs from the specification in two points. `properties` without `type` require an object. Before
OpenAPI 3.1, where a list under `items` is not allowed, such a list without `type` is read as `anyOf`.
"""

import math
import re

from documents import Unresolvable

DATE = r"\d{4}-\d\d-\d\d"
TIME = r"\d\d:\d\d:\d\d(\.\d+)?([zZ]|[+-]\d\d:\d\d)"
FORMATS = {
    "date": re.compile(DATE + "$"),
    "date-time": re.compile(DATE + "[tT ]" + TIME + "$"),
    "time": re.compile(TIME + "$"),
    "uuid": re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"),
    "byte": re.compile(r"[A-Za-z0-9+/_-]*={0,2}$"),
    "uri": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*$"),
    "duration": re.compile(r"P(?!$)(\d+[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$"),
}
INTEGERS = {"int32": 2**31, "int64": 2**63}


class Checker:
    """Validates values against the schemas of one description."""

    def __init__(self, library, is_version_3_0, checks_formats=False):
        self.library = library
        self.checks_formats = checks_formats
        self.is_version_3_0 = is_version_3_0
        self.depth = 0

    def accepts(self, file, schema, value):
        if isinstance(schema, bool):
            return schema
        if not isinstance(schema, dict) or self.depth > 200:
            return True
        self.depth += 1
        try:
            return self.accepts_reference(file, schema, value) and (
                (self.is_version_3_0 and "$ref" in schema)
                or (value is None and schema.get("nullable") is True)
                or self.accepts_keywords(file, schema, value)
            )
        finally:
            self.depth -= 1

    def accepts_reference(self, file, schema, value):
        reference = schema.get("$ref")
        if not isinstance(reference, str):
            return True
        try:
            target, found = self.library.resolve(file, reference)
        except Unresolvable:
            return True
        return self.accepts(target, found, value)

    def accepts_keywords(self, file, schema, value):
        return (
            accepts_type(schema, value)
            and accepts_values(schema, value)
            and self.accepts_members(file, schema, value)
            and (not isinstance(value, dict) or self.accepts_object(file, schema, value))
            and (not isinstance(value, list) or self.has_choices(schema) or self.accepts_list(file, schema, value))
            and (not isinstance(value, str) or accepts_text(schema, value))
            and (not is_number(value) or accepts_number(schema, value))
            and (not self.checks_formats or meets_format(schema, value))
        )

    def accepts_members(self, file, schema, value):
        fits = lambda member: self.accepts(file, member, value)
        if not all(fits(member) for member in schema.get("allOf") or []):
            return False
        for key in ("anyOf", "oneOf"):
            if schema.get(key) and not any(fits(member) for member in schema[key]):
                return False
        if self.has_choices(schema) and not any(fits(member) for member in schema["items"]):
            return False
        return not ("not" in schema and fits(schema["not"]))

    def has_choices(self, schema):
        """Whether a list under `items` contains alternatives."""
        return self.is_version_3_0 and isinstance(schema.get("items"), list) and "type" not in schema

    def accepts_object(self, file, schema, value):
        properties = schema.get("properties") or {}
        patterns = schema.get("patternProperties") or {}
        required = schema.get("required")
        if isinstance(required, list) and any(name not in value for name in required):
            return False
        if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", math.inf):
            return False
        for name, held in value.items():
            matching = [patterns[pattern] for pattern in patterns if finds(pattern, name)]
            known = [properties[name]] if name in properties else []
            rest = [schema.get("additionalProperties", True)] if not matching and not known else []
            if not all(self.accepts(file, one, held) for one in matching + known + rest):
                return False
        return True

    def accepts_list(self, file, schema, value):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", math.inf):
            return False
        prefix = schema.get("prefixItems") or []
        items = schema.get("items", True)
        if isinstance(items, list):
            prefix, items = items, schema.get("additionalItems", True)
        return all(
            self.accepts(file, prefix[index] if index < len(prefix) else items, item)
            for index, item in enumerate(value)
        )

    def names(self, file, schema, path):
        """Whether a schema declares the value at a path."""
        if not isinstance(schema, dict) or self.depth > 60:
            return schema is not False
        self.depth += 1
        try:
            return any(self.names(*alternative, path) for alternative in self.alternatives(file, schema)) or (
                self.names_here(file, schema, path) if path else True
            )
        finally:
            self.depth -= 1

    def alternatives(self, file, schema):
        if isinstance(schema.get("$ref"), str):
            try:
                yield self.library.resolve(file, schema["$ref"])
            except Unresolvable:
                pass
        for key in ("allOf", "anyOf", "oneOf") + (("items",) if self.has_choices(schema) else ()):
            for member in schema.get(key) or []:
                yield file, member

    def names_here(self, file, schema, path):
        if self.has_choices(schema):
            return False
        first, rest = path[0], path[1:]
        if isinstance(first, int):
            prefix = schema.get("prefixItems") or []
            items = prefix[first] if first < len(prefix) else schema.get("items")
            return items is not None and self.names(file, items, rest)
        properties = schema.get("properties") or {}
        if first in properties:
            return self.names(file, properties[first], rest)
        for pattern, held in (schema.get("patternProperties") or {}).items():
            if finds(pattern, first):
                return self.names(file, held, rest)
        further = schema.get("additionalProperties")
        # A schema that only requires properties, such as a member of `anyOf`, declares none.
        declares_nothing = not any(map(schema.get, ("$ref", "allOf", "anyOf", "oneOf", "required")))
        is_free = further is None and not properties and declares_nothing and accepts_type(schema, {})
        return is_free or further is not None and self.names(file, further, rest)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool) or isinstance(value, float) and value.is_integer()


FITS = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": is_whole,
    "number": is_number,
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def accepts_type(schema, value):
    kinds = schema.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds] if kinds else ["object"] if schema.get("properties") else []
    return not kinds or any(FITS.get(kind, lambda _: True)(value) for kind in kinds)


def accepts_values(schema, value):
    if "const" in schema and not same(schema["const"], value):
        return False
    return not isinstance(schema.get("enum"), list) or any(same(one, value) for one in schema["enum"])


def accepts_text(schema, value):
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", math.inf):
        return False
    return not isinstance(schema.get("pattern"), str) or finds(schema["pattern"], value)


def meets_format(schema, value):
    if isinstance(value, str) and schema.get("format") in FORMATS:
        return FORMATS[schema["format"]].match(value) is not None
    bound = INTEGERS.get(schema.get("format"), math.inf)
    return not is_number(value) or -bound <= value < bound


def accepts_number(schema, value):
    low, high = schema.get("minimum", -math.inf), schema.get("maximum", math.inf)
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    if isinstance(above, (int, float)) and not isinstance(above, bool) and value <= above:
        return False
    if isinstance(below, (int, float)) and not isinstance(below, bool) and value >= below:
        return False
    if not is_number(low) or not is_number(high):
        return True
    return (value > low if above is True else value >= low) and (value < high if below is True else value <= high)


def finds(pattern, text):
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return True


def same(one, other):
    return type(one) is type(other) and one == other or is_number(one) and is_number(other) and one == other
