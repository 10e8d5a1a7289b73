import OpenAPIReader

/// Plans the enums of unions: one case for each member that has a type of its own.
struct UnionPlanner {
    let types: TypePlanner

    private var table: SchemaTable { types.table }
    private var catalog: TypeCatalog { types.catalog }

    /// A member, or one of the values of the tag that select a member which does not declare the tag.
    private struct Member {
        var schema: Schema
        var values: UnionTags.Values?

        /// The tag's value, where the member itself does not keep it.
        var writtenTag: String?

        /// Whether other values of the tag select the same schema, so that the value names the case.
        var isOneOfSeveral = false
    }

    /// Returns the enum of a union, or an alias where all members are of one type.
    func plan(_ union: UnionSchema, _ schema: Schema, name: String) -> TypePlan.Kind {
        let schemas = members(of: union, schema, name: name)
        let tags = UnionTags(table: table).tag(of: schemas, schema.discriminator)
        let members = tagged(schemas, tags, schema.discriminator)
        let names = caseNames(of: members)
        var cases: [UnionPlan.Case] = []
        var caseOfMember: [Int] = []
        for (caseName, member) in zip(names, members) {
            let request = TypeRequest(
                name: name + SwiftName.type(member.schema.swiftName ?? caseName),
                text: "The case \(Markdown.code(caseName)) of `\(name)`."
            )
            let type = types.type(of: member.schema, as: request)
            // Strings of two formats may be of one type.
            if !member.isOneOfSeveral, let index = cases.firstIndex(where: { $0.type == type }) {
                caseOfMember.append(index)
            } else {
                caseOfMember.append(cases.count)
                let isObject = table.kinds(of: member.schema) == [.object]
                cases.append(
                    UnionPlan.Case(
                        name: SwiftName.spelled(caseName),
                        type: type,
                        writtenTag: isObject ? member.writtenTag : nil
                    )
                )
            }
        }
        let isAlias = !union.hasDerivedMembers && schema.discriminator == nil
        if cases.count == 1, isAlias, let only = cases.first { return .alias(only.type) }
        let choices = UnionChoices(members: members.map(\.schema), cases: caseOfMember, table: table)
        let values = tags.map { ($0.property, members.compactMap(\.values)) }
        var plan = choices.plan(values, schema.discriminator)
        plan.cases = cases
        return .union(plan)
    }

    /// The members with the values of the tag that encoding has to write. A member that does not declare the tag is one case
    /// for each value, because only the case keeps the value.
    private func tagged(_ schemas: [Schema], _ tags: UnionTags.Tag?, _ discriminator: Discriminator?) -> [Member] {
        guard let tags else { return schemas.map { Member(schema: $0) } }
        guard let discriminator else { return zip(schemas, tags.values).map { Member(schema: $0, values: $1) } }
        return zip(schemas, tags.values).flatMap { schema, values -> [Member] in
            let whole = Member(schema: schema, values: values)
            guard case .object(let object)? = table.resolved(schema)?.kind, let first = values.names.first else {
                return [whole]
            }
            let mapped = Set(discriminator.mapping.map(\.value))
            // The schema of `defaultMapping` is chosen without a value.
            let isDefault = discriminator.defaultTarget.map { schema.kind == .reference($0) } ?? false
            if isDefault, !mapped.contains(first) { return [whole] }
            if let property = object.properties.first(where: { $0.name == tags.property }) {
                return [Member(schema: schema, values: values, writtenTag: property.isRequired ? nil : first)]
            }
            return values.names.enumerated().map { index, name in
                var one = values
                one.names = [name]
                if index > 0 { (one.mayBeMissing, one.mayBeOther) = (false, false) }
                return Member(schema: schema, values: one, writtenTag: name, isOneOfSeveral: values.names.count > 1)
            }
        }
    }

    /// The members in the order in which decoding tries them: each reference once, and members that only the
    /// discriminator's mapping names.
    private func members(of union: UnionSchema, _ schema: Schema, name: String) -> [Schema] {
        var seen: Set<String> = []
        var members = union.members.filter { member in
            switch member.kind {
            case .nothing: false
            // A member that is the union itself adds nothing, nor does null alone.
            case .reference where table.resolved(member)?.kind == .nothing: false
            case .reference(let target): seen.insert(target).inserted && table.resolved(member) != schema
            default: true
            }
        }
        let known = UnionTags(table: table).names(inside: members)
        for mapping in schema.discriminator?.mapping ?? [] where !known.contains(mapping.target) {
            guard seen.insert(mapping.target).inserted else { continue }
            catalog.report(Self.unlisted(mapping, in: name))
            members.append(Schema(.reference(mapping.target), position: mapping.position))
        }
        let breadths = members.map(table.breadth)
        return zip(members, breadths).enumerated()
            .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .map(\.element.0)
    }

    private static func unlisted(_ mapping: Discriminator.Mapping, in name: String) -> Diagnostic {
        let message =
            "the mapping of \(mapping.value.quoted) names \(mapping.target.quoted), which is not a member of '\(name)'; "
            + "it is added as one"
        return Diagnostic(.warning, code: "mapping-no-member", message, at: mapping.position)
    }

    // MARK: Names

    private func caseNames(of members: [Member]) -> [String] {
        let requests = zip(uniqueNames(of: members), members).map { name, member in
            let chosen = member.isOneOfSeveral ? nil : member.schema.swiftName
            return catalog.request(name, chosen: chosen, wireName: name, at: member.schema.position)
        }
        return catalog.memberNames(requests, noun: "case", reserved: ReservedNames.unionCases)
    }

    /// A different name for each member. Members without a name are named after their kind, with a number where several are
    /// of one kind and without a warning: the description cannot avoid that unless it names them.
    private func uniqueNames(of members: [Member]) -> [String] {
        let arrays = members.filter { table.kinds(of: $0.schema) == [.array] }.count
        var taken: Set<String> = []
        return members.map { member in
            let tag = member.values.flatMap { $0.names.count == 1 ? $0.names[0] : nil }
            let name =
                member.isOneOfSeveral
                ? SwiftName.member(tag ?? "value")
                : name(of: member.schema, tag: tag, namesElements: arrays > 1)
            var unique = name
            var number = 2
            while !taken.insert(unique).inserted {
                unique = "\(name)\(number)"
                number += 1
            }
            return unique
        }
    }

    private func name(of member: Schema, tag: String? = nil, namesElements: Bool) -> String {
        if let chosen = member.swiftName { return chosen }
        if case .reference(let target) = member.kind { return SwiftName.member(types.typeName(of: target)) }
        if let title = member.title, isName(title) { return SwiftName.member(title) }
        if let tag { return SwiftName.member(tag) }
        if let constant = member.allowedValues.first, member.allowedValues.count == 1, let text = constant.string {
            return SwiftName.member(text)
        }
        switch member.kind {
        case .string(let format?): return SwiftName.member(format)
        case .array(let items) where namesElements:
            return name(of: items, namesElements: true) + "Array"
        default: break
        }
        let kinds = table.kinds(of: member)
        return kinds.count == 1 ? kinds.first?.rawValue ?? "value" : "value"
    }

    /// Whether a title is a name and not a sentence.
    private func isName(_ title: String) -> Bool {
        title.count <= 40 && title.split(separator: " ").count <= 4 && title.contains(where: \.isLetter)
    }
}
