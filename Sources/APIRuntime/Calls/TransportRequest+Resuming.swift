import HTTPTypes

extension TransportRequest {
    /// Asks for what follows the place, by `Last-Event-ID` (WHATWG HTML §9.2.4).
    ///
    /// An ID that the stream took back takes back what the call said itself; without any that stays.
    mutating func resume(at place: EventStreamPlace) {
        isReconnection = true
        guard let name = HTTPField.Name("Last-Event-ID"), let id = place.lastEventID else { return }
        headers[name] = id.isEmpty ? nil : EventStreamPlace.fieldValue(of: id)
    }
}

extension EventStreamPlace {
    /// Whether a header field can say it: an ID with a control character is none that a request may carry.
    var canBeSent: Bool { lastEventID.map { Self.fieldValue(of: $0) != nil } ?? true }

    /// Blanks at the ends are no part of a field's value (RFC 9110 section 5.5).
    static func fieldValue(of id: String) -> String? {
        var value = id[...]
        while let first = value.first, first == " " || first == "\t" { value.removeFirst() }
        while let last = value.last, last == " " || last == "\t" { value.removeLast() }
        return HTTPField.isValidValue(String(value)) ? String(value) : nil
    }
}
