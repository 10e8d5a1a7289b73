/// Collects the changes of one comparison. Its parts share the collector; it is used by one task only.
final class ChangeCollector {
    private(set) var changes: [Change] = []
    private var known: Set<Change> = []

    /// Adds a change unless it is known: a comparison can reach the same schema more than once.
    ///
    /// `breaks` replaces the rule's usual breakage.
    func add(_ rule: Rule, _ message: String, at location: ChangeLocation, breaks: Breakage? = nil) {
        let change = Change(
            rule: rule,
            subject: location.subject,
            message: message,
            old: location.old,
            new: location.new,
            breaks: breaks ?? rule.breaks
        )
        if known.insert(change).inserted { changes.append(change) }
    }
}
