import APIPlan

/// Writes the literals that a client has as defaults and an operation may replace.
enum RequestLiterals {
    /// The alternatives of security requirements, each a list of security schemes.
    static func security(_ alternatives: [[String]], open: String = "") -> SourceLayout {
        let items = alternatives.map { labels in
            let items = labels.map { SourceLayout.text(SwiftLiteral.string($0)) }
            return SourceLayout.list(open: "[", items: items, close: "]", isCollection: true)
        }
        return .list(open: "\(open)[", items: items, close: "]", isCollection: true)
    }

    /// The types of failure bodies by their status codes.
    static func failures(_ failures: [OperationPlan.Failure], open: String, close: String = "") -> SourceLayout {
        let items = failures.map { failure in
            SourceLayout.text("\(failure.status): \(SwiftLiteral.string(failure.typeName))")
        }
        if items.isEmpty { return .text("\(open)[:]\(close)") }
        return .list(open: "\(open)[", items: items, close: "]\(close)", isCollection: true)
    }
}
