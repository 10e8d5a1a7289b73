/// One event of an event stream (WHATWG HTML §9.2).
struct ServerSentEvent: Hashable, Sendable {
    /// The type; `message` where the stream names none.
    var event: String = "message"

    /// The data lines, joined by LF.
    var data: String

    /// The last event ID: it stays until the stream gives another, and is empty before the first.
    var id: String = ""

    /// The reconnection time in milliseconds that the stream asked for last.
    var retry: Int?
}
