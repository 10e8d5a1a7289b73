/// The direction of a value, as seen from a client.
enum Direction: String, CaseIterable {
    /// Sent in parameters and request bodies.
    case request
    /// Received in responses, streams and the payloads of webhooks.
    case response
}
