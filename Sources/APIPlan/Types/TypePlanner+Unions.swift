import OpenAPIReader

extension TypePlanner {
    /// An enum with a case for each member that has a type of its own.
    mutating func union(_ union: UnionSchema, _ schema: Schema, name: String) -> TypePlan.Kind {
        let members = members(of: union, schema, name: name)
        let tags = UnionTags(table: table).tag(of: members, schema.discriminator)
        let names = caseNames(of: members, tags?.values)
        var cases: [UnionPlan.Case] = []
        var caseOfMember: [Int] = []
        for (caseName, member) in zip(names, members) {
            let place = Place(
                name: name + SwiftName.type(member.swiftName ?? caseName),
                text: "The case \(SchemaText.code(caseName)) of `\(name)`."
            )
            let type = type(of: member, at: place)
            // Two formats of strings may be the same type.
            if let index = cases.firstIndex(where: { $0.type == type }) {
                caseOfMember.append(index)
            } else {
                caseOfMember.append(cases.count)
                cases.append(UnionPlan.Case(name: SwiftName.spelled(caseName), type: type))
            }
        }
        if cases.count == 1, !union.isInherited, let only = cases.first { return .alias(only.type) }
        let choices = UnionChoices(members: members, cases: caseOfMember, table: table)
        var plan = choices.plan(tags, schema.discriminator)
        plan.cases = cases
        return .union(plan)
    }

    /// The members in the order in which decoding tries them, each reference once; with those that only the mapping names.
    private mutating func members(of union: UnionSchema, _ schema: Schema, name: String) -> [Schema] {
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
            let message =
                "the mapping of \(mapping.value.quoted) leads to \(mapping.target.quoted), which is no member of "
            report(
                Diagnostic(
                    .warning,
                    code: "mapping-no-member",
                    message + "'\(name)'; it is taken in as one",
                    at: mapping.position
                )
            )
            members.append(Schema(.reference(mapping.target), position: mapping.position))
        }
        let breadths = members.map(table.breadth)
        return zip(members, breadths).enumerated()
            .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .map(\.element.0)
    }

    // MARK: Names

    private mutating func caseNames(of members: [Schema], _ tags: [UnionTags.Values]?) -> [String] {
        let own = ownNames(of: members, tags)
        let wishes = zip(own, members).map { name, member in
            wish(name, member.swiftName, wireName: name, at: member.position)
        }
        var scope = NameScope(noun: "case", reserved: ReservedNames.unionCases, suffix: "Value")
        var findings: [Diagnostic] = []
        let names = scope.claim(wishes, diagnostics: &findings)
        findings.forEach { report($0) }
        return names
    }

    /// A name for each member that no other has. What has no name is called after its kind, with a number where needed:
    /// nothing can be done about that in the description but to give it a name.
    private func ownNames(of members: [Schema], _ tags: [UnionTags.Values]?) -> [String] {
        let arrays = members.filter { table.kinds(of: $0) == [.array] }.count
        var taken: Set<String> = []
        return members.enumerated().map { index, member in
            let tag = tags.flatMap { $0[index].names.count == 1 ? $0[index].names[0] : nil }
            let name = ownName(of: member, tag: tag, tellsElements: arrays > 1)
            var unique = name
            var number = 2
            while !taken.insert(unique).inserted {
                unique = "\(name)\(number)"
                number += 1
            }
            return unique
        }
    }

    private func ownName(of member: Schema, tag: String? = nil, tellsElements: Bool) -> String {
        if let chosen = member.swiftName { return chosen }
        if case .reference(let target) = member.kind { return SwiftName.member(typeName(of: target)) }
        if let title = member.title, isName(title) { return SwiftName.member(title) }
        if let tag { return SwiftName.member(tag) }
        if let constant = member.allowedValues.first, member.allowedValues.count == 1, let text = constant.string {
            return SwiftName.member(text)
        }
        switch member.kind {
        case .string(let format?): return SwiftName.member(format)
        case .array(let items) where tellsElements:
            return ownName(of: items, tellsElements: true) + "Array"
        default: break
        }
        let kinds = table.kinds(of: member)
        return kinds.count == 1 ? kinds.first?.rawValue ?? "value" : "value"
    }

    /// A title that is a name and no sentence.
    private func isName(_ title: String) -> Bool {
        title.count <= 40 && title.split(separator: " ").count <= 4 && title.contains(where: \.isLetter)
    }
}

/// Which cases of a union a value may be, by what its tag says.
private struct UnionChoices {
    let members: [Schema]

    /// The case of each member; members of one type share it.
    let cases: [Int]

    let table: SchemaTable

    func plan(_ tags: UnionTags.Tag?, _ discriminator: Discriminator?) -> UnionPlan {
        let all = members.indices.map(\.self)
        guard let values = tags?.values, let property = tags?.property else {
            return UnionPlan(cases: [], otherwise: choice(among: all))
        }
        let others = all.filter { values[$0].mayBeOther }
        let missing = all.filter { values[$0].mayBeMissing }
        var unnamed = choice(among: others)
        if let index = defaultMember(discriminator) { unnamed = .only(cases[index]) }
        let whenMissing = missing.isEmpty || missing == others ? nil : choice(among: missing)
        return UnionPlan(
            cases: [],
            tag: UnionPlan.Tag(
                property: property,
                branches: branches(values),
                missing: whenMissing == unnamed ? nil : whenMissing
            ),
            otherwise: unnamed
        )
    }

    /// The member that `defaultMapping` names.
    private func defaultMember(_ discriminator: Discriminator?) -> Int? {
        guard let target = discriminator?.defaultTarget else { return nil }
        let names = table.names(of: target)
        return members.firstIndex { !UnionTags(table: table).names(inside: [$0]).isDisjoint(with: names) }
    }

    /// Values of the same cases together, in the order of the members.
    private func branches(_ values: [UnionTags.Values]) -> [UnionPlan.Branch] {
        var order: [String] = []
        var members: [String: [Int]] = [:]
        for (index, value) in values.enumerated() {
            for name in value.names {
                if members[name] == nil { order.append(name) }
                members[name, default: []].append(index)
            }
        }
        var branches: [UnionPlan.Branch] = []
        var places: [UnionPlan.Choice: Int] = [:]
        for name in order {
            let choice = choice(named: members[name] ?? [])
            if let place = places[choice] {
                branches[place].values.append(name)
            } else {
                places[choice] = branches.count
                branches.append(UnionPlan.Branch(values: [name], choice: choice))
            }
        }
        return branches
    }

    /// What a value of the tag stands for: where it is one case, nothing else will do.
    private func choice(named indices: [Int]) -> UnionPlan.Choice {
        let distinct = Set(indices.map { cases[$0] })
        guard let only = distinct.first, distinct.count == 1 else { return choice(among: indices) }
        return .only(only)
    }

    private func choice(among indices: [Int]) -> UnionPlan.Choice {
        var seen: Set<Int> = []
        let distinct = indices.filter { seen.insert(cases[$0]).inserted }
        guard !distinct.isEmpty else { return .none }
        let isApart = distinct.count == 1 || table.areApart(distinct.map { members[$0] })
        return isApart ? .first(distinct.map { cases[$0] }) : .best(distinct.map { cases[$0] })
    }
}
