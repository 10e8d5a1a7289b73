package import OpenAPIReader

/// The result of planning: the plan, unless a diagnostic is an error, and all diagnostics.
package struct PlanningResult: Hashable, Sendable {
    /// The plan; nil if a diagnostic is an error.
    package var plan: ClientPlan?

    /// All diagnostics in the order of the text, each followed by its notes.
    package var diagnostics: [Diagnostic]

    /// Creates a result.
    package init(plan: ClientPlan?, diagnostics: [Diagnostic]) {
        self.plan = plan
        self.diagnostics = diagnostics
    }
}
