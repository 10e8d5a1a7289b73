import CurlTransport
import HTTPTransport

/// The elements of a streamed response for code that blocks, in order and as soon as they are received.
///
/// The request is sent when the first element is requested. Dropping the stream, `close()` and closing the client each end
/// the transfer. It is not a `Sequence` of elements, because a plain `for` would lose the error that ends a stream:
///
/// ```swift
/// while let token = try stream.next() { print(token, terminator: "") }
/// ```
public final class SyncAPIStream<Element: Sendable>: Sendable {
    let reader: StreamReader<Element>
    private let bridge: SyncBridge
    /// Runs the call's code whenever a thread waits for an element.
    private let executor = CallingThreadExecutor.reusable()

    init(_ stream: APIStream<Element>, loop: CurlLoop) {
        reader = stream.makeAsyncIterator().reader
        bridge = SyncBridge(loop: loop)
    }

    deinit { executor.close() }

    /// Waits for the next element; returns nil after the last. Throws the errors of the async stream; then the stream has ended.
    @available(*, noasync, message: "iterate the async stream instead")
    public func next() throws -> Element? {
        while true {
            switch reader.step() {
            case .element(let element): return element
            case .end:
                // The last progress report may wait.
                executor.runWaitingJobsAndClose()
                return nil
            case .failure(let error):
                executor.close()
                throw error
            case .pending: try bridge.wait(on: executor) { [reader] in try await reader.fetch() }
            }
        }
    }

    /// Calls `body` with each element; an error of `body` ends the stream.
    @available(*, noasync, message: "iterate the async stream instead")
    public func forEach(_ body: (Element) throws -> Void) throws {
        defer { close() }
        while let element = try next() { try body(element) }
    }

    /// Reads all elements.
    @available(*, noasync, message: "use the async stream's collect() instead")
    public func collect() throws -> [Element] {
        var elements: [Element] = []
        while let element = try next() { elements.append(element) }
        return elements
    }

    /// The elements as results, for a `for` loop; an error is the last one.
    public var results: Results { Results(stream: self) }

    /// Ends the transfer; later calls of `next` return nil.
    public func close() {
        reader.close()
        executor.close()
    }

    /// The elements of a stream, each as a `Result`.
    public struct Results: Sequence, IteratorProtocol {
        fileprivate let stream: SyncAPIStream

        /// Waits for the next element.
        @available(*, noasync, message: "iterate the async stream instead")
        public mutating func next() -> Result<Element, any Error>? {
            do {
                return try stream.next().map { .success($0) }
            } catch {
                return .failure(error)
            }
        }
    }
}
