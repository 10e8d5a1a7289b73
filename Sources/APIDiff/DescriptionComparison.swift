package import OpenAPIReader

/// Compares two descriptions of an API.
package enum DescriptionComparison {
    /// The changes from one description to another, in the order of the new document's text; what is gone stands where
    /// the old document had it, behind the others.
    ///
    /// Both documents are walked once, side by side: operations are paired by method and path, schemas through their
    /// references.
    package static func changes(
        from old: OpenAPIDescription,
        to new: OpenAPIDescription,
        options: DiffOptions = DiffOptions()
    ) -> [Change] {
        let log = ChangeLog()
        let schemas = SchemaComparison(old: old, new: new, log: log)
        compareTitles(old, new, options, log)
        OperationRules(old: old, new: new, options: options, schemas: schemas, log: log).compare()
        SecurityRules(log: log).compare(old, new)
        ServerRules(log: log).compare(old.servers, new.servers)
        WebhookRules(schemas: schemas, log: log).compare(old.webhooks, new.webhooks)
        ComponentRules(schemas: schemas, log: log).compare(old, new)
        return log.changes.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }

    private static func compareTitles(
        _ old: OpenAPIDescription,
        _ new: OpenAPIDescription,
        _ options: DiffOptions,
        _ log: ChangeLog
    ) {
        let places = (old.infoPosition, new.infoPosition)
        if old.info.title != new.info.title {
            let message = "the API is called \(new.info.title.quoted) and no longer \(old.info.title.quoted)"
            let breaks: Breakage = options.namesClient ? [] : .source
            let rule = DocumentRule.titleChanged.rule
            log.add(rule, "info", message, old: places.0, new: places.1, breaks: breaks)
        }
        if old.info.version != new.info.version {
            let message = "the API has the version \(new.info.version.quoted) and no longer \(old.info.version.quoted)"
            log.add(DocumentRule.versionChanged.rule, "info", message, old: places.0, new: places.1)
        }
    }
}

extension Change {
    /// Where a change stands among the others: by the new document's text, what is gone behind it by the old one's.
    fileprivate var order: ChangeOrder {
        guard old != nil || new != nil else { return ChangeOrder(part: 0, position: nil) }
        return new.map { ChangeOrder(part: 1, position: $0) } ?? ChangeOrder(part: 2, position: old)
    }
}

private struct ChangeOrder: Comparable {
    var part: Int
    var position: SourcePosition?

    static func < (left: ChangeOrder, right: ChangeOrder) -> Bool {
        if left.part != right.part { return left.part < right.part }
        guard let one = left.position, let other = right.position else { return false }
        return one < other
    }
}
