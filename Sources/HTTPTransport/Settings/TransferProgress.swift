/// The progress of a transfer, in bytes as they are sent over the network.
public struct TransferProgress: Hashable, Sendable {
    /// How many bytes of the request body were sent.
    public var sent: Int64

    /// The length of the request body; nil if it is not known.
    public var sentTotal: Int64?

    /// How many bytes of the response body were received.
    public var received: Int64

    /// The length of the response body; nil if it is not known.
    public var receivedTotal: Int64?

    /// Creates a progress report.
    package init(sent: Int64, sentTotal: Int64?, received: Int64, receivedTotal: Int64?) {
        self.sent = sent
        self.sentTotal = sentTotal
        self.received = received
        self.receivedTotal = receivedTotal
    }
}
