import CurlTransport
public import HTTPTypes

/// The methods that every sync client has in addition to its operations: those of the async client without `await`.
///
/// A conforming type stores the async client and calls each of its operations in one line:
///
/// ```swift
/// func health() throws -> HealthStatus { try wait { try await $0.health() } }
/// ```
///
/// Many threads may use one client. Its methods block the calling thread, so async code cannot call them.
public protocol SyncAPIClient: Sendable {
    /// The async client that makes the calls.
    associatedtype AsyncClient: APIClient

    /// The async client with the same connections and settings.
    var asyncClient: AsyncClient { get }

    /// Creates a sync client for an async client; both share the connections.
    init(_ asyncClient: AsyncClient)
}

extension SyncAPIClient {
    /// Creates a client for the API at an address; sends nothing.
    ///
    /// The address may have a path, which precedes the path of every operation. Throws an `APIError` with code `configuration`
    /// for an address that is not `http(s)://HOST[:PORT][/PATH]`.
    public init(_ baseURL: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        self.init(try AsyncClient(baseURL, configuration: configuration))
    }

    /// The settings of this client's calls.
    public var configuration: ClientConfiguration { asyncClient.configuration }

    /// Returns a copy with other settings that shares the connections; closing one closes both.
    public func configured(_ change: (inout ClientConfiguration) throws -> Void) rethrows -> Self {
        Self(try asyncClient.configured(change))
    }

    /// Runs a call of the async client on the calling thread and waits for it.
    ///
    /// Throws what the call throws, and an `APIError` with code `configuration` on the loop's thread.
    @available(*, noasync, message: "call the async client instead")
    public func wait<Value: Sendable>(
        for call: @escaping @Sendable (AsyncClient) async throws -> Value
    ) throws -> Value {
        let client = asyncClient
        return try SyncBridge(loop: client.caller.context.pool.loop).wait { try await call(client) }
    }

    /// Returns a blocking stream for a stream of the async client.
    public func blocking<Element: Sendable>(_ stream: APIStream<Element>) -> SyncAPIStream<Element> {
        SyncAPIStream(stream, loop: asyncClient.caller.context.pool.loop)
    }

    /// Returns blocking pages for pages of the async client.
    public func blocking<Page: Sendable>(_ pages: APIPages<Page>) -> SyncAPIPages<Page> {
        let bridge = SyncBridge(loop: asyncClient.caller.context.pool.loop)
        return SyncAPIPages { cursor in try bridge.wait { try await pages.fetch(cursor) } }
    }

    /// Closes the connections; calls in progress, also of other threads, and later calls throw an error with code `closed`.
    ///
    /// Returns when the connections are closed; on the loop's thread it returns before they are closed.
    /// Calling it again does nothing. A client closes itself when the last reference to it is released.
    @available(*, noasync, message: "await the async client's close() instead")
    public func close() {
        let pool = asyncClient.caller.context.pool
        if !Fork.isChild, pool.loop.isCurrent {
            pool.close {}
        } else {
            try? wait { await $0.close() }
        }
    }

    /// Makes a call and returns its value together with the response's status and header fields.
    ///
    /// If `call` makes several calls, the last response is returned. Read a stream inside `call`.
    @available(*, noasync, message: "await the async client's withResponse instead")
    public func withResponse<Value>(
        _ call: (Self) throws -> Value
    ) throws -> (value: Value, response: HTTPResponse) {
        let recorder = ResponseRecorder()
        let value = try call(Self(AsyncClient(caller: asyncClient.caller.recording(in: recorder))))
        return (value, try recorder.response())
    }

    /// Creates a client, runs `body` with it, and closes it when `body` returns or throws.
    @available(*, noasync, message: "await the async client's with instead")
    public static func with<Value>(
        _ baseURL: String,
        configuration: ClientConfiguration = ClientConfiguration(),
        _ body: (Self) throws -> Value
    ) throws -> Value {
        let client = try Self(baseURL, configuration: configuration)
        defer { client.close() }
        return try body(client)
    }
}
