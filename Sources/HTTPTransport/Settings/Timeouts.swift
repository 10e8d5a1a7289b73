/// The time limits of a call; nil means no limit.
package struct Timeouts: Sendable, Hashable {
    /// From the start of the call to the last byte of the response.
    package var whole: Duration?

    /// Name resolution, TCP and TLS together.
    package var connect: Duration?

    /// From the end of the request to the first byte of the response.
    package var firstByte: Duration?

    /// From byte to byte, in either direction; the time that the reader needs does not count.
    package var idle: Duration?

    /// Creates limits.
    package init(
        whole: Duration? = nil,
        connect: Duration? = nil,
        firstByte: Duration? = nil,
        idle: Duration? = nil
    ) {
        self.whole = whole
        self.connect = connect
        self.firstByte = firstByte
        self.idle = idle
    }
}
