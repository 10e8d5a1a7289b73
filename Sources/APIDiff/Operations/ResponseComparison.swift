import OpenAPIReader

/// Compares the responses of an operation.
struct ResponseComparison: RuleComparison {
    typealias Rules = ResponseRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the responses, status by status, and the method's return type.
    func compare(_ pair: OperationPair) {
        let shapes = (old: ResponseShape(pair.old), new: ResponseShape(pair.new))
        for response in pair.new.responses {
            guard let old = pair.old.responses.first(where: { $0.status == response.status }) else {
                reportAdded(response, pair, isEnumCase: shapes.old == .choice && shapes.new == .choice)
                continue
            }
            compare(ResponsePair(old: old, new: response, operation: pair))
        }
        for response in pair.old.responses
        where !pair.new.responses.contains(where: { $0.status == response.status }) {
            reportRemoved(response, pair, isEnumCase: shapes.old == .choice)
        }
        ResultComparison(schemas: schemas, collector: collector).compare(pair, shapes.old, shapes.new)
    }

    private func reportAdded(_ response: Response, _ pair: OperationPair, isEnumCase: Bool) {
        let message = "the \(response.statusText) response was added to \(pair.text)"
        let location = ChangeLocation("\(pair.name) \(response.statusText)", new: response.position)
        if response.status == .fallback {
            report(.defaultAdded, message, at: location)
        } else if response.isSuccess {
            // The enum of responses is closed, so a switch must list all of its cases.
            report(.successAdded, message, at: location, breaks: isEnumCase ? [.wire, .source] : .wire)
        } else {
            report(.failureAdded, message, at: location)
        }
    }

    private func reportRemoved(_ response: Response, _ pair: OperationPair, isEnumCase: Bool) {
        let message = "the \(response.statusText) response was removed from \(pair.text)"
        let location = ChangeLocation("\(pair.name) \(response.statusText)", old: response.position)
        if response.status == .fallback {
            report(.defaultRemoved, message, at: location)
        } else if response.isSuccess {
            report(.successRemoved, message, at: location, breaks: isEnumCase ? [.wire, .source] : .wire)
        } else {
            // The type of an inline schema is removed together with its response.
            let hasOwnType = response.content.contains { $0.schema.map { SwiftShape($0).isDeclared } == true }
            report(.failureRemoved, message, at: location, breaks: hasOwnType ? .source : [])
        }
    }

    private func compare(_ response: ResponsePair) {
        let (old, new) = (response.old, response.new)
        if old.content.isEmpty, !new.content.isEmpty {
            report(.bodyAdded, "a body was added to \(response.text)", at: response.location)
        } else if !old.content.isEmpty, new.content.isEmpty {
            report(.bodyRemoved, "the body was removed from \(response.text)", at: response.location)
        } else {
            compareContent(response)
        }
        compareHeaders(response)
        compareLinks(response)
    }

    // MARK: Content

    private func compareContent(_ response: ResponsePair) {
        let (old, new) = (response.old, response.new)
        for media in new.content {
            guard let before = media.counterpart(among: old.content) else {
                let message = "the media type \(media.name.quoted) was added to \(response.text)"
                report(.mediaTypeAdded, message, at: response.location.at(new: media.position))
                continue
            }
            compare(before, media, response)
        }
        for media in old.content where media.counterpart(among: new.content) == nil {
            let message = "the media type \(media.name.quoted) was removed from \(response.text)"
            // Error responses are read by their media type, and streams have rules of their own.
            let isCovered = old.preferredContent.map { $0 != media && media.isCovered(inResponse: $0) } ?? true
            let hasMethod = new.isSuccess && !isCovered && !media.isStream
            let location = response.location.at(old: media.position)
            report(.mediaTypeRemoved, message, at: location, breaks: hasMethod ? [.wire, .source] : .wire)
        }
    }

    private func compare(_ old: MediaType, _ new: MediaType, _ response: ResponsePair) {
        // `StreamComparison` compares the items of streams.
        let operation = response.operation
        let hasStreams = operation.old.stream != nil && operation.new.stream != nil
        if new.isStream, hasStreams, response.new.isSuccess { return }
        let isSingle = response.new.content.count == 1
        let owner = isSingle ? response.text : "the \(new.essence.quoted) content of \(response.text)"
        schemas.compare(
            SchemaPair(
                old: old.schema ?? Schema(.any, position: old.position),
                new: new.schema ?? Schema(.any, position: new.position),
                direction: .response,
                path: SchemaPath(owner, subject: response.location.subject)
            )
        )
    }

    // MARK: Header fields and links

    private func compareHeaders(_ response: ResponsePair) {
        let before = Set(response.old.headers.map { $0.name.lowercased() })
        let after = Set(response.new.headers.map { $0.name.lowercased() })
        for header in response.new.headers where !before.contains(header.name.lowercased()) {
            let message = "the header field \(header.name.quoted) was added to \(response.text)"
            report(.headerAdded, message, at: response.location)
        }
        for header in response.old.headers where !after.contains(header.name.lowercased()) {
            let message = "the header field \(header.name.quoted) was removed from \(response.text)"
            report(.headerRemoved, message, at: response.location)
        }
    }

    private func compareLinks(_ response: ResponsePair) {
        let before = Set(response.old.links.map(\.name))
        let after = Set(response.new.links.map(\.name))
        for link in response.new.links where !before.contains(link.name) {
            report(.linkAdded, "the link \(link.name.quoted) was added to \(response.text)", at: response.location)
        }
        for link in response.old.links where !after.contains(link.name) {
            report(
                .linkRemoved,
                "the link \(link.name.quoted) was removed from \(response.text)",
                at: response.location
            )
        }
    }
}

/// One response of an operation in both documents.
private struct ResponsePair {
    var old: Response
    var new: Response
    var operation: OperationPair

    /// The response for messages: `the 200 response of 'GET /pets'`.
    var text: String { "the \(new.statusText) response of \(operation.text)" }

    /// The location for changes of the response.
    var location: ChangeLocation {
        ChangeLocation("\(operation.name) \(new.statusText)", old: old.position, new: new.position)
    }
}
