package import OpenAPIReader

/// Compares two descriptions of an API.
package struct DescriptionComparison: RuleComparison {
    typealias Rules = DocumentRule

    let collector = ChangeCollector()

    private init() {}

    /// Returns the changes from one description to another, in the order of the new document; removals follow in the
    /// order of the old one.
    ///
    /// Operations are paired by method and path, schemas by following the references of both documents.
    package static func changes(
        from old: OpenAPIDescription,
        to new: OpenAPIDescription,
        options: DiffOptions = DiffOptions()
    ) -> [Change] {
        let comparison = DescriptionComparison()
        comparison.compare(old, new, options)
        return comparison.collector.changes.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }

    private func compare(_ old: OpenAPIDescription, _ new: OpenAPIDescription, _ options: DiffOptions) {
        let schemas = SchemaComparison(old: old, new: new, collector: collector)
        compareInfo(old, new, options)
        OperationComparison(schemas: schemas, collector: collector, groupsByTag: options.groupsByTag).compare(old, new)
        SecuritySchemeComparison(collector: collector).compare(old, new)
        ServerComparison(collector: collector).compare(old.servers, new.servers)
        WebhookComparison(schemas: schemas, collector: collector).compare(old.webhooks, new.webhooks)
        ComponentComparison(schemas: schemas, collector: collector).compare(old, new)
    }

    private func compareInfo(_ old: OpenAPIDescription, _ new: OpenAPIDescription, _ options: DiffOptions) {
        let location = ChangeLocation("info", old: old.infoPosition, new: new.infoPosition)
        if old.info.title != new.info.title {
            let message = "the title changed from \(old.info.title.quoted) to \(new.info.title.quoted)"
            report(.titleChanged, message, at: location, breaks: options.namesClient ? [] : .source)
        }
        if old.info.version != new.info.version {
            let message = "the API version changed from \(old.info.version.quoted) to \(new.info.version.quoted)"
            report(.versionChanged, message, at: location)
        }
    }
}

extension Change {
    /// The sort key: positions in the new document, then positions of removals in the old one.
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
