import OpenAPIReader

/// Plans the method that reads a list page by page, beside the one that reads a page.
struct PagesPlanner {
    let types: TypePlanner
    private(set) var diagnostics: [Diagnostic] = []

    init(types: TypePlanner) {
        self.types = types
    }

    /// The method's plan; nil, with an error, where its pages cannot be what `pagination` says.
    mutating func plan(
        _ pagination: PaginationExtension,
        of plain: OperationPlan,
        name: String
    ) -> OperationPlan? {
        guard case .value(let answer) = plain.result else {
            report("'x-pagination' needs an answer of success that is one kind of JSON", pagination.position)
            return nil
        }
        var pages = PagesPlan(method: plain.name, page: answer)
        if let items = pagination.items {
            guard let (steps, type, isOptional) = way(to: items, "items", from: answer) else { return nil }
            guard case .array = type else {
                report("'items' must name a list, and \(items.text.quoted) is none", items.position)
                return nil
            }
            pages.items = steps
            pages.page = type
            pages.mayLackItems = isOptional
        }
        guard let turn = turn(pagination, of: plain, answer, pages.page) else { return nil }
        pages.turn = turn
        return method(pages, plain, name)
    }

    private func method(_ pages: PagesPlan, _ plain: OperationPlan, _ name: String) -> OperationPlan {
        var method = plain
        method.name = SwiftName.spelled(name)
        method.label = name
        method.result = .pages(pages)
        method.documentation = plain.documentation
        method.documentation.paragraphs = [
            "The pages of `\(plain.label)`, one call each, made when the page is asked for."
        ]
        method.documentation.returns = nil
        method.documentation.throws = nil
        method.syncDocumentation = method.documentation
        return method
    }

    private mutating func turn(
        _ pagination: PaginationExtension,
        of plain: OperationPlan,
        _ answer: TypeReference,
        _ page: TypeReference
    ) -> PagesPlan.Turn? {
        switch pagination.turn {
        case .link: return .link
        case .cursor(let name, let next):
            guard let (parameter, taken) = parameter(name, "cursor", of: plain),
                let (steps, type, _) = way(to: next, "next", from: answer)
            else { return nil }
            guard type == taken else {
                report("'next' must be of the type of 'cursor', and \(next.text.quoted) is of another", next.position)
                return nil
            }
            return .cursor(PagesPlan.Cursor(parameter: parameter, next: steps))
        case .number(let name, let first):
            return counter(name, "page", of: plain, page).map { .number($0, first: first) }
        case .offset(let name): return counter(name, "offset", of: plain, page).map { .offset($0) }
        }
    }

    /// The parameter that counts: how many items a page has must be known then, and none are the end.
    private mutating func counter(
        _ name: PaginationExtension.Name,
        _ key: String,
        of plain: OperationPlan,
        _ page: TypeReference
    ) -> String? {
        guard let (parameter, type) = parameter(name, key, of: plain) else { return nil }
        guard type.isWholeNumber else {
            report(
                "\(key.quoted) must name a parameter that is an integer, and \(name.text.quoted) is none",
                name.position
            )
            return nil
        }
        guard case .array = types.target(of: page) else {
            report("\(key.quoted) turns the pages of a list; name it with 'items'", name.position)
            return nil
        }
        return parameter
    }

    private mutating func parameter(
        _ name: PaginationExtension.Name,
        _ key: String,
        of plain: OperationPlan
    ) -> (name: String, type: TypeReference)? {
        let field = plain.fields.first { $0.wireName == name.text }
        guard case .parameter(let swiftName)? = field?.value,
            let parameter = plain.parameters.first(where: { $0.name == swiftName }),
            case .optional(let taken) = parameter.type
        else {
            let message =
                "\(key.quoted) must name a parameter that a call may leave out, and \(name.text.quoted) is none"
            report(message, name.position)
            return nil
        }
        return (swiftName, types.target(of: taken))
    }

    /// The way along a path of wire names, with the type at its end.
    private mutating func way(
        to path: PaginationExtension.Name,
        _ key: String,
        from start: TypeReference
    ) -> (steps: [PagesPlan.Step], type: TypeReference, isOptional: Bool)? {
        var steps: [PagesPlan.Step] = []
        var type = start
        var owner = "the answer"
        for name in path.text.split(separator: ".", omittingEmptySubsequences: false) {
            steps += unwrap(&type)
            let structure = types.structure(type)
            guard let property = structure?.plan.properties.first(where: { $0.wireName == name }) else {
                let owner = structure?.name.quoted ?? owner
                report("\(key.quoted) names \(String(name).quoted), which \(owner) does not have", path.position)
                return nil
            }
            steps.append(.property(property.name))
            type = property.type
            owner = String(name).quoted
        }
        // At the end an optional is what is wanted; a null is one too.
        var rest = unwrap(&type)
        let isOptional = !rest.isEmpty || steps.contains(where: Self.isUnwrapping)
        if rest.last == .optional { rest.removeLast() }
        return (steps + rest, type, isOptional)
    }

    private static func isUnwrapping(_ step: PagesPlan.Step) -> Bool {
        if case .property = step { false } else { true }
    }

    /// What stands between a value and what is in it; `type` becomes the type without it.
    private func unwrap(_ type: inout TypeReference) -> [PagesPlan.Step] {
        var steps: [PagesPlan.Step] = []
        while true {
            switch type {
            case .optional(let inner):
                steps.append(.optional)
                type = inner
            case .nullable(let inner):
                // A null is unwrapped to an optional.
                steps.append(.null)
                steps.append(.optional)
                type = inner
            default:
                let target = types.target(of: type)
                if target == type { return steps }
                type = target
            }
        }
    }

    private mutating func report(_ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.error, code: "pagination", message, at: position))
    }
}

extension TypeReference {
    fileprivate var isWholeNumber: Bool {
        switch self {
        case .integer: true
        case .scalar(let type): !type.isRuntime
        default: false
        }
    }
}
