import OpenAPIReader

/// Looks at what the server sends by itself: webhooks and callbacks. A client receives their bodies.
struct WebhookRules {
    let schemas: SchemaComparison
    let log: ChangeLog

    /// Compares the webhooks by method and name.
    func compare(_ old: [Operation], _ new: [Operation]) {
        for webhook in new where !old.contains(where: { $0.name == webhook.name }) {
            let message = "the webhook \(webhook.path.quoted) is new"
            log.add(OperationRule.webhookAdded.rule, webhook.path, message, old: nil, new: webhook.position)
        }
        for webhook in old where !new.contains(where: { $0.name == webhook.name }) {
            let message = "the webhook \(webhook.path.quoted) is gone"
            let breaks: Breakage = webhook.hasPayload ? [.wire, .source] : .wire
            let rule = OperationRule.webhookRemoved.rule
            log.add(rule, webhook.path, message, old: webhook.position, new: nil, breaks: breaks)
        }
        comparePayloads(old, new)
    }

    /// Compares the bodies of calls that both documents have.
    func comparePayloads(_ old: [Operation], _ new: [Operation]) {
        for operation in new {
            guard let before = old.first(where: { $0.name == operation.name }) else { continue }
            for media in operation.requestBody?.content ?? [] {
                guard let other = media.partner(among: before.requestBody?.content ?? []),
                    let left = other.schema, let right = media.schema
                else { continue }
                let place = Place("the payload of \(operation.path.quoted)", subject: "\(operation.path) payload")
                schemas.compare(left, right, .response, at: place)
            }
        }
    }
}

extension Operation {
    /// Whether what the server sends has a type in Swift.
    var hasPayload: Bool { requestBody?.content.contains { $0.isJSON && $0.schema != nil } == true }
}
