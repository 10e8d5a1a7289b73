import OpenAPIReader

/// Merges each `allOf` into one schema, following references.
///
/// Every named schema is merged once, after the schemas that it includes, so that the work is linear in the size of the
/// result.
struct SchemaMerger {
    /// The named schemas, merged.
    private(set) var merged: [String: Schema]

    /// The part of a schema that others include, where it differs from the schema's own values: a parent that chooses among
    /// derived schemas passes on its properties only.
    private var bases: [String: Schema] = [:]

    /// The warnings, in the order of the schemas.
    private(set) var diagnostics: [Diagnostic] = []

    /// All names, each after the names that it includes through `allOf`.
    let order: [String]

    private let raw: [String: Schema]

    private let inheritance: Inheritance

    /// Merges the named schemas.
    init(_ inheritance: Inheritance) {
        self.inheritance = inheritance
        let schemas = inheritance.schemas
        raw = Dictionary(schemas.map { ($0.name, $0.schema) }) { first, _ in first }
        merged = raw.filter { if case .all = $0.value.kind { false } else { true } }
        order = AllOfOrder(schemas, raw).names
        for (name, union) in inheritance.unions {
            guard let schema = merged[name] else { continue }
            bases[name] = schema
            merged[name] = union
        }
        for name in order {
            guard let schema = raw[name], case .all(let members) = schema.kind else { continue }
            let whole = merge(members, outer: schema, name: name)
            guard var union = inheritance.unions[name] else {
                merged[name] = whole
                continue
            }
            union.description = whole.description
            union.allowsNull = whole.allowsNull
            bases[name] = whole
            merged[name] = union
        }
    }

    /// Returns a schema with the members of its `allOf` merged, and warnings about conflicts.
    func flat(_ schema: Schema) -> (schema: Schema, diagnostics: [Diagnostic]) {
        guard case .all(let members) = schema.kind else { return (schema, []) }
        var copy = self
        copy.diagnostics = []
        let result = copy.merge(members, outer: schema, name: nil)
        return (result, copy.diagnostics)
    }

    private mutating func merge(_ members: [Schema], outer: Schema, name: String?) -> Schema {
        var merger = AllOfMerger(position: outer.position)
        add(members, to: &merger, name: name)
        var result = outer
        result.kind = merger.kind
        if let name, case .reference(let parent) = result.kind, inheritance.isDerived(name, from: parent) {
            // A derived schema that adds nothing still differs from its parent.
            result.kind = resolved(parent)?.kind ?? .any
        }
        let own = merger.own
        result.allowsNull = outer.allowsNull || merger.allowsNull
        result.allowedValues = outer.allowedValues.isEmpty ? merger.allowedValues : outer.allowedValues
        if outer.valueTexts.isEmpty, let own { result.valueTexts = own.valueTexts }
        result.title = outer.title ?? own?.title
        result.description = outer.description ?? own?.description
        result.example = outer.example ?? own?.example
        result.defaultValue = outer.defaultValue ?? own?.defaultValue
        result.discriminator = outer.discriminator ?? own?.discriminator
        if outer.bounds == Bounds(), let own { result.bounds = own.bounds }
        if let name, case .object(var object) = result.kind, object.variants.contains(where: { isChoice($0, of: name) })
        {
            object.variants.removeAll { isChoice($0, of: name) }
            result.kind = .object(object)
            bases[name] = result
            if let choice = merger.variants.first(where: { isChoice($0, of: name) }) {
                result.kind = choice.kind
                result.discriminator = choice.discriminator ?? result.discriminator
            }
        }
        diagnostics += merger.diagnostics
        return result
    }

    private mutating func add(_ members: [Schema], to merger: inout AllOfMerger, name: String?) {
        for member in members {
            switch member.kind {
            case .all(let inner): add(inner, to: &merger, name: name)
            case .reference(let target): add(target, member, to: &merger, name: name)
            default: merger.add(member)
            }
        }
    }

    private mutating func add(_ target: String, _ member: Schema, to merger: inout AllOfMerger, name: String?) {
        guard target != name, var schema = resolved(target) else {
            diagnostics.append(
                Diagnostic(
                    .warning,
                    code: "allof-cycle",
                    "\(target.quoted) includes itself through 'allOf'; it adds nothing here",
                    at: member.position
                )
            )
            return
        }
        if let name {
            // A derived schema does not include the union by which its parent chooses it.
            if case .object(var object) = schema.kind {
                object.variants.removeAll { includes($0, name) }
                schema.kind = .object(object)
            } else if case .union = schema.kind, includes(schema, name) {
                return
            }
        }
        merger.add(schema, from: target, member)
    }

    /// The schema that a chain of references contributes to an `allOf`; nil in a cycle.
    private func resolved(_ name: String) -> Schema? {
        var name = name
        for _ in 0...raw.count {
            guard let schema = bases[name] ?? merged[name] else { return nil }
            guard case .reference(let next) = schema.kind else { return schema }
            name = next
        }
        return nil
    }

    /// Whether a union has the schema as a member.
    private func includes(_ union: Schema, _ name: String) -> Bool {
        guard case .union(let union) = target(union)?.kind else { return false }
        return union.members.contains { $0.kind == .reference(name) }
    }

    /// Whether a union in the schema chooses among schemas that all include it.
    private func isChoice(_ union: Schema, of name: String) -> Bool {
        guard case .union(let union) = target(union)?.kind else { return false }
        return union.members.allSatisfy { member in
            guard case .reference(let child) = member.kind, case .all(let parts) = raw[child]?.kind else {
                return false
            }
            return parts.contains { $0.kind == .reference(name) }
        }
    }

    private func target(_ schema: Schema) -> Schema? {
        if case .reference(let name) = schema.kind { resolved(name) } else { schema }
    }
}
