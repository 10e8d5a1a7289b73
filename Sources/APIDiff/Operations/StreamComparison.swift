import OpenAPIReader

/// Compares how an operation streams its response.
struct StreamComparison: RuleComparison {
    typealias Rules = StreamRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the streams, and the schemas of their items.
    func compare(_ pair: OperationPair) {
        let location = pair.location(of: "stream")
        switch (pair.old.stream, pair.new.stream) {
        case (nil, let stream?):
            if ResponseShape(pair.new) != nil {
                report(.added, "\(pair.text) can stream its response", at: location.at(new: stream.position))
            } else {
                reportReplacedPlainResponse(pair, location.at(new: stream.position))
            }
        case (let stream?, nil):
            report(.removed, "\(pair.text) no longer streams its response", at: location.at(old: stream.position))
        case (let old?, let new?):
            comparePlainResponses(pair, location.at(old: old.position, new: new.position))
            compare(StreamPair(old: old, new: new, operation: pair))
        case (nil, nil): break
        }
    }

    private func comparePlainResponses(_ pair: OperationPair, _ location: ChangeLocation) {
        let hadPlainResponse = ResponseShape(pair.old) != nil
        let hasPlainResponse = ResponseShape(pair.new) != nil
        if hadPlainResponse, !hasPlainResponse {
            reportReplacedPlainResponse(pair, location)
        } else if !hadPlainResponse, hasPlainResponse {
            report(.plainResponseAdded, "\(pair.text) can also send a plain response", at: location)
        }
    }

    private func reportReplacedPlainResponse(_ pair: OperationPair, _ location: ChangeLocation) {
        let message = "\(pair.text) streams its response and no longer sends a plain one"
        report(.replacedPlainResponse, message, at: location)
    }

    private func compare(_ stream: StreamPair) {
        let (old, new) = (stream.old, stream.new)
        if old.method != new.method {
            let names = [old, new].map { $0.method?.quoted ?? "none" }
            let message = "the method of \(stream.text) changed from \(names[0]) to \(names[1])"
            report(.methodRenamed, message, at: stream.location)
        }
        compareConditions(stream)
        if old.format != new.format {
            let formats = "from '\(old.format.rawValue)' to '\(new.format.rawValue)'"
            report(.formatChanged, "the format of \(stream.text) changed \(formats)", at: stream.location)
        }
        compareEndEvents(stream)
        compareErrorPrefixes(stream)
        compareLineFeeds(stream)
        if old.isResumable != new.isResumable {
            let rule = new.isResumable ? StreamRule.resumableAdded : .resumableRemoved
            let text = new.isResumable ? "can be resumed" : "can no longer be resumed"
            report(rule, "\(stream.text) \(text) after its last event", at: stream.location)
        }
        schemas.compare(
            SchemaPair(
                old: old.item ?? Schema(.string(format: nil), position: old.position),
                new: new.item ?? Schema(.string(format: nil), position: new.position),
                direction: .response,
                path: SchemaPath("the items of \(stream.text)", subject: stream.location.subject)
            )
        )
    }

    private func compareConditions(_ stream: StreamPair) {
        let conditions = [stream.old, stream.new].map { stream in
            stream.when.map { "\($0.property.quoted) = \($0.value.json)" } ?? "none"
        }
        guard conditions[0] != conditions[1] else { return }
        // The property is not an argument of a method that has the body's properties as arguments.
        let isOtherProperty = stream.old.when?.property != stream.new.when?.property
        let breaks: Breakage = isOtherProperty && stream.operation.new.flattensBody ? [.wire, .source] : .wire
        let message = "the condition for \(stream.text) changed from \(conditions[0]) to \(conditions[1])"
        report(.conditionChanged, message, at: stream.location, breaks: breaks)
    }

    private func compareEndEvents(_ stream: StreamPair) {
        switch (stream.old.done, stream.new.done) {
        case (nil, let done?):
            report(.doneAdded, "the end event \(done.quoted) was added to \(stream.text)", at: stream.location)
        case (let done?, nil):
            report(.doneRemoved, "the end event \(done.quoted) was removed from \(stream.text)", at: stream.location)
        case (let before?, let after?) where before != after:
            let message = "the end event of \(stream.text) changed from \(before.quoted) to \(after.quoted)"
            report(.doneChanged, message, at: stream.location)
        default: break
        }
    }

    private func compareErrorPrefixes(_ stream: StreamPair) {
        guard stream.old.error != stream.new.error else { return }
        let prefixes = [stream.old, stream.new].map { $0.error?.quoted ?? "none" }
        let message = "the error prefix of \(stream.text) changed from \(prefixes[0]) to \(prefixes[1])"
        report(.errorChanged, message, at: stream.location)
    }

    private func compareLineFeeds(_ stream: StreamPair) {
        let (old, new) = (stream.old, stream.new)
        if old.lines != new.lines {
            let endings = "from '\(old.lines.rawValue)' to '\(new.lines.rawValue)'"
            report(.linesChanged, "the line endings of \(stream.text) changed \(endings)", at: stream.location)
        }
        if old.unescapesNewlines != new.unescapesNewlines {
            let text = new.unescapesNewlines ? "replaces" : "no longer replaces"
            report(.unescapeChanged, "\(stream.text) \(text) line feeds by '\\n'", at: stream.location)
        }
    }
}

/// The stream of an operation in both documents.
private struct StreamPair {
    var old: StreamExtension
    var new: StreamExtension
    var operation: OperationPair

    /// The stream for messages.
    var text: String { "the stream of \(operation.text)" }

    /// The location for changes of the stream.
    var location: ChangeLocation { operation.location(of: "stream").at(old: old.position, new: new.position) }
}
