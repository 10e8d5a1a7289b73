import FlyingFox
import FlyingSocks
package import OpenAPIReader

/// A server on the loopback interface that plays the examples of any API's description.
///
/// Each operation answers with the example of its first declared success, or with a value built from the schema.
/// A request that breaks the description gets the declared 422, else a 400. The header field `Prefer: code=404` asks
/// for another declared response. Streams come after `x-stream`, each item in a chunk of its own.
package actor MockServer {
    private let player: Player
    private let itemDelay: Duration
    private var running: (server: HTTPServer, task: Task<Void, any Error>)?

    /// Makes a server that does not listen yet; `itemDelay` is the pause between the items of a stream.
    package init(_ description: OpenAPIDescription, itemDelay: Duration = .zero) {
        player = Player(description)
        self.itemDelay = itemDelay
    }

    /// Begins to listen on 127.0.0.1 and gives the port; 0 asks for a free one.
    ///
    /// Throws what the system says when the port is taken. A server that already listens stops first.
    @discardableResult
    package func start(port: UInt16 = 0) async throws -> UInt16 {
        await stop()
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: port),
            pool: Self.pool,
            logger: .disabled,
            handler: PlayingHandler(player: player, itemDelay: itemDelay)
        )
        running = (server, try await Self.listen(server))
        guard case .ip4(_, let bound) = await server.listeningAddress else { throw SocketError.disconnected }
        return bound
    }

    /// What waits for sockets. On Linux by their state and not, as is FlyingFox's default, by its changes: a change that comes
    /// while nobody waits for it is not told again.
    private static var pool: some AsyncSocketPool {
        #if os(Linux)
            PromptPool(base: .ePoll(triggering: .level))
        #else
            PromptPool(base: HTTPServer.defaultPool())
        #endif
    }

    /// Stops listening and ends every connection; nothing happens when the server does not listen.
    package func stop() async {
        guard let (server, task) = running else { return }
        running = nil
        await server.stop()
        task.cancel()
        _ = await task.result
    }

    /// Runs a server while `body` runs, which gets its address, such as `http://127.0.0.1:49152`.
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

    /// Runs a server in a task, and returns when it listens or throws why it cannot.
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
