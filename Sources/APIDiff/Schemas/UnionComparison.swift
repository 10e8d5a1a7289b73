import OpenAPIReader

/// Compares the members of two unions.
struct UnionComparison: SchemaRuleComparison {
    typealias Rules = UnionRule

    let schemas: SchemaComparison

    var collector: ChangeCollector { schemas.collector }

    /// Compares two unions, and the members that both have.
    func compare(_ old: UnionSchema, _ new: UnionSchema, _ pair: SchemaPair) {
        compareMembers(UnionMember.members(of: old), UnionMember.members(of: new), pair)
        if old.isExclusive != new.isExclusive, !old.hasDerivedMembers, !new.hasDerivedMembers {
            let rule = new.isExclusive ? UnionRule.becameExclusive : .becameInclusive
            let text = new.isExclusive ? "must match exactly one member" : "may match several members"
            report(rule, "a value of \(pair.path.text) \(text)", pair)
        }
        DiscriminatorComparison(collector: collector).compare(pair)
    }

    private func compareMembers(_ before: [UnionMember], _ after: [UnionMember], _ pair: SchemaPair) {
        for member in after {
            guard let old = before.first(where: { $0.key == member.key }) else {
                let message = "\(member.indefiniteText) was added to \(pair.path.text)"
                report(.memberAdded, message, pair, new: member.schema.position)
                continue
            }
            compareNames(old, member, pair)
            schemas.compare(
                SchemaPair(old: old.schema, new: member.schema, direction: pair.direction, path: pair.path)
            )
        }
        for member in before where !after.contains(where: { $0.key == member.key }) {
            let message = "\(member.indefiniteText) was removed from \(pair.path.text)"
            report(.memberRemoved, message, pair, old: member.schema.position)
        }
    }

    private func compareNames(_ old: UnionMember, _ new: UnionMember, _ pair: SchemaPair) {
        let before = old.schema.swiftName ?? old.schema.title
        let after = new.schema.swiftName ?? new.schema.title
        if case .reference = new.schema.kind { return }
        guard before != after else { return }
        let names = "from \(before?.quoted ?? "none") to \(after?.quoted ?? "none")"
        let message = "the name of \(new.definiteText) of \(pair.path.text) changed \(names)"
        report(.memberRenamed, message, pair, old: old.schema.position, new: new.schema.position)
    }

    // MARK: A union and a single schema

    /// Compares a union with a schema that is not one; a change to or from one of the members can be compatible.
    func compareWithSingleSchema(_ pair: SchemaPair) {
        switch (pair.old.kind, pair.new.kind) {
        case (.union(let union), let kind) where !Self.isUnion(kind):
            let isIncluded = includes(union, pair.new, schemas.oldSchemas)
            let breaks = UnionRule.removed.rule(pair.direction).breaks
            let message = "\(pair.path.text) changed from a union to a single schema"
            report(.removed, message, pair, breaks: isIncluded ? breaks : breaks.union(.wire))
        case (let kind, .union(let union)) where !Self.isUnion(kind):
            let isIncluded = includes(union, pair.old, schemas.newSchemas)
            let breaks = UnionRule.added.rule(pair.direction).breaks
            let message = "\(pair.path.text) changed from a single schema to a union"
            report(.added, message, pair, breaks: isIncluded ? breaks : breaks.union(.wire))
        default: break
        }
    }

    private static func isUnion(_ kind: Schema.Kind) -> Bool {
        switch kind {
        case .union, .any, .nothing: true
        default: false
        }
    }

    /// Whether a union has a member of the schema's type.
    private func includes(_ union: UnionSchema, _ schema: Schema, _ resolver: SchemaResolver) -> Bool {
        let type = schema.kind.memberType
        return union.members.contains { resolver.resolve($0).schema.kind.memberType == type }
    }
}
