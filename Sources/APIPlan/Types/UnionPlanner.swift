import OpenAPIReader

/// Plans the enums of unions: one case for each member that has a type of its own.
struct UnionPlanner {
    let types: TypePlanner

    private var table: SchemaTable { types.table }
    private var catalog: TypeCatalog { types.catalog }

    /// Returns the enum of a union, or an alias where all members are of one type.
    func plan(_ union: UnionSchema, _ schema: Schema, name: String) -> TypePlan.Kind {
        let members = members(of: union, schema, name: name)
        let tags = UnionTags(table: table).tag(of: members, schema.discriminator)
        let names = caseNames(of: members, tags?.values)
        var cases: [UnionPlan.Case] = []
        var caseOfMember: [Int] = []
        for (caseName, member) in zip(names, members) {
            let request = TypeRequest(
                name: name + SwiftName.type(member.swiftName ?? caseName),
                text: "The case \(Markdown.code(caseName)) of `\(name)`."
            )
            let type = types.type(of: member, as: request)
            // Strings of two formats may be of one type.
            if let index = cases.firstIndex(where: { $0.type == type }) {
                caseOfMember.append(index)
            } else {
                caseOfMember.append(cases.count)
                cases.append(UnionPlan.Case(name: SwiftName.spelled(caseName), type: type))
            }
        }
        if cases.count == 1, !union.hasDerivedMembers, let only = cases.first { return .alias(only.type) }
        let choices = UnionChoices(members: members, cases: caseOfMember, table: table)
        var plan = choices.plan(tags, schema.discriminator)
        plan.cases = cases
        return .union(plan)
    }

    /// The members in the order in which decoding tries them: each reference once, and members that only the
    /// discriminator's mapping names.
    private func members(of union: UnionSchema, _ schema: Schema, name: String) -> [Schema] {
        var seen: Set<String> = []
        var members = union.members.filter { member in
            switch member.kind {
            case .nothing: false
            // A member that is the union itself adds nothing.
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

    private func caseNames(of members: [Schema], _ tags: [UnionTags.Values]?) -> [String] {
        let requests = zip(uniqueNames(of: members, tags), members).map { name, member in
            catalog.request(name, chosen: member.swiftName, wireName: name, at: member.position)
        }
        return catalog.memberNames(requests, noun: "case", reserved: ReservedNames.unionCases)
    }

    /// A different name for each member. Members without a name are named after their kind, with a number where several are
    /// of one kind and without a warning: the description cannot avoid that unless it names them.
    private func uniqueNames(of members: [Schema], _ tags: [UnionTags.Values]?) -> [String] {
        let arrays = members.filter { table.kinds(of: $0) == [.array] }.count
        var taken: Set<String> = []
        return members.enumerated().map { index, member in
            let tag = tags.flatMap { $0[index].names.count == 1 ? $0[index].names[0] : nil }
            let name = name(of: member, tag: tag, namesElements: arrays > 1)
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
