import OpenAPIReader

/// Collects changes; the parts of one comparison share it, and no other thread sees it.
final class ChangeLog {
    private(set) var changes: [Change] = []
    private var known: Set<Change> = []

    /// Adds a change; the same one twice is one, since a schema may be met on several ways.
    ///
    /// `breaks` is given where the rule knows more about the case than what it usually breaks.
    func add(
        _ rule: Rule,
        _ subject: String,
        _ message: String,
        old: SourcePosition?,
        new: SourcePosition?,
        breaks: Breakage? = nil
    ) {
        let change = Change(
            rule: rule,
            subject: subject,
            message: message,
            old: old,
            new: new,
            breaks: breaks ?? rule.breaks
        )
        if known.insert(change).inserted { changes.append(change) }
    }
}
