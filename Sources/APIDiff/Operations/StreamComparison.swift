import OpenAPIReader

/// Looks at how an operation streams its answer in both documents.
struct StreamRules {
    let schemas: SchemaComparison
    let log: ChangeLog

    /// Compares the streams and what their items are.
    func compare(_ pair: OperationPair) {
        let hadPlain = AnswerShape(pair.old) != nil
        let hasPlain = AnswerShape(pair.new) != nil
        switch (pair.old.stream, pair.new.stream) {
        case (nil, let stream?):
            if hasPlain {
                add(.added, "\(pair.text) can stream its answer", pair, new: stream.position)
            } else {
                let message = "\(pair.text) streams its answer and no longer gives it whole"
                add(.replacedPlain, message, pair, new: stream.position)
            }
        case (let stream?, nil):
            add(.removed, "\(pair.text) no longer streams its answer", pair, old: stream.position)
        case (let old?, let new?):
            if hadPlain, !hasPlain {
                let message = "\(pair.text) streams its answer and no longer gives it whole"
                add(.replacedPlain, message, pair, old: old.position, new: new.position)
            } else if !hadPlain, hasPlain {
                add(.replacedByPlain, "\(pair.text) gives its answer whole too", pair, old.position, new.position)
            }
            compare(old, new, pair)
        case (nil, nil): break
        }
    }

    private func compare(_ old: StreamExtension, _ new: StreamExtension, _ pair: OperationPair) {
        let stream = "the stream of \(pair.text)"
        if old.method != new.method {
            let names = [new.method, old.method].map { $0?.quoted ?? "as its operation says" }
            let message = "the method of \(stream) is called \(names[0]) and no longer \(names[1])"
            add(.methodRenamed, message, pair, old.position, new.position)
        }
        compareSwitches(old, new, stream, pair)
        if old.format != new.format {
            let formats = "'\(new.format.rawValue)' and no longer '\(old.format.rawValue)'"
            add(.formatChanged, "\(stream) is in the format \(formats)", pair, old.position, new.position)
        }
        compareEnds(old, new, stream, pair)
        if old.lines != new.lines {
            let endings = "'\(new.lines.rawValue)' and no longer '\(old.lines.rawValue)'"
            add(.linesChanged, "the line ends of \(stream) are \(endings)", pair, old.position, new.position)
        }
        if old.unescapesNewlines != new.unescapesNewlines {
            let manner = new.unescapesNewlines ? "a new line" : "itself"
            let message = "a backslash with an n in \(stream) stands for \(manner)"
            add(.unescapeChanged, message, pair, old.position, new.position)
        }
        if old.isResumable != new.isResumable {
            let message = "\(stream) \(new.isResumable ? "goes" : "no longer goes") on behind its last event"
            add(new.isResumable ? .resumableAdded : .resumableRemoved, message, pair, old.position, new.position)
        }
        schemas.compare(
            old.item ?? Schema(.string(format: nil), position: old.position),
            new.item ?? Schema(.string(format: nil), position: new.position),
            .response,
            at: Place("an item of \(stream)", subject: "\(pair.name) stream")
        )
    }

    private func compareSwitches(
        _ old: StreamExtension,
        _ new: StreamExtension,
        _ stream: String,
        _ pair: OperationPair
    ) {
        let before = old.when.map { "\($0.property.quoted) of \($0.value.json)" }
        let after = new.when.map { "\($0.property.quoted) of \($0.value.json)" }
        guard before != after else { return }
        let message =
            "a request asks for \(stream) with \(after ?? "nothing") and no longer with \(before ?? "nothing")"
        // The property that asks is none of the arguments where the body's properties are; another value changes no method.
        let isOther = old.when?.property != new.when?.property
        let breaks: Breakage = isOther && pair.new.flattensBody ? [.wire, .source] : .wire
        add(.switchChanged, message, pair, old.position, new.position, breaks: breaks)
    }

    private func compareEnds(_ old: StreamExtension, _ new: StreamExtension, _ stream: String, _ pair: OperationPair) {
        switch (old.done, new.done) {
        case (nil, let done?):
            add(.doneAdded, "\(stream) ends with \(done.quoted)", pair, old.position, new.position)
        case (let done?, nil):
            add(.doneRemoved, "\(stream) no longer ends with \(done.quoted)", pair, old.position, new.position)
        case (let before?, let after?) where before != after:
            let message = "\(stream) ends with \(after.quoted) and no longer with \(before.quoted)"
            add(.doneChanged, message, pair, old.position, new.position)
        default: break
        }
        if old.error != new.error {
            let texts = [new.error, old.error].map { $0.map { "begin with \($0.quoted)" } ?? "are not marked" }
            add(
                .errorChanged,
                "errors in \(stream) \(texts[0]); they used to \(texts[1])",
                pair,
                old.position,
                new.position
            )
        }
    }

    private func add(
        _ rule: StreamRule,
        _ message: String,
        _ pair: OperationPair,
        _ old: SourcePosition,
        _ new: SourcePosition,
        breaks: Breakage? = nil
    ) {
        add(rule, message, pair, old: old, new: new, breaks: breaks)
    }

    private func add(
        _ rule: StreamRule,
        _ message: String,
        _ pair: OperationPair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil,
        breaks: Breakage? = nil
    ) {
        log.add(
            rule.rule,
            "\(pair.name) stream",
            message,
            old: old ?? pair.old.position,
            new: new ?? pair.new.position,
            breaks: breaks
        )
    }
}
