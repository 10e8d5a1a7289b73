import OpenAPIReader

/// Looks at the answers of an operation in both documents.
struct ResponseRules {
    let schemas: SchemaComparison
    let log: ChangeLog

    /// Compares the answers, status by status.
    func compare(_ pair: OperationPair) {
        let shapes = (AnswerShape(pair.old), AnswerShape(pair.new))
        for response in pair.new.responses {
            guard let old = pair.old.responses.first(where: { $0.status == response.status }) else {
                reportAdded(response, pair, isCase: shapes.0 == .choice && shapes.1 == .choice)
                continue
            }
            compare(old, response, pair)
        }
        for response in pair.old.responses
        where !pair.new.responses.contains(where: { $0.status == response.status }) {
            reportRemoved(response, pair, isCase: shapes.0 == .choice)
        }
        if let before = shapes.0, let after = shapes.1, before != after {
            // What nobody could use before, nobody misses.
            let breaks: Breakage? = before == .nothing && after != .choice ? [] : nil
            let message = "the method of \(pair.text) gives \(after.text) and no longer \(before.text)"
            let rule = ResponseRule.resultChanged.rule
            log.add(rule, pair.name, message, old: pair.old.position, new: pair.new.position, breaks: breaks)
        } else if shapes.0 == .value || shapes.0 == .optional(.value) {
            compareValues(pair)
        }
    }

    /// Where another status answers now, the value that a method gives is another one.
    private func compareValues(_ pair: OperationPair) {
        guard let before = pair.old.successes.first(where: { AnswerShape.main(of: $0) != nil }),
            let after = pair.new.successes.first(where: { AnswerShape.main(of: $0) != nil }),
            before.status != after.status,
            !pair.old.responses.contains(where: { $0.status == after.status && $0.isSuccess })
        else { return }
        let types = [(before, schemas.oldTable), (after, schemas.newTable)].map { response, table in
            AnswerShape.main(of: response)?.schema.map(table.target)
        }
        let shapes = types.map { $0.map { SwiftShape($0.schema) } }
        guard types[0]?.typeName != types[1]?.typeName || shapes[0] != shapes[1] else { return }
        let names = [after, before].map { "the answer \($0.statusText)" }
        let message = "the method of \(pair.text) gives the value of \(names[0]) and no longer of \(names[1])"
        log.add(ResponseRule.resultChanged.rule, pair.name, message, old: before.position, new: after.position)
    }

    private func reportAdded(_ response: Response, _ pair: OperationPair, isCase: Bool) {
        let answer = "the answer \(response.statusText) of \(pair.text) is new"
        switch response.status {
        case .fallback: add(.fallbackAdded, answer, pair, nil, response)
        default:
            guard response.isSuccess else { return add(.failureAdded, answer, pair, nil, response) }
            // The enum of answers has a case for each and no other, so a switch over it must name them all.
            add(.successAdded, answer, pair, nil, response, breaks: isCase ? [.wire, .source] : .wire)
        }
    }

    private func reportRemoved(_ response: Response, _ pair: OperationPair, isCase: Bool) {
        let answer = "the answer \(response.statusText) of \(pair.text) is gone"
        switch response.status {
        case .fallback: add(.fallbackRemoved, answer, pair, response, nil)
        default:
            guard response.isSuccess else {
                // The type of a failure that has no name of its own goes with it.
                let hasOwnType = response.content.contains { $0.schema.map(Self.isInlineObject) == true }
                return add(.failureRemoved, answer, pair, response, nil, breaks: hasOwnType ? .source : [])
            }
            add(.successRemoved, answer, pair, response, nil, breaks: isCase ? [.wire, .source] : .wire)
        }
    }

    private static func isInlineObject(_ schema: Schema) -> Bool { SwiftShape(schema).isDeclared }

    private func compare(_ old: Response, _ new: Response, _ pair: OperationPair) {
        let answer = "the answer \(new.statusText) of \(pair.text)"
        if old.content.isEmpty, !new.content.isEmpty {
            add(.bodyAdded, "\(answer) has a body", pair, old, new)
        } else if !old.content.isEmpty, new.content.isEmpty {
            add(.bodyRemoved, "\(answer) no longer has a body", pair, old, new)
        } else {
            compareContent(old, new, answer, pair)
        }
        compareNotes(old, new, answer, pair)
    }

    private func compareContent(_ old: Response, _ new: Response, _ answer: String, _ pair: OperationPair) {
        for media in new.content {
            guard let before = media.partner(among: old.content) else {
                let message = "\(answer) may be \(media.name.quoted)"
                add(.mediaTypeAdded, message, pair, old, new, at: (old.position, media.position))
                continue
            }
            compare(before, media, answer, pair, new)
        }
        for media in old.content where media.partner(among: new.content) == nil {
            let message = "\(answer) is no longer \(media.name.quoted)"
            // Failures are read by what they are, and streams have rules of their own.
            let main = AnswerShape.main(of: old)
            let isCovered = main.map { $0 != media && media.isCovered(inResponse: $0) } ?? true
            let hasMethod = new.isSuccess && !isCovered && !media.isStream
            let breaks: Breakage = hasMethod ? [.wire, .source] : .wire
            add(.mediaTypeRemoved, message, pair, old, new, at: (media.position, new.position), breaks: breaks)
        }
    }

    private func compare(
        _ old: MediaType,
        _ new: MediaType,
        _ answer: String,
        _ pair: OperationPair,
        _ response: Response
    ) {
        let owner = response.content.count == 1 ? answer : "the \(new.essence.quoted) of \(answer)"
        // What a stream's items are, its own rules compare.
        if new.isStream, pair.old.stream != nil, pair.new.stream != nil, response.isSuccess { return }
        schemas.compare(
            old.schema ?? Schema(.any, position: old.position),
            new.schema ?? Schema(.any, position: new.position),
            .response,
            at: Place(owner, subject: "\(pair.name) \(response.statusText)")
        )
    }

    private func compareNotes(_ old: Response, _ new: Response, _ answer: String, _ pair: OperationPair) {
        let before = Set(old.headers.map { $0.name.lowercased() })
        let after = Set(new.headers.map { $0.name.lowercased() })
        for header in new.headers where !before.contains(header.name.lowercased()) {
            add(.headerAdded, "\(answer) has the header field \(header.name.quoted)", pair, old, new)
        }
        for header in old.headers where !after.contains(header.name.lowercased()) {
            add(.headerRemoved, "\(answer) no longer has the header field \(header.name.quoted)", pair, old, new)
        }
        for link in new.links where !old.links.contains(where: { $0.name == link.name }) {
            add(.linkAdded, "\(answer) has the link \(link.name.quoted)", pair, old, new)
        }
        for link in old.links where !new.links.contains(where: { $0.name == link.name }) {
            add(.linkRemoved, "\(answer) no longer has the link \(link.name.quoted)", pair, old, new)
        }
    }

    private func add(
        _ rule: ResponseRule,
        _ message: String,
        _ pair: OperationPair,
        _ old: Response?,
        _ new: Response?,
        at positions: (old: SourcePosition, new: SourcePosition)? = nil,
        breaks: Breakage? = nil
    ) {
        log.add(
            rule.rule,
            "\(pair.name) \((new ?? old)?.statusText ?? "")",
            message,
            old: positions?.old ?? old?.position,
            new: positions?.new ?? new?.position,
            breaks: breaks
        )
    }
}
