import OpenAPIReader

/// Merges what `allOf` holds together into one schema each, following references.
///
/// Every named schema is merged once, those that it is made of first, so that the work is linear in what comes out.
struct SchemaMerger {
    /// The named schemas, each merged.
    private(set) var merged: [String: Schema]

    /// What a schema gives to those that take it in, where that is less than what its own values are: a parent that
    /// chooses among its children gives its properties only.
    private var bases: [String: Schema] = [:]

    /// What was found, in the order of the schemas.
    private(set) var diagnostics: [Diagnostic] = []

    /// All names, those that an `allOf` takes in before those that have it.
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
        for (name, choice) in inheritance.choices {
            guard let schema = merged[name] else { continue }
            bases[name] = schema
            merged[name] = choice
        }
        for name in order {
            guard let schema = raw[name], case .all(let members) = schema.kind else { continue }
            let whole = merge(members, outer: schema, name: name)
            guard var choice = inheritance.choices[name] else {
                merged[name] = whole
                continue
            }
            choice.description = whole.description
            choice.allowsNull = whole.allowsNull
            bases[name] = whole
            merged[name] = choice
        }
    }

    /// The schema with its members merged, where it is an `allOf`; with what was found about them.
    func flat(_ schema: Schema) -> (schema: Schema, diagnostics: [Diagnostic]) {
        guard case .all(let members) = schema.kind else { return (schema, []) }
        var copy = self
        copy.diagnostics = []
        let result = copy.merge(members, outer: schema, name: nil)
        return (result, copy.diagnostics)
    }

    private mutating func merge(_ members: [Schema], outer: Schema, name: String?) -> Schema {
        var sum = AllOfSum(position: outer.position)
        add(members, to: &sum, name: name)
        var result = outer
        result.kind = sum.kind
        if let name, case .reference(let parent) = result.kind, inheritance.isHeir(name, of: parent) {
            // An heir that adds nothing is still not its parent.
            result.kind = resolved(parent)?.kind ?? .any
        }
        let own = sum.own
        result.allowsNull = outer.allowsNull || sum.allowsNull
        result.allowedValues = outer.allowedValues.isEmpty ? sum.allowedValues : outer.allowedValues
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
            if let choice = sum.variants.first(where: { isChoice($0, of: name) }) {
                result.kind = choice.kind
                result.discriminator = choice.discriminator ?? result.discriminator
            }
        }
        diagnostics += sum.diagnostics
        return result
    }

    private mutating func add(_ members: [Schema], to sum: inout AllOfSum, name: String?) {
        for member in members {
            switch member.kind {
            case .all(let inner): add(inner, to: &sum, name: name)
            case .reference(let target): add(target, member, to: &sum, name: name)
            default: sum.add(member)
            }
        }
    }

    private mutating func add(_ target: String, _ member: Schema, to sum: inout AllOfSum, name: String?) {
        guard target != name, var schema = resolved(target) else {
            diagnostics.append(
                Diagnostic(
                    .warning,
                    code: "allof-cycle",
                    "\(target.quoted) is made of itself; it adds nothing here",
                    at: member.position
                )
            )
            return
        }
        if let name {
            // A parent that chooses among its children has made the choice where a child takes it in.
            if case .object(var object) = schema.kind {
                object.variants.removeAll { includes($0, name) }
                schema.kind = .object(object)
            } else if case .union = schema.kind, includes(schema, name) {
                return
            }
        }
        sum.add(schema, from: target, member)
    }

    /// What a chain of references gives to an `allOf`; nil in a circle.
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

    /// Whether a union chooses among schemas that all take in the one that it stands in.
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

/// The named `allOf` schemas, each behind those that it takes in.
private struct AllOfOrder {
    private(set) var names: [String] = []

    /// Depth first without recursion: a chain may be as long as the document.
    init(_ schemas: [NamedSchema], _ raw: [String: Schema]) {
        var seen: Set<String> = []
        for start in schemas where seen.insert(start.name).inserted {
            var path = [(name: start.name, waiting: Self.takenIn(start.schema)[...])]
            while let (name, waiting) = path.last {
                guard let next = waiting.first else {
                    names.append(name)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].waiting.removeFirst()
                guard let schema = raw[next], seen.insert(next).inserted else { continue }
                path.append((next, Self.takenIn(schema)[...]))
            }
        }
    }

    private static func takenIn(_ schema: Schema) -> [String] {
        switch schema.kind {
        case .reference(let name): [name]
        case .all(let members): members.flatMap(takenIn)
        default: []
        }
    }
}
