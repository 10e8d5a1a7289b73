import OpenAPIReader

/// Plans the methods of operations: one for each operation, two where it has a plain and a streamed response.
struct OperationPlanner {
    let types: TypePlanner

    /// The servers and the credentials of operations.
    private(set) var destinations: DestinationPlanner

    /// The diagnostics about operations and their parts.
    private(set) var diagnostics: [Diagnostic] = []

    private var names: OperationNames

    init(types: TypePlanner, destinations: DestinationPlanner) {
        self.types = types
        self.destinations = destinations
        names = OperationNames(types: types)
    }

    /// Returns the methods in the order of the operations, and the groups of methods.
    mutating func plan(_ tags: TagGroups) -> (ungrouped: [OperationPlan], groups: [GroupPlan]) {
        // The properties of groups and the client's methods are members of one class.
        let properties = tags.groups.map { group in
            NameRequest(group.member, wireName: group.tag, position: group.operations[0].position)
        }
        var scope = Self.methodScope()
        let names = scope.assign(properties, diagnostics: &diagnostics)
        let ungrouped = plan(tags.ungrouped, in: &scope, group: nil)
        let groups = zip(names, tags.groups).map { name, group in
            // The sync form of a group has a property `client`.
            var scope = Self.methodScope(also: ["client"])
            return GroupPlan(
                name: SwiftName.spelled(name),
                typeName: group.typeName,
                documentation: Documentation(["The operations of \(Markdown.code(group.tag))."]),
                operations: plan(group.operations, in: &scope, group: group.member)
            )
        }
        return (ungrouped, groups)
    }

    private static func methodScope(also names: Set<String> = []) -> NameScope {
        NameScope(noun: "method", reserved: ReservedNames.methods.union(names), suffix: "Operation")
    }

    private mutating func plan(_ operations: [Operation], in scope: inout NameScope, group: String?) -> [OperationPlan]
    {
        var requests: [OperationNames.Requests] = []
        for operation in operations { requests.append(names.requests(for: operation, diagnostics: &diagnostics)) }
        let all = requests.flatMap(\.all).map { request in
            guard let group else { return request }
            var request = request
            request.name = TagGroups.shortName(request.name, in: group)
            return request
        }
        var assigned = scope.assign(all, diagnostics: &diagnostics)[...]
        return zip(operations, requests).flatMap { operation, requests in
            let methods = methods(of: operation, requests, &assigned, isGrouped: group != nil)
            return destinations.planned(methods, of: operation)
        }
    }

    /// The methods of one operation, whose assigned names are the next ones in `assigned`.
    private mutating func methods(
        of operation: Operation,
        _ requests: OperationNames.Requests,
        _ assigned: inout ArraySlice<String>,
        isGrouped: Bool
    ) -> [OperationPlan] {
        let plain = requests.plain == nil ? nil : assigned.popFirst()
        let stream = requests.stream == nil ? nil : assigned.popFirst()
        // Types are named after the name without a group, so that they differ from those of other groups.
        let typeName = isGrouped ? requests.plain?.name ?? requests.stream?.name : plain ?? stream
        let further = requests.further.compactMap { further in assigned.popFirst().map { (further.response, $0) } }
        let planner = MethodPlanner(
            operation: operation,
            typeName: types.prefix + SwiftName.type(typeName ?? operation.path),
            types: types
        )
        let (methods, found) = planner.plan(plainName: plain, streamName: stream, further)
        diagnostics += found
        guard requests.pages != nil, let pages = assigned.popFirst() else { return methods }
        return adding(pages, of: operation, to: methods)
    }

    /// The methods, with the one that reads page by page after the one that reads a single page.
    private mutating func adding(
        _ name: String,
        of operation: Operation,
        to methods: [OperationPlan]
    ) -> [OperationPlan] {
        guard let pagination = operation.pagination, let plain = methods.first else { return methods }
        var planner = PagesPlanner(catalog: types.catalog)
        let pages = planner.plan(pagination, of: plain, name: name)
        if pagination.isInferred, pages == nil {
            let message =
                "the 'Link' field leads to further pages, but '\(plain.label)' returns no single JSON value; "
                + "it has no method for pages"
            diagnostics.append(Diagnostic(.note, code: "link-pages", message, at: pagination.position))
        } else {
            diagnostics += planner.diagnostics
        }
        return pages.map { [plain, $0] + methods.dropFirst() } ?? methods
    }
}
