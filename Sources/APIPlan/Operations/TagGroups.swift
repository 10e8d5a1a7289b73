import OpenAPIReader

/// The operations of a description, grouped by their first tags.
struct TagGroups {
    /// The operations of one tag.
    struct Group {
        /// The tag, in its first spelling.
        var tag: String

        /// The requested name of the client's property.
        var member: String

        /// The stem of the names of the group's types.
        var typeName: String

        /// The operations, in the description's order.
        var operations: [Operation] = []

        /// The names of the group's types.
        var typeNames: [String] {
            let plan = GroupPlan(name: member, typeName: typeName, documentation: Documentation(), operations: [])
            return [plan.callsName, plan.syncCallsName, plan.syncProtocolName, plan.syncTypeName]
        }
    }

    /// The operations without a tag; all operations where they are not grouped.
    private(set) var ungrouped: [Operation] = []

    /// The groups, in the order in which their tags appear. Tags with the same name in Swift are one group.
    private(set) var groups: [Group] = []

    /// Groups operations. `reserved` are the names of the client's own types, which no group's type has.
    init(_ operations: [Operation], options: PlanOptions, reserved: Set<String> = []) {
        var taken = reserved.union(ReservedNames.types)
        var indices: [String: Int] = [:]
        for operation in operations {
            guard options.groupsByTag, let tag = operation.tags.first, !tag.isEmpty else {
                ungrouped.append(operation)
                continue
            }
            let member = SwiftName.member(tag)
            let index = indices[member] ?? groups.count
            if index == groups.count {
                indices[member] = index
                var group = Group(tag: tag, member: member, typeName: options.prefix + SwiftName.type(tag))
                while !taken.isDisjoint(with: group.typeNames) { group.typeName += "Group" }
                taken.formUnion(group.typeNames)
                groups.append(group)
            }
            groups[index].operations.append(operation)
        }
    }

    /// Returns the name of a method without the group's name as a prefix: `petsList` is `list` in `pets`.
    static func shortName(_ name: String, in group: String) -> String {
        guard name.hasPrefix(group), let first = name.dropFirst(group.count).first, first.isUppercase else {
            return name
        }
        return SwiftName.member(String(name.dropFirst(group.count)))
    }
}
