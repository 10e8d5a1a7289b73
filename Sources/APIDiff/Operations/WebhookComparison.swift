import OpenAPIReader

/// Compares the requests that the server sends: webhooks and callbacks. Their payloads are received by the client.
struct WebhookComparison: RuleComparison {
    typealias Rules = OperationRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the webhooks, which are paired by method and name.
    func compare(_ old: [Operation], _ new: [Operation]) {
        for webhook in new where !old.contains(where: { $0.methodAndPath == webhook.methodAndPath }) {
            let location = ChangeLocation(webhook.path, new: webhook.position)
            report(.webhookAdded, "the webhook \(webhook.path.quoted) was added", at: location)
        }
        for webhook in old where !new.contains(where: { $0.methodAndPath == webhook.methodAndPath }) {
            let location = ChangeLocation(webhook.path, old: webhook.position)
            let breaks: Breakage = webhook.hasPayloadType ? [.wire, .source] : .wire
            report(.webhookRemoved, "the webhook \(webhook.path.quoted) was removed", at: location, breaks: breaks)
        }
        comparePayloads(old, new)
    }

    /// Compares the callbacks of an operation, which are paired by name.
    func compareCallbacks(_ pair: OperationPair) {
        let before = pair.old.callbacks
        let after = pair.new.callbacks
        for callback in after {
            guard let old = before.first(where: { $0.name == callback.name }) else {
                let message = "the callback \(callback.name.quoted) was added to \(pair.text)"
                report(.callbackAdded, message, at: pair.location.at(new: callback.position))
                continue
            }
            comparePayloads(old.operations, callback.operations)
        }
        for callback in before where !after.contains(where: { $0.name == callback.name }) {
            let message = "the callback \(callback.name.quoted) was removed from \(pair.text)"
            let breaks: Breakage = callback.operations.contains(where: \.hasPayloadType) ? [.wire, .source] : .wire
            report(.callbackRemoved, message, at: pair.location.at(old: callback.position), breaks: breaks)
        }
    }

    private func comparePayloads(_ old: [Operation], _ new: [Operation]) {
        for operation in new {
            guard let before = old.first(where: { $0.methodAndPath == operation.methodAndPath }) else { continue }
            for media in operation.requestBody?.content ?? [] {
                guard let other = media.counterpart(among: before.requestBody?.content ?? []),
                    let left = other.schema, let right = media.schema
                else { continue }
                let path = SchemaPath("the payload of \(operation.path.quoted)", subject: "\(operation.path) payload")
                schemas.compare(SchemaPair(old: left, new: right, direction: .response, path: path))
            }
        }
    }
}

extension Operation {
    /// Whether the payload has a generated Swift type.
    fileprivate var hasPayloadType: Bool { requestBody?.content.contains { $0.isJSON && $0.schema != nil } == true }
}
