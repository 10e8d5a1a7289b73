import FlyingFox
import FlyingSocks
package import OpenAPIReader

/// A server on the loopback interface that sends the examples of any API's description.
///
/// An operation responds with the example of its first declared success, or with a value built from the schema. A request that
/// does not match the description gets the declared 422, else a 400. The header field `Prefer: code=404` selects another declared
/// response. Streams are encoded as `x-stream` declares, each item in its own chunk.
package actor MockServer {
    private let responder: ExampleResponder
    private let itemDelay: Duration
    private var running: (server: HTTPServer, task: Task<Void, any Error>)?

    /// Creates a server that does not listen yet; `itemDelay` is the pause between the items of a stream.
    package init(_ description: OpenAPIDescription, itemDelay: Duration = .zero) {
        responder = ExampleResponder(description)
        self.itemDelay = itemDelay
    }

    /// Listens on 127.0.0.1 and returns the port; 0 selects a free one.
    ///
    /// Throws the system's error if the port is in use. A server that already listens stops first.
    @discardableResult
    package func start(port: UInt16 = 0) async throws -> UInt16 {
        await stop()
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: port),
            pool: Self.pool,
            logger: .disabled,
            handler: ResponderHandler(responder: responder, itemDelay: itemDelay)
        )
        running = (server, try await Self.listen(server))
        guard case .ip4(_, let bound) = await server.listeningAddress else { throw SocketError.disconnected }
        return bound
    }

    /// The pool that waits for sockets. On Linux it is level-triggered: FlyingFox's default is edge-triggered and misses a change
    /// that occurs while no task is suspended.
    private static var pool: some AsyncSocketPool {
        #if os(Linux)
            NoDelaySocketPool(base: .ePoll(triggering: .level))
        #else
            NoDelaySocketPool(base: HTTPServer.defaultPool())
        #endif
    }

    /// Stops listening and closes every connection. A server that does not listen is unchanged.
    package func stop() async {
        guard let (server, task) = running else { return }
        running = nil
        await server.stop()
        task.cancel()
        _ = await task.result
    }

    /// Runs a server during `body`, which receives its URL, such as `http://127.0.0.1:49152`.
    package static func with<Result: Sendable>(
        _ description: OpenAPIDescription,
        itemDelay: Duration = .zero,
        _ body: @Sendable (String) async throws -> Result
    ) async throws -> Result {
        let server = MockServer(description, itemDelay: itemDelay)
        let port = try await server.start()
        do {
            let result = try await body("http://127.0.0.1:\(port)")
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }

    /// Runs a server in a task and returns when it listens; throws the error if it cannot.
    private static func listen(_ server: HTTPServer) async throws -> Task<Void, any Error> {
        let (listening, signal) = AsyncThrowingStream<Void, any Error>.makeStream()
        let task = Task {
            do {
                try await server.run()
            } catch {
                signal.finish(throwing: error)
                throw error
            }
        }
        let waiting = Task {
            try await server.waitUntilListening()
            signal.yield()
        }
        defer { waiting.cancel() }
        for try await _ in listening { break }
        return task
    }
}
