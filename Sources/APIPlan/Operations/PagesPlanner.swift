import OpenAPIReader

/// Plans the method that reads a list page by page, with the method that reads one page.
struct PagesPlanner {
    let catalog: TypeCatalog
    private(set) var diagnostics: [Diagnostic] = []

    init(catalog: TypeCatalog) {
        self.catalog = catalog
    }

    /// Returns the method; nil after an error.
    mutating func plan(
        _ pagination: PaginationExtension,
        of plain: OperationPlan,
        name: String
    ) -> OperationPlan? {
        guard case .value(let response) = plain.result else {
            report("'x-pagination' needs success responses with one JSON schema", pagination.position)
            return nil
        }
        var pages = PagesPlan(method: plain.name, page: response)
        if let items = pagination.items {
            guard let (steps, type, isOptional) = path(to: items, "items", from: response) else { return nil }
            guard case .array = type else {
                report("'items' must name an array, and \(items.text.quoted) is not one", items.position)
                return nil
            }
            pages.items = steps
            pages.page = type
            pages.mayLackItems = isOptional
        }
        guard let next = next(pagination, of: plain, response, pages.page) else { return nil }
        pages.pagination = next
        return method(pages, plain, name)
    }

    private func method(_ pages: PagesPlan, _ plain: OperationPlan, _ name: String) -> OperationPlan {
        var method = plain
        method.name = SwiftName.spelled(name)
        method.label = name
        method.result = .pages(pages)
        method.documentation = plain.documentation
        method.documentation.paragraphs = [
            "The pages of `\(plain.label)`; each is requested when it is read."
        ]
        method.documentation.returns = nil
        method.documentation.throws = nil
        method.syncDocumentation = method.documentation
        return method
    }

    /// How the next page is requested.
    private mutating func next(
        _ pagination: PaginationExtension,
        of plain: OperationPlan,
        _ response: TypeReference,
        _ page: TypeReference
    ) -> PagesPlan.Pagination? {
        switch pagination.kind {
        case .link: return .link
        case .cursor(let name, let next):
            guard let (parameter, expected) = parameter(name, "cursor", of: plain),
                let (steps, type, _) = path(to: next, "next", from: response)
            else { return nil }
            guard type == expected else {
                report("'next' must have the type of 'cursor', and \(next.text.quoted) has another one", next.position)
                return nil
            }
            return .cursor(PagesPlan.Cursor(parameter: parameter, next: steps))
        case .number(let name, let first):
            return counter(name, "page", of: plain, page).map { .number($0, first: first) }
        case .offset(let name): return counter(name, "offset", of: plain, page).map { .offset($0) }
        }
    }

    /// The parameter of a page number or an offset. The pages must be arrays, because the number of items is counted and an
    /// empty page is the last one.
    private mutating func counter(
        _ name: PaginationExtension.Name,
        _ key: String,
        of plain: OperationPlan,
        _ page: TypeReference
    ) -> String? {
        guard let (parameter, type) = parameter(name, key, of: plain) else { return nil }
        guard type.isWholeNumber else {
            report(
                "\(key.quoted) must name an integer parameter, and \(name.text.quoted) is not one",
                name.position
            )
            return nil
        }
        guard case .array = catalog.target(of: page) else {
            report("\(key.quoted) needs pages that are arrays; name the array with 'items'", name.position)
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
            case .optional(let wrapped) = parameter.type
        else {
            let message =
                "\(key.quoted) must name an optional parameter, and \(name.text.quoted) is not one"
            report(message, name.position)
            return nil
        }
        return (swiftName, catalog.target(of: wrapped))
    }

    /// The steps along a path of property names in JSON, with the type at its end.
    private mutating func path(
        to name: PaginationExtension.Name,
        _ key: String,
        from start: TypeReference
    ) -> (steps: [PagesPlan.Step], type: TypeReference, isOptional: Bool)? {
        var steps: [PagesPlan.Step] = []
        var type = start
        var owner = "the response"
        for part in name.text.split(separator: ".", omittingEmptySubsequences: false) {
            steps += unwrap(&type)
            let structure = catalog.structure(type)
            guard let property = structure?.plan.properties.first(where: { $0.wireName == part }) else {
                let owner = structure?.name.quoted ?? owner
                report("\(key.quoted) names \(String(part).quoted), which \(owner) does not have", name.position)
                return nil
            }
            steps.append(.property(property.name))
            type = property.type
            owner = String(part).quoted
        }
        // The value at the end may be optional: the last step does not unwrap it.
        var rest = unwrap(&type)
        let isOptional = !rest.isEmpty || steps.contains(where: Self.isUnwrapping)
        if rest.last == .optional { rest.removeLast() }
        return (steps + rest, type, isOptional)
    }

    private static func isUnwrapping(_ step: PagesPlan.Step) -> Bool {
        if case .property = step { false } else { true }
    }

    /// The steps that unwrap optional and nullable values; `type` becomes the unwrapped type.
    private func unwrap(_ type: inout TypeReference) -> [PagesPlan.Step] {
        var steps: [PagesPlan.Step] = []
        while true {
            switch type {
            case .optional(let inner):
                steps.append(.optional)
                type = inner
            case .nullable(let inner):
                // A `Nullable` is unwrapped to an optional.
                steps.append(.null)
                steps.append(.optional)
                type = inner
            default:
                let target = catalog.target(of: type)
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
