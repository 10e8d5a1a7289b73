/// Follows `$ref` inside a description and into its other files, and reports those that lead nowhere or in a circle.
struct ReferenceResolver {
    /// The parts of `components` that references name.
    enum Section: String, CaseIterable {
        case schemas
        case parameters
        case responses
        case requestBodies
        case headers
        case examples
        case links
        case callbacks
        case securitySchemes
        case pathItems
        case mediaTypes
    }

    let documents: DocumentStore
    let catalog: SchemaCatalog
    let dynamics: DynamicReferences
    private let findings: Findings

    init(documents: DocumentStore, catalog: SchemaCatalog, _ findings: Findings) {
        self.documents = documents
        self.catalog = catalog
        self.findings = findings
        dynamics = DynamicReferences(documents, findings)
    }

    /// The node that a node stands for: itself, or what its chain of references ends at; nil after a report.
    ///
    /// A `description` or `summary` beside `$ref` wins over the target's (OpenAPI 3.1 section 4.8.23). In a path item
    /// every key beside `$ref` wins.
    ///
    /// A reference that leads nowhere is an error; a warning where the client is right without it (`isNeeded`).
    func resolve(_ node: YAMLNode, in section: Section, isNeeded: Bool = true) -> YAMLNode? {
        var node = node
        var siblings: [YAMLEntry] = []
        var visited: Set<ReferenceTarget.Place> = []
        while let reference = node["$ref"]?.value {
            let others = (node.entries ?? []).filter { $0.key != "$ref" }
            siblings += others.filter { section == .pathItems || ["description", "summary"].contains($0.key) }
            if section != .pathItems { reportSiblings(others) }
            guard let target = target(of: reference, isNeeded: isNeeded) else { return nil }
            guard visited.insert(target.place).inserted else {
                let message = "\((reference.string ?? "").quoted) refers to itself at the end"
                report("ref-cycle", message, at: reference.position, isNeeded)
                return nil
            }
            node = target.node
        }
        return node.overlaid(with: siblings)
    }

    /// What stands beside `$ref` is lost; other people's keys are none of our business.
    private func reportSiblings(_ others: [YAMLEntry]) {
        for entry in others where !["description", "summary"].contains(entry.key) {
            if entry.key.hasPrefix("x-"), !entry.key.hasPrefix("x-swift-") { continue }
            let message = "\(entry.key.quoted) beside '$ref' means nothing"
            let warning = Diagnostic(.warning, code: "ref-siblings", message, at: entry.position)
            findings.addOnce("ref-siblings \(entry.key)", warning)
        }
    }

    /// The key of the schema that the value of a `$ref` leads to, wherever it stands; nil after a report.
    func name(_ reference: YAMLNode, in scope: DynamicScope = DynamicScope()) -> String? {
        target(of: reference).flatMap { name(of: $0, from: reference, in: scope) }
    }

    /// The key of the schema that `$dynamicRef` or `$recursiveRef` leads to in a scope; nil after a report, and where it
    /// leads to the whole description.
    func name(_ reference: YAMLEntry, in scope: DynamicScope) -> String? {
        guard reference.value.string != nil else { return name(reference.value) }
        do {
            let target = try dynamics.target(of: reference, in: scope)
            return target.flatMap { name(of: $0, from: reference.value, in: scope) }
        } catch {
            findings.error(error.code, error.message, at: reference.value.position)
            return nil
        }
    }

    private func name(of target: ReferenceTarget, from reference: YAMLNode, in scope: DynamicScope) -> String? {
        var target = target
        var scope = dynamics.narrowed(scope, for: target)
        var visited: Set<ReferenceTarget.Place> = []
        var passed: [SchemaCatalog.Place] = []
        // A node that only refers on is the schema at the end, except where it has a name of its own.
        while catalog.key(at: target.place, in: scope) == nil, let next = target.node.onlyReference {
            guard visited.insert(target.place).inserted else {
                let message = "\((reference.string ?? "").quoted) refers to itself at the end"
                findings.error("ref-cycle", message, at: reference.position)
                return nil
            }
            guard let following = self.target(of: next) else { return nil }
            passed.append(SchemaCatalog.Place(place: target.place, scope: scope))
            scope = dynamics.narrowed(scope.entering(dynamics.anchors(of: target.node)), for: following)
            target = following
        }
        let key =
            catalog.key(at: target.place, in: scope)
            ?? catalog.add(target, in: scope, names: names(for: target, in: scope))
        // A chain is walked once, however many references lead into it.
        catalog.note(key, at: passed)
        return key
    }

    /// What a schema may be called that has no name; a template is called after what it is made into, `Page_Pet`.
    private func names(for target: ReferenceTarget, in scope: DynamicScope) -> [String] {
        if scope.isEmpty { return SchemaNames.candidates(for: target) }
        let places = scope.anchors.sorted { $0.key < $1.key }.map(\.value)
        let label = ([target.place] + places).map(label).joined(separator: "_")
        return [label]
    }

    /// The name that a schema has or would have, or the one that it only refers to.
    private func label(_ place: ReferenceTarget.Place) -> String {
        guard var target = documents.target(at: place) else { return "Schema" }
        for _ in 0..<16 {
            if let key = catalog.key(at: target.place, in: DynamicScope()) { return key }
            guard let text = target.node.onlyReference, let reference = text.string,
                let next = try? documents.target(of: reference, at: text.position)
            else { break }
            target = next
        }
        return SchemaNames.candidates(for: target).first ?? "Schema"
    }

    /// The key of the schema that an entry of a discriminator's mapping names: by its bare name or by a reference
    /// (OpenAPI 3.1 section 4.8.25); nil after a report.
    func mappedName(_ target: YAMLNode) -> String? {
        if let text = target.text, catalog.contains(text) { return text }
        if let text = target.string, !text.contains(where: { "/#.".contains($0) }) {
            let hint = findings.hint(for: text, among: catalog.names)
            let message = "no schema is called \(text.quoted), so this mapping is left out\(hint)"
            findings.warning("mapping-missing", message, at: target.position)
            return nil
        }
        // The union's members are what counts: a mapping to nothing takes none of them away.
        guard self.target(of: target, isNeeded: false) != nil else { return nil }
        return name(target)
    }

    /// Where the value of a `$ref` leads; nil after a report.
    func target(of reference: YAMLNode, isNeeded: Bool = true) -> ReferenceTarget? {
        guard let text = reference.string else {
            findings.wrongType(reference, "'$ref'", mustBe: "a string")
            return nil
        }
        do {
            return try documents.target(of: text, at: reference.position)
        } catch {
            report(error.code, error.message, at: reference.position, isNeeded)
            return nil
        }
    }

    private func report(_ code: String, _ message: String, at position: SourcePosition, _ isNeeded: Bool) {
        let end = isNeeded ? "" : "; it is left out"
        findings.add(Diagnostic(isNeeded ? .error : .warning, code: code, message + end, at: position))
    }
}

extension YAMLNode {
    /// The `$ref` of a mapping that says nothing else about values.
    var onlyReference: YAMLNode? {
        guard let entries, let reference = self["$ref"]?.value else { return nil }
        return entries.allSatisfy { Self.talk.contains($0.key) || $0.key.hasPrefix("x-") } ? reference : nil
    }

    private static let talk: Set<String> = [
        "$ref", "description", "summary", "title", "$comment", "$id", "$schema", "$anchor", "$dynamicAnchor",
        "$recursiveAnchor", "$defs", "definitions",
    ]

    /// A mapping with these entries in place of those with their keys, or behind all others; the first of two counts.
    func overlaid(with others: [YAMLEntry]) -> YAMLNode {
        guard let entries, !others.isEmpty else { return self }
        var new: [YAMLEntry] = []
        for entry in others where !new.contains(where: { $0.key == entry.key }) { new.append(entry) }
        var copy = self
        copy.content = .mapping(entries.filter { entry in !new.contains { $0.key == entry.key } } + new)
        return copy
    }
}
