import CCurl
import HTTPTransport

/// A transfer as the loop and its easy handle see it. All requirements are called on the loop's thread.
protocol RunningTransfer: AnyObject, Sendable {
    // MARK: Called by the loop

    /// Starts the transfer. If that fails, it ends with the error.
    func begin()

    /// Ends the transfer unless it has ended.
    func end(_ outcome: Result<Void, TransportError>)

    /// Ends the transfer with libcurl's result.
    func end(with code: CURLcode)

    /// Continues to receive after the reader has made room.
    func resumeReceiving()

    /// Continues to send after the body has more bytes.
    func resumeSending()

    /// Ends the transfer after that time at the latest.
    func shortenDeadline(to limit: Duration)

    /// The earliest time at which the transfer may be overdue; nil if it has no limit.
    var nextDeadline: MonotonicTime? { get }

    /// The error of a transfer that has exceeded a time limit; nil if it has not.
    func overdueError(at now: MonotonicTime) -> TransportError?

    /// Resumes the reader if it waits for bytes that have arrived.
    func wakeReader()

    // MARK: Called by libcurl through the callbacks of the easy handle, with their results

    /// Receives one line of the response's header section.
    func receiveHeaderLine(_ line: UnsafeRawBufferPointer) -> Int

    /// Receives bytes of the response body.
    func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int

    /// Copies bytes of the request body.
    func readBody(into buffer: UnsafeMutableRawBufferPointer) -> Int

    /// Decides whether libcurl may send the request.
    func allowSending() -> Bool

    /// Receives a progress report.
    func noteProgress(_ progress: TransferProgress)
}
