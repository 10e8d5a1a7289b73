package import OpenAPIReader

/// Plans the Swift API of a description; it puts the results of all other planners together.
package enum ClientPlanner {
    /// Returns the plan of the client, its methods and its types, and diagnostics about everything that cannot be planned.
    package static func plan(_ description: OpenAPIDescription, options: PlanOptions = PlanOptions()) -> PlanningResult
    {
        let adjustment = DescriptionAdjustment(description, options: options)
        let description = adjustment.description
        if let error = PropertyLimit.error(for: description) {
            return PlanningResult(plan: nil, diagnostics: ordered(adjustment.diagnostics + [error]))
        }
        let names = ClientNames(description, options)
        let tags = TagGroups(description.operations, options: options, reserved: names.all)
        let catalog = TypeCatalog(
            reservedNames: ReservedNames.types.union(names.all).union(tags.groups.flatMap(\.typeNames)),
            propertyRenames: PropertyRenames(options.renames.properties)
        )
        let types = TypePlanner(description, catalog: catalog, options: options)
        types.planNamedTypes()
        var operations = OperationPlanner(
            types: types,
            destinations: DestinationPlanner(
                description,
                clientName: names.client,
                credentialsName: names.credentials
            )
        )
        let methods = operations.plan(tags)
        var payloads = PayloadPlanner(types: types)
        payloads.plan(description)
        catalog.reportUnusedRenames()
        var destinations = operations.destinations
        let servers = destinations.serversPlan(named: names.servers)
        let diagnostics = ordered(
            adjustment.diagnostics + catalog.diagnostics + operations.diagnostics + destinations.diagnostics
        )
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return PlanningResult(plan: nil, diagnostics: diagnostics)
        }
        var plan = plan(description, options, names, destinations)
        plan.servers = servers
        plan.operations = methods.ungrouped
        plan.groups = methods.groups
        plan.types = catalog.types
        return PlanningResult(plan: finished(plan, options, payloads: payloads.names), diagnostics: diagnostics)
    }

    /// The plan of the client without its methods and types.
    private static func plan(
        _ description: OpenAPIDescription,
        _ options: PlanOptions,
        _ names: ClientNames,
        _ destinations: DestinationPlanner
    ) -> ClientPlan {
        var plan = ClientPlan(
            access: options.access,
            clientName: names.client,
            syncProtocolName: names.syncProtocol
        )
        let info = description.info
        let texts = [Markdown.sentence(info.title) ?? "The client.", info.summary, info.description]
        plan.documentation = Documentation(texts.compactMap(Markdown.sentence))
        plan.syncDocumentation = Documentation([
            "The methods of `\(names.client)` without `await`.",
            "A conforming type has a method for every operation: the build fails until a new operation has one.",
        ])
        if let note = destinations.servers.note { plan.documentation.paragraphs.append(note) }
        plan.defaultBaseURL = destinations.servers.defaultBaseURL
        plan.credentials = destinations.credentials.plan
        plan.security = destinations.defaultSecurity
        plan.syncClientMode = options.syncClientMode
        return plan
    }

    /// The plan after the passes over its types and methods, in their order: each depends on the ones before it.
    private static func finished(_ plan: ClientPlan, _ options: PlanOptions, payloads: [String]) -> ClientPlan {
        var plan = plan
        plan.types = EqualTypes(plan.types, documentsEverything: options.access == .public).types
        plan.types = EnumDefaults.named(plan.types)
        plan.types = RecursiveUnions.marked(plan.types)
        plan.types = RecursionBreaker(plan.types).types
        plan.types = LargeProperties.marked(plan.types)
        plan.types = DuplicatePayloads.marked(plan.types)
        if options.dropsUnusedTypes ?? options.selection.isPartial {
            plan.types = ReachedTypes(plan, kept: payloads).types
        }
        plan = plan.shorteningSyncDocumentation().sharingFailures()
        plan.files = FilePlanner(plan: plan).files(options.shardCount)
        return plan
    }

    /// Sorts by position; a note stays after the diagnostic that it belongs to.
    private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var groups: [[Diagnostic]] = []
        var seen: Set<Diagnostic> = []
        for diagnostic in diagnostics where diagnostic.isPartOfAnother || seen.insert(diagnostic).inserted {
            if diagnostic.isPartOfAnother, !groups.isEmpty {
                groups[groups.count - 1].append(diagnostic)
            } else {
                groups.append([diagnostic])
            }
        }
        let sorted = groups.enumerated().sorted { left, right in
            let (first, second) = (left.element[0].position, right.element[0].position)
            return (first.line, first.column, left.offset) < (second.line, second.column, right.offset)
        }
        return sorted.flatMap(\.element)
    }
}

extension Diagnostic {
    /// Whether the note belongs to the diagnostic before it, and does not report something itself.
    fileprivate var isPartOfAnother: Bool { severity == .note && !["name-reserved", "link-pages"].contains(code) }
}
