import OpenAPIReader

/// The operations of a description, by their first tags.
struct TagGroups {
    /// The operations of one tag.
    struct Group {
        /// The tag as it was first written.
        var tag: String

        /// What the client's property wishes to be called.
        var member: String

        /// What the names of the group's types are made of.
        var typeName: String

        /// The operations, in the description's order.
        var operations: [Operation] = []

        /// The names that the group's types have.
        var typeNames: [String] {
            let plan = GroupPlan(name: member, typeName: typeName, documentation: Documentation(), operations: [])
            return [plan.callsName, plan.syncCallsName, plan.syncProtocolName, plan.syncTypeName]
        }
    }

    /// The operations that have no tag; all of them where nothing is grouped.
    private(set) var ungrouped: [Operation] = []

    /// The groups, in the order in which their tags come up. Tags that give one name are one group.
    private(set) var groups: [Group] = []

    init(_ operations: [Operation], options: PlanOptions) {
        var places: [String: Int] = [:]
        for operation in operations {
            guard options.groupsByTag, let tag = operation.tags.first, !tag.isEmpty else {
                ungrouped.append(operation)
                continue
            }
            let member = SwiftName.member(tag)
            let place = places[member] ?? groups.count
            if place == groups.count {
                places[member] = place
                groups.append(Group(tag: tag, member: member, typeName: options.prefix + SwiftName.type(tag)))
            }
            groups[place].operations.append(operation)
        }
    }

    /// The name of a method without the group's name before it: `petsList` is `list` in `pets`.
    static func shortName(_ name: String, in group: String) -> String {
        guard name.hasPrefix(group), let first = name.dropFirst(group.count).first, first.isUppercase else {
            return name
        }
        return SwiftName.member(String(name.dropFirst(group.count)))
    }
}
