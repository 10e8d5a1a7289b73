import APIPlan

/// Writes the body of a method that reads a list page by page.
struct PagesEmitter {
    let operation: OperationPlan
    let plan: PagesPlan

    /// Writes the body: the pages, each by a call of the method that reads one.
    func write(to writer: inout SourceWriter) {
        var items: [SourceLayout] = []
        if plan.cursor == nil { items.append(.text("caller: \(operation.locals.caller)")) }
        if !plan.items.isEmpty {
            let fallback = plan.mayLackItems ? " ?? []" : ""
            items.append(.text("items: { $0\(Self.text(plan.items))\(fallback) }"))
        }
        if let cursor = plan.cursor { items.append(.text("next: { $0\(Self.text(cursor.next)) }")) }
        writer.block(.list(open: "return APIPages(", items: items, close: ") {")) { writer in
            let receiver = plan.cursor == nil ? "Self(caller: $0)" : "self"
            let open = "try await \(receiver).\(plan.method)("
            writer.write(.list(open: open, items: arguments(), close: ")"))
        }
    }

    private func arguments() -> [SourceLayout] {
        operation.parameters.map { parameter in
            let label = parameter.isUnlabeled ? "" : "\(SwiftName.label(parameter.name)): "
            let isCursor = parameter.name == plan.cursor?.parameter
            return .text("\(label)\(isCursor ? "$0 ?? " : "")\(parameter.name)")
        }
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
