import APIPlan

/// Writes the body of a method that returns the pages of a list.
struct PagesEmitter {
    let operation: OperationPlan
    let plan: PagesPlan

    /// Writes the body, which requests each page by a call of the method for one page.
    func write(to writer: inout SourceWriter) {
        var items: [SourceLayout] = []
        if plan.turn == .link { items.append(.text("caller: \(operation.locals.caller)")) }
        if !plan.items.isEmpty {
            let fallback = plan.mayLackItems ? " ?? []" : ""
            items.append(.text("items: { $0\(Self.text(plan.items))\(fallback) }"))
        }
        switch plan.turn {
        case .link: break
        case .cursor(let cursor): items.append(.text("next: { $0\(Self.text(cursor.next)) }"))
        case .number(let name, let first): items.append(.text("number: \(name) ?? \(first)"))
        case .offset(let name): items.append(.text("offset: \(name) ?? 0"))
        }
        writer.block(.list(open: "return APIPages(", items: items, close: ") {")) { writer in
            let receiver = plan.turn == .link ? "Self(caller: $0)" : "self"
            let open = "try await \(receiver).\(plan.method)("
            writer.write(.list(open: open, items: arguments(), close: ")"))
        }
    }

    private func arguments() -> [SourceLayout] {
        operation.parameters.map { parameter in
            let label = parameter.isUnlabeled ? "" : "\(SwiftName.label(parameter.name)): "
            let isPage = parameter.name == plan.turn.parameter
            return .text("\(label)\(isPage ? pageArgument(parameter.name) : parameter.name)")
        }
    }

    /// The argument that selects the page. The first cursor is the one that the user passed.
    private func pageArgument(_ name: String) -> String {
        if case .cursor = plan.turn { "$0 ?? \(name)" } else { "$0" }
    }

    private static func text(_ steps: [PagesPlan.Step]) -> String {
        steps.map { step in
            switch step {
            case .property(let name): ".\(name)"
            case .optional: "?"
            case .null: ".wrapped"
            }
        }.joined()
    }
}
