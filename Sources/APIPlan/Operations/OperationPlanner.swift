import OpenAPIReader

/// Plans the methods: one for each operation, two where a plain answer and a stream are two calls.
struct OperationPlanner {
    /// What the types of bodies and answers are, with the inline ones that were found on the way.
    var types: TypePlanner

    /// Where calls go, and with which credentials.
    var destinations: DestinationPlanner

    private(set) var diagnostics: [Diagnostic] = []

    private typealias FurtherWish = (answer: AnswerContent.Further, wish: NameWish)

    /// The names that the methods of one operation want.
    private struct Wishes {
        var plain: NameWish?
        var stream: NameWish?
        var further: [FurtherWish]
        var pages: NameWish?
    }

    private var identifiers: Set<String> = []

    init(types: TypePlanner, destinations: DestinationPlanner) {
        self.types = types
        self.destinations = destinations
    }

    /// Plans the methods in the operations' order, those of a group among themselves.
    mutating func plan(_ tags: TagGroups) -> (ungrouped: [OperationPlan], groups: [GroupPlan]) {
        // A group's property and the client's methods are names of one class.
        let properties = tags.groups.map { group in
            NameWish(group.member, wireName: group.tag, position: group.operations[0].position)
        }
        var scope = Self.methodScope()
        let names = scope.claim(properties, diagnostics: &diagnostics)
        let ungrouped = plan(tags.ungrouped, in: &scope, group: nil)
        let groups = zip(names, tags.groups).map { name, group in
            var scope = Self.methodScope()
            return GroupPlan(
                name: SwiftName.spelled(name),
                typeName: group.typeName,
                documentation: Documentation(["The calls of \(SchemaText.code(group.tag))."]),
                operations: plan(group.operations, in: &scope, group: group.member)
            )
        }
        return (ungrouped, groups)
    }

    private static func methodScope() -> NameScope {
        NameScope(noun: "method", reserved: ReservedNames.methods, suffix: "Operation")
    }

    private mutating func plan(_ operations: [Operation], in scope: inout NameScope, group: String?) -> [OperationPlan]
    {
        let wishes = operations.map { operation -> Wishes in
            // An `operationId` that stands twice names the first operation only.
            let isFirst = operation.operationID.map { identifiers.insert($0).inserted } ?? false
            let plain = plainWish(operation, isFirst)
            let further = plain.map { furtherWishes(operation, $0) } ?? []
            var wishes = Wishes(plain: plain, stream: streamWish(operation, isFirst), further: further)
            wishes.pages = pagesWish(operation, plain)
            return wishes
        }
        let all = wishes.flatMap {
            [$0.plain, $0.stream].compactMap(\.self) + $0.further.map(\.wish) + [$0.pages].compactMap(\.self)
        }.map { wish in
            guard let group else { return wish }
            var wish = wish
            wish.name = TagGroups.shortName(wish.name, in: group)
            return wish
        }
        var names = scope.claim(all, diagnostics: &diagnostics)[...]
        var plans: [OperationPlan] = []
        for (operation, wish) in zip(operations, wishes) {
            let plain = wish.plain == nil ? nil : names.popFirst()
            let stream = wish.stream == nil ? nil : names.popFirst()
            // Types are named after the whole name, which says the group, so that they differ from those of other groups.
            let typeName = group == nil ? plain ?? stream : wish.plain?.name ?? wish.stream?.name
            let name = typeName ?? operation.path
            let further = wish.further.compactMap { further in names.popFirst().map { (further.answer, $0) } }
            var methods = plan(operation, plainName: plain, streamName: stream, further, typeName: name)
            let pages = wish.pages == nil ? nil : names.popFirst()
            if let pages { methods = adding(pages, of: operation, to: methods) }
            plans += destinations.planned(methods, of: operation)
        }
        return plans
    }

    /// A method that reads page by page: `listPetsPages` beside `listPets`.
    private mutating func pagesWish(_ operation: Operation, _ plain: NameWish?) -> NameWish? {
        guard let pagination = operation.pagination else { return nil }
        guard let plain else {
            let message = "'x-pagination' needs an answer that is given as a whole, and this operation streams it"
            diagnostics.append(Diagnostic(.error, code: "pagination", message, at: pagination.position))
            return nil
        }
        let name = plain.name + "Pages"
        return NameWish(name, wireName: name, position: operation.position)
    }

    /// The methods with the one that reads page by page behind the one that reads a page.
    private mutating func adding(
        _ name: String,
        of operation: Operation,
        to methods: [OperationPlan]
    ) -> [OperationPlan] {
        guard let pagination = operation.pagination, let plain = methods.first else { return methods }
        var planner = PagesPlanner(types: types)
        let pages = planner.plan(pagination, of: plain, name: name)
        diagnostics += planner.diagnostics
        return pages.map { [plain, $0] + methods.dropFirst() } ?? methods
    }

    /// A method for each media type that the plain answer is not: `getReportAsCSV` beside `getReport`.
    private mutating func furtherWishes(_ operation: Operation, _ plain: NameWish) -> [FurtherWish] {
        AnswerContent(operation: operation, table: types.table).further(&diagnostics).map { answer in
            let name = plain.name + answer.suffix
            return (answer, NameWish(name, wireName: "\(name) (\(answer.media.name))", position: answer.media.position))
        }
    }

    private mutating func plainWish(_ operation: Operation, _ ownsIdentifier: Bool) -> NameWish? {
        guard let stream = operation.stream else { return wish(operation, ownsIdentifier) }
        return stream.method == nil && !stream.isBesidePlain ? nil : wish(operation, ownsIdentifier)
    }

    private mutating func streamWish(_ operation: Operation, _ ownsIdentifier: Bool) -> NameWish? {
        guard let stream = operation.stream else { return nil }
        if stream.isBesidePlain, stream.method == nil {
            let plain = wish(operation, ownsIdentifier)
            let name = "stream" + plain.name.prefix(1).uppercased() + plain.name.dropFirst()
            return NameWish(name, wireName: name, position: operation.position)
        }
        guard let method = stream.method else { return wish(operation, ownsIdentifier) }
        return types.wish(method, method, wireName: method, at: stream.position)
    }

    private mutating func wish(_ operation: Operation, _ ownsIdentifier: Bool) -> NameWish {
        let path = "\(operation.method) \(operation.path)"
        let alternative = OperationName.member(method: operation.method, path: operation.path)
        let identifier = ownsIdentifier ? operation.operationID.flatMap { $0.isEmpty ? nil : $0 } : nil
        let name = identifier.map(SwiftName.member) ?? alternative
        var wish = types.wish(name, operation.swiftName, wireName: identifier ?? path, at: operation.position)
        wish.alternative = alternative
        return wish
    }

    private mutating func plan(
        _ operation: Operation,
        plainName: String?,
        streamName: String?,
        _ further: [(answer: AnswerContent.Further, name: String)],
        typeName: String
    ) -> [OperationPlan] {
        let typeName = types.prefix + SwiftName.type(typeName)
        var planner = SignaturePlanner(operation: operation, typeName: typeName, types: types)
        let signature = planner.plan()
        types = planner.types
        diagnostics += planner.diagnostics
        var answers = AnswerPlanner(operation: operation, typeName: typeName, types: types)
        let failures = answers.failures()
        let answer = plainName == nil ? nil : answers.success()
        let plain = plainName.flatMap { name in
            answer.map { plan(operation, name, signature, signature.plainBody, $0, failures) }
        }
        let overloads = plainName.flatMap { name in
            answer.map { answer in
                signature.overloads.map { overload in
                    let signature = signature.with(overload)
                    return plan(operation, name, signature, signature.plainBody, answer, failures)
                }
            }
        }
        let stream = operation.stream.flatMap { stream in
            streamName.map { name in
                plan(operation, name, signature, signature.streamBody, answers.stream(stream), failures)
            }
        }
        types = answers.types
        diagnostics += answers.diagnostics
        let others = further.map { answer, name in
            var answers = AnswerPlanner(operation: answer.operation, typeName: typeName + answer.suffix, types: types)
            let plan = plan(answer.operation, name, signature, signature.plainBody, answers.success(), failures)
            types = answers.types
            diagnostics += answers.diagnostics
            return plan
        }
        return [plain].compactMap(\.self) + (overloads ?? []) + [stream].compactMap(\.self) + others
    }

    private func plan(
        _ operation: Operation,
        _ name: String,
        _ signature: Signature,
        _ body: BodyPlan?,
        _ answer: AnswerPlanner.Answer,
        _ failures: [OperationPlan.Failure]
    ) -> OperationPlan {
        let text = OperationText(operation: operation, failures: failures, isBrief: !types.documentsEverything)
        var plan = OperationPlan(
            name: SwiftName.spelled(name),
            label: name,
            method: operation.method,
            path: signature.path,
            parameters: signature.parameters,
            fields: signature.fields,
            body: body,
            bodyFormat: signature.bodyFormat,
            result: answer.result,
            accept: answer.accept,
            failures: failures,
            locals: signature.locals,
            isDeprecated: operation.isDeprecated,
            documentation: text.documentation(parameters: signature.texts, answer: answer)
        )
        plan.idempotencyHeader = operation.idempotencyHeader
        return plan
    }
}
