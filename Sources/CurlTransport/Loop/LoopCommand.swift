import HTTPTransport

/// Work that other threads submit to the loop.
enum LoopCommand: Sendable {
    /// Starts a transfer on the connections of a multi handle.
    case start(any RunningTransfer, on: CurlMulti)
    /// Ends a transfer with an error.
    case stop(any RunningTransfer, TransportError)
    /// Continues to receive: the reader has room again.
    case resumeReceiving(any RunningTransfer)
    /// Continues to send: the body has more bytes.
    case resumeSending(any RunningTransfer)
    /// Ends a transfer after that time at the latest.
    case shortenDeadline(any RunningTransfer, Duration)
    /// Ends the transfers of a multi handle with `closed`, closes its connections, and calls back on the loop's thread.
    case close(CurlMulti, whenDone: @Sendable () -> Void)
}
