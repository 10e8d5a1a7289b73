import OpenAPIReader

/// Writes the doc comment of a method.
struct OperationText {
    let operation: Operation
    let failures: [OperationPlan.Failure]

    /// Whether text that repeats the code is omitted.
    let isBrief: Bool

    /// Returns the doc comment of a method with the given parameters and result.
    func documentation(parameters: [Documentation.Parameter], outcome: ResponsePlanner.Outcome) -> Documentation {
        var texts = [Markdown.sentence(operation.summary), Markdown.sentence(operation.description)]
        if texts[0] == texts[1] { texts[1] = nil }
        let code = Markdown.code("\(operation.method) \(operation.path)")
        let omitsCode = isBrief && texts.contains { $0 != nil }
        let isStream = if case .stream = outcome.result { true } else { false }
        return Documentation(
            texts.compactMap(\.self) + (omitsCode ? [] : [code]) + notes(),
            parameters: parameters,
            returns: outcome.text.flatMap(Self.informative),
            throws: isStream || (isBrief && failures.isEmpty) ? nil : failureText()
        )
    }

    /// The text of a response, unless it only confirms success.
    private static func informative(_ text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter }
        let empty: Set<Substring> = ["ok", "okay", "operation", "request", "response", "success", "successful"]
        return words.allSatisfy(empty.contains) ? nil : text
    }

    /// The parts of success responses that have no type: header fields, links, and external documentation.
    private func notes() -> [String] {
        let successes = operation.responses.filter(\.isSuccess)
        let headers = successes.flatMap(\.headers)
        let links = successes.flatMap(\.links)
        var notes: [String] = []
        if !headers.isEmpty { notes.append("Header fields of the response (see `withResponse`):\n\n\(list(headers))") }
        if !links.isEmpty { notes.append("Links:\n\n\(list(links))") }
        if let url = operation.documentationURL { notes.append("See \(Markdown.code(url)).") }
        return notes
    }

    private func list(_ items: [Response.Note]) -> String {
        var lines: [String] = []
        for item in items {
            let text = Markdown.sentence(item.text).map { ": \($0.split(separator: "\n").joined(separator: " "))" }
            let line = "- \(Markdown.code(item.name))\(text ?? "")"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    /// `APIError`, with the types of the bodies of error responses.
    private func failureText() -> String {
        var types: [String] = []
        for failure in failures where !types.contains(failure.typeName) { types.append(failure.typeName) }
        guard !types.isEmpty else { return "`APIError`." }
        let bodies = types.map { type in
            return "\(article(type)) `\(type)` for \(statuses(of: type))"
        }
        return "`APIError`; its body is \(bodies.joined(separator: ", "))."
    }

    private func statuses(of type: String) -> String {
        let keys = failures.filter { $0.typeName == type }.map(\.status)
        var texts = keys.filter { $0 != 0 }.map { $0 < 10 ? "\($0)XX" : "\($0)" }
        if let first = texts.first { texts[0] = "status \(first)" }
        if keys.contains(0) { texts.append("every other status") }
        guard let last = texts.last, texts.count > 1 else { return texts.joined() }
        return "\(texts.dropLast().joined(separator: ", ")) or \(last)"
    }

    /// The article for a type name: an `HTTPError`, a `HealthReport`.
    private func article(_ name: String) -> String {
        let letters = name.prefix(2)
        let isSpelled = letters.count == 2 && letters.allSatisfy(\.isUppercase)
        return letters.first.map { (isSpelled ? "AEFHILMNORSX" : "AEIOU").contains($0) } == true ? "an" : "a"
    }
}
