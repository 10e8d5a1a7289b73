/// The names that a document gives its own parts: `$id`, `$anchor`, `$dynamicAnchor`, and `$recursiveAnchor` of draft
/// 2019-09 (JSON Schema 2020-12 section 8.2).
///
/// A schema with an `$id` is a resource: references inside it begin at its URI, and a fragment is looked up in it.
struct AnchorIndex {
    /// A part of the document with a URI of its own; the first is the whole document.
    struct Resource {
        /// The URI that references inside begin at; a file's path where nothing says another.
        var base: String
        var pointer: JSONPointer
        var anchors: [String: JSONPointer] = [:]

        /// The anchors that may mean another schema when this one is taken in; `$recursiveAnchor` has the empty name.
        var dynamic: [String: JSONPointer] = [:]
    }

    private(set) var resources: [Resource]

    /// In which resource a reference stands, by the place of its text; those of the whole document are left out.
    private(set) var owners: [SourcePosition: Int] = [:]

    /// Where a schema with a `$dynamicAnchor` or an `$id` is, by the place of the keyword's value.
    private(set) var schemas: [SourcePosition: JSONPointer] = [:]

    /// The resource that an `$id` makes, by the place of its value.
    private(set) var identified: [SourcePosition: Int] = [:]

    init(_ root: YAMLNode, file: String) {
        resources = [Resource(base: file, pointer: JSONPointer())]
        var waiting = [Visit(node: root)]
        while let visit = waiting.popLast() {
            switch visit.node.content {
            case .scalar: break
            case .sequence(let items):
                for (index, item) in items.enumerated().reversed() {
                    waiting.append(visit.inside("\(index)", item, isNamed: false))
                }
            case .mapping(let entries):
                let visit = noted(visit)
                for entry in entries.reversed() where visit.mayHoldSchemas(entry) {
                    waiting.append(visit.inside(entry.key, entry.value))
                }
            }
        }
    }

    /// A node on the way through the document.
    private struct Visit {
        var node: YAMLNode
        var tokens: [String] = []
        var resource = 0

        /// Whether the keys are names of someone's own, and so no keywords.
        var hasNames = false

        private static let named: Set<String> = [
            "properties", "patternProperties", "$defs", "definitions", "schemas", "mapping", "dependentSchemas",
        ]

        private static let values: Set<String> = ["example", "examples", "enum", "const", "default"]

        func inside(_ token: String, _ node: YAMLNode, isNamed: Bool = true) -> Visit {
            let hasNames = isNamed && !self.hasNames && Self.named.contains(token)
            return Visit(node: node, tokens: tokens + [token], resource: resource, hasNames: hasNames)
        }

        /// Values, not schemas, stand under `example` and its like.
        func mayHoldSchemas(_ entry: YAMLEntry) -> Bool {
            if case .scalar = entry.value.content { return false }
            return hasNames || !Self.values.contains(entry.key)
        }
    }

    /// Takes the names that a mapping gives itself, and gives the visit back as one in the mapping's own resource.
    private mutating func noted(_ visit: Visit) -> Visit {
        var visit = visit
        let pointer = JSONPointer(tokens: visit.tokens)
        if !visit.hasNames, let id = (visit.node["$id"] ?? visit.node["$self"])?.value, let text = id.string {
            visit.resource = resource(text, at: pointer, in: visit.resource)
            if visit.resource != 0 || pointer.tokens.isEmpty { identified[id.position] = visit.resource }
        }
        for entry in visit.node.entries ?? [] {
            if visit.resource != 0, visit.hasNames || Self.references.contains(entry.key), entry.value.string != nil {
                owners[entry.value.position] = visit.resource
            }
            if !visit.hasNames { note(entry, at: pointer, in: visit.resource) }
        }
        return visit
    }

    private static let references: Set<String> = ["$ref", "$dynamicRef", "$recursiveRef", "defaultMapping"]

    /// The resource of a schema with an `$id`; one that is only a fragment was draft 6's way to write an anchor.
    private mutating func resource(_ id: String, at pointer: JSONPointer, in outer: Int) -> Int {
        let reference = ReferenceText(id)
        if reference.document.isEmpty {
            let name = String(reference.fragment)
            if !name.isEmpty, resources[outer].anchors[name] == nil { resources[outer].anchors[name] = pointer }
            return outer
        }
        let base = reference.resolved(against: resources[outer].base)
        if pointer.tokens.isEmpty {
            resources[0].base = base
            return 0
        }
        resources.append(Resource(base: base, pointer: pointer))
        return resources.count - 1
    }

    private mutating func note(_ entry: YAMLEntry, at pointer: JSONPointer, in resource: Int) {
        switch (entry.key, entry.value.string) {
        case ("$anchor", let name?):
            if resources[resource].anchors[name] == nil { resources[resource].anchors[name] = pointer }
        case ("$dynamicAnchor", let name?): noteDynamic(name, entry.value, at: pointer, in: resource)
        case ("$recursiveAnchor", _) where entry.value.boolean == true:
            noteDynamic("", entry.value, at: pointer, in: resource)
        default: break
        }
    }

    private mutating func noteDynamic(_ name: String, _ value: YAMLNode, at pointer: JSONPointer, in resource: Int) {
        schemas[value.position] = pointer
        if resources[resource].dynamic[name] == nil { resources[resource].dynamic[name] = pointer }
        if !name.isEmpty, resources[resource].anchors[name] == nil { resources[resource].anchors[name] = pointer }
    }
}
