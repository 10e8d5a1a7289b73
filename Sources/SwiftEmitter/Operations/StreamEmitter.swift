import APIPlan

/// Writes the call that returns a stream.
struct StreamEmitter {
    let plan: StreamPlan

    /// The call with the open brace of the closure that creates the request.
    func call(on caller: String) -> SourceLayout {
        .list(open: "return \(caller).stream(", items: [format], close: ") {")
    }

    private var format: SourceLayout {
        switch plan.format {
        case .events: .list(open: ".events(", items: options, close: ")")
        case .text: .list(open: ".text(", items: options, close: ")")
        case .jsonLines: .text(".jsonLines")
        case .jsonSequence: .text(".jsonSequence")
        case .bytes: .text(".bytes")
        }
    }

    private var options: [SourceLayout] {
        var options: [String] = []
        if let done = plan.done { options.append("done: \(SwiftLiteral.string(done))") }
        if let error = plan.error { options.append("error: \(SwiftLiteral.string(error))") }
        if plan.endsLinesAtLineFeed { options.append("lines: .lineFeed") }
        if plan.unescapesNewlines { options.append("unescapesNewlines: true") }
        if plan.eventItem != .data { options.append("item: .\(plan.eventItem.rawValue)") }
        if let done = plan.optionalDone { options.append("optionalDone: \(SwiftLiteral.string(done))") }
        if plan.isResumable { options.append("isResumable: true") }
        return options.map(SourceLayout.text)
    }
}
