import HTTPTransport
import HTTPTypes

extension TransportRequest {
    /// Requests the events after a position with `Last-Event-ID` (WHATWG HTML §9.2.4).
    ///
    /// An empty ID removes the field that the call set itself; without an ID that field is kept.
    mutating func resume(at position: EventStreamPosition) {
        isReconnection = true
        guard let name = HTTPField.Name("Last-Event-ID"), let id = position.lastEventID else { return }
        headers[name] = id.isEmpty ? nil : EventStreamPosition.fieldValue(of: id)
    }
}
