import OpenAPIReader

/// Decides which cases of a union a value may be, by the value of its tag.
struct UnionChoices {
    let members: [Schema]

    /// The index of the case of each member; members of one type share a case.
    let cases: [Int]

    let table: SchemaTable

    /// Returns a plan with the tag and the choices, and without cases.
    func plan(_ tags: UnionTags.Tag?, _ discriminator: Discriminator?) -> UnionPlan {
        let all = members.indices.map(\.self)
        guard let values = tags?.values, let property = tags?.property else {
            return UnionPlan(cases: [], otherwise: choice(among: all))
        }
        let others = all.filter { values[$0].mayBeOther }
        let missing = all.filter { values[$0].mayBeMissing }
        var otherwise = choice(among: others)
        if let index = defaultMember(discriminator) { otherwise = .only(cases[index]) }
        var whenMissing = missing.isEmpty || missing == others ? nil : choice(among: missing)
        // `defaultMapping` is also for objects without the property (OpenAPI 3.2 section 4.25.2).
        if defaultMember(discriminator) != nil { whenMissing = nil }
        return UnionPlan(
            cases: [],
            tag: UnionPlan.Tag(
                property: property,
                branches: branches(values),
                missing: whenMissing == otherwise ? nil : whenMissing
            ),
            otherwise: otherwise
        )
    }

    /// The member that `defaultMapping` names.
    private func defaultMember(_ discriminator: Discriminator?) -> Int? {
        guard let target = discriminator?.defaultTarget else { return nil }
        let names = table.names(of: target)
        return members.firstIndex { !UnionTags(table: table).names(inside: [$0]).isDisjoint(with: names) }
    }

    /// One branch for all values with the same cases, in the order of the members.
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
        var indices: [UnionPlan.Choice: Int] = [:]
        for name in order {
            let choice = choice(named: members[name] ?? [])
            if let index = indices[choice] {
                branches[index].values.append(name)
            } else {
                indices[choice] = branches.count
                branches.append(UnionPlan.Branch(values: [name], choice: choice))
            }
        }
        return branches
    }

    /// The choice for a value of the tag: where it names one case, no other case is tried.
    private func choice(named indices: [Int]) -> UnionPlan.Choice {
        let distinct = Set(indices.map { cases[$0] })
        guard let only = distinct.first, distinct.count == 1 else { return choice(among: indices) }
        return .only(only)
    }

    private func choice(among indices: [Int]) -> UnionPlan.Choice {
        var seen: Set<Int> = []
        let distinct = indices.filter { seen.insert(cases[$0]).inserted }
        guard !distinct.isEmpty else { return .none }
        let areDisjoint = distinct.count == 1 || table.areDisjoint(distinct.map { members[$0] })
        return areDisjoint ? .first(distinct.map { cases[$0] }) : .best(distinct.map { cases[$0] })
    }
}
