/// One event of an event stream (WHATWG HTML §9.2).
struct ServerSentEvent: Hashable, Sendable {
    /// The type; `message` where the event has none.
    var event: String = "message"

    /// The data lines, joined by LF.
    var data: StreamItem

    /// The last event ID: kept until another one is received, and empty before the first.
    var id: String = ""

    /// The reconnection time in milliseconds that was received last.
    var retry: Int?
}
