/// Where an event stream is, for a server that goes on from there (WHATWG HTML §9.2.3).
struct EventStreamPlace: Hashable, Sendable {
    /// The last event ID; nil where the stream named none, and empty where it took it back.
    var lastEventID: String?

    /// The milliseconds to wait before the stream is asked for again, as the server asked last.
    var reconnectionTime: Int?
}
