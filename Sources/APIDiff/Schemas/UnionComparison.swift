import OpenAPIReader

/// Looks at the members of two unions, and at what says which member a value is.
struct UnionRules {
    let walk: SchemaComparison

    private typealias Pair = SchemaComparison.Pair

    /// A member with what it is known by in both documents.
    private struct Member {
        var key: String
        var text: String
        var schema: Schema
    }

    /// Compares two unions and the members that both have.
    func compare(_ old: UnionSchema, _ new: UnionSchema, _ pair: SchemaComparison.Pair) {
        let before = members(of: old)
        let after = members(of: new)
        compare(before, after, pair)
        if old.isExclusive != new.isExclusive, !old.isInherited, !new.isInherited {
            let rule = new.isExclusive ? UnionRule.becameExclusive : .becameInclusive
            let ending = new.isExclusive ? "one of its kinds only" : "of several of its kinds at once"
            add(rule, "a value of \(pair.place.text) may be \(ending)", pair)
        }
        compareDiscriminators(pair)
    }

    private func compare(_ before: [Member], _ after: [Member], _ pair: Pair) {
        for member in after {
            guard let old = before.first(where: { $0.key == member.key }) else {
                add(.memberAdded, "\(pair.place.text) may be \(member.text)", pair, new: member.schema.position)
                continue
            }
            compareNames(old, member, pair)
            walk.compare(old.schema, member.schema, pair.direction, at: pair.place)
        }
        for member in before where !after.contains(where: { $0.key == member.key }) {
            let message = "\(pair.place.text) may no longer be \(member.text)"
            add(.memberRemoved, message, pair, old: member.schema.position)
        }
    }

    private func compareNames(_ old: Member, _ new: Member, _ pair: Pair) {
        let before = old.schema.swiftName ?? old.schema.title
        let after = new.schema.swiftName ?? new.schema.title
        if case .reference = new.schema.kind { return }
        guard before != after else { return }
        let message =
            "\(new.text), which \(pair.place.text) may be, is called \(after?.quoted ?? "nothing") and no longer "
            + (before?.quoted ?? "nothing")
        add(.memberRenamed, message, pair, old: old.schema.position, new: new.schema.position)
    }

    /// References are known by their names; of the others, the first string is the first string.
    private func members(of union: UnionSchema) -> [Member] {
        var counts: [String: Int] = [:]
        return union.members.map { member in
            if case .reference(let name) = member.kind {
                return Member(key: "#\(name)", text: "a \(name.quoted)", schema: member)
            }
            let kind = member.allowedValues.count == 1 ? member.allowedValues[0].json : Self.kind(of: member)
            counts[kind, default: 0] += 1
            let number = counts[kind] ?? 1
            let text = member.allowedValues.count == 1 ? kind : "\(number > 1 ? "another" : Self.article(kind)) \(kind)"
            return Member(key: "\(kind) \(number)", text: text, schema: member)
        }
    }

    private static func article(_ noun: String) -> String { "aeiou".contains(noun.prefix(1)) ? "an" : "a" }

    private static func kind(of schema: Schema) -> String {
        switch schema.kind {
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array, .tuple: "list"
        case .object, .all: "object"
        case .union, .reference: "union"
        case .any, .nothing: "value"
        }
    }

    // MARK: One kind and several

    /// Compares a union with a schema that is none: a single kind may be one of the several.
    func compareWithUnion(_ pair: SchemaComparison.Pair) {
        switch (pair.old.kind, pair.new.kind) {
        case (.union(let union), let kind) where !Self.isUnion(kind):
            let isIncluded = includes(union, pair.new, walk.oldTable)
            let breaks = UnionRule.removed.rule(pair.direction).breaks
            let message = "\(pair.place.text) is of one kind and no longer of several"
            add(.removed, message, pair, breaks: isIncluded ? breaks : breaks.union(.wire))
        case (let kind, .union(let union)) where !Self.isUnion(kind):
            let isIncluded = includes(union, pair.old, walk.newTable)
            let breaks = UnionRule.added.rule(pair.direction).breaks
            let message = "\(pair.place.text) is of several kinds and no longer of one"
            add(.added, message, pair, breaks: isIncluded ? breaks : breaks.union(.wire))
        default: break
        }
    }

    private static func isUnion(_ kind: Schema.Kind) -> Bool {
        switch kind {
        case .union, .any, .nothing: true
        default: false
        }
    }

    /// Whether a union has a member of the schema's kind.
    private func includes(_ union: UnionSchema, _ schema: Schema, _ table: SchemaTable) -> Bool {
        let kind = Self.kind(of: schema)
        return union.members.contains { Self.kind(of: table.target(of: $0).schema) == kind }
    }

    // MARK: Discriminators

    private func compareDiscriminators(_ pair: Pair) {
        let place = pair.place.text
        switch (pair.old.discriminator, pair.new.discriminator) {
        case (nil, let new?):
            let message = "the property \(new.property.quoted) says what \(place) is, where none did"
            add(.discriminatorAdded, message, pair, new: new.position)
        case (let old?, nil):
            let message = "the property \(old.property.quoted) no longer says what \(place) is"
            add(.discriminatorRemoved, message, pair, old: old.position)
        case (let old?, let new?):
            if old.property != new.property {
                let message = "\(new.property.quoted) says what \(place) is and no longer \(old.property.quoted)"
                add(.discriminatorPropertyChanged, message, pair, old: old.position, new: new.position)
            }
            compareMappings(old.mapping, new.mapping, pair)
        case (nil, nil): break
        }
    }

    private func compareMappings(_ old: [Discriminator.Mapping], _ new: [Discriminator.Mapping], _ pair: Pair) {
        for mapping in new {
            guard let before = old.first(where: { $0.value == mapping.value }) else {
                let message = "\(mapping.value.quoted) says that \(pair.place.text) is a \(mapping.target.quoted)"
                add(.mappingAdded, message, pair, new: mapping.position)
                continue
            }
            guard before.target != mapping.target else { continue }
            let message =
                "\(mapping.value.quoted) says that \(pair.place.text) is a \(mapping.target.quoted) and no longer a "
                + before.target.quoted
            add(.mappingChanged, message, pair, old: before.position, new: mapping.position)
        }
        for mapping in old where !new.contains(where: { $0.value == mapping.value }) {
            let message = "\(mapping.value.quoted) no longer says that \(pair.place.text) is a \(mapping.target.quoted)"
            add(.mappingRemoved, message, pair, old: mapping.position)
        }
    }

    private func add(
        _ rule: UnionRule,
        _ message: String,
        _ pair: Pair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil,
        breaks: Breakage? = nil
    ) {
        walk.log.add(
            rule.rule(pair.direction),
            pair.place.subject,
            message,
            old: old ?? pair.old.position,
            new: new ?? pair.new.position,
            breaks: breaks
        )
    }
}
