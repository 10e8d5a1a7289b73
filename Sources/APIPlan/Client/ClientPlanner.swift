package import OpenAPIReader

/// What planning gave: the plan, unless an error stands among the diagnostics, and every finding.
package struct PlanningResult: Hashable, Sendable {
    /// The plan; nil when a diagnostic is an error.
    package var plan: ClientPlan?

    /// All findings in the order of the text, each followed by its notes.
    package var diagnostics: [Diagnostic]

    /// Pairs a plan with the findings.
    package init(plan: ClientPlan?, diagnostics: [Diagnostic]) {
        self.plan = plan
        self.diagnostics = diagnostics
    }
}

/// Decides what Swift API a description gives; the only way from the one to the other.
package enum ClientPlanner {
    /// Plans the client, its methods and the types; what cannot be planned is among the diagnostics.
    package static func plan(_ description: OpenAPIDescription, options: PlanOptions = PlanOptions()) -> PlanningResult
    {
        let adjustment = DescriptionAdjustment(description, options: options)
        let description = adjustment.description
        if let excess = PropertyBudget.excess(in: description) {
            return PlanningResult(plan: nil, diagnostics: ordered(adjustment.diagnostics + [excess]))
        }
        let name = apiName(description, options)
        let clientName = "\(name)Client"
        let tags = TagGroups(description.operations, options: options)
        var types = TypePlanner(
            description,
            reservedNames: Set(
                [clientName, "Sync\(clientName)", "Sync\(name)API", "\(name)Credentials", "\(name)Server"]
                    + tags.groups.flatMap(\.typeNames)
            ),
            options: options
        )
        types.planNamedTypes()
        var operations = OperationPlanner(
            types: types,
            destinations: DestinationPlanner(
                description,
                clientName: clientName,
                credentialsName: "\(name)Credentials"
            )
        )
        let methods = operations.plan(tags)
        var payloads = PayloadPlanner(types: operations.types)
        payloads.plan(description)
        operations.types.reportUnusedRenames()
        let servers = operations.destinations.serversPlan(named: "\(name)Server")
        let destinations = operations.destinations
        let diagnostics = ordered(
            adjustment.diagnostics + operations.types.diagnostics + operations.diagnostics
                + destinations.diagnostics
        )
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return PlanningResult(plan: nil, diagnostics: diagnostics)
        }
        var plan = ClientPlan(access: options.access, clientName: clientName, syncProtocolName: "Sync\(name)API")
        plan.documentation = Documentation(title(of: description.info))
        plan.syncDocumentation = Documentation([
            "The calls of `\(clientName)` without `await`.",
            "A type that conforms has every call of the description: a new one stops the build until it is written.",
        ])
        if let note = destinations.servers.note { plan.documentation.paragraphs.append(note) }
        plan.defaultBaseURL = destinations.servers.defaultBaseURL
        plan.servers = servers
        plan.credentials = destinations.credentials.plan
        plan.security = destinations.defaultSecurity
        plan.operations = methods.ungrouped
        plan.groups = methods.groups
        let equal = EqualTypes(operations.types.types, documentsEverything: options.access == .public)
        let finite = RecursionBreaker(RecursiveUnions.marked(equal.types)).types
        plan.types = TwinCases.marked(LargeProperties.marked(finite))
        plan.syncTwin = options.syncTwin
        if options.dropsUnusedTypes ?? options.selection.isPartial {
            plan.types = ReachedTypes(plan, kept: payloads.names).types
        }
        plan = plan.shorteningSyncDocumentation().sharingFailures()
        plan.parts = PartPlanner(plan: plan).parts(options.parts)
        return PlanningResult(plan: plan, diagnostics: diagnostics)
    }

    private static func apiName(_ description: OpenAPIDescription, _ options: PlanOptions) -> String {
        if let name = options.name, PlanOptions.accepts(name: name) { return name }
        let title = SwiftName.type(description.info.title)
        let name = title.hasSuffix("API") && title.count > 3 ? String(title.dropLast(3)) : title
        return PlanOptions.accepts(name: name) ? name : "Default"
    }

    private static func title(of info: Info) -> [String] {
        let texts = [SchemaText.sentence(info.title) ?? "The client.", info.summary, info.description]
        return texts.compactMap(SchemaText.sentence)
    }

    /// Sorts by place; a note stays behind what it belongs to.
    private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var groups: [[Diagnostic]] = []
        var seen: Set<Diagnostic> = []
        for diagnostic in diagnostics where diagnostic.severity == .note || seen.insert(diagnostic).inserted {
            if diagnostic.severity == .note, !groups.isEmpty {
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
