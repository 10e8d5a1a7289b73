"""Finds the examples of a description, with the schemas that they are of."""

from dataclasses import dataclass

from documents import Unresolvable
from validity import Checker

# What stands under these keys is data or prose, and no part of a description.
OPAQUE = {"example", "examples", "default", "enum", "const", "value", "dataValue"}


@dataclass
class Sample:
    """An example: `type` is the name of the schema that the derived description gives it."""

    type: str
    place: str
    value: object
    meets_formats: bool


class Sampler:
    """Collects the examples of a description's own file that are valid, and a named schema for each place of them."""

    def __init__(self, library, description):
        self.library = library
        self.file = description.file
        self.document = library.document(description.file)
        is_version_3_0 = not description.version.startswith(("3.1", "3.2"))
        self.checker = Checker(library, is_version_3_0)
        self.strict_checker = Checker(library, is_version_3_0, checks_formats=True)
        self.schemas = {}
        self.names = {}
        self.invalid = 0
        self.found = []
        self.visited = set()

    @property
    def schema_section(self):
        """The path of the named schemas."""
        return ["definitions"] if "swagger" in self.document else ["components", "schemas"]

    def samples(self):
        if isinstance(self.document, dict):
            self.named_schemas()
            self.walk(self.file, self.document, "")
        return self.found

    def named_schemas(self):
        section = self.document
        for key in self.schema_section:
            section = section.get(key) or {}
        prefix = "#/" + "/".join(self.schema_section) + "/"
        for name, schema in section.items():
            if isinstance(schema, dict):
                reference = {"$ref": prefix + name.replace("~", "~0").replace("/", "~1")}
                self.take(self.file, reference, values_of(schema, in_schema=True), f"schema {name}")

    def walk(self, file, value, place):
        """Looks for content in everything that is part of the description, in other files too."""
        if isinstance(value, list):
            for index, item in enumerate(value):
                self.walk(file, item, f"{place}/{index}")
        if not isinstance(value, dict) or id(value) in self.visited:
            return
        self.visited.add(id(value))
        self.follow(file, value)
        if isinstance(value.get("content"), dict):
            self.content(file, value["content"], place)
        if isinstance(value.get("examples"), dict) and "schema" in value and "description" in value:
            self.swagger_response(file, value, place)
        for key, child in value.items():
            if key not in OPAQUE and not str(key).startswith("x-"):
                self.walk(file, child, f"{place}/{key}")

    def follow(self, file, value):
        reference = value.get("$ref")
        if not isinstance(reference, str) or reference.startswith("#"):
            return
        try:
            target, found = self.library.resolve(file, reference)
        except Unresolvable:
            return
        self.walk(target, found, reference)

    def content(self, file, content, place):
        for kind, media in content.items():
            if is_json(kind) and isinstance(media, dict) and isinstance(media.get("schema"), dict):
                values = [self.example(file, one) for one in values_of(media)]
                self.take(file, media["schema"], values, f"{place}/content/{kind}")

    def swagger_response(self, file, response, place):
        values = [value for kind, value in response["examples"].items() if is_json(kind)]
        self.take(file, response["schema"], values, place)

    def example(self, file, value):
        """What an example object holds, behind a reference too."""
        if not isinstance(value, ExampleObject):
            return value
        held = value.held
        try:
            while "$ref" in held:
                file, held = self.library.resolve(file, held["$ref"])
        except (Unresolvable, TypeError):
            return None
        return held.get("dataValue", held.get("value")) if isinstance(held, dict) else None

    def take(self, file, schema, values, place):
        for value in values:
            if isinstance(value, ExampleObject) or value is None and "nullable" not in schema:
                continue
            if not self.checker.accepts(file, schema, value):
                self.invalid += 1
                continue
            meets_formats = self.strict_checker.accepts(file, schema, value)
            self.found.append(Sample(self.name(file, schema), place, value, meets_formats))

    def describes(self, sample, path):
        """Whether the schema of an example says something of what is at a path."""
        return self.checker.names(*self.schemas[sample.type], path)

    def name(self, file, schema):
        key = (file, schema["$ref"]) if set(schema) == {"$ref"} else (file, id(schema))
        if key not in self.names:
            self.names[key] = f"RoundTrip{len(self.names)}"
            self.schemas[self.names[key]] = (file, schema)
        return self.names[key]


class ExampleObject:
    """An entry of `examples` beside a schema, which holds its value."""

    def __init__(self, held):
        self.held = held


def values_of(node, in_schema=False):
    values = [node["example"]] if "example" in node else []
    several = node.get("examples")
    if in_schema and isinstance(several, list):
        values += several
    elif isinstance(several, dict) and not in_schema:
        values += [ExampleObject(one) for one in several.values() if isinstance(one, dict)]
    return values


def is_json(kind):
    essence = str(kind).split(";")[0].strip().lower()
    return essence in ("application/json", "text/json", "*/*", "application/*") or essence.endswith("+json")
