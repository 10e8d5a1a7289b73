import HTTPTypes

/// A position in an event stream, from which a server can continue it (WHATWG HTML §9.2.3).
struct EventStreamPosition: Hashable, Sendable {
    /// The last event ID; nil before the first ID, and empty after an event that resets it.
    var lastEventID: String?

    /// The reconnection time in milliseconds that the server sent last.
    var reconnectionTime: Int?

    /// Whether a header field can have the ID: one with a control character is not a valid field value.
    var canBeSent: Bool { lastEventID.map { Self.fieldValue(of: $0) != nil } ?? true }

    /// Returns the ID without white space at its ends, which is not part of a field value (RFC 9110 section 5.5).
    static func fieldValue(of id: String) -> String? {
        var value = id[...]
        while let first = value.first, first == " " || first == "\t" { value.removeFirst() }
        while let last = value.last, last == " " || last == "\t" { value.removeLast() }
        return HTTPField.isValidValue(String(value)) ? String(value) : nil
    }
}
