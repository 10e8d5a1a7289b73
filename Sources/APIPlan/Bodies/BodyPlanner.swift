import OpenAPIReader

/// Plans the request body of an operation.
struct BodyPlanner {
    /// One way to send the body.
    struct Content {
        var source: BodySource
        var format: BodyFormat
        /// The argument label; nil for none.
        var label: String?
    }

    let operation: Operation
    let typeName: String
    let types: TypePlanner
    private(set) var diagnostics: [Diagnostic] = []

    init(operation: Operation, typeName: String, types: TypePlanner) {
        self.operation = operation
        self.typeName = typeName
        self.types = types
    }

    /// Returns the ways to send the body, the main one first; empty for no body or after an error.
    mutating func plan() -> [Content] {
        guard let body = operation.requestBody else {
            var streamSwitch = StreamSwitch(operation: operation, catalog: types.catalog)
            streamSwitch.reportMissingBody()
            diagnostics += streamSwitch.diagnostics
            return []
        }
        let ranked = BodyChoice.ranked(body.content, types.table)
        guard let first = ranked.first, let main = mainContent(first, body) else {
            if ranked.isEmpty { warn("body-empty", "a body without a media type is not sent", body.position) }
            return []
        }
        var contents = [main]
        for (index, choice) in ranked.enumerated().dropFirst() {
            // Equal inline types become one type later.
            let isEqual = ranked[..<index].contains { other in
                choice.media.schema != nil && choice.kind.isStructured && other.kind.isStructured
                    && (other.media.schema).isEquivalent(to: choice.media.schema)
            }
            if let content = further(choice, body, after: contents, isEqual: isEqual) { contents.append(content) }
        }
        return contents
    }

    private mutating func mainContent(_ choice: BodyChoice, _ body: RequestBody) -> Content? {
        let type = type(of: choice, body)
        let format = choice.media.formatPlan(choice.kind)
        let structure = choice.kind == .json ? types.catalog.structure(type) : nil
        var streamSwitch = StreamSwitch(operation: operation, catalog: types.catalog)
        let hidden = streamSwitch.plan(in: structure?.plan)
        diagnostics += streamSwitch.diagnostics
        if operation.flattensBody {
            guard let structure else {
                let message = "only an object with properties can be flattened"
                let position = choice.media.position
                diagnostics.append(Diagnostic(.error, code: "flatten-unsupported", message, at: position))
                return nil
            }
            let source = BodySource.flattened(
                type: structure.name,
                structure.plan.properties,
                hidden: hidden,
                position: choice.media.position
            )
            return Content(source: source, format: format)
        }
        let source = BodySource.whole(
            type,
            isRequired: body.isRequired || hidden != nil,
            text: text(of: choice, body),
            position: body.position,
            hidden: hidden
        )
        return Content(source: source, format: format)
    }

    /// A further way to send the body, which is an overload: the argument's type differs, or else its label.
    private mutating func further(
        _ choice: BodyChoice,
        _ body: RequestBody,
        after others: [Content],
        isEqual: Bool
    ) -> Content? {
        let type = type(of: choice, body)
        let isNew = !isEqual && !others.contains { $0.source.type.map(resolved) == resolved(type) }
        let label = isNew ? nil : choice.kind.label(choice.media)
        if label != nil, others.contains(where: { $0.label == label }) {
            let message =
                "\(choice.media.name.quoted) is left out: another media type has a method with the same arguments"
            warn("media-type-left-out", message, choice.media.position)
            return nil
        }
        let text = text(of: choice, body)
        return Content(
            source: .whole(type, isRequired: true, text: text, position: choice.media.position, hidden: nil),
            format: choice.media.formatPlan(choice.kind),
            label: label
        )
    }

    private func text(of choice: BodyChoice, _ body: RequestBody) -> String? {
        var notes: [String] = []
        let isNamed = choice.kind == .upload || choice.kind == .text || choice.media.isRange
        let isUnusualJSON =
            choice.kind == .json && choice.media.name != "application/json" && !choice.others.isEmpty
        if isNamed || isUnusualJSON {
            notes.append("As \(Markdown.code(choice.media.name)).")
        }
        if !choice.others.isEmpty {
            let names = choice.others.map { Markdown.code($0.name) }
            let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and others" : "")
            notes.append("The server also accepts \(shown).")
        }
        guard let text = Markdown.sentence(body.description) ?? (notes.isEmpty ? nil : "The body.") else {
            return nil
        }
        return ([text] + notes).joined(separator: " ")
    }

    // MARK: Types

    private mutating func type(of choice: BodyChoice, _ body: RequestBody) -> TypeReference {
        switch choice.kind {
        case .text: return .string
        case .upload:
            warnAboutBytes(choice.media)
            return .runtime("UploadBody")
        case .json, .form, .multipart:
            guard let schema = choice.media.schema else { return .anyValue }
            if let component = body.component {
                let name = types.prefix + SwiftName.type(component)
                let ending = ["Body", "Request", "Form"].contains { name.hasSuffix($0) } ? "" : "Body"
                let text = "The body \(Markdown.code(component))."
                return types.sharedType(of: schema, as: TypeRequest(name: name + ending, text: text))
            }
            let request = TypeRequest(
                name: types.catalog.inlineName(typeName + choice.kind.suffix, of: schema),
                text: "The request body of \(Markdown.code(operation.path))."
            )
            return types.nullableType(of: schema, as: request)
        }
    }

    private mutating func warnAboutBytes(_ media: MediaType) {
        guard media.isXML || media.essence.hasPrefix("multipart/") || media.itemSchema != nil else { return }
        warn("body-as-bytes", "\(media.name.quoted) is sent as the bytes that the caller passes", media.position)
    }

    /// The type with aliases resolved: overloads must differ in their actual types.
    private func resolved(_ type: TypeReference) -> TypeReference {
        switch types.catalog.target(of: type) {
        case .array(let element): .array(resolved(element))
        case .dictionary(let value): .dictionary(resolved(value))
        case .optional(let wrapped): .optional(resolved(wrapped))
        case let target: target
        }
    }

    private mutating func warn(_ code: String, _ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.warning, code: code, message, at: position))
    }
}
